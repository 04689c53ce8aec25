"""S9 and S20: relief and return in the time described for scar, or no early relief."""

from __future__ import annotations

import pytest

from journal.reading.values import Site, State
from journal.records import Procedure
from tests.reading.builders import entry, journal, reading, scored, state, surgery

MATCHES, NOT, FEW = State.MATCHES, State.DOES_NOT_MATCH, State.NOT_ENOUGH_ENTRIES
EARLY, OTHER, LOW, NO_B = State.TOO_EARLY, State.NOT_FOR_THIS_SURGERY, State.STARTED_LOW, State.NO_BASELINE
BACK, LEG = Site.BACK, Site.LEG
RELIEVED = {2: 3.0, 3: 3.0, 4: 3.0}


def returning(week: int) -> dict[int, float]:
    """Return weeks of relief to 3 until a return to 5 that begins in a week."""
    return dict.fromkeys(range(2, min(week, 9)), 3.0) | dict.fromkeys(range(week, week + 3), 5.0)


def test_that_s9_matches_relief_and_return() -> None:
    records = journal(surgery(leg_left=7), scored("leg_left", returning(9)))
    found = reading(records, "S9", 100)
    assert (found.name, found.state) == ("scar-timing", MATCHES)
    leg = found.sites[LEG]
    assert (leg.reference, leg.return_week, leg.score, leg.weeks_scored) == (3.0, 9, None, None)
    assert found.sites[BACK].state is NO_B


@pytest.mark.parametrize(
    ("week", "said"), [(5, NOT), (6, NOT), (7, MATCHES), (14, MATCHES), (15, NOT), (30, NOT)]
)
def test_that_s9_matches_returns_of_weeks_7_to_14(week: int, said: State) -> None:
    records = journal(surgery(back=7), scored("back", returning(week)))
    found = reading(records, "S9", 400)
    assert (found.sites[BACK].state, found.sites[BACK].return_week) == (said, week)


def test_that_s9_does_not_match_a_return_just_too_small() -> None:
    weeks = RELIEVED | {7: 3.0, 9: 5.0, 10: 5.0}
    third = [entry(70, back=5), entry(71, back=5), entry(72, back=4.5)]
    assert state(journal(surgery(back=7), scored("back", weeks), third), "S9", 100) is NOT
    full = [entry(70 + day, back=5) for day in range(3)]
    assert state(journal(surgery(back=7), scored("back", weeks), full), "S9", 100) is MATCHES


def test_that_s9_does_not_match_an_unfinished_return() -> None:
    records = journal(surgery(back=7), scored("back", returning(9)))
    assert state(records, "S9", 75) is NOT  # week 11 ends on day 76
    assert state(records, "S9", 76) is MATCHES


def test_that_s9_needs_relief_first() -> None:
    weeks = {2: 5.0, 3: 5.0, 4: 5.0, 9: 8.0, 10: 8.0, 11: 8.0}
    assert state(journal(surgery(back=6), scored("back", weeks)), "S9", 100) is NOT


def test_that_s9_speaks_from_day_49() -> None:
    weeks = RELIEVED | {5: 3.0, 6: 3.0}
    records = journal(surgery(back=7), scored("back", weeks))
    assert state(records, "S9", 48) is EARLY
    assert state(records, "S9", 49) is NOT


def test_that_s9_needs_five_weeks_among_2_to_14() -> None:
    four = {1: 3.0} | RELIEVED | {14: 5.0, 15: 5.0, 16: 5.0}
    records = journal(surgery(back=7), scored("back", four))
    found = reading(records, "S9", 120)
    assert (found.state, found.days_missing) == (FEW, 3)
    assert state(journal(surgery(back=7), scored("back", four | {13: 5.0})), "S9", 120) is MATCHES


def test_that_s9_names_the_first_hindrance() -> None:
    assert state(journal(surgery(back=2.5)), "S9", 100, BACK) is LOW
    assert state(journal(surgery(back=2.5)), "S9", 100, LEG) is NO_B
    assert state(journal(surgery(back=3)), "S9", 100, BACK) is FEW
    worse = journal(surgery(back=1), scored("back", dict.fromkeys(range(2, 15), 6.0)))
    assert state(worse, "S9", 100, BACK) is LOW


