"""The columns of the table of entries: heading, what stands in a cell, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from journal.records import Entry
from journal.words import Words, dates, mark, names

NOTE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `said` writes a cell, `value` is what it is sorted by (None stands last)."""

    name: str
    heading: str
    full_name: str
    said: Callable[[Words, Entry], str]
    value: Callable[[Entry], Any]
    is_number: bool = True


def _columns() -> tuple[Column, ...]:
    return (
        Column("day", mark("Day"), mark("Day"), _day, attrgetter("day"), is_number=False),
        Column("written", mark("Written"), mark("Written"), _written, attrgetter("written"), is_number=False),
        _score("activity", mark("In the way"), mark("How much pain got in the way")),
        _score("back", mark("Back"), mark("Back pain")),
        _score("leg_left", mark("Left leg"), mark("Left leg pain")),
        _score("leg_right", mark("Right leg"), mark("Right leg pain")),
        _score("worst", mark("Worst"), mark("Worst pain of the day")),
        _score("mattered", mark("Mattered"), mark("Did what mattered")),
        _score("sleep", mark("Sleep"), mark("Trouble sleeping")),
        _minutes("walking_minutes", mark("Walking"), mark("Minutes of walking")),
        _minutes("sitting_minutes", mark("Sitting"), mark("Minutes of sitting")),
        _score("numbness", mark("Numbness"), mark("Numbness")),
        _score("tingling", mark("Tingling"), mark("Tingling")),
        _score("weakness", mark("Weakness"), mark("Weakness")),
        Column("note", mark("Note"), mark("Note"), _note, _note_value, is_number=False),
        Column("by", mark("Written by"), mark("Written by"), _by, attrgetter("by"), is_number=False),
    )


def score_text(score: float | None) -> str:
    """Return a score as people write it: 6, 6½, or nothing where it was not recorded."""
    if score is None:
        return ""
    whole = int(score)
    if score == whole:
        return str(whole)
    return f"{whole}½" if whole else "½"


def minutes_text(words: Words, minutes: int | None) -> str:
    """Return minutes with their unit, or nothing where they were not recorded."""
    return "" if minutes is None else words.gettext("{minutes} min").format(minutes=minutes)


def _score(name: str, heading: str, full_name: str) -> Column:
    value = attrgetter(name)
    return Column(name, heading, full_name, lambda _, entry: score_text(value(entry)), value)


def _minutes(name: str, heading: str, full_name: str) -> Column:
    value = attrgetter(name)
    return Column(name, heading, full_name, lambda words, entry: minutes_text(words, value(entry)), value)


def _day(words: Words, entry: Entry) -> str:
    return dates.short_date(words, entry.day)


def _written(words: Words, entry: Entry) -> str:
    if entry.written is None:
        return ""
    day = dates.short_date(words, entry.written.date())
    if entry.is_late:
        return words.gettext("{day}, late").format(day=day)
    return f"{day}, {entry.written:%H:%M}"


def _note(words: Words, entry: Entry) -> str:
    start = " ".join(entry.note[: 4 * NOTE_LENGTH].split())
    return start if len(start) <= NOTE_LENGTH else start[: NOTE_LENGTH - 1] + "…"


def _note_value(entry: Entry) -> str | None:
    return entry.note[:NOTE_LENGTH].strip().casefold() or None


def _by(words: Words, entry: Entry) -> str:
    return names.written_by(words, entry.by)


COLUMNS = _columns()
"""The columns in their order on the screen."""
