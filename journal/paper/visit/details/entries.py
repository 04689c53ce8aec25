"""All entries of the period: a column for each number while they are few, a paragraph each where many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from journal.paper.visit.choice import VisitPart
from journal.paper.visit.details.parts import Cell, cell, flowing, part, table
from journal.reading.values import Recovery
from journal.records import Entry
from journal.words import Words, names, places, urgent
from journal.words import visit_details as say
from journal.words.dates import short_date
from journal.words.fields import field_label
from journal.words.readings.amounts import score

NUMBERS = (
    "back", "leg_left", "leg_right", "worst", "numbness", "tingling", "weakness", "activity", "mattered",
    "sleep", "walking_minutes", "sitting_minutes", "stretching_minutes", "steps",
)  # fmt: skip

MOST_IN_COLUMNS = 1000
"""Above so many entries each is a paragraph, not a row: their cells would make a file beyond use."""

_SHORT_NOTE = 400
_TICKED: Mapping[str, Any] = {
    "qualities": names.quality,
    "position": names.position,
    "places": places.place,
    "nerve_places": places.place,
    "new_since_surgery": names.symptom,
    "urgent": urgent.short_sign,
}


def entries_part(recovery: Recovery, words: Words, days: tuple[date, date], *, notes: bool) -> dict[str, Any]:
    """Return every entry of the days, first to last, in order; its note below it."""
    entries = [entry for entry in recovery.records.entries if days[0] <= entry.day <= days[1]]
    if not entries:
        return part(words, VisitPart.ENTRIES, (), ())
    given = [name for name in NUMBERS if any(getattr(entry, name) is not None for entry in entries)]
    lead = list(_lead(words, entries, days, given, notes=notes))
    in_columns = bool(given) and len(entries) <= MOST_IN_COLUMNS
    sections = (_table if in_columns else _lines)(words, entries, given)
    return part(words, VisitPart.ENTRIES, lead, sections)


def _lead(
    words: Words, entries: Sequence[Entry], days: tuple[date, date], given: Sequence[str], *, notes: bool
) -> Iterator[str]:
    yield say.entry_count(words, len(entries), *days)
    if given:
        yield say.scales(words)
    missing = [name for name in NUMBERS if name not in given]
    if missing:
        yield say.never_recorded(words, missing)
    if any(entry.is_late for entry in entries):
        yield say.late_mark(words)
    if not notes:
        yield say.notes_left_out(words)


def _by_year(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    years = [(year, list(group)) for year, group in groupby(entries, lambda entry: entry.day.year)]
    for year, group in years:
        yield f"{year:04d}" if len(years) > 1 else "", group


def _table(words: Words, entries: Sequence[Entry], given: Sequence[str]) -> Iterator[Any]:
    columns = [("day", "day"), ("written", "time"), *((name, "number") for name in given)]
    for year, group in _by_year(entries):
        rows = [row for entry in group for row in _rows(words, entry, given)]
        yield table(words, columns, rows, heading=year)


def _rows(words: Words, entry: Entry, given: Sequence[str]) -> Iterator[list[Cell]]:
    """Yield an entry's numbers, under them its ticks with a short note, and a long note by itself."""
    under, long = _under(words, entry)
    numbers: list[Cell] = [_number(entry, name) for name in given]
    day, when = short_date(words, entry.day), say.written(words, entry)
    if under:
        yield [cell([day], down=2), when, *numbers]
        yield [cell(under, across=len(given) + 1, goes_on=True)]
    else:
        yield [day, when, *numbers]
    if long:
        yield [cell(long, across=len(given) + 2, goes_on=True)]


def _number(entry: Entry, name: str) -> str:
    number = getattr(entry, name)
    return "" if number is None else score(number)


def _under(words: Words, entry: Entry) -> tuple[list[str], list[str]]:
    """Return an entry's ticks with its note where that is short, and its note where it is long."""
    ticked = " · ".join(_ticks(words, entry))
    paragraphs = flowing(entry.note)
    said = [ticked] if ticked else []
    if not paragraphs:
        return said, []
    if len(entry.note) > _SHORT_NOTE:
        return said, [say.note_of(words, entry.day, paragraphs[0]), *paragraphs[1:]]
    first = say.labelled(words, field_label(words, "note"), paragraphs[0])
    return [*said, first, *paragraphs[1:]], []


def _ticks(words: Words, entry: Entry) -> Iterator[str]:
    for name, told in _TICKED.items():
        chosen = getattr(entry, name)
        if chosen:
            several = chosen if isinstance(chosen, tuple) else (chosen,)
            said = "; ".join(told(words, one) for one in several)
            yield say.ticked(words, name, said)


def _lines(words: Words, entries: Sequence[Entry], given: Sequence[str]) -> Iterator[Any]:
    for place, (year, group) in enumerate(_by_year(entries)):
        lines = [_line(words, entry, given) for entry in group]
        yield {"heading": year, "new-page": place > 0, "lines": lines}


def _line(words: Words, entry: Entry, given: Sequence[str]) -> str:
    """Return an entry in one paragraph, each number with its name."""
    numbers = ", ".join(_told(words, entry, given))
    ticked, note = list(_ticks(words, entry)), " ".join(flowing(entry.note))
    if note:
        ticked.append(say.labelled(words, field_label(words, "note"), note))
    told = " · ".join([numbers, *ticked] if numbers else ticked)
    return say.entry_line(words, short_date(words, entry.day), say.written(words, entry), told)


def _told(words: Words, entry: Entry, given: Sequence[str]) -> Iterator[str]:
    for name in given:
        number = getattr(entry, name)
        if number is not None:
            yield say.number_told(words, name, number)