def test_that_s9_is_not_for_a_fusion_alone() -> None:
    records = journal(surgery(Procedure.FUSION, back=7), scored("back", returning(9)))
    assert state(records, "S9", 100) is OTHER
    joined = journal(surgery(Procedure.FUSION, Procedure.LAMINOTOMY, back=7), scored("back", returning(9)))
    assert state(joined, "S9", 100) is MATCHES


def test_that_s20_matches_where_nothing_fell() -> None:
    records = journal(surgery(leg_right=7), scored("leg_right", {2: 6.5, 4: 6.5, 6: 6.5, 8: 6.5}))
    found = reading(records, "S20", 56)
    assert (found.name, found.state) == ("no-early-relief", MATCHES)
    assert found.sites[LEG].score is None


def test_that_s20_does_not_match_a_median_fall_of_exactly_one() -> None:
    records = journal(surgery(back=7), scored("back", {2: 6.5, 4: 5.5, 6: 6.5, 8: 5.5}))
    assert state(records, "S20", 56) is NOT  # falls of ½, ½, 1½ and 1½: 1 in the middle
    lower = journal(surgery(back=7), scored("back", {2: 6.5, 4: 6.0, 6: 6.5, 8: 5.5}))
    assert state(lower, "S20", 56) is MATCHES


def test_that_s20_does_not_match_where_one_week_was_improved() -> None:
    weeks = {2: 7.0, 3: 7.0, 4: 7.0, 5: 7.0, 8: 4.5}
    assert state(journal(surgery(back=7), scored("back", weeks)), "S20", 56) is NOT
    assert state(journal(surgery(back=7), scored("back", weeks | {8: 5.0})), "S20", 56) is MATCHES


def test_that_s20_needs_four_weeks_among_2_to_8() -> None:
    weeks = {1: 7.0, 2: 7.0, 3: 7.0, 4: 7.0, 9: 7.0}
    records = journal(surgery(back=7), scored("back", weeks))
    assert state(records, "S20", 100) is FEW
    assert reading(records, "S20", 100).days_missing == 3


def test_that_s20_speaks_from_day_56() -> None:
    records = journal(surgery(back=7), scored("back", dict.fromkeys(range(2, 9), 7.0)))
    assert state(records, "S20", 55) is EARLY
    assert state(records, "S20", 56) is MATCHES


def test_that_s20_gives_way_to_a_better_checkpoint_but_not_before_it() -> None:
    weeks = dict.fromkeys(range(2, 9), 7.0) | {11: 3.0, 12: 3.0}
    records = journal(surgery(back=7), scored("back", weeks))
    assert state(records, "S20", 97) is MATCHES
    assert state(records, "S20", 98) is NOT
    few = journal(surgery(back=7), scored("back", {2: 7.0, 11: 3.0, 12: 3.0}))
    assert state(few, "S20", 98) is FEW


def test_that_s20_says_started_low_even_where_it_is_worse() -> None:
    worse = journal(surgery(back=2.5), scored("back", dict.fromkeys(range(2, 9), 9.0)))
    assert state(worse, "S20", 56, BACK) is LOW
    assert state(journal(surgery(back=2.5)), "S20", 56, BACK) is LOW
    assert state(journal(surgery()), "S20", 56) is NO_B


def test_that_s20_judges_back_and_leg_apart() -> None:
    done = surgery(back=7, leg_left=7)
    back, leg = dict.fromkeys(range(2, 9), 3.0), dict.fromkeys(range(2, 9), 7.0)
    records = journal(done, scored("back", back), scored("leg_left", leg))
    assert (state(records, "S20", 56, BACK), state(records, "S20", 56, LEG)) == (NOT, MATCHES)
    assert state(records, "S20", 56) is MATCHES


def test_that_s20_is_not_for_a_fusion_alone() -> None:
    records = journal(surgery(Procedure.FUSION, back=7), scored("back", dict.fromkeys(range(2, 9), 7.0)))
    assert state(records, "S20", 56) is OTHER
