"""S5, S6, S11, S12, S13 and the statements that always stand."""

from __future__ import annotations

from typing import Any

import pytest

from journal.reading.values import State
from journal.records import (
    Entry,
    Plan,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Symptom,
    UrgentSign,
    WrittenBy,
)
from tests.reading.builders import entry, journal, new_id, on, reading, scored, state, surgery

MATCHES, NOT, FEW = State.MATCHES, State.DOES_NOT_MATCH, State.NOT_ENOUGH_ENTRIES
EARLY, OTHER = State.TOO_EARLY, State.NOT_FOR_THIS_SURGERY
FUSION = Procedure.FUSION
BURNING: dict[str, Any] = {"qualities": (Quality.BURNING,)}
GNAWING: dict[str, Any] = {
    "qualities": (Quality.CONSTANT, Quality.GNAWING),
    "position": Position.NO_CHANGE,
}
DULL: dict[str, Any] = {"qualities": (Quality.ACHING,)}


def week(number: int, *days: dict[str, Any]) -> list[Entry]:
    return [entry(7 * (number - 1) + day, **said) for day, said in enumerate(days)]


def test_that_s5_matches_a_symptom_marked_as_new() -> None:
    records = journal(surgery(FUSION), [entry(0, new_since_surgery=(Symptom.OTHER,))])
    found = reading(records, "S5", 0)
    assert (found.name, found.state, found.sites) == ("new-since-surgery", MATCHES, {})


def test_that_s5_does_not_match_without_a_mark_since_surgery() -> None:
    assert state(journal(surgery()), "S5", 0) is NOT
    before = [entry(-1, new_since_surgery=(Symptom.LEG,)), entry(5, back=9)]
    assert state(journal(surgery(), before), "S5", 50) is NOT
    later = [entry(51, new_since_surgery=(Symptom.LEG,))]
    assert state(journal(surgery(), later), "S5", 50) is NOT


def test_that_s6_matches_with_s1_s4_or_s20() -> None:
    persistent = journal(surgery(FUSION), scored("back", {11: 5.0, 12: 5.0, 13: 5.0}))
    assert state(persistent, "S6", 90) is NOT
    assert state(persistent, "S6", 91) is MATCHES
    unchanged = journal(surgery(FUSION, back=6), scored("back", {11: 6.0, 12: 6.0}))
    assert state(unchanged, "S6", 98) is MATCHES
    unrelieved = journal(surgery(back=7), scored("back", dict.fromkeys(range(2, 6), 7.0)))
    assert state(unrelieved, "S6", 56) is MATCHES
    assert reading(unrelieved, "S6", 56).name == "pain-therapies"


def test_that_s6_does_not_match_otherwise() -> None:
    assert state(journal(surgery()), "S6", 0) is NOT
    assert state(journal(surgery(back=7), scored("back", dict.fromkeys(range(2, 15), 2.0))), "S6", 98) is NOT


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("S7", "discouragement"), ("S8", "scar-is-normal"), ("S18", "everyone-differs"),
        ("S21", "not-a-substitute"),
    ],
)  # fmt: skip
def test_that_some_statements_always_stand(rule: str, name: str) -> None:
    for day in (-1, 0, 5000):
        found = reading(journal(surgery(FUSION)), rule, day)
        assert (found.name, found.state, found.sites) == (name, State.ALWAYS, {})


def test_that_s11_matches_two_weeks_of_nerve_words() -> None:
    weeks = [*week(3, DULL, DULL, DULL), *week(4, BURNING, BURNING, DULL), *week(5, GNAWING, GNAWING, DULL)]
    found = reading(journal(surgery(), weeks), "S11", 35)
    assert (found.name, found.state, found.sites) == ("pain-quality", MATCHES, {})


def test_that_s11_lets_each_entry_use_either_words() -> None:
    weeks = [*week(3, BURNING, GNAWING, DULL), *week(4, GNAWING, BURNING, DULL), *week(5, DULL, DULL, DULL)]
    assert state(journal(surgery(), weeks), "S11", 35) is MATCHES


def test_that_s11_wants_more_than_half_of_the_entries() -> None:
    half = week(4, BURNING, BURNING, DULL, DULL)
    weeks = [*week(3, DULL, DULL, DULL), *half, *week(5, BURNING, BURNING, BURNING)]
    assert state(journal(surgery(), weeks), "S11", 35) is NOT


def test_that_s11_counts_entries_without_words_and_several_a_day() -> None:
    burning = week(4, BURNING, BURNING, BURNING)
    plain = [entry(21, back=2), entry(21, leg_left=2), entry(22, note="tired")]
    weeks = [*week(3, DULL, DULL, DULL), *burning, *week(5, BURNING, BURNING, BURNING)]
    assert state(journal(surgery(), weeks), "S11", 35) is MATCHES
    assert state(journal(surgery(), weeks, plain), "S11", 35) is NOT


