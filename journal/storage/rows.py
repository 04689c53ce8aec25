"""Records as rows of their tables, and back; which column holds what follows from the records' fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

from journal.errors import FieldError
from journal.records import COLLECTIONS, Person
from journal.records.columns import records_in_columns
from journal.records.kinds import Amount, Choice, Choices, Day, Kind, Moment, Score, Truth
from journal.records.record import Nested, Record, Slot, plainly, slots_of

Convert: TypeAlias = Callable[[Any], Any]
Row: TypeAlias = tuple[Any, ...]

as_json = json.JSONEncoder(separators=(",", ":")).encode
"""Returns what a text column holds of lists and whole records."""

NO_SENSE = (ValueError, TypeError, RecursionError)
"""What turning a column's value into a field's raises where somebody put nonsense there."""


@dataclass(frozen=True)
class Table:
    """Where one type of record is kept: its table, that table's columns in the order of the fields."""

    name: str
    record_type: type[Record]
    columns: tuple[str, ...]

    @property
    def listed(self) -> str:
        """The columns as SQL names them; a missing one in double quotes would count as a text."""
        return ", ".join(f"[{column}]" for column in self.columns)


def table_of(name: str) -> Table:
    """Return the table of a list of records (`entries` …), or of the `person`."""
    record_type: type[Record] = Person if name == "person" else COLLECTIONS[name]
    return Table(name, record_type, tuple(_columns(record_type)))


def row_of(record: Record) -> Row:
    """Return a record's values in the order of its table's columns."""
    return tuple(_values(record))


def records_of(record_type: type[Record], rows: Iterable[Row]) -> list[Any]:
    """Return the records of many rows, each checked when made.

    Works a column at a time: a journal of twenty years is read while its window opens. Raises
    FieldError or one of `NO_SENSE`, without the row: `record_of` then names the field.
    """
    columns = list(zip(*rows, strict=True))
    return _made(record_type, iter(columns)) if columns else []


def record_of(record_type: type[Record], row: Row) -> Any:
    """Return the record of one row; raise FieldError for the first field that cannot be."""
    return _read(record_type, iter(row))


def _columns(record_type: type[Record]) -> Iterator[str]:
    for slot in slots_of(record_type):
        if isinstance(slot.kind, Nested):
            yield from (f"{slot.name}_{inner}" for inner in _columns(slot.kind.record_type))
        else:
            yield slot.name


def _values(record: Record) -> Iterator[Any]:
    record_type: Any = type(record)
    names, keepers = _keepers(record_type)
    for value, keep in zip(names(record), keepers, strict=True):
        if keep is None or value is None:
            yield value
        elif keep is _values:
            yield from _values(value)
        else:
            yield keep(value)


@cache
def _keepers(record_type: Any) -> tuple[Convert, tuple[Convert | None, ...]]:
    """Return what gets a record's values, and for each what its column holds of it, None for itself.

    Remembered, since an import writes entries down by the thousand.
    """
    slots = slots_of(record_type)
    return attrgetter(*(slot.name for slot in slots)), tuple(_keeper(slot.kind) for slot in slots)


def _keeper(kind: Kind) -> Convert | None:
    if isinstance(kind, Nested):
        return _values
    if isinstance(kind, Choices):
        return lambda value: as_json(kind.plain(value)) if value else "[]"
    return int if isinstance(kind, Truth) else plainly(kind)


def _made(record_type: type[Record], columns: Iterator[Iterable[Any]]) -> list[Any]:
    converted: list[Iterable[Any]] = []
    for slot in slots_of(record_type):
        if isinstance(slot.kind, Nested):
            converted.append(_made(slot.kind.record_type, columns))
        else:
            convert, column = _converter(slot.kind), next(columns)
            converted.append(column if convert is None else map(convert, column))
    return records_in_columns(record_type, converted)


def _read(record_type: type[Record], values: Iterator[Any]) -> Any:
    # Every field's own check runs here, by its name, so that the error tells the place.
    found: dict[str, Any] = {}
    for slot in slots_of(record_type):
        if isinstance(slot.kind, Nested):
            found[slot.name] = _read_nested(slot, slot.kind.record_type, values)
        else:
            found[slot.name] = _converted(slot.kind, next(values))
    return record_type(**found)


def _read_nested(slot: Slot, record_type: type[Record], values: Iterator[Any]) -> Any:
    try:
        return _read(record_type, values)
    except FieldError as error:
        raise error.inside(slot.name) from None


def _converted(kind: Kind, kept: Any) -> Any:
    convert = _converter(kind)
    try:
        return kept if convert is None else convert(kept)
    except NO_SENSE:
        return kept  # the record's own check refuses it, and says why


@cache
def _converter(kind: Kind) -> Convert | None:
    """Return what turns a column's value into a field's, None where they are the same."""
    if isinstance(kind, (Score, Amount)):
        return _Numbers().__getitem__
    if isinstance(kind, Choices):
        return _Lists(kind).__getitem__
    if isinstance(kind, Choice):
        return _Known({str(word): word for word in kind.words}).__getitem__
    if isinstance(kind, Truth):
        return _Known({0: False, 1: True}).__getitem__
    if isinstance(kind, Day):
        return _day if kind.optional else date.fromisoformat
    if isinstance(kind, Moment):
        return _moment if kind.optional else datetime.fromisoformat
    return None


def _day(kept: str | None) -> date | None:
    return None if kept is None else date.fromisoformat(kept)


def _moment(kept: str | None) -> datetime | None:
    return None if kept is None else datetime.fromisoformat(kept)


class _Known(dict[Any, Any]):
    """Values by what a column holds; what is not known stays as it is, for the record's check to refuse."""

    def __missing__(self, kept: Any) -> Any:
        return kept


class _Numbers(dict[Any, Any]):
    """Numbers as the person gave them, whole ones without a point; each is made once."""

    def __missing__(self, kept: Any) -> Any:
        whole = isinstance(kept, float) and kept.is_integer()
        number = self[kept] = int(kept) if whole else kept
        return number


class _Lists(dict[Any, Any]):
    """Lists of words by their JSON; each is parsed once, since most entries share theirs."""

    def __init__(self, kind: Choices) -> None:
        super().__init__()
        self._words = kind.words

    def __missing__(self, kept: Any) -> Any:
        parsed = json.loads(kept)
        if not isinstance(parsed, list):
            return kept
        words = self[kept] = tuple(self._word(word) for word in parsed)
        return words

    def _word(self, word: Any) -> Any:
        return self._words.get(word, word) if isinstance(word, str) else word
