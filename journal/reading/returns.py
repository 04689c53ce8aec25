"""When pain that had eased after surgery was back: runs of weeks 2 points above the early relief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from journal.reading.calendar import BLOCK, WEEK, first_day, last_day
from journal.reading.change import CHANGE, RETURN_WITHIN, recurrence
from journal.reading.compare import at_least
from journal.reading.rules.evidence import SiteEvidence
from journal.reading.rules.later import late_scores
from journal.reading.scores import PeriodScores
from journal.reading.values import Baseline, SiteReading, State

BELOW_ENDS = 2
"""So many neighbouring scored weeks below the limit end a run; one alone does not."""

LONGEST_GAP = 8
"""A run ends where the next scored week is more than this many weeks away."""


@dataclass(frozen=True, slots=True)
class Returns:
    """The runs of weeks, each as its first and last, in which scores were at least `limit`.

    The first begins with the rules' recurrence, or with the blocks of S19. `has_clear_onset` is whether
    no such week lay shortly before it; otherwise it had begun to rise before.
    """

    limit: float
    runs: tuple[tuple[int, int], ...]
    has_clear_onset: bool


def returns_of(site: SiteEvidence, late: SiteReading | None) -> Returns | None:
    """Return a site's returns, None without one; `late` is what S19 says of the site."""
    return _weekly(site.weeks, site.baseline) or _late(site, late)


def _weekly(weeks: PeriodScores, baseline: Baseline | None) -> Returns | None:
    first = recurrence(weeks, baseline)
    if first is None:
        return None
    limit = first.reference + CHANGE
    return Returns(limit, tuple(_runs(weeks, first.week, limit)), _is_clear(weeks, first.week, limit))


def _runs(weeks: PeriodScores, start: int | None, limit: float) -> Iterator[tuple[int, int]]:
    while start is not None:
        end = _end_of_run(weeks, start, [week for week in sorted(weeks) if week > start], limit)
        yield start, end
        start = _next_three(weeks, end, limit)


def _end_of_run(weeks: PeriodScores, start: int, following: Iterable[int], limit: float) -> int:
    """Return the last of the `following` weeks, one way or the other, that the run reaches."""
    end, seen, low = start, start, 0
    for week in following:
        is_high = at_least(weeks[week], limit)
        low = 0 if is_high else low + 1
        if abs(week - seen) > LONGEST_GAP or low == BELOW_ENDS:
            break
        seen, end = week, week if is_high else end
    return end


def _next_three(weeks: PeriodScores, after: int, limit: float) -> int | None:
    scored = sorted(week for week in weeks if week > after)
    for three in zip(scored, scored[1:], scored[2:], strict=False):
        is_high = all(at_least(weeks[week], limit) for week in three)
        if is_high and three[2] - three[0] <= RETURN_WITHIN:
            return three[0]
    return None


def _is_clear(weeks: PeriodScores, start: int, limit: float) -> bool:
    """Return whether a run does not reach back before its first week, the time before relief left out."""
    low = [week for week in weeks if week < start and not at_least(weeks[week], limit)]
    preceding = [week for week in sorted(weeks, reverse=True) if min(low, default=start) < week < start]
    return _end_of_run(weeks, start, preceding, limit) == start


def _late(site: SiteEvidence, late: SiteReading | None) -> Returns | None:
    """Return a return after two years that only the 28-day blocks show, where S19 matches the site."""
    if late is None or late.state is not State.MATCHES or late.reference is None:
        return None
    scores, limit = late_scores(site.blocks), late.reference + CHANGE
    high = [pair for pair in pairwise(scores) if at_least(min(scores[pair[0]], scores[pair[1]]), limit)]
    first, last = high[0]
    for one, two in high[1:]:
        last = two if one == last else last
    run = first_day(first, BLOCK) // WEEK + 1, last_day(last, BLOCK) // WEEK + 1
    return Returns(limit, (run,), has_clear_onset=True)
