"""On which days a reminder to write may be shown.

A diary kept every day slowed recovery in a randomised trial (Ferrari 2015), so reminders are few: some
weekdays until the three-month checkpoint, then three weeks before each visit, otherwise only if asked for.
"""

from __future__ import annotations

from datetime import date

from journal.reading.change import BASELINE_DAYS, CHECKPOINT_READ_FROM
from journal.records import EventKind, Records

DAYS_BEFORE_A_VISIT = 21
DEFAULT_WEEKDAYS: frozenset[int] = frozenset({0, 1, 3, 4, 6})
"""Five days a week (Monday is 0), the two days of rest apart."""


def is_prompt_day(records: Records, today: date, *, weekdays: frozenset[int], asked_for: bool) -> bool:
    """Return whether a reminder may be shown today; never beside an entry that the day already has.

    `weekdays` are the chosen ones, Monday being 0. `asked_for` is whether the person wants reminders at
    times that bring none of themselves.
    """
    if today.weekday() not in weekdays or any(entry.day == today for entry in records.entries):
        return False
    return asked_for or _is_in_time(records, today)


def _is_in_time(records: Records, today: date) -> bool:
    """Return whether reminders come of themselves: round a surgery or, later, before a visit."""
    done = [surgery.day for surgery in records.surgeries if surgery.day <= today]
    ahead = [surgery.day for surgery in records.surgeries if surgery.day > today]
    if ahead and (min(ahead) - today).days <= BASELINE_DAYS:
        return True
    if not done:
        return False
    return (today - max(done)).days < CHECKPOINT_READ_FROM or _is_before_a_visit(records, today)


def _is_before_a_visit(records: Records, today: date) -> bool:
    visits = [event.day for event in records.events if event.kind is EventKind.VISIT]
    return any(0 < (visit - today).days <= DAYS_BEFORE_A_VISIT for visit in visits)
