"""The checkpoints at six weeks, three, six and twelve months."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.reading.change import NOT_IMPROVED, Verdict
from journal.reading.checkpoints import Checkpoint, CheckpointReading, CheckpointSite, read_checkpoints
from journal.reading.values import Baseline, BaselineKind, Reading, Recovery, Site, State
from journal.records import Entry, Procedure, Records, Surgery, TypicalWeek
from journal.records.kinds import LAST_YEAR
from tests.reading.builders import entry, journal, new_id, on, read, scored, surgery

SIX_WEEKS, THREE_MONTHS = Checkpoint.SIX_WEEKS, Checkpoint.THREE_MONTHS
SIX_MONTHS, TWELVE_MONTHS = Checkpoint.SIX_MONTHS, Checkpoint.TWELVE_MONTHS
ALL = tuple(Checkpoint)
DECIDED = {State.MATCHES, State.DOES_NOT_MATCH, State.UNCLEAR}


def checkpoint(records: Records, which: Checkpoint, day: int) -> CheckpointReading:
    return next(one for one in read_checkpoints(read(records, day)) if one.checkpoint is which)


def site(records: Records, which: Checkpoint, day: int, name: Site = Site.BACK) -> CheckpointSite:
    return next(one for one in checkpoint(records, which, day).sites if one.site is name)


def test_that_without_a_surgery_there_is_no_checkpoint() -> None:
    assert read_checkpoints(read(journal([], [entry(0, back=3)]), 10)) == ()
    assert read_checkpoints(read(journal(surgery()), -1)) == ()  # planned


@pytest.mark.parametrize(
    ("which", "weeks", "mark", "first", "last"),
    [
        (SIX_WEEKS, range(4, 8), date(2026, 2, 23), 21, 48),
        (THREE_MONTHS, range(11, 15), date(2026, 4, 12), 70, 97),
        (SIX_MONTHS, range(24, 28), date(2026, 7, 12), 161, 188),
        (TWELVE_MONTHS, range(50, 54), date(2027, 1, 12), 343, 370),
    ],
)
def test_that_each_looks_at_four_weeks_round_its_mark(
    which: Checkpoint, weeks: range, mark: date, first: int, last: int
) -> None:
    found = checkpoint(journal(surgery()), which, 0)
    assert (found.weeks, found.mark, found.first, found.last) == (weeks, mark, on(first), on(last))
    assert found.mark <= found.last <= found.mark + timedelta(days=7)


@pytest.mark.parametrize(
    "start", [date(2027, 11, 30), date(2028, 2, 29), date(2028, 8, 31), date(2027, 7, 1)]
)
def test_that_the_weeks_end_about_a_week_after_the_mark_from_any_day(start: date) -> None:
    done = Surgery(new_id(), start)
    for found in read_checkpoints(read_recovery(Records(surgeries=(done,)), start)):
        assert timedelta(days=3) <= found.last - found.mark <= timedelta(days=8)


@pytest.mark.parametrize(
    ("which", "first", "last"),
    [(SIX_WEEKS, 21, 48), (THREE_MONTHS, 70, 97), (SIX_MONTHS, 161, 188), (TWELVE_MONTHS, 343, 370)],
)
def test_that_it_begins_with_its_weeks_and_is_complete_the_day_after(
    which: Checkpoint, first: int, last: int
) -> None:
    records = journal(surgery())
    stands = {
        day: (found.has_begun, found.is_complete, found.days_possible)
        for day in (0, first - 1, first, last - 1, last, last + 1, last + 500)
        for found in [checkpoint(records, which, day)]
    }
    assert stands == {
        0: (False, False, 0),
        first - 1: (False, False, 0),
        first: (True, False, 1),
        last - 1: (True, False, 27),
        last: (True, False, 28),
        last + 1: (True, True, 28),
        last + 500: (True, True, 28),
    }


@pytest.mark.parametrize(
    ("day", "possible", "begun", "complete"),
    [
        (41, [21, 0, 0, 0], 1, 0),
        (42, [22, 0, 0, 0], 1, 0),
        (97, [28, 28, 0, 0], 2, 1),
        (98, [28, 28, 0, 0], 2, 2),
        (188, [28, 28, 28, 0], 3, 2),
        (189, [28, 28, 28, 0], 3, 3),
        (370, [28, 28, 28, 28], 4, 3),
        (371, [28, 28, 28, 28], 4, 4),
    ],
)
def test_that_all_four_are_told_on_every_day(
    day: int, possible: list[int], begun: int, complete: int
) -> None:
    found = read_checkpoints(read(journal(surgery()), day))
    assert tuple(one.checkpoint for one in found) == ALL
    assert [one.days_possible for one in found] == possible
    assert sum(one.has_begun for one in found) == begun
    assert sum(one.is_complete for one in found) == complete


def test_that_the_sites_stand_in_their_order() -> None:
    order = [Site.BACK, Site.LEG, Site.ACTIVITY, Site.NUMBNESS, Site.TINGLING, Site.WEAKNESS]
    for found in read_checkpoints(read(journal(surgery()), 5)):
        assert [one.site for one in found.sites] == order


def test_that_nothing_recorded_stays_nothing() -> None:
    assert site(journal(surgery(back=6)), THREE_MONTHS, 97) == CheckpointSite(
        Site.BACK, Baseline(6.0, BaselineKind.REMEMBERED), None, 0, None, None, None, 0, 6, None
    )


@pytest.mark.parametrize("which", ALL)
def test_that_three_days_a_week_score_and_two_do_not(which: Checkpoint) -> None:
    found = checkpoint(journal(surgery()), which, 0)
    weeks = dict.fromkeys(found.weeks, 4.0)
    after = 7 * found.weeks[-1]
    three = site(journal(surgery(back=6), scored("back", weeks)), which, after)
    assert (three.score, three.weeks_scored, three.days_recorded) == (4.0, 4, 12)
    two = site(journal(surgery(back=6), scored("back", weeks, days=2)), which, after)
    assert (two.score, two.weeks_scored, two.days_recorded) == (None, 0, 8)
    assert (two.median, two.lowest, two.highest) == (4.0, 4.0, 4.0)


def test_that_the_score_is_the_mean_of_weeks_and_the_rest_is_of_days() -> None:
    # Week 11 has five days of 2, week 13 three of 6: weeks weigh alike, days do not.
    entries = scored("back", {11: 2.0}, days=5) + scored("back", {13: 6.0})
    found = site(journal(surgery(back=7), entries), THREE_MONTHS, 98)
    assert (found.score, found.weeks_scored, found.days_recorded) == (4.0, 2, 8)
    assert (found.median, found.lowest, found.highest) == (2.0, 2.0, 6.0)
    assert found.verdict is Verdict.IMPROVED


def test_that_one_scored_week_is_no_score() -> None:
    found = site(journal(surgery(back=7), scored("back", {10: 2.0, 12: 2.0, 15: 2.0})), THREE_MONTHS, 120)
    assert (found.score, found.weeks_scored, found.days_recorded, found.verdict) == (None, 1, 3, None)


def test_that_several_entries_of_a_day_are_one_value() -> None:
    found = site(journal(surgery(), [entry(70, back=2), entry(70, back=5)]), THREE_MONTHS, 70)
    assert (found.days_recorded, found.median, found.lowest, found.highest) == (1, 3.5, 3.5, 3.5)


def test_that_only_days_of_the_weeks_up_to_today_count() -> None:
    days = [entry(day, back=score) for day, score in ((69, 10), (70, 1), (97, 2), (98, 10))]
    assert site(journal(surgery(), days), THREE_MONTHS, 96).days_recorded == 1
    found = site(journal(surgery(), days), THREE_MONTHS, 200)
    assert (found.days_recorded, found.lowest, found.highest, found.median) == (2, 1.0, 2.0, 1.5)


def test_that_a_running_week_is_not_scored_before_it_has_ended() -> None:
    records = journal(surgery(back=6), scored("back", {11: 3.0, 12: 3.0}))
    before, ended = site(records, THREE_MONTHS, 82), site(records, THREE_MONTHS, 83)
    assert (before.score, before.weeks_scored, before.days_missing) == (None, 1, None)
    assert (ended.score, ended.weeks_scored, ended.days_missing) == (3.0, 2, None)


@pytest.mark.parametrize(
    ("weeks", "days", "missing"),
    [
        ({}, 3, 6),
        ({11: 5.0}, 1, 5),
        ({11: 5.0}, 3, 3),
        ({11: 5.0, 12: 5.0}, 2, 2),
        ({11: 5.0, 12: 5.0}, 3, None),
    ],
)
def test_that_the_fewest_missing_days_are_told_until_the_weeks_are_over(
    weeks: dict[int, float], days: int, missing: int | None
) -> None:
    records = journal(surgery(), scored("back", weeks, days=days))
    assert site(records, THREE_MONTHS, 97).days_missing == missing
    assert site(records, THREE_MONTHS, 98).days_missing is None


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (4.0, Verdict.IMPROVED),
        (4.5, Verdict.UNCLEAR),
        (5.0, Verdict.UNCLEAR),
        (5.5, Verdict.NOT_IMPROVED),
        (8.0, Verdict.WORSE),
    ],
)
def test_that_three_months_has_a_verdict_from_day_98_on(score: float, said: Verdict) -> None:
    records = journal(surgery(back=6), scored("back", dict.fromkeys(range(1, 60), score)))
    assert site(records, THREE_MONTHS, 97).verdict is None
    assert site(records, THREE_MONTHS, 97).score == score  # so far
    assert site(records, THREE_MONTHS, 98).verdict is said
    for other in (SIX_WEEKS, SIX_MONTHS, TWELVE_MONTHS):
        assert site(records, other, 500).verdict is None
        assert site(records, other, 500).score == score


def test_that_the_verdict_says_what_bars_it() -> None:
    weeks = scored("back", {11: 1.0, 12: 1.0})
    assert site(journal(surgery(), weeks), THREE_MONTHS, 98).verdict is Verdict.NO_BASELINE
    assert site(journal(surgery(back=2.5), weeks), THREE_MONTHS, 98).verdict is Verdict.STARTED_LOW
    assert site(journal(surgery(back=3), weeks), THREE_MONTHS, 98).verdict is Verdict.IMPROVED


def test_that_checkpoints_are_for_any_surgery() -> None:
    records = journal(surgery(Procedure.FUSION, back=6), scored("back", {11: 5.5, 12: 5.5}))
    assert site(records, THREE_MONTHS, 98).verdict is Verdict.NOT_IMPROVED


def test_that_a_second_surgery_begins_anew() -> None:
    first = scored("back", dict.fromkeys(range(1, 15), 2.0))
    records = journal([surgery(back=7), surgery(day=98, back=5)], first)
    assert site(records, THREE_MONTHS, 97).score == 2.0
    after = checkpoint(records, THREE_MONTHS, 98)
    assert (after.mark, after.first, after.has_begun) == (date(2026, 7, 20), on(98 + 70), False)
    assert after.sites[0].baseline == Baseline(2.0, BaselineKind.RECORDED)
    assert (after.sites[0].score, after.sites[0].days_recorded) == (None, 0)


def test_that_a_planned_surgery_changes_no_checkpoint_yet() -> None:
    weeks = scored("back", {11: 2.0, 12: 2.0})
    alone, planned = journal(surgery(back=7), weeks), journal([surgery(back=7), surgery(day=120)], weeks)
    for which in ALL:
        assert checkpoint(alone, which, 100) == checkpoint(planned, which, 100)


def test_that_the_end_of_the_calendar_stops_no_checkpoint() -> None:
    done = Surgery(new_id(), date(LAST_YEAR, 12, 31))
    assert len(read_checkpoints(read_recovery(Records(surgeries=(done,)), done.day))) == 4


halves = st.integers(0, 20).map(lambda half: half / 2)


@st.composite
def courses(draw: st.DrawFn) -> tuple[Records, int]:
    """Return a course with scores round the checkpoint's boundaries, and a day to read it on."""
    before = TypicalWeek(back=draw(st.none() | halves), leg_left=draw(st.none() | halves))
    done = [replace(surgery(), before=before)]
    if draw(st.booleans()):
        done.append(surgery(day=draw(st.integers(0, 110)), back=6))
    share = draw(st.integers(2, 7))
    levels = draw(st.lists(st.tuples(halves, halves), min_size=16, max_size=16))
    entries = [
        entry(day, back=levels[day // 7][0], leg_left=levels[day // 7][1])
        for day in range(112)
        if day * share % 7 < share
    ]
    return journal(done, entries), draw(st.sampled_from([60, 97, 98, 99, 120, 215]))


def _numbers(recovery: Recovery) -> list[tuple[object, ...]]:
    return [
        (one.checkpoint, one.has_begun, one.is_complete, one.days_possible, one.sites)
        for one in read_checkpoints(recovery)
    ]


@settings(max_examples=30)
@given(courses())
def test_that_the_verdict_is_the_one_that_the_rules_rest_on(course: tuple[Records, int]) -> None:
    records, day = course
    recovery = read(records, day)
    said = {one.rule: one for one in recovery.readings}
    three = next(one for one in read_checkpoints(recovery) if one.checkpoint is THREE_MONTHS)
    assert three.is_complete == (said["S14"].state is not State.TOO_EARLY)
    for found in three.sites[:2]:
        if three.is_complete:
            _hold(found, said)
        else:
            assert found.verdict is None


def _hold(found: CheckpointSite, said: dict[str, Reading]) -> None:
    fourth, better, same = (said[rule].sites[found.site] for rule in ("S4", "S14", "S15"))
    scar = said["S9"].sites[found.site].state
    for one in (fourth, better, same):
        assert (one.score, one.weeks_scored or 0) == (
            found.score,
            found.weeks_scored if found.score is not None else 0,
        )
        assert one.baseline == found.baseline
    if found.verdict in NOT_IMPROVED:
        assert (fourth.state, better.state) == (State.MATCHES, State.DOES_NOT_MATCH)
        assert same.state is (State.DOES_NOT_MATCH if scar is State.MATCHES else State.MATCHES)
    elif found.verdict is Verdict.IMPROVED:
        assert better.state in {State.MATCHES, State.DOES_NOT_MATCH}  # the latter after a return
        assert (fourth.state, same.state) == (State.DOES_NOT_MATCH, State.DOES_NOT_MATCH)
    elif found.verdict is Verdict.UNCLEAR:
        assert fourth.state is State.UNCLEAR
    else:
        assert {fourth.state, better.state, same.state}.isdisjoint(DECIDED)


@settings(max_examples=20)
@given(courses(), st.randoms(use_true_random=False))
def test_that_the_order_of_entries_changes_no_checkpoint(
    course: tuple[Records, int], chance: random.Random
) -> None:
    records, day = course
    mixed: list[Entry] = list(records.entries)
    chance.shuffle(mixed)
    assert _numbers(read(records, day)) == _numbers(read(replace(records, entries=tuple(mixed)), day))


@settings(max_examples=20)
@given(courses(), st.integers(-20_000, 20_000))
def test_that_shifting_all_dates_shifts_the_checkpoints(course: tuple[Records, int], days: int) -> None:
    records, day = course
    by = timedelta(days)
    shifted = replace(
        records,
        surgeries=tuple(replace(one, day=one.day + by) for one in records.surgeries),
        entries=tuple(replace(one, day=one.day + by) for one in records.entries),
    )
    before, after = read(records, day), read_recovery(shifted, on(day) + by)
    assert _numbers(before) == _numbers(after)
    for one, other in zip(read_checkpoints(before), read_checkpoints(after), strict=True):
        assert (one.first + by, one.last + by) == (other.first, other.last)
