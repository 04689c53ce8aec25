"""Medicines on a day, their changes, and doses a week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from journal.reading.medication import (
    MedicineChangeKind,
    as_needed_a_week,
    medicine_changes,
    medicines_on,
)
from journal.records import Dose, Medicine, Records
from tests.reading.builders import new_id, on


def medicine(name: str, first: int | None = None, last: int | None = None, **said: Any) -> Medicine:
    begins, ends = (None if day is None else on(day) for day in (first, last))
    return Medicine(id=new_id(), name=name, begins=begins, ends=ends, **said)


def dose(of: Medicine, day: int, amount: float = 1) -> Dose:
    taken = datetime.combine(on(day), datetime.min.time(), UTC) + timedelta(hours=23)
    return Dose(id=new_id(), medicine=of.id, taken=taken, amount=amount)


def changes(*medicines: Medicine, first: int = 0, last: int = 100) -> list[tuple[int, str, str]]:
    found = medicine_changes(Records(medicines=medicines), on(first), on(last))
    return [((change.day - on(0)).days, change.kind.value, change.medicine.name) for change in found]


def test_that_a_medicine_runs_on_its_first_and_last_day_and_regular_ones_come_first() -> None:
    needed, always = medicine("A", 0, 10, as_needed=True), medicine("B", None, None)
    records = Records(medicines=(needed, always, medicine("C", 11, None)))
    assert [one.name for one in medicines_on(records, on(10))] == ["B", "A"]
    assert [one.name for one in medicines_on(records, on(11))] == ["B", "C"]
    assert [one.name for one in medicines_on(records, on(-1))] == ["B"]


def test_that_beginnings_and_ends_in_the_period_are_told_in_order() -> None:
    assert changes(medicine("Long", -50, None), medicine("Short", 5, 20), medicine("Other", 20)) == [
        (5, "started", "Short"),
        (20, "started", "Other"),
        (20, "ended", "Short"),
    ]


def test_that_an_end_counts_from_the_next_day_on() -> None:
    ended = medicine("A", -30, 9)
    assert changes(ended, first=10, last=20) == [(9, "ended", "A")]
    assert changes(ended, first=0, last=9) == []
    assert changes(ended, first=11, last=20) == []


def test_that_another_dose_of_the_same_name_is_a_change() -> None:
    low, high = medicine("Pregabalin", 0, 19, dose="75 mg"), medicine(" pregabalin", 20, dose="150 mg")
    (found,) = medicine_changes(Records(medicines=(low, high)), on(10), on(30))
    assert (found.kind, found.before, found.medicine) == (MedicineChangeKind.CHANGED, low, high)
    assert found.day == on(20)


def test_that_becoming_as_needed_is_a_change_and_going_on_alike_is_none() -> None:
    regular = medicine("A", 0, 9, dose="1 g")
    assert changes(regular, medicine("A", 10, dose="1 g", as_needed=True), first=5) == [(10, "changed", "A")]
    assert changes(regular, medicine("A", 10, dose="1 g"), first=5) == []


def test_that_after_a_pause_a_medicine_ends_and_starts() -> None:
    assert changes(medicine("A", 0, 9), medicine("A", 12, dose="2"), first=5) == [
        (9, "ended", "A"),
        (12, "started", "A"),
    ]
    assert changes(medicine("A", 0, 9), medicine("A", 11, dose="2"), first=5) == [(11, "changed", "A")]


def test_that_one_ended_medicine_goes_on_as_one_only() -> None:
    found = changes(medicine("A", 0, 9), medicine("A", 10, dose="x"), medicine("A", 10, dose="y"), first=5)
    assert found == [(10, "started", "A"), (10, "changed", "A")]


def test_that_two_kinds_beside_each_other_are_two_medicines() -> None:
    assert changes(medicine("A", 0, None), medicine("A", 10, dose="2"), first=5) == [(10, "started", "A")]


def test_that_doses_are_added_up_and_counted_a_week() -> None:
    needed, regular = medicine("A", 0, as_needed=True), medicine("B", 0)
    given = (dose(needed, 9), dose(needed, 10), dose(needed, 20, 2), dose(needed, 37, 0.5), dose(regular, 11))
    (found,) = as_needed_a_week(Records(medicines=(needed, regular), doses=given), on(10), on(37))
    assert (found.medicine, found.doses, found.days, found.a_week) == (needed, 3.5, 28, 0.875)


def test_that_only_days_on_which_it_ran_count() -> None:
    needed = medicine("A", 20, 26, as_needed=True)
    (found,) = as_needed_a_week(Records(medicines=(needed,), doses=(dose(needed, 21),)), on(10), on(37))
    assert (found.days, found.a_week) == (7, 1)
    assert as_needed_a_week(Records(medicines=(needed,)), on(27), on(37)) == ()
