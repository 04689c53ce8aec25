"""Rules about the early weeks: relief and return in the time described for scar (S9), or no relief (S20)."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

from journal.reading.change import (
    RELIEF_WEEKS,
    UNCHANGED,
    Verdict,
    initial_relief,
    is_improved,
    recurrence,
)
from journal.reading.compare import below
from journal.reading.rules.evidence import PAIN_SITES, Evidence, SiteEvidence, pain_hindrance
from journal.reading.rules.missing import for_weeks
from journal.reading.rules.rule import Rule, decompression
from journal.reading.values import Baseline, Site, SiteReading, State

SCAR_WEEKS = range(2, 15)
SCAR_WEEKS_NEEDED = 5
SCAR_RETURN_WEEKS = range(7, 15)
EARLY_WEEKS_NEEDED = 4


def scar_timing(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S9: back or leg was relieved, and came back in weeks 7–14."""
    return {site: _scar_timing(evidence.sites[site]) for site in PAIN_SITES}


def has_scar_timing(site: SiteEvidence) -> bool:
    """Return whether S9 matches a site."""
    if pain_hindrance(site, is_enough=_scored(site, SCAR_WEEKS) >= SCAR_WEEKS_NEEDED) is not None:
        return False
    found = recurrence(site.weeks, site.baseline)
    return found is not None and found.week in SCAR_RETURN_WEEKS


def _scar_timing(site: SiteEvidence) -> SiteReading:
    is_enough = _scored(site, SCAR_WEEKS) >= SCAR_WEEKS_NEEDED
    hindrance = pain_hindrance(site, is_enough=is_enough)
    found = recurrence(site.weeks, site.baseline)
    return SiteReading(
        hindrance or _matching(has_scar_timing(site)),
        site.baseline,
        reference=found.reference if found else initial_relief(site.weeks, site.baseline),
        return_week=found.week if found else None,
        days_missing=None if is_enough else for_weeks(site, SCAR_WEEKS, SCAR_WEEKS_NEEDED),
    )


def no_early_relief(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S20: in weeks 2–8 back or leg fell by less than 1 in the middle and was never improved."""
    return {site: _no_early_relief(evidence.sites[site]) for site in PAIN_SITES}


def _no_early_relief(site: SiteEvidence) -> SiteReading:
    is_enough = _scored(site, RELIEF_WEEKS) >= EARLY_WEEKS_NEEDED
    hindrance = pain_hindrance(site, is_enough=is_enough)
    missing = None if is_enough else for_weeks(site, RELIEF_WEEKS, EARLY_WEEKS_NEEDED)
    if hindrance is not None or site.baseline is None:
        return SiteReading(hindrance or State.NO_BASELINE, site.baseline, days_missing=missing)
    is_match = site.checkpoint_verdict is not Verdict.IMPROVED and _was_never_relieved(site, site.baseline)
    return SiteReading(_matching(is_match), site.baseline)


def _was_never_relieved(site: SiteEvidence, baseline: Baseline) -> bool:
    scores = [site.weeks[week] for week in RELIEF_WEEKS if week in site.weeks]
    middle = median(baseline.value - score for score in scores)
    return below(middle, UNCHANGED) and not any(is_improved(baseline, score) for score in scores)


def _scored(site: SiteEvidence, weeks: range) -> int:
    return sum(week in site.weeks for week in weeks)


def _matching(is_match: bool) -> State:
    return State.MATCHES if is_match else State.DOES_NOT_MATCH


S9 = Rule("S9", "scar-timing", decompression, begins=49, read=scar_timing)
S20 = Rule("S20", "no-early-relief", decompression, begins=56, read=no_early_relief)
