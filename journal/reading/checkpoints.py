"""The four points at which a course is held against the time before surgery."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from types import MappingProxyType

from journal.reading.calendar import days_later, first_day, last_day, months_later
from journal.reading.change import CHECKPOINT_WEEKS, WEEKS_FOR_A_CHECKPOINT, Verdict, mean_of_weeks
from journal.reading.rules.evidence import SiteEvidence, gather
from journal.reading.rules.missing import for_weeks
from journal.reading.values import Baseline, Recovery, Site

SIX_WEEKS_DAY = 42


class Checkpoint(StrEnum):
    """A point to look back at; only the one at three months has a verdict."""

    SIX_WEEKS = "six-weeks"
    THREE_MONTHS = "three-months"
    SIX_MONTHS = "six-months"
    TWELVE_MONTHS = "twelve-months"


WEEKS: Mapping[Checkpoint, range] = MappingProxyType(
    {
        Checkpoint.SIX_WEEKS: range(4, 8),
        Checkpoint.THREE_MONTHS: CHECKPOINT_WEEKS,
        Checkpoint.SIX_MONTHS: range(24, 28),
        Checkpoint.TWELVE_MONTHS: range(50, 54),
    }
)
"""The four scoring weeks of each checkpoint; the last of them ends within about a week after its mark."""

_MONTHS = {Checkpoint.THREE_MONTHS: 3, Checkpoint.SIX_MONTHS: 6, Checkpoint.TWELVE_MONTHS: 12}
_SITES = (Site.BACK, Site.LEG, Site.ACTIVITY, Site.NUMBNESS, Site.TINGLING, Site.WEAKNESS)


@dataclass(frozen=True, slots=True)
class CheckpointSite:
    """One site in a checkpoint's weeks.

    `score` is the mean of the weekly scores, given from two scored weeks on (`weeks_scored` counts them);
    before the checkpoint is complete it is the score so far. `median`, `lowest` and `highest` are those of
    the day values (0–10) on the `days_recorded` days of these weeks up to as_of. `days_missing` is the
    fewest further days with a score until two weeks can be scored: None where the days are enough, if only
    once the running week has ended, and where the weeks are over. `verdict` is given at three months alone,
    from day 98 on and with a score.
    """

    site: Site
    baseline: Baseline | None
    score: float | None
    weeks_scored: int
    median: float | None
    lowest: float | None
    highest: float | None
    days_recorded: int
    days_missing: int | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class CheckpointReading:
    """A checkpoint of the governing course as it stands on as_of.

    `mark` is its day on the calendar; `first` and `last` are the first and last day of its `weeks`, and
    `days_possible` how many of those days have come. It is complete from the day after `last` on.
    """

    checkpoint: Checkpoint
    weeks: range
    mark: date
    first: date
    last: date
    has_begun: bool
    is_complete: bool
    days_possible: int
    sites: tuple[CheckpointSite, ...]


def read_checkpoints(recovery: Recovery) -> tuple[CheckpointReading, ...]:
    """Return the checkpoints of the governing course, those still ahead too; none without a surgery."""
    course = recovery.course
    if course is None:
        return ()
    evidence = gather(course, recovery.records, recovery.days, recovery.as_of)
    sites = [(name, evidence.sites[name]) for name in _SITES]
    return tuple(_read(checkpoint, course.start, evidence.day, sites) for checkpoint in Checkpoint)


def complete_from(checkpoint: Checkpoint, start: date) -> date:
    """Return the day from which a checkpoint of the surgery on `start` is complete."""
    return days_later(start, last_day(WEEKS[checkpoint][-1]) + 1)


def mark_of(checkpoint: Checkpoint, start: date) -> date:
    """Return a checkpoint's day: six weeks, or so many calendar months, after the surgery on `start`."""
    months = _MONTHS.get(checkpoint)
    return days_later(start, SIX_WEEKS_DAY) if months is None else months_later(start, months)


def _read(
    checkpoint: Checkpoint, start: date, day: int, sites: list[tuple[Site, SiteEvidence]]
) -> CheckpointReading:
    weeks = WEEKS[checkpoint]
    first, last = first_day(weeks[0]), last_day(weeks[-1])
    return CheckpointReading(
        checkpoint,
        weeks,
        mark_of(checkpoint, start),
        days_later(start, first),
        days_later(start, last),
        has_begun=day >= first,
        is_complete=day > last,
        days_possible=max(0, min(day, last) - first + 1),
        sites=tuple(_site(name, site, checkpoint) for name, site in sites),
    )


def _site(name: Site, site: SiteEvidence, checkpoint: Checkpoint) -> CheckpointSite:
    weeks = WEEKS[checkpoint]
    mean = mean_of_weeks(site.weeks, weeks)
    values = list(_values(site, weeks))
    return CheckpointSite(
        name,
        site.baseline,
        score=None if mean is None else mean.score,
        weeks_scored=sum(week in site.weeks for week in weeks),
        median=median(values) if values else None,
        lowest=min(values, default=None),
        highest=max(values, default=None),
        days_recorded=len(values),
        days_missing=_days_missing(site, weeks),
        verdict=site.checkpoint_verdict if checkpoint is Checkpoint.THREE_MONTHS else None,
    )


def _values(site: SiteEvidence, weeks: range) -> Iterator[float]:
    zero = site.start.toordinal()
    first, end = zero + first_day(weeks[0]), zero + last_day(weeks[-1]) + 1
    for number in range(first, min(end, site.as_of.toordinal() + 1)):
        value = site.values.get(date.fromordinal(number))
        if value is not None:
            yield value


def _days_missing(site: SiteEvidence, weeks: range) -> int | None:
    if site.day > last_day(weeks[-1]):
        return None
    return for_weeks(site, weeks, WEEKS_FOR_A_CHECKPOINT) or None
