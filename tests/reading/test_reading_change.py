"""Baseline, verdict, relief, recurrence, checkpoint and recent weeks, boundary by boundary."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading.change import (
    MeanOfWeeks,
    Verdict,
    baseline_of,
    checkpoint_score,
    initial_relief,
    is_large,
    is_present,
    recent_weeks,
    recurrence,
    verdict,
)
from journal.reading.values import Baseline, BaselineKind, Site
from tests.reading.builders import on, surgery

NO_WEEKS: dict[int, float] = {}


def before(value: float) -> Baseline:
    return Baseline(value, BaselineKind.RECORDED)


def test_that_a_baseline_is_recorded_on_three_of_the_fourteen_days_before() -> None:
    days = {on(-15): 10.0, on(-14): 6.0, on(-7): 7.0, on(-1): 5.0, on(0): 1.0, on(1): 1.0}
    assert baseline_of(days, surgery(back=9), Site.BACK) == Baseline(6.0, BaselineKind.RECORDED)


def test_that_two_days_before_leave_the_remembered_number() -> None:
    days = {on(-15): 10.0, on(-14): 6.0, on(-1): 5.0, on(0): 1.0}
    assert baseline_of(days, surgery(back=9), Site.BACK) == Baseline(9.0, BaselineKind.REMEMBERED)
    assert baseline_of(days, surgery(), Site.BACK) is None


def test_that_a_remembered_zero_is_a_baseline() -> None:
    assert baseline_of({}, surgery(numbness=0), Site.NUMBNESS) == Baseline(0.0, BaselineKind.REMEMBERED)


@pytest.mark.parametrize(
    ("start", "score", "said"),
    [
        (6, 4, Verdict.IMPROVED),  # a fall of exactly 2
        (6, 4.01, Verdict.UNCLEAR),
        (7, 4.9, Verdict.IMPROVED),  # exactly 30 %, which floats miss
        (7, 4.95, Verdict.UNCLEAR),  # 2 points, but less than 30 %
        (10, 7, Verdict.IMPROVED),
        (10, 7.5, Verdict.UNCLEAR),
        (6, 5, Verdict.UNCLEAR),  # a fall of exactly 1
        (6, 5.01, Verdict.NOT_IMPROVED),
        (6, 7.9, Verdict.NOT_IMPROVED),
        (6, 8, Verdict.WORSE),
        (3, 1, Verdict.IMPROVED),  # B of exactly 3 is no low start
        (2.9, 0.5, Verdict.STARTED_LOW),
        (2.9, 4.8, Verdict.STARTED_LOW),
        (2.9, 4.9, Verdict.WORSE),
        (0, 2, Verdict.WORSE),
    ],
)
def test_that_a_verdict_holds_on_its_boundary(start: float, score: float, said: Verdict) -> None:
    assert verdict(before(start), score) is said


def test_that_there_is_no_verdict_without_a_baseline() -> None:
    assert verdict(None, 0.0) is Verdict.NO_BASELINE


@settings(max_examples=200)
@given(
    st.lists(st.integers(0, 20), min_size=1, max_size=14),
    st.lists(st.integers(0, 20), min_size=1, max_size=14),
)
def test_that_a_verdict_is_that_of_exact_fractions(starts: list[int], scores: list[int]) -> None:
    exact_start, exact_score = Fraction(sum(starts), 2 * len(starts)), Fraction(sum(scores), 2 * len(scores))
    start, score = (
        sum(half / 2 for half in starts) / len(starts),
        sum(half / 2 for half in scores) / len(scores),
    )
    fall = exact_start - exact_score
    if fall <= -2:
        said = Verdict.WORSE
    elif exact_start < 3:
        said = Verdict.STARTED_LOW
    elif fall >= 2 and fall >= Fraction(3, 10) * exact_start:
        said = Verdict.IMPROVED
    else:
        said = Verdict.NOT_IMPROVED if fall < 1 else Verdict.UNCLEAR
    assert verdict(before(start), score) is said


@pytest.mark.parametrize(
    ("site", "score", "large"),
    [(Site.LEG, 4.5, True), (Site.LEG, 4.6, False), (Site.BACK, 5.5, True), (Site.BACK, 5.6, False)],
)
def test_that_a_large_change_differs_between_leg_and_back(site: Site, score: float, large: bool) -> None:
    assert is_large(site, before(8), score) is large


def test_that_relief_is_the_lowest_improved_mean_of_two_neighbours() -> None:
    weeks = {1: 0.0, 2: 5.0, 3: 4.0, 6: 3.0, 8: 3.5, 9: 0.0}
    assert initial_relief(weeks, before(7)) == 3.25  # weeks 6 and 8, whatever lies between


def test_that_one_week_alone_is_no_relief() -> None:
    assert initial_relief({2: 7.0, 5: 2.9, 8: 7.0}, before(7)) is None
    assert initial_relief({4: 1.0}, before(7)) is None
    assert initial_relief({1: 1.0, 2: 1.0}, before(7)) is None


def test_that_relief_holds_at_exactly_thirty_percent() -> None:
    assert initial_relief({4: 4.9, 5: 4.9}, before(7)) == pytest.approx(4.9)
    assert initial_relief({4: 4.9, 5: 5.0}, before(7)) is None


def test_that_a_return_is_three_neighbours_two_points_above_the_reference() -> None:
    weeks = {2: 3.0, 3: 3.0, 4: 5.0, 5: 5.0, 6: 5.0}
    found = recurrence(weeks, before(7))
    assert found is not None
    assert (found.week, found.reference, found.weeks) == (4, 3.0, (4, 5, 6))
    assert recurrence(weeks | {5: 4.99}, before(7)) is None


def test_that_the_last_week_of_a_return_is_at_most_four_after_the_first() -> None:
    relief = {2: 3.0, 3: 3.0}
    assert recurrence(relief | {5: 5.0, 6: 5.0, 9: 5.0}, before(7)) is not None
    assert recurrence(relief | {5: 5.0, 6: 5.0, 10: 5.0}, before(7)) is None


def test_that_a_lower_week_between_ends_a_return() -> None:
    weeks = {2: 3.0, 3: 3.0, 5: 5.0, 6: 4.0, 7: 5.0, 8: 5.0}
    assert recurrence(weeks, before(7)) is None


def test_that_relief_counts_only_before_the_first_week_of_the_return() -> None:
    # Weeks 7 and 8 lower the reference to 1, but only for returns that begin later.
    weeks = {2: 4.0, 3: 4.0, 4: 5.5, 5: 5.5, 6: 5.5, 7: 1.0, 8: 1.0, 9: 3.0, 10: 3.0, 11: 3.0}
    found = recurrence(weeks, before(7))
    assert found is not None
    assert (found.week, found.reference) == (9, 1.0)


def test_that_the_first_week_of_a_return_is_no_part_of_the_relief() -> None:
    assert recurrence({2: 1.0, 3: 5.0, 4: 5.0, 5: 5.0}, before(7)) is None  # weeks 2 and 3 have a mean of 3


def test_that_the_earliest_return_names_the_week() -> None:
    weeks = {2: 3.0, 3: 3.0} | dict.fromkeys(range(7, 20), 6.0)
    found = recurrence(weeks, before(7))
    assert found is not None
    assert found.week == 7


def test_that_there_is_no_return_without_relief_or_baseline() -> None:
    weeks = {2: 3.0, 3: 3.0, 4: 9.0, 5: 9.0, 6: 9.0}
    assert recurrence(weeks, None) is None
    assert recurrence(weeks, before(2.9)) is None
    assert recurrence({2: 6.0, 3: 6.0, 4: 9.0, 5: 9.0, 6: 9.0}, before(7)) is None


def test_that_the_checkpoint_needs_two_of_its_weeks_and_day_98() -> None:
    assert checkpoint_score({10: 1.0, 11: 3.0, 14: 4.0, 15: 9.0}, 98) == MeanOfWeeks(3.5, (11, 14))
    assert checkpoint_score({11: 3.0, 14: 4.0}, 97) is None
    assert checkpoint_score({10: 1.0, 14: 4.0, 15: 2.0}, 98) is None


def test_that_recent_weeks_are_the_three_latest() -> None:
    assert recent_weeks({1: 9.0, 4: 2.0, 5: 3.0, 6: 4.0}, 60) == MeanOfWeeks(3.0, (4, 5, 6))
    assert recent_weeks({4: 2.0, 5: 3.0}, 60) is None
    assert recent_weeks(NO_WEEKS, 60) is None


def test_that_recent_weeks_end_at_most_28_days_ago() -> None:
    weeks = {4: 2.0, 5: 3.0, 6: 4.0}  # week 6 ends on day 41
    assert recent_weeks(weeks, 69) is not None
    assert recent_weeks(weeks, 70) is None


def test_that_recent_weeks_lie_at_most_five_weeks_apart() -> None:
    assert recent_weeks({1: 2.0, 3: 3.0, 6: 4.0}, 45) is not None
    assert recent_weeks({1: 2.0, 3: 3.0, 7: 4.0}, 50) is None


def test_that_a_nerve_sign_is_present_from_one_on() -> None:
    assert is_present(1.0)
    assert not is_present(0.99)
