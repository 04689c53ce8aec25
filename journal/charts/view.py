"""How a recovery is looked at: the period, the parts left out, grey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal.reading.values import Recovery

SHORTEST = timedelta(days=13)
BEFORE_SURGERY = timedelta(days=14)


class Range(StrEnum):
    """A period to look at, up to the day of the reading."""

    SIX_WEEKS = "six-weeks"
    THREE_MONTHS = "three-months"
    ONE_YEAR = "one-year"
    SINCE_SURGERY = "since-surgery"
    ALL = "all"


class Part(StrEnum):
    """A part of the timeline that a view may leave out."""

    WINDOWS = "windows"
    EVENTS = "events"
    EVENT_KEY = "event-key"
    NERVES = "nerves"
    MEDICINES = "medicines"
    LEGEND = "legend"


@dataclass(frozen=True, slots=True)
class View:
    """How a recovery is looked at.

    `first` and `last` stand above the range where given. `hidden` names parts (`Part`) left out;
    `mono` draws without colour; `titled` puts a title above, for pictures that stand alone.
    """

    range: Range = Range.SINCE_SURGERY
    first: date | None = None
    last: date | None = None
    mono: bool = False
    hidden: frozenset[str] = frozenset()
    titled: bool = False

    def shows(self, part: Part) -> bool:
        """Return whether a part is wanted."""
        return part.value not in self.hidden


def days_shown(recovery: Recovery, view: View) -> tuple[date, date]:
    """Return the first and the last day that a view shows, at least two weeks."""
    first, last = _RANGES[view.range](recovery)
    first = view.first or first
    last = view.last or last
    if view.first is not None and view.last is None:
        last = max(last, first + SHORTEST)
    if last - first < SHORTEST:
        first = first if view.first is not None and view.last is None else last - SHORTEST
        last = max(last, first + SHORTEST)
    return first, last


def _six_weeks(recovery: Recovery) -> tuple[date, date]:
    return recovery.as_of - timedelta(days=41), recovery.as_of


def _three_months(recovery: Recovery) -> tuple[date, date]:
    return recovery.as_of - timedelta(days=91), recovery.as_of


def _one_year(recovery: Recovery) -> tuple[date, date]:
    return recovery.as_of - timedelta(days=365), recovery.as_of


def _since_surgery(recovery: Recovery) -> tuple[date, date]:
    course = recovery.course
    if course is None:
        return _all(recovery)
    return course.start - BEFORE_SURGERY, _end_of_current_window(recovery)


def _all(recovery: Recovery) -> tuple[date, date]:
    records = recovery.records
    written = [entry.day for entry in records.entries]
    begun = [medicine.begins for medicine in records.medicines if medicine.begins]
    marked = [event.day for event in records.events]
    known = [*written, *begun, *marked, *(course.start - BEFORE_SURGERY for course in recovery.courses)]
    first = min((day for day in known if day <= recovery.as_of), default=recovery.as_of - SHORTEST)
    return first, _end_of_current_window(recovery)


def _end_of_current_window(recovery: Recovery) -> date:
    """Return the end of the window that the day of the reading lies in, the nearest one where several do."""
    if recovery.course is None:
        return recovery.planned.day if recovery.planned is not None else recovery.as_of
    ends = [
        window.end
        for window in recovery.course.windows
        if window.end is not None and not window.is_hidden and window.holds(recovery.as_of)
    ]
    return max(recovery.as_of, min(ends, default=recovery.as_of))


_RANGES = {
    Range.SIX_WEEKS: _six_weeks,
    Range.THREE_MONTHS: _three_months,
    Range.ONE_YEAR: _one_year,
    Range.SINCE_SURGERY: _since_surgery,
    Range.ALL: _all,
}