def test_that_s11_takes_an_entry_that_says_nothing_for_none() -> None:
    weeks = [*week(3, DULL, DULL, DULL), *week(4, BURNING, BURNING, DULL), *week(5, BURNING, BURNING, DULL)]
    empty = [entry(28), entry(29, by=WrittenBy.CARER)]
    assert state(journal(surgery(), weeks, empty), "S11", 35) is MATCHES
    assert (
        state(
            journal(surgery(), weeks, [entry(28, sleep=0), entry(29, urgent=(UrgentSign.FEVER,))]), "S11", 35
        )
        is NOT
    )
    assert state(journal(surgery(), weeks[:-1], [entry(33)]), "S11", 35) is FEW


@pytest.mark.parametrize(
    "said",
    [
        {"qualities": (Quality.GNAWING, Quality.CONSTANT)},
        {"qualities": (Quality.GNAWING, Quality.CONSTANT), "position": Position.EASES},
        {"qualities": (Quality.GNAWING,), "position": Position.NO_CHANGE},
        {"qualities": (Quality.CONSTANT,), "position": Position.NO_CHANGE},
        {"position": Position.NO_CHANGE},
    ],
)
def test_that_s11_wants_gnawing_and_constant_and_no_change(said: dict[str, Any]) -> None:
    weeks = [one for number in (3, 4, 5) for one in week(number, said, said, said)]
    assert state(journal(surgery(), weeks), "S11", 35) is NOT


def test_that_s11_needs_three_weeks_of_three_entry_days_the_last_recent() -> None:
    three = [one for number in (3, 4, 5) for one in week(number, BURNING, BURNING, BURNING)]
    assert state(journal(surgery(), three), "S11", 62) is MATCHES  # week 5 ends on day 34
    assert state(journal(surgery(), three), "S11", 63) is FEW
    assert state(journal(surgery(), three[:-1]), "S11", 35) is FEW
    same_day = [*three[:-1], entry(28, **BURNING)]
    assert state(journal(surgery(), same_day), "S11", 35) is FEW


def test_that_s11_looks_at_the_three_latest_weeks_that_ended() -> None:
    weeks = [one for number in (1, 2, 3) for one in week(number, BURNING, BURNING, BURNING)]
    weeks += [one for number in (5, 6) for one in week(number, DULL, DULL, DULL)]
    assert state(journal(surgery(), weeks), "S11", 40) is MATCHES  # week 6 ends on day 41
    assert state(journal(surgery(), weeks), "S11", 41) is NOT


def test_that_s11_speaks_from_day_35_after_a_decompression() -> None:
    weeks = [one for number in (3, 4, 5) for one in week(number, BURNING, BURNING, BURNING)]
    assert state(journal(surgery(), weeks), "S11", 34) is EARLY
    assert state(journal(surgery(FUSION), weeks), "S11", 35) is OTHER
    assert state(journal(surgery()), "S11", 35) is FEW


def stretching(kind: PlanKind = PlanKind.STRETCHING, **days: Any) -> dict[str, Any]:
    return {"plans": (Plan(id=new_id(), kind=kind, **days),)}


def test_that_s12_matches_on_both_ends_of_the_plan() -> None:
    records = journal(surgery(), **stretching(begins=on(28), ends=on(60)))
    assert reading(records, "S12", 28).name == "stretching"
    assert [state(records, "S12", day) for day in (27, 28, 60, 61)] == [NOT, MATCHES, MATCHES, NOT]


def test_that_s12_takes_a_missing_end_as_open() -> None:
    assert state(journal(surgery(), **stretching()), "S12", 0) is MATCHES
    assert state(journal(surgery(), **stretching(begins=on(5))), "S12", 9000) is MATCHES
    assert state(journal(surgery(), **stretching(ends=on(5))), "S12", 6) is NOT


def test_that_s12_wants_a_plan_of_stretching_after_a_decompression() -> None:
    assert state(journal(surgery()), "S12", 20) is NOT
    assert state(journal(surgery(), **stretching(PlanKind.WALKING)), "S12", 20) is NOT
    assert state(journal(surgery(FUSION), **stretching()), "S12", 20) is OTHER


@pytest.mark.parametrize(("day", "said"), [(0, MATCHES), (69, MATCHES), (70, NOT), (5000, NOT)])
def test_that_s13_matches_until_day_69(day: int, said: State) -> None:
    found = reading(journal(surgery()), "S13", day)
    assert (found.name, found.state, found.sites) == ("too-early", said, {})
    assert state(journal(surgery(FUSION)), "S13", day) is OTHER
