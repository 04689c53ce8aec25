"""Undo and redo, history, what was removed, and bringing it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from journal.errors import KnownError
from journal.records import Dose, Entry, Medicine, Person, Records, Surgery, WrittenBy
from journal.records.changes import PERSON, Change, ChangeSet
from journal.storage import (
    Journal,
    apply,
    bring_back,
    check,
    history,
    open_journal,
    read_records,
    redo,
    redoable,
    removed,
    undo,
    undoable,
)
from tests.storage.conftest import NOON, HandClock

MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")
DOSES = (
    Dose("33333333-3333-4333-8333-333333333333", MEDICINE.id, NOON),
    Dose("33333333-3333-4333-8333-333333333334", MEDICINE.id, NOON + timedelta(hours=6)),
)


def saved(journal: Journal, before: Entry | None, after: Entry | None) -> ChangeSet:
    return apply(journal, "save-entries", [Change(before, after)])


def number(change_set: ChangeSet | None) -> int | None:
    return None if change_set is None else change_set.number


def test_that_a_new_journal_has_nothing_to_undo_or_redo(journal: Journal) -> None:
    assert undoable(journal) is None
    assert redoable(journal) is None
    assert undo(journal) is None
    assert redo(journal) is None


def test_that_undo_takes_back_and_redo_makes_again(journal: Journal, entry: Entry) -> None:
    better = replace(entry, back=1)
    saved(journal, None, entry)
    saved(journal, entry, better)
    undone = undo(journal, by=WrittenBy.CARER)
    assert undone is not None
    assert (undone.action, undone.by, undone.changes) == ("undo", WrittenBy.CARER, (Change(better, entry),))
    assert read_records(journal).entries == (entry,)
    again = redo(journal)
    assert again is not None
    assert (again.action, again.changes) == ("redo", (Change(entry, better),))
    assert read_records(journal).entries == (better,)


def test_that_undo_goes_back_step_by_step_to_the_beginning(journal: Journal, entry: Entry) -> None:
    steps = [None, entry, replace(entry, back=1), replace(entry, back=2), None]
    for before, after in pairwise(steps):
        saved(journal, before, after)
    for step in reversed(steps[:-1]):
        assert undo(journal) is not None
        assert read_records(journal).entries == (() if step is None else (step,))
    assert undo(journal) is None
    for step in steps[1:]:
        assert redo(journal) is not None
        assert read_records(journal).entries == (() if step is None else (step,))
    assert redo(journal) is None
    assert check(journal) == []


def test_that_undo_and_redo_survive_reopening(path: Path, clock: HandClock, entry: Entry) -> None:
    with open_journal(path, clock) as journal:
        saved(journal, None, entry)
        saved(journal, entry, replace(entry, back=1))
        undo(journal)
    with open_journal(path, clock) as journal:
        assert (number(undoable(journal)), number(redoable(journal))) == (1, 2)
        redo(journal)
        assert read_records(journal).entries == (replace(entry, back=1),)
    with open_journal(path, clock) as journal:
        assert (number(undoable(journal)), number(redoable(journal))) == (2, None)


def test_that_two_surgeries_of_a_day_keep_their_order_through_everything(
    path: Path, clock: HandClock
) -> None:
    first, second, third = (
        Surgery(f"44444444-4444-4444-8444-44444444444{n}", date(2026, 1, 12), place=f"{n}") for n in (3, 2, 1)
    )
    changed = replace(first, note="at noon")

    def after(action: Callable[[Journal], object]) -> list[str]:
        with open_journal(path, clock) as journal:
            action(journal)
            assert check(journal) == []
            return [surgery.place for surgery in read_records(journal).surgeries]

    assert after(lambda it: apply(it, "save", [Change(None, first), Change(None, second)])) == ["3", "2"]
    assert after(lambda it: apply(it, "save", [Change(first, changed)])) == ["3", "2"]
    assert after(lambda it: apply(it, "remove", [Change(changed, None)])) == ["2"]
    assert after(lambda it: apply(it, "save", [Change(None, third)])) == ["2", "1"]
    assert after(lambda it: bring_back(it, first.id)) == ["3", "2", "1"]
    assert after(undo) == ["2", "1"]
    assert after(redo) == ["3", "2", "1"]


def test_that_a_new_change_ends_what_could_be_made_again(journal: Journal, entry: Entry) -> None:
    saved(journal, None, entry)
    saved(journal, entry, replace(entry, back=1))
    undo(journal)
    saved(journal, entry, replace(entry, back=2))
    assert redoable(journal) is None
    assert redo(journal) is None
    undo(journal)
    assert (number(undoable(journal)), number(redoable(journal))) == (1, 4)
    assert read_records(journal).entries == (entry,)


def test_that_a_set_of_several_changes_is_taken_back_in_reverse(journal: Journal, entry: Entry) -> None:
    better = replace(entry, back=1)
    apply(journal, "import", [Change(None, entry), Change(entry, better), Change(None, MEDICINE)])
    undone = undo(journal)
    assert undone is not None
    assert undone.changes == (Change(MEDICINE, None), Change(better, entry), Change(entry, None))
    assert read_records(journal) == Records()


def test_that_undoing_a_sample_makes_the_journal_none(journal: Journal, entry: Entry) -> None:
    apply(journal, "sample", [Change(None, entry)], sample=True)
    undone = undo(journal)
    assert undone is not None
    assert undone.sample is False
    assert read_records(journal) == Records()
    again = redo(journal)
    assert again is not None
    assert again.sample is True
    assert read_records(journal).sample
    assert check(journal) == []


def test_that_what_can_be_undone_is_told_without_its_changes(journal: Journal, entry: Entry) -> None:
    made = saved(journal, None, entry)
    assert undoable(journal) == replace(made, changes=())


def test_that_history_tells_every_change_of_one_record(journal: Journal, entry: Entry) -> None:
    other = replace(entry, id="66666666-6666-4666-8666-666666666666")
    apply(journal, "import", [Change(None, other), Change(None, entry)])
    saved(journal, entry, replace(entry, back=1))
    undo(journal)
    told = history(journal, entry.id)
    assert [change for _, change in told] == [
        Change(None, entry),
        Change(entry, replace(entry, back=1)),
        Change(replace(entry, back=1), entry),
    ]
    assert [made.action for made, _ in told] == ["import", "save-entries", "undo"]


def test_that_the_person_has_a_history_too(journal: Journal) -> None:
    apply(journal, "save-person", [Change(Person(), Person("Ada"))])
    apply(journal, "save-person", [Change(Person("Ada"), Person("Ada L."))])
    assert [change.after for _, change in history(journal, PERSON)] == [Person("Ada"), Person("Ada L.")]


def test_that_an_unknown_record_has_no_history(journal: Journal, entry: Entry) -> None:
    assert history(journal, entry.id) == ()


def test_that_removed_records_are_listed_the_latest_first(
    journal: Journal, clock: HandClock, entry: Entry
) -> None:
    other = replace(entry, id="66666666-6666-4666-8666-666666666666")
    apply(journal, "import", [Change(None, entry), Change(None, other), Change(None, MEDICINE)])
    saved(journal, entry, None)
    clock.now = NOON + timedelta(minutes=5)
    saved(journal, other, None)
    assert removed(journal) == ((NOON + timedelta(minutes=5), other), (NOON, entry))
    bring_back(journal, entry.id)
    assert [record for _, record in removed(journal)] == [other]


def test_that_a_removed_record_comes_back_as_it_last_was(journal: Journal, entry: Entry) -> None:
    better = replace(entry, back=1)
    saved(journal, None, entry)
    saved(journal, entry, better)
    saved(journal, better, None)
    back = bring_back(journal, entry.id, by=WrittenBy.CARER)
    assert (back.action, back.by, back.changes) == ("bring-back", WrittenBy.CARER, (Change(None, better),))
    assert read_records(journal).entries == (better,)
    undo(journal)
    assert read_records(journal).entries == ()


def test_that_a_medicine_comes_back_with_the_doses_removed_along_with_it(journal: Journal) -> None:
    first, second = DOSES
    apply(journal, "import", [Change(None, record) for record in (MEDICINE, first, second)])
    apply(journal, "remove-doses", [Change(second, None)])
    apply(journal, "remove-medicines", [Change(first, None), Change(MEDICINE, None)])
    bring_back(journal, MEDICINE.id)
    kept = read_records(journal)
    assert (kept.medicines, kept.doses) == ((MEDICINE,), (first,))


def test_that_a_dose_comes_back_with_its_medicine(journal: Journal) -> None:
    first, second = DOSES
    apply(journal, "import", [Change(None, record) for record in (MEDICINE, first, second)])
    apply(journal, "remove-medicines", [Change(record, None) for record in (first, second, MEDICINE)])
    bring_back(journal, second.id)
    kept = read_records(journal)
    assert (kept.medicines, kept.doses) == ((MEDICINE,), (second,))
    bring_back(journal, first.id)
    assert read_records(journal).doses == (first, second)
    assert check(journal) == []


def test_that_what_is_there_or_never_was_cannot_be_brought_back(journal: Journal, entry: Entry) -> None:
    saved(journal, None, entry)
    for record_id in (entry.id, MEDICINE.id, PERSON):
        with pytest.raises(KnownError) as caught:
            bring_back(journal, record_id)
        assert caught.value.code == "not-removed"


def test_that_what_undo_took_away_can_be_brought_back_and_then_redo_is_over(
    journal: Journal, entry: Entry
) -> None:
    saved(journal, None, entry)
    undo(journal)
    bring_back(journal, entry.id)
    assert redoable(journal) is None
    assert read_records(journal).entries == (entry,)
