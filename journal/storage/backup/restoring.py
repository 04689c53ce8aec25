"""Put a backup in the journal's place, or look into it first; what was there is always kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Records
from journal.storage.backup.disk import private_file, put_name_on_disk, put_on_disk, told_of
from journal.storage.backup.listing import PLAIN, Backup, beginning, has_key, look_at
from journal.storage.backup.making import clear_half_made
from journal.storage.backup.names import Told, folder_beside, free_name, making_name
from journal.storage.backup.verifying import verify_backup
from journal.storage.encryption import protect_with
from journal.storage.file import open_journal
from journal.storage.files import make_private_folder, set_aside_leftovers
from journal.storage.key import Key, Passphrase
from journal.storage.lock import Lock, take_lock
from journal.storage.migration import APPLICATION_ID
from journal.storage.records import read_records
from journal.storage.unlocking import is_protected

BEFORE_RESTORE = "before-restore"

_MARK = slice(68, 72)
"""Where a plain SQLite file says whose it is."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: what the journal now holds, and the backup of what it held before, if anything.

    `takes_passphrase` says that it now opens with the backup's passphrase, which is not the one it had.
    """

    records: Records
    kept: Backup | None
    is_protected: bool
    takes_passphrase: bool = False


def look_inside(backup: Path, clock: Clock, passphrase: Passphrase | None = None) -> Records:
    """Return all that is written in a backup, which is only read; raise KnownError where it is none."""
    with open_journal(backup, clock, read_only=True, passphrase=passphrase) as opened:
        return read_records(opened)


def restore(
    backup: Path,
    journal_path: Path,
    clock: Clock,
    *,
    passphrase: Passphrase | None = None,
    own: Passphrase | None = None,
    force: bool = False,
) -> Restored:
    """Put a backup in the journal's place, once it has been verified and what was there has been kept.

    The journal must not be open, in this program or another. The backup is copied beside the journal and
    the copy verified whole; then what is there is copied among the backups, byte for byte; then the copy
    takes its place in one step. Whatever fails or is cut off before leaves the journal as it was. A plain
    backup of a protected journal is protected again first, with the journal's own key, where that is known.
    One that is protected keeps the passphrase that it was made with.

    `passphrase` opens the backup, `own` what is there now, where that has another.

    A file at the journal's place that cannot be told to be a journal is replaced with `force` alone. Raises
    KnownError.
    """
    backup, journal_path = Path(os.path.realpath(backup)), Path(os.path.realpath(journal_path))
    _check_places(backup, journal_path)
    look_inside(backup, clock, passphrase)  # also refuses one whose last save was cut off
    with told_of(journal_path.parent), _locked(journal_path):
        making = making_name(journal_path.parent, journal_path)
        clear_half_made(journal_path.parent, journal_path)
        with private_file(making):
            records = _copied(backup, making, clock, passphrase)
            kept, key = _keep_what_is_there(journal_path, clock, own or passphrase, force=force)
            if key is not None and beginning(making, len(PLAIN)) == PLAIN:
                _protect(making, clock, key)
            is_protected = beginning(making, len(PLAIN)) != PLAIN
            takes = is_protected and kept is not None and not has_key(making, key)
            set_aside_leftovers(journal_path)
            making.replace(journal_path)
        put_name_on_disk(journal_path.parent)
    return Restored(records, kept, is_protected, takes)


def _check_places(backup: Path, journal_path: Path) -> None:
    if not backup.is_file():
        raise KnownError("backup-missing", file=str(backup))
    if journal_path.is_dir():
        raise KnownError("journal-is-folder", file=str(journal_path))
    if journal_path.exists() and backup.samefile(journal_path):
        raise KnownError("restore-itself", file=str(backup))


@contextmanager
def _locked(journal_path: Path) -> Iterator[None]:
    """Hold the right to write to the journal, so that no window has it open meanwhile."""
    if not journal_path.parent.is_dir():
        make_private_folder(journal_path.parent)
    lock = take_lock(journal_path)
    if not isinstance(lock, Lock):
        code = "journal-locked" if lock == "locked" else "journal-read-only"
        raise KnownError(code, file=str(journal_path))
    try:
        yield
    finally:
        lock.release()


def _copied(backup: Path, making: Path, clock: Clock, passphrase: Passphrase | None) -> Records:
    """Copy a backup and verify the copy, which is what will be put in place; return what it holds."""
    shutil.copyfile(backup, making)
    put_on_disk(making)
    try:
        with open_journal(making, clock, read_only=True, passphrase=passphrase) as opened:
            verify_backup(making, opened.key)
            return read_records(opened)
    except KnownError as error:
        raise KnownError(error.code, **{**error.parameters, "file": str(backup)}) from error


def _keep_what_is_there(
    journal_path: Path, clock: Clock, passphrase: Passphrase | None, *, force: bool
) -> tuple[Backup | None, Key | None]:
    """Copy the file at the journal's place, damaged or not, among its backups; return the copy and its key.

    It is not opened for that: SQLite would tidy up what a save that was cut off has left beside it.
    """
    if not journal_path.exists() or not journal_path.stat().st_size:
        return None, None
    made, folder = clock().replace(tzinfo=None, microsecond=0), folder_beside(journal_path)
    make_private_folder(folder)
    path, again = free_name(folder, journal_path, made, BEFORE_RESTORE)
    there, kept = _with_left(journal_path), _with_left(path)
    for file, target in zip(there, kept, strict=True):
        _keep(file, target, making_name(folder, journal_path))
    is_ours, key = _told_to_be_ours(path, clock, passphrase)
    if not is_ours and not force:
        for target in kept:
            target.unlink(missing_ok=True)
        raise KnownError("restore-over-unknown", file=str(journal_path))
    put_name_on_disk(folder)
    return look_at(path, Told(made, again, BEFORE_RESTORE), key), key


def _protect(making: Path, clock: Clock, key: Key) -> None:
    with open_journal(making, clock) as opened:
        protect_with(opened, key)


def _told_to_be_ours(kept: Path, clock: Clock, passphrase: Passphrase | None) -> tuple[bool, Key | None]:
    """Whether a file is a journal, damaged or not, and its key where it has one that is known."""
    begins = beginning(kept, _MARK.stop)
    if begins.startswith(PLAIN):
        return int.from_bytes(begins[_MARK]) == APPLICATION_ID, None
    if not is_protected(kept):
        return False, None
    try:
        with open_journal(kept, clock, read_only=True, passphrase=passphrase) as opened:
            return True, opened.key
    except KnownError:
        return False, None


def _keep(file: Path, target: Path, making: Path) -> None:
    if not file.exists():
        return
    with private_file(making):
        shutil.copyfile(file, making)
        put_on_disk(making)
        if not cmp(file, making, shallow=False):
            raise KnownError("backup-differs", file=str(file))
        making.rename(target)


def _with_left(file: Path) -> tuple[Path, Path]:
    """Return what a save that was cut off leaves beside a file, which belongs to it, and the file."""
    return file.with_name(f"{file.name}-journal"), file
