"""What was found in a spoilt journal: rows sorted to their tables, each a record, one in part, or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from journal.errors import FieldError
from journal.records import COLLECTIONS
from journal.records.changes import PERSON
from journal.records.record import Nested, Record, slots_of
from journal.storage.rescue.pages import RawRow
from journal.storage.rows import Row, record_of, table_of
from journal.storage.tables import NAMES

Place: TypeAlias = tuple[str, str]
"""A table and an id in it."""

_EMPTY = (None, "", "[]", 0)
_ID_LENGTH = 36
_ROLES = ("do", "undo", "redo")


@dataclass
class Found:
    """Everything that could be read: `whole` and `part` records, ids `known` to have been, and the log.

    `sure` are those of the whole that SQLite led to; others lie on pages that may be older.
    """

    whole: dict[Place, Any] = field(default_factory=dict)
    sure: set[Place] = field(default_factory=set)
    part: dict[Place, Any] = field(default_factory=dict)
    known: set[Place] = field(default_factory=set)
    sets: dict[int, Row] = field(default_factory=dict)
    changes: dict[tuple[int, int], Row] = field(default_factory=dict)
    drafts: dict[str, Row] = field(default_factory=dict)
    sample: bool | None = None

    def take(self, name: str, row: Row) -> None:
        """Take in a row of the table `name`, in the order of its columns; what was found before stands."""
        if name == "change_set":
            if isinstance(row[0], int):
                self.sets.setdefault(row[0], row)
        elif name == "change":
            if isinstance(row[0], int) and isinstance(row[1], int):  # else no log of ours wrote it
                self.changes.setdefault((row[0], row[1]), row[2:])
        elif name == "draft":
            self.drafts.setdefault(row[0], row)
        elif name == "about":
            self.sample = bool(row[3]) if self.sample is None else self.sample
        else:
            self._take_record(name, row)

    def _take_record(self, name: str, row: Row) -> None:
        place = name, PERSON if name == PERSON else str(row[0])
        self.known.add(place)
        if place in self.whole:
            return
        record, is_whole = read_as_far_as_possible(table_of(name).record_type, row)
        if is_whole:
            self.whole[place] = record
        elif record is not None:
            self.part.setdefault(place, record)


def sorted_to_table(raw: RawRow) -> tuple[str, Row] | None:
    """Return the table that a row from a page belongs to and its values there, None where it is in none."""
    number, values = raw
    if number is None:
        is_change = len(values) == 6 and isinstance(values[0], int) and isinstance(values[1], int)
        return ("change", values) if is_change and values[2] in NAMES else None
    if len(values) == 7 and values[0] is None and values[4] in _ROLES:
        return "change_set", (number, *values[1:])
    if len(values) == 3 and isinstance(values[0], str) and str(values[2]).startswith("{"):
        return "draft", values
    if number == 1 and len(values) in (4, 6) and values[0] is None:
        return ("about", values) if len(values) == 4 else (PERSON, values[1:])
    return _sorted_to_collection(values)


def _sorted_to_collection(values: Row) -> tuple[str, Row] | None:
    if not values or not isinstance(values[0], str) or len(values[0]) != _ID_LENGTH:
        return None
    fitting = [name for name in COLLECTIONS if len(table_of(name).columns) == len(values)]
    for name in fitting:
        if read_as_far_as_possible(COLLECTIONS[name], values)[1]:
            return name, values
    for name in fitting:
        if read_as_far_as_possible(COLLECTIONS[name], values)[0] is not None:
            return name, values
    return None


def read_as_far_as_possible(record_type: type[Record], row: Row) -> tuple[Any, bool]:
    """Return the record of a row and whether it is whole; fields that cannot be are left empty.

    The record is None where a field that it needs is among them.
    """
    columns, values = list(_columns(record_type)), list(row)
    for _ in range(len(columns) + 1):
        try:
            return record_of(record_type, tuple(values)), tuple(values) == tuple(row)
        except FieldError as error:
            spot = _spot(columns, error.field)
        except (ValueError, TypeError, RecursionError, StopIteration):
            return None, False
        if spot is None or not _emptied(record_type, values, spot, columns):
            return None, False
    return None, False


def _emptied(record_type: type[Record], values: list[Any], spot: int, columns: list[str]) -> bool:
    """Put nothing in one place of a row, as its column says nothing; False where it may not be empty."""
    for empty in _EMPTY:
        values[spot] = empty
        try:
            record_of(record_type, tuple(values))
        except FieldError as error:
            if _spot(columns, error.field) != spot:
                return True
        else:
            return True
    return False


def _spot(columns: list[str], place: str) -> int | None:
    named = place.partition("[")[0]
    return columns.index(named) if named in columns else None


def _columns(record_type: type[Record]) -> Iterator[str]:
    """Yield the fields of a row as errors name them, in the order of its columns."""
    for slot in slots_of(record_type):
        if isinstance(slot.kind, Nested):
            yield from (f"{slot.name}.{inner}" for inner in _columns(slot.kind.record_type))
        else:
            yield slot.name
