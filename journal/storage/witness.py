"""Whether a journal's file is still as this program left it, or another computer wrote to it meanwhile.

A folder that is kept the same on several computers brings their files here by replacing ours or by writing
into it. SQLite's own counter of changes tells most of that, but not where both computers have counted to
the same number; then the file's time of change and the last change set of its log do.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2 as sqlite

from journal.storage.connection import Connection, connect, value_of
from journal.storage.files import free_name, identity_of, make_private
from journal.storage.key import Key

LastSet: TypeAlias = tuple[object, ...] | None
"""The last change set, told apart from any other's by its moment and its first change."""

_LAST = """
    SELECT number, made, record_id, after FROM change_set LEFT JOIN change ON number = set_number
    ORDER BY number DESC, place LIMIT 1
"""


class Witness:
    """Remembers how a file looked when this program last wrote to it."""

    def __init__(self, path: Path, connection: Connection, key: Key | None) -> None:
        self._path, self._connection, self._key = path, connection, key
        self._identity = identity_of(path)
        self.note()

    @property
    def is_replaced(self) -> bool:
        """Whether the file at the journal's path is another one, or gone."""
        return identity_of(self._path) != self._identity

    def note(self) -> None:
        """Take the file as it is now as ours."""
        with suppress(OSError, sqlite.Error):
            self._stamp = self._stamp_now()
            self._counted = value_of(self._connection, "PRAGMA data_version")
            self._last = _last_set(self._connection)

    def is_changed(self) -> bool:
        """Whether somebody else wrote into the file; asked within a transaction that may write."""
        if value_of(self._connection, "PRAGMA data_version") != self._counted:
            return True
        if self._stamp_now() == self._stamp:
            return False
        fresh = connect(self._path, "ro", key=self._key)
        try:
            return _last_set(fresh) != self._last  # else only its time was touched
        finally:
            fresh.close()

    def keep_ours(self) -> Path | None:
        """Write the file that was replaced beside the new one; None where there is no room for it."""
        kept = free_name(self._path.with_name(f"{self._path.stem}.kept{self._path.suffix}"))
        with suppress(OSError):
            make_private(kept)
            try:
                copy = connect(kept, "rw", key=self._key)
                try:
                    self._connection.backup(copy)
                finally:
                    copy.close()
            except sqlite.Error:
                kept.unlink()
            else:
                return kept
        return None

    def _stamp_now(self) -> tuple[int, int]:
        found = os.stat(self._path)  # noqa: PTH116 – asked before every save
        return found.st_size, found.st_mtime_ns


def _last_set(connection: Connection) -> LastSet:
    row: LastSet = connection.execute(_LAST).fetchone()
    return row
