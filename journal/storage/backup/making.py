"""Make a backup: copied in steps, verified, on the disk, and under its name only when all of that is done."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from journal.errors import KnownError
from journal.storage.backup.disk import private_file, put_name_on_disk, put_on_disk, told_of
from journal.storage.backup.listing import Backup, look_at
from journal.storage.backup.names import Told, free_name, is_half_made, making_name
from journal.storage.backup.verifying import is_copy, is_sound, said_of
from journal.storage.connection import connect, told
from journal.storage.files import make_private_folder
from journal.storage.journal import Journal

PAGES_AT_ONCE = 512
"""Pages copied in one step; between two of them another program may have its turn with the file."""

_TRIES = 3


def make_backup(journal: Journal, folder: Path, reason: str, now: datetime) -> Backup:
    """Make a verified backup of a journal in a folder, which is made if missing; return it.

    It is private, on the disk, and encrypted where the journal is. Raises KnownError, and leaves nothing
    half made, where it cannot be: `backup-no-room`, `backup-not-taken`, `backup-of-damaged` …
    """
    made = now.replace(tzinfo=None, microsecond=0)
    with told_of(folder):
        make_private_folder(folder)
        if journal.why_read_only is None:  # otherwise another window may be making one this moment
            clear_half_made(folder, journal.path)
        making = making_name(folder, journal.path)
        with private_file(making):
            copy_journal(journal, making)
            path, again = free_name(folder, journal.path, made, reason)
            making.rename(path)
        put_name_on_disk(folder)
    return look_at(path, Told(made, again, reason), journal.key)


def copy_journal(journal: Journal, target: Path) -> None:
    """Copy a journal into an empty file, verify the copy against the original, and put it on the disk.

    Raises KnownError `backup-of-damaged` where the journal itself is, so that no good backup gives way to a
    bad one.
    """
    for _ in range(_TRIES):  # another window may save while this one copies
        with journal.reading() as connection:
            original = said_of(connection)
        with told(target):
            _copy(journal, target)
            if is_copy(target, original, journal.key):
                put_on_disk(target)
                return
    with journal.reading() as connection:
        is_damaged = not is_sound(connection)
    raise KnownError("backup-of-damaged" if is_damaged else "backup-differs", file=str(journal.path))


def clear_half_made(folder: Path, journal_path: Path) -> None:
    """Take away what a crash left half made in a folder of backups."""
    for file in list(folder.iterdir()):
        if is_half_made(file.name, journal_path):
            with suppress(OSError):
                file.unlink()


def _copy(journal: Journal, target: Path) -> None:
    copy = connect(target, "rw", key=journal.key)
    try:
        copy.execute("PRAGMA journal_mode = OFF")  # a copy that is cut off is thrown away
        copy.execute("PRAGMA synchronous = OFF")  # and put on the disk once, at the end
        journal.connection.backup(copy, pages=PAGES_AT_ONCE)
    finally:
        copy.close()
