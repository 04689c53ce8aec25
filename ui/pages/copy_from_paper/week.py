"""What a week means for the grid: which boxes are open, what the head says, and which week comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from journal.reading.medication import medicines_on
from journal.records import Records
from journal.words import Words
from journal.words.fields import counted
from ui.pages.copy_from_paper.grid import Column
from ui.pages.copy_from_paper.rows import DAYS, SYMPTOMS, Row, medicine_of
from ui.pages.copy_from_paper.saving import DaySaid
from ui.pages.today.saving import entries_on


def first_shown(records: Records, today: date) -> date:
    """Return the Monday of the last whole week; of this week where every day of that one has an entry."""
    this_monday = today - timedelta(days=today.weekday())
    first = this_monday if today.weekday() == DAYS - 1 else this_monday - timedelta(days=DAYS)
    is_told = all(entries_on(records.entries, first + timedelta(days=number)) for number in range(DAYS))
    return this_monday if is_told else first


def columns_of(
    rows: Sequence[Row], days: Sequence[date], said: Sequence[DaySaid], records: Records, today: date
) -> list[Column]:
    """Return the columns; what is already typed stays open, so that it can be taken out again."""
    return [
        Column(day, _open_rows(rows, day, typed, records) if day <= today else frozenset(typed.texts))
        for day, typed in zip(days, said, strict=True)
    ]


def told_of(words: Words, records: Records, days: Iterable[date], today: date) -> list[str]:
    """Return a word about each day: that it is still to come, or how many entries it has."""
    return [_told(words, records, day, today) for day in days]


def holds_any(records: Records, ids: Iterable[str]) -> bool:
    """Return whether one of the ids is kept already."""
    wanted = set(ids)
    return any(record.id in wanted for kept in (records.entries, records.doses) for record in kept)


def texts_of(draft: Mapping[str, Any], name: str) -> list[Any]:
    """Return a list of seven that a draft holds under a name, empty where it holds none such."""
    found = draft.get(name)
    return found if isinstance(found, list) and len(found) == DAYS else []


def _open_rows(rows: Sequence[Row], day: date, typed: DaySaid, records: Records) -> frozenset[str]:
    running = {medicine.id for medicine in medicines_on(records, day)}
    after_surgery = any(surgery.day <= day for surgery in records.surgeries)
    open_rows = {row.name for row in rows if (medicine_of(row.name) or "") in {"", *running}}
    if not after_surgery:
        open_rows.discard(SYMPTOMS)
    return frozenset(open_rows | typed.texts.keys())


def _told(words: Words, records: Records, day: date, today: date) -> str:
    if day > today:
        return words.gettext("to come")
    count = entries_on(records.entries, day)
    return counted(words, "entries", count) if count else ""
