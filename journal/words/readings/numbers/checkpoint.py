"""The numbers of the three-month checkpoint, for S3, S4, S14 and S15."""

from __future__ import annotations

from journal.reading.change import CHECKPOINT_WEEKS, Recurrence, recurrence
from journal.reading.rules import Evidence
from journal.reading.rules.evidence import PAIN_SITES, SiteEvidence
from journal.reading.rules.relief import has_scar_timing
from journal.reading.values import Site
from journal.words.language import Words
from journal.words.readings.amounts import (
    VERDICTS,
    before,
    change,
    dated_weeks,
    days_of,
    score,
    scores_named,
    site_name,
)


def verdicts(words: Words, evidence: Evidence) -> list[str]:
    """Return the checkpoint's score of back and leg against the time before surgery."""
    lines = [_checkpoint(words, site, evidence.sites[site]) for site in PAIN_SITES]
    lines = [line for line in lines if line]
    return [_dates(words, evidence), *lines] if lines else []


def better(words: Words, evidence: Evidence) -> list[str]:
    """Return the same, with what has come back since."""
    lines = verdicts(words, evidence)
    if not lines:
        return []
    for site in PAIN_SITES:
        found = recurrence(evidence.sites[site].weeks, evidence.sites[site].baseline)
        if found is not None:
            lines.append(_came_back(words, evidence, site, found))
    return lines


def no_change(words: Words, evidence: Evidence) -> list[str]:
    """Return the same, with what another statement tells more of."""
    lines = verdicts(words, evidence)
    if not lines:
        return []
    for site in PAIN_SITES:
        if has_scar_timing(evidence.sites[site]):
            said = words.gettext("{site} is told of under “Relief first, then a return” instead.")
            lines.append(said.format(site=site_name(words, site)))
    return lines


def _dates(words: Words, evidence: Evidence) -> str:
    return words.gettext("Weeks 11 to 14 were {days}.").format(
        days=days_of(words, evidence.course.start, CHECKPOINT_WEEKS)
    )


def _checkpoint(words: Words, name: Site, site: SiteEvidence) -> str:
    found, verdict = site.checkpoint, site.checkpoint_verdict
    if found is None or verdict is None:
        return ""
    if site.baseline is None:
        said = words.gettext("{site}: {before}; weeks 11 to 14: {score}, {mean}.")
    else:
        said = words.gettext("{site}: {before}; weeks 11 to 14: {score}, {mean}; {change}: {verdict}.")
    return said.format(
        site=site_name(words, name),
        before=before(words, site.baseline),
        score=score(found.score),
        mean=mean_of_weeks(words, len(found.weeks)),
        change="" if site.baseline is None else change(words, site.baseline, found.score, name),
        verdict=words.gettext(VERDICTS[verdict]),
    )


def mean_of_weeks(words: Words, count: int) -> str:
    """Return what a verdict's number is: “the mean of 4 weekly scores”."""
    return words.ngettext(
        "the mean of {count} weekly score", "the mean of {count} weekly scores", count
    ).format(count=count)


def _came_back(words: Words, evidence: Evidence, name: Site, found: Recurrence) -> str:
    weeks = evidence.sites[name].weeks
    said = words.gettext(
        "{site} later came back: {scores} in {weeks}. In the best two scored weeks in a row among weeks 2 "
        "to 8 it was {reference}."
    )
    return said.format(
        site=site_name(words, name),
        scores=scores_named(words, [weeks[week] for week in found.weeks]),
        weeks=dated_weeks(words, evidence.course.start, found.weeks),
        reference=score(found.reference),
    )
