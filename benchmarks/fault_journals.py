"""The journals that the studies of faults work on: made, opened as the next start does, and looked at."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from journal.records import Entry, Records
from journal.records.changes import Change
from journal.storage import Journal, apply, check, open_journal
from journal.storage.key import Key, Secret
from journal.storage.migration import MIGRATIONS

KEY = Key(bytes(range(32)), b"16 bytes of salt")
NEXT = Secret("the next passphrase", rounds=1)
PLAIN = b"SQLite format 3\0"


class Clock:
    """Goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def new_entry(number: int = 0, words: int = 300) -> Entry:
    """Return an entry that no journal has yet."""
    day = date(2026, 1, 1) + timedelta(days=number % 300)
    return Entry(str(uuid.uuid4()), day, back=number % 11, note="word " * words)


def with_entries(folder: Path, count: int = 60) -> None:
    """Make a journal with some entries."""
    with open_journal(folder / "my.journal", Clock()) as journal:
        apply(journal, "import", [Change(None, new_entry(number)) for number in range(count)])


def ids_of(records: Records) -> set[str]:
    """Return the ids of the entries."""
    return {entry.id for entry in records.entries}


def opened(folder: Path, migrations: Path = MIGRATIONS) -> Journal:
    """Open the journal of a folder as the next start of the program does."""
    path = folder / "my.journal"
    is_plain = path.read_bytes()[:16] == PLAIN
    return open_journal(
        path, Clock(), create=False, passphrase=None if is_plain else lambda: KEY, migrations=migrations
    )


def unsound(folder: Path) -> list[str]:
    """Return what the next start and a check find wrong with the journal."""
    with opened(folder) as journal:
        found = [f"{journal.why_read_only}"] if journal.why_read_only else []
        return found + [finding.code for finding in check(journal)]
