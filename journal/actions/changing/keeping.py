"""Keep what was open here where another computer has written to the same file meanwhile."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from journal import storage
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Person, Records
from journal.records.changes import Change
from journal.storage.files import free_name
from journal.storage.key import Key


def keep_records(beside: Path, records: Records, clock: Clock, key: Key | None) -> Path | None:
    """Write records to a new journal beside another, under its key; None where that cannot be done."""
    kept = free_name(beside.with_name(f"{beside.stem}.kept{beside.suffix}"))
    changes = [Change(Person(), records.person), *(Change(None, record) for record in records.all())]
    try:
        with storage.open_journal(
            kept, clock, passphrase=None if key is None else lambda: key, protect_new=key is not None
        ) as journal:
            storage.apply(journal, "keep", changes, sample=True if records.sample else None)
    except KnownError:
        with suppress(OSError):
            kept.unlink()
        return None
    return kept
