"""Saving and removing: one action, one change set, one undo."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.actions.changing import (
    Journal,
    bring_back,
    draft,
    history,
    keep_draft,
    new_id,
    now,
    open_journal,
    read_records,
    redo,
    redoable,
    remove,
    removed,
    save,
    undo,
    undoable,
)
from journal.clock import Clock
from journal.errors import FieldError, KnownError
from journal.records import (
    Dose,
    Entry,
    Kept,
    Medicine,
    Person,
    Records,
    Surgery,
    WindowKind,
    WindowOverride,
)
from journal.records.choices import WrittenBy

TODAY = date(2026, 5, 1)
NOON = datetime(2026, 5, 1, 12, tzinfo=timezone(timedelta(hours=2)))


def an_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def entry(number: int = 1, day: date = TODAY, **said: Any) -> Entry:
    return Entry(id=an_id(number), day=day, **said)


MEDICINE = Medicine(id=an_id(50), name="Ibuprofen")
DOSE = Dose(id=an_id(51), medicine=an_id(50), taken=NOON)
SURGERY = Surgery(id=an_id(60), day=date(2026, 1, 12))
WINDOW = WindowOverride(id=an_id(61), surgery=an_id(60), window=WindowKind.SCAR, from_day=56, to_day=100)


def reopened(path: Path, clock: Clock) -> Records:
    with open_journal(path, clock, read_only=True) as journal:
        return read_records(journal)


def test_that_what_is_saved_is_there_when_opened_again(journal: Journal, path: Path, clock: Clock) -> None:
    made = save(journal, clock, "save-entries", [entry(back=4)])
    assert made is not None
    assert (made.action, made.by, made.changes[0].before) == ("save-entries", WrittenBy.SELF, None)
    assert read_records(journal).entries == (entry(back=4),)
    journal.close()
    assert reopened(path, clock).entries == (entry(back=4),)


def test_that_what_comes_back_stands_where_it_stood(journal: Journal, path: Path, clock: Clock) -> None:
    other = replace(SURGERY, id=an_id(59))
    save(journal, clock, "save-surgeries", [SURGERY])
    save(journal, clock, "save-surgeries", [other])
    remove(journal, clock, [SURGERY.id])
    undo(journal, clock)
    assert read_records(journal).surgeries == reopened(path, clock).surgeries == (SURGERY, other)
    redo(journal, clock)
    bring_back(journal, clock, SURGERY.id)
    assert read_records(journal).surgeries == reopened(path, clock).surgeries == (SURGERY, other)
    for day in (date(2026, 1, 20), other.day):  # away, and back among those of its day
        save(journal, clock, "save-surgeries", [replace(SURGERY, day=day)])
    assert read_records(journal).surgeries == reopened(path, clock).surgeries == (SURGERY, other)


def test_that_saving_finds_by_itself_what_was_there(journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-entries", [entry(back=4)])
    made = save(journal, clock, "save-entries", [entry(back=5)], by=WrittenBy.CARER)
    assert made is not None
    assert (made.changes[0].before, made.changes[0].after) == (entry(back=4), entry(back=5))
    assert made.by is WrittenBy.CARER


def test_that_what_did_not_change_makes_no_change_set(journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-entries", [entry(back=4)])
    assert save(journal, clock, "save-entries", [entry(back=4)]) is None
    assert save(journal, clock, "save-person", [Person()]) is None


def test_that_the_person_is_saved_and_taken_back(journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-person", [Person(name="Sam")])
    assert read_records(journal).person.name == "Sam"
    undo(journal, clock)
    assert read_records(journal).person == Person()


@pytest.mark.parametrize("ahead", [1, 2, 300])
def test_that_an_entry_for_a_day_to_come_is_refused(journal: Journal, clock: Clock, ahead: int) -> None:
    with pytest.raises(KnownError) as refused:
        save(journal, clock, "save-entries", [entry(1), entry(2, TODAY + timedelta(days=ahead))])
    assert refused.value.code == "entry-tomorrow"
    assert refused.value.parameters["today"] == TODAY
    assert read_records(journal).entries == ()
    assert undoable(journal) is None


def test_that_today_is_the_day_at_the_persons_own_place(path: Path) -> None:
    after_midnight = datetime(2026, 5, 2, 0, 30, tzinfo=timezone(timedelta(hours=2)))  # still 1 May in UTC
    with open_journal(path, lambda: after_midnight) as journal:
        assert save(journal, lambda: after_midnight, "save-entries", [entry(1, date(2026, 5, 2))]) is not None


def test_that_an_entry_may_be_edited_after_the_clock_was_set_back(journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-entries", [entry(back=4)])
    earlier: Clock = lambda: clock() - timedelta(days=400)  # noqa: E731 – a clock is a callable
    assert save(journal, earlier, "save-entries", [entry(back=5)]) is not None
    with pytest.raises(KnownError) as refused:
        save(journal, earlier, "save-entries", [entry(2)])
    assert refused.value.code == "entry-tomorrow"


def test_that_a_surgery_to_come_is_a_planned_one(journal: Journal, clock: Clock) -> None:
    assert save(journal, clock, "save-surgeries", [replace(SURGERY, day=date(2027, 1, 1))]) is not None


def test_that_a_dose_to_come_is_refused(journal: Journal, clock: Clock) -> None:
    with pytest.raises(KnownError) as refused:
        save(journal, clock, "save-doses", [MEDICINE, replace(DOSE, taken=NOON + timedelta(days=1))])
    assert refused.value.code == "dose-tomorrow"


@pytest.mark.parametrize("record", [entry(1, date(1979, 12, 31)), replace(SURGERY, day=date(1979, 12, 31))])
def test_that_a_day_before_birth_is_refused(journal: Journal, clock: Clock, record: Kept) -> None:
    save(journal, clock, "save-person", [Person(born=date(1980, 1, 1))])
    with pytest.raises(FieldError) as refused:
        save(journal, clock, "save", [record])
    assert refused.value.reason == "before-birth"


def test_that_a_birth_after_what_is_told_is_refused(journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-entries", [entry(1), entry(2, date(2026, 1, 1))])
    with pytest.raises(KnownError) as refused:
        save(journal, clock, "save-person", [Person(born=date(2026, 1, 2))])
    assert refused.value.code == "born-after-first-day"
    assert refused.value.parameters["first"] == date(2026, 1, 1)
    assert save(journal, clock, "save-person", [Person(born=date(2026, 1, 1))]) is not None


def test_that_a_dose_needs_its_medicine_and_a_window_its_surgery(journal: Journal, clock: Clock) -> None:
    for record, field in ((DOSE, "medicine"), (WINDOW, "surgery")):
        with pytest.raises(FieldError) as refused:
            save(journal, clock, "save", [record])
        assert (refused.value.field, refused.value.reason) == (field, "reference")
    assert save(journal, clock, "save", [DOSE, MEDICINE, WINDOW, SURGERY]) is not None


def test_that_an_id_of_another_kind_is_refused(journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-medicines", [MEDICINE])
    with pytest.raises(FieldError) as refused:
        save(journal, clock, "save-entries", [Entry(id=MEDICINE.id, day=TODAY)])
    assert (refused.value.field, refused.value.reason) == ("id", "known-other")


def test_that_doses_go_with_their_medicine_and_one_undo_brings_all_back(
    journal: Journal, clock: Clock
) -> None:
    other = replace(MEDICINE, id=an_id(70))
    save(journal, clock, "save", [MEDICINE, DOSE, other, SURGERY, WINDOW, entry()])
    before = read_records(journal)
    made = remove(journal, clock, [MEDICINE.id])
    assert made is not None
    assert made.action == "remove-medicines"
    assert {change.id for change in made.changes} == {MEDICINE.id, DOSE.id}
    made = remove(journal, clock, [SURGERY.id, WINDOW.id])
    assert made is not None
    assert made.action == "remove-surgeries"
    left = read_records(journal)
    assert (left.medicines, left.doses, left.surgeries, left.windows) == ((other,), (), (), ())
    undo(journal, clock)
    undo(journal, clock)
    assert read_records(journal) == before


def test_that_ids_nobody_knows_are_passed_over(journal: Journal, clock: Clock) -> None:
    assert remove(journal, clock, [an_id(99)]) is None
    assert undoable(journal) is None


def test_that_the_person_cannot_be_removed(journal: Journal, clock: Clock) -> None:
    with pytest.raises(KnownError) as refused:
        remove(journal, clock, ["person"])
    assert refused.value.code == "person-stays"


def test_that_undo_redo_and_bring_back_keep_what_is_known_in_step(
    journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(back=4)])
    save(journal, clock, "save-entries", [entry(back=5)])
    undo(journal, clock)
    assert read_records(journal).entries == (entry(back=4),)
    assert redoable(journal) is not None
    redo(journal, clock)
    remove(journal, clock, [an_id(1)])
    assert [record for _, record in removed(journal)] == [entry(back=5)]
    bring_back(journal, clock, an_id(1))
    assert read_records(journal).entries == (entry(back=5),)
    assert len(history(journal, an_id(1))) == 6
    journal.close()
    assert reopened(path, clock).entries == (entry(back=5),)


def test_that_nothing_to_undo_is_nothing(journal: Journal, clock: Clock) -> None:
    assert undo(journal, clock) is None
    assert redo(journal, clock) is None


def test_that_drafts_stay_in_the_journal(journal: Journal, path: Path, clock: Clock) -> None:
    keep_draft(journal, "today", {"back": 4})
    journal.close()
    with open_journal(path, clock) as again:
        assert draft(again, "today") == {"back": 4}
        keep_draft(again, "today", None)
        assert draft(again, "today") is None


def test_that_a_second_window_reads_and_is_told_why_it_may_not_write(
    journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(back=4)])
    with open_journal(path, clock) as second:
        assert second.why_read_only == "locked"
        assert read_records(second).entries == (entry(back=4),)
        with pytest.raises(KnownError) as refused:
            save(second, clock, "save-entries", [entry(back=5)])
        assert refused.value.code == "journal-locked"
        assert read_records(second).entries == (entry(back=4),)


def test_that_new_ids_are_fit_for_records_and_now_is_to_the_second(clock: Clock) -> None:
    made = [new_id() for _ in range(100)]
    assert len(set(made)) == 100
    assert all(Entry(id=each, day=TODAY).id == str(uuid.UUID(each)) for each in made)
    assert now(clock) == datetime(2026, 5, 1, 20, 15, 30, tzinfo=timezone(timedelta(hours=2)))


def test_that_an_entry_saved_again_after_its_removal_is_the_last_of_its_moment(
    journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(2)])
    remove(journal, clock, [an_id(2)])
    save(journal, clock, "save-entries", [entry(1)])
    save(journal, clock, "save-entries", [entry(2)])
    assert read_records(journal).entries == (entry(1), entry(2))
    journal.close()
    assert reopened(path, clock).entries == (entry(1), entry(2))


def test_that_an_entry_that_was_read_and_removed_is_the_last_of_its_moment_too(
    journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(1)])
    save(journal, clock, "save-entries", [entry(2)])
    assert read_records(journal).entries == (entry(1), entry(2))
    remove(journal, clock, [an_id(1)])
    save(journal, clock, "save-entries", [entry(1)])
    assert read_records(journal).entries == (entry(2), entry(1))
    journal.close()
    assert reopened(path, clock).entries == (entry(2), entry(1))


def test_that_an_entry_moved_to_another_day_stands_there_as_it_does_in_the_file(
    journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(1)])
    save(journal, clock, "save-entries", [entry(2, day=TODAY - timedelta(days=1))])
    assert read_records(journal).entries == (entry(2, day=TODAY - timedelta(days=1)), entry(1))
    save(journal, clock, "save-entries", [entry(1, day=TODAY - timedelta(days=1))])
    kept = read_records(journal)
    journal.close()
    assert reopened(path, clock) == kept


steps = st.lists(
    st.tuples(st.sampled_from(["save", "remove", "undo", "redo"]), st.integers(1, 4), st.integers(0, 10)),
    max_size=12,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_that_what_is_known_stays_in_step_with_the_file(
    tmp_path_factory: pytest.TempPathFactory, clock: Clock, steps: list[tuple[str, int, int]]
) -> None:
    path = tmp_path_factory.mktemp("steps") / "my.journal"
    with open_journal(path, clock) as journal:
        for step, number, back in steps:
            if step == "save":
                day = TODAY - timedelta(days=back % 2)
                save(journal, clock, "save-entries", [entry(number, day=day, back=back)])
            elif step == "remove":
                remove(journal, clock, [an_id(number)])
            elif step == "undo":
                undo(journal, clock)
            else:
                redo(journal, clock)
        kept = read_records(journal)
        assert {record.id for record in kept.all()} == set(journal.known) - {"person"}
    assert reopened(path, clock) == kept


def test_that_what_lies_before_birth_or_belongs_to_nothing_is_not_brought_back(
    journal: Journal, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(day=date(1990, 1, 1))])
    first = save(journal, clock, "save-entries", [entry(day=date(2026, 1, 1))])
    save(journal, clock, "save-person", [Person(born=date(2000, 1, 1))])
    with pytest.raises(FieldError):
        bring_back(journal, clock, an_id(1), 1)
    assert read_records(journal).entries == (entry(day=date(2026, 1, 1)),)
    assert first is not None
    assert bring_back(journal, clock, an_id(1), first.number) is None, "it stands like that"
    assert undoable(journal).action == "save-person"  # type: ignore[union-attr]  # there is one
