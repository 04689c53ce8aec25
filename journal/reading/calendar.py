"""Days, weeks, blocks and months counted from a surgery."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

WEEK = 7
BLOCK = 28


def days_later(day: date, count: int) -> date:
    """Return the date `count` calendar days later; the calendar's ends stop it."""
    return date.fromordinal(min(max(day.toordinal() + count, 1), date.max.toordinal()))


def months_later(day: date, count: int) -> date:
    """Return the same day `count` (≥ 0) calendar months later, or that month's last where it is shorter."""
    years, month = divmod(day.month - 1 + count, 12)
    if day.year + years > date.max.year:
        return date.max
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def first_day(number: int, length: int = WEEK) -> int:
    """Return the day since surgery on which week (or block) `number` begins; the first is number 1."""
    return length * (number - 1)


def last_day(number: int, length: int = WEEK) -> int:
    """Return the day since surgery on which week (or block) `number` ends."""
    return length * number - 1
