"""The signs that cannot wait: first what to do and whom to ring, then the list. Needs nothing but words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from journal.records import EMERGENCY_SIGNS, TODAY_SIGNS, Person, UrgentSign
from journal.words import Words, urgent
from ui.session import Session
from ui.widgets.buttons import dialog_button
from ui.widgets.card import ROUND, Card
from ui.widgets.text import Heading, Number, Text, Title

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_SIZE = (680, 640)


class Notice(QWidget):
    """What to do about ticked signs, with a strong edge so that it does not rest on colour."""

    def __init__(self, words: Words, person: Person, signs: Sequence[UrgentSign], parent: QWidget) -> None:
        super().__init__(parent)
        emergency = any(sign in EMERGENCY_SIGNS for sign in signs)
        call = urgent.emergency_call(words, person) if emergency else urgent.team_call(words, person)
        lead = urgent.lead(words)
        self.setAccessibleName(f"{lead} {call}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 16, 14)
        layout.addWidget(Heading(lead, self))
        layout.addWidget(Number(call, self) if emergency else Heading(call, self))
        for sign in signs:
            layout.addWidget(Text(urgent.sign(words, sign), self))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole
        painter.setPen(QPen(self.palette().color(role.Highlight), 2))
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND, ROUND)
        painter.fillRect(QRectF(4, 10, 6, self.height() - 20), self.palette().color(role.Highlight))


def show_urgent(window: MainWindow, session: Session) -> QDialog:
    """Show the list over the window; it blocks nothing."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(session.words.gettext("Get help now"))
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 12)
    outer.addWidget(_scrolled(_content(session.words, session.records.person)), 1)
    buttons = QDialogButtonBox()
    dialog_button(buttons, session.words.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.close)
    outer.addWidget(buttons)
    outer.setAlignment(buttons, Qt.AlignmentFlag.AlignRight)
    buttons.setContentsMargins(0, 0, 20, 0)
    dialog.resize(min(window.width() - 40, round(_SIZE[0] * window.theme.text_scale)), window.height() - 60)
    dialog.open()
    return dialog


def _content(words: Words, person: Person) -> QWidget:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(28, 24, 28, 16)
    layout.setSpacing(14)
    layout.addWidget(Title(urgent.lead(words), content))
    call, team = urgent.emergency_call(words, person), urgent.team_call(words, person)
    layout.addWidget(_part(urgent.emergency_heading(words), Number(call), EMERGENCY_SIGNS, words))
    layout.addWidget(_part(urgent.today_heading(words), Heading(team), TODAY_SIGNS, words))
    said = words.gettext("You can change these numbers in Settings.")
    layout.addWidget(Text(said, content))
    layout.addStretch(1)
    return content


def _part(heading: str, call: Text, signs: Sequence[UrgentSign], words: Words) -> QWidget:
    card = Card(heading)
    call.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    card.body.addWidget(call)
    for sign in signs:
        line = Text(words.gettext("• {sign}").format(sign=urgent.sign(words, sign)), card)
        card.body.addWidget(line)
    return card


def _scrolled(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(content)
    return scroll
