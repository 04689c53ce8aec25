"""Rules that rest on the three-month checkpoint: S3, S4, S14 and S15."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.reading.change import CHECKPOINT_READ_FROM, NOT_IMPROVED, Verdict, recurrence
from journal.reading.rules.evidence import (
    PAIN_SITES,
    Evidence,
    SiteEvidence,
    checkpoint_hindrance,
    first_hindrance,
)
from journal.reading.rules.missing import for_checkpoint, for_checkpoint_of_all
from journal.reading.rules.relief import has_scar_timing
from journal.reading.rules.rule import Rule, Whole, decompression
from journal.reading.values import Site, SiteReading, State


def other_source(evidence: Evidence) -> Whole:
    """S3: of back and leg one is improved at the checkpoint and the other is not improved."""
    sites = [evidence.sites[site] for site in PAIN_SITES]
    hindrance = first_hindrance(checkpoint_hindrance(site) for site in sites)
    if hindrance is not None:
        is_few = hindrance is State.NOT_ENOUGH_ENTRIES
        return Whole(hindrance, for_checkpoint_of_all(sites) if is_few else None)
    verdicts = {site.checkpoint_verdict for site in sites}
    if Verdict.UNCLEAR in verdicts:
        return Whole(State.UNCLEAR)
    is_match = Verdict.IMPROVED in verdicts and not NOT_IMPROVED.isdisjoint(verdicts)
    return Whole(State.MATCHES if is_match else State.DOES_NOT_MATCH)


def not_fully_addressed(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S4: back or leg is not improved at the checkpoint."""
    return _read(evidence, lambda site: _stands(site, is_match=site.checkpoint_verdict in NOT_IMPROVED))


def checkpoint_better(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S14: back or leg is improved at the checkpoint and has not come back up to today."""
    return _read(evidence, _better)


def checkpoint_no_change(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S15: back or leg is not improved at the checkpoint, and the timing of scar does not tell more."""
    return _read(evidence, _no_change)


def _better(site: SiteEvidence) -> State:
    if recurrence(site.weeks, site.baseline) is not None:
        return State.DOES_NOT_MATCH
    return _stands(site, is_match=site.checkpoint_verdict is Verdict.IMPROVED)


def _no_change(site: SiteEvidence) -> State:
    if has_scar_timing(site):
        return State.DOES_NOT_MATCH
    return _stands(site, is_match=site.checkpoint_verdict in NOT_IMPROVED)


def _stands(site: SiteEvidence, *, is_match: bool) -> State:
    if site.checkpoint_verdict is Verdict.UNCLEAR:
        return State.UNCLEAR
    return State.MATCHES if is_match else State.DOES_NOT_MATCH


def _read(evidence: Evidence, judge: Callable[[SiteEvidence], State]) -> dict[Site, SiteReading]:
    """Return the reading of back and leg; `judge` decides where nothing hinders."""
    found = {}
    for name in PAIN_SITES:
        site = evidence.sites[name]
        state = checkpoint_hindrance(site) or judge(site)
        score, weeks = (
            (site.checkpoint.score, len(site.checkpoint.weeks)) if site.checkpoint else (None, None)
        )
        missing = for_checkpoint(site) if site.checkpoint is None else None
        found[name] = SiteReading(state, site.baseline, score, weeks, days_missing=missing)
    return found


S3 = Rule("S3", "other-source", begins=CHECKPOINT_READ_FROM, read=other_source)
S4 = Rule("S4", "not-fully-addressed", begins=CHECKPOINT_READ_FROM, read=not_fully_addressed)
S14 = Rule("S14", "checkpoint-better", decompression, CHECKPOINT_READ_FROM, read=checkpoint_better)
S15 = Rule("S15", "checkpoint-no-change", decompression, CHECKPOINT_READ_FROM, read=checkpoint_no_change)
