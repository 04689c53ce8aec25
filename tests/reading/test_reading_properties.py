"""What must change nothing: order, empty entries, offsets, what lies outside, a shift of all dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.reading.notes import notes_of
from journal.records import (
    Entry,
    Plan,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Records,
    Surgery,
    Symptom,
    TypicalWeek,
)
from tests.reading.builders import START, new_id, on

scores = st.none() | st.integers(0, 20).map(lambda half: half / 2)
procedures = st.lists(st.sampled_from(Procedure), min_size=1, max_size=2, unique=True).map(tuple)


@st.composite
def courses(draw: st.DrawFn) -> tuple[Records, date]:
    """Return a made-up course with levels that change at a few days, and a day to read it on."""
    surgeries = tuple(
        Surgery(
            new_id(), on(day), draw(procedures), before=TypicalWeek(back=draw(scores), leg_left=draw(scores))
        )
        for day in draw(st.sampled_from([(0,), (0, 0), (0, 300), (0, 20)]))
    )
    step = draw(st.sampled_from([1, 2, 2, 3, 5]))
    turns = draw(st.lists(st.integers(0, 800), max_size=3).map(sorted))
    levels = [draw(st.tuples(*[st.integers(0, 18)] * 5)) for _ in range(len(turns) + 1)]
    last = draw(st.sampled_from([40, 75, 98, 140, 366, 600, 850]))
    entries = tuple(
        _entry(day, levels[sum(day >= turn for turn in turns)], index)
        for index, day in enumerate(range(-20, last, step))
    )
    plans = (Plan(new_id(), PlanKind.STRETCHING, on(30), on(60)),)
    as_of = on(last + draw(st.integers(-10, 40)))
    return Records(surgeries=surgeries, entries=entries, plans=plans), as_of


def _entry(day: int, level: tuple[int, ...], index: int) -> Entry:
    back, leg, numbness, activity, words = level
    wave = index % 3
    return Entry(
        new_id(), on(day), back=(back + wave) / 2, leg_left=(leg + wave) / 2, numbness=numbness / 2,
        activity=(activity + wave) / 2, qualities=(Quality.BURNING,) if index % 9 < words % 9 else (),
        position=Position.NO_CHANGE if words % 2 else None,
        new_since_surgery=(Symptom.LEG,) if words == 18 else (),
    )  # fmt: skip


def with_entries(records: Records, entries: list[Entry]) -> Records:
    return replace(records, entries=tuple(entries))


@settings(max_examples=25)
@given(courses(), st.randoms())
def test_that_the_order_of_entries_changes_nothing(course: tuple[Records, date], chance: object) -> None:
    records, as_of = course
    mixed = sorted(records.entries, key=lambda _: chance.random())  # type: ignore[attr-defined]  # untyped
    before, after = read_recovery(records, as_of), read_recovery(with_entries(records, mixed), as_of)
    assert before.readings == after.readings
    assert list(before.days.items()) == list(after.days.items())


@settings(max_examples=25)
@given(courses(), st.integers(-30, 400))
def test_that_an_added_empty_entry_changes_nothing(course: tuple[Records, date], day: int) -> None:
    records, as_of = course
    empty = Entry(new_id(), on(day), datetime(2026, 5, 1, tzinfo=UTC) + timedelta(days=1000))
    added = with_entries(records, [*records.entries, empty])
    assert notes_of(read_recovery(records, as_of)) == notes_of(read_recovery(added, as_of))


@settings(max_examples=25)
@given(courses(), st.integers(-12, 14), st.integers(-1, 5))
def test_that_when_and_where_an_entry_was_written_changes_nothing(
    course: tuple[Records, date], hours: int, days: int
) -> None:
    records, as_of = course
    zone = timezone(timedelta(hours=hours))
    written = [
        replace(
            one, written=datetime(one.day.year, one.day.month, one.day.day, 3, tzinfo=zone) + timedelta(days)
        )
        for one in records.entries
    ]
    assert notes_of(read_recovery(records, as_of)) == notes_of(
        read_recovery(with_entries(records, written), as_of)
    )


@settings(max_examples=25)
@given(courses(), st.lists(st.integers(1, 400), max_size=5))
def test_that_entries_outside_change_nothing(course: tuple[Records, date], days: list[int]) -> None:
    records, as_of = course
    long_before = START - timedelta(days=20 + 14)
    after = [
        Entry(new_id(), as_of + timedelta(days), back=10, new_since_surgery=(Symptom.BACK,)) for days in days
    ]
    before = [
        Entry(new_id(), long_before - timedelta(days), back=10, qualities=(Quality.BURNING,)) for days in days
    ]
    added = with_entries(records, [*before, *records.entries, *after])
    assert read_recovery(records, as_of).readings == read_recovery(added, as_of).readings


@settings(max_examples=25)
@given(courses(), st.integers(-20_000, 20_000))
def test_that_shifting_all_dates_changes_nothing(course: tuple[Records, date], days: int) -> None:
    records, as_of = course
    by = timedelta(days)
    shifted = replace(
        records,
        surgeries=tuple(replace(one, day=one.day + by) for one in records.surgeries),
        entries=tuple(replace(one, day=one.day + by) for one in records.entries),
        plans=tuple(replace(one, begins=START + timedelta(30) + by, ends=START + timedelta(60) + by)
                    for one in records.plans),
    )  # fmt: skip
    before, after = notes_of(read_recovery(records, as_of)), notes_of(read_recovery(shifted, as_of + by))
    assert before["notes"] == after["notes"]
    assert (before["day"], before["week"]) == (after["day"], after["week"])


@settings(max_examples=25)
@given(courses())
def test_that_every_reading_keeps_the_promises_of_its_form(course: tuple[Records, date]) -> None:
    records, as_of = course
    for found in read_recovery(records, as_of).readings:
        for said in found.sites.values():
            assert (said.score is None) == (said.weeks_scored is None)
            assert said.days_missing is None or said.days_missing >= 0
        if found.sites:
            assert found.state in {said.state for said in found.sites.values()}
