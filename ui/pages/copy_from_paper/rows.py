"""The rows of the grid: the fields of the paper sheet in its order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

from journal.reading.medication import medicines_on
from journal.records import Medicine, Records
from journal.words import Words, day_sheet
from journal.words.dates import WEEKDAYS, long_date
from journal.words.fields import SCALE_ENDS

DAYS = 7
SYMPTOMS, NOTE = "new_since_surgery", "note"
_DOSE = "dose:"


class Kind(Enum):
    """What may be typed into the cells of a row."""

    SCORE = auto()
    MINUTES = auto()
    AMOUNT = auto()
    SYMPTOMS = auto()
    NOTE = auto()


class Row(NamedTuple):
    """One row: its name in a draft, what is asked, what that means, what may be typed.

    `begins` says whether it is the first of rows that stand together.
    """

    name: str
    label: str
    small: str
    kind: Kind
    begins: bool = False


def week_of(first: date) -> list[date]:
    """Return the seven days from a first one on."""
    return [first + timedelta(days=number) for number in range(DAYS)]


def rows_of(words: Words, medicines: Iterable[Medicine]) -> list[Row]:
    """Return all rows, with one for each of the medicines."""
    fields = [
        _field(words, name, begins=number == 0 and group is not day_sheet.GROUPS[0])
        for group in day_sheet.GROUPS
        for number, name in enumerate(group)
    ]
    new = day_sheet.symptoms_row(words)
    return [
        *fields,
        *(_medicine(words, medicine, begins=number == 0) for number, medicine in enumerate(medicines)),
        Row(SYMPTOMS, words.gettext("New since the operation"), new.small, Kind.SYMPTOMS, begins=True),
        Row(NOTE, words.gettext("Note"), "", Kind.NOTE),
    ]


def medicines_of(records: Records, days: Sequence[date], typed: Iterable[str]) -> list[Medicine]:
    """Return the medicines that run on one of the days, and those that something is typed for."""
    running = {medicine.id: medicine for day in days for medicine in medicines_on(records, day)}
    named = {name.removeprefix(_DOSE) for name in typed if name.startswith(_DOSE)}
    left = [one for one in records.medicines if one.id in named and one.id not in running]
    return [*running.values(), *left]


def medicine_of(name: str) -> str | None:
    """Return the id of the medicine that a row is about, None for another row."""
    return name.removeprefix(_DOSE) if name.startswith(_DOSE) else None


def cell_name(words: Words, label: str, day: date) -> str:
    """Return what a box is called: “Back, Monday 12 January 2026”."""
    return words.gettext("{label}, {weekday} {date}").format(
        label=label.rstrip("?"), weekday=words.gettext(WEEKDAYS[day.weekday()]), date=long_date(words, day)
    )


def _field(words: Words, name: str, *, begins: bool) -> Row:
    asked = day_sheet.field_row(words, name)
    return Row(name, asked.label, asked.small, Kind.SCORE if name in SCALE_ENDS else Kind.MINUTES, begins)


def _medicine(words: Words, medicine: Medicine, *, begins: bool) -> Row:
    label = " ".join(part for part in (medicine.name, medicine.dose) if part)
    return Row(_DOSE + medicine.id, label, day_sheet.medicine_small(words), Kind.AMOUNT, begins)
