"""Erase records for good, from the journal and, when asked, from its backups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from journal.actions.changing.opening import Journal
from journal.clock import Clock
from journal.errors import KnownError
from journal.storage import backup, erasing


@dataclass(frozen=True, slots=True)
class Erasing:
    """What was erased: how many records, from which backups too, and the files that still hold them.

    `left` are backups that were not asked for or could not be opened, and the journal itself where the
    disk had no room to write it anew. `unseen` are folders that could not be looked into. Files that the
    person made (exports, prints, copies) are not known to the program.
    """

    records: int
    backups: tuple[Path, ...]
    left: tuple[Path, ...]
    unseen: tuple[Path, ...] = ()


def erase(
    journal: Journal,
    _clock: Clock,
    ids: Iterable[str],
    *,
    with_backups: bool,
    second: Path | None = None,
) -> Erasing:
    """Erase records with what belongs to them; nothing brings them back.

    `second` is the second folder of backups. Raises KnownError where nothing was erased.
    """
    asked = list(ids)
    with journal.keeping():
        erased = erasing.erase(journal.stored, asked)
    journal.forget()
    copies, unseen = _copies(journal, second)
    done = tuple(path for path in copies if with_backups and _erased_in(journal, path, asked))
    left = [path for path in copies if path not in done]
    if not erased.is_rewritten:
        left.insert(0, journal.path)
    return Erasing(erased.records, done, tuple(left), unseen)


def _copies(journal: Journal, second: Path | None) -> tuple[list[Path], tuple[Path, ...]]:
    folders = [backup.folder_beside(journal.path)]
    if second is not None:
        folders.append(backup.folder_in(second, journal.path))
    key = journal.stored.key
    beside = (
        *backup.copies_before_migration(journal.path, key),
        *backup.copies_kept_aside(journal.path, key),
    )
    found = [one.path for one in beside]
    unseen: list[Path] = []
    for folder in folders:
        try:
            found += [one.path for one in backup.backups(folder, journal.path, key)]
        except KnownError:
            unseen.append(folder)
    if second is not None and not second.is_dir():
        unseen.append(second)
    return found, tuple(unseen)


def _erased_in(journal: Journal, path: Path, ids: list[str]) -> bool:
    is_plain = path.read_bytes()[:16] == b"SQLite format 3\0"
    return erasing.erase_in_copy(path, ids, None if is_plain else journal.stored.key)
