"""A journal's file: find, make, lock, identify, bring up to date, open."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal.clock import Clock
from journal.errors import KnownError
from journal.storage.connection import Connection, closed_on_error, connect, in_memory, told, value_of
from journal.storage.creation import make_journal
from journal.storage.files import make_private_folder
from journal.storage.journal import Journal
from journal.storage.lock import Lock, take_lock
from journal.storage.migration import APPLICATION_ID, MIGRATIONS, known_version, migrate


def open_journal(
    path: Path, clock: Clock, *, create: bool = True, read_only: bool = False, migrations: Path = MIGRATIONS
) -> Journal:
    """Open the journal at `path`, make it where it is missing, and bring an older one up to date.

    A journal that another window has open, or that cannot be written, opens all the same, to be read:
    see `Journal.why_read_only`. Raises KnownError where the file is missing (unless `create`), not a
    journal, broken, newer than this program, or cannot be reached. Only tests name other `migrations`.
    """
    path = Path(os.path.realpath(path))
    with _reached(path, making=create and not read_only):
        _refuse_what_is_no_file(path)
        if read_only or not create:
            _find(path)
        if read_only:
            return _open_to_read(path, clock, "asked", migrations)
        if not path.parent.is_dir():
            make_private_folder(path.parent)
        lock = take_lock(path)
        if isinstance(lock, Lock):
            return _open_locked(path, clock, lock, migrations, create=create)
        if not path.exists():
            raise KnownError("journal-not-made", file=str(path))
        return _open_to_read(path, clock, lock, migrations)


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_dir():
        raise KnownError("journal-is-folder", file=str(path))
    if path.exists() and not path.is_file():
        raise KnownError("not-a-journal", file=str(path))


def _find(path: Path) -> None:
    if not path.exists():
        raise KnownError("journal-missing", file=str(path))


def _open_locked(path: Path, clock: Clock, lock: Lock, migrations: Path, *, create: bool) -> Journal:
    """Open a journal whose lock is held, to change it if file and folder can be written."""
    try:
        is_new = create and (not path.exists() or path.stat().st_size == 0)
        if is_new:
            make_journal(path, clock, migrations)
        if _may_write(path):
            return _open_to_change(path, clock, lock, migrations, is_new=is_new)
    except BaseException:
        lock.release()
        raise
    lock.release()
    return _open_to_read(path, clock, "not-writable", migrations)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _open_to_change(path: Path, clock: Clock, lock: Lock, migrations: Path, *, is_new: bool) -> Journal:
    connection = _identified(path, "rw", migrations)
    with told(path), closed_on_error(connection):
        connection.execute("PRAGMA journal_mode = DELETE")
        migrate(path, connection, migrations)
    return Journal(path, clock, connection, lock, None, is_new=is_new)


def _open_to_read(path: Path, clock: Clock, why: str, migrations: Path) -> Journal:
    try:
        connection = _identified(path, "ro", migrations)
    except KnownError as error:
        if error.code != "journal-unfinished" or not _may_write(path):
            raise
        _finish(path)
        connection = _identified(path, "ro", migrations)
    if value_of(connection, "PRAGMA user_version") < known_version(migrations):
        connection = _copied_up_to_date(path, connection, migrations)
    return Journal(path, clock, connection, None, why)


def _identified(path: Path, mode: str, migrations: Path) -> Connection:
    """Return a connection to a file that is a journal this program knows how to read."""
    try:
        with told(path):
            connection = connect(path, mode)
            _identify(path, connection, known_version(migrations))
    except KnownError as error:
        if error.code == "journal-read-only":  # only taking back a save that was cut off would write here
            raise KnownError("journal-unfinished", file=str(path)) from error
        raise
    return connection


def _identify(path: Path, connection: Connection, known: int) -> None:
    """Raise KnownError, the connection closed, where the file is no journal for this program."""
    with closed_on_error(connection):
        if value_of(connection, "PRAGMA application_id") != APPLICATION_ID:
            raise KnownError("not-a-journal", file=str(path))
        version = value_of(connection, "PRAGMA user_version")
        if version < 1:
            raise KnownError("journal-broken", file=str(path))
        if version > known:
            raise KnownError("journal-newer", file=str(path), version=version, known=known)


def _finish(path: Path) -> None:
    """Let SQLite take back a save that a crash cut off, as it does on opening a file to write."""
    with told(path):
        connection = connect(path, "rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema")
        finally:
            connection.close()


def _copied_up_to_date(path: Path, connection: Connection, migrations: Path) -> Connection:
    """Return an older journal, brought up to date in memory alone, since its file must stay as it is."""
    copy = in_memory()
    with told(path):
        connection.backup(copy)
        connection.close()
        migrate(path, copy, migrations, keep_copies=False)
        copy.execute("PRAGMA query_only = ON")
    return copy


@contextmanager
def _reached(path: Path, *, making: bool) -> Iterator[None]:
    """Tell what the system says of a place that cannot be reached."""
    try:
        yield
    except OSError as error:
        # os.path.exists, other than Path.exists, says no where it may not look.
        making = making and not os.path.exists(path)  # noqa: PTH110
        code = "journal-not-made" if making else "journal-not-readable"
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            code = "disk-full"
        raise KnownError(code, file=str(path)) from error
