"""The row of periods to choose from, and two days for a period of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journal.clock import Clock
from journal.words import Words, mark
from ui.form_rows import name_field
from ui.pages.timeline.where_it_was.periods import Period
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.day_field import DayField
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

SAID: Mapping[Period, str] = {
    Period.BEFORE: mark("Two weeks before surgery"),
    Period.WEEKS_1_6: mark("Weeks 1 to 6"),
    Period.LAST_FOUR_WEEKS: mark("Last four weeks"),
    Period.DATES: mark("Other days"),
}


class PeriodBar(QWidget):
    """`changed` is sent whenever other days are asked for."""

    changed = Signal()

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._periods: Mapping[Period, tuple[date, date]] = {}
        self.buttons: dict[Period, ChoiceButton] = {}
        self.first, self.last = DayField(words, clock), DayField(words, clock)
        self._problem = Text()
        self._problem.hide()
        self._lay_out()
        for field in (self.first, self.last):
            field.day_changed.connect(lambda _: self.changed.emit())
            field.problem_changed.connect(self._say)

    def offer(self, periods: Mapping[Period, tuple[date, date]], chosen: Period) -> None:
        """Offer these periods and days of one's own; show one as chosen, whose days the fields then hold."""
        self._periods = periods
        for period, button in self.buttons.items():
            button.setVisible(period in periods or period is Period.DATES)
        self.buttons[chosen].setFocus()
        self.choose(chosen)

    def choose(self, period: Period) -> None:
        """Ask for a period; the days of the last one stand in the fields when days are asked for."""
        days = self._periods.get(period)
        self.buttons[period].setChecked(True)
        for field, day in zip((self.first, self.last), days or (), strict=False):
            field.blockSignals(True)
            field.set_day(day)
            field.blockSignals(False)
        self._days.setVisible(period is Period.DATES)
        self.changed.emit()

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day asked for, None where they are not both known or in order."""
        first, last = self.first.day(), self.last.day()
        return (first, last) if first is not None and last is not None and first <= last else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row, group = FlowLayout(gap=4), QButtonGroup(self)
        for period, said in SAID.items():
            button = ChoiceButton(self._words.gettext(said), self)
            button.clicked.connect(lambda _=False, period=period: self.choose(period))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[period] = button
        column.addLayout(row)
        self._days = QWidget(self)
        days = FlowLayout(self._days, gap=16)
        from_day, to_day = self._words.gettext("&From"), self._words.gettext("&To")
        for label, field in ((from_day, self.first), (to_day, self.last)):
            days.addWidget(_labelled(label, field, self._days))
        column.addWidget(self._days)
        column.addWidget(self._problem)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))


def _labelled(label: str, field: DayField, parent: QWidget) -> QWidget:
    """Return a field with its label, which stay on one line."""
    both = QWidget(parent)
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    shown = QLabel(label, both)
    name_field(field, label, shown=shown)
    row.addWidget(shown)
    row.addWidget(field)
    return both
