"""Making changes: all at once or not at all, checked against what is kept, every field kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import FieldError, KnownError
from journal.records import (
    Dose,
    Entry,
    Medicine,
    Person,
    Records,
    Region,
    Surgery,
    WindowKind,
    WindowOverride,
    WrittenBy,
)
from journal.records.changes import Change
from journal.storage import (
    Journal,
    apply,
    check,
    draft,
    history,
    keep_draft,
    open_journal,
    read_records,
    undoable,
)
from tests import strategies
from tests.storage.conftest import NOON, HandClock

MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")
DOSE = Dose("33333333-3333-4333-8333-333333333333", MEDICINE.id, NOON, 0.5)
SURGERY = Surgery("44444444-4444-4444-8444-444444444444", date(2026, 1, 12))
WINDOW = WindowOverride("55555555-5555-4555-8555-555555555555", SURGERY.id, WindowKind.SCAR, 56, 100)


def test_that_a_change_set_says_what_was_done_when_and_by_whom(
    journal: Journal, clock: HandClock, entry: Entry
) -> None:
    made = apply(journal, "save-entries", [Change(None, entry)], by=WrittenBy.CARER)
    assert (made.number, made.made, made.by, made.action) == (1, NOON, WrittenBy.CARER, "save-entries")
    assert made.changes == (Change(None, entry),)
    assert history(journal, entry.id) == ((made, Change(None, entry)),)


def test_that_an_altered_record_replaces_the_old_one(journal: Journal, entry: Entry) -> None:
    better = replace(entry, back=3.5, note="")
    apply(journal, "save-entries", [Change(None, entry)])
    apply(journal, "save-entries", [Change(entry, better)])
    assert read_records(journal).entries == (better,)


def test_that_a_removed_record_is_gone(journal: Journal, entry: Entry) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    apply(journal, "remove-entries", [Change(entry, None)])
    assert read_records(journal) == Records()


def test_that_whole_scores_come_back_whole_and_half_ones_half(journal: Journal, entry: Entry) -> None:
    apply(journal, "save-entries", [Change(None, replace(entry, back=4, leg_left=2.5, worst=10.0))])
    kept = read_records(journal).entries[0]
    assert (repr(kept.back), repr(kept.leg_left), repr(kept.worst), kept.leg_right) == (
        "4",
        "2.5",
        "10",
        None,
    )


def test_that_a_moment_keeps_its_offset(journal: Journal, entry: Entry) -> None:
    written = datetime(2026, 1, 20, 23, 30, 0, 250, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    apply(journal, "save-entries", [Change(None, replace(entry, written=written))])
    kept = read_records(journal).entries[0].written
    assert kept is not None
    assert kept.isoformat() == "2026-01-20T23:30:00.000250-03:30"


def test_that_the_person_is_there_from_the_start_and_can_be_changed(journal: Journal) -> None:
    person = Person("Sample", date(1970, 2, 3), Region.UK, "999", "")
    first = apply(journal, "save-person", [Change(None, person)])
    assert first.changes == (Change(Person(), person),)
    apply(journal, "save-person", [Change(person, replace(person, emergency_number=""))])
    assert read_records(journal).person == replace(person, emergency_number="")
    assert check(journal) == []


def test_that_what_a_record_refers_to_may_come_later_in_the_same_set(journal: Journal) -> None:
    apply(journal, "import", [Change(None, DOSE), Change(None, MEDICINE)])
    apply(journal, "remove-medicines", [Change(MEDICINE, None), Change(DOSE, None)])
    assert read_records(journal) == Records()


@pytest.mark.parametrize(("needed", "needing"), [(MEDICINE, DOSE), (SURGERY, WINDOW)])
def test_that_nothing_can_refer_to_what_is_not_there(
    journal: Journal, needed: Medicine | Surgery, needing: Dose | WindowOverride
) -> None:
    with pytest.raises(KnownError) as caught:
        apply(journal, "save", [Change(None, needing)])
    assert caught.value.code == "journal-reference"
    apply(journal, "save", [Change(None, needed), Change(None, needing)])
    with pytest.raises(KnownError) as caught:
        apply(journal, "remove", [Change(needed, None)])
    assert caught.value.code == "journal-reference"
    assert set(read_records(journal).all()) == {needed, needing}


def test_that_all_of_a_set_is_kept_or_nothing(journal: Journal, entry: Entry) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    with pytest.raises(KnownError):
        apply(journal, "import", [Change(None, MEDICINE), Change(None, entry)])
    assert read_records(journal).medicines == ()
    assert check(journal) == []
    assert apply(journal, "save-medicines", [Change(None, MEDICINE)]).number == 2


@pytest.mark.parametrize("note", ["other", ""])
def test_that_a_record_that_is_not_as_the_change_says_is_refused(
    journal: Journal, entry: Entry, note: str
) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    with pytest.raises(KnownError) as caught:
        apply(journal, "save-entries", [Change(replace(entry, note=note), replace(entry, back=9))])
    assert (caught.value.code, caught.value.parameters["id"]) == ("changed-elsewhere", entry.id)
    assert read_records(journal).entries == (entry,)


def test_that_a_missing_record_can_be_neither_altered_nor_removed(journal: Journal, entry: Entry) -> None:
    for after in (None, replace(entry, back=1)):
        with pytest.raises(KnownError) as caught:
            apply(journal, "save-entries", [Change(entry, after)])
        assert caught.value.code == "changed-elsewhere"


def test_that_a_known_record_cannot_be_added_again(journal: Journal, entry: Entry) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    with pytest.raises(KnownError):
        apply(journal, "save-entries", [Change(None, entry)])


def test_that_one_id_never_stands_for_two_kinds_of_record(journal: Journal, entry: Entry) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    apply(journal, "remove-entries", [Change(entry, None)])
    with pytest.raises(FieldError) as caught:
        apply(journal, "save-medicines", [Change(None, replace(MEDICINE, id=entry.id))])
    assert (caught.value.field, caught.value.reason) == ("id", "known")


def test_that_a_change_that_changes_nothing_is_not_kept(journal: Journal, entry: Entry) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    assert apply(journal, "save-entries", [Change(entry, replace(entry))]).number == 0
    assert apply(journal, "import", [], sample=False).number == 0
    latest = undoable(journal)
    assert latest is not None
    assert (latest.number, latest.action) == (1, "save-entries")


def test_that_a_change_without_a_record_is_a_bug(journal: Journal) -> None:
    with pytest.raises(ValueError, match="needs a record"):
        apply(journal, "save", [Change(None, None)])


def test_that_a_sample_says_so(journal: Journal, entry: Entry) -> None:
    made = apply(journal, "sample", [Change(None, entry)], sample=True)
    assert made.sample is True
    assert read_records(journal).sample


def test_that_a_clock_that_jumped_back_confuses_nothing(
    path: Path, journal: Journal, clock: HandClock, entry: Entry
) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    clock.now = NOON - timedelta(days=4000)
    apply(journal, "save-entries", [Change(entry, replace(entry, back=1))])
    clock.now = NOON - timedelta(days=1)
    apply(journal, "remove-entries", [Change(replace(entry, back=1), None)])
    told = [made.made for made, _ in history(journal, entry.id)]
    assert told == [NOON, NOON - timedelta(days=4000), NOON - timedelta(days=1)]
    assert [made.number for made, _ in history(journal, entry.id)] == [1, 2, 3]
    latest = undoable(journal)
    assert latest is not None
    assert latest.number == 3
    assert check(journal) == []


def test_that_records_come_in_the_order_of_their_days(journal: Journal, entry: Entry) -> None:
    later = replace(entry, id="00000000-0000-4000-8000-000000000000", day=date(2026, 1, 21), written=None)
    untold = replace(entry, id="ffffffff-ffff-4fff-8fff-ffffffffffff", written=None)
    apply(journal, "import", [Change(None, record) for record in (later, entry, untold)])
    assert read_records(journal).entries == (untold, entry, later)


def test_that_a_draft_survives_closing(path: Path, clock: HandClock) -> None:
    with open_journal(path, clock) as journal:
        keep_draft(journal, "today", {"back": 4, "note": "half a \ud800 sen", "places": ["hip_left"]})
        keep_draft(journal, "today", {"back": 5, "note": "half a \ud800 sentence\0", "places": None})
        keep_draft(journal, "other", {})
    with open_journal(path, clock) as journal:
        assert draft(journal, "today") == {"back": 5, "note": "half a \ud800 sentence\0", "places": None}
        assert draft(journal, "other") == {}
        keep_draft(journal, "today", None)
        assert draft(journal, "today") is None
        assert check(journal) == []


@settings(max_examples=15, deadline=None)
@given(records=strategies.whole_records())
def test_that_every_field_of_every_record_is_kept(records: Records) -> None:
    with TemporaryDirectory() as folder, open_journal(Path(folder) / "my.journal", HandClock()) as journal:
        changes = [Change(None, records.person), *(Change(None, record) for record in records.all())]
        apply(journal, "import", changes, sample=records.sample)
        assert read_records(journal) == records
        assert check(journal) == []


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_that_a_record_can_become_any_other_of_its_kind(data: st.DataObject) -> None:
    kinds: list[st.SearchStrategy[Any]] = [strategies.entries(), strategies.surgeries, strategies.events]
    chosen = data.draw(st.sampled_from([*kinds, strategies.plans]))
    before, other = data.draw(chosen), data.draw(chosen)
    after = replace(other, id=before.id)
    with TemporaryDirectory() as folder, open_journal(Path(folder) / "my.journal", HandClock()) as journal:
        apply(journal, "save", [Change(None, before)])
        apply(journal, "save", [Change(before, after)])
        assert list(read_records(journal).all()) == [after]
        assert history(journal, before.id)[0][1] == Change(None, before)
