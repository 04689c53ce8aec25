"""The numbers of the early weeks, for S9 and S20."""

from __future__ import annotations

from statistics import median

from journal.reading.change import RELIEF_WEEKS, initial_relief, recurrence
from journal.reading.rules import Evidence
from journal.reading.rules.evidence import SiteEvidence
from journal.reading.values import Reading, Site
from journal.words.language import Words
from journal.words.readings.amounts import (
    before,
    change,
    dated_weeks,
    days_of,
    score,
    scores_named,
    site_name,
    sites_told,
)


def relief_and_return(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return the relief and the return of back and leg, with the days of the weeks."""
    lines = (_relief_and_return(words, evidence, site) for site in sites_told(reading))
    return [line for line in lines if line]


def _relief_and_return(words: Words, evidence: Evidence, name: Site) -> str:
    site = evidence.sites[name]
    found = recurrence(site.weeks, site.baseline)
    reference = found.reference if found else initial_relief(site.weeks, site.baseline)
    if reference is None:
        return _no_relief(words, name, site)
    parts = {
        "site": site_name(words, name),
        "before": before(words, site.baseline),
        "reference": score(reference),
    }
    if found is None:
        said = words.gettext(
            "{site}: {before}; then {reference} (mean of the best two scored weeks in a row among weeks 2 "
            "to 8); no return of 2 points over three weeks."
        )
        return said.format(**parts)
    said = words.gettext(
        "{site}: {before}; then {reference} (mean of the best two scored weeks in a row among weeks 2 to "
        "8); it returned in week {week}: {scores} in {weeks}."
    )
    return said.format(
        **parts,
        week=found.week,
        scores=scores_named(words, [site.weeks[week] for week in found.weeks]),
        weeks=dated_weeks(words, evidence.course.start, found.weeks),
    )


def _no_relief(words: Words, name: Site, site: SiteEvidence) -> str:
    scores = _early_scores(site)
    if not scores or site.baseline is None or site.has_low_start:
        return ""
    return words.gettext(
        "{site}: {before}; no two scored weeks in a row among weeks 2 to 8 were 2 points and 30 % lower."
    ).format(site=site_name(words, name), before=before(words, site.baseline))


def first_weeks(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return the middle and the lowest of the weekly scores of weeks 2 to 8."""
    lines = [_first_weeks(words, site, evidence.sites[site]) for site in sites_told(reading)]
    lines = [line for line in lines if line]
    if not lines:
        return []
    days = days_of(words, evidence.course.start, RELIEF_WEEKS)
    return [words.gettext("Weeks 2 to 8: {days}.").format(days=days), *lines]


def _first_weeks(words: Words, name: Site, site: SiteEvidence) -> str:
    scores = _early_scores(site)
    if not scores or site.baseline is None:
        return ""
    middle = median(scores)
    said = words.ngettext(
        "{site}: {before}; the middle of {count} weekly score: {middle} ({change}); lowest week: {lowest}.",
        "{site}: {before}; the middle of {count} weekly scores: {middle} ({change}); lowest week: {lowest}.",
        len(scores),
    )
    return said.format(
        site=site_name(words, name),
        before=before(words, site.baseline),
        count=len(scores),
        middle=score(middle),
        change=change(words, site.baseline, middle),
        lowest=score(min(scores)),
    )


def _early_scores(site: SiteEvidence) -> list[float]:
    return [site.weeks[week] for week in RELIEF_WEEKS if week in site.weeks]
