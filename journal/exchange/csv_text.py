"""CSV as RFC 4180 has it: rows of cells to text and back, strictly and in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from journal.errors import KnownError

MOST_CELLS = 400
MOST_ROWS = 1_000_000
LONGEST_CELL = 8_000_000  # the longest text of a record, were every character of it a quote
_NEEDS_QUOTES = re.compile('[",;\t\r\n]|^\\s|\\s$')


def text_of(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV: commas, lines that end in CR LF, quotes where a cell needs them."""
    return "".join(f"{','.join(map(_quoted, row))}\r\n" for row in rows)


def rows_of(text: str, file: str) -> Iterator[list[str]]:
    """Yield the cells of each row; quoted cells may hold line breaks, and lines may end in CR LF, LF or CR.

    Spreadsheets of some countries part cells by semicolons: what parts the first line parts them all.
    Raises KnownError with `file` and the row, counted from 1 as a spreadsheet does, where quotes do not
    close, a row or a cell is longer than any of a journal, or the rows do not end.
    """
    separator = _separator(text)
    unquoted = re.compile(f"[^{separator}\r\n]*")
    row: list[str] = []
    number, at = 1, 0
    while text:
        if text.startswith('"', at):
            cell, at = _in_quotes(text, at, file, number)
        else:
            plain = unquoted.match(text, at)
            cell = plain.group() if plain else ""
            at += len(cell)
        row.append(cell)
        if len(row) > MOST_CELLS:
            raise KnownError("csv-wide", file=file, row=number, most=MOST_CELLS)
        if text.startswith(separator, at):
            at += 1
            continue
        if at < len(text) and text[at] not in "\r\n":
            raise KnownError("csv-quote", file=file, row=number)
        yield row
        row, number, at = [], number + 1, at + (2 if text.startswith("\r\n", at) else 1)
        if at >= len(text):
            return
        if number > MOST_ROWS:
            raise KnownError("csv-rows", file=file, most=MOST_ROWS)


def _quoted(cell: str) -> str:
    if not _NEEDS_QUOTES.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


def _separator(text: str) -> str:
    found = re.search("[,;\t\r\n]", text)
    return found.group() if found and found.group() in ",;\t" else ","


def _in_quotes(text: str, start: int, file: str, row: int) -> tuple[str, int]:
    """Return a cell that begins with a quote, and where it ends."""
    end = text.find('"', start + 1)
    while end > 0 and text.startswith('"', end + 1):
        if end - start > LONGEST_CELL:
            raise KnownError("csv-long", file=file, row=row, longest=LONGEST_CELL)
        end = text.find('"', end + 2)
    if end < 0:
        raise KnownError("csv-quote", file=file, row=row)
    return text[start + 1 : end].replace('""', '"'), end + 1
