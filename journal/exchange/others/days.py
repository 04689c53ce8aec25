"""Days and times as other programs write them; where day and month could be changed about, it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time, timedelta, timezone
from enum import StrEnum

from journal.errors import KnownError
from journal.records.kinds import FIRST_YEAR, LAST_YEAR


class Order(StrEnum):
    """In which order a date of three numbers is written."""

    DAY_FIRST = "day-month-year"
    MONTH_FIRST = "month-day-year"
    YEAR_FIRST = "year-month-day"


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2})")
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4})")
_NAME_AND_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?", re.IGNORECASE)
_OFFSET = re.compile(r"([+-])([01]\d|2[0-3]):?([0-5]\d)")
_MOMENT = re.compile(
    r"(.*?\d)(?:T|,? +)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?)"
    r"(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?",
    re.IGNORECASE,
)


def split_moment(text: str) -> tuple[str, str, str]:
    """Return a moment's date, time and offset as they are written; time and offset "" where not said."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return text.strip(), "", ""
    day, clock, offset = found.groups()
    return day, clock, offset or ""


def read_day(text: str, order: Order | None) -> date | None:
    """Return the day that a text names, None where it names none or `order` would be needed to tell."""
    numbers = _numbers(text, order)
    if numbers is None or not FIRST_YEAR <= numbers[0] <= LAST_YEAR:
        return None
    try:
        return date(*numbers)
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """Return the time of day that a text names, None where it names none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4][0] in "pP" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def zone_of(text: str) -> timezone | None:
    """Return the offset from UTC that a text names, None where it names none."""
    if text.upper() in ("Z", "UTC"):
        return timezone(timedelta())
    found = _OFFSET.fullmatch(text)
    if found is None:
        return None
    span = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(-span if found[1] == "-" else span)


def order_of(texts: Iterable[str]) -> Order | None:
    """Return the order in which a column's dates are written, as far as they tell.

    None where every date is clear by itself. One with a number above 12 settles it for all. Raises
    KnownError `table-date-order` where none does, `table-date-mixed` where they tell different things.
    """
    told: dict[Order | None, str] = {}
    for text in dict.fromkeys(texts):
        found = _YEAR_LAST.fullmatch(split_moment(text)[0])
        if found is not None and found[1] != found[3]:
            told.setdefault(_told(int(found[1]), int(found[3])), text)
    if Order.DAY_FIRST in told and Order.MONTH_FIRST in told:
        raise KnownError("table-date-mixed", one=told[Order.DAY_FIRST], other=told[Order.MONTH_FIRST])
    clear = [order for order in told if order is not None]
    if told and not clear:
        raise KnownError("table-date-order", text=told[None])
    return clear[0] if clear else None


def are_days(texts: Iterable[str]) -> bool:
    """Return whether the texts that are not empty all look like days, in whatever order they are written."""
    dates = [split_moment(text)[0] for text in texts if text.strip()]
    return bool(dates) and all(read_day(text, None) or _is_of_three(text) for text in dates)


def is_short(text: str) -> bool:
    """Return whether a date has a year of two digits, so that its order is to be asked."""
    return _SHORT_YEAR.fullmatch(split_moment(text)[0]) is not None


def _is_of_three(text: str) -> bool:
    parts = text.replace(".", "/").replace("-", "/").split("/")
    return len(parts) == 3 and all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts)


def _told(first: int, second: int) -> Order | None:
    if first > 12 >= second:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if second > 12 >= first else None


def _numbers(text: str, order: Order | None) -> tuple[int, int, int] | None:
    """Return year, month and day."""
    text = text.strip().lower()
    if found := _YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[3]), int(found[4])
    if found := _YEAR_LAST.fullmatch(text):
        return _ordered(int(found[1]), int(found[3]), int(found[4]), order)
    if found := _DAY_AND_NAME.fullmatch(text):
        return _with_month(found[2], int(found[1]), int(found[3]))
    if found := _NAME_AND_DAY.fullmatch(text):
        return _with_month(found[1], int(found[2]), int(found[3]))
    if order is not None and (found := _SHORT_YEAR.fullmatch(text)):
        one, two, three = int(found[1]), int(found[3]), int(found[4])
        if order is Order.YEAR_FIRST:
            return 2000 + one, two, three
        return _ordered(one, two, 2000 + three, order)
    return None


def _ordered(first: int, second: int, year: int, order: Order | None) -> tuple[int, int, int] | None:
    if order is Order.MONTH_FIRST:
        return year, first, second
    if order is Order.DAY_FIRST or first == second:
        return year, second, first
    return None


def _with_month(name: str, day: int, year: int) -> tuple[int, int, int] | None:
    if name in _FULL_MONTHS:
        return year, _FULL_MONTHS.index(name) + 1, day
    short = "sep" if name == "sept" else name
    return (year, _MONTHS.index(short) + 1, day) if short in _MONTHS else None
