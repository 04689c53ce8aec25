"""How many further days with a score would make the entries enough, counted at the least."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, product

from journal.reading.calendar import BLOCK, WEEK, first_day, last_day
from journal.reading.change import CHECKPOINT_WEEKS, WEEKS_FOR_A_CHECKPOINT, recent_weeks
from journal.reading.rules.evidence import SiteEvidence
from journal.reading.scores import DAYS_FOR_A_SCORE, PeriodScores

AreEnough = Callable[[PeriodScores, int], object]
_WEEKS_BACK = 8
_BLOCKS_BACK = 7


def for_weeks(site: SiteEvidence, weeks: range, needed: int) -> int:
    """Return the days missing until `needed` of these weeks have a score."""
    return sum(sorted(_lacking(site, week, WEEK) for week in weeks)[:needed])


def for_checkpoint(site: SiteEvidence) -> int:
    """Return the days missing until two of the weeks 11–14 have a score."""
    return for_weeks(site, CHECKPOINT_WEEKS, WEEKS_FOR_A_CHECKPOINT)


def for_checkpoint_of_all(sites: Sequence[SiteEvidence]) -> int:
    """Return the days missing until two of the weeks 11–14 have a score of each site; a day may give all."""
    lacking = [{week: _lacking(site, week, WEEK) for week in CHECKPOINT_WEEKS} for site in sites]
    pairs = combinations(CHECKPOINT_WEEKS, WEEKS_FOR_A_CHECKPOINT)
    choices = product(list(pairs), repeat=len(sites))
    return min(sum(_at_once(lacking, choice, week) for week in CHECKPOINT_WEEKS) for choice in choices)


def _at_once(lacking: Sequence[Mapping[int, int]], choice: Sequence[tuple[int, ...]], week: int) -> int:
    """Return the days that a week needs for the sites that chose it: a week always has room to share them."""
    return max((one[week] for one, weeks in zip(lacking, choice, strict=True) if week in weeks), default=0)


def for_recent_weeks(site: SiteEvidence) -> int | None:
    """Return the days missing until there are recent weeks, the one that runs now being used too."""
    return _for_latest(site, WEEK, _WEEKS_BACK, site.weeks, recent_weeks)


def for_latest_blocks(site: SiteEvidence, latest_blocks: AreEnough) -> int | None:
    """Return the days missing until there are three latest blocks, the one that runs now being used too."""
    return _for_latest(site, BLOCK, _BLOCKS_BACK, site.blocks, latest_blocks)


def for_late_return(site: SiteEvidence, two_years: int) -> int:
    """Return the days missing until three blocks before two years and two after them have a score."""
    zero = site.start.toordinal()
    counts = Counter((day.toordinal() - zero) // BLOCK + 1 for day in site.values)
    early = [block for block in counts if block > 0 and last_day(block, BLOCK) < two_years]
    late = [block for block in counts if first_day(block, BLOCK) >= two_years]
    return _fewest([counts[block] for block in early], 3) + _fewest([counts[block] for block in late], 2)


def _fewest(counts: list[int], needed: int) -> int:
    """Return the days missing until `needed` blocks have a score, begun ones being filled first."""
    lacking = sorted(max(0, DAYS_FOR_A_SCORE - count) for count in counts)
    return sum([*lacking, *[DAYS_FOR_A_SCORE] * needed][:needed])


def for_entry_weeks(weeks: Iterable[int], days_in: Callable[[int], int], day: int, age: int) -> int:
    """Return the days missing until three weeks have enough days with an entry, the last not too old.

    `weeks` are those with an entry and `days_in` counts such days in a week; `day` is that of as_of, and
    `age` is how many days before it the last of the weeks may end. The week that runs now is used too.
    """
    now = day // WEEK + 1
    young = range(max(1, now - age // WEEK), now + 1)
    lacking = [max(0, DAYS_FOR_A_SCORE - days_in(week)) for week in young]
    for week in sorted(set(weeks).difference(young), reverse=True):
        if lacking.count(0) >= 3:
            break
        lacking.append(max(0, DAYS_FOR_A_SCORE - days_in(week)))
    fewest = lacking.pop(lacking.index(min(lacking[: len(young)])))
    return sum([fewest, *sorted([*lacking, DAYS_FOR_A_SCORE, DAYS_FOR_A_SCORE])[:2]])


def _for_latest(
    site: SiteEvidence, length: int, back: int, scored: PeriodScores, are_enough: AreEnough
) -> int | None:
    """Return the fewest days that, added to the latest periods, make them enough when this one has ended."""
    now = site.day // length + 1
    latest = range(max(1, now - back), now + 1)
    lacking = {number: _lacking(site, number, length) for number in latest}
    known = {number: score for number, score in scored.items() if number in latest}
    threes = sorted(combinations(latest, 3), key=lambda three: sum(lacking[number] for number in three))
    for three in threes:
        if are_enough(known | dict.fromkeys(three, 0.0), last_day(now, length)) is not None:
            return sum(lacking[number] for number in three)
    return None


def _lacking(site: SiteEvidence, number: int, length: int) -> int:
    """Return how many further days with a score a week or block needs."""
    first = site.start.toordinal() + first_day(number, length)
    days = (date.fromordinal(day) for day in range(first, min(first + length, date.max.toordinal() + 1)))
    return max(0, DAYS_FOR_A_SCORE - sum(day in site.values for day in days))
