"""Bringing any earlier state of a record back, whatever became of it meanwhile."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import KnownError
from journal.records import Dose, Entry, Goal, Medicine, Person, Surgery, WindowKind, WindowOverride
from journal.records.changes import PERSON, Change
from journal.storage import (
    Journal,
    apply,
    bring_back,
    check,
    history,
    latest,
    open_journal,
    read_records,
    redo,
    removed,
    undo,
)
from tests.storage.conftest import NOON, HandClock

GOAL = "22222222-2222-4222-8222-222222222222"
OTHER = "33333333-3333-4333-8333-333333333333"
MEDICINE = Medicine("44444444-4444-4444-8444-444444444444", "Ibuprofen")
DOSE = Dose(
    "55555555-5555-4555-8555-555555555555", MEDICINE.id, datetime.fromisoformat("2026-11-20T08:00+01:00")
)
SURGERY = Surgery("66666666-6666-4666-8666-666666666666", date(2026, 1, 12))
WINDOW = WindowOverride("77777777-7777-4777-8777-777777777777", SURGERY.id, WindowKind.SCAR, 50, 90)

STEPS = st.lists(
    st.tuples(st.sampled_from(["save", "save other", "remove", "undo", "redo", "back"]), st.integers(0, 3)),
    min_size=1,
    max_size=12,
)


def goal(journal: Journal, record_id: str = GOAL) -> Goal | None:
    return next((one for one in read_records(journal).goals if one.id == record_id), None)


def save(journal: Journal, record: Any, before: Any = None) -> int:
    return apply(journal, "save", [Change(before, record)]).number


def do(journal: Journal, step: str, value: int) -> None:
    if step.startswith("save"):
        record_id = OTHER if step == "save other" else GOAL
        save(journal, Goal(record_id, f"walk {value} km"), goal(journal, record_id))
    elif step == "remove" and (now := goal(journal)) is not None:
        apply(journal, "remove-goals", [Change(now, None)])
    elif step == "back":
        states = [made.number for made, one in history(journal, GOAL) if one.after is not None]
        if states:
            bring_back(journal, GOAL, states[value % len(states)])
    else:
        {"undo": undo, "redo": redo}.get(step, lambda _: None)(journal)


@settings(max_examples=25, deadline=None)
@given(STEPS, st.integers(0, 20))
def test_that_any_earlier_state_comes_back_and_undo_takes_it_back(
    steps: list[tuple[str, int]], which: int
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_journal(Path(folder) / "my.journal", HandClock()) as journal,
    ):
        for step, value in steps:
            do(journal, step, value)
        told = history(journal, GOAL)
        assert [one.before for _, one in told] == [None, *(one.after for _, one in told)][: len(told)]
        assert goal(journal) == (told[-1][1].after if told else None)
        states = [(made.number, one.after) for made, one in told if one.after is not None]
        if states:
            number, state = states[which % len(states)]
            before = read_records(journal)
            made = bring_back(journal, GOAL, number)
            assert goal(journal) == state
            assert history(journal, GOAL)[: len(told)] == told
            if made.number:
                undo(journal)
            assert read_records(journal) == before
        assert check(journal) == []


def test_that_a_removed_dose_comes_back_as_it_was_then_with_its_medicine(journal: Journal) -> None:
    apply(journal, "save", [Change(None, MEDICINE), Change(None, DOSE)])
    twice = Dose(DOSE.id, MEDICINE.id, DOSE.taken, 2)
    save(journal, twice, DOSE)
    apply(journal, "remove-medicines", [Change(twice, None), Change(MEDICINE, None)])
    made = bring_back(journal, DOSE.id, 1)
    assert (made.action, read_records(journal).doses, read_records(journal).medicines) == (
        "bring-back", (DOSE,), (MEDICINE,),
    )  # fmt: skip


def test_that_a_surgery_comes_back_as_it_was_then_with_the_windows_removed_along(journal: Journal) -> None:
    moved = Surgery(SURGERY.id, date(2026, 1, 20))
    save(journal, SURGERY)
    apply(journal, "save", [Change(SURGERY, moved), Change(None, WINDOW)])
    apply(journal, "remove-surgeries", [Change(WINDOW, None), Change(moved, None)])
    bring_back(journal, SURGERY.id, 1)
    kept = read_records(journal)
    assert (kept.surgeries, kept.windows) == ((SURGERY,), (WINDOW,))


def test_that_the_person_as_earlier_comes_back(journal: Journal) -> None:
    first = save(journal, Person(name="Sam"))
    save(journal, Person(name="Pat"), Person(name="Sam"))
    assert bring_back(journal, PERSON, first).action == "bring-back-state"
    assert read_records(journal).person.name == "Sam"


@pytest.mark.parametrize("number", [2, 9])
def test_that_a_removal_is_no_state_to_bring_back(journal: Journal, entry: Entry, number: int) -> None:
    save(journal, entry)
    apply(journal, "remove-entries", [Change(entry, None)])
    with pytest.raises(KnownError) as told:
        bring_back(journal, entry.id, number)
    assert told.value.code == "no-such-state"


def test_that_a_check_may_refuse_before_anything_is_made(journal: Journal) -> None:
    first = save(journal, Goal(GOAL, "walk"))
    save(journal, Goal(GOAL, "run"), Goal(GOAL, "walk"))
    refused: Callable[[Any], None] = lambda changes: (_ for _ in ()).throw(KnownError("too-late"))  # noqa: E731  # raises
    with pytest.raises(KnownError):
        bring_back(journal, GOAL, first, check=refused)
    assert len(history(journal, GOAL)) == 2


def test_that_histories_and_what_is_gone_are_told_a_part_at_a_time(
    journal: Journal, clock: HandClock
) -> None:
    now = None
    for far in range(5):
        save(journal, Goal(GOAL, str(far)), now)
        now = Goal(GOAL, str(far))
    assert [one.after for _, one in history(journal, GOAL, skip=1, most=2)] == [
        Goal(GOAL, "2"),
        Goal(GOAL, "3"),
    ]
    many = [Goal(f"{number:08}-0000-4000-8000-000000000000", "x") for number in range(25)]
    apply(journal, "import", [Change(None, one) for one in many])
    told = latest(journal, most=22)
    assert [made.number for made, _, _ in told] == [6] * 20 + [5, 4]
    assert [size for _, _, size in told][19:] == [25, 1, 1]
    undo(journal)
    save(journal, MEDICINE)
    apply(journal, "remove-medicines", [Change(MEDICINE, None)])
    assert removed(journal, "medicines") == ((NOON, MEDICINE),)
    assert removed(journal, skip=1, most=2) == removed(journal)[1:3]
    assert len(removed(journal, "goals")) == 25
