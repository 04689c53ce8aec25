"""A field for a time of day, typed as people write it, or changed with the arrow keys."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.errors import KnownError
from journal.words import Words, dates
from journal.words.errors import sentence
from ui.widgets.inputs import MORE_HEIGHT
from ui.widgets.time_text import LONGEST_TIME, read_time

_STEPS = {Qt.Key.Key_Up: 15, Qt.Key.Key_Down: -15, Qt.Key.Key_PageUp: 60, Qt.Key.Key_PageDown: -60}
MINUTES_A_DAY = 24 * 60


class TimeField(QLineEdit):
    """One line that holds a time of day; what cannot be read stays as typed, and the time before it counts.

    `time_changed` is sent when the person has chosen another time; `problem_changed` with the sentence
    to show, "" when all is well. Up and Down go by a quarter of an hour, Page Up and Page Down by one hour.
    """

    time_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, words: Words, chosen: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._time = words, chosen
        self.setMaxLength(LONGEST_TIME)
        self.setTextMargins(3, 0, 3, 0)
        self.editingFinished.connect(self.tidy)
        self.show_time(chosen)

    def chosen(self) -> time:
        """Return the time held; what cannot be read does not change it."""
        return self._time

    def problem(self) -> KnownError | None:
        """Return what is wrong with what is typed, None where it is a time."""
        try:
            read_time(self.text())
        except KnownError as error:
            return error
        return None

    def show_time(self, chosen: time) -> None:
        """Show a time."""
        self._time = chosen
        self.setText(dates.clock_time(self._words, chosen))

    def tidy(self) -> None:
        """Take what is typed and write it out in full, or say what is wrong with it."""
        problem = self.problem()
        if problem is None:
            self._take(read_time(self.text()))
        self.problem_changed.emit("" if problem is None else sentence(self._words, problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on or back by some minutes, or type."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        now = self._time if self.problem() is not None else read_time(self.text())
        self._take(_later(now, step))
        self.problem_changed.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces the time."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setMaximumWidth(self.sizeHint().width())

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as a time asks for, not as wide as the page."""
        super().showEvent(event)
        self.setMaximumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Leave room for a time and a little more."""
        height = super().sizeHint().height() + MORE_HEIGHT
        return QSize(self.fontMetrics().horizontalAdvance("00:00 p.m.") + height, height)

    def _take(self, chosen: time) -> None:
        is_other = chosen != self._time
        self.show_time(chosen)
        if is_other:
            self.time_changed.emit(chosen)


def _later(moment: time, minutes: int) -> time:
    """Return the time some minutes on, on the next whole step."""
    now = 60 * moment.hour + moment.minute
    step = abs(minutes)
    there = (now // step + 1) * step if minutes > 0 else (now - 1) // step * step
    return time(*divmod(there % MINUTES_A_DAY, 60))
