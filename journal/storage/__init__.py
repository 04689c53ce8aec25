"""Where a journal is kept: one SQLite file, and the only room with SQL."""

from __future__ import annotations

from pathlib import Path

from journal.storage.drafts import draft, keep_draft
from journal.storage.file import open_journal
from journal.storage.files import set_aside_leftovers
from journal.storage.finding import Finding
from journal.storage.history import bring_back, history, latest, removed
from journal.storage.journal import Journal
from journal.storage.key import Key, Passphrase, Secret
from journal.storage.records import apply, read_records
from journal.storage.undo import redo, redoable, undo, undoable

__all__ = [
    "Finding",
    "Journal",
    "Key",
    "Passphrase",
    "Secret",
    "apply",
    "bring_back",
    "check",
    "draft",
    "history",
    "keep_draft",
    "latest",
    "open_journal",
    "read_records",
    "redo",
    "redoable",
    "removed",
    "set_aside_leftovers",
    "undo",
    "undoable",
]


def check(journal: Journal | Path, passphrase: Passphrase | None = None) -> list[Finding]:
    """Return everything that is wrong with a journal: structure, values, references, log; [] if sound.

    A path is opened to be read and closed again; raises KnownError where no journal can be opened there.
    """
    from journal.storage.checking import findings  # no window needs it to start

    return findings(journal, passphrase)
