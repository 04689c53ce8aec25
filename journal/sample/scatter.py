"""Daily ups and downs: a level that moves slowly, a scatter that remembers yesterday, flares on top."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from journal.sample.tale import Curve, Tale

DAILY_SD = 1.2
NERVE_SD = 0.6
MEMORY = 0.4
PAINS = ("back", "leg_left", "leg_right")
NERVES = ("numbness", "tingling", "weakness")


def level_on(curve: Curve, day: int) -> float:
    """Return a curve's level on a day."""
    if day <= curve[0][0]:
        return curve[0][1]
    for (left, low), (right, high) in pairwise(curve):
        if day <= right:
            return low + (high - low) * (day - left) / (right - left)
    return curve[-1][1]


def daily_levels(tale: Tale, random: Random) -> dict[int, dict[str, float]]:
    """Return each day's true levels of pain and nerve signs, 0–10, scatter and flares included."""
    shared = autoregressive(random, DAILY_SD * math.sqrt(0.5))
    own = {site: autoregressive(random, DAILY_SD * math.sqrt(0.5)) for site in PAINS}
    nerves = {site: autoregressive(random, NERVE_SD) for site in NERVES}
    levels: dict[int, dict[str, float]] = {}
    for day in range(tale.first, tale.last + 1):
        together = next(shared) + flare_on(tale, day)
        today = {site: together + next(own[site]) for site in PAINS}
        today |= {site: next(nerves[site]) for site in NERVES}
        levels[day] = {
            site: within(level_on(curve, day) + today[site])
            for site, curve in tale.curves.items()
            if site in today
        }
    return levels


def autoregressive(random: Random, spread: float) -> Iterator[float]:
    """Yield values around 0 with the standard deviation `spread`, each leaning towards the one before."""
    fresh = spread * math.sqrt(1 - MEMORY**2)
    value = random.gauss(0, spread)
    while True:
        yield value
        value = MEMORY * value + random.gauss(0, fresh)


def flare_on(tale: Tale, day: int) -> float:
    """Return how much the story's flares add on a day."""
    return sum(flare.height for flare in tale.flares if flare.day <= day < flare.day + flare.days)


def within(level: float, least: float = 0, most: float = 10) -> float:
    """Return a level held inside its scale."""
    return min(max(level, least), most)


def score_of(level: float, random: Random) -> float:
    """Return the score a person would give: mostly whole, a half now and then."""
    step = 2 if random.random() < 0.12 else 1
    return within(math.floor(level * step + 0.5) / step)
