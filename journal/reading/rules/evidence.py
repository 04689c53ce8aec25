"""What the rules look at: the governing course and, site by site, its weeks and blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from journal.reading.change import (
    MeanOfWeeks,
    Verdict,
    checkpoint_score,
    recent_weeks,
    started_low,
    verdict,
)
from journal.reading.scores import DayValues, PeriodScores, block_scores, weekly_scores
from journal.reading.values import Baseline, Course, Site, State
from journal.records import Entry, Plan, Records

PAIN_SITES = (Site.BACK, Site.LEG)
NERVE_SITES = (Site.NUMBNESS, Site.TINGLING, Site.WEAKNESS)


@dataclass(frozen=True, slots=True)
class SiteEvidence:
    """One site since the governing surgery on `start`; `day` is the number of `as_of` since then."""

    start: date
    as_of: date
    day: int
    baseline: Baseline | None
    values: DayValues
    weeks: PeriodScores

    @property
    def blocks(self) -> PeriodScores:
        """The block scores, which few rules need."""
        return block_scores(self.values, self.start, self.as_of)

    @property
    def recent(self) -> MeanOfWeeks | None:
        """The recent weeks, None where there are not three."""
        return recent_weeks(self.weeks, self.day)

    @property
    def checkpoint(self) -> MeanOfWeeks | None:
        """The checkpoint score, None before day 98 and without two scored weeks."""
        return checkpoint_score(self.weeks, self.day)

    @property
    def checkpoint_verdict(self) -> Verdict | None:
        """What the checkpoint score says, None where there is none."""
        return None if self.checkpoint is None else verdict(self.baseline, self.checkpoint.score)

    @property
    def has_low_start(self) -> bool:
        """Whether there is a baseline and it is below 3."""
        return self.baseline is not None and started_low(self.baseline)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the rules look at. `entries` are those since the governing surgery, in any order."""

    course: Course
    as_of: date
    day: int
    entries: tuple[Entry, ...]
    plans: tuple[Plan, ...]
    sites: Mapping[Site, SiteEvidence]


def gather(course: Course, records: Records, days: Mapping[Site, DayValues], as_of: date) -> Evidence:
    """Return what the rules look at on the day `as_of`, after which `records` holds no entry.

    `course` is the one that governs.
    """
    day = course.day_number(as_of)
    entries = tuple([entry for entry in records.entries if entry.day >= course.start])
    sites = {site: _site(course, site, values, as_of) for site, values in days.items()}
    return Evidence(course, as_of, day, entries, records.plans, sites)


def _site(course: Course, site: Site, values: DayValues, as_of: date) -> SiteEvidence:
    return SiteEvidence(
        start=course.start,
        as_of=as_of,
        day=course.day_number(as_of),
        baseline=course.baselines.get(site),
        values=values,
        weeks=weekly_scores(values, course.start, as_of),
    )


def pain_hindrance(site: SiteEvidence, *, is_enough: bool) -> State | None:
    """Return the first that hinders judging a fall: no baseline, a low start, too few entries."""
    if site.baseline is None:
        return State.NO_BASELINE
    if site.has_low_start:
        return State.STARTED_LOW
    return None if is_enough else State.NOT_ENOUGH_ENTRIES


def checkpoint_hindrance(site: SiteEvidence) -> State | None:
    """Return what hinders a verdict at the checkpoint; a low start does not hinder *worse*."""
    if site.checkpoint_verdict is Verdict.WORSE:
        return None
    return pain_hindrance(site, is_enough=site.checkpoint is not None)


def first_hindrance(hindrances: Iterable[State | None]) -> State | None:
    """Return the one that comes first in the order of hindrances."""
    found = set(hindrances)
    return next((state for state in _HINDRANCES if state in found), None)


_HINDRANCES = (State.NO_BASELINE, State.STARTED_LOW, State.NOT_ENOUGH_ENTRIES)
