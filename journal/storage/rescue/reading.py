"""Read a spoilt file by every way there is: through SQLite as far as it goes, then page by page."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.records.changes import PERSON
from journal.storage.connection import Connection, connect
from journal.storage.key import Key
from journal.storage.migration import MIGRATIONS
from journal.storage.rescue.found import Found, sorted_to_table
from journal.storage.rescue.pages import raw_rows
from journal.storage.rescue.unsealing import USABLE, read_without_checksums, unsealed
from journal.storage.rows import Row, table_of
from journal.storage.schema import refuse_foreign
from journal.storage.swollen import refuse_swollen
from journal.storage.tables import NAMES

_MOST_ASKED = 100_000
"""Rows that are asked for one by one between those that could be read from both ends."""

_OTHERS = {"about": "only, made, program, sample", "draft": "name, kept, body"}
_SET = 'number, made, "by", action, role, target, sample'
_CHANGE = "set_number, place, collection, record_id, before, after"
_UNREADABLE = (sqlite.Error, UnicodeDecodeError, OverflowError)


def read_spoilt(path: Path, beside: Path, key: Key | None) -> Found:
    """Return all that can be read from the file at `path`, which is never written to.

    It is copied to a folder made in `beside`, an encrypted one never as plain text. A file that carries SQL
    of its own is read page by page alone. Raises OSError where it cannot be read at all.
    """
    found = Found()
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=beside) as folder:
        copy = _copied(path, Path(folder))
        _read_by_sql(copy, key, found)
        if key is not None:
            copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)  # its pages have checksums
            read_without_checksums(copy)
            _read_by_sql(copy, key, found, has_checksums=False)
        found.sure = set(found.whole)
        content = copy.read_bytes()
        rows = raw_rows(content) if key is None else raw_rows(unsealed(content, key, Path(folder)), USABLE)
        for raw in rows:
            sorted_row = sorted_to_table(raw)
            if sorted_row is not None:
                found.take(*sorted_row)
    return found


def _copied(path: Path, folder: Path) -> Path:
    """Copy a file and what a save that was cut off left beside it, so that SQLite may take that back."""
    for file in (path, path.with_name(f"{path.name}-journal")):
        if file.is_file():
            shutil.copyfile(file, folder / file.name)
    return folder / path.name


def _read_by_sql(copy: Path, key: Key | None, found: Found, *, has_checksums: bool = True) -> None:
    try:
        connection = connect(copy, "rw", key=key, has_checksums=has_checksums)
    except _UNREADABLE:
        return
    try:
        refuse_foreign(copy, connection, MIGRATIONS)
    except (KnownError, *_UNREADABLE):
        connection.close()
        return
    connection.text_factory = _any_text
    try:
        _read_tables(connection, found)
    finally:
        connection.close()


def _any_text(kept: bytes) -> str:
    return kept.decode("utf-8", "surrogateescape")


def _read_tables(connection: Connection, found: Found) -> None:
    for row in _rows(connection, "change_set", _SET):
        found.take("change_set", row)
    if not _is_swollen(connection, "change"):
        for row in _changes(connection, max(found.sets, default=0)):
            found.take("change", row)
    tables = {**_OTHERS, **{name: table_of(name).listed for name in NAMES}}
    for name, listed in tables.items():
        if not _is_swollen(connection, name):
            for row in _rows(connection, name, listed):
                found.take(name, row)
    for name in NAMES:
        found.known |= {(name, str(found_id)) for found_id in _ids(connection, name)}


def _is_swollen(connection: Connection, name: str) -> bool:
    """Whether a table says more than its file can hold, so that its pages are read by themselves."""
    try:
        refuse_swollen(connection, name)
    except KnownError:
        return True
    except _UNREADABLE:
        return False
    return False


def _rows(connection: Connection, name: str, listed: str) -> Iterator[Row]:
    """Yield the rows of a table from both ends, then, where pages between are spoilt, one by one."""
    met: set[int] = set()
    for order in ("ASC", "DESC"):
        question = f"SELECT rowid, {listed} FROM {name} NOT INDEXED ORDER BY rowid {order}"
        is_read = yield from _as_far_as_possible(connection, question, met)
        if is_read:
            return
    first, last = min(met, default=0), max(met, default=0)
    for number in range(first + 1, min(last, first + _MOST_ASKED)):
        if number not in met:
            question = f"SELECT rowid, {listed} FROM {name} NOT INDEXED WHERE rowid = {number}"
            yield from _as_far_as_possible(connection, question, met)


def _as_far_as_possible(connection: Connection, question: str, met: set[int]) -> Generator[Row, None, bool]:
    """Yield rows that were not met yet, without their rowid; return whether all could be read."""
    try:
        for number, *row in connection.execute(question):
            if number not in met:
                met.add(number)
                yield tuple(row)
    except _UNREADABLE:
        return False
    return True


def _changes(connection: Connection, sets: int) -> Iterator[Row]:
    for number in range(1, min(sets, _MOST_ASKED) + 1):
        question = f"SELECT place, {_CHANGE} FROM change WHERE set_number = {number} ORDER BY place"
        yield from _as_far_as_possible(connection, question, set())


def _ids(connection: Connection, name: str) -> list[str]:
    """Return the ids that a table's index knows, also those of rows that are lost."""
    if name == PERSON:
        return []
    rows: list[str] = []
    try:
        for (found_id,) in connection.execute(f"SELECT id FROM {name} INDEXED BY sqlite_autoindex_{name}_1"):
            rows.append(found_id)
    except _UNREADABLE:
        pass
    return rows
