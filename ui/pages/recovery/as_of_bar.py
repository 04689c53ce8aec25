"""The page's title and, where it is asked for, a field to look at how things stood on an earlier day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from journal.clock import Clock
from journal.words import Words
from ui.form_rows import name_field
from ui.widgets.buttons import RoomyButton
from ui.widgets.day_field import DayField
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Quiet, Title

BESIDE_LETTERS = 44
"""How many letters wide the page must be for title and button to stand beside each other."""


class AsOfBar(QWidget):
    """Title, a button and, once it is pressed, a field for a day; `chosen` tells the day, None for today."""

    chosen = Signal(object)

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.title = Title(words.gettext("My recovery"))
        self.open_one = RoomyButton(words.gettext("Look at an earlier day…"))
        self.back_one = RoomyButton(words.gettext("Back to today"))
        self.field = DayField(words, clock)
        self.problem = Quiet()
        label = QLabel(words.gettext("As it stood on"))
        name_field(self.field, label.text(), words.gettext("Entries after that day are left out."), label)
        self._row = QWidget()
        row = FlowLayout(self._row, centred=True)
        for widget in (label, self.field, self.back_one):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.addWidget(self.title, 1)
        self._first.addWidget(self.open_one, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._first)
        column.addWidget(self._row)
        column.addWidget(self.problem)
        self._row.hide()
        self.problem.hide()
        self.open_one.clicked.connect(self.open)
        self.back_one.clicked.connect(self.close_up)
        self.field.day_changed.connect(self._on_day)
        self.field.problem_changed.connect(self._on_problem)

    @property
    def day(self) -> date | None:
        """The earlier day that is looked at, None for today."""
        return None if self._row.isHidden() else self.field.day()

    def offer(self, is_offered: bool) -> None:
        """Offer to look at an earlier day, or not."""
        self.open_one.setVisible(is_offered and self._row.isHidden())
        if not is_offered:
            self._row.hide()
            self.problem.hide()

    def open(self) -> None:
        """Ask for a day."""
        today = self._clock().date()
        self.field.set_latest(today)
        self.field.set_day(today)
        self.open_one.hide()
        self._row.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_up(self) -> None:
        """Look at today again."""
        had_focus = self.back_one.hasFocus() or self.field.hasFocus()
        self._row.hide()
        self.problem.hide()
        self.open_one.show()
        if had_focus:
            self.open_one.setFocus()
        self.chosen.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the title where there is no room beside it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= BESIDE_LETTERS * self.fontMetrics().horizontalAdvance("x")
        direction = QBoxLayout.Direction
        self._first.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _on_day(self, day: date | None) -> None:
        if day is not None and not self._row.isHidden():
            self.chosen.emit(day)

    def _on_problem(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
