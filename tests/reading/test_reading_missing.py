"""How many days are missing where entries are not enough."""

from __future__ import annotations

from datetime import date

import pytest

from journal.reading import read_recovery
from journal.reading.values import Site, State
from journal.records import Procedure, Records, Surgery
from journal.records.kinds import LAST_YEAR
from tests.reading.builders import entry, in_blocks, journal, new_id, reading, scored, state, surgery


def missing(records: Records, rule: str, day: int, site: Site) -> int | None:
    return reading(records, rule, day).sites[site].days_missing


def test_that_weeks_begun_count_towards_the_checkpoint() -> None:
    begun = scored("back", {11: 5}) + scored("back", {12: 5}, days=2) + scored("back", {13: 5}, days=1)
    records = journal(surgery(back=6), begun)
    assert missing(records, "S4", 98, Site.BACK) == 1
    assert missing(records, "S4", 98, Site.LEG) == 6
    assert reading(records, "S4", 98).days_missing == 1


def test_that_enough_entries_miss_nothing() -> None:
    records = journal(surgery(back=6, leg_left=6), scored("back", {11: 5, 12: 5}))
    assert missing(records, "S4", 98, Site.BACK) is None
    assert reading(records, "S4", 98).days_missing is None  # as a whole it matches


@pytest.mark.parametrize(
    ("weeks", "days"), [({}, 9), ({13: 5}, 6), ({12: 5, 13: 5}, 3), ({9: 5, 10: 5}, 3), ({2: 5, 3: 5}, 9)]
)
def test_that_recent_weeks_may_be_filled_with_this_and_the_latest_ones(
    weeks: dict[int, float], days: int
) -> None:
    assert missing(journal(surgery(), scored("back", weeks)), "S1", 93, Site.BACK) == days


def test_that_this_weeks_days_count_already() -> None:
    records = journal(surgery(), scored("back", {12: 5, 13: 5}), [entry(91, back=5), entry(92, back=5)])
    assert missing(records, "S1", 93, Site.BACK) == 1


def test_that_the_first_two_weeks_can_never_be_three() -> None:
    assert missing(journal(surgery(numbness=5)), "S16", 10, Site.NUMBNESS) is None
    assert missing(journal(surgery(numbness=5)), "S16", 14, Site.NUMBNESS) == 9


def test_that_relief_and_scar_need_their_own_weeks() -> None:
    records = journal(surgery(back=6), scored("back", {2: 5, 3: 5, 9: 5}))
    assert missing(records, "S20", 100, Site.BACK) == 6
    assert missing(records, "S9", 100, Site.BACK) == 6


def test_that_blocks_are_missing_by_days_too() -> None:
    records = journal(surgery(), in_blocks("numbness", {13: 5.0, 14: 5.0}))
    assert missing(records, "S17", 400, Site.NUMBNESS) == 3
    assert missing(journal(surgery()), "S17", 400, Site.NUMBNESS) == 9
    done = surgery(Procedure.LAMINECTOMY, back=6)
    assert missing(journal(done, in_blocks("back", {3: 2.0, 5: 2.0, 28: 5.0})), "S19", 900, Site.BACK) == 6


def test_that_the_whole_counts_only_sites_that_lack_entries_alone() -> None:
    # The back lacks fewer days, yet it has no number from before surgery, which no day can give.
    begun = scored("back", {11: 5}) + scored("back", {12: 5}, days=2)
    records = journal(surgery(leg_left=6), begun)
    assert reading(records, "S4", 98).state is State.NOT_ENOUGH_ENTRIES
    assert missing(records, "S4", 98, Site.BACK) == 1
    assert reading(records, "S4", 98).days_missing == 6


@pytest.mark.parametrize(("rule", "site"), [("S2", Site.ACTIVITY), ("S10", Site.NUMBNESS)])
def test_that_no_day_is_missing_where_only_a_number_before_surgery_would_help(rule: str, site: Site) -> None:
    for records in (journal(surgery()), journal(surgery(), scored(site.value, {10: 5, 11: 5, 12: 5}))):
        assert state(records, rule, 90, site) is State.NOT_ENOUGH_ENTRIES
        assert missing(records, rule, 90, site) is None
    assert missing(journal(surgery(activity=5, numbness=5)), rule, 90, site) == 9


@pytest.mark.parametrize(
    ("back", "leg", "days"),
    [
        ({}, {}, 6),  # one entry a day may give both
        ({11: 5, 12: 5}, {13: 5}, 3),
        ({11: 5}, {12: 5}, 3),  # all in a week that neither has
        ({11: 5, 12: 5}, {}, 6),
        ({11: 5}, {11: 5}, 3),
    ],
)
def test_that_s3_counts_days_that_give_back_and_leg_at_once(
    back: dict[int, float], leg: dict[int, float], days: int
) -> None:
    records = journal(surgery(back=6, leg_left=6), scored("back", back), scored("leg_left", leg))
    assert state(records, "S3", 98) is State.NOT_ENOUGH_ENTRIES
    assert reading(records, "S3", 98).days_missing == days


def test_that_s3_misses_nothing_where_it_is_decided_or_hindered_otherwise() -> None:
    enough = scored("back", {11: 5, 12: 5}) + scored("leg_left", {11: 5, 12: 5})
    assert reading(journal(surgery(back=6, leg_left=6), enough), "S3", 98).days_missing is None
    assert reading(journal(surgery(back=6)), "S3", 98).days_missing is None


@pytest.mark.parametrize(
    ("weeks", "days"),
    [
        ({}, 9),
        ({12: 5, 13: 5}, 3),
        ({1: 5, 2: 5, 9: 5}, 3),  # three weeks, but the last too long ago
        ({1: 5, 2: 5}, 3),
        ({13: 5}, 6),
    ],
)
def test_that_s11_needs_days_with_entries(weeks: dict[int, float], days: int) -> None:
    # Day 93 is in week 14, so weeks 10 and later can be the last of three.
    records = journal(surgery(), scored("back", weeks))
    assert state(records, "S11", 93) is State.NOT_ENOUGH_ENTRIES
    assert reading(records, "S11", 93).days_missing == days


def test_that_days_begun_count_for_s11_and_empty_ones_do_not() -> None:
    begun = [entry(91, back=5), entry(92, note="x"), entry(93)]
    records = journal(surgery(), scored("back", {12: 5, 13: 5}), begun)
    assert reading(records, "S11", 93).days_missing == 1
    early = scored("back", {1: 5, 2: 5})
    oldest = journal(surgery(), early, scored("back", {10: 5}, days=2))
    assert reading(oldest, "S11", 93).days_missing == 1
    too_old = journal(surgery(), early, scored("back", {9: 5}, days=2))
    assert reading(too_old, "S11", 93).days_missing == 3
    ready = journal(surgery(), scored("back", {12: 5, 13: 5, 14: 5}))
    assert reading(ready, "S11", 93).days_missing == 0  # this week only has to end
    assert reading(ready, "S11", 97).days_missing is None


def test_that_the_end_of_the_calendar_stops_no_reading() -> None:
    done = Surgery(new_id(), date(LAST_YEAR, 12, 31), (Procedure.LAMINECTOMY,))
    assert read_recovery(Records(surgeries=(done,)), date.max).readings
