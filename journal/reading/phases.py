"""Then and now: each measure's middle value and range in the phases before and after surgery."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter
from statistics import median

from journal.reading.calendar import days_later, months_later
from journal.reading.change import BASELINE_DAYS
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.reading.values import Recovery
from journal.records import Entry, TypicalWeek

LAST_DAYS = 28


class Phase(StrEnum):
    """A time before or after surgery; months are calendar months."""

    BEFORE = "before"
    WEEKS_1_6 = "weeks-1-6"
    WEEKS_7_12 = "weeks-7-12"
    MONTHS_4_6 = "months-4-6"
    MONTHS_7_12 = "months-7-12"
    LATER = "later"
    LAST_FOUR_WEEKS = "last-four-weeks"


class Measure(StrEnum):
    """What is compared: scores 0–10, and walking and sitting in minutes a day."""

    BACK = "back"
    LEG_LEFT = "leg_left"
    LEG_RIGHT = "leg_right"
    NUMBNESS = "numbness"
    TINGLING = "tingling"
    WEAKNESS = "weakness"
    ACTIVITY = "activity"
    WALKING = "walking"
    SITTING = "sitting"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class Summary:
    """Middle value, lowest and highest of the day values on `days` days; 0 days is a remembered number."""

    median: float
    lowest: float
    highest: float
    days: int

    @property
    def is_remembered(self) -> bool:
        """Whether it is the number of the typical week that the person remembered."""
        return self.days == 0


@dataclass(frozen=True, slots=True)
class PhaseNumbers:
    """A phase from `first` to `last` (both count) with each measure that has a number.

    `days_recorded` are the days with an entry among the `days_possible`.
    """

    phase: Phase
    first: date
    last: date
    days_recorded: int
    days_possible: int
    numbers: Mapping[Measure, Summary]

    @property
    def remembered(self) -> bool:
        """Whether any number is one that was remembered."""
        return any(summary.is_remembered for summary in self.numbers.values())


def read_phases(recovery: Recovery) -> tuple[PhaseNumbers, ...]:
    """Return the phases of the governing course that have begun by `as_of`; the running one ends there.

    Before surgery a measure with fewer than three recorded days has the remembered number where there is
    one, as a baseline has. The last four weeks begin with the surgery at the earliest, and are left out
    where they are the whole time since. Without a surgery they stand alone. The days between week 12 and
    the end of the third calendar month belong to no phase.
    """
    entries, as_of = recovery.records.entries, recovery.as_of
    course = recovery.course
    if course is None:
        return (_read(Phase.LAST_FOUR_WEEKS, days_later(as_of, 1 - LAST_DAYS), as_of, entries),)
    found = [_read(phase, *days, entries) for phase, days in _spans(course.start, as_of)]
    return (_with_remembered(found[0], course.surgery.before), *found[1:])


def _spans(start: date, as_of: date) -> Iterator[tuple[Phase, tuple[date, date]]]:
    """Yield each phase that has begun with its first and last day."""
    yield Phase.BEFORE, (days_later(start, -BASELINE_DAYS), days_later(start, -1))
    begins = (
        (Phase.WEEKS_1_6, start, days_later(start, 42)),
        (Phase.WEEKS_7_12, days_later(start, 42), days_later(start, 84)),
        (Phase.MONTHS_4_6, months_later(start, 3), months_later(start, 6)),
        (Phase.MONTHS_7_12, months_later(start, 6), months_later(start, 12)),
        (Phase.LATER, months_later(start, 12), date.max),
    )
    for phase, first, end in begins:
        if first <= as_of:
            yield phase, (first, min(days_later(end, -1), as_of))
    four_weeks = days_later(as_of, 1 - LAST_DAYS)
    if four_weeks > start:
        yield Phase.LAST_FOUR_WEEKS, (four_weeks, as_of)


def _read(phase: Phase, first: date, last: date, entries: Iterable[Entry]) -> PhaseNumbers:
    kept = [entry for entry in entries if first <= entry.day <= last]
    recorded = len({entry.day for entry in kept})
    found = {measure: _summary(kept, measure) for measure in Measure}
    numbers = {measure: summary for measure, summary in found.items() if summary is not None}
    return PhaseNumbers(phase, first, last, recorded, (last - first).days + 1, numbers)


def _summary(entries: Sequence[Entry], measure: Measure) -> Summary | None:
    value_of = attrgetter(_FIELDS.get(measure, measure.value))
    sums: dict[date, float] = {}
    counts: dict[date, int] = {}
    for entry, value in zip(entries, map(value_of, entries), strict=True):
        if value is not None:
            sums[entry.day] = sums.get(entry.day, 0.0) + value
            counts[entry.day] = counts.get(entry.day, 0) + 1
    values = [total / counts[day] for day, total in sums.items()]
    return Summary(median(values), min(values), max(values), len(values)) if values else None


def _with_remembered(before: PhaseNumbers, week: TypicalWeek) -> PhaseNumbers:
    """Return the phase before surgery with what was remembered where too little was recorded."""
    numbers = dict(before.numbers)
    for measure in Measure:
        number = getattr(week, measure.value, None)
        found = numbers.get(measure)
        if number is not None and (found is None or found.days < DAYS_FOR_A_SCORE):
            numbers[measure] = Summary(number, number, number, 0)
    ordered = {measure: numbers[measure] for measure in Measure if measure in numbers}
    return PhaseNumbers(
        before.phase, before.first, before.last, before.days_recorded, before.days_possible, ordered
    )


_FIELDS = {Measure.WALKING: "walking_minutes", Measure.SITTING: "sitting_minutes"}
