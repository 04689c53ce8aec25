"""A journal's file: find, make, lock, identify, bring up to date, open."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from journal.clock import Clock
from journal.errors import KnownError
from journal.storage.connection import Connection, closed_on_error, connect, in_memory, told, value_of
from journal.storage.creation import make_journal
from journal.storage.files import make_private_folder, remove_half_made
from journal.storage.journal import Journal
from journal.storage.key import Key, Passphrase
from journal.storage.lock import Lock, take_lock
from journal.storage.migration import APPLICATION_ID, MIGRATIONS, known_version, migrate
from journal.storage.schema import refuse_foreign
from journal.storage.unlocking import key_for


def open_journal(
    path: Path,
    clock: Clock,
    *,
    create: bool = True,
    read_only: bool = False,
    passphrase: Passphrase | None = None,
    protect_new: bool = False,
    migrations: Path = MIGRATIONS,
) -> Journal:
    """Open the journal at `path`, make it where it is missing, and bring an older one up to date.

    A protected journal asks for its `passphrase`; with `protect_new` one that is made is protected by it.
    A journal that another window has open, or that cannot be written, opens all the same, to be read:
    see `Journal.why_read_only`. Raises KnownError where the file is missing (unless `create`), not a
    journal, broken, newer than this program, cannot be reached, `passphrase-needed` or `passphrase-wrong`.
    Only tests name other `migrations`.
    """
    path = Path(os.path.realpath(path))
    with _reached(path, making=create and not read_only):
        _refuse_what_is_no_file(path)
        if read_only or not create:
            _find(path)
        opening = _Opening(path, clock, migrations, _key(path, passphrase, protect_new=protect_new))
        if read_only:
            return _open_to_read(opening, "asked")
        if not path.parent.is_dir():
            make_private_folder(path.parent)
        lock = take_lock(path)
        if isinstance(lock, Lock):
            return _open_locked(opening, lock, create=create)
        if not path.exists():
            raise KnownError("journal-not-made", file=str(path))
        return _open_to_read(opening, lock)


@dataclass(frozen=True, slots=True)
class _Opening:
    path: Path
    clock: Clock
    migrations: Path
    key: Key | None


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_dir():
        raise KnownError("journal-is-folder", file=str(path))
    if path.exists() and not path.is_file():
        raise KnownError("not-a-journal", file=str(path))


def _find(path: Path) -> None:
    if not path.exists():
        raise KnownError("journal-missing", file=str(path))


def _key(path: Path, passphrase: Passphrase | None, *, protect_new: bool) -> Key | None:
    """Return the key of a file that is there, or of one that is to be made."""
    if _is_there(path):
        return key_for(path, passphrase)
    if not protect_new:
        return None
    if passphrase is None:
        raise KnownError("passphrase-needed", file=str(path))
    given = passphrase()
    return given if isinstance(given, Key) else given.new_key()


def _is_there(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _open_locked(opening: _Opening, lock: Lock, *, create: bool) -> Journal:
    """Open a journal whose lock is held, to change it if file and folder can be written."""
    path = opening.path
    try:
        is_new = create and not _is_there(path)
        if is_new:
            make_journal(path, opening.clock, opening.migrations, opening.key)
        if _may_write(path):
            remove_half_made(path)
            return _open_to_change(opening, lock, is_new=is_new)
    except BaseException:
        lock.release()
        raise
    lock.release()
    return _open_to_read(opening, "not-writable")


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _open_to_change(opening: _Opening, lock: Lock, *, is_new: bool) -> Journal:
    path, connection = opening.path, _identified(opening, "rw")
    with told(path), closed_on_error(connection):
        connection.execute("PRAGMA journal_mode = DELETE")
        migrate(path, connection, opening.migrations, key=opening.key)
    return Journal(path, opening.clock, connection, lock, None, key=opening.key, is_new=is_new)


def _open_to_read(opening: _Opening, why: str) -> Journal:
    path = opening.path
    try:
        connection = _identified(opening, "ro")
    except KnownError as error:
        if error.code != "journal-unfinished" or not _may_write(path):
            raise
        _finish(opening)
        connection = _identified(opening, "ro")
    if value_of(connection, "PRAGMA user_version") < known_version(opening.migrations):
        connection = _copied_up_to_date(opening, connection)
    return Journal(path, opening.clock, connection, None, why, key=opening.key)


def _identified(opening: _Opening, mode: str) -> Connection:
    """Return a connection to a file that is a journal this program knows how to read."""
    path = opening.path
    try:
        with told(path):
            connection = connect(path, mode, key=opening.key)
            _identify(path, connection, opening.migrations)
    except KnownError as error:
        if error.code == "journal-read-only":  # only taking back a save that was cut off would write here
            raise KnownError("journal-unfinished", file=str(path)) from error
        if (
            error.code == "not-a-journal" and opening.key is not None
        ):  # a wrong key makes the same of any file
            raise KnownError("passphrase-wrong", file=str(path)) from error
        raise
    return connection


def _identify(path: Path, connection: Connection, migrations: Path) -> None:
    """Raise KnownError, the connection closed, where the file is no journal for this program."""
    with closed_on_error(connection):
        if value_of(connection, "PRAGMA application_id") != APPLICATION_ID:
            raise KnownError("not-a-journal", file=str(path))
        version = value_of(connection, "PRAGMA user_version")
        if version < 1:
            raise KnownError("journal-broken", file=str(path))
        known = known_version(migrations)
        if version > known:
            raise KnownError("journal-newer", file=str(path), version=version, known=known)
        refuse_foreign(path, connection, migrations)


def _finish(opening: _Opening) -> None:
    """Let SQLite take back a save that a crash cut off, as it does on opening a file to write."""
    with told(opening.path):
        connection = connect(opening.path, "rw", key=opening.key)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema")
        finally:
            connection.close()


def _copied_up_to_date(opening: _Opening, connection: Connection) -> Connection:
    """Return an older journal, brought up to date in memory alone, since its file must stay as it is."""
    copy = in_memory(opening.key)
    with told(opening.path):
        connection.backup(copy)
        connection.close()
        migrate(opening.path, copy, opening.migrations, keep_copies=False)
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
