"""The course in a few numbers: they are the rules' own."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading.change import initial_relief, recurrence
from journal.reading.outline import EarlyWeeks, SiteOutline, read_outline, relief_by_week
from journal.reading.values import Baseline, BaselineKind, Site, State
from journal.records import Entry, Procedure, Records
from tests.reading.builders import entry, in_blocks, journal, read, reading, scored, surgery

EASED = {2: 4, 3: 3, 4: 2.5, 5: 2, 6: 2}
BACK_AGAIN = {7: 5, 8: 5, 9: 6}


def leg(records: Records, day: int) -> SiteOutline:
    return read_outline(read(records, day))[Site.LEG]


def course(scores: Mapping[int, float], **before: float) -> Records:
    return journal(surgery(day=0, **(before or {"leg_left": 8})), scored("leg_left", scores))


def test_that_the_relief_is_the_rules_own_with_its_week() -> None:
    found = leg(course(EASED), 42)
    assert found.before == Baseline(8, BaselineKind.REMEMBERED)
    assert found.relief == (2.0, 6)
    assert found.early == EarlyWeeks(2, 4, 2, 6)
    assert found.latest == (2.0, 6)
    assert found.came_back is None


def test_that_early_weeks_are_told_from_four_on() -> None:
    assert leg(course({2: 4, 3: 3, 4: 2.5}), 42).early is None


@pytest.mark.parametrize(
    ("later", "run"),
    [
        ({}, (7, 9)),
        ({10: 3, 11: 5}, (7, 11)),
        ({10: 3, 11: 3, 12: 5}, (7, 9)),
        ({17: 5}, (7, 17)),
        ({18: 5}, (7, 9)),
    ],
)
def test_that_a_return_lasts_until_two_lower_weeks_or_a_long_gap(
    later: dict[int, float], run: tuple[int, int]
) -> None:
    assert leg(course({**EASED, **BACK_AGAIN, **later}), 140).came_back == run


def test_that_a_return_goes_on_while_the_latest_days_are_as_high() -> None:
    records = course({**EASED, **BACK_AGAIN, 10: 5, 11: 5})
    assert leg(records, 77).is_still_back
    assert not leg(course({**EASED, **BACK_AGAIN, 10: 1, 11: 1, 12: 1, 13: 1}), 91).is_still_back
    assert not leg(records, 200).is_still_back


def test_that_no_early_high_weeks_blur_the_beginning_of_a_return() -> None:
    assert leg(course({1: 8, **EASED, **BACK_AGAIN}), 70).has_clear_onset
    assert not leg(course({**EASED, 7: 5, 8: 3, 9: 5, 10: 3, 11: 5, 12: 5, 13: 5}), 91).has_clear_onset


def test_that_a_late_return_is_read_from_blocks_where_weeks_are_too_few() -> None:
    good = dict.fromkeys(range(4, 26), 1.0)
    entries = [*spread(good), *spread({37: 6.0, 38: 6.0})]
    records = journal(surgery(Procedure.LAMINECTOMY, leg_left=7), entries)
    assert reading(records, "S19", 1063).sites[Site.LEG].state is State.MATCHES
    found = leg(records, 1063)
    assert found.returns == ((145, 152),)
    assert found.is_still_back


def test_that_high_weeks_after_the_last_whole_block_are_no_end_of_a_return() -> None:
    entries = [*spread(dict.fromkeys(range(4, 26), 1.0)), *spread({37: 6.0, 38: 6.0})]
    later = scored("leg_left", {153: 6, 154: 6})
    records = journal(surgery(Procedure.LAMINECTOMY, leg_left=7), entries, later)
    assert leg(records, 1077).returns == ((145, 152),)
    assert leg(records, 1077).is_still_back


def spread(blocks: Mapping[int, float]) -> list[Entry]:
    """Return three entries a block, each in another week, so that no week has a score."""
    return [
        entry(28 * (block - 1) + day, leg_left=score)
        for block, score in blocks.items()
        for day in (2, 12, 22)
    ]


def test_that_blocks_alone_tell_no_return_for_other_surgeries() -> None:
    entries = [*in_blocks("leg_left", {2: 1, 3: 1, 4: 1}), *spread({37: 6.0, 38: 6.0})]
    assert leg(journal(surgery(leg_left=7), entries), 1063).returns == ()


def test_that_the_latest_week_is_told_where_it_rose_and_nothing_else_tells_so() -> None:
    assert leg(course({**EASED, 7: 5}), 49).risen == (5, 7)
    assert leg(course({**EASED, 7: 3.5}), 49).risen is None
    assert leg(course({**EASED, 7: 5}), 63).risen is None
    assert leg(course({**EASED, 7: 5, 8: 6}), 56).risen == (6, 8)
    assert leg(course({**EASED, **BACK_AGAIN}), 63).risen is None
    assert leg(course({2: 4, 3: 2, 4: 2, 8: 5, 9: 5}), 77).risen is None


def test_that_now_is_the_middle_half_of_the_latest_days() -> None:
    scores = [0, 1, 2, 3, 4, 5, 6, 7, 10]
    entries = [entry(60 + day, leg_left=score) for day, score in enumerate(scores)]
    found = leg(journal(surgery(leg_left=8), entries), 70)
    assert (found.now, found.middle, found.span) == ((2, 6), 4, 28)
    assert found.enough


def test_that_now_looks_back_four_weeks_two_in_the_beginning_and_never_before_surgery() -> None:
    entries = [entry(day, leg_left=7) for day in (-3, -2, -1, 42, 43)]
    assert leg(journal(surgery(), entries), 69).now is None
    assert leg(journal(surgery(), [*entries, entry(69, leg_left=7)]), 69).now == (7, 7)
    assert leg(journal(surgery(), [*entries, entry(69, leg_left=7)]), 70).now is None
    assert leg(journal(surgery(), [entry(day, leg_left=2) for day in (0, 1, 2)]), 2).span == 3
    early = [entry(day, leg_left=2) for day in (27, 28, 30)]
    assert leg(journal(surgery(), early), 41).now is None
    assert leg(journal(surgery(), early), 40).now == (2, 2)


def test_that_leg_and_back_come_first_and_only_signs_that_were_there_follow() -> None:
    entries = [entry(1, numbness=0, weakness=1, tingling=0.5)]
    found = read_outline(read(journal(surgery(tingling=0.5), entries), 5))
    assert list(found) == [Site.LEG, Site.BACK, Site.WEAKNESS]
    assert not found[Site.LEG].is_known
    assert list(read_outline(read(journal(surgery(numbness=1)), 5)))[2:] == [Site.NUMBNESS]


def test_that_without_a_surgery_only_now_is_told() -> None:
    entries = tuple(entry(day, leg_left=4, numbness=2) for day in range(5))
    found = read_outline(read(Records(entries=entries), 5))
    assert list(found) == [Site.LEG, Site.BACK, Site.NUMBNESS]
    assert (found[Site.LEG].now, found[Site.LEG].before) == ((4, 4), None)


WEEKS = st.dictionaries(
    st.integers(1, 40), st.integers(0, 20).map(lambda half: half / 2), min_size=2, max_size=40
)


@settings(max_examples=100, deadline=None)
@given(WEEKS, st.sampled_from([2.0, 5.0, 8.0]))
def test_that_relief_and_recurrence_never_differ_from_the_rules(
    weeks: dict[int, float], before: float
) -> None:
    found = leg(course(weeks, leg_left=before), 280)
    scored_weeks = dict(sorted(weeks.items()))
    returned = recurrence(scored_weeks, found.before)
    assert (found.came_back and found.came_back[0]) == (returned and returned.week)
    relief = initial_relief(scored_weeks, found.before)
    assert (found.relief and found.relief[0]) == (returned.reference if returned else relief)
    timed = relief_by_week(scored_weeks, found.before)
    assert (timed and timed[0]) == relief
    ends = [week for run in found.returns for week in run]
    assert ends == sorted(ends)
    assert all(week in weeks for week in ends)
