"""S1, S2, S10 and S16: what the recent weeks say."""

from __future__ import annotations

import pytest

from journal.reading.values import Baseline, BaselineKind, Site, SiteReading, State
from journal.records import Procedure
from tests.reading.builders import entry, journal, reading, scored, state, surgery

MATCHES, NOT, FEW = State.MATCHES, State.DOES_NOT_MATCH, State.NOT_ENOUGH_ENTRIES
EARLY, OTHER = State.TOO_EARLY, State.NOT_FOR_THIS_SURGERY
FUSION = Procedure.FUSION


def test_that_s1_matches_where_the_recent_weeks_are_all_three() -> None:
    records = journal(surgery(FUSION), scored("back", {11: 3.0, 12: 3.0, 13: 3.0}))
    found = reading(records, "S1", 91)
    assert (found.name, found.state) == ("persistent-pain", MATCHES)
    assert found.sites[Site.BACK] == SiteReading(MATCHES, None, 3.0, 3)
    assert found.sites[Site.LEG].state is FEW


def test_that_s1_does_not_match_where_one_week_is_lower() -> None:
    records = journal(surgery(back=8), scored("leg_right", {11: 9.0, 12: 2.5, 13: 9.0}))
    assert state(records, "S1", 91) is NOT
    assert reading(records, "S1", 91).sites[Site.BACK].baseline == Baseline(8.0, BaselineKind.REMEMBERED)


def test_that_s1_speaks_from_day_91() -> None:
    records = journal(surgery(), scored("back", {11: 5.0, 12: 5.0, 13: 5.0}))
    assert state(records, "S1", 90) is EARLY
    assert state(records, "S1", 91) is MATCHES


def test_that_s1_needs_three_recent_weeks_of_three_days() -> None:
    assert state(journal(surgery(), scored("back", {12: 5.0, 13: 5.0})), "S1", 91) is FEW
    two_days = journal(surgery(), scored("back", {11: 5.0, 12: 5.0, 13: 5.0}, days=2))
    assert state(two_days, "S1", 91) is FEW
    assert reading(two_days, "S1", 91).days_missing == 3


def test_that_s1_forgets_weeks_that_ended_more_than_28_days_ago() -> None:
    records = journal(surgery(), scored("back", {11: 5.0, 12: 5.0, 13: 5.0}))  # week 13 ends on day 90
    assert state(records, "S1", 118) is MATCHES
    assert state(records, "S1", 119) is FEW


def test_that_s1_matches_by_either_site() -> None:
    three = {11: 5.0, 12: 5.0, 13: 5.0}
    low = dict.fromkeys(three, 1.0)
    records = journal(surgery(), scored("back", low), scored("leg_left", three))
    assert state(records, "S1", 95) is MATCHES
    assert state(records, "S1", 95, Site.BACK) is NOT
    assert state(records, "S1", 95, Site.LEG) is MATCHES


def test_that_s2_matches_where_the_two_latest_weeks_are_two_above_before() -> None:
    records = journal(surgery(FUSION, activity=4), scored("activity", {4: 0.0, 5: 6.0, 6: 6.0}))
    found = reading(records, "S2", 42)
    assert (found.name, found.state) == ("daily-tasks", MATCHES)
    before = Baseline(4.0, BaselineKind.REMEMBERED)
    assert found.sites == {Site.ACTIVITY: SiteReading(MATCHES, before, 4.0, 3)}


def test_that_s2_does_not_match_just_below() -> None:
    assert state(journal(surgery(activity=4), scored("activity", {4: 9, 5: 5.5, 6: 9})), "S2", 42) is NOT
    assert state(journal(surgery(activity=4), scored("activity", {4: 9, 5: 9, 6: 5.5})), "S2", 42) is NOT


def test_that_s2_is_not_barred_by_a_low_start() -> None:
    assert state(journal(surgery(activity=0), scored("activity", {4: 2, 5: 2, 6: 2})), "S2", 42) is MATCHES


def test_that_s2_speaks_from_day_42() -> None:
    records = journal(surgery(activity=1), scored("activity", {4: 9, 5: 9, 6: 9}))
    assert state(records, "S2", 41) is EARLY


