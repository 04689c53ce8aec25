"""What to do first where urgent signs were ticked since surgery, with the days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from journal.words.timeline import and_more
from ui.pages.recovery.parts import add_lines, clear
from ui.widgets.card import Card
from ui.widgets.selectable import selectable
from ui.widgets.text import Heading

SHOWN_DAYS = 5


class UrgentCard(Card):
    """Stands above all else, with a strong edge so that it does not rest on colour."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent, ground=QPalette.ColorRole.AlternateBase)
        self._words = words
        self.body.setContentsMargins(26, 16, 20, 18)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)

    def show_signs(self, to_do: Sequence[str], days: Sequence[str]) -> None:
        """Show what to do and on which days signs were ticked; without any the card is not there."""
        self.setVisible(bool(to_do))
        self.setAccessibleName(" ".join(to_do))
        clear(self._lines)
        for line in to_do:
            self._lines.addWidget(selectable(Heading(line)))
        add_lines(self._lines, days[:SHOWN_DAYS])
        if len(days) > SHOWN_DAYS:
            add_lines(self._lines, [and_more(self._words, len(days) - SHOWN_DAYS)], quiet=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = QRectF(5, 12, 6, self.height() - 24)
        QPainter(self).fillRect(edge, self.palette().color(QPalette.ColorRole.Highlight))
