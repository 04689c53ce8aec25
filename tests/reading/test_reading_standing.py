"""Where a person stands: day, week, open windows, next steps and urgent signs."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.reading.checkpoints import Checkpoint, read_checkpoints
from journal.reading.standing import Standing, Step, StepKind, standing_of, urgent_ticks
from journal.records import (
    Event,
    EventKind,
    Procedure,
    Records,
    Surgery,
    Symptom,
    UrgentSign,
    WindowKind,
    WindowOverride,
)
from tests.reading.builders import START, entry, journal, new_id, on, read, surgery

LAMINECTOMY, FUSION = Procedure.LAMINECTOMY, Procedure.FUSION
OPENS, ENDS, AT = StepKind.WINDOW_OPENS, StepKind.WINDOW_ENDS, StepKind.CHECKPOINT
VISIT, YEAR, SURGERY = StepKind.VISIT, StepKind.ONE_YEAR, StepKind.SURGERY
RELIEF, SCAR, CHECKPOINT = WindowKind.RELIEF, WindowKind.SCAR, WindowKind.CHECKPOINT
NERVE, NARROWING, OWN = WindowKind.NERVE, WindowKind.NARROWING, WindowKind.OWN


def standing(records: Records, day: int) -> Standing:
    return standing_of(read(records, day))


def steps(records: Records, day: int) -> list[tuple[int, StepKind, object]]:
    """Return the next steps with their days since the first surgery, and what each is about."""
    return [told(step) for step in standing(records, day).next_steps]


def told(step: Step) -> tuple[int, StepKind, object]:
    about = step.window.kind if step.window else step.checkpoint or (step.event.title if step.event else None)
    return (step.day - START).days, step.kind, about


def kinds(found: Standing) -> list[WindowKind]:
    return [window.kind for window in found.open_windows]


def visit(day: int, title: str = "", kind: EventKind = EventKind.VISIT) -> Event:
    return Event(id=new_id(), day=on(day), kind=kind, title=title)


def override(done: Surgery, kind: WindowKind, **said: Any) -> WindowOverride:
    return WindowOverride(id=new_id(), surgery=done.id, window=kind, **said)


def test_that_without_a_surgery_only_visits_come() -> None:
    records = Records(events=(visit(5, "first"),))
    found = standing(records, 0)
    assert (found.day, found.week, found.surgery, found.planned, found.open_windows) == (
        None, None, None, None, (),
    )  # fmt: skip
    assert steps(records, 0) == [(5, VISIT, "first")]
    assert standing(Records(), 0).next_steps == ()


def test_that_before_a_planned_surgery_it_comes_next() -> None:
    planned = surgery()
    records = journal(planned, [entry(-3, back=5)])
    found = standing(records, -1)
    assert (found.day, found.week, found.surgery, found.planned) == (None, None, None, planned)
    assert found.open_windows == ()
    assert steps(records, -1) == [(0, SURGERY, None)]


@pytest.mark.parametrize(("day", "week"), [(0, 1), (6, 1), (7, 2), (41, 6), (42, 7), (58, 9), (371, 54)])
def test_that_day_and_week_count_from_surgery(day: int, week: int) -> None:
    done = surgery()
    found = standing(journal(done), day)
    assert (found.day, found.week, found.surgery, found.planned) == (day, week, done, None)


def test_that_on_day_0_of_a_laminectomy_all_lies_ahead() -> None:
    assert steps(journal(surgery(LAMINECTOMY)), 0) == [
        (42, ENDS, RELIEF),
        (42, OPENS, SCAR),
        (49, AT, Checkpoint.SIX_WEEKS),
        (70, OPENS, CHECKPOINT),
        (84, ENDS, SCAR),
        (98, ENDS, CHECKPOINT),
        (98, AT, Checkpoint.THREE_MONTHS),
        (189, AT, Checkpoint.SIX_MONTHS),
        (365, ENDS, NERVE),
        (365, YEAR, None),
        (371, AT, Checkpoint.TWELVE_MONTHS),
        (730, OPENS, NARROWING),
    ]


@pytest.mark.parametrize(
    ("day", "open_now", "following"),
    [
        (41, [RELIEF, NERVE], (42, ENDS, RELIEF)),
        (42, [NERVE, SCAR], (49, AT, Checkpoint.SIX_WEEKS)),
        (49, [NERVE, SCAR], (70, OPENS, CHECKPOINT)),
        (97, [NERVE, CHECKPOINT], (98, ENDS, CHECKPOINT)),
        (98, [NERVE], (189, AT, Checkpoint.SIX_MONTHS)),
        (188, [NERVE], (189, AT, Checkpoint.SIX_MONTHS)),
        (189, [NERVE], (365, ENDS, NERVE)),
        (364, [NERVE], (365, ENDS, NERVE)),
        (365, [], (371, AT, Checkpoint.TWELVE_MONTHS)),
        (370, [], (371, AT, Checkpoint.TWELVE_MONTHS)),
        (371, [], (730, OPENS, NARROWING)),
    ],
)
def test_that_each_day_has_its_windows_and_what_comes_next(
    day: int, open_now: list[WindowKind], following: tuple[int, StepKind, object]
) -> None:
    records = journal(surgery(LAMINECTOMY))
    assert kinds(standing(records, day)) == open_now
    assert steps(records, day)[0] == following


def test_that_nothing_more_comes_when_all_has_been() -> None:
    assert steps(journal(surgery(LAMINECTOMY)), 730) == []
    assert kinds(standing(journal(surgery(LAMINECTOMY)), 730)) == [NARROWING]
    assert steps(journal(surgery()), 371) == []


def test_that_a_fusion_alone_has_only_checkpoints_ahead() -> None:
    records = journal(surgery(FUSION))
    assert steps(records, 0) == [
        (49, AT, Checkpoint.SIX_WEEKS),
        (98, AT, Checkpoint.THREE_MONTHS),
        (189, AT, Checkpoint.SIX_MONTHS),
        (371, AT, Checkpoint.TWELVE_MONTHS),
    ]
    assert kinds(standing(records, 10)) == []


def test_that_a_hidden_window_is_not_told() -> None:
    done = surgery()
    hidden = (override(done, SCAR, hidden=True), override(done, NERVE, hidden=True))
    records = journal(done, windows=hidden)
    assert kinds(standing(records, 50)) == []
    assert kinds(standing(records, 30)) == [RELIEF]
    assert steps(records, 41) == [
        (42, ENDS, RELIEF),
        (49, AT, Checkpoint.SIX_WEEKS),
        (70, OPENS, CHECKPOINT),
        (98, ENDS, CHECKPOINT),
        (98, AT, Checkpoint.THREE_MONTHS),
        (189, AT, Checkpoint.SIX_MONTHS),
        (371, AT, Checkpoint.TWELVE_MONTHS),
    ]


def test_that_an_overridden_window_stands_at_the_surgeons_days() -> None:
    done = surgery()
    said = (
        override(done, SCAR, from_day=56, to_day=100),
        override(done, RELIEF),  # no last day: open
        override(done, OWN, from_day=20, to_day=45, title="No lifting"),
    )
    records = journal(done, windows=said)
    assert kinds(standing(records, 19)) == [RELIEF, NERVE]
    assert kinds(standing(records, 44)) == [RELIEF, NERVE, OWN]
    assert steps(records, 44)[:3] == [
        (45, ENDS, OWN),
        (49, AT, Checkpoint.SIX_WEEKS),
        (56, OPENS, SCAR),
    ]
    assert (100, ENDS, SCAR) in steps(records, 44)
    scar = next(
        step.window for step in standing(records, 44).next_steps if step.window and told(step)[2] == SCAR
    )
    assert scar.is_overridden


def test_that_the_year_line_goes_with_other_days_for_nerves() -> None:
    done = surgery()
    records = journal(done, windows=(override(done, NERVE, from_day=0, to_day=200),))
    assert (200, ENDS, NERVE) in steps(records, 10)
    assert YEAR not in [kind for _, kind, _ in steps(records, 10)]


def test_that_of_two_surgeries_the_later_governs() -> None:
    first, second = surgery(LAMINECTOMY), surgery(day=60)
    found = standing(journal([first, second]), 65)
    assert (found.day, found.week, found.surgery) == (5, 1, second)
    assert [(window.kind, window.first) for window in found.open_windows] == [
        (RELIEF, on(60)),
        (NERVE, on(60)),
    ]
    assert steps(journal([first, second]), 65)[0] == (60 + 42, ENDS, RELIEF)
    assert NARROWING not in [about for _, _, about in steps(journal([first, second]), 65)]


def test_that_a_planned_second_surgery_ends_what_is_told_of_this_course() -> None:
    first, second = surgery(), surgery(day=70)
    found = standing(journal([first, second], events=(visit(69, "before"), visit(80, "after"))), 59)
    assert (found.day, found.surgery, found.planned) == (59, first, second)
    assert kinds(found) == [NERVE, SCAR]
    assert list(map(told, found.next_steps)) == [
        (69, VISIT, "before"),
        (70, SURGERY, None),
        (80, VISIT, "after"),
    ]


def test_that_only_visits_from_today_on_are_told() -> None:
    events = (
        visit(9, "gone"),
        visit(10, "today"),
        visit(30, "soon"),
        visit(20, "scan", EventKind.IMAGING),
        visit(42, "six weeks"),
    )
    assert steps(journal(surgery(), events=events), 10)[:5] == [
        (10, VISIT, "today"),
        (30, VISIT, "soon"),
        (42, VISIT, "six weeks"),
        (42, ENDS, RELIEF),
        (42, OPENS, SCAR),
    ]


def test_that_urgent_ticks_stand_by_day_latest_first() -> None:
    entries = [
        entry(3, urgent=(UrgentSign.FEVER,)),
        entry(8, urgent=(UrgentSign.WOUND, UrgentSign.BLADDER)),
        entry(3, urgent=(UrgentSign.FEVER, UrgentSign.LEG_WEAKNESS)),
        entry(5, back=10, weakness=10, new_since_surgery=(Symptom.LEG,)),
        entry(20, urgent=(UrgentSign.HEADACHE,)),
    ]
    assert urgent_ticks(read(journal(surgery(), entries), 19)) == (
        (on(8), (UrgentSign.BLADDER, UrgentSign.WOUND)),
        (on(3), (UrgentSign.LEG_WEAKNESS, UrgentSign.FEVER)),
    )


def test_that_urgent_ticks_count_from_the_governing_surgery_or_ever() -> None:
    entries = [entry(day, urgent=(UrgentSign.FEVER,)) for day in (-1, 0, 39, 40)]
    days = {
        records: [day for day, _ in urgent_ticks(read(journal(records, entries), 50))]
        for records in ((), (surgery(),), (surgery(), surgery(day=40)), (surgery(day=60),))
    }
    assert list(days.values()) == [
        [on(40), on(39), on(0), on(-1)],
        [on(40), on(39), on(0)],
        [on(40)],
        [on(40), on(39), on(0), on(-1)],  # only planned
    ]


def test_that_no_sign_is_ever_inferred() -> None:
    worst = [entry(day, back=10, leg_left=10, leg_right=10, numbness=10, weakness=10) for day in range(30)]
    assert urgent_ticks(read(journal(surgery(), worst), 29)) == ()


@st.composite
def courses(draw: st.DrawFn) -> tuple[Records, int]:
    """Return surgeries, overrides, visits and ticks round a day to stand on."""
    days = draw(st.lists(st.integers(-400, 800), max_size=2))
    done = [surgery(draw(st.sampled_from(Procedure)), day=day) for day in days]
    windows = [
        override(one, draw(st.sampled_from(WindowKind)), from_day=first, to_day=first + length, hidden=hidden)
        for one in done
        for first, length, hidden in draw(
            st.lists(st.tuples(st.integers(-20, 400), st.integers(1, 300), st.booleans()), max_size=2)
        )
    ]
    events = [
        visit(day, kind=kind)
        for day, kind in draw(
            st.lists(st.tuples(st.integers(-30, 500), st.sampled_from(EventKind)), max_size=4)
        )
    ]
    entries = [
        entry(day, urgent=(sign,))
        for day, sign in draw(
            st.lists(st.tuples(st.integers(-30, 300), st.sampled_from(UrgentSign)), max_size=6)
        )
    ]
    return journal(done, entries, windows=tuple(windows), events=tuple(events)), draw(st.integers(-20, 500))


@settings(max_examples=40)
@given(courses())
def test_that_steps_lie_ahead_in_order_and_open_windows_hold_today(course: tuple[Records, int]) -> None:
    records, day = course
    recovery, found = read(records, day), standing(records, day)
    days = [step.day for step in found.next_steps]
    assert days == sorted(days)
    assert all(step.day > on(day) or step.kind is VISIT for step in found.next_steps)
    assert all(one.holds(on(day)) and not one.is_hidden for one in found.open_windows)
    assert not any(step.window.is_hidden for step in found.next_steps if step.window)
    ahead = {one.checkpoint for one in read_checkpoints(recovery) if not one.is_complete}
    told_of = {step.checkpoint for step in found.next_steps} - {None}
    assert told_of <= ahead
    if found.planned is None:
        assert told_of == ahead


@settings(max_examples=25)
@given(courses(), st.randoms(use_true_random=False))
def test_that_the_order_of_entries_changes_no_standing(
    course: tuple[Records, int], chance: random.Random
) -> None:
    records, day = course
    mixed = list(records.entries)
    chance.shuffle(mixed)
    before, after = read(records, day), read(replace(records, entries=tuple(mixed)), day)
    assert standing_of(before) == standing_of(after)
    assert urgent_ticks(before) == urgent_ticks(after)


@settings(max_examples=25)
@given(courses(), st.integers(-28, 16).map(lambda spans: 1461 * spans))
def test_that_shifting_all_dates_shifts_the_standing(course: tuple[Records, int], days: int) -> None:
    # By whole spans of four years within 1901 and 2099, so that calendar months keep their lengths.
    records, day = course
    by = timedelta(days)
    moved = replace(
        records,
        surgeries=tuple(replace(one, day=one.day + by) for one in records.surgeries),
        entries=tuple(replace(one, day=one.day + by) for one in records.entries),
        events=tuple(replace(one, day=one.day + by) for one in records.events),
    )
    before, after = standing(records, day), standing_of(read_recovery(moved, on(day) + by))
    assert (before.day, before.week) == (after.day, after.week)
    assert [(step.day + by, step.kind, step.checkpoint) for step in before.next_steps] == [
        (step.day, step.kind, step.checkpoint) for step in after.next_steps
    ]
    assert [(one.kind, one.first + by) for one in before.open_windows] == [
        (one.kind, one.first) for one in after.open_windows
    ]
    assert [(tick + by, signs) for tick, signs in urgent_ticks(read(records, day))] == list(
        urgent_ticks(read_recovery(moved, on(day) + by))
    )


def test_that_the_examples_days_are_those_of_the_calendar() -> None:
    assert [step.day for step in standing(journal(surgery(LAMINECTOMY)), 364).next_steps][:2] == [
        date(2027, 1, 12)
    ] * 2
