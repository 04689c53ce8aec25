"""Verify a journal's file whole, and the backups beside it."""

from __future__ import annotations

import os
from pathlib import Path

from journal import storage
from journal.errors import KnownError
from journal.storage import Passphrase


def check_file(journal_path: Path, passphrase: Passphrase | None = None) -> list[KnownError]:
    """Return everything that is wrong with a journal; nothing is where the list is empty.

    Each finding is a code with its parameters. Raises KnownError where the file cannot be looked at.
    """
    found = [finding.error() for finding in storage.check(journal_path, passphrase)]
    return found + check_backups(journal_path, passphrase)


def count_backups(journal_path: Path) -> int:
    """Return how many backups lie beside a journal."""
    from journal.storage import backup  # only when somebody asks

    path = Path(os.path.realpath(journal_path))
    return len(backup.backups(backup.folder_beside(path), path)) + len(backup.copies_before_migration(path))


def check_backups(journal_path: Path, passphrase: Passphrase | None = None) -> list[KnownError]:
    """Return what is wrong with the backups beside a journal; nothing is where the list is empty.

    One that has another passphrase than the journal is passed over.
    """
    from journal.storage import backup  # only when somebody asks

    wrong = backup.unsound(Path(os.path.realpath(journal_path)), passphrase)
    return [KnownError("check-backup", file=str(file), reason=error) for file, error in wrong]
