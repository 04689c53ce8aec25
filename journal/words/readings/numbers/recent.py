"""The numbers of the recent weeks, for S1, S2, S10 and S16."""

from __future__ import annotations

from collections.abc import Iterable

from journal.reading.change import MeanOfWeeks
from journal.reading.rules import Evidence
from journal.reading.values import Reading, Site
from journal.words.language import Words
from journal.words.readings.amounts import (
    before,
    change,
    dated_weeks,
    score,
    scores_named,
    site_name,
    sites_told,
)


def scores(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return the recent weeks of the sites that match, of all that have such weeks where none does."""
    return _lines(words, evidence, sites_told(reading))


def daily_tasks(words: Words, evidence: Evidence) -> list[str]:
    """Return the two latest weeks of daily tasks against the time before surgery."""
    site = evidence.sites[Site.ACTIVITY]
    recent = site.recent
    if recent is None or site.baseline is None:
        return _lines(words, evidence, (Site.ACTIVITY,))
    latest = recent.weeks[-2:]
    two = [site.weeks[week] for week in latest]
    return [
        words.gettext(
            "{site}: {before}; weekly scores of {scores} in {weeks}; the lower is {change}."
        ).format(
            site=site_name(words, Site.ACTIVITY),
            before=before(words, site.baseline),
            scores=scores_named(words, two),
            weeks=dated_weeks(words, evidence.course.start, latest),
            change=change(words, site.baseline, min(two)),
        )
    ]


def _lines(words: Words, evidence: Evidence, sites: Iterable[Site]) -> list[str]:
    found = ((site, evidence.sites[site].recent) for site in sites)
    return [_line(words, evidence, site, recent) for site, recent in found if recent is not None]


def _line(words: Words, evidence: Evidence, name: Site, recent: MeanOfWeeks) -> str:
    site = evidence.sites[name]
    return words.gettext(
        "{site}: {before}; weekly scores of {scores} in {weeks}; their mean is {score}."
    ).format(
        site=site_name(words, name),
        before=before(words, site.baseline),
        scores=scores_named(words, [site.weeks[week] for week in recent.weeks]),
        weeks=dated_weeks(words, evidence.course.start, recent.weeks),
        score=score(recent.score),
    )
