"""Scores of days, weeks and blocks, and the line through the days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading.scores import (
    all_day_values,
    block_scores,
    running_median,
    score_of,
    weekly_scores,
)
from journal.reading.values import Site
from journal.records import TypicalWeek
from tests.reading.builders import START, entry, on


def values(*days: int, score: float = 4.0) -> dict[date, float]:
    return {on(day): score for day in days}


def test_that_a_day_is_the_mean_of_the_entries_that_give_the_site() -> None:
    entries = [entry(3, back=4), entry(3, back=7.5), entry(3, leg_left=9), entry(1, back=0)]
    assert all_day_values(entries)[Site.BACK] == {on(1): 0.0, on(3): 5.75}
    assert list(all_day_values(entries)[Site.BACK]) == [on(1), on(3)]


def test_that_a_missing_score_is_not_zero() -> None:
    assert all_day_values([entry(0), entry(1, leg_right=2)])[Site.BACK] == {}


def test_that_the_leg_is_the_larger_one_of_each_entry_before_the_mean() -> None:
    entries = [entry(0, leg_left=6, leg_right=2), entry(0, leg_left=1, leg_right=3), entry(1, leg_right=0.5)]
    assert all_day_values(entries)[Site.LEG] == {on(0): 4.5, on(1): 0.5}


@pytest.mark.parametrize(
    ("left", "right", "score"), [(None, None, None), (0, None, 0), (None, 3, 3), (2, 5, 5), (5, 2, 5)]
)
def test_that_a_remembered_leg_is_the_larger_one_given(
    left: float | None, right: float | None, score: float | None
) -> None:
    assert score_of(TypicalWeek(leg_left=left, leg_right=right), Site.LEG) == score


def test_that_a_late_entry_counts_for_its_day() -> None:
    written = datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert all_day_values([entry(3, back=4, written=written)])[Site.BACK] == {on(3): 4.0}


def test_that_a_week_needs_three_days() -> None:
    assert weekly_scores(values(0, 6), START, on(30)) == {}
    assert weekly_scores(values(0, 3, 6), START, on(30)) == {1: 4.0}


def test_that_three_entries_on_two_days_are_two_days() -> None:
    entries = [entry(0, back=1), entry(0, back=2), entry(1, back=3)]
    assert weekly_scores(all_day_values(entries)[Site.BACK], START, on(30)) == {}


def test_that_a_weekly_score_is_the_mean_of_its_days_not_of_its_entries() -> None:
    entries = [entry(7, back=9), entry(7, back=9), entry(7, back=9), entry(8, back=0), entry(13, back=0)]
    assert weekly_scores(all_day_values(entries)[Site.BACK], START, on(30)) == {2: 3.0}


def test_that_a_week_counts_only_once_its_last_day_has_come() -> None:
    assert weekly_scores(values(7, 8, 9), START, on(12)) == {}
    assert weekly_scores(values(7, 8, 9), START, on(13)) == {2: 4.0}


def test_that_days_before_surgery_are_in_no_week() -> None:
    assert weekly_scores(values(-3, -2, -1, 0, 1), START, on(30)) == {}


def test_that_a_block_has_28_days_and_needs_three_of_them() -> None:
    assert block_scores(values(0, 14, 27, 28, 55), START, on(55)) == {1: 4.0}
    assert block_scores(values(28, 40, 55), START, on(54)) == {}
    assert block_scores(values(28, 40, 55), START, on(55)) == {2: 4.0}


def test_that_nothing_before_the_first_week_has_ended_has_a_score() -> None:
    assert weekly_scores(values(0, 1, 2), START, on(-1)) == {}
    assert weekly_scores(values(0, 1, 2), START, START) == {}


def test_that_the_line_is_the_median_of_the_seven_days_around() -> None:
    days = {on(day): score for day, score in enumerate([0, 9, 1, 8, 2, 7, 3, 6])}
    line = dict(running_median(days)[0])
    assert line[on(0)] == 4.5  # of 0, 9, 1, 8
    assert line[on(3)] == 3.0  # of all but the last
    assert line[on(7)] == 4.5  # of 2, 7, 3, 6


def test_that_the_line_breaks_where_more_than_seven_days_are_missing() -> None:
    assert len(running_median(values(0, 8))) == 1
    assert [[day for day, _ in run] for run in running_median(values(0, 9))] == [[on(0)], [on(9)]]


def test_that_the_line_never_mixes_days_before_surgery_with_days_after() -> None:
    days = values(-2, -1, score=8.0) | values(0, 1, score=2.0)
    before, after = running_median(days, breaks=[START])
    assert before == [(on(-2), 8.0), (on(-1), 8.0)]
    assert after == [(on(0), 2.0), (on(1), 2.0)]


def test_that_no_days_have_no_line() -> None:
    assert running_median({}, breaks=[START]) == []


def test_that_breaks_outside_the_days_change_nothing() -> None:
    days = values(0, 1, 2)
    assert running_median(days, breaks=[on(-50), on(50), on(50)]) == running_median(days)


@settings(max_examples=60)
@given(
    st.dictionaries(st.integers(-40, 60), st.integers(0, 20).map(lambda half: half / 2)),
    st.lists(st.integers(-50, 70), max_size=3),
)
def test_that_every_day_stands_once_in_the_line_within_the_scores_around_it(
    scores: dict[int, float], breaks: list[int]
) -> None:
    days = {on(day): score for day, score in scores.items()}
    line = [point for run in running_median(days, breaks=map(on, breaks)) for point in run]
    assert [day for day, _ in line] == sorted(days)
    for day, value in line:
        near = [score for other, score in days.items() if abs(other - day) <= timedelta(days=3)]
        assert min(near) <= value <= max(near)
