"""Scores: entries → day values → weekly and block scores, and the line through the days.

A missing day stays missing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from statistics import median
from typing import TypeAlias

from journal.reading.calendar import BLOCK, WEEK, days_later
from journal.reading.values import Site
from journal.records import Entry, TypicalWeek

DAYS_FOR_A_SCORE = 3
"""A week or block has a score from this many days on."""

DayValues: TypeAlias = Mapping[date, float]
"""A site's score, 0–10, on each day that has one, in order of the days."""

PeriodScores: TypeAlias = Mapping[int, float]
"""A site's score, 0–10, in each week or block that has one, by its number and in order."""


def score_of(said: Entry | TypicalWeek, site: Site) -> float | None:
    """Return the score of a site; of the legs the larger one given; None where nothing is said."""
    if site is Site.LEG:
        legs = [score for score in (said.leg_left, said.leg_right) if score is not None]
        return max(legs, default=None)
    score: float | None = getattr(said, site)
    return score


def all_day_values(entries: Iterable[Entry]) -> dict[Site, dict[date, float]]:
    """Return the day values of every site: each day's mean of the entries that give it, in order of days."""
    kept = tuple(entries)
    days = [entry.day for entry in kept]
    return {site: _means(days, _scores(kept, site)) for site in Site}


def _scores(entries: Sequence[Entry], site: Site) -> Iterable[float | None]:
    if site is Site.LEG:
        return [
            right if left is None or (right is not None and right > left) else left
            for left, right in map(attrgetter("leg_left", "leg_right"), entries)
        ]
    return map(attrgetter(site.value), entries)


def _means(days: Iterable[date], scores: Iterable[float | None]) -> dict[date, float]:
    sums: dict[date, float] = {}
    counts: dict[date, int] = {}  # of the days with several entries
    for day, score in zip(days, scores, strict=True):
        if score is None:
            continue
        if day in sums:
            sums[day] += score
            counts[day] = counts.get(day, 1) + 1
        else:
            sums[day] = float(score)
    for day, count in counts.items():
        sums[day] /= count
    return {day: sums[day] for day in sorted(sums)}


def weekly_scores(values: DayValues, start: date, as_of: date) -> dict[int, float]:
    """Return the scores of the weeks since `start` that have ended by `as_of`."""
    return _period_scores(values, start, as_of, WEEK)


def block_scores(values: DayValues, start: date, as_of: date) -> dict[int, float]:
    """Return the scores of the 28-day blocks since `start` that have ended by `as_of`."""
    return _period_scores(values, start, as_of, BLOCK)


def _period_scores(values: DayValues, start: date, as_of: date, length: int) -> dict[int, float]:
    zero = start.toordinal()
    ended = (as_of.toordinal() - zero + 1) // length
    scores: dict[int, float] = {}
    period, total, count, end = 0, 0.0, 0, start  # period 0 is all before `start`
    for day, value in values.items():
        if day >= end:
            if count >= DAYS_FOR_A_SCORE and 0 < period <= ended:
                scores[period] = total / count
            period, total, count = (day.toordinal() - zero) // length + 1, 0.0, 0
            end = days_later(start, period * length)
        total += value
        count += 1
    if count >= DAYS_FOR_A_SCORE and 0 < period <= ended:
        scores[period] = total / count
    return scores


def running_median(
    values: DayValues, *, span: int = 7, breaks: Iterable[date] = (), longest_gap: int = 7
) -> list[list[tuple[date, float]]]:
    """Return runs of recorded days with the median of the `span` calendar days centred on each.

    A run ends where more than `longest_gap` days are missing, and before each day in `breaks` (a
    surgery's day 0): values of one side never count on the other.
    """
    days = sorted(values)
    return [
        list(_medians(run, [values[day] for day in run], span // 2))
        for part in _parts(days, sorted(set(breaks)))
        for run in _unbroken(part, longest_gap)
    ]


def _parts(days: list[date], breaks: list[date]) -> Iterator[list[date]]:
    begin = 0
    for end in [*(bisect_left(days, day) for day in breaks), len(days)]:
        if begin < end:
            yield days[begin:end]
        begin = end


def _unbroken(days: list[date], longest_gap: int) -> Iterator[list[date]]:
    begin = 0
    for index in range(1, len(days)):
        if (days[index] - days[index - 1]).days - 1 > longest_gap:
            yield days[begin:index]
            begin = index
    yield days[begin:]


def _medians(days: list[date], scores: list[float], reach: int) -> Iterator[tuple[date, float]]:
    numbers = [day.toordinal() for day in days]
    for day, number in zip(days, numbers, strict=True):
        begin = bisect_left(numbers, number - reach)
        end = bisect_right(numbers, number + reach)
        yield day, median(scores[begin:end])
