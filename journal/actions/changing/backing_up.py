"""Back a journal up, look at its backups, and put one of them in its place."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.actions.changing.opening import Journal
from journal.actions.targets import check_target, put_in_place, temporary_beside, told
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry, Records
from journal.storage import Journal as Stored
from journal.storage import backup, open_journal
from journal.storage.backup import Backup, Restored
from journal.storage.key import Key, Passphrase

LATEST_SHOWN = 3
"""Entries that a look inside shows."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup led to: the backups now made, and what stood in the way of any.

    `changes_left` says after how many more changes the next one is due.
    """

    made: tuple[Backup, ...] = ()
    problems: tuple[KnownError, ...] = ()
    changes_left: int = backup.DUE_CHANGES


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup holds: all of it, its first and last day with an entry, and its latest entries."""

    records: Records
    first: date | None
    last: date | None
    latest: tuple[Entry, ...]


def back_up(journal: Journal, clock: Clock, reason: str = "asked", second: Path | None = None) -> BackedUp:
    """Make a backup beside the journal and one in the `second` folder; then let the oldest go in both.

    A second folder that is not there is told in `problems`. Raises KnownError where no backup could be made
    anywhere.
    """
    makers: list[Callable[[], Backup]] = [lambda: _beside(journal, clock, reason)]
    if second is not None:
        makers.append(lambda: _in_second(journal, clock, reason, second))
    made: list[Backup] = []
    problems: list[KnownError] = []
    for make in makers:
        try:
            made.append(make())
        except KnownError as error:
            problems.append(error)
    if not made:
        raise problems[0]
    return BackedUp(tuple(made), tuple(problems))


def back_up_if_due(journal: Journal, clock: Clock, second: Path | None = None) -> BackedUp:
    """Make a backup where the newest is over a day old, 20 changes were made since or an older one restored.

    Nothing is made of a journal that is only read here, or that nobody has written in. What stands in the way
    is told in `problems`, never raised: the person asked for nothing.
    """
    changes = backup.changes_made(journal.stored)
    if journal.why_read_only is not None or not changes:
        return BackedUp()
    try:
        newest = _newest(journal, clock)
        since = changes if newest is None else changes - (newest.changes or 0)
        went_back = since < 0  # an older backup was restored, and from there changes count anew
        if not went_back and not backup.due(None if newest is None else newest.made, since, clock()):
            return BackedUp(changes_left=backup.DUE_CHANGES - since)
        reason = "changes" if since >= backup.DUE_CHANGES and newest is not None else "daily"
        return back_up(journal, clock, reason, second)
    except KnownError as error:
        return BackedUp(problems=(error,))


def back_up_before_import(journal: Journal) -> None:
    """Make a backup before another file is read in, unless nobody has written in the journal yet."""
    if backup.changes_made(journal.stored):
        _beside(journal, journal.stored.clock, "before-import")


def backups_of(journal_path: Path, key: Key | None = None, second: Path | None = None) -> tuple[Backup, ...]:
    """Return all backups of a journal that can be found, the newest first; a second folder may be away."""
    path = _real(journal_path)
    found = [*backup.backups(backup.folder_beside(path), path, key)]
    found += [*backup.copies_before_migration(path, key), *backup.copies_kept_aside(path, key)]
    if second is not None and second.is_dir():
        found += backup.backups(backup.folder_in(second, path), path, key)
    return tuple(sorted(found, key=lambda one: one.order, reverse=True))


def look_into(file: Path, clock: Clock, passphrase: Passphrase | None = None) -> Inside:
    """Return what a backup holds, without changing anything; raise KnownError where it cannot be read."""
    records = backup.look_inside(file, clock, passphrase)
    days = [entry.day for entry in records.entries]
    latest = tuple(reversed(records.entries[-LATEST_SHOWN:]))
    return Inside(records, min(days, default=None), max(days, default=None), latest)


def restore_backup(
    file: Path,
    journal_path: Path,
    clock: Clock,
    *,
    passphrase: Passphrase | None = None,
    own: Passphrase | None = None,
    force: bool = False,
) -> Restored:
    """Put a backup in the journal's place; what was there is kept as a backup. Raises KnownError.

    `passphrase` opens the backup, `own` the journal that is there, where that has another. The journal must
    be closed. With `force` also what is no journal is replaced, and kept.
    """
    with told(file):
        return backup.restore(file, journal_path, clock, passphrase=passphrase, own=own, force=force)


def backup_file(
    journal_path: Path,
    target: Path | None,
    clock: Clock,
    *,
    passphrase: Passphrase | None = None,
    force: bool = False,
) -> tuple[Path, int]:
    """Back a journal up to `target`, or among its backups; return the backup's file and its entries.

    The journal is only read, so it may be open in a window. A file that is there is replaced only with
    `force`. Raises KnownError.
    """
    if target is not None:
        check_target(target, force=force, journal=journal_path)
    with Journal(open_journal(journal_path, clock, read_only=True, passphrase=passphrase)) as journal:
        if target is None:
            made = _beside(journal, clock, "asked")
            return made.path, made.entries or 0
        with temporary_beside(target) as making:
            with told(target):
                making.touch(0o600, exist_ok=False)
            _copy(journal.stored, making, target)
            put_in_place(making, target, force=force)
        return target, backup.entries_in(journal.stored)


def check_second(second: Path, journal_path: Path) -> None:
    """Raise KnownError where a second folder cannot hold backups: it is not there, or is the first one."""
    if not second.is_dir():
        raise KnownError("backup-second-gone", folder=str(second))
    path = _real(journal_path)
    if _real(second) in (path.parent, _real(backup.folder_beside(path))):
        raise KnownError("backup-second-same", folder=str(second))


def _beside(journal: Journal, clock: Clock, reason: str) -> Backup:
    return _made(journal, clock, reason, backup.folder_beside(journal.path))


def _in_second(journal: Journal, clock: Clock, reason: str, second: Path) -> Backup:
    if not second.is_dir():
        raise KnownError("backup-second-missing", folder=str(second))
    return _made(journal, clock, reason, backup.folder_in(second, journal.path))


def _made(journal: Journal, clock: Clock, reason: str, folder: Path) -> Backup:
    now = clock()
    made = backup.make_backup(journal.stored, folder, reason, now)
    backup.remove_old(journal.stored, folder, now)
    return made


def _newest(journal: Journal, clock: Clock) -> Backup | None:
    """Return the newest backup of this very journal that lies beside it."""
    stored, own = journal.stored, backup.identity(journal.stored)
    found = backup.backups(backup.folder_beside(journal.path), journal.path, stored.key)
    return backup.newest_until((one for one in found if one.journal == own), clock())


def _copy(stored: Stored, making: Path, target: Path) -> None:
    try:
        backup.copy_journal(stored, making)
    except KnownError as error:
        code = "target-disk-full" if error.code == "disk-full" else error.code
        raise KnownError(code, **{**error.parameters, "file": str(target)}) from error


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
