"""Rules that rest on the recent weeks: S1, S2, S10 and S16."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from journal.reading.change import CHANGE, MeanOfWeeks, is_present
from journal.reading.compare import at_least
from journal.reading.rules.evidence import NERVE_SITES, PAIN_SITES, Evidence, SiteEvidence
from journal.reading.rules.missing import for_recent_weeks
from journal.reading.rules.rule import Rule, decompression
from journal.reading.values import Site, SiteReading, State

PERSISTING = 3.0


def persistent_pain(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S1: the recent weeks of back, or of leg, are all 3 or more."""
    return _read(evidence, PAIN_SITES, lambda _, weeks: all(at_least(score, PERSISTING) for score in weeks))


def daily_tasks(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S2: the two latest of activity's recent weeks are both 2 points or more above its baseline."""
    return _read(evidence, (Site.ACTIVITY,), _got_in_the_way, needs_baseline=True)


def slow_nerve(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S10: a nerve sign was there before surgery, and is in all its recent weeks."""
    return _read(evidence, NERVE_SITES, _was_and_is_present, needs_baseline=True)


def nerve_recovery(evidence: Evidence) -> Mapping[Site, SiteReading]:
    """S16: a nerve sign is there in all its recent weeks."""
    return _read(evidence, NERVE_SITES, lambda _, weeks: all(map(is_present, weeks)))


def _got_in_the_way(site: SiteEvidence, weeks: Sequence[float]) -> bool:
    baseline = site.baseline
    return baseline is not None and all(at_least(score, baseline.value + CHANGE) for score in weeks[-2:])


def _was_and_is_present(site: SiteEvidence, weeks: Sequence[float]) -> bool:
    baseline = site.baseline
    return baseline is not None and is_present(baseline.value) and all(map(is_present, weeks))


def _read(
    evidence: Evidence,
    sites: Sequence[Site],
    matches: Callable[[SiteEvidence, Sequence[float]], bool],
    *,
    needs_baseline: bool = False,
) -> dict[Site, SiteReading]:
    """Return each site's reading; `matches` judges it with the scores of its recent weeks."""
    found = {}
    for name in sites:
        site = evidence.sites[name]
        recent = site.recent
        # Of these sites only activity and the nerve signs need a baseline, and without one they say that
        # there are not enough entries, which no further day can change.
        lacks_baseline = needs_baseline and site.baseline is None
        if recent is None:
            missing = None if lacks_baseline else for_recent_weeks(site)
            found[name] = SiteReading(State.NOT_ENOUGH_ENTRIES, site.baseline, days_missing=missing)
        elif lacks_baseline:
            found[name] = _site_reading(State.NOT_ENOUGH_ENTRIES, site, recent)
        else:
            is_match = matches(site, [site.weeks[week] for week in recent.weeks])
            found[name] = _site_reading(State.MATCHES if is_match else State.DOES_NOT_MATCH, site, recent)
    return found


def _site_reading(state: State, site: SiteEvidence, recent: MeanOfWeeks) -> SiteReading:
    return SiteReading(state, site.baseline, recent.score, len(recent.weeks))


S1 = Rule("S1", "persistent-pain", begins=91, read=persistent_pain)
S2 = Rule("S2", "daily-tasks", begins=42, read=daily_tasks)
S10 = Rule("S10", "slow-nerve", decompression, ends=365, read=slow_nerve)
S16 = Rule("S16", "nerve-recovery", decompression, ends=365, read=nerve_recovery)
