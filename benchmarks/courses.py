"""Made-up courses for the simulation of the rules: levels, scatter, flares and days not written."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

DAYS_BEFORE = 14
LAST_DAY = 126
BEFORE = 7.0
RETURN_OF = 3.0
KINDS = ("improver", "slow", "flat", "return")


@dataclass(frozen=True)
class Circumstances:
    """How a course is lived and written down."""

    flares: bool
    scatter: float
    likeness: float
    recorded: float


def courses(kind: str, how: Circumstances, count: int, chance: np.random.Generator) -> Numbers:
    """Return `count` courses of whole scores by day from −14 on; what was not recorded is NaN."""
    days = np.arange(-DAYS_BEFORE, LAST_DAY)
    scores = _level(kind, days)[None, :] + _scatter(how, (count, days.size), chance)
    if how.flares:
        scores += _flares((count, days.size), chance)
    scores = np.clip(np.rint(scores), 0, 10)
    return np.where(_recorded(how.recorded, scores.shape, chance), scores, np.nan)


def _level(kind: str, days: NDArray[np.int64]) -> Numbers:
    """Return the true level: better within weeks, better over half a year, flat, or better and back."""
    since = np.maximum(days, 0).astype(float)
    if kind == "flat":
        return np.full(days.shape, BEFORE)
    if kind == "slow":
        return BEFORE - 4.5 * np.minimum(since / 182, 1)
    level = 2 + (BEFORE - 2) * np.exp(-since / 10)
    if kind == "return":
        level = level + RETURN_OF * np.clip((since - 56) / 7, 0, 1)
    return np.asarray(level, dtype=float)


def _scatter(how: Circumstances, shape: tuple[int, int], chance: np.random.Generator) -> Numbers:
    """Return scatter whose days resemble their neighbours, AR(1), with the SD asked for."""
    fresh = chance.normal(0, how.scatter, shape)
    noise = np.empty(shape)
    noise[:, 0] = fresh[:, 0]
    keep = np.sqrt(1 - how.likeness**2)
    for day in range(1, shape[1]):
        noise[:, day] = how.likeness * noise[:, day - 1] + keep * fresh[:, day]
    return noise


def _flares(shape: tuple[int, int], chance: np.random.Generator) -> Numbers:
    """Return ordinary flares: about one in five weeks, 2 to 6 days long, 2 to 4 points high."""
    raised = np.zeros(shape)
    for row, day in zip(*np.nonzero(chance.random(shape) < 1 / 35), strict=True):
        until = day + chance.integers(2, 7)
        raised[row, day:until] = np.maximum(raised[row, day:until], chance.uniform(2, 4))
    return raised


def _recorded(share: float, shape: tuple[int, int], chance: np.random.Generator) -> NDArray[np.bool_]:
    """Return which days were written, missing ones coming in bursts of about three."""
    begin, stop = 1 / 3, (1 - share) / share / 3
    written = np.empty(shape, dtype=bool)
    written[:, 0] = chance.random(shape[0]) < share
    for day in range(1, shape[1]):
        drawn = chance.random(shape[0])
        written[:, day] = np.where(written[:, day - 1], drawn >= stop, drawn < begin)
    return written
