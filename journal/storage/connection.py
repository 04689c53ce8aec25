"""Connections to a journal's file, and SQLite's complaints told as errors a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.storage.key import ROUNDS, Key, sql

Connection: TypeAlias = Any
"""A `sqlcipher3` connection, which carries no types of its own."""

PATIENCE = 10.0
"""Seconds to wait for another program that holds the file."""

_SPOILT = ("Could not decode", "unsupported file format")  # said with the code of any error in SQL
_CODES = {
    5: "journal-busy",  # SQLITE_BUSY
    6: "journal-busy",  # SQLITE_LOCKED
    8: "journal-read-only",  # SQLITE_READONLY
    10: "io-error",  # SQLITE_IOERR
    11: "journal-broken",  # SQLITE_CORRUPT
    13: "disk-full",  # SQLITE_FULL
    14: "journal-not-readable",  # SQLITE_CANTOPEN
    26: "not-a-journal",  # SQLITE_NOTADB
}
_SAID = {
    "database is locked": 5,
    "database table is locked": 6,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""The numbers of what SQLite says where the library tells no number: while a backup is copied."""
# EXTRA is FULL, and also syncs the folder once the rollback journal is deleted: with FULL alone a pulled
# plug just after a commit can bring that journal back, and with it take back an acknowledged entry.
# On macOS a sync reaches the disk itself only with fullfsync; no other system knows it.
# Temporary tables and statement journals stay in memory: on the disk they would lie there in plain text.
_SETTINGS = """
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA synchronous = EXTRA;
    PRAGMA fullfsync = ON;
"""


def connect(
    path: Path | str,
    mode: str,
    *,
    key: Key | None = None,
    patience: float = PATIENCE,
    has_checksums: bool = True,
) -> Connection:
    """Return a connection to `path` in SQLite's mode `ro` or `rw`, which makes no file.

    With a key the file is, or where it is empty becomes, a protected one; only a rescue asks for one whose
    pages have no checksums. The connection commits only when
    told to, and may be used in the calling thread alone. Errors are SQLite's own: call inside `told`.
    """
    connection = sqlite.connect(
        uri(path, mode), uri=True, isolation_level=None, timeout=patience, cached_statements=256
    )
    with closed_on_error(connection):
        _set(connection, key, has_checksums=has_checksums)
    return connection


def in_memory(key: Key | None = None) -> Connection:
    """Return a connection to an empty database in memory, set as `connect` sets one.

    SQLCipher copies a protected file only to a database with the same key, though memory is not encrypted.
    """
    connection = sqlite.connect(":memory:", isolation_level=None)
    _set(connection, key)
    return connection


def _set(connection: Connection, key: Key | None, *, has_checksums: bool = True) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:  # the very first word to the file
        connection.execute(f'PRAGMA key = "{sql(key)}"')
        connection.execute("PRAGMA cipher_compatibility = 4")
        connection.execute(f"PRAGMA kdf_iter = {ROUNDS}")
        if not has_checksums:
            connection.execute("PRAGMA cipher_use_hmac = OFF")
    connection.executescript(_SETTINGS)


def uri(path: Path | str, mode: str) -> str:
    """Return the address by which SQLite opens a file whose name may hold any character."""
    address = Path(path).absolute().as_uri()
    if not address.startswith("file:///"):  # a Windows share; SQLite knows no host
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"


def value_of(connection: Connection, question: str, *values: object) -> Any:
    """Return the single value that a query answers with, None where it finds no row."""
    row = connection.execute(question, values).fetchone()
    return None if row is None else row[0]


@contextmanager
def closed_on_error(connection: Connection) -> Iterator[None]:
    """Close a connection that nobody will get."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what SQLite and the system say of the file at `path` as a KnownError; let bugs through."""
    try:
        yield
    except sqlite.Error as error:
        code = code_of(error)
        if code is None:
            raise
        raise KnownError(code, file=str(path)) from error
    except UnicodeDecodeError as error:  # what SQLite itself says of spoilt text cannot be read either
        raise KnownError("journal-broken", file=str(path)) from error


def code_of(error: Exception) -> str | None:
    """Return the code of the sentence for SQLite's error, None where it is a bug of ours."""
    if str(error).startswith(_SPOILT):
        return "journal-broken"
    number: int | None = getattr(error, "sqlite_errorcode", _SAID.get(str(error)))
    if isinstance(error, sqlite.IntegrityError):  # the library tells no finer code than SQLITE_CONSTRAINT
        return "journal-reference" if "FOREIGN KEY" in str(error) else None
    return None if number is None else _CODES.get(number & 0xFF)
