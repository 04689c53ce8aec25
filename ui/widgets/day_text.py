"""Read a day as people type it: 12 Jan 2026, 12.1.2026, 12/01/2026, 2026-01-12."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from journal.errors import KnownError

FIRST_YEAR, LAST_YEAR = 1880, 2200
SHORTEST_MONTH = 3
LONGEST_DAY = 60
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def read_day(text: str, months: Sequence[str], *, month_first: bool = False) -> date | None:
    """Return the day that `text` names, None where it is empty.

    `months` are the twelve month names of the person's language; three letters of one are enough.
    `month_first` says how 01/12/2026 is meant; dots and words always put the day first. Raises
    KnownError `day-unclear`, `day-year-short`, `day-year-far` or `day-unknown`.
    """
    parts = [part for part in _PARTS.findall(text) if part.casefold() not in _ENDINGS]
    if not text.strip():
        return None
    if len(text) > LONGEST_DAY:
        raise KnownError("day-unclear", text=text.strip()[:LONGEST_DAY])
    named = [index for index, part in enumerate(parts) if not part.isdigit()]
    if len(parts) != 3 or len(named) > 1:
        raise KnownError("day-unclear", text=text.strip())
    year, month, day = _named(parts, named[0], months) if named else _numbers(parts, text, month_first)
    if not month:
        raise KnownError("day-unclear", text=text.strip())
    return _checked(year, month, day, text.strip())


def _named(parts: list[str], place: int, months: Sequence[str]) -> tuple[str, int, str]:
    """Return year, month and day where the month is a word: 12 Jan 2026, January 12 2026, 2026 Jan 12."""
    month = _month(parts[place], months)
    first, last = (part for index, part in enumerate(parts) if index != place)
    return (first, month, last) if len(first) == 4 else (last, month, first)


def _month(word: str, months: Sequence[str]) -> int:
    typed = word.casefold()
    if len(typed) < SHORTEST_MONTH:
        return 0
    found = [number for number, name in enumerate(months, 1) if name.casefold().startswith(typed)]
    return found[0] if len(found) == 1 else 0


def _numbers(parts: list[str], text: str, month_first: bool) -> tuple[str, int, str]:
    """Return year, month and day where all three are numbers."""
    first, second, third = parts
    if len(first) == 4:
        return first, int(second), third
    if month_first and "." not in text:
        return third, int(first), second
    return third, int(second), first


def _checked(year: str, month: int, day: str, text: str) -> date:
    if len(year) != 4:
        raise KnownError("day-year-short", text=text)
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise KnownError("day-year-far", text=text, first=FIRST_YEAR, last=LAST_YEAR)
    try:
        return date(int(year), month, int(day))
    except ValueError:
        raise KnownError("day-unknown", text=text) from None