def test_that_s2_without_baseline_or_weeks_has_not_enough_entries() -> None:
    assert state(journal(surgery(), scored("activity", {4: 9, 5: 9, 6: 9})), "S2", 42) is FEW
    assert state(journal(surgery(activity=1), scored("activity", {5: 9, 6: 9})), "S2", 42) is FEW


def test_that_s10_matches_a_sign_there_before_and_still() -> None:
    records = journal(surgery(numbness=1), scored("numbness", {4: 1.0, 5: 1.0, 6: 1.0}))
    found = reading(records, "S10", 42)
    assert (found.name, found.state) == ("slow-nerve", MATCHES)
    assert found.sites[Site.NUMBNESS] == SiteReading(MATCHES, Baseline(1.0, BaselineKind.REMEMBERED), 1.0, 3)
    assert found.sites[Site.TINGLING].state is FEW


def test_that_s10_does_not_match_a_sign_that_was_not_there_or_is_gone() -> None:
    weeks = {4: 1.0, 5: 1.0, 6: 1.0}
    assert state(journal(surgery(numbness=0.5), scored("numbness", weeks)), "S10", 42) is NOT
    assert state(journal(surgery(numbness=5), scored("numbness", weeks | {5: 0.5})), "S10", 42) is NOT


def test_that_s10_reads_a_recorded_baseline() -> None:
    before = [entry(day, weakness=2) for day in (-3, -2, -1)]
    records = journal(surgery(weakness=0), before, scored("weakness", {4: 1, 5: 1, 6: 1}))
    assert reading(records, "S10", 42).sites[Site.WEAKNESS].baseline == Baseline(2.0, BaselineKind.RECORDED)
    assert state(records, "S10", 42) is MATCHES


def test_that_s10_without_baseline_or_weeks_has_not_enough_entries() -> None:
    assert state(journal(surgery(), scored("numbness", {4: 5, 5: 5, 6: 5})), "S10", 42) is FEW
    assert state(journal(surgery(numbness=5), scored("numbness", {5: 5, 6: 5})), "S10", 42) is FEW
    assert state(journal(surgery(numbness=5)), "S10", 0) is FEW


@pytest.mark.parametrize("rule", ["S10", "S16"])
def test_that_the_nerve_rules_end_after_day_365(rule: str) -> None:
    records = journal(surgery(numbness=5, tingling=3), scored("numbness", {50: 5, 51: 5, 52: 5}))
    assert state(records, rule, 365) is MATCHES
    found = reading(records, rule, 366)
    assert found.state is NOT
    assert {said.state for said in found.sites.values()} == {NOT}
    assert found.sites[Site.NUMBNESS].baseline == Baseline(5.0, BaselineKind.REMEMBERED)
    assert found.sites[Site.NUMBNESS].score == 5.0


@pytest.mark.parametrize("rule", ["S10", "S16"])
def test_that_the_nerve_rules_are_not_for_a_fusion_alone(rule: str) -> None:
    records = journal(surgery(FUSION, numbness=5), scored("numbness", {4: 5, 5: 5, 6: 5}))
    assert state(records, rule, 42) is OTHER
    assert state(records, rule, 400) is OTHER


def test_that_s16_matches_a_sign_in_all_recent_weeks() -> None:
    records = journal(surgery(), scored("tingling", {1: 1.0, 2: 1.0, 3: 1.0}))
    found = reading(records, "S16", 20)
    assert (found.name, found.state) == ("nerve-recovery", MATCHES)
    assert found.sites[Site.TINGLING] == SiteReading(MATCHES, None, 1.0, 3)


def test_that_s16_does_not_match_just_below_nor_without_three_weeks() -> None:
    assert state(journal(surgery(), scored("tingling", {1: 1, 2: 0.5, 3: 1})), "S16", 20) is NOT
    records = journal(surgery(), scored("tingling", {1: 1, 2: 1, 3: 1}))
    assert state(records, "S16", 19) is FEW
    assert reading(records, "S16", 19).days_missing == 0  # the third week only has to end
