"""The lock that lets one window at a time write to a journal.

It lies in a file of its own beside the journal, held through SQLite, so that the system lets go of it
when the program dies, and reading the journal stays possible.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from journal.storage.connection import Connection, uri
from journal.storage.files import identity_of, make_private

_TRIES = 5
_PATIENCE = 0.05  # seconds; two windows opened at one moment would else both find it taken


class Lock:
    """The right to write to one journal, held from `take_lock` to `release`."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self._path, self._connection = path, connection

    def release(self) -> None:
        """Give the right back and take the lock's file away."""
        # The file goes while the lock is still held: who opened it meanwhile finds it gone and tries again.
        # Windows keeps a file that is open; there it goes afterwards, or stays empty.
        with suppress(OSError):
            self._path.unlink()
        self._connection.close()
        if os.name == "nt":
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def take_lock(journal: Path) -> Lock | str:
    """Return the right to write to the journal, or why it is not to be had: `locked`, `not-writable`."""
    path = lock_path(journal)
    for _ in range(_TRIES):
        found = _try_lock(path)
        if found is not None:
            return found
    return "locked"


def lock_path(journal: Path) -> Path:
    """Return where the lock of a journal lies."""
    return journal.with_name(journal.name + ".lock")


def _try_lock(path: Path) -> Lock | str | None:
    """Return the lock, why it is not to be had, or None where its file changed hands meanwhile."""
    try:
        before = _make(path)
    except OSError:
        return "not-writable"
    if before is None:
        return None
    try:
        connection = sqlite.connect(uri(path, "rw"), uri=True, isolation_level=None, timeout=_PATIENCE)
    except sqlite.OperationalError:
        return "not-writable" if identity_of(path) == before else None
    reason, is_same = _hold(connection), identity_of(path) == before
    if reason is None and is_same:
        return Lock(path, connection)
    connection.close()
    return reason if is_same else None


def _make(path: Path) -> tuple[int, int] | None:
    # Never opened here once it exists: closing it would drop a lock this very process may hold on it.
    with suppress(FileExistsError):
        make_private(path)
    return identity_of(path)


def _hold(connection: Connection) -> str | None:
    """Take the lock; return None, or why it is not to be had."""
    try:
        connection.executescript("PRAGMA cipher_log_level = NONE; PRAGMA journal_mode = MEMORY;")
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite.OperationalError as error:
        return "locked" if error.sqlite_errorcode & 0xFF in (5, 6) else "not-writable"
    except sqlite.DatabaseError:
        return "not-writable"  # the file is somebody else's
    return None
