"""The parts of a visit report, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.paper.visit.choice import DETAILS, PAGE_ONE, VisitPart
from journal.words import Words
from journal.words.visit_printing import PARTS
from ui.widgets.text import Heading
from ui.widgets.tick_line import TickLine


class PartTicks(QWidget):
    """All parts, those of page one above those of the pages after it; `changed` when the person ticks."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._ticks: dict[VisitPart, TickLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add(words.gettext("On page one"), PAGE_ONE)
        self._column.addSpacing(10)
        self._add(words.gettext("On the pages after it"), DETAILS)

    @property
    def ticks(self) -> Mapping[VisitPart, TickLine]:
        """Each part's box."""
        return self._ticks

    def chosen(self) -> frozenset[VisitPart]:
        """Return the parts that are ticked."""
        return frozenset(part for part, tick in self._ticks.items() if tick.isChecked())

    def choose(self, parts: Iterable[VisitPart]) -> None:
        """Tick exactly these."""
        wanted = set(parts)
        for part, tick in self._ticks.items():
            tick.setChecked(part in wanted)

    def _add(self, heading: str, parts: Iterable[VisitPart]) -> None:
        self._column.addWidget(Heading(heading))
        self._column.addSpacing(2)
        for part in parts:
            said = self._words.gettext(PARTS[part])
            tick = TickLine(said, self)
            tick.setAccessibleName(f"{heading}: {said}")
            tick.clicked.connect(self.changed)
            self._column.addWidget(tick)
            self._ticks[part] = tick
