"""Where a person stands on a day: day and week, open windows, what comes next, and urgent signs ticked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.reading.checkpoints import Checkpoint, complete_from
from journal.reading.values import Course, Recovery, Window
from journal.reading.windows import windows_on
from journal.records import Event, EventKind, Surgery, UrgentSign


class StepKind(StrEnum):
    """What comes next; steps of one day stand in this order."""

    SURGERY = "surgery"
    VISIT = "visit"
    WINDOW_ENDS = "window-ends"
    WINDOW_OPENS = "window-opens"
    CHECKPOINT = "checkpoint"
    ONE_YEAR = "one-year"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that comes after as_of (a visit may be on it).

    `day` is the first day of a window that opens, the first day after one that ends, the day from which a
    checkpoint's weeks are complete, the calendar day of the one-year line, and a visit's or planned
    surgery's own day.
    """

    kind: StepKind
    day: date
    window: Window | None = None
    checkpoint: Checkpoint | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the person stands; `day` and `week` count from `surgery`, the one that governs.

    `planned` is the next surgery after as_of. `open_windows` are those shown that hold as_of.
    """

    day: int | None
    week: int | None
    surgery: Surgery | None
    planned: Surgery | None
    open_windows: tuple[Window, ...]
    next_steps: tuple[Step, ...]


def standing_of(recovery: Recovery) -> Standing:
    """Return where the person stands on the day that is read.

    A planned surgery begins a new count, so of this course no step on or after its day is told.
    """
    course, as_of, planned = recovery.course, recovery.as_of, recovery.planned
    steps = list(_planned_steps(recovery))
    if course is not None:
        until = None if planned is None else planned.day
        steps += [step for step in _steps_of(course) if _is_between(step.day, as_of, until)]
    return Standing(
        None if course is None else course.day_number(as_of),
        None if course is None else course.week_number(as_of),
        None if course is None else course.surgery,
        planned,
        windows_on(recovery, as_of),
        tuple(sorted(steps, key=lambda step: (step.day, _ORDER.index(step.kind)))),
    )


def _planned_steps(recovery: Recovery) -> Iterator[Step]:
    if recovery.planned is not None:
        yield Step(StepKind.SURGERY, recovery.planned.day)
    for event in recovery.records.events:
        if event.kind is EventKind.VISIT and event.day >= recovery.as_of:
            yield Step(StepKind.VISIT, event.day, event=event)


def _steps_of(course: Course) -> Iterator[Step]:
    for window in course.windows:
        if window.is_hidden:
            continue
        yield Step(StepKind.WINDOW_OPENS, window.first, window=window)
        if window.end is not None:
            yield Step(StepKind.WINDOW_ENDS, window.end, window=window)
    for checkpoint in Checkpoint:
        yield Step(StepKind.CHECKPOINT, complete_from(checkpoint, course.start), checkpoint=checkpoint)
    if course.one_year is not None:
        yield Step(StepKind.ONE_YEAR, course.one_year)


def _is_between(day: date, after: date, until: date | None) -> bool:
    return after < day and (until is None or day < until)


_ORDER = tuple(StepKind)


def urgent_ticks(recovery: Recovery) -> tuple[tuple[date, tuple[UrgentSign, ...]], ...]:
    """Return the urgent signs ticked on each day since the governing surgery, latest day first.

    Without a surgery every day counts. Nothing but a tick is a sign: none is inferred.
    """
    since = date.min if recovery.course is None else recovery.course.start
    ticked: dict[date, set[UrgentSign]] = {}
    for entry in recovery.records.entries:
        if entry.urgent and entry.day >= since:
            ticked.setdefault(entry.day, set()).update(entry.urgent)
    days = sorted(ticked, reverse=True)
    return tuple((day, tuple(sign for sign in UrgentSign if sign in ticked[day])) for day in days)
