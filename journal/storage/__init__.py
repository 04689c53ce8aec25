"""Where a journal is kept: one SQLite file, and the only room with SQL."""

from journal.storage.drafts import draft, keep_draft
from journal.storage.file import Journal, open_journal
from journal.storage.history import bring_back, history, removed
from journal.storage.records import apply, read_records
from journal.storage.undo import redo, redoable, undo, undoable

__all__ = [
    "Journal",
    "apply",
    "bring_back",
    "draft",
    "history",
    "keep_draft",
    "open_journal",
    "read_records",
    "redo",
    "redoable",
    "removed",
    "undo",
    "undoable",
]
