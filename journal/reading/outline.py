"""The course of each site in a few numbers: before surgery, the early relief, returns, and now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import fmean, median

from journal.reading.calendar import days_later, last_day
from journal.reading.change import CHANGE, RELIEF_WEEKS, is_improved, is_present, started_low
from journal.reading.compare import at_least, below
from journal.reading.returns import BELOW_ENDS, LONGEST_GAP, Returns, returns_of
from journal.reading.rules.evidence import NERVE_SITES, SiteEvidence, gather
from journal.reading.rules.relief import EARLY_WEEKS_NEEDED
from journal.reading.scores import DAYS_FOR_A_SCORE, DayValues, PeriodScores
from journal.reading.values import Baseline, Recovery, Site, SiteReading

NOW_DAYS = 28
EARLY_NOW_DAYS = 14
EARLY_UNTIL_DAY = 42
RISEN_WITHIN_DAYS = 14


@dataclass(frozen=True, slots=True)
class EarlyWeeks:
    """The lowest and highest weekly score of weeks 2–8, with the first and last of those scored."""

    lowest: float
    highest: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SiteOutline:
    """One site's course since the governing surgery, scores 0–10.

    `relief` is the lowest improved mean of two neighbouring scored weeks among 2–8 (the rules' reference)
    with the later of the two; `early` those weeks themselves, from four scored ones on. `latest` is the
    latest scored week's score with its number. `returns` are the first and last week of each time in which
    pain was back (`journal.reading.returns`); `is_still_back` is whether that goes on. `risen` is the
    latest week where it lies 2 points above the relief and nothing else tells so yet.

    `now` are the lower and upper quartile (the middle half, by nearest rank) of the day values on the last
    `span` days of the reading, none of them before surgery: 28 days or, in the first six weeks, when
    scores move fast, 14. `middle` is their median. Both are None with fewer than three recorded days.
    """

    site: Site
    before: Baseline | None = None
    early: EarlyWeeks | None = None
    relief: tuple[float, int] | None = None
    latest: tuple[float, int] | None = None
    returns: tuple[tuple[int, int], ...] = ()
    has_clear_onset: bool = True
    is_still_back: bool = False
    risen: tuple[float, int] | None = None
    now: tuple[float, float] | None = None
    middle: float | None = None
    span: int = NOW_DAYS

    @property
    def came_back(self) -> tuple[int, int] | None:
        """The first and last week of the recurrence, None where there was none."""
        return self.returns[0] if self.returns else None

    @property
    def enough(self) -> bool:
        """Whether the latest days have enough entries to say how it is now."""
        return self.now is not None

    @property
    def is_known(self) -> bool:
        """Whether there is anything to tell."""
        return self.before is not None or self.latest is not None or self.now is not None

    @property
    def has_low_start(self) -> bool:
        """Whether there was too little before surgery to judge a fall by."""
        return self.before is not None and started_low(self.before)


def read_outline(recovery: Recovery) -> Mapping[Site, SiteOutline]:
    """Return the outline of leg and back, then of each nerve sign that was there before surgery or since.

    Without a surgery an outline says only how it is now.
    """
    course, as_of = recovery.course, recovery.as_of
    signs = [sign for sign in NERVE_SITES if _was_present(recovery, sign)]
    sites = (Site.LEG, Site.BACK, *signs)
    if course is None:
        return {site: _without_surgery(recovery, site) for site in sites}
    evidence = gather(course, recovery.records, recovery.days, as_of).sites
    return {site: _outline(site, evidence[site], _late_reading(recovery, site)) for site in sites}


def _was_present(recovery: Recovery, sign: Site) -> bool:
    course, values = recovery.course, recovery.days[sign]
    if course is None:
        return any(map(is_present, _latest_days(values, recovery.as_of, NOW_DAYS)))
    before = course.baselines.get(sign)
    since = (value for day, value in values.items() if day >= course.start)
    return (before is not None and is_present(before.value)) or any(map(is_present, since))


def _without_surgery(recovery: Recovery, site: Site) -> SiteOutline:
    now, middle = _now(_latest_days(recovery.days[site], recovery.as_of, NOW_DAYS))
    return SiteOutline(site, now=now, middle=middle)


def _outline(site: Site, found: SiteEvidence, late: SiteReading | None) -> SiteOutline:
    span = min(EARLY_NOW_DAYS if found.day < EARLY_UNTIL_DAY else NOW_DAYS, found.day + 1)
    now, middle = _now(_latest_days(found.values, found.as_of, span))
    back = returns_of(found, late)
    relief = relief_by_week(found.weeks, found.baseline, before=back.runs[0][0] if back else None)
    latest = max(found.weeks, default=None)
    return SiteOutline(
        site,
        before=found.baseline,
        early=_early(found.weeks),
        relief=relief,
        latest=None if latest is None else (found.weeks[latest], latest),
        returns=back.runs if back else (),
        has_clear_onset=back is None or back.has_clear_onset,
        is_still_back=back is not None and _is_still_back(back, found, middle),
        risen=None if back or relief is None else _risen(found, relief[0] + CHANGE, now),
        now=now,
        middle=middle,
        span=span,
    )


def _latest_days(values: DayValues, as_of: date, span: int) -> list[float]:
    first = days_later(as_of, 1 - span)
    return sorted(value for day, value in values.items() if first <= day <= as_of)


def _now(values: Sequence[float]) -> tuple[tuple[float, float] | None, float | None]:
    """Return the quartiles and the median of day values in order, None where they are too few."""
    if len(values) < DAYS_FOR_A_SCORE:
        return None, None
    quarter = (len(values) - 1) // 4
    return (values[quarter], values[-1 - quarter]), median(values)


def _late_reading(recovery: Recovery, site: Site) -> SiteReading | None:
    late = next((reading for reading in recovery.readings if reading.rule == "S19"), None)
    return None if late is None else late.sites.get(site)


def _early(weeks: PeriodScores) -> EarlyWeeks | None:
    scored = [week for week in RELIEF_WEEKS if week in weeks]
    if len(scored) < EARLY_WEEKS_NEEDED:
        return None
    scores = [weeks[week] for week in scored]
    return EarlyWeeks(min(scores), max(scores), scored[0], scored[-1])


def relief_by_week(
    weeks: PeriodScores, baseline: Baseline | None, before: int | None = None
) -> tuple[float, int] | None:
    """Return the initial relief, as `change.initial_relief` has it, with the later of its two weeks."""
    scored = [week for week in RELIEF_WEEKS if week in weeks and (before is None or week < before)]
    pairs = [(fmean((weeks[one], weeks[two])), two) for one, two in pairwise(scored)]
    return min((pair for pair in pairs if is_improved(baseline, pair[0])), default=None)


def _is_still_back(back: Returns, site: SiteEvidence, middle: float | None) -> bool:
    """Return whether the last run was not ended by lower weeks, and the latest days are as high."""
    end = back.runs[-1][1]
    lower = [week for week, score in site.weeks.items() if week > end and below(score, back.limit)]
    is_near = site.day // 7 - end <= LONGEST_GAP
    return len(lower) < BELOW_ENDS and is_near and middle is not None and at_least(middle, back.limit)


def _risen(site: SiteEvidence, limit: float, now: tuple[float, float] | None) -> tuple[float, int] | None:
    latest = max(site.weeks, default=None)
    if latest is None or site.day - last_day(latest) > RISEN_WITHIN_DAYS:
        return None
    is_told = now is not None and at_least(now[0], limit)
    return (site.weeks[latest], latest) if at_least(site.weeks[latest], limit) and not is_told else None
