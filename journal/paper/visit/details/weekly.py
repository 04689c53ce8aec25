"""The weekly scores of each surgery in the period, a row a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from journal.paper.visit.choice import VisitPart
from journal.paper.visit.details.parts import Cell, cell, part, table
from journal.reading.calendar import days_later
from journal.reading.change import BASELINE_DAYS
from journal.reading.values import Baseline, BaselineKind, Course, Recovery
from journal.reading.weeks import MEASURES, Week, days_recorded_before, read_weeks, scores_before
from journal.words import Words
from journal.words import visit_details as say
from journal.words.readings.amounts import score

_COLUMNS = (
    ("week", "week"),
    ("days", "days"),
    *((name, "number") for name in MEASURES),
    ("recorded", "short"),
)
_NO_SCORE = "–"
_WITHOUT_ENTRIES = 2
"""So many weeks in a row without an entry, and more, are one row."""


def weekly_part(recovery: Recovery, words: Words, days: tuple[date, date]) -> dict[str, Any]:
    """Return the weeks that share a day with the period, and above them the scores before surgery."""
    courses = [course for course in recovery.courses if not _is_only_before(course, days)]
    sections = [_section(recovery, course, words, days) for course in courses]
    return part(words, VisitPart.WEEKLY, [say.week_rule(words)], sections)


def _is_only_before(course: Course, days: tuple[date, date]) -> bool:
    """Return whether a course lies in the period with the fortnight before the next surgery alone."""
    return course.end is not None and days[0] >= days_later(course.end, -BASELINE_DAYS)


def _section(
    recovery: Recovery, course: Course, words: Words, days: tuple[date, date]
) -> dict[str, Any] | None:
    weeks = read_weeks(recovery, course, *days)
    if not weeks:
        return None
    before = scores_before(recovery, course)
    rows = [_before(recovery, course, words, before), *_rows(words, weeks)]
    after = list(_after(words, weeks, before))
    return table(words, _COLUMNS, rows, heading=say.after_surgery(words, course), after=after)


def _before(recovery: Recovery, course: Course, words: Words, scores: Mapping[str, Baseline]) -> list[Cell]:
    days = days_later(course.start, -BASELINE_DAYS), days_later(course.start, -1)
    recorded = days_recorded_before(recovery, course)
    told = [_baseline(scores.get(name)) for name in MEASURES]
    count = say.of_days(words, recorded, BASELINE_DAYS)
    return [say.before_row(words), say.days_between(words, *days), *told, count]


def _baseline(baseline: Baseline | None) -> str:
    if baseline is None:
        return _NO_SCORE
    return _mean(baseline.value) + ("*" if baseline.kind is BaselineKind.REMEMBERED else "")


def _mean(number: float) -> str:
    """Return a mean with its decimal even where it is whole, so that points stand below each other."""
    said = score(number)
    return said if "." in said else f"{said}.0"


def _rows(words: Words, weeks: tuple[Week, ...]) -> Iterator[list[Cell]]:
    for is_empty, group in groupby(weeks, lambda week: not week.days_recorded):
        run = list(group)
        if is_empty and len(run) >= _WITHOUT_ENTRIES:
            yield _gap(words, run)
        else:
            yield from (_row(words, week) for week in run)


def _row(words: Words, week: Week) -> list[Cell]:
    scores = [_mean(week.scores[name]) if name in week.scores else _NO_SCORE for name in MEASURES]
    last = days_later(week.first, week.days_possible - 1)
    days = say.days_between(words, week.first, last)
    return [str(week.number), days, *scores, say.of_days(words, week.days_recorded, week.days_possible)]


def _gap(words: Words, weeks: list[Week]) -> list[Cell]:
    first, last = weeks[0], weeks[-1]
    days = say.days_between(words, first.first, days_later(last.first, last.days_possible - 1))
    said = say.weeks_without(words, len(weeks))
    return [f"{first.number}–{last.number}", days, cell([said], across=len(MEASURES) + 1)]


def _after(words: Words, weeks: tuple[Week, ...], before: Mapping[str, Baseline]) -> Iterator[str]:
    kinds = {baseline.kind for baseline in before.values()}
    if BaselineKind.RECORDED in kinds:
        yield say.before_recorded(words)
    if BaselineKind.REMEMBERED in kinds:
        yield say.before_remembered(words)
    if not all(week.is_whole for week in weeks):
        yield say.weeks_cut(words)
