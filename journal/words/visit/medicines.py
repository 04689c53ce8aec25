"""Medicines on the visit page: now, changed, and doses taken as needed."""

from __future__ import annotations

from datetime import date

from journal.reading.calendar import WEEK, days_later
from journal.reading.medication import (
    AsNeeded,
    MedicineChange,
    MedicineChangeKind,
    as_needed_a_week,
    medicine_changes,
    medicines_on,
)
from journal.reading.values import Recovery
from journal.reading.visits import last_visit
from journal.records import Medicine
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.readings.amounts import score
from journal.words.reports import one_line
from journal.words.visit.shortly import since_surgery

DOSE_WEEKS = 4
SHORTEST_RATE_DAYS = 14
"""From this many days on doses are also told a week."""


def medicines_lines(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return each medicine that runs, with dose, schedule and since when; of as-needed ones the doses too.

    One line says so where none is entered.
    """
    running = medicines_on(recovery.records, recovery.as_of)
    if not running:
        return (words.gettext("None entered for this day."),)
    first = days_later(recovery.as_of, 1 - DOSE_WEEKS * WEEK)
    needed = {found.medicine.id: found for found in as_needed_a_week(recovery.records, first, recovery.as_of)}
    return tuple(_line(words, medicine, needed.get(medicine.id)) for medicine in running)


def _line(words: Words, medicine: Medicine, needed: AsNeeded | None) -> str:
    said = described(words, medicine)
    if medicine.begins is not None:
        since = long_date(words, medicine.begins)
        said = words.gettext("{medicine}, since {day}").format(medicine=said, day=since)
    if needed is None:
        return said
    return words.gettext("{medicine}: {doses}").format(medicine=said, doses=doses(words, needed))


def described(words: Words, medicine: Medicine) -> str:
    """Return a medicine with its dose and schedule: “Pregabalin 75 mg, 2 a day”."""
    return ", ".join([_named(medicine), *_schedule(words, medicine)])


def _named(medicine: Medicine) -> str:
    return one_line(f"{medicine.name.strip()} {medicine.dose.strip()}").strip()


def _schedule(words: Words, medicine: Medicine) -> list[str]:
    schedule, as_needed = one_line(medicine.schedule.strip()), words.gettext("as needed")
    told = [] if not medicine.as_needed or as_needed in schedule.casefold() else [as_needed]
    return [part for part in (schedule, *told) if part]


def doses(words: Words, needed: AsNeeded) -> str:
    """Return the doses written down: “9 doses in the last 4 weeks, about 2 a week”."""
    count = score(needed.doses)
    said = words.ngettext("{count} dose", "{count} doses", 1 if count == "1" else 2).format(count=count)
    if not needed.doses:
        said = words.gettext("no dose written down")
    if needed.days < SHORTEST_RATE_DAYS:
        told = words.ngettext("{doses} in {days} day", "{doses} in {days} days", needed.days)
        return told.format(doses=said, days=needed.days)
    if needed.days == DOSE_WEEKS * WEEK:
        said = words.gettext("{doses} in the last 4 weeks").format(doses=said)
    else:
        said = words.gettext("{doses} in {days} days").format(doses=said, days=needed.days)
    return f"{said}, {_rate(words, needed.a_week)}" if needed.doses else said


def _rate(words: Words, a_week: float) -> str:
    if a_week < 1:
        return words.gettext("less than 1 a week")
    return words.gettext("about {count} a week").format(count=int(a_week + 0.5))


def change_lines(
    words: Words, recovery: Recovery, first: date | None = None, last: date | None = None
) -> tuple[str, ...]:
    """Return what was started, changed and ended, in order of days.

    Without days of one's own since the last visit or, where there was none, since surgery.
    """
    last = recovery.as_of if last is None else min(last, recovery.as_of)
    first = changes_since(recovery) if first is None else first
    changes = medicine_changes(recovery.records, first, last)
    return tuple(_change(words, change) for change in changes)


def changes_since(recovery: Recovery) -> date:
    """Return the day from which on changes are told: the last visit's or, without one, the surgery's."""
    first, _ = since_surgery(recovery)
    visit = last_visit(recovery.records, recovery.as_of)
    return first if visit is None else max(visit.day, first)


def _change(words: Words, change: MedicineChange) -> str:
    day, medicine = long_date(words, change.day), described(words, change.medicine)
    if change.kind is MedicineChangeKind.STARTED:
        return words.gettext("{day}: started {medicine}").format(day=day, medicine=medicine)
    if change.kind is MedicineChangeKind.ENDED or change.before is None:
        named = _named(change.medicine)
        return words.gettext("{day}: last day of {medicine}").format(day=day, medicine=named)
    return words.gettext("{day}: {before} → {after}").format(
        day=day, before=described(words, change.before), after=_without_name(words, change.medicine)
    )


def _without_name(words: Words, medicine: Medicine) -> str:
    parts = [one_line(medicine.dose.strip()), *_schedule(words, medicine)]
    return ", ".join(part for part in parts if part) or described(words, medicine)
