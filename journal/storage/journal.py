"""An open journal: its connection, the right to change it, and transactions that hold whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from sqlcipher3 import dbapi2 as sqlite

from journal.clock import Clock
from journal.errors import KnownError
from journal.storage.connection import Connection, told
from journal.storage.key import Key
from journal.storage.lock import Lock
from journal.storage.schema import schema_findings
from journal.storage.witness import Witness


class Journal:
    """An open journal; the functions of this room read and change it.

    `why_read_only` is None where it may be changed; else `locked` (open in another window),
    `not-writable` (the file, its folder or the medium) or `asked`. `key` opens a protected one, also its
    copies; None where it is plain. `is_new` says that opening made the file. Belongs to the thread that
    opened it.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        connection: Connection,
        lock: Lock | None,
        why_read_only: str | None,
        *,
        key: Key | None = None,
        is_new: bool = False,
    ) -> None:
        self.path, self.clock, self.why_read_only, self.is_new = path, clock, why_read_only, is_new
        self.connection, self.key = connection, key
        self._lock = lock
        self._witness = None if lock is None else Witness(path, connection, key)
        self._kept: Path | None = None

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """Hold one transaction: on the disk when it ends or, after any error, not at all.

        Raises KnownError, before anything is written, where the file is no longer as this program left it:
        `journal-replaced` (what was open is kept beside it), `journal-moved`, `journal-changed-under`.
        """
        self.refuse_read_only()
        with self._told():
            self._refuse_replaced()
            is_ours = False
            try:
                with _transaction(self.connection, "BEGIN IMMEDIATE"):
                    self._refuse_changed()
                    is_ours = True
                    yield self.connection
            finally:
                if is_ours:
                    self.note()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Hold one moment of the journal still while it is read in several steps."""
        if self.connection.in_transaction:
            yield self.connection
            return
        with self._told(), _transaction(self.connection, "BEGIN"):
            yield self.connection

    def refuse_read_only(self) -> None:
        """Raise KnownError where nothing may be changed."""
        if self.why_read_only is not None:
            code = "journal-locked" if self.why_read_only == "locked" else "journal-read-only"
            raise KnownError(code, file=str(self.path))

    def go_on(self, connection: Connection, key: Key | None) -> None:
        """Go on with the file that now bears the journal's name, its right to change it held meanwhile."""
        self.connection, self.key = connection, key
        self._witness = Witness(self.path, connection, key)

    def close(self) -> None:
        """Let go of the file and of the right to change it; a second time does nothing."""
        self.connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _refuse_replaced(self) -> None:
        if self._witness is None or not self._witness.is_replaced:
            return
        if self._kept is None or not self._kept.exists():
            self._kept = self._witness.keep_ours()
        if self._kept is None:
            raise KnownError("journal-moved", file=str(self.path))
        raise KnownError("journal-replaced", file=str(self.path), kept=str(self._kept))

    def _refuse_changed(self) -> None:
        if self._witness is not None and self._witness.is_changed():
            raise KnownError("journal-changed-under", file=str(self.path))

    def note(self) -> None:
        """Take the file as it is now as left by this program."""
        if self._witness is not None:
            self._witness.note()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell errors of the file; among them those that look like bugs of ours in a spoilt file."""
        try:
            with told(self.path):
                yield
        except KnownError as error:
            # SQLite writes no file that is no longer the one at its path, and calls it read-only.
            if error.code == "journal-read-only":
                self._refuse_replaced()
            raise
        except sqlite.Error as error:
            if next(schema_findings(self.connection), None) is None:
                raise
            raise KnownError("journal-broken", file=str(self.path)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _transaction(connection: Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk makes SQLite take everything back by itself
            with suppress(sqlite.Error):
                connection.execute("ROLLBACK")
        raise
