"""What a field holds as a cell of a table, and back: nothing is lost, and no spreadsheet runs any of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from journal.records.kinds import Amount, Choices, Kind, Score, Text, Truth, Whole
from journal.records.record import Nested, Record, slots_of

LIST_MARK = ";"
LONGEST_NUMBER = 40

Cell: TypeAlias = Callable[[Any], str]
Plain: TypeAlias = Callable[[str], Any]

_WHOLE = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_TRUTHS = {"true": True, "false": False}

# A spreadsheet runs a cell that begins with one of these, spaces and quotes before it or not. Where it parts
# cells by semicolons, as in some countries, it also begins one after each of them and after a line break.
_LEAD = "[ '\"\x00-\x08\v\f\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*"
_RUNS = f"{_LEAD}[=+\\-@＝＋－＠]"
_BLANK = f"{_LEAD}[\t\r\n]"
_TO_MARK = re.compile(f"\\A(?={_BLANK})|(\\A|[;\t\r\n])(?={_RUNS})")
_MARKED = re.compile(f"\\A'(?={_BLANK})|(\\A|[;\t\r\n])'(?={_RUNS})")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, such as `back` or `before.back`, and the field it holds."""

    name: str
    path: tuple[str, ...]
    to_cell: Cell
    from_cell: Plain

    def cell(self, plain: Mapping[str, Any]) -> str:
        """Return what the cell of a record holds, given as `to_plain` has it."""
        value: Any = plain
        for key in self.path:
            value = value.get(key)
        return self.to_cell(value)


def columns_of(record_type: type[Record], inside: tuple[str, ...] = ()) -> Iterator[Column]:
    """Yield the columns of a record type in the fields' order; a record inside it has a column a field."""
    for slot in slots_of(record_type):
        path = (*inside, slot.key)
        if isinstance(slot.kind, Nested):
            yield from columns_of(slot.kind.record_type, path)
        else:
            yield Column(".".join(path), path, _to_cell(slot.kind), _from_cell(slot.kind))


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe stands before what would begin a formula."""
    return _TO_MARK.sub(r"\1'", text)


def as_written(cell: str) -> str:
    """Return the text that `harmless` was given."""
    return _MARKED.sub(r"\1", cell)


def _to_cell(kind: Kind) -> Cell:
    if isinstance(kind, Text):
        return lambda text: harmless(text or "")  # a sparse record leaves empty text out
    if isinstance(kind, Choices):
        return f"{LIST_MARK} ".join
    if isinstance(kind, Truth):
        return lambda value: "true" if value else "false"
    return lambda value: "" if value is None else str(value)


def _from_cell(kind: Kind) -> Plain:
    if isinstance(kind, Text):
        return as_written
    if isinstance(kind, Choices):
        return _list
    if isinstance(kind, Truth):
        return lambda cell: _TRUTHS.get(cell.strip().lower(), cell.strip() or None)
    if isinstance(kind, (Score, Whole, Amount)):
        return number
    return lambda cell: cell.strip() or None


def _list(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(LIST_MARK)] if cell.strip() else []


def number(cell: str) -> float | int | str | None:
    """Return the number that a cell holds, None where it is empty, the cell itself where it is no number."""
    said = cell.strip()
    if not said or len(said) > LONGEST_NUMBER:
        return said or None
    if _WHOLE.fullmatch(said):
        return int(said)
    return float(said) if _NUMBER.fullmatch(said) else said


def nested(columns: Mapping[int, Column], cells: list[str]) -> dict[str, Any]:
    """Return a row as `to_plain` would write the record, only with what the columns say."""
    plain: dict[str, Any] = {}
    for index, column in columns.items():
        within = plain
        for key in column.path[:-1]:
            within = within.setdefault(key, {})
        within[column.path[-1]] = column.from_cell(cells[index])
    return plain
