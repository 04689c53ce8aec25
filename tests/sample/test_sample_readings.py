"""Each story is read as the statement that it is told for."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest

from journal.reading import read_recovery
from journal.reading.values import State
from journal.sample import tell

SEEDS = (1, 2, 3, 4)

MAIN = (
    ("steady-improver", 120, "S14"),
    ("steady-improver", 410, "S14"),
    ("return-in-week-nine", 100, "S9"),
    ("return-in-week-nine", 389, "S9"),
    ("no-early-relief", 60, "S20"),
    ("no-early-relief", 100, "S15"),
    ("slow-nerve", 185, "S10"),
    ("slow-nerve", 185, "S16"),
    ("slow-nerve", 382, "S17"),
    ("late-return", 1334, "S19"),
)

NOT = (
    ("steady-improver", 120, "S9"),
    ("steady-improver", 120, "S15"),
    ("steady-improver", 120, "S20"),
    ("return-in-week-nine", 50, "S9"),
    ("return-in-week-nine", 100, "S20"),
    ("no-early-relief", 100, "S14"),
    ("slow-nerve", 120, "S15"),
    ("slow-nerve", 120, "S20"),
    ("late-return", 900, "S19"),
)


@cache
def states(name: str, seed: int, day: int) -> dict[str, State]:
    records = tell(name, seed)
    recovery = read_recovery(records, records.surgeries[0].day + timedelta(days=day))
    return {reading.rule: reading.state for reading in recovery.readings}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("name", "day", "rule"), MAIN)
def test_that_a_story_matches_its_statement(name: str, day: int, rule: str, seed: int) -> None:
    assert states(name, seed, day)[rule] is State.MATCHES


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("name", "day", "rule"), NOT)
def test_that_a_story_does_not_match_what_it_is_not_told_for(
    name: str, day: int, rule: str, seed: int
) -> None:
    assert states(name, seed, day)[rule] is not State.MATCHES


@pytest.mark.parametrize("rule", ["S9", "S14", "S15", "S20"])
def test_that_after_a_fusion_the_statements_about_decompression_are_silent(rule: str) -> None:
    assert states("two-surgeries", 1, 700)[rule] is State.NOT_FOR_THIS_SURGERY


def test_that_a_planned_surgery_governs_nothing_yet() -> None:
    records = tell("planned")
    recovery = read_recovery(records, records.entries[-1].day)
    assert recovery.course is None
    assert recovery.planned == records.surgeries[0]
