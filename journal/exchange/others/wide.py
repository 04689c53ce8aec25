"""Tables in which each row is an entry and each column one thing about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from journal.exchange.others.cells import Read, reader_of
from journal.exchange.others.column import Column
from journal.exchange.others.gathering import Gathering, Progress, noted
from journal.exchange.others.table import Row, Table

KnownBy: TypeAlias = Callable[[Sequence[str]], Sequence[str]]
"""Says by which of its cells a row is known again."""


@dataclass(slots=True)
class _Places:
    """Where in a row its things stand."""

    day: int = 0
    time: int | None = None
    medicine: int | None = None
    amount: tuple[int, str, Read] | None = None
    values: list[tuple[int, str, str, Read]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    width: int = 0


def gather_rows(
    table: Table, columns: MappingOf[str, Column], gathering: Gathering, known_by: KnownBy, progress: Progress
) -> None:
    """Gather an entry of every row, and a dose of each that names a medicine."""
    places = _places(table, columns)
    for row in table.rows(progress.at):
        gathering.report.rows += 1
        _take(row, places, gathering, known_by)
    gathering.report.columns = tuple(name for name in table.columns if name not in columns)


def _places(table: Table, columns: MappingOf[str, Column]) -> _Places:
    places = _Places(width=len(table.columns))
    for place, name in enumerate(table.columns):
        column = columns.get(name)
        if column is None or column.field is None:
            continue
        match column.field:
            case "day":
                places.day = place
            case "time":
                places.time = place
            case "medicine":
                places.medicine = place
            case "amount":
                places.amount = (place, name, reader_of(column))
            case "note":
                places.notes.append((place, column.label))
            case other:
                places.values.append((place, name, other, reader_of(column)))
    return places


def _take(row: Row, places: _Places, gathering: Gathering, known_by: KnownBy) -> None:
    number, cells = row
    if len(cells) > places.width and any(cells[places.width :]):
        gathering.report.skip("cells", number)
        return
    day = gathering.day_of(number, cells[places.day])
    if day is None:
        return
    unreadable = gathering.unreadable
    values = _values(row, places, gathering)
    if values:
        gathering.add_entry(number, gathering.ids.of(*known_by(cells)), day, values)
    if not _take_dose(row, places, gathering, day) and not values and gathering.unreadable == unreadable:
        gathering.report.skip("nothing", number)


def _values(row: Row, places: _Places, gathering: Gathering) -> dict[str, Any]:
    """Return what a row says of its day; of two columns for one field the first that says something."""
    number, cells = row
    values: dict[str, Any] = {}
    for place, name, wanted, read in places.values:
        value = gathering.value_of(number, name, read, cells[place])
        if value is not None:
            values.setdefault(wanted, value)
    said = [(label, cells[place].strip()) for place, label in places.notes if cells[place].strip()]
    if said:
        values["note"] = noted(said)
    return values


def _take_dose(row: Row, places: _Places, gathering: Gathering, day: date) -> bool:
    """Take the dose that a row tells of; return whether it tells of one, though it may not be taken."""
    number, cells = row
    name = "" if places.medicine is None else cells[places.medicine].strip()
    if not name:
        return False
    amount = None
    if places.amount is not None:
        place, column, read = places.amount
        amount = gathering.value_of(number, column, read, cells[place])
    gathering.add_dose(number, name, day, cells[places.day if places.time is None else places.time], amount)
    return True
