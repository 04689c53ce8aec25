"""Numbered steps that bring an older journal up to date, each whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from journal.errors import KnownError
from journal.storage.connection import Connection, connect, told, value_of
from journal.storage.files import free_name, half_made, keep_folder, make_private
from journal.storage.key import Key

APPLICATION_ID = 0x52634A6C
"""Marks an SQLite file as a recovery journal (“RcJl”)."""

MIGRATIONS = Path(__file__).parent / "migrations"
"""One frozen step a file, `0001_….sql` and so on."""


def known_version(migrations: Path) -> int:
    """Return the newest version that the steps in a folder lead to."""
    return max(steps(migrations))


def steps(migrations: Path) -> dict[int, Path]:
    """Return the steps by their numbers."""
    return {int(file.name[:4]): file for file in sorted(migrations.glob("[0-9][0-9][0-9][0-9]_*.sql"))}


def migrate(
    path: Path,
    connection: Connection,
    migrations: Path,
    *,
    key: Key | None = None,
    keep_copies: bool = True,
    last: int | None = None,
) -> None:
    """Take each step that is still to come, in a transaction of its own; none after step `last`.

    Before a step, a journal with something in it is copied beside itself (`name.before-0002.journal`),
    protected by the same key, and the copy verified. A step that fails leaves the journal as it was, and
    its error is raised.
    """
    version = value_of(connection, "PRAGMA user_version")
    for number, file in steps(migrations).items():
        if number > version and (last is None or number <= last):
            if keep_copies and _has_something(connection):
                _copy(path, connection, number, key)
            _take_step(path, connection, number, file.read_text(encoding="utf-8"))


def _has_something(connection: Connection) -> bool:
    return any(count for table, count in row_counts(connection).items() if table != "about")


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table holds."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: value_of(connection, f'SELECT count(*) FROM "{name}"') for (name,) in names}


def _copy(path: Path, connection: Connection, number: int, key: Key | None) -> None:
    """Keep a verified copy of the journal as it is before step `number`; older copies stay."""
    making = half_made(path, "copy")
    making.unlink(missing_ok=True)
    try:
        make_private(making)
        with told(path):
            _write_copy(making, connection, key)
            verified = _is_same(making, connection, key)
        if not verified:
            raise KnownError("copy-failed", file=str(path))
        making.rename(free_name(path.with_name(f"{path.stem}.before-{number:04}{path.suffix}")))
        keep_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            making.unlink(missing_ok=True)
        raise


def _write_copy(making: Path, connection: Connection, key: Key | None) -> None:
    copy = connect(making, "rw", key=key)
    try:
        connection.backup(copy)
    finally:
        copy.close()


def _is_same(path: Path, connection: Connection, key: Key | None) -> bool:
    """Whether the file at `path` is sound and holds as many rows in the same tables."""
    copy = connect(path, "ro", key=key)
    try:
        return _said_of(copy) == _said_of(connection) and value_of(copy, "PRAGMA integrity_check") == "ok"
    finally:
        copy.close()


def _said_of(connection: Connection) -> tuple[int, int, dict[str, int]]:
    application = value_of(connection, "PRAGMA application_id")
    return application, value_of(connection, "PRAGMA user_version"), row_counts(connection)


def _take_step(path: Path, connection: Connection, number: int, sql: str) -> None:
    # Rebuilding a table means dropping the old one, which must not take along what refers to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\n;PRAGMA user_version = {number};")
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
        if lost is not None:
            raise KnownError("migration-lost", file=str(path), table=lost[0], number=number)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")
