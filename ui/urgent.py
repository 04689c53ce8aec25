"""The signs that cannot wait: first what to do and whom to ring, then the list. Needs nothing but words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from journal.records import EMERGENCY_SIGNS, TODAY_SIGNS, Person, UrgentSign
from journal.words import Words, urgent
from ui.session import Session
from ui.widgets.bullet import Bullet
from ui.widgets.buttons import RoomyButton, dialog_button
from ui.widgets.card import ROUND, Card
from ui.widgets.text import Heading, Number, Quiet, Text

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_SIZE = (680, 640)


class Notice(QWidget):
    """What to do about ticked signs, with a strong edge so that it does not rest on colour.

    Signs of an emergency come first; signs for today bring the team's phone, beside them too. One that
    `can_be_closed` bears a button; `closed` tells that it was pressed.
    """

    closed = Signal()

    def __init__(
        self,
        words: Words,
        person: Person,
        signs: Sequence[UrgentSign],
        parent: QWidget,
        *,
        can_be_closed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words, self._person = words, person
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 14, 16, 14)
        self._said: list[str] = []
        self._say(Heading(urgent.lead(words), self))
        self._show_emergency([sign for sign in signs if sign in EMERGENCY_SIGNS])
        self._show_today([sign for sign in signs if sign in TODAY_SIGNS])
        self.setAccessibleName(" ".join(self._said))
        if can_be_closed:
            button = RoomyButton(words.gettext("I have read this"), self)
            button.clicked.connect(self.closed)
            self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_emergency(self, signs: Sequence[UrgentSign]) -> None:
        if signs:
            number, local = urgent.emergency_lines(self._words, self._person)
            self._say(Number(number, self))
            if local:
                self._say(Heading(local, self))
            self._list(signs)

    def _show_today(self, signs: Sequence[UrgentSign]) -> None:
        if signs:
            if self._layout.count() > 1:
                self._layout.addSpacing(8)
            self._say(Heading(urgent.team_call(self._words, self._person), self))
            self._list(signs)

    def _say(self, label: Text) -> None:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said.append(label.text())
        self._layout.addWidget(label)

    def _list(self, signs: Sequence[UrgentSign]) -> None:
        for sign in signs:
            self._layout.addWidget(Bullet(urgent.sign(self._words, sign), self))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole
        painter.setPen(QPen(self.palette().color(role.Highlight), 2))
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND, ROUND)
        painter.fillRect(QRectF(4, 10, 6, self.height() - 20), self.palette().color(role.Highlight))


def kept_notice(words: Words, person: Person, signs: Sequence[str], below: QWidget) -> Notice:
    """Return a notice about signs that were saved, placed right above a widget in its column."""
    column = below.parentWidget()
    layout = None if column is None else column.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 -- columns stand one thing below the other
    notice = Notice(words, person, [UrgentSign(sign) for sign in signs], below, can_be_closed=True)
    layout.insertWidget(layout.indexOf(below), notice)
    notice.show()
    return notice


class UrgentDialog(QDialog):
    """The list with the numbers to ring, those of the person as soon as they are known."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(session.words.gettext("Get help now"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 12)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._buttons())
        self._show_signs()
        for told in (session.loaded, session.locked):
            told.connect(self._show_signs)
        width = min(window.width() - 40, round(_SIZE[0] * window.theme.text_scale))
        self.resize(width, window.height() - 40)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        dialog_button(buttons, self._session.words.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(0, 0, 20, 0)
        return buttons

    def _show_signs(self) -> None:
        session = self._session
        self._scroll.setWidget(
            _content(session.words, session.records.person, may_change=session.is_open and session.may_write)
        )


def show_urgent(window: MainWindow, session: Session) -> QDialog:
    """Show the list over the window; it needs no journal."""
    dialog = UrgentDialog(window, session)
    dialog.open()
    return dialog


def _content(words: Words, person: Person, *, may_change: bool) -> QWidget:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(28, 20, 28, 16)
    layout.setSpacing(14)
    layout.addWidget(Heading(urgent.lead(words), content))
    number, local = urgent.emergency_lines(words, person)
    calls = [Number(number), *([Heading(local)] if local else [])]
    by_region = Quiet(urgent.numbers_by_region(words))
    layout.addWidget(_part(urgent.emergency_heading(words), calls, EMERGENCY_SIGNS, words, by_region))
    team = [Heading(urgent.team_call(words, person))]
    layout.addWidget(_part(urgent.today_heading(words), team, TODAY_SIGNS, words))
    if may_change:
        layout.addWidget(Quiet(words.gettext("You can change these numbers in Settings."), content))
    layout.addStretch(1)
    return content


def _part(
    heading: str, calls: Sequence[Text], signs: Sequence[UrgentSign], words: Words, more: Text | None = None
) -> QWidget:
    card = Card(heading)
    card.body.setSpacing(7)
    for call in calls:
        call.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(call)
    for sign in signs:
        card.body.addWidget(Bullet(urgent.sign(words, sign), card))
    if more is not None:
        card.body.addWidget(more)
    return card
