"""A journal as tables: a zip with one CSV file a record kind, written and read back to equal records.

Every file begins with a row of the JSON's field names; `before.back` is a field of a record inside. An empty
cell is not recorded, never zero. The words of a list are parted by semicolons. Text that a spreadsheet would
run has an apostrophe before it, which reading takes away. `journal.csv` holds the format's name and
version, the sample mark and the person in one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from journal.errors import FieldError, KnownError
from journal.exchange.csv_cells import Column, columns_of, nested, number
from journal.exchange.csv_text import MOST_ROWS, rows_of, text_of
from journal.exchange.recovery_json import NewId
from journal.exchange.report import ReadReport, in_cell
from journal.exchange.safe_zip import LARGEST, packed, unpacked
from journal.exchange.wish import Watch, unwatched
from journal.records import COLLECTIONS, Person, Records, check_records, from_plain, in_order, to_plain
from journal.records.kinds import shown
from journal.records.record import Record

FORMAT = "recovery-journal"
VERSION = 1
HEAD_FILE = "journal.csv"
WATCHED_ROWS = 200
_HEAD_COLUMNS = ("format", "version", "sample")

R = TypeVar("R", bound=Record)


def write(records: Records) -> bytes:
    """Return records as a zip of CSV files: UTF-8, a record a row, every field a column.

    Raises KnownError where it would be larger than what can be read back.
    """
    files = {HEAD_FILE: text_of(_head(records))}
    for name, kept in records.lists():
        if len(kept) >= MOST_ROWS:
            raise KnownError("csv-export-large", largest=LARGEST // 2**20)
        files[f"{name}.csv"] = text_of(_table(COLLECTIONS[name], kept))
    return packed({name: text.encode("utf-8") for name, text in files.items()})


def read(
    source: bytes | Path, new_id: NewId, beside: Records | None = None, watch: Watch = unwatched
) -> tuple[Records, ReadReport]:
    """Return the records of a zip of CSV files and what is to be said of the reading.

    A file that is missing holds no records. Records without an id get one from `new_id`; a dose or a window
    may belong to a record of `beside`, the journal that the file is read into. Raises KnownError, with
    the file, row, column and reason, for anything that is not wholly such a zip; OSError where
    the file cannot be reached.
    """
    report = ReadReport()
    files = unpacked(source if isinstance(source, bytes) else _fetched(source))
    person, sample = _read_head(files, report)
    known = {f"{name}.csv" for name in COLLECTIONS}
    report.meet_unknown("", [name for name in files if name not in known and name != HEAD_FILE])
    progress = _Reading(watch, sum(len(data) for data in files.values()))
    found = {name: _read_list(name, files, new_id, report, progress) for name in COLLECTIONS}
    report.order = {name: tuple(record.id for _, record in rows) for name, rows in found.items()}
    report.table_rows = {name: tuple(row for row, _ in rows) for name, rows in found.items()}
    _check_ids(report)
    lists: dict[str, Any] = {name: tuple(record for _, record in rows) for name, rows in found.items()}
    records = Records(person=person, sample=sample, **lists)
    try:
        check_records(records, beside)
    except FieldError as error:
        raise report.told(error) from None
    ordered: dict[str, Any] = {name: in_order(kept) for name, kept in lists.items()}
    return replace(records, **ordered), report


def _head(records: Records) -> Iterator[list[str]]:
    columns = list(columns_of(Person))
    yield [*_HEAD_COLUMNS, *(column.name for column in columns)]
    sample = "true" if records.sample else "false"
    yield [FORMAT, str(VERSION), sample, *_cells(columns, to_plain(records.person))]


def _table(record_type: type[Record], kept: Sequence[Record]) -> Iterator[list[str]]:
    columns = list(columns_of(record_type))
    yield [column.name for column in columns]
    for record in kept:
        yield _cells(columns, to_plain(record))


def _cells(columns: Sequence[Column], plain: Any) -> list[str]:
    return [column.cell(plain) for column in columns]


def _fetched(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _read_head(files: Mapping[str, bytes], report: ReadReport) -> tuple[Person, bool]:
    if HEAD_FILE not in files:
        raise KnownError("csv-foreign", file=HEAD_FILE)
    header, rows = _rows(HEAD_FILE, files[HEAD_FILE])
    said = [row for _, row in rows]
    if len(said) != 1:
        raise KnownError("csv-one-row", file=HEAD_FILE)
    head = {name: cell.strip() for name, cell in zip(header, said[0], strict=True)}
    _check_version(head)
    sample = {"true": True, "false": False, "": False}.get(head.get("sample", "").lower())
    if sample is None:
        raise in_cell(HEAD_FILE, 2, FieldError("sample", "truth", value=shown(head["sample"])))
    columns = _known_columns(Person, header)
    named = {columns[index].name for index in columns}
    report.meet_unknown("person", [name for name in header if name not in {*_HEAD_COLUMNS, *named, ""}])
    return _record(Person, HEAD_FILE, 2, nested(columns, said[0])), sample


def _check_version(head: Mapping[str, str]) -> None:
    if head.get("format") != FORMAT:
        raise KnownError("csv-foreign", file=HEAD_FILE)
    version = number(head.get("version", ""))
    if not isinstance(version, int) or version < 1:
        raise in_cell(HEAD_FILE, 2, FieldError("version", "version", value=shown(version)))
    if version > VERSION:
        raise KnownError("json-newer", version=version, known=VERSION)


class _Reading:
    """Tells a watcher how much of all files has been read."""

    def __init__(self, watch: Watch, whole: int) -> None:
        self._watch, self._whole, self._before = watch, max(whole, 1), 0

    def at(self, done: float) -> None:
        """Tell that so many bytes of the present file are read."""
        self._watch(min((self._before + done) / self._whole, 1.0))

    def end(self, size: int) -> None:
        """Go on to the next file."""
        self._before += size


def _read_list(
    name: str, files: Mapping[str, bytes], new_id: NewId, report: ReadReport, progress: _Reading
) -> list[tuple[int, Any]]:
    """Return the records of one file, each with its row."""
    file = f"{name}.csv"
    if file not in files:
        return []
    header, rows = _rows(file, files[file])
    columns = _known_columns(COLLECTIONS[name], header)
    if not columns:
        raise KnownError("csv-header", file=file)
    unknown = [column for index, column in enumerate(header) if index not in columns and column]
    found: list[tuple[int, Any]] = []
    size, read = len(files[file]), 0
    for row, cells in rows:
        read += sum(map(len, cells)) + len(cells)
        if row % WATCHED_ROWS == 0:
            progress.at(min(read, size))
        plain = nested(columns, cells)
        if plain.get("id") is None:
            plain["id"] = new_id()
            report.without_id += 1
        found.append((row, _record(COLLECTIONS[name], file, row, plain)))
    progress.end(size)
    for column in unknown if found else ():
        report.unknown[name, shown(column)] += len(found)
    return found


def _rows(file: str, data: bytes) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """Return the header of a file, and its other rows with their numbers."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError("csv-not-utf8", file=file, byte=error.start + 1) from None
    rows = enumerate(rows_of(text, file), start=1)
    header = [cell.strip() for cell in next(rows, (1, []))[1]]
    if any("\0" in cell for cell in header):  # two bytes a letter
        raise KnownError("csv-not-utf8", file=file, byte=text.index("\0") + 1)
    named = [cell for cell in header if cell]
    if len(set(named)) < len(named):
        twice = next(cell for cell in named if named.count(cell) > 1)
        raise KnownError("csv-column-twice", file=file, column=shown(twice))
    return header, _filled(file, header, rows)


