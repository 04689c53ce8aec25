"""A long journal is read whole and quickly, with the same records as made one by one."""

from __future__ import annotations

import random
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.clock import Clock
from journal.errors import FieldError
from journal.records import Entry, Position, Quality
from journal.records.changes import Change
from journal.records.columns import records_in_columns
from journal.records.record import slots_of
from journal.storage import apply, open_journal, read_records, undoable
from tests import strategies
from tests.storage.conftest import HOME

FIVE_YEARS = 3_650


def many(count: int) -> list[Entry]:
    """Make entries, two a day from 2021 on."""
    chance = random.Random(7)  # noqa: S311 – the same made-up scores each time
    scores = [None, *range(11), 2.5, 4.5]
    made = []
    for n in range(count):
        day = date(2021, 1, 1) + timedelta(days=n // 2)
        given = {name: chance.choice(scores) for name in ("back", "leg_left", "leg_right", "activity")}
        made.append(
            Entry(
                f"{n:08x}-0000-4000-8000-000000000000",
                day,
                datetime(day.year, day.month, day.day, 8 + 12 * (n % 2), n % 60, tzinfo=HOME),
                qualities=(Quality.BURNING,) if n % 3 == 0 else (),
                position=Position.EASES if n % 5 == 0 else None,
                note=f"note {n}",
                **given,
            )
        )
    return made


def test_that_five_years_are_read_whole_in_a_moment(path: Path, clock: Clock) -> None:
    entries = many(FIVE_YEARS)
    with open_journal(path, clock) as journal:
        apply(journal, "import", [Change(None, entry) for entry in entries])
    began = time.process_time()
    with open_journal(path, clock) as journal:
        kept = read_records(journal).entries
        undoable(journal)
    spent = time.process_time() - began
    assert kept == tuple(entries)
    assert spent < 0.5, "0.05 s are usual; far more means that a shortcut was lost"


@settings(max_examples=20, deadline=None)
@given(entries=st.lists(strategies.entries(), min_size=1, max_size=5))
def test_that_records_made_by_columns_are_those_made_one_by_one(entries: list[Entry]) -> None:
    columns = [[getattr(entry, slot.name) for entry in entries] for slot in slots_of(Entry)]
    made = records_in_columns(Entry, columns)
    assert made == entries
    assert [hash(entry) for entry in made] == [hash(entry) for entry in entries]


@pytest.mark.parametrize(("field", "value"), [("back", 11), ("back", True), ("day", None), ("qualities", [])])
def test_that_records_made_by_columns_are_checked(entry: Entry, field: str, value: object) -> None:
    rows = [
        [getattr(entry, slot.name) for slot in slots_of(Entry)],
        [value if slot.name == field else getattr(entry, slot.name) for slot in slots_of(Entry)],
    ]
    with pytest.raises(FieldError) as caught:
        records_in_columns(Entry, list(zip(*rows, strict=True)))
    assert caught.value.field == field


def test_that_fields_that_cannot_stand_together_are_refused_in_columns_too(entry: Entry) -> None:
    late = [date(2026, 3, 1) if slot.name == "day" else getattr(entry, slot.name) for slot in slots_of(Entry)]
    with pytest.raises(FieldError) as caught:
        records_in_columns(Entry, [[value] for value in late])
    assert caught.value.reason == "after-written"


def test_that_columns_must_be_as_many_as_fields_and_of_one_length(entry: Entry) -> None:
    columns = [[getattr(entry, slot.name)] for slot in slots_of(Entry)]
    with pytest.raises(ValueError, match="shorter"):
        records_in_columns(Entry, columns[:-1])
    with pytest.raises(ValueError, match="shorter than another"):
        records_in_columns(Entry, [*columns[:-1], ["a", "b"]])
