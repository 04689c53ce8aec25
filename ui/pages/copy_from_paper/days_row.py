"""The head of the grid: which day each column is, and what is known of it. It stays in sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.dates import full_date, short_weekday
from journal.words.timeline import day_and_month
from ui.pages.copy_from_paper.rows import DAYS
from ui.widgets.text import Quiet, Text

_LETTERS_OF_LABEL = 33
_SHARE_OF_LABEL = 0.34
_BETWEEN = 3


def set_columns(grid: QGridLayout, widget: QWidget) -> None:
    """Share the width out: room for the questions, and the same for each day."""
    wanted = widget.fontMetrics().horizontalAdvance("x" * _LETTERS_OF_LABEL)
    grid.setColumnMinimumWidth(0, min(wanted, round(_SHARE_OF_LABEL * widget.width())))
    for column in range(1, DAYS + 1):
        grid.setColumnStretch(column, 1)


class DaysRow(QWidget):
    """Seven days, each with its weekday, its date and a word about it."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 6)
        self._grid.setHorizontalSpacing(_BETWEEN)
        set_columns(self._grid, self)
        self.names = [self._label(Text("", self)) for _ in range(DAYS)]
        self.told = [self._label(Quiet("", self)) for _ in range(DAYS)]
        for column in range(DAYS):
            self._grid.addWidget(_above(self.names[column], self.told[column]), 0, column + 1)
        self._embolden()

    def show_days(self, days: Sequence[date], told: Sequence[str]) -> None:
        """Show the days, and a word about each."""
        for number, day in enumerate(days):
            self.names[number].setText(
                f"{short_weekday(self._words, day)}\n{day_and_month(self._words, day)}"
            )
            self.names[number].setToolTip(full_date(self._words, day))
            self.told[number].setText(told[number])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        set_columns(self._grid, self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "told"):
            set_columns(self._grid, self)
            self._embolden()

    def _label(self, label: Text) -> Text:
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return label

    def _embolden(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        for name in self.names:
            name.setFont(bold)


class UnderDays(QScrollArea):
    """Scrolls what stands under the days, while they stay where they are."""

    def __init__(self, days: DaysRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._days = days
        days.setParent(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days above the columns."""
        super().resizeEvent(event)
        self.place_days()

    def place_days(self) -> None:
        """Give the days the width of what they stand above, and the height they need."""
        width = self.viewport().width()
        height = self._days.heightForWidth(width)
        self._days.setGeometry(0, 0, width, height)
        height = self._days.heightForWidth(width)  # once the columns have that width
        self.setViewportMargins(0, height, 0, 0)
        self._days.setGeometry(0, 0, width, height)


def _above(name: Text, told: Text) -> QWidget:
    both = QWidget()
    both.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    down = QVBoxLayout(both)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(0)
    down.addWidget(name)
    down.addWidget(told)
    down.addStretch(1)
    return both
