"""A new journal's file: there whole, or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from journal import __version__
from journal.clock import Clock
from journal.storage.connection import connect, told
from journal.storage.files import half_made, keep_folder, make_private, set_aside_leftovers
from journal.storage.key import Key
from journal.storage.migration import APPLICATION_ID, migrate


def make_journal(path: Path, clock: Clock, migrations: Path, key: Key | None = None) -> None:
    """Make an empty journal that only its owner can read, protected by a key; the caller holds its lock.

    It is made under another name first, so that neither a crash nor a full disk leaves half a journal.
    Raises OSError or KnownError where the place cannot be written.
    """
    making = half_made(path, "new")
    making.unlink(missing_ok=True)  # what a crash left of an earlier try
    try:
        make_private(making)
        with told(path):
            _fill(making, clock, migrations, key)
        set_aside_leftovers(path)
        making.replace(path)
        keep_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            making.unlink(missing_ok=True)
        raise


def _fill(path: Path, clock: Clock, migrations: Path, key: Key | None) -> None:
    connection = connect(path, "rw", key=key)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(path, connection, migrations, keep_copies=False)
        connection.execute(
            "INSERT INTO about (only, made, program, sample) VALUES (1, ?, ?, 0)",
            (clock().isoformat(), __version__),
        )
    finally:
        connection.close()
