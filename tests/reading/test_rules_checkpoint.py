"""S3, S4, S14 and S15: what the three-month checkpoint says."""

from __future__ import annotations

import pytest

from journal.reading.values import Baseline, BaselineKind, Site, SiteReading, State
from journal.records import Entry, Procedure, Records
from tests.reading.builders import journal, reading, scored, state, surgery

MATCHES, NOT, FEW, UNCLEAR = State.MATCHES, State.DOES_NOT_MATCH, State.NOT_ENOUGH_ENTRIES, State.UNCLEAR
EARLY, OTHER, LOW, NO_B = State.TOO_EARLY, State.NOT_FOR_THIS_SURGERY, State.STARTED_LOW, State.NO_BASELINE
BACK, LEG = Site.BACK, Site.LEG
FUSION = Procedure.FUSION
BETTER, BETWEEN, SAME, WORSE = 4.0, 4.5, 5.5, 8.0
CHECKPOINT_RULES = ("S3", "S4", "S14", "S15")


def at_checkpoint(field: str, score: float) -> list[Entry]:
    return scored(field, {11: score, 14: score})


def both(back: float, leg: float, *procedures: Procedure) -> Records:
    """Return a course that started at 6 in back and leg."""
    done = surgery(*procedures, back=6, leg_left=6)
    return journal(done, at_checkpoint("back", back), at_checkpoint("leg_left", leg))


@pytest.mark.parametrize("rule", CHECKPOINT_RULES)
def test_that_the_checkpoint_is_read_from_day_98_on(rule: str) -> None:
    assert state(both(BETTER, SAME), rule, 97) is EARLY
    assert state(both(BETTER, SAME), rule, 98) is MATCHES


@pytest.mark.parametrize("rule", CHECKPOINT_RULES)
def test_that_one_scored_week_is_too_few(rule: str) -> None:
    done = surgery(back=6, leg_left=6)
    records = journal(done, scored("back", {10: 3, 14: 3, 15: 3}), scored("leg_left", {10: 3, 14: 3}))
    assert state(records, rule, 120) is FEW
    if rule != "S3":
        assert reading(records, rule, 120).days_missing == 3


@pytest.mark.parametrize("rule", CHECKPOINT_RULES)
def test_that_no_baseline_comes_before_too_few_entries(rule: str) -> None:
    assert state(journal(surgery()), rule, 98) is NO_B
    assert state(journal(surgery(back=2, leg_left=2)), rule, 98) is LOW


@pytest.mark.parametrize(
    ("back", "leg", "said"),
    [
        (BETTER, SAME, MATCHES),
        (SAME, BETTER, MATCHES),
        (BETTER, WORSE, MATCHES),
        (BETTER, BETTER, NOT),
        (SAME, WORSE, NOT),
        (BETTER, BETWEEN, UNCLEAR),
        (BETWEEN, SAME, UNCLEAR),
        (4.0, 5.0, UNCLEAR),  # a fall of exactly 1 is not yet “not improved”
    ],
)
def test_that_s3_wants_one_better_and_one_not(back: float, leg: float, said: State) -> None:
    assert state(both(back, leg, FUSION), "S3", 98) is said


def test_that_s3_takes_the_first_hindrance_before_unclear() -> None:
    between = at_checkpoint("back", BETWEEN)
    assert state(journal(surgery(back=6), between, at_checkpoint("leg_left", 1)), "S3", 98) is NO_B
    low = journal(surgery(back=6, leg_left=2), between, at_checkpoint("leg_left", 1))
    assert state(low, "S3", 98) is LOW
    assert state(journal(surgery(back=6, leg_left=6), between), "S3", 98) is FEW
    assert state(journal(surgery(leg_left=2), between), "S3", 98) is NO_B
    assert reading(low, "S3", 98).sites == {}


def test_that_s3_counts_worse_after_a_low_start_as_not_improved() -> None:
    done = surgery(back=6, leg_left=1)
    records = journal(done, at_checkpoint("back", BETTER), at_checkpoint("leg_left", 3))
    assert state(records, "S3", 98) is MATCHES


@pytest.mark.parametrize(
    ("back", "said"), [(BETTER, NOT), (BETWEEN, UNCLEAR), (5.0, UNCLEAR), (SAME, MATCHES), (WORSE, MATCHES)]
)
@pytest.mark.parametrize("rule", ["S4", "S15"])
def test_that_s4_and_s15_match_a_site_not_improved(rule: str, back: float, said: State) -> None:
    assert state(both(back, BETTER), rule, 98, BACK) is said
    assert state(both(back, BETTER), rule, 98, LEG) is NOT


@pytest.mark.parametrize(
    ("back", "said"), [(BETTER, MATCHES), (4.0, MATCHES), (BETWEEN, UNCLEAR), (SAME, NOT), (WORSE, NOT)]
)
def test_that_s14_matches_an_improved_site(back: float, said: State) -> None:
    assert state(both(back, SAME), "S14", 98, BACK) is said
    assert state(both(back, SAME), "S14", 98, LEG) is NOT


