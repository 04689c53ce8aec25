"""The entries of a story: each written day's scores, minutes, qualities and a note now and then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from journal.records import Entry, WrittenBy
from journal.sample.identities import named_id
from journal.sample.moments import evening_hour, moment_on, morning_hour
from journal.sample.notes import Notes
from journal.sample.presence import written_days
from journal.sample.scatter import NERVES, PAINS, daily_levels, flare_on, level_on, score_of, within
from journal.sample.tale import Exact, Tale

TWO_A_DAY = 0.06
LATE = 0.05
WITHIN_A_DAY = 0.7
"""How far two entries of one day lie from its level, as a standard deviation."""
NOTED = 0.16
GIVEN = {"mattered": 0.85, "sleep": 0.82, "worst": 0.8, "walking": 0.8, "sitting": 0.55}
"""The share of entries that give a field."""
Levels = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Page:
    """One entry to be written: its day, which of the day's entries it is, and the day's levels."""

    tale: Tale
    day: int
    turn: int
    levels: Levels
    random: Random

    def is_given(self, share: float) -> bool:
        """Return whether a field that is given in this share of entries is given in this one."""
        return self.random.random() < share


def entries_of(tale: Tale, seed: int) -> list[Entry]:
    """Return a story's entries, the same for the same seed."""
    random = Random(f"{tale.name}/{seed}/entries")
    levels = daily_levels(tale, Random(f"{tale.name}/{seed}/levels"))
    notes = Notes(random)
    found: list[Entry] = []
    for day in written_days(tale, Random(f"{tale.name}/{seed}/days")):
        turns = (1, 2) if random.random() < TWO_A_DAY else (0,)
        for turn in turns:
            page = Page(tale, day, turn, levels[day], random)
            found.append(_entry(page, notes, named_id(tale.name, seed, f"entry {day} {turn}")))
    return found


def _entry(page: Page, notes: Notes, identity: str) -> Entry:
    day, tale = page.day, page.tale
    exact = tale.exact.get(day, Exact()) if page.turn < 2 else Exact()
    return Entry(
        id=identity,
        day=tale.on(day),
        written=_written(page),
        by=WrittenBy.CARER if day in tale.carer_days else WrittenBy.SELF,
        **_scores(page),
        **_function(page),
        **_described(page),
        new_since_surgery=exact.new,
        urgent=exact.urgent,
        note=exact.note or _note(page, notes),
    )


def _written(page: Page) -> Any:
    delay = page.random.randint(3, 6) if page.is_given(LATE) else 0
    if page.day + delay > page.tale.last or page.day in page.tale.exact:
        delay = 0
    hour = morning_hour(page.random) if page.turn == 1 else evening_hour(page.random)
    return moment_on(page.tale.on(page.day) + timedelta(days=delay), hour, page.tale.person.region)


def _scores(page: Page) -> dict[str, Any]:
    random, levels = page.random, page.levels
    apart = random.gauss(0, WITHIN_A_DAY) if page.turn else 0.0
    told = {"back"} if page.is_given(0.97) else set()
    told |= {"leg_left", "leg_right"} if page.is_given(0.96) else set()
    scores: dict[str, Any] = {
        site: score_of(within(levels[site] + apart), random)
        for site in PAINS
        if site in levels and site in told
    }
    if page.is_given(0.88):
        scores |= {site: score_of(levels[site], random) for site in NERVES if site in levels}
    if scores and page.is_given(GIVEN["worst"]):
        most = max(scores.get(site, 0) for site in PAINS)
        scores["worst"] = within(most + random.choice((0, 1, 1, 1, 2, 2, 3)))
    return scores


def _function(page: Page) -> dict[str, Any]:
    """Function follows pain, and the first weeks' care after an operation, with a scatter of its own."""
    random = page.random
    pain = max(page.levels[site] for site in PAINS if site in page.levels)
    hindered = within(0.75 * pain + 0.4 + _fresh(page) + random.gauss(0, 0.8))
    found: dict[str, Any] = {"activity": score_of(hindered, random)} if page.is_given(0.96) else {}
    if page.is_given(GIVEN["mattered"]):
        found["mattered"] = score_of(within(9.6 - hindered + random.gauss(0, 0.9)), random)
    if page.is_given(GIVEN["sleep"]):
        found["sleep"] = score_of(within(0.55 * pain + 0.3 + random.gauss(0, 1.1)), random)
    return found | _minutes(page, hindered)


def _fresh(page: Page) -> float:
    days = [page.day - operation.day for operation in page.tale.operations if operation.day <= page.day]
    return max(0.0, 2.5 - days[-1] / 10) if days else 0.0


def _minutes(page: Page, hindered: float) -> dict[str, Any]:
    random, curves = page.random, page.tale.curves
    ease = 1.25 - 0.07 * hindered
    walking = max(0.0, level_on(curves["walking"], page.day) * ease + random.gauss(0, 7))
    found: dict[str, Any] = {}
    if page.is_given(GIVEN["walking"]):
        found["walking_minutes"] = round(walking / 5) * 5
    if page.is_given(GIVEN["sitting"]):
        sitting = max(0.0, level_on(curves["sitting"], page.day) * ease + random.gauss(0, 15))
        found["sitting_minutes"] = round(sitting / 10) * 10
    if page.tale.steps_from is not None and page.day >= page.tale.steps_from and page.is_given(0.7):
        found["steps"] = max(150, round(walking * 92 + 1400 + random.gauss(0, 450)))
    return found | _stretching(page)


def _stretching(page: Page) -> dict[str, Any]:
    plans = [task for task in page.tale.tasks if task.kind == "stretching" and task.minutes]
    running = [
        task for task in plans if task.first <= page.day and (task.last is None or page.day <= task.last)
    ]
    if not running or not page.is_given(0.8):
        return {}
    planned = running[-1].minutes or 0
    return {"stretching_minutes": page.random.choice((planned, planned, planned, planned // 2, 0))}


def _described(page: Page) -> dict[str, Any]:
    stage = page.tale.stage_of(page.day)
    aches = max(page.levels[site] for site in PAINS if site in page.levels) >= 1
    if not aches:
        return {}
    found: dict[str, Any] = {
        "qualities": tuple(quality for quality, share in stage.qualities.items() if page.is_given(share)),
        "places": tuple(place for place in stage.places if page.is_given(0.75)),
    }
    if stage.position is not None and page.is_given(0.7):
        found["position"] = stage.position
    if any(page.levels.get(site, 0) >= 1 for site in NERVES):
        found["nerve_places"] = tuple(place for place in page.tale.nerve_places if page.is_given(0.8))
    return found


def _note(page: Page, notes: Notes) -> str:
    flares = flare_on(page.tale, page.day) > 0
    if not page.is_given(0.45 if flares else NOTED):
        return ""
    return notes.next_of(("flare",) if flares else tuple(_topics(page)))


def _topics(page: Page) -> Iterator[str]:
    yield from page.tale.stage_of(page.day).topics
    pain = max(page.levels[site] for site in PAINS if site in page.levels)
    if pain >= 6:
        yield "sore"
    elif pain <= 2.5:
        yield "good"
