"""The periods whose places can be looked at."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from journal.reading.calendar import days_later
from journal.reading.change import BASELINE_DAYS
from journal.reading.phases import LAST_DAYS
from journal.records import Records

_SIX_WEEKS = 42


class Period(StrEnum):
    """A period by its name; `DATES` is the one whose days the person gives."""

    BEFORE = "before"
    WEEKS_1_6 = "weeks-1-6"
    LAST_FOUR_WEEKS = "last-four-weeks"
    DATES = "dates"


def periods_of(records: Records, today: date) -> dict[Period, tuple[date, date]]:
    """Return the periods that have begun, each with its first and last day, for the surgery that governs.

    They are those in which the visit page compares then and now; the last four weeks begin with the
    surgery at the earliest.
    """
    past = [surgery.day for surgery in records.surgeries if surgery.day <= today]
    four_weeks = days_later(today, 1 - LAST_DAYS)
    if not past:
        return {Period.LAST_FOUR_WEEKS: (four_weeks, today)}
    start = max(past)
    return {
        Period.BEFORE: (days_later(start, -BASELINE_DAYS), days_later(start, -1)),
        Period.WEEKS_1_6: (start, min(today, days_later(start, _SIX_WEEKS - 1))),
        Period.LAST_FOUR_WEEKS: (max(start, four_weeks), today),
    }
