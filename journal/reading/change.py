"""Change against the time before surgery: baseline, verdict, initial relief, recurrence, checkpoint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import fmean

from journal.reading.calendar import last_day
from journal.reading.compare import at_least, at_most, below
from journal.reading.scores import DAYS_FOR_A_SCORE, DayValues, PeriodScores, score_of
from journal.reading.values import Baseline, BaselineKind, Site
from journal.records import Surgery

BASELINE_DAYS = 14
LOW_START = 3.0
CHANGE = 2.0
SHARE = 0.3
UNCHANGED = 1.0
PRESENT = 1.0
RELIEF_WEEKS = range(2, 9)
CHECKPOINT_WEEKS = range(11, 15)
WEEKS_FOR_A_CHECKPOINT = 2
CHECKPOINT_READ_FROM = 98
RETURN_WITHIN = 4
LARGE_CHANGE: Mapping[Site, float] = {Site.LEG: 3.5, Site.BACK: 2.5}
"""Falls that count as large (Solberg, Acta Orthop 2013;84:196)."""


class Verdict(StrEnum):
    """What a score says against its baseline; `WORSE` is also a way of being not improved."""

    IMPROVED = "improved"
    UNCLEAR = "unclear"
    NOT_IMPROVED = "not-improved"
    WORSE = "worse"
    NO_BASELINE = "no-baseline"
    STARTED_LOW = "started-low"


NOT_IMPROVED = frozenset({Verdict.NOT_IMPROVED, Verdict.WORSE})


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A return after relief: the week it began in and the reference it is held against."""

    week: int
    reference: float
    weeks: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class MeanOfWeeks:
    """The mean of some weeks' scores, with the weeks."""

    score: float
    weeks: tuple[int, ...]


def baseline_of(values: DayValues, surgery: Surgery, site: Site) -> Baseline | None:
    """Return the mean of days −14 … −1 where at least 3 are recorded, else the remembered number."""
    zero = surgery.day.toordinal()
    days = (date.fromordinal(day) for day in range(max(zero - BASELINE_DAYS, 1), zero))
    recorded = [values[day] for day in days if day in values]
    if len(recorded) >= DAYS_FOR_A_SCORE:
        return Baseline(fmean(recorded), BaselineKind.RECORDED)
    remembered = score_of(surgery.before, site)
    return None if remembered is None else Baseline(float(remembered), BaselineKind.REMEMBERED)


def verdict(baseline: Baseline | None, score: float) -> Verdict:
    """Return what a score says; a low start bars improved and not improved, never worse."""
    if baseline is None:
        return Verdict.NO_BASELINE
    fall = baseline.value - score
    if at_most(fall, -CHANGE):
        return Verdict.WORSE
    if started_low(baseline):
        return Verdict.STARTED_LOW
    if at_least(fall, CHANGE) and at_least(fall, SHARE * baseline.value):
        return Verdict.IMPROVED
    return Verdict.NOT_IMPROVED if below(fall, UNCHANGED) else Verdict.UNCLEAR


def started_low(baseline: Baseline) -> bool:
    """Return whether there was too little before surgery to judge a fall by."""
    return below(baseline.value, LOW_START)


def is_improved(baseline: Baseline | None, score: float) -> bool:
    """Return whether a score is improved against the baseline."""
    return verdict(baseline, score) is Verdict.IMPROVED


def is_large(site: Site, baseline: Baseline, score: float) -> bool:
    """Return whether the fall is large for the leg or the back; other sites have no such size."""
    return site in LARGE_CHANGE and at_least(baseline.value - score, LARGE_CHANGE[site])


def initial_relief(weeks: PeriodScores, baseline: Baseline | None, before: int | None = None) -> float | None:
    """Return the reference r: the lowest improved mean of two neighbouring scored weeks among 2–8.

    Only weeks before week `before` count, where it is given. None is no relief.
    """
    scored = [week for week in RELIEF_WEEKS if week in weeks and (before is None or week < before)]
    means = (fmean((weeks[one], weeks[next_one])) for one, next_one in pairwise(scored))
    return min((mean for mean in means if is_improved(baseline, mean)), default=None)


def recurrence(weeks: PeriodScores, baseline: Baseline | None) -> Recurrence | None:
    """Return the earliest three neighbouring scored weeks that are each 2 points above the reference."""
    final = RELIEF_WEEKS.stop  # from this week on all weeks of relief lie before, and r stays the same
    references = {before: initial_relief(weeks, baseline, before) for before in range(1, final + 1)}
    for three in _threes(sorted(weeks)):
        reference = references[min(three[0], final)]
        if reference is None or three[2] - three[0] > RETURN_WITHIN:
            continue
        if all(at_least(weeks[week], reference + CHANGE) for week in three):
            return Recurrence(three[0], reference, three)
    return None


def _threes(weeks: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    return zip(weeks, weeks[1:], weeks[2:], strict=False)


def checkpoint_score(weeks: PeriodScores, day: int) -> MeanOfWeeks | None:
    """Return the mean of the scored weeks among 11–14, at least two of them, read from day 98 on."""
    return None if day < CHECKPOINT_READ_FROM else mean_of_weeks(weeks, CHECKPOINT_WEEKS)


def mean_of_weeks(weeks: PeriodScores, among: range) -> MeanOfWeeks | None:
    """Return the mean of the scored weeks among some, None where fewer than two of them are scored."""
    scored = tuple(week for week in among if week in weeks)
    if len(scored) < WEEKS_FOR_A_CHECKPOINT:
        return None
    return MeanOfWeeks(fmean(weeks[week] for week in scored), scored)


def recent_weeks(weeks: PeriodScores, day: int) -> MeanOfWeeks | None:
    """Return the three latest scored weeks, not too old and not too far apart; `day` is that of as_of."""
    latest = tuple(sorted(weeks)[-3:])
    if len(latest) < 3 or day - last_day(latest[-1]) > 28 or latest[-1] - latest[0] > 5:
        return None
    return MeanOfWeeks(fmean(weeks[week] for week in latest), latest)


def is_present(score: float) -> bool:
    """Return whether a nerve sign is there."""
    return at_least(score, PRESENT)