def _filled(
    file: str, header: list[str], rows: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that say something; an empty one is left by a spreadsheet."""
    for row, cells in rows:
        if not any(cells):
            continue
        if len(cells) != len(header):
            raise KnownError("csv-width", file=file, row=row, cells=len(cells), columns=len(header))
        yield row, cells


def _known_columns(record_type: type[Record], header: list[str]) -> dict[int, Column]:
    known = {column.name: column for column in columns_of(record_type)}
    return {index: known[name] for index, name in enumerate(header) if name in known}


def _record(record_type: type[R], file: str, row: int, plain: Mapping[str, Any]) -> R:
    try:
        return from_plain(record_type, plain)
    except FieldError as error:
        raise in_cell(file, row, error) from None


def _check_ids(report: ReadReport) -> None:
    """Refuse an id that two rows have, and say which."""
    met: dict[str, tuple[str, int]] = {}
    for name, ids in report.order.items():
        for record_id, row in zip(ids, report.table_rows[name], strict=True):
            first = met.setdefault(record_id, (f"{name}.csv", row))
            if first != (f"{name}.csv", row):
                raise KnownError(
                    "csv-id-twice",
                    file=f"{name}.csv",
                    row=row,
                    id=record_id,
                    first=first[0],
                    first_row=first[1],
                )
