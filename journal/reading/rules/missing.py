"""How many further days with a score would make the entries enough, counted at the least."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations

from journal.reading.calendar import BLOCK, WEEK, last_day
from journal.reading.change import CHECKPOINT_WEEKS, recent_weeks
from journal.reading.rules.evidence import SiteEvidence
from journal.reading.scores import DAYS_FOR_A_SCORE, PeriodScores

AreEnough = Callable[[PeriodScores, int], object]
_WEEKS_BACK = 8
_BLOCKS_BACK = 7


def for_weeks(site: SiteEvidence, weeks: range, needed: int) -> int:
    """Return the days missing until `needed` of these weeks have a score."""
    counts = _day_counts(site, WEEK)
    return sum(sorted(_lacking(counts, week) for week in weeks)[:needed])


def for_checkpoint(site: SiteEvidence) -> int:
    """Return the days missing until two of the weeks 11–14 have a score."""
    return for_weeks(site, CHECKPOINT_WEEKS, 2)


def for_recent_weeks(site: SiteEvidence) -> int | None:
    """Return the days missing until there are recent weeks, the one that runs now being used too."""
    return _for_latest(site, WEEK, _WEEKS_BACK, site.weeks, recent_weeks)


def for_latest_blocks(site: SiteEvidence, latest_blocks: AreEnough) -> int | None:
    """Return the days missing until there are three latest blocks, the one that runs now being used too."""
    return _for_latest(site, BLOCK, _BLOCKS_BACK, site.blocks, latest_blocks)


def for_late_return(site: SiteEvidence, two_years: int) -> int:
    """Return the days missing until three blocks before two years and two after them have a score."""
    counts = _day_counts(site, BLOCK)
    last_early = two_years // BLOCK
    first_late = -(-two_years // BLOCK) + 1
    now = site.day // BLOCK + 1
    early = sorted(_lacking(counts, block) for block in range(1, last_early + 1))[:3]
    late = sorted(_lacking(counts, block) for block in range(first_late, max(now, first_late + 1) + 1))[:2]
    return sum(early) + sum(late)


def _for_latest(
    site: SiteEvidence, length: int, back: int, scored: PeriodScores, are_enough: AreEnough
) -> int | None:
    """Return the fewest days that, added to the latest periods, make them enough when this one has ended."""
    counts = _day_counts(site, length)
    now = site.day // length + 1
    day = last_day(now, length)
    best: int | None = None
    for three in combinations(range(max(1, now - back), now + 1), 3):
        lacking = sum(_lacking(counts, number) for number in three)
        filled = dict(scored) | dict.fromkeys(three, 0.0)
        if (best is None or lacking < best) and are_enough(filled, day) is not None:
            best = lacking
    return best


def _day_counts(site: SiteEvidence, length: int) -> Mapping[int, int]:
    zero = site.start.toordinal()
    counts: dict[int, int] = {}
    for day in site.values:
        number = day.toordinal() - zero
        if number >= 0:
            counts[number // length + 1] = counts.get(number // length + 1, 0) + 1
    return counts


def _lacking(counts: Mapping[int, int], number: int) -> int:
    return max(0, DAYS_FOR_A_SCORE - counts.get(number, 0))
