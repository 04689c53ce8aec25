"""The columns of the table of entries: heading, what stands in a cell, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from journal.records import Entry
from journal.words import Words, dates, mark, names
from journal.words.fields import field_label

NOTE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `said` writes a cell, `value` is what it is sorted by (None stands last)."""

    name: str
    heading: str
    said: Callable[[Words, Entry], str]
    value: Callable[[Entry], Any]
    is_number: bool = True

    def full_name(self, words: Words) -> str:
        """Return what the field is called where there is room."""
        return field_label(words, self.name)


def _columns() -> tuple[Column, ...]:
    return (
        Column("day", mark("Day"), _day, attrgetter("day"), is_number=False),
        Column("written", mark("Written"), _written, attrgetter("written"), is_number=False),
        _score("activity", mark("In the way")),
        _score("back", mark("Back")),
        _score("leg_left", mark("Left leg")),
        _score("leg_right", mark("Right leg")),
        _score("worst", mark("Worst")),
        _score("mattered", mark("Mattered")),
        _score("sleep", mark("Sleep")),
        _minutes("walking_minutes", mark("Walking")),
        _minutes("sitting_minutes", mark("Sitting")),
        _score("numbness", mark("Numbness")),
        _score("tingling", mark("Tingling")),
        _score("weakness", mark("Weakness")),
        Column("note", mark("Note"), lambda _, entry: first_line(entry.note), _note_value, is_number=False),
        Column("by", mark("Written by"), _by, attrgetter("by"), is_number=False),
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


def first_line(note: str) -> str:
    """Return a note's beginning on one line."""
    start = " ".join(note[: 4 * NOTE_LENGTH].split())
    return start if len(start) <= NOTE_LENGTH else start[: NOTE_LENGTH - 1] + "…"


def _score(name: str, heading: str) -> Column:
    value = attrgetter(name)
    return Column(name, heading, lambda _, entry: score_text(value(entry)), value)


def _minutes(name: str, heading: str) -> Column:
    value = attrgetter(name)
    return Column(name, heading, lambda words, entry: minutes_text(words, value(entry)), value)


def _day(words: Words, entry: Entry) -> str:
    return dates.short_date(words, entry.day)


def _written(words: Words, entry: Entry) -> str:
    if entry.written is None:
        return ""
    if entry.written.date() == entry.day:
        return dates.clock_time(words, entry.written)
    day = dates.short_date(words, entry.written.date())
    return words.gettext("{day}, late").format(day=day) if entry.is_late else day


def _note_value(entry: Entry) -> str | None:
    return entry.note[:NOTE_LENGTH].strip().casefold() or None


def _by(words: Words, entry: Entry) -> str:
    return names.written_by(words, entry.by)


COLUMNS = _columns()
"""The columns in their order on the screen."""