def test_that_exactly_thirty_percent_is_improved() -> None:
    weeks = dict.fromkeys(range(11, 15), 5.0) | {11: 4.5, 12: 5.0}
    records = journal(surgery(back=7), scored("back", weeks, days=5))
    assert reading(records, "S14", 98).sites[BACK].score == 4.875
    assert state(records, "S14", 98, BACK) is MATCHES
    above = journal(surgery(back=7), scored("back", dict.fromkeys(range(11, 15), 5.0)))
    assert state(above, "S14", 98, BACK) is UNCLEAR


def test_that_the_numbers_are_those_of_the_checkpoint() -> None:
    before = Baseline(6.0, BaselineKind.REMEMBERED)
    for rule in ("S4", "S14", "S15"):
        sites = reading(both(BETTER, SAME), rule, 200).sites
        assert list(sites) == [BACK, LEG]
        assert (sites[BACK].baseline, sites[BACK].score, sites[BACK].weeks_scored) == (before, BETTER, 2)


@pytest.mark.parametrize("rule", ["S4", "S14", "S15"])
def test_that_a_low_start_bars_all_but_worse(rule: str) -> None:
    done = surgery(back=2.5, leg_left=2.5)
    records = journal(done, at_checkpoint("back", 0.0), at_checkpoint("leg_left", 4.5))
    assert state(records, rule, 98, BACK) is LOW
    assert state(records, rule, 98, LEG) is (NOT if rule == "S14" else MATCHES)


def test_that_a_start_of_exactly_three_is_not_low() -> None:
    done = surgery(back=3, leg_left=3)
    records = journal(done, at_checkpoint("back", 1.0), at_checkpoint("leg_left", 2.5))
    assert state(records, "S14", 98, BACK) is MATCHES
    assert state(records, "S15", 98, LEG) is MATCHES


def test_that_the_whole_takes_the_first_state_a_site_has() -> None:
    assert state(both(BETWEEN, BETTER), "S4", 98) is UNCLEAR
    one = journal(surgery(back=6), at_checkpoint("back", BETTER))
    assert state(one, "S4", 98, LEG) is NO_B
    assert state(one, "S4", 98) is NOT
    few = journal(surgery(back=6, leg_left=2))
    assert (state(few, "S4", 98, BACK), state(few, "S4", 98, LEG)) == (FEW, LOW)
    assert state(few, "S4", 98) is FEW
    assert state(journal(surgery(leg_left=2)), "S4", 98) is LOW


def test_that_only_s3_and_s4_are_for_a_fusion_alone() -> None:
    records = both(SAME, BETTER, FUSION)
    assert [state(records, rule, 98) for rule in CHECKPOINT_RULES] == [MATCHES, MATCHES, OTHER, OTHER]
    assert state(records, "S14", 10) is OTHER  # before too early


def test_that_a_return_takes_s14_away_and_leaves_s15_unless_s9_matches() -> None:
    # Relief in weeks 2–3 to 1, back at 3 in weeks 12–14: improved at the checkpoint, yet returned.
    early = {2: 1.0, 3: 1.0, 4: 1.0, 5: 1.0, 6: 1.0}
    returned = scored("back", early | {12: 3.0, 13: 3.0, 14: 3.0})
    records = journal(surgery(back=6), returned)
    assert state(records, "S9", 98, BACK) is MATCHES
    assert state(records, "S14", 98, BACK) is NOT
    assert state(records, "S15", 98, BACK) is NOT


def test_that_a_return_comes_before_unclear() -> None:
    early = {2: 1.0, 3: 1.0, 4: 1.0, 5: 1.0, 6: 1.0}
    records = journal(surgery(back=6), scored("back", early | {12: 4.5, 13: 4.5, 14: 4.5}))
    assert state(records, "S4", 98, BACK) is UNCLEAR
    assert state(records, "S14", 98, BACK) is NOT
    assert state(records, "S15", 98, BACK) is NOT


def test_that_a_return_outside_weeks_7_to_14_leaves_s15_standing() -> None:
    weeks = {2: 1.0, 3: 1.0, 4: 5.5, 5: 5.5, 6: 5.5, 11: 5.5, 12: 5.5}
    records = journal(surgery(back=6), scored("back", weeks))
    assert state(records, "S9", 98, BACK) is NOT
    assert state(records, "S15", 98, BACK) is MATCHES
    assert state(records, "S14", 98, BACK) is NOT


def test_that_a_late_return_takes_s14_away_from_then_on() -> None:
    weeks = dict.fromkeys(range(2, 15), 2.0) | {40: 5.0, 41: 5.0, 42: 5.0}
    records = journal(surgery(back=6), scored("back", weeks))
    assert state(records, "S14", 41 * 7 + 5, BACK) is MATCHES  # week 42 has not ended
    assert state(records, "S14", 41 * 7 + 6, BACK) is NOT


def test_that_too_few_weeks_come_before_a_return() -> None:
    weeks = {2: 1.0, 3: 1.0, 4: 5.5, 5: 5.5, 6: 5.5}
    assert state(journal(surgery(back=6), scored("back", weeks)), "S14", 98, BACK) is FEW


def test_that_a_site_without_baseline_still_gives_its_score() -> None:
    sites = reading(journal(surgery(), at_checkpoint("back", 4)), "S4", 98).sites
    assert sites[BACK] == SiteReading(NO_B, None, 4.0, 2)
