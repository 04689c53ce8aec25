"""One cell's text → the value of a field, as its column's meaning says."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, TypeAlias

from journal.exchange.others.column import CHOICES, LISTS, MINUTES, SCORES, Column, Unit

MOST_MINUTES = 24 * 60
MOST_STEPS = 1_000_000
LONGEST_NUMBER = 40
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")
_THOUSANDS = re.compile(r"\d{1,3}([,'’ \u00a0\u202f]\d{3})+")
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?")

Read: TypeAlias = Callable[[str], Any]
"""Takes a cell's text without the spaces round it, which is not empty; raises Unreadable."""


class Unreadable(Exception):  # noqa: N818 -- not an error: the cell is passed over, and counted by `reason`
    """A cell holds nothing that its field can take."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def reader_of(column: Column) -> Read:
    """Return what reads the cells of a column; what a text was read as is remembered for the next like it."""
    read = _reader(column)
    if column.field in ("note", "medicine"):
        return read
    known: dict[str, Any] = {}

    def remembered(text: str) -> Any:
        if text in known:
            return known[text]
        value = read(text)
        if len(known) < 10_000:
            known[text] = value
        return value

    return remembered


def number_of(text: str) -> float:
    """Return the number that a text writes, with a point or a comma; raise Unreadable."""
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        raise Unreadable("number")
    return float(text.replace(",", "."))


def _reader(column: Column) -> Read:
    name = column.field or ""
    if name in SCORES:
        return _score_reader(column)
    if name in MINUTES:
        return lambda text: _minutes(text, column.unit)
    if name == "steps":
        return _steps
    if name in LISTS:
        return lambda text: _words(text, column, LISTS[name])
    if name in CHOICES:
        return lambda text: _word(text, _folded(column), CHOICES[name])
    if name == "amount":
        return _amount
    return str  # a note or a medicine's name, as it stands


def _score_reader(column: Column) -> Read:
    values = _folded(column)

    def read(text: str) -> float:
        said = values.get(text.casefold())
        if said is not None:
            return float(said)
        if column.lowest is None or column.highest is None:
            raise Unreadable("value")
        return _scaled(number_of(text), column.lowest, column.highest)

    return read


def _scaled(number: float, lowest: float, highest: float) -> float:
    """Return a number of another scale on ours, rounded to halves, a quarter up."""
    if not min(lowest, highest) <= number <= max(lowest, highest):
        raise Unreadable("off-scale")
    share = (number - lowest) / (highest - lowest)
    return math.floor(share * 20 + 0.5 + 1e-9) / 2


def _minutes(text: str, unit: Unit | None) -> int:
    seconds = _seconds(text, unit)
    minutes = math.floor(seconds / 60 + 0.5 + 1e-9)
    if seconds < 0 or minutes > MOST_MINUTES:
        raise Unreadable("minutes")
    return minutes


_SECONDS = {Unit.MINUTES: 60.0, Unit.HOURS: 3600.0, Unit.SECONDS: 1.0, Unit.MILLISECONDS: 0.001}


def _seconds(text: str, unit: Unit | None) -> float:
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        if unit not in _SECONDS:
            raise Unreadable("minutes-unit")
        return number_of(text) * _SECONDS[unit]
    one, two, three = int(clock[1]), int(clock[2]), clock[3]
    if three is not None:
        return one * 3600 + two * 60 + int(three)
    if unit is Unit.MINUTES_AND_SECONDS:
        return one * 60 + two
    if unit is Unit.HOURS_AND_MINUTES:
        return one * 3600 + two * 60
    raise Unreadable("minutes-unit")


def _steps(text: str) -> int:
    if _THOUSANDS.fullmatch(text):
        text = re.sub(r"\D", "", text)
    number = number_of(text)
    if not number.is_integer() or not 0 <= number <= MOST_STEPS:
        raise Unreadable("steps")
    return int(number)


def _amount(text: str) -> float:
    number = number_of(text)
    if not 0 <= number <= 1000:
        raise Unreadable("number")
    return number


def _words(text: str, column: Column, allowed: tuple[str, ...]) -> tuple[str, ...]:
    parts = text.split(column.split) if column.split else [text]
    values = _folded(column)
    found = [_word(part.strip(), values, allowed) for part in parts if part.strip()]
    return tuple(dict.fromkeys(found))


def _word(text: str, values: dict[str, Any], allowed: tuple[str, ...]) -> str:
    said = values.get(text.casefold(), text)
    for word in allowed:
        if word == said:
            return word
    raise Unreadable("value")


def _folded(column: Column) -> dict[str, Any]:
    return {text.strip().casefold(): value for text, value in column.values.items()}
