"""Verify a journal's file whole."""

from __future__ import annotations

from pathlib import Path

from journal import storage
from journal.errors import KnownError
from journal.storage import Passphrase


def check_file(journal_path: Path, passphrase: Passphrase | None = None) -> list[KnownError]:
    """Return everything that is wrong with a journal; nothing is where the list is empty.

    Each finding is a code with its parameters. Raises KnownError where the file cannot be looked at.
    """
    return [finding.error() for finding in storage.check(journal_path, passphrase)]
