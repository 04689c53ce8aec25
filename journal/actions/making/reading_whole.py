"""Read a journal's file without changing it, also while a window has it open."""

from __future__ import annotations

from pathlib import Path

from journal import storage
from journal.clock import Clock
from journal.records import Records


def read_whole(journal_path: Path, clock: Clock) -> Records:
    """Return all that is written in a journal; raise KnownError where it cannot be read."""
    with storage.open_journal(journal_path, clock, create=False, read_only=True) as journal:
        return storage.read_records(journal)
