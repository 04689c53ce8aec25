"""Calendar and week ticks, as close together as their measured labels allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from journal.charts.lettering import SMALL, Lettering
from journal.charts.time_scale import TimeScale, days_every, months_every, weeks_every
from journal.reading.values import Course
from journal.words import Words
from journal.words import timeline as said

_LONGEST_IN_DAYS = 110
_WEEK_STEPS = (1, 2, 3, 6, 13, 26, 52, 104, 260, 520)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day with its label; `below` is the year where it begins or the axis does."""

    day: date
    x: float
    label: str
    below: str = ""


def calendar_ticks(time: TimeScale, letters: Lettering, words: Words) -> tuple[Tick, ...]:
    """Return the finest calendar ticks whose labels do not touch."""
    year = letters.width("2026", SMALL)
    for days, label, is_year in _choices(time, words):
        widest = max((letters.width(label(day), SMALL) for day in days), default=0.0)
        closest = min((b.toordinal() - a.toordinal() for a, b in pairwise(days)), default=1)
        if closest * time.pixels_a_day >= max(widest, year) + letters.size * 0.75:
            ticks = [Tick(day, time.x_of(day), label(day)) for day in days]
            return tuple(ticks if is_year else _with_years(ticks))
    return ()


def _choices(time: TimeScale, words: Words) -> Iterator[tuple[list[date], Callable[[date], str], bool]]:
    first, last = time.first, time.last
    if (last - first).days <= _LONGEST_IN_DAYS:
        for step in (1, 2, 7, 14):
            yield list(days_every(first, last, step)), lambda day: said.day_and_month(words, day), False
    for step in (1, 2, 3, 6):
        yield list(months_every(first, last, step)), lambda day: said.month(words, day), False
    for step in (12, 24, 60, 120, 240):
        yield list(months_every(first, last, step)), lambda day: f"{day.year:04d}", True


def _with_years(ticks: list[Tick]) -> list[Tick]:
    named: list[Tick] = []
    for tick in ticks:
        begins = not named or tick.day.year != named[-1].day.year
        named.append(Tick(tick.day, tick.x, tick.label, f"{tick.day.year:04d}" if begins else ""))
    return named


def week_ticks(time: TimeScale, courses: tuple[Course, ...], letters: Lettering) -> tuple[Tick, ...]:
    """Return ticks of weeks since surgery, which begin anew with every surgery."""
    if not courses:
        return ()
    weeks = max(abs((day - course.start).days // 7) for course in courses for day in (time.first, time.last))
    room = letters.width(f"–{weeks}", SMALL) + letters.size * 0.8
    fitting = (step for step in _WEEK_STEPS if step * 7 * time.pixels_a_day >= room)
    step = next(fitting, _WEEK_STEPS[-1])
    kept: list[Tick] = []
    for course in reversed(courses):
        until = kept[0].x - room if kept else float("inf")
        kept = [tick for tick in _weeks_of(course, courses, time, step) if tick.x <= until] + kept
    return tuple(kept)


def _weeks_of(course: Course, courses: tuple[Course, ...], time: TimeScale, step: int) -> list[Tick]:
    first = time.first if course is courses[0] else max(time.first, course.start)
    last = min(time.last, course.end) if course.end is not None else time.last
    found = weeks_every(course.start, first, last, step)
    return [Tick(day, time.x_of(day), f"–{-week}" if week < 0 else f"{week}") for week, day in found]
