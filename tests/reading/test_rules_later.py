"""S17 and S19: the later years."""

from __future__ import annotations

from journal.reading.values import Baseline, BaselineKind, Site, SiteReading, State
from journal.records import Procedure, Records
from tests.reading.builders import in_blocks, journal, reading, state, surgery

MATCHES, NOT, FEW = State.MATCHES, State.DOES_NOT_MATCH, State.NOT_ENOUGH_ENTRIES
EARLY, OTHER, LOW, NO_B = State.TOO_EARLY, State.NOT_FOR_THIS_SURGERY, State.STARTED_LOW, State.NO_BASELINE
LAMINECTOMY = Procedure.LAMINECTOMY
BACK, LEG = Site.BACK, Site.LEG


def test_that_s17_matches_a_sign_in_two_of_three_blocks() -> None:
    records = journal(surgery(numbness=5), in_blocks("numbness", {11: 1.0, 12: 0.0, 13: 1.0}))
    found = reading(records, "S17", 366)
    assert (found.name, found.state) == ("after-a-year", MATCHES)
    assert found.sites[Site.NUMBNESS] == SiteReading(MATCHES, Baseline(5.0, BaselineKind.REMEMBERED))
    assert found.sites[Site.WEAKNESS].state is FEW


def test_that_s17_does_not_match_a_sign_in_one_block() -> None:
    records = journal(surgery(), in_blocks("numbness", {11: 9.0, 12: 0.5, 13: 0.5}))
    assert state(records, "S17", 366) is NOT


def test_that_s17_speaks_from_day_366() -> None:
    records = journal(surgery(), in_blocks("numbness", {11: 5.0, 12: 5.0, 13: 5.0}))
    assert state(records, "S17", 365) is EARLY
    assert state(records, "S17", 366) is MATCHES


def test_that_s17_needs_three_blocks_of_three_days_close_together_and_recent() -> None:
    assert state(journal(surgery(), in_blocks("numbness", {12: 5.0, 13: 5.0})), "S17", 366) is FEW
    two_days = journal(surgery(), in_blocks("numbness", {11: 5.0, 12: 5.0, 13: 5.0}, days=2))
    assert state(two_days, "S17", 366) is FEW
    assert reading(two_days, "S17", 366).days_missing == 3
    assert state(journal(surgery(), in_blocks("numbness", {8: 5, 10: 5, 13: 5})), "S17", 366) is MATCHES
    assert state(journal(surgery(), in_blocks("numbness", {7: 5, 10: 5, 13: 5})), "S17", 366) is FEW
    recent = journal(surgery(), in_blocks("numbness", {11: 5, 12: 5, 13: 5}))  # ends on day 363
    assert state(recent, "S17", 419) is MATCHES
    assert state(recent, "S17", 420) is FEW


def test_that_s17_is_not_for_a_fusion_alone() -> None:
    records = journal(surgery(Procedure.FUSION), in_blocks("numbness", {11: 5, 12: 5, 13: 5}))
    assert state(records, "S17", 366) is OTHER


def late(early: dict[int, float], later: dict[int, float], **before: float) -> Records:
    return journal(surgery(LAMINECTOMY, day=0, **before), in_blocks("leg_left", early | later))


def test_that_s19_matches_a_return_after_two_years() -> None:
    records = late({4: 3.0, 5: 3.0, 9: 3.0}, {30: 5.0, 33: 5.0}, leg_left=7)
    found = reading(records, "S19", 1000)
    assert (found.name, found.state) == ("late-return", MATCHES)
    assert found.sites[LEG].reference == 3.0
    assert found.sites[BACK].state is NO_B


def test_that_s19_does_not_match_just_below() -> None:
    early = {4: 3.0, 5: 3.0, 9: 3.0}
    assert state(late(early, {30: 5.0, 31: 4.5}, leg_left=7), "S19", 1000) is NOT
    assert state(late(early, {30: 5.0, 31: 1.0, 32: 5.0}, leg_left=7), "S19", 1000) is NOT
    assert state(late(early | {5: 5.0}, {30: 9.0, 31: 9.0}, leg_left=7), "S19", 1000) is NOT


def test_that_s19_takes_the_lowest_mean_of_three() -> None:
    early = {1: 4.0, 2: 4.0, 3: 4.0, 4: 1.0, 5: 1.0}  # means of 4, 3 and 2
    found = reading(late(early, {30: 4.0, 31: 4.0}, leg_left=7), "S19", 1000)
    assert (found.state, found.sites[LEG].reference) == (MATCHES, 2.0)


def test_that_s19_takes_only_blocks_on_their_own_side_of_day_730() -> None:
    # Block 26 ends on day 727 and counts early, block 27 spans day 730, block 28 begins on day 756.
    low, high = {24: 3.0, 25: 3.0, 26: 3.0}, {28: 5.0, 29: 5.0}
    assert state(late(low, high, leg_left=7), "S19", 811) is MATCHES
    assert state(late({24: 3.0, 25: 3.0, 27: 3.0}, high, leg_left=7), "S19", 811) is FEW
    assert state(late(low, {27: 5.0, 28: 5.0}, leg_left=7), "S19", 811) is FEW
    assert state(late(low, high, leg_left=7), "S19", 810) is FEW  # block 29 ends on day 811


def test_that_s19_speaks_from_day_730_and_names_its_hindrances() -> None:
    records = late({4: 3.0, 5: 3.0, 6: 3.0}, {}, leg_left=7, back=2)
    assert state(records, "S19", 729) is EARLY
    assert state(records, "S19", 730, LEG) is FEW
    assert state(records, "S19", 730, BACK) is LOW
    assert reading(records, "S19", 730).days_missing == 6
    assert state(late({4: 1.0}, {}), "S19", 730) is NO_B


def test_that_s19_is_for_a_laminectomy_only() -> None:
    records = journal(
        surgery(Procedure.LAMINOTOMY, leg_left=7),
        in_blocks("leg_left", {4: 3.0, 5: 3.0, 6: 3.0, 30: 5.0, 31: 5.0}),
    )
    assert state(records, "S19", 1000) is OTHER
    assert state(records, "S19", 10) is OTHER
