"""The numbers of the later years, for S17 and S19."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journal.reading.calendar import BLOCK
from journal.reading.rules import Evidence
from journal.reading.rules.later import late_scores, latest_blocks
from journal.reading.values import Reading, Site, SiteReading
from journal.words.language import Words
from journal.words.readings.amounts import before, days_of, score, scores_named, site_name, sites_told


def after_a_year(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return the three latest monthly scores of the nerve signs that match, of all where none does."""
    lines = []
    for name in sites_told(reading):
        blocks = evidence.sites[name].blocks
        latest = latest_blocks(blocks, evidence.day)
        if latest is not None:
            lines.append(_months(words, evidence, name, latest, [blocks[block] for block in latest]))
    return lines


def _months(
    words: Words, evidence: Evidence, name: Site, blocks: Sequence[int], scores: Sequence[float]
) -> str:
    return words.gettext(
        "{site}: {before}; {scores} in the three latest months with a score ({days})."
    ).format(
        site=site_name(words, name),
        before=before(words, evidence.sites[name].baseline),
        scores=scores_named(words, scores),
        days=days_of(words, evidence.course.start, blocks, BLOCK),
    )


def late_return(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return the best months of the first two years and what came after them."""
    lines = (_late_return(words, evidence, site, reading.sites[site]) for site in sites_told(reading))
    return [line for line in lines if line]


def _late_return(words: Words, evidence: Evidence, name: Site, said: SiteReading) -> str:
    if said.reference is None:
        return ""
    late = late_scores(evidence.sites[name].blocks)
    blocks = _highest_pair(late)
    return words.gettext(
        "{site}: {before}; {reference}, the mean of the best three months of the first two years; later up "
        "to {scores} in two scored months in a row ({days})."
    ).format(
        site=site_name(words, name),
        before=before(words, said.baseline),
        reference=score(said.reference),
        scores=scores_named(words, [late[block] for block in blocks]),
        days=days_of(words, evidence.course.start, blocks, BLOCK),
    )


def _highest_pair(scores: Mapping[int, float]) -> tuple[int, int]:
    """Return the two neighbouring scored blocks whose lower one is the highest."""
    blocks = sorted(scores)
    return max(pairwise(blocks), key=lambda pair: min(scores[pair[0]], scores[pair[1]]))
