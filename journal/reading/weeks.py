"""Weekly scores of a course, each leg by itself, with the days that they rest on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from statistics import fmean

from journal.reading.calendar import WEEK, days_later, first_day, last_day
from journal.reading.change import BASELINE_DAYS
from journal.reading.scores import DAYS_FOR_A_SCORE, PeriodScores, weekly_scores
from journal.reading.values import Baseline, BaselineKind, Course, Recovery
from journal.records import Entry

MEASURES = ("back", "leg_left", "leg_right", "numbness", "tingling", "weakness", "activity")
"""The scores of an entry that are told by week, by the names of its fields."""


@dataclass(frozen=True, slots=True)
class Week:
    """A week since surgery: its days, on how many of them there is an entry, and its scores (0–10).

    `days_possible` is below 7 where the week still runs on the day of the reading or the next surgery
    cut it short; such a week has no scores. A measure without 3 days has none either.
    """

    number: int
    first: date
    last: date
    days_recorded: int
    days_possible: int
    scores: Mapping[str, float]

    @property
    def is_whole(self) -> bool:
        """Whether all its days have come and belong to this surgery."""
        return self.days_possible == WEEK


def read_weeks(recovery: Recovery, course: Course, first: date, last: date) -> tuple[Week, ...]:
    """Return the weeks of a course that have begun and share a day with `first` to `last`."""
    until = _last_day_of(course, recovery.as_of)
    entries = [entry for entry in recovery.records.entries if course.start <= entry.day <= until]
    scores = {name: weekly_scores(_day_means(entries, name), course.start, until) for name in MEASURES}
    days = sorted({entry.day for entry in entries})
    begins = course.week_number(max(first, course.start))
    ends = course.week_number(min(last, until))
    return tuple(_week(course.start, number, until, days, scores) for number in range(begins, ends + 1))


def scores_before(recovery: Recovery, course: Course) -> Mapping[str, Baseline]:
    """Return each measure's score before surgery: the mean of 14 days, else as it was remembered."""
    begin, end = days_later(course.start, -BASELINE_DAYS), course.start
    entries = [entry for entry in recovery.records.entries if begin <= entry.day < end]
    return dict(_before(entries, course))


def days_recorded_before(recovery: Recovery, course: Course) -> int:
    """Return on how many of the 14 days before surgery there is an entry."""
    begin = days_later(course.start, -BASELINE_DAYS)
    return len({entry.day for entry in recovery.records.entries if begin <= entry.day < course.start})


def _last_day_of(course: Course, as_of: date) -> date:
    return as_of if course.end is None else min(as_of, days_later(course.end, -1))


def _day_means(entries: Iterable[Entry], name: str) -> dict[date, float]:
    given: dict[date, list[float]] = {}
    score_of = attrgetter(name)
    for entry in entries:
        score = score_of(entry)
        if score is not None:
            given.setdefault(entry.day, []).append(score)
    return {day: fmean(scores) for day, scores in sorted(given.items())}


def _week(
    start: date, number: int, until: date, days: Sequence[date], scores: Mapping[str, PeriodScores]
) -> Week:
    first, last = days_later(start, first_day(number)), days_later(start, last_day(number))
    recorded = bisect_left(days, days_later(last, 1)) - bisect_left(days, first)
    possible = (min(last, until) - first).days + 1
    told = {name: found[number] for name, found in scores.items() if number in found}
    return Week(number, first, last, recorded, possible, told)


def _before(entries: Sequence[Entry], course: Course) -> Iterator[tuple[str, Baseline]]:
    for name in MEASURES:
        means = _day_means(entries, name)
        remembered = getattr(course.surgery.before, name)
        if len(means) >= DAYS_FOR_A_SCORE:
            yield name, Baseline(fmean(means.values()), BaselineKind.RECORDED)
        elif remembered is not None:
            yield name, Baseline(float(remembered), BaselineKind.REMEMBERED)
