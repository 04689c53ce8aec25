"""What is known of one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from journal.reading.values import Course, Recovery, Site, Window
from journal.reading.windows import windows_on
from journal.records import Event, Medicine


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One day's scores, windows, medicines and events.

    `number` counts from the day's own surgery, day 0; before the first it is negative, and None where
    there is no surgery. `late` of the `entries` were written more than two days after the day. `windows`
    begin with the one that began last. A day `to_come` lies after the day of the reading.
    """

    day: date
    number: int | None
    scores: Mapping[Site, float]
    entries: int
    late: int
    windows: tuple[Window, ...]
    medicines: tuple[Medicine, ...]
    events: tuple[Event, ...]
    to_come: bool


def day_facts(recovery: Recovery, day: date) -> DayFacts:
    """Return what is known of a day."""
    course = course_on(recovery, day)
    entries = [entry for entry in recovery.records.entries if entry.day == day]
    return DayFacts(
        day,
        course.day_number(day) if course is not None else None,
        {site: values[day] for site, values in recovery.days.items() if day in values},
        len(entries),
        sum(entry.is_late for entry in entries),
        latest_begun(windows_on(recovery, day)),
        tuple(medicine for medicine in recovery.records.medicines if _runs(medicine, day)),
        tuple(event for event in recovery.records.events if event.day == day),
        day > recovery.as_of,
    )


def course_on(recovery: Recovery, day: date) -> Course | None:
    """Return the course a day belongs to; days before the first surgery belong to the first."""
    begun = [course for course in recovery.courses if course.start <= day]
    return begun[-1] if begun else next(iter(recovery.courses), None)


def latest_begun(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Return windows in the order in which they are told: the one that began last comes first."""
    return tuple(sorted(windows, key=lambda window: window.first.toordinal(), reverse=True))


def _runs(medicine: Medicine, day: date) -> bool:
    begins, ends = medicine.begins or date.min, medicine.ends or date.max
    return begins <= day <= ends
