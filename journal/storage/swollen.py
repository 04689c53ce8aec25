"""Whether a table says more than its file can hold: in a hostile one thousands of rows share a few pages."""

from __future__ import annotations

from journal.errors import KnownError
from journal.records.kinds import LONGEST_TEXT
from journal.storage.connection import Connection, value_of

_BYTES_A_SIGN = 4
_LONGEST = {"change": 64 * LONGEST_TEXT}
"""Bytes that a value may have where it is no text of a record: the log holds whole records, as JSON."""


def refuse_swollen(connection: Connection, name: str, where: str = "TRUE", *values: object) -> None:
    """Raise KnownError `journal-broken` where the texts of a table's rows cannot be those of a journal.

    Together they are at most as long as the file, and each is at most as long as the longest text of
    a record. Only their lengths are looked at, which SQLite knows without reading them: what is refused here
    would be read into memory whole.
    """
    lengths = _lengths(connection, name)
    whole = value_of(connection, f"SELECT sum({' + '.join(lengths)}) FROM {name} WHERE {where}", *values)
    longest = _LONGEST.get(name, _BYTES_A_SIGN * LONGEST_TEXT)
    if (whole or 0) <= longest:
        return
    if whole > _size(connection) or _has_longer(connection, name, lengths, longest):
        raise KnownError("journal-broken", file=_file(connection))


def _lengths(connection: Connection, name: str) -> list[str]:
    columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    return [f"ifnull(octet_length([{column[1]}]), 0)" for column in columns if column[2] == "TEXT"] or ["0"]


def _size(connection: Connection) -> int:
    return int(value_of(connection, "PRAGMA page_count") * value_of(connection, "PRAGMA page_size"))


def _has_longer(connection: Connection, name: str, lengths: list[str], longest: int) -> bool:
    found = " OR ".join(f"{length} > {longest}" for length in lengths)
    return bool(value_of(connection, f"SELECT EXISTS (SELECT 1 FROM {name} WHERE {found})"))


def _file(connection: Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])
