"""Tables in which each row tells one thing by its name: a symptom, a feature, an amount."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from journal.exchange.others.cells import MOST_MINUTES, MOST_STEPS, Read, reader_of
from journal.exchange.others.column import LISTS, MINUTES, Column
from journal.exchange.others.gathering import Gathering, noted


class Telling(NamedTuple):
    """What one row tells: the thing's `name`, what it is, when, and in which part of the day it was told.

    Rows of one day and one `part` are gathered in one entry. `title` is what a medicine of that name is
    called.
    """

    row: int
    name: str
    value: str
    day: str
    part: str
    time: str
    note: str
    title: str


def gather_tellings(tellings: Iterable[Telling], names: MappingOf[str, Column], gathering: Gathering) -> None:
    """Gather entries and doses of what rows tell of the names that a mapping knows.

    Minutes, steps and lists of one day and part are added up. A second score of one field there begins
    another entry, so that none is lost.
    """
    readers = {name: (column, reader_of(column)) for name, column in names.items()}
    sheets: dict[tuple[date, str], list[_Sheet]] = {}
    passed_over: dict[str, None] = {}
    for telling in tellings:
        gathering.report.rows += 1
        known = readers.get(telling.name)
        if known is None or known[0].field is None:
            if known is None:
                passed_over[telling.name] = None
            gathering.report.skip("name-left-out" if known is None else "left-out", telling.row)
            continue
        day = gathering.day_of(telling.row, telling.day)
        if day is not None:
            _take(telling, known, gathering, day, sheets.setdefault((day, telling.part), []))
    for (day, part), written in sheets.items():
        for sheet in written:
            record_id = gathering.ids.of(day.isoformat(), part)
            gathering.add_entry(sheet.row, record_id, day, sheet.whole())
    gathering.report.columns = tuple(passed_over)


@dataclass(slots=True)
class _Sheet:
    """An entry while it is being gathered."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def whole(self) -> dict[str, Any]:
        return {**self.values, "note": noted(self.notes)} if self.notes else self.values


def _take(
    telling: Telling, known: tuple[Column, Read], gathering: Gathering, day: date, sheets: list[_Sheet]
) -> None:
    column, read = known
    if column.field == "medicine":
        _take_dose(telling, gathering, day)
        return
    value = gathering.value_of(telling.row, telling.name, read, telling.value)
    if value is None and not telling.note.strip():
        return
    sheet = _sheet_for(str(column.field), value, telling.row, sheets)
    label = column.label or telling.title
    if value is not None and column.field == "note":
        sheet.notes.append((label, value))
    elif value is not None:
        _put(sheet, str(column.field), value, telling, gathering)
    if telling.note.strip():
        sheet.notes.append((label, telling.note.strip()))


def _take_dose(telling: Telling, gathering: Gathering, day: date) -> None:
    try:
        amount: float | None = float(telling.value)
    except ValueError:
        amount = None
    fits = amount is not None and 0 < amount <= 1000
    gathering.add_dose(telling.row, telling.title, day, telling.time, amount if fits else None)


def _sheet_for(name: str, value: Any, row: int, sheets: list[_Sheet]) -> _Sheet:
    """Return the entry that a value goes to: the first of its day and part that has room for it."""
    for sheet in sheets:
        if value is None or name == "note" or _adds_up(name) or name not in sheet.values:
            return sheet
    sheets.append(_Sheet(row))
    return sheets[-1]


def _adds_up(name: str) -> bool:
    return name in MINUTES or name == "steps" or name in LISTS


def _put(sheet: _Sheet, name: str, value: Any, telling: Telling, gathering: Gathering) -> None:
    before = sheet.values.get(name)
    if before is None:
        sheet.values[name] = value
    elif name in LISTS:
        sheet.values[name] = tuple(dict.fromkeys((*before, *value)))
    elif before + value > (MOST_STEPS if name == "steps" else MOST_MINUTES):
        gathering.report.skip("steps" if name == "steps" else "minutes", telling.row, telling.name)
    else:
        sheet.values[name] = before + value
