"""The signs that cannot wait, folded away in the form; a tick shows at once what to do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from journal.records import EMERGENCY_SIGNS, TODAY_SIGNS, Person, UrgentSign
from journal.words import Words
from ui.widgets.card import Card
from ui.widgets.expandable import tell_turned
from ui.widgets.fold import FoldHeader
from ui.widgets.message_bar import announce
from ui.widgets.text import Heading, Quiet
from ui.widgets.tick_line import TickLine

_ROOM_ABOVE = 12
_EDGE, _ASIDE = 4, 16


class SignsFold(Card):
    """One button that opens the list; the notice stands above the list as soon as one sign is ticked."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__("", parent)
        self._words = words
        self._person = Person()
        self._chosen: list[str] = []
        self.ticks: dict[str, TickLine] = {}
        self._list: QWidget | None = None
        self._notice: QWidget | None = None
        self.button = FoldHeader(self)
        self.button.tell(
            words.gettext("Any sign that needs checking now?"),
            words.gettext("Open the list of signs that cannot wait, and what to do."),
        )
        self.button.toggled.connect(self._fold)
        self.body.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.body.addWidget(self.button)

    def chosen(self) -> list[str]:
        """Return the ticked signs in the order of the list."""
        return [str(sign) for sign in UrgentSign if str(sign) in self._chosen]

    def choose(self, signs: Iterable[str]) -> None:
        """Show exactly these as ticked; the list opens where there are any."""
        self._chosen = [str(sign) for sign in signs]
        if self._chosen or self._list is not None:
            self._build()
            for sign, tick in self.ticks.items():
                tick.blockSignals(True)
                tick.setChecked(sign in self._chosen)
                tick.blockSignals(False)
        self.button.setChecked(bool(self._chosen))
        self._show_notice()

    def show_person(self, person: Person) -> None:
        """Take the numbers to ring from the person's own details."""
        if person != self._person:
            self._person = person
            self._show_notice()

    def _fold(self, open_now: bool) -> None:
        if open_now:
            self._build()
        if self._list is not None:
            self._list.setVisible(open_now)
        tell_turned(self.button)

    def _build(self) -> None:
        if self._list is not None:
            return
        from journal.words import urgent  # read when the list is opened

        self._list = QWidget(self)
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(_ASIDE, 0, _ASIDE, _ASIDE)
        layout.setSpacing(2)
        for heading, signs in (
            (urgent.emergency_heading(self._words), EMERGENCY_SIGNS),
            (urgent.today_heading(self._words), TODAY_SIGNS),
        ):
            layout.addWidget(Heading(heading, self._list))
            for sign in signs:
                layout.addWidget(self._tick(sign, urgent.sign(self._words, sign), self._list))
        layout.addWidget(Quiet(self._words.gettext("Tick a sign only if you have it now."), self._list))
        self.body.addWidget(self._list)

    def _tick(self, sign: UrgentSign, said: str, parent: QWidget) -> TickLine:
        tick = TickLine(said, parent)
        tick.toggled.connect(lambda on: self._on_tick(str(sign), on))
        self.ticks[str(sign)] = tick
        return tick

    def _on_tick(self, sign: str, on: bool) -> None:
        self._chosen = [*self._chosen, sign] if on else [one for one in self._chosen if one != sign]
        self._show_notice()
        self.changed.emit()
        if on and self._notice is not None:
            announce(self._notice, self._notice.accessibleName())
            # The tick may stand far below the notice, which is laid out first.
            QTimer.singleShot(0, self._notice, lambda notice=self._notice: _bring_into_sight(notice))

    def _show_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if self._chosen:
            from ui.urgent import Notice  # only once a sign is ticked

            signs = [UrgentSign(sign) for sign in self.chosen()]
            self._notice = Notice(self._words, self._person, signs, self)
            self.body.insertWidget(0, self._notice)
            self._notice.show()  # now, not once the layout comes to it


def _bring_into_sight(notice: QWidget) -> None:
    """Scroll the page so that a notice is seen from its beginning."""
    area = notice.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inner = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and inner is not None:
        top = notice.mapTo(inner, QPoint(0, 0)).y()
        shown = area.verticalScrollBar().value()
        if not shown <= top <= top + notice.height() <= shown + area.viewport().height():
            area.verticalScrollBar().setValue(top - _ROOM_ABOVE)
