"""The timeline as a table: a row for every day with an entry or an event, the latest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.reading.values import Site
from journal.words import Words, mark
from journal.words.dates import long_date
from journal.words.timeline import event_name, score
from journal.words.windows import named_window

if TYPE_CHECKING:
    from journal.reading.values import Recovery, Window
    from journal.records import Entry, Event

Index: TypeAlias = QModelIndex | QPersistentModelIndex

SITE_COLUMNS = {
    Site.BACK: mark("Back"),
    Site.LEG: mark("Leg"),
    Site.NUMBNESS: mark("Numbness"),
    Site.TINGLING: mark("Tingling"),
    Site.WEAKNESS: mark("Weakness"),
    Site.ACTIVITY: mark("Daily tasks"),
}


class DayTable(QAbstractTableModel):
    """What the chart shows, day by day, in words and numbers."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._recovery: Recovery | None = None
        self._days: Sequence[date] = ()
        self._entries: dict[date, list[Entry]] = {}
        self._events: dict[date, list[Event]] = {}
        self._columns = _columns(words)

    def show_days(self, recovery: Recovery, first: date, last: date) -> None:
        """Show the days from `first` to `last`."""
        self.beginResetModel()
        self._recovery = recovery
        self._entries = _by_day(recovery.records.entries, first, last)
        self._events = _by_day(recovery.records.events, first, last)
        self._days = sorted(self._entries.keys() | self._events.keys(), reverse=True)
        self.endResetModel()

    def day(self, row: int) -> date:
        """Return the day of a row."""
        return self._days[row]

    def row_of(self, day: date) -> int | None:
        """Return the row of the latest shown day that is not after a day."""
        return next((row for row, shown in enumerate(self._days) if shown <= day), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of days."""
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._columns[section][0]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, and what stands in it in full for a pointer or a screen reader."""
        if not index.isValid():
            return None
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role in shown:
            return self._columns[index.column()][1](self, self._days[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading, text = self._columns[index.column()]
            said = text(self, self._days[index.row()]) or self._words.gettext("nothing")
            return self._words.gettext("{heading}: {value}").format(heading=heading, value=said)
        return None

    # -- cells ------------------------------------------------------------------------------------

    def date_text(self, day: date) -> str:
        """Return a day's date."""
        return long_date(self._words, day)

    def number_text(self, day: date) -> str:
        """Return a day's number since its surgery."""
        course = self._course(day)
        return "" if course is None else str(course.day_number(day))

    def week_text(self, day: date) -> str:
        """Return a day's week since its surgery; days before have none."""
        course = self._course(day)
        return "" if course is None or day < course.start else str(course.week_number(day))

    def score_text(self, site: Site, day: date) -> str:
        """Return a site's day value."""
        value = None if self._recovery is None else self._recovery.days[site].get(day)
        return "" if value is None else score(value)

    def late_text(self, day: date) -> str:
        """Return whether any entry of a day was written late."""
        is_late = any(entry.is_late for entry in self._entries.get(day, ()))
        return self._words.gettext("written late") if is_late else ""

    def windows_text(self, day: date) -> str:
        """Return the healing windows a day lies in."""
        text = "; ".join(named_window(self._words, window) for window in self.windows(day))
        return text[:1].upper() + text[1:]

    def windows(self, day: date) -> Sequence[Window]:
        """Return the healing windows a day lies in, the one that began last first."""
        from journal.reading.day import latest_begun  # with the first table, not with the page
        from journal.reading.windows import windows_on

        return () if self._recovery is None else latest_begun(windows_on(self._recovery, day))

    def events_text(self, day: date) -> str:
        """Return what happened on a day."""
        return "; ".join(event_name(self._words, event) for event in self._events.get(day, ()))

    def _course(self, day: date) -> Any:
        from journal.reading.day import course_on

        return None if self._recovery is None else course_on(self._recovery, day)


def _by_day(records: Sequence[Any], first: date, last: date) -> dict[date, list[Any]]:
    found: defaultdict[date, list[Any]] = defaultdict(list)
    for record in records:
        if first <= record.day <= last:
            found[record.day].append(record)
    return dict(found)


def _columns(words: Words) -> list[tuple[str, Callable[[DayTable, date], str]]]:
    return [
        (words.gettext("Date"), DayTable.date_text),
        (words.gettext("Day"), DayTable.number_text),
        (words.gettext("Week"), DayTable.week_text),
        *((words.gettext(heading), _score_column(site)) for site, heading in SITE_COLUMNS.items()),
        (words.gettext("Written"), DayTable.late_text),
        (words.gettext("Healing windows"), DayTable.windows_text),
        (words.gettext("Events"), DayTable.events_text),
    ]


def _score_column(site: Site) -> Callable[[DayTable, date], str]:
    return lambda table, day: table.score_text(site, day)
