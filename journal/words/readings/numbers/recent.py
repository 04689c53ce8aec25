"""The numbers of the recent weeks, for S1, S2, S10 and S16."""

from __future__ import annotations

from journal.reading.change import MeanOfWeeks, is_present
from journal.reading.rules import Evidence
from journal.reading.rules.evidence import NERVE_SITES, PAIN_SITES
from journal.reading.values import Baseline, Site
from journal.words.language import Words
from journal.words.readings.amounts import before, change, dated_weeks, score, scores_named, site_name


def persisting(words: Words, evidence: Evidence) -> list[str]:
    """Return the recent weeks of back and leg."""
    return _lines(words, evidence, PAIN_SITES)


def daily_tasks(words: Words, evidence: Evidence) -> list[str]:
    """Return the two latest weeks of daily tasks against the time before surgery."""
    site = evidence.sites[Site.ACTIVITY]
    recent = site.recent
    if recent is None or site.baseline is None:
        return _lines(words, evidence, (Site.ACTIVITY,))
    latest = recent.weeks[-2:]
    scores = [site.weeks[week] for week in latest]
    return [
        words.gettext("{site}: {before}; {scores} in {weeks}; the lower of them is {change}.").format(
            site=site_name(words, Site.ACTIVITY),
            before=before(words, site.baseline),
            scores=scores_named(words, scores),
            weeks=dated_weeks(words, evidence.course.start, latest),
            change=change(words, site.baseline, min(scores)),
        )
    ]


def before_and_now(words: Words, evidence: Evidence) -> list[str]:
    """Return the recent weeks of the nerve signs that were there before surgery."""
    sites = [site for site in NERVE_SITES if _was_present(evidence.sites[site].baseline)]
    return _lines(words, evidence, sites)


def nerve_signs(words: Words, evidence: Evidence) -> list[str]:
    """Return the recent weeks of the nerve signs."""
    return _lines(words, evidence, NERVE_SITES)


def _was_present(baseline: Baseline | None) -> bool:
    return baseline is not None and is_present(baseline.value)


def _lines(words: Words, evidence: Evidence, sites: tuple[Site, ...] | list[Site]) -> list[str]:
    found = ((site, evidence.sites[site].recent) for site in sites)
    return [_line(words, evidence, site, recent) for site, recent in found if recent is not None]


def _line(words: Words, evidence: Evidence, name: Site, recent: MeanOfWeeks) -> str:
    site = evidence.sites[name]
    return words.gettext(
        "{site}: {before}; {scores} in {weeks}; the mean of these weekly scores is {score}."
    ).format(
        site=site_name(words, name),
        before=before(words, site.baseline),
        scores=scores_named(words, [site.weeks[week] for week in recent.weeks]),
        weeks=dated_weeks(words, evidence.course.start, recent.weeks),
        score=score(recent.score),
    )
