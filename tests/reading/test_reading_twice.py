"""The readings held against a second, independent reading of the same rules."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from journal.reading import read_recovery
from journal.reading.values import Site
from journal.records import (
    Entry,
    Plan,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Records,
    Surgery,
    Symptom,
    TypicalWeek,
)
from journal.sample import stories, tell
from tests.reading.builders import new_id, on
from tests.reading.second_reading import Second

FIELDS = ("back", "leg_left", "leg_right", "numbness", "tingling", "weakness", "activity")


def made_up(seed: int) -> Records:
    """Return a journal whose scores stay near the rules' boundaries."""
    chance = random.Random(seed)  # noqa: S311 - repeatable chance is wanted
    days = [0, *chance.choice([[], [], [0], [chance.randint(1, 900)]])]
    surgeries = tuple(
        Surgery(
            new_id(), on(day), tuple(chance.sample(list(Procedure), chance.randint(1, 2))),
            before=TypicalWeek(**{name: _half(chance, 0, 16) for name in FIELDS if chance.random() < 0.7}),
        )
        for day in days
    )  # fmt: skip
    last = chance.choice([30, 60, 99, 120, 200, 370, 420, 800, 900])
    entries = _entries(chance, last)
    begins, ends = sorted([on(chance.randint(0, last)), on(chance.randint(0, last))])
    plans = (Plan(new_id(), chance.choice(list(PlanKind)), begins, chance.choice([ends, None])),)
    return Records(surgeries=surgeries, entries=tuple(entries), plans=plans)


def _entries(chance: random.Random, last: int) -> list[Entry]:
    share = chance.choice([0.35, 0.45, 0.6, 0.9])
    turns = sorted(chance.sample(range(-5, last), 4))
    levels = [{name: chance.randint(0, 16) for name in FIELDS} for _ in range(5)]
    spread = chance.choice([0, 1, 2])
    found: list[Entry] = []
    for day in range(-20, last):
        level = levels[sum(day >= turn for turn in turns)]
        times = (chance.random() < share) + (chance.random() < share * 0.2)
        found += [_entry(chance, day, level, spread) for _ in range(times)]
    return found


def _entry(chance: random.Random, day: int, level: dict[str, int], spread: int) -> Entry:
    said: dict[str, Any] = {
        name: _half(chance, max(0, half - spread), min(20, half + spread))
        for name, half in level.items()
        if chance.random() < 0.85
    }
    words = tuple(chance.sample([Quality.BURNING, Quality.GNAWING, Quality.CONSTANT], chance.randint(0, 3)))
    position = chance.choice([Position.NO_CHANGE, Position.NO_CHANGE, None])
    new = (Symptom.LEG,) if chance.random() < 0.002 else ()
    return Entry(
        new_id(), on(day), note="x", qualities=words, position=position, new_since_surgery=new, **said
    )


def _half(chance: random.Random, least: int, most: int) -> float:
    return chance.randint(least, most) / 2


def hold(records: Records, as_of: date) -> None:
    second = Second(records, as_of)
    notes = second.notes()
    for found in read_recovery(records, as_of).readings:
        state, sites = notes[found.rule]
        assert (found.rule, found.state) == (found.rule, state)
        assert {site.value: said.state.value for site, said in found.sites.items()} == sites
        for site, said in found.sites.items():
            _hold_numbers(second, found.rule, site, said)


def _hold_numbers(second: Second, rule: str, site: Site, said: Any) -> None:
    known = second.before(site.value)
    assert (said.baseline is None) == (known is None)
    if known is not None:
        assert said.baseline.value == pytest.approx(float(known[0]), abs=1e-9)
        assert said.baseline.kind == known[1]
    weeks = {"S4": second.checkpoint, "S14": second.checkpoint, "S15": second.checkpoint}
    weeks |= dict.fromkeys(("S1", "S2", "S10", "S16"), second.recent)
    scored = weeks[rule](site.value) if rule in weeks else []
    assert said.weeks_scored == (len(scored) or None)
    if scored:
        assert said.score == pytest.approx(float(sum(scored) / len(scored)), abs=1e-9)


@pytest.mark.parametrize("seed", range(40))
def test_that_made_up_journals_are_read_alike_twice(seed: int) -> None:
    records = made_up(seed)
    last = max((entry.day for entry in records.entries), default=on(0))
    chance = random.Random(seed)  # noqa: S311 - repeatable chance is wanted
    for as_of in (on(-1), last, on(chance.choice([41, 97, 98, 365, 366])), on(chance.randint(0, 900))):
        hold(records, as_of)


@pytest.mark.parametrize("story", [story.name for story in stories()])
def test_that_every_story_is_read_alike_twice(story: str) -> None:
    records = tell(story)
    start = records.surgeries[0].day
    for week in (9, 15, 60):
        hold(records, date.fromordinal(start.toordinal() + 7 * week))
