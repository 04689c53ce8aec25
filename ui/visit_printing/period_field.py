"""The days that a visit report shows: since surgery, since the last visit, or days of one's own."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QSizePolicy, QVBoxLayout, QWidget

from journal.clock import Clock
from journal.paper.visit.choice import PeriodKind
from journal.reading.visits import last_visit
from journal.records import Records
from journal.words import Words
from journal.words.visit_printing import PERIODS, dates_problem, period_hint
from ui.form_rows import add_row
from ui.widgets.day_field import DayField
from ui.widgets.inputs import ChoiceBox
from ui.widgets.text import Quiet, Text


class PeriodField(QWidget):
    """A kind of period and, for days of one's own, their first and last; `changed` only when all is well."""

    changed = Signal()

    def __init__(self, words: Words, clock: Clock, records: Records, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._today = words, clock().date()
        self._begins = _beginnings(records, self._today)
        self.kind = ChoiceBox(self)
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for kind in PeriodKind:
            self.kind.addItem(words.gettext(PERIODS[kind]), kind)
        self.hint = Quiet("", self)
        self.first = DayField(words, clock, latest=self._today)
        self.last = DayField(words, clock, latest=self._today)
        self.problem = Text("", self)
        self._days = self._day_rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.kind, self.hint, self._days, self.problem):
            column.addWidget(widget)
        self.kind.activated.connect(self._on_kind)
        for field in (self.first, self.last):
            field.day_changed.connect(self._on_day)

    def period(self) -> tuple[PeriodKind, date | None, date | None]:
        """Return the kind and the two days, None where open."""
        return PeriodKind(self.kind.currentData()), self.first.day(), self.last.day()

    def show_period(self, kind: PeriodKind, first: date | None, last: date | None) -> None:
        """Show a period; days to come are shown as today."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        for field, day in ((self.first, first), (self.last, last)):
            field.blockSignals(True)
            field.set_day(None if day is None else min(day, self._today))
            field.blockSignals(False)
        self._show_what_is_asked()

    def _day_rows(self) -> QWidget:
        rows = QWidget(self)
        form = QFormLayout(rows)
        form.setContentsMargins(0, 2, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        until = self._words.gettext("Empty means today.")
        for row in (
            add_row(form, self._words.gettext("F&irst day"), self.first),
            add_row(form, self._words.gettext("L&ast day"), self.last, until),
        ):
            field = self.first if row.field is self.first else self.last
            field.problem_changed.connect(partial(row.say, go_there=False))
        return rows

    def _on_kind(self) -> None:
        kind, first, last = self.period()
        if kind is PeriodKind.DATES and first is None and last is None:
            begins = self._begins[PeriodKind.SINCE_LAST_VISIT] or self._begins[PeriodKind.SINCE_SURGERY]
            self.show_period(kind, begins, None)
        self._show_what_is_asked()
        self._tell_if_well()

    def _on_day(self) -> None:
        self._tell()
        self._tell_if_well()

    def _show_what_is_asked(self) -> None:
        kind = PeriodKind(self.kind.currentData())
        is_own = kind is PeriodKind.DATES
        self._days.setVisible(is_own)
        self.hint.setVisible(not is_own)
        self.hint.setText("" if is_own else period_hint(self._words, kind, self._begins[kind]))
        self.kind.setAccessibleDescription(self.hint.text())
        self._tell()

    def _tell(self) -> None:
        kind, first, last = self.period()
        said = dates_problem(self._words, first, last) if kind is PeriodKind.DATES else ""
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def _tell_if_well(self) -> None:
        has_problem = self.problem.text() or any(field.problem() for field in (self.first, self.last))
        if not has_problem or self.period()[0] is not PeriodKind.DATES:
            self.changed.emit()


def _beginnings(records: Records, today: date) -> dict[PeriodKind, date | None]:
    """Return the day from which each kind of period counts, None where there is none."""
    surgery = max((surgery.day for surgery in records.surgeries if surgery.day <= today), default=None)
    visit = last_visit(records, today)
    return {
        PeriodKind.SINCE_SURGERY: surgery,
        PeriodKind.SINCE_LAST_VISIT: None if visit is None else visit.day,
    }
