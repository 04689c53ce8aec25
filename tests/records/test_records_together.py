"""All records of a journal: their order, what may stand together, and how changes are made to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import FieldError
from journal.records import (
    COLLECTIONS,
    Dose,
    Entry,
    Event,
    EventKind,
    Goal,
    Kept,
    Medicine,
    Person,
    Plan,
    PlanKind,
    Question,
    Records,
    Surgery,
    WindowKind,
    WindowOverride,
    check_records,
    collection_of,
    in_order,
    with_records,
)
from journal.records.changes import PERSON, Change, after_changes

DAY = date(2026, 1, 20)
MOMENT = datetime(2026, 1, 20, 20, 15, tzinfo=UTC)


def identity(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def entry(number: int, day: int = 0, hour: int | None = 20, back: float | None = None) -> Entry:
    about = DAY + timedelta(days=day)
    written = None if hour is None else datetime(about.year, about.month, about.day, hour, tzinfo=UTC)
    return Entry(id=identity(number), day=about, written=written, back=back)


EVERYTHING: tuple[Kept, ...] = (
    Surgery(id=identity(1), day=DAY),
    entry(2),
    Medicine(id=identity(3), name="Ibuprofen"),
    Dose(id=identity(4), medicine=identity(3), taken=MOMENT),
    Event(id=identity(5), day=DAY, kind=EventKind.VISIT),
    Goal(id=identity(6)),
    Question(id=identity(7)),
    Plan(id=identity(8), kind=PlanKind.WALKING),
    WindowOverride(id=identity(9), surgery=identity(1), window=WindowKind.SCAR),
)


def test_that_an_empty_journal_is_empty_and_one_with_a_name_is_not() -> None:
    assert Records().is_empty
    assert not Records(person=Person(name="Ada")).is_empty
    for record in EVERYTHING:
        assert not with_records(Records(), [record]).is_empty


@pytest.mark.parametrize("record", EVERYTHING, ids=lambda record: type(record).__name__)
def test_that_every_record_stands_in_its_own_list(record: Kept) -> None:
    name = collection_of(record)
    assert COLLECTIONS[name] is type(record)
    assert collection_of(type(record)) == name
    kept = with_records(Records(), [record])
    assert getattr(kept, name) == (record,)
    assert list(kept.all()) == [record]


def test_that_lists_are_told_in_the_order_of_the_format() -> None:
    assert [name for name, _ in Records().lists()] == [
        "surgeries", "entries", "medicines", "doses", "events", "goals", "questions", "plans", "windows",
    ]  # fmt: skip


def test_that_all_yields_every_record_once() -> None:
    assert list(with_records(Records(), EVERYTHING).all()) == list(EVERYTHING)


def test_that_entries_are_in_order_by_day_then_writing() -> None:
    expected = (entry(9, -3), entry(5, 0, None), entry(7, 0, 8), entry(2, 0, 20), entry(1, 4))
    for shuffled in (expected[::-1], expected[3:] + expected[:3], expected[::2] + expected[1::2]):
        assert in_order(shuffled) == expected


def test_that_records_of_one_day_or_moment_stay_in_the_order_they_were_given() -> None:
    for kept in (
        (Surgery(id=identity(2), day=DAY), Surgery(id=identity(1), day=DAY)),
        (entry(3), entry(1), entry(2)),
        (Goal(id=identity(7)), Goal(id=identity(5))),
    ):
        assert in_order(kept) == kept
        assert in_order(kept[::-1]) == kept[::-1]


def test_that_a_changed_record_keeps_its_place_among_those_of_its_day() -> None:
    first, second = Surgery(id=identity(2), day=DAY), Surgery(id=identity(1), day=DAY)
    records = with_records(Records(), [first, second])
    changed = replace(first, note="at noon")
    assert with_records(records, [changed]).surgeries == (changed, second)


def test_that_writing_is_compared_by_the_moment_not_by_the_wall_clock() -> None:
    east = replace(entry(2), written=datetime.fromisoformat("2026-01-20T09:00:00+09:00"))
    west = replace(entry(1), written=datetime.fromisoformat("2026-01-20T01:00:00+00:00"))
    assert in_order([west, east]) == (east, west)


def test_that_doses_are_in_order_of_taking() -> None:
    early = Dose(id=identity(2), medicine=identity(3), taken=MOMENT)
    later = Dose(id=identity(1), medicine=identity(3), taken=MOMENT + timedelta(seconds=1))
    assert in_order([later, early]) == (early, later)


def test_that_questions_are_in_the_persons_own_order() -> None:
    first = Question(id=identity(9), order=1)
    second = Question(id=identity(1), order=2)
    assert in_order([second, first]) == (first, second)


def test_that_medicines_and_plans_without_a_beginning_come_first() -> None:
    dated = Medicine(id=identity(1), name="A", begins=DAY)
    undated = Medicine(id=identity(2), name="B")
    assert in_order([dated, undated]) == (undated, dated)


def test_that_an_added_record_with_a_known_id_replaces_it() -> None:
    records = with_records(Records(), [entry(1, back=4), entry(2)])
    changed = with_records(records, [entry(1, 5, back=7)])
    assert [(e.id, e.back) for e in changed.entries] == [(identity(2), None), (identity(1), 7)]


def test_that_a_record_may_move_to_another_list_under_its_id() -> None:
    records = with_records(Records(), [Goal(id=identity(1))])
    changed = with_records(records, [Question(id=identity(1))])
    assert (changed.goals, len(changed.questions)) == ((), 1)


def test_that_removing_takes_ids_out_of_every_list_and_leaves_the_rest_alone() -> None:
    records = with_records(Records(sample=True, person=Person(name="Ada")), EVERYTHING)
    left = with_records(records, removed=[identity(number) for number in (2, 4, 9)])
    assert (left.entries, left.doses, left.windows) == ((), (), ())
    assert left.surgeries is records.surgeries
    assert (left.sample, left.person) == (True, Person(name="Ada"))


def test_that_removing_what_is_not_there_changes_nothing() -> None:
    records = with_records(Records(), EVERYTHING)
    assert with_records(records, removed=[identity(99)]) == records


@given(
    st.lists(st.tuples(st.integers(1, 8), st.integers(-3, 3)), max_size=12),
    st.lists(st.integers(1, 8), max_size=4),
)
@settings(max_examples=60)
def test_that_adding_and_removing_is_what_a_dictionary_would_do(
    added: list[tuple[int, int]], removed: list[int]
) -> None:
    records, expected = Records(), {}
    for number, day in added:
        records = with_records(records, [entry(number, day)])
        expected[identity(number)] = entry(number, day)
    gone = [identity(number) for number in removed]
    left = with_records(records, removed=gone)
    assert left.entries == in_order(left.entries)
    assert {kept.id: kept for kept in left.entries} == {
        key: kept for key, kept in expected.items() if key not in gone
    }


def test_that_a_change_is_known_by_its_records_id() -> None:
    assert Change(None, entry(4)).id == identity(4)
    assert Change(entry(4), None).id == identity(4)
    assert Change(Person(), Person(name="Ada")).id == PERSON


def test_that_an_inverse_takes_a_change_back() -> None:
    change = Change(entry(4, back=3), entry(4, back=5))
    assert change.inverse() == Change(entry(4, back=5), entry(4, back=3))
    assert change.inverse().inverse() == change


def test_that_changes_add_replace_remove_and_rename_the_person() -> None:
    records = with_records(Records(), [entry(1), entry(2, 0, 21, back=4)])
    changes = [
        Change(None, entry(3, 1)),
        Change(entry(2, 0, 21, back=4), entry(2, 0, 21, back=6)),
        Change(entry(1), None),
        Change(Person(), Person(name="Ada")),
    ]
    after = after_changes(records, changes)
    assert after.person.name == "Ada"
    assert after.entries == (entry(2, 0, 21, back=6), entry(3, 1))
    assert after_changes(after, [change.inverse() for change in changes]) == records


@given(st.permutations(range(4)))
@settings(max_examples=24)
def test_that_the_order_of_changes_to_different_records_does_not_matter(order: list[int]) -> None:
    records = with_records(Records(), [entry(1), entry(2, back=4)])
    changes = [
        Change(None, entry(3, 1)),
        Change(entry(2, back=4), entry(2, back=6)),
        Change(entry(1), None),
        Change(None, Goal(id=identity(8))),
    ]
    expected = after_changes(records, changes)
    assert after_changes(records, [changes[index] for index in order]) == expected


def test_that_changes_may_come_from_an_iterator() -> None:
    after = after_changes(with_records(Records(), [entry(1)]), iter([Change(entry(1), None)]))
    assert after.entries == ()


def test_that_sound_records_pass() -> None:
    check_records(Records())
    check_records(with_records(Records(person=Person(born=DAY)), EVERYTHING))


@pytest.mark.parametrize(
    ("records", "field", "reason"),
    [
        (Records(entries=(entry(1), entry(1, 1))), "entries[1].id", "known"),
        (Records(entries=(entry(1),), goals=(Goal(id=identity(1)),)), "goals[0].id", "known"),
        (
            Records(doses=(Dose(id=identity(4), medicine=identity(3), taken=MOMENT),)),
            "doses[0].medicine",
            "reference",
        ),
        (
            Records(windows=(WindowOverride(id=identity(4), surgery=identity(3), window=WindowKind.OWN),)),
            "windows[0].surgery",
            "reference",
        ),
        (
            Records(person=Person(born=DAY), entries=(entry(1, -1), entry(2))),
            "entries[0].day",
            "before-birth",
        ),
        (
            Records(
                person=Person(born=DAY + timedelta(days=1)), surgeries=(Surgery(id=identity(1), day=DAY),)
            ),
            "surgeries[0].date",
            "before-birth",
        ),
    ],
)
def test_that_what_cannot_stand_together_is_told_by_its_place(
    records: Records, field: str, reason: str
) -> None:
    with pytest.raises(FieldError) as caught:
        check_records(records)
    assert (caught.value.field, caught.value.reason) == (field, reason)


def test_that_a_twice_used_id_tells_where_it_was_first() -> None:
    with pytest.raises(FieldError) as caught:
        check_records(Records(entries=(entry(1),), questions=(Question(id=identity(1)),)))
    assert caught.value.parameters["first"] == "entries[0]"


def test_that_a_dose_may_not_point_at_another_kind_of_record() -> None:
    records = with_records(
        Records(), [EVERYTHING[0], Dose(id=identity(4), medicine=identity(1), taken=MOMENT)]
    )
    with pytest.raises(FieldError) as caught:
        check_records(records)
    assert caught.value.reason == "reference"
