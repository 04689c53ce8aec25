"""Rules of the later years, which rest on blocks of 28 days: S17 and S19."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from statistics import fmean

from journal.reading.calendar import BLOCK, first_day, last_day
from journal.reading.change import CHANGE, is_improved, is_present
from journal.reading.compare import at_least
from journal.reading.rules.evidence import NERVE_SITES, PAIN_SITES, Evidence, SiteEvidence, pain_hindrance
from journal.reading.rules.missing import for_late_return, for_latest_blocks
from journal.reading.rules.rule import Rule, decompression, laminectomy
from journal.reading.scores import PeriodScores
from journal.reading.values import Baseline, Site, SiteReading, State

TWO_YEARS = 730
LATEST_BLOCK_AGE = 56
LATEST_BLOCKS_APART = 5


def after_a_year(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S17: a nerve sign is there in at least two of the three latest scored blocks."""
    return {site: _after_a_year(evidence.sites[site]) for site in NERVE_SITES}


def _after_a_year(site: SiteEvidence) -> SiteReading:
    blocks = site.blocks
    latest = latest_blocks(blocks, site.day)
    if latest is None:
        missing = for_latest_blocks(site, latest_blocks)
        return SiteReading(State.NOT_ENOUGH_ENTRIES, site.baseline, days_missing=missing)
    is_match = sum(is_present(blocks[block]) for block in latest) >= 2
    return SiteReading(State.MATCHES if is_match else State.DOES_NOT_MATCH, site.baseline)


def latest_blocks(blocks: PeriodScores, day: int) -> tuple[int, ...] | None:
    """Return the three latest scored blocks, None where they are missing, too old or too far apart."""
    latest = tuple(sorted(blocks)[-3:])
    if len(latest) < 3 or latest[-1] - latest[0] > LATEST_BLOCKS_APART:
        return None
    return latest if day - last_day(latest[-1], BLOCK) <= LATEST_BLOCK_AGE else None


def late_return(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S19: back or leg was better for three blocks within two years, and came back for two after them."""
    return {site: _late_return(evidence.sites[site]) for site in PAIN_SITES}


def _late_return(site: SiteEvidence) -> SiteReading:
    blocks = site.blocks
    early = [score for block, score in blocks.items() if last_day(block, BLOCK) < TWO_YEARS]
    late = list(late_scores(blocks).values())
    is_enough = len(early) >= 3 and len(late) >= 2
    hindrance = pain_hindrance(site, is_enough=is_enough)
    missing = None if is_enough else for_late_return(site, TWO_YEARS)
    if hindrance is not None or site.baseline is None:
        return SiteReading(hindrance or State.NO_BASELINE, site.baseline, days_missing=missing)
    reference = _best_three(early, site.baseline)
    is_match = reference is not None and _came_back(late, reference)
    state = State.MATCHES if is_match else State.DOES_NOT_MATCH
    return SiteReading(state, site.baseline, reference=reference)


def late_scores(blocks: PeriodScores) -> dict[int, float]:
    """Return the scores of the blocks that start on or after day 730."""
    return {block: score for block, score in blocks.items() if first_day(block, BLOCK) >= TWO_YEARS}


def _best_three(scores: list[float], baseline: Baseline) -> float | None:
    """Return the lowest mean of three neighbours that are each improved."""
    threes = zip(scores, scores[1:], scores[2:], strict=False)
    improved = (three for three in threes if all(is_improved(baseline, score) for score in three))
    return min(map(fmean, improved), default=None)


def _came_back(scores: list[float], reference: float) -> bool:
    return any(at_least(min(pair), reference + CHANGE) for pair in pairwise(scores))


S17 = Rule("S17", "after-a-year", decompression, begins=366, read=after_a_year)
S19 = Rule("S19", "late-return", laminectomy, begins=TWO_YEARS, read=late_return)
