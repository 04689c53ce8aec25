"""Read a journal's file without changing it, also while a window has it open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from journal import storage
from journal.records import Records
from journal.storage import Passphrase


def read_whole(journal_path: Path, passphrase: Passphrase | None = None) -> Records:
    """Return all that is written in a journal; raise KnownError where it cannot be read."""
    with storage.open_journal(
        journal_path, _no_clock, create=False, read_only=True, passphrase=passphrase
    ) as journal:
        return storage.read_records(journal)


def _no_clock() -> datetime:
    return datetime.min.replace(tzinfo=UTC)  # reading writes nothing down, so no time is asked for
