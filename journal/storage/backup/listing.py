"""The backups that lie in a folder, each looked at without trusting what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.storage.backup.names import Told, told_by
from journal.storage.connection import Connection, connect, told, value_of
from journal.storage.journal import Journal
from journal.storage.key import SALT_SIZE, Key
from journal.storage.migration import APPLICATION_ID
from journal.storage.unlocking import is_protected

PLAIN = b"SQLite format 3\0"
"""How a file that is not protected begins."""

BEFORE_MIGRATION, KEPT_ASIDE = "before-migration", "kept-aside"
_PATIENCE = 0.2
_FOREIGN = "SELECT count(*) FROM sqlite_schema WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%'"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup's file and what is known of it.

    `made` is the moment that the clock on the wall showed, without offset; `again` numbers those of one
    second. `entries`, `changes` (how many change sets were made until then) and `journal` (which journal
    it is of) are None where the file is damaged or the key does not open it.
    """

    path: Path
    made: datetime
    reason: str
    entries: int | None
    size: int
    is_encrypted: bool
    journal: str | None = None
    changes: int | None = None
    again: int = 1

    @property
    def order(self) -> tuple[datetime, int, str]:
        """What backups are put in order by, the newest last."""
        return self.made, self.again, self.path.name


def backups(folder: Path, journal_path: Path, key: Key | None = None) -> tuple[Backup, ...]:
    """Return the backups of a journal in a folder, the newest first; none where there is no folder.

    `key` is that of the journal. Raises KnownError where the folder may not be looked into.
    """
    found = [look_at(file, said, key) for file, said in _files(folder, journal_path)]
    return tuple(sorted(found, key=lambda backup: backup.order, reverse=True))


def copies_before_migration(journal_path: Path, key: Key | None = None) -> tuple[Backup, ...]:
    """Return the copies that lie beside a journal since it was brought up to date, the newest first."""
    return _beside(journal_path, ("before-",), BEFORE_MIGRATION, key)


def copies_kept_aside(journal_path: Path, key: Key | None = None) -> tuple[Backup, ...]:
    """Return what was kept beside a journal that another computer replaced or wrote to, the newest first."""
    return _beside(journal_path, ("kept.", "kept-"), KEPT_ASIDE, key)


def _beside(journal_path: Path, marks: tuple[str, ...], reason: str, key: Key | None) -> tuple[Backup, ...]:
    named = tuple(f"{journal_path.stem}.{mark}" for mark in marks)
    found = [
        look_at(file, Told(_written(file), 1, reason), key)
        for file in _listed(journal_path.parent)
        if file.name.startswith(named) and file.suffix == journal_path.suffix
    ]
    return tuple(sorted(found, key=lambda backup: backup.order, reverse=True))


def look_at(file: Path, said: Told, key: Key | None) -> Backup:
    """Return a backup from its file and what the file's name tells."""
    is_encrypted = _may_be_encrypted(file)
    entries, changes, journal = None, None, None
    if not is_encrypted or has_key(file, key):
        entries, changes, journal = _counted(file, key if is_encrypted else None)
    return Backup(
        file, said.made, said.reason, entries, _size(file), is_encrypted, journal, changes, said.again
    )


def has_key(file: Path, key: Key | None) -> bool:
    """Whether a protected file was made with this key."""
    return key is not None and beginning(file, SALT_SIZE) == key.salt


def identity(journal: Journal) -> str:
    """Return what tells a journal from others of its name: the moment at which it was begun."""
    return str(value_of(journal.connection, "SELECT made FROM about"))


def changes_made(journal: Journal) -> int:
    """Return how many change sets a journal's log holds."""
    return int(value_of(journal.connection, "SELECT coalesce(max(number), 0) FROM change_set"))


def entries_in(journal: Journal) -> int:
    """Return how many entries a journal holds."""
    return int(value_of(journal.connection, "SELECT count(*) FROM entries"))


def beginning(file: Path, length: int) -> bytes:
    """Return the first bytes of a file; those of a plain journal where it cannot be read at all."""
    try:
        with file.open("rb") as opened:
            return opened.read(length)
    except OSError:
        return PLAIN


def _files(folder: Path, journal_path: Path) -> Iterator[tuple[Path, Told]]:
    for file in _listed(folder):
        said = told_by(file.name, journal_path)
        if said is not None:
            yield file, said


def _listed(folder: Path) -> list[Path]:
    """Return the files of a folder; a link is no file of ours, wherever it leads."""
    try:
        return [file for file in folder.iterdir() if file.is_file() and not file.is_symlink()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise KnownError("backups-not-readable", folder=str(folder)) from error


def _written(file: Path) -> datetime:
    moment = datetime.fromtimestamp(file.stat().st_mtime, UTC).astimezone()
    return moment.replace(tzinfo=None, microsecond=0)


def _may_be_encrypted(file: Path) -> bool:
    try:
        return is_protected(file)
    except OSError:
        return False  # it cannot be read, which is told otherwise


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _counted(file: Path, key: Key | None) -> tuple[int | None, int | None, str | None]:
    """Return entries, change sets and identity; None for all of them where the file cannot be read."""
    try:
        with told(file):
            connection = connect(file, "ro", key=key, patience=_PATIENCE)
            try:
                return _counts(connection)
            finally:
                connection.close()
    except (KnownError, sqlite.Error):
        return None, None, None  # damaged, or no journal: it is listed all the same


def _counts(connection: Connection) -> tuple[int | None, int | None, str | None]:
    if value_of(connection, "PRAGMA application_id") != APPLICATION_ID:
        return None, None, None
    if value_of(connection, _FOREIGN):  # a question would run what somebody else wrote
        return None, None, None
    entries: Any = value_of(connection, "SELECT count(*) FROM entries")
    changes: Any = value_of(connection, "SELECT coalesce(max(number), 0) FROM change_set")
    made: Any = value_of(connection, "SELECT made FROM about")
    return entries, changes, None if made is None else str(made)
