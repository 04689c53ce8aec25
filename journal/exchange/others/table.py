"""A table in a text file: its columns and its rows, with limits, whatever separates the cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from journal.errors import KnownError

LARGEST = 64 * 2**20
MOST_ROWS = 1_000_000
MOST_COLUMNS = 300
WATCHED_ROWS = 500
DELIMITERS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

Row: TypeAlias = tuple[int, list[str]]
"""A row's number, as a spreadsheet counts them, and its cells: as many as there are columns, or more."""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table by name, and its text to read the rows from."""

    columns: tuple[str, ...]
    text: str
    delimiter: str

    def rows(self, reached: Callable[[int], None] | None = None) -> Iterator[Row]:
        """Yield every row that is not empty; a short one is filled up, a long one left as it is.

        `reached` is told now and then how many characters were read.
        Raises KnownError where quotes do not close, a cell or the table is too long.
        """
        width = len(self.columns)
        for number, cells in _numbered(self.text, self.delimiter, reached):
            if number == 1 or not any(cells):
                continue
            if number > MOST_ROWS:
                raise KnownError("table-rows", most=MOST_ROWS)
            cells += [""] * (width - len(cells))
            yield number, cells


def fetched(path: Path) -> bytes:
    """Return the bytes of a table's file; raise KnownError `table-large`, OSError where it is not reached."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise KnownError("table-large", largest=LARGEST // 2**20)
    return data


def text_of(data: bytes) -> str:
    """Return the text of a table's file, a byte order mark passed over; raise KnownError where it is none."""
    if data[:2] in _UTF_16:
        raise KnownError("table-utf16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError("json-not-utf8", byte=error.start + 1) from None
    if not text.strip():
        raise KnownError("json-empty")
    if "\0" in text:
        raise KnownError("table-binary")
    return text


def table_of(text: str) -> Table:
    """Return the table that a text holds, its cells separated as most of its first line's are."""
    heads = {delimiter: _head(text, delimiter) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda delimiter: len(heads[delimiter]))
    if not any(heads[delimiter]):
        raise KnownError("table-head")
    if len(heads[delimiter]) > MOST_COLUMNS:
        raise KnownError("table-columns", count=len(heads[delimiter]), most=MOST_COLUMNS)
    return Table(_named(heads[delimiter]), text, delimiter)


def _head(text: str, delimiter: str) -> list[str]:
    return [name.strip() for name in next(_numbered(text, delimiter))[1]]


def _named(head: list[str]) -> tuple[str, ...]:
    """Return names for all columns, each once: what has no name is called by its place."""
    names: dict[str, None] = {}
    for place, said in enumerate(head, 1):
        name, count = said or f"column {place}", 1
        wanted = name
        while name in names:
            count += 1
            name = f"{wanted} ({count})"
        names[name] = None
    return tuple(names)


def _numbered(text: str, delimiter: str, reached: Callable[[int], None] | None = None) -> Iterator[Row]:
    number = 0
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            if reached is not None and number % WATCHED_ROWS == 0:
                reached(lines.tell())
            yield number, cells
    except csv.Error as error:
        code = "table-cell" if "limit" in str(error) else "table-quotes"
        raise KnownError(code, row=number + 1) from None
