"""All medicines with their days, what changed in the period, and as-needed doses by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from journal.paper.printable import one_line
from journal.paper.visit.choice import VisitPart
from journal.paper.visit.details.parts import Cell, cell, part, section_name, table, whole
from journal.reading.medication import MedicineChange, medicine_changes
from journal.reading.values import Recovery
from journal.records import Dose, Medicine, Records
from journal.words import Words
from journal.words import visit_details as say
from journal.words.dates import short_date
from journal.words.readings.amounts import score

_TAKEN = (("medicine", "name"), ("dose", "name"), ("schedule", "name"), ("from", "day"), ("to", "day"))
_CHANGES = (("day", "day"), ("medicine", "name"), ("change", "text"))
_BY_MONTH = (("month", "month"), ("medicine", "text"), ("doses", "short"), ("dose-days", "short"))
_AGAIN = 120
"""A name is told whole where the medicines are listed, and at most so long where it stands again."""


def medicines_part(recovery: Recovery, words: Words, days: tuple[date, date]) -> dict[str, Any]:
    """Return the medicines begun by the last day; changes and doses are those of the days."""
    records = recovery.records
    begun = [one for one in records.medicines if one.begins is None or one.begins <= days[1]]
    sections = [
        table(words, _TAKEN, _taken(words, begun), heading=section_name(words, "taken")),
        table(words, _CHANGES, _changes(words, records, days), heading=section_name(words, "changes")),
        table(words, _BY_MONTH, _by_month(words, records, days), heading=section_name(words, "as-needed")),
    ]
    return part(words, VisitPart.MEDICINE_LIST, [say.period(words, *days)], sections)


def _taken(words: Words, medicines: Sequence[Medicine]) -> list[list[Cell]]:
    """Return a row for each medicine; those of one name stand together, so that a dose is seen to change."""
    begun: dict[str, date] = {}
    for one in medicines:
        begins = one.begins or date.min
        begun[_key(one)] = min(begun.get(_key(one), begins), begins)
    ordered = sorted(medicines, key=lambda one: (begun[_key(one)], _key(one), one.begins or date.min))
    return [_medicine(words, one) for one in ordered]


def _key(medicine: Medicine) -> str:
    return " ".join(medicine.name.split()).casefold()


def _medicine(words: Words, medicine: Medicine) -> list[Cell]:
    return [
        cell([whole(medicine.name)]),
        cell([whole(medicine.dose)]),
        cell([say.medicine_told(words, medicine, "", whole(medicine.schedule))]),
        say.medicine_day(words, medicine.begins, ends=False),
        say.medicine_day(words, medicine.ends, ends=True),
    ]


def _changes(words: Words, records: Records, days: tuple[date, date]) -> list[list[Cell]]:
    return [_change(words, change) for change in medicine_changes(records, *days)]


def _change(words: Words, change: MedicineChange) -> list[Cell]:
    before = _how(words, change.before) if change.before is not None else ""
    said = say.medicine_change(words, change, before, _how(words, change.medicine))
    return [short_date(words, change.day), one_line(change.medicine.name, _AGAIN), cell([said])]


def _how(words: Words, medicine: Medicine) -> str:
    dose, schedule = one_line(medicine.dose, _AGAIN), one_line(medicine.schedule, _AGAIN)
    return say.medicine_told(words, medicine, dose, schedule)


def _by_month(words: Words, records: Records, days: tuple[date, date]) -> list[list[Cell]]:
    needed = {one.id: one for one in records.medicines if one.as_needed}
    months: dict[tuple[date, str], list[Dose]] = {}
    for dose in records.doses:
        day = dose.taken.date()
        if dose.medicine in needed and days[0] <= day <= days[1]:
            months.setdefault((day.replace(day=1), dose.medicine), []).append(dose)
    order = {medicine: place for place, medicine in enumerate(needed)}
    found = sorted(months.items(), key=lambda item: (item[0][0], order[item[0][1]]))
    return [list(_month(words, month, needed[which], taken)) for (month, which), taken in found]


def _month(words: Words, month: date, medicine: Medicine, taken: Sequence[Dose]) -> Iterator[Cell]:
    yield say.month(words, month)
    yield " ".join(
        part for part in (one_line(medicine.name, _AGAIN), one_line(medicine.dose, _AGAIN)) if part
    )
    yield score(sum(dose.amount for dose in taken))
    yield str(len({dose.taken.date() for dose in taken}))
