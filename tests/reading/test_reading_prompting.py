"""On which days a reminder may be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading.prompting import DEFAULT_WEEKDAYS, is_prompt_day
from journal.records import Event, EventKind, Records
from tests.reading.builders import START, entry, journal, new_id, on, surgery

EVERY_DAY = frozenset(range(7))
FOUR = frozenset({0, 2, 4, 6})


def prompts(records: Records, day: int, weekdays: frozenset[int] = EVERY_DAY, asked: bool = False) -> bool:
    return is_prompt_day(records, on(day), weekdays=weekdays, asked_for=asked)


def visit(day: int, kind: EventKind = EventKind.VISIT) -> Event:
    return Event(id=new_id(), day=on(day), kind=kind)


def test_that_five_weekdays_are_offered() -> None:
    assert len(DEFAULT_WEEKDAYS) == 5
    assert frozenset(range(7)) >= DEFAULT_WEEKDAYS
    pause = EVERY_DAY - DEFAULT_WEEKDAYS
    assert not any((day + 1) % 7 in pause for day in pause)


@pytest.mark.parametrize(
    ("day", "said"),
    [(-15, False), (-14, True), (-1, True), (0, True), (1, True), (97, True), (98, False), (400, False)],
)
def test_that_reminders_come_round_a_surgery(day: int, said: bool) -> None:
    assert prompts(journal(surgery()), day) is said


def test_that_with_no_surgery_reminders_are_asked_for() -> None:
    records = Records(events=(visit(10),))
    assert not prompts(records, 0)
    assert prompts(records, 0, asked=True)


@pytest.mark.parametrize(
    ("day", "said"), [(199, False), (200, True), (213, True), (214, True), (311, True), (312, False)]
)
def test_that_a_second_surgery_begins_anew(day: int, said: bool) -> None:
    assert prompts(journal([surgery(), surgery(day=214)]), day) is said


def test_that_days_up_to_the_checkpoint_count_from_the_latest_surgery() -> None:
    records = journal([surgery(day=60), surgery()])
    assert prompts(records, 60 + 97)
    assert not prompts(records, 60 + 98)


@pytest.mark.parametrize(("before", "said"), [(22, False), (21, True), (1, True), (0, False), (-1, False)])
def test_that_three_weeks_before_a_visit_bring_reminders(before: int, said: bool) -> None:
    assert prompts(journal(surgery(), events=(visit(300),)), 300 - before) is said


def test_that_each_visit_brings_its_own_three_weeks() -> None:
    records = journal(surgery(), events=(visit(300), visit(200)))
    days = [day for day in range(98, 320) if prompts(records, day)]
    assert days == [*range(179, 200), *range(279, 300)]


def test_that_only_visits_bring_reminders() -> None:
    others = [kind for kind in EventKind if kind is not EventKind.VISIT]
    records = journal(surgery(), events=tuple(visit(300, kind) for kind in others))
    assert not any(prompts(records, day) for day in range(279, 301))


def test_that_a_visit_long_before_a_planned_surgery_brings_none() -> None:
    records = journal(surgery(), events=(visit(-30),))
    assert not prompts(records, -35)
    assert prompts(records, -35, asked=True)


def test_that_of_two_planned_surgeries_the_next_brings_reminders() -> None:
    records = journal([surgery(day=200), surgery()])
    assert prompts(records, -14)
    assert not prompts(records, -15)


def test_that_a_visit_between_two_surgeries_brings_reminders() -> None:
    records = journal([surgery(), surgery(day=400)], events=(visit(300),))
    assert prompts(records, 290)
    assert not prompts(records, 320)


def test_that_only_chosen_weekdays_bring_reminders() -> None:
    assert START.weekday() == 0
    records = journal(surgery(), events=(visit(300),))
    assert [day for day in range(14) if prompts(records, day, FOUR)] == [0, 2, 4, 6, 7, 9, 11, 13]
    assert [day for day in range(280, 287) if prompts(records, day, FOUR)] == [280, 282, 284, 286]
    assert [day for day in range(154, 161) if prompts(records, day, FOUR, asked=True)] == [154, 156, 158, 160]
    assert not any(prompts(records, day, frozenset(), asked=True) for day in range(14))


@pytest.mark.parametrize("asked", [False, True])
def test_that_a_day_with_an_entry_brings_none(asked: bool) -> None:
    records = journal(surgery(), [entry(5), entry(7, back=3)])
    assert not prompts(records, 5, asked=asked)
    assert prompts(records, 6, asked=asked)
    assert not prompts(records, 7, asked=asked)


def test_that_what_is_asked_for_comes_at_any_time() -> None:
    for records in (Records(), journal(surgery()), journal(surgery(), events=(visit(300),))):
        assert all(prompts(records, day, asked=True) for day in (-50, 50, 98, 250, 300, 2000))


journals = st.builds(
    lambda surgeries, visits, days: journal(
        [surgery(day=day) for day in surgeries],
        [entry(day) for day in days],
        events=tuple(visit(day) for day in visits),
    ),
    st.lists(st.integers(-300, 300), max_size=3),
    st.lists(st.integers(-100, 400), max_size=3),
    st.lists(st.integers(-20, 20), max_size=4),
)
weekdays = st.frozensets(st.integers(0, 6))


@settings(max_examples=60)
@given(journals, st.integers(-20, 20), weekdays, st.booleans(), st.integers(-500, 500))
def test_that_shifting_all_dates_by_weeks_changes_nothing(
    records: Records, day: int, chosen: frozenset[int], asked: bool, weeks: int
) -> None:
    by = timedelta(weeks=weeks)
    shifted = replace(
        records,
        surgeries=tuple(replace(one, day=one.day + by) for one in records.surgeries),
        entries=tuple(replace(one, day=one.day + by) for one in records.entries),
        events=tuple(replace(one, day=one.day + by) for one in records.events),
    )
    assert prompts(shifted, day + 7 * weeks, chosen, asked) is prompts(records, day, chosen, asked)


@settings(max_examples=60)
@given(journals, st.integers(-20, 20), weekdays)
def test_that_asking_only_adds_days_and_order_changes_none(
    records: Records, day: int, chosen: frozenset[int]
) -> None:
    turned = replace(
        records,
        surgeries=records.surgeries[::-1],
        entries=records.entries[::-1],
        events=records.events[::-1],
    )
    by_itself = prompts(records, day, chosen)
    assert prompts(turned, day, chosen) is by_itself
    assert prompts(records, day, chosen, asked=True) >= by_itself
    if by_itself:
        assert on(day).weekday() in chosen
        assert records.surgeries
