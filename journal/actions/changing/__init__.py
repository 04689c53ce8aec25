"""Actions that change a journal."""

from journal.actions.changing.going_back import bring_back, history, redo, redoable, removed, undo, undoable
from journal.actions.changing.importing import import_file, import_into
from journal.actions.changing.opening import Journal, draft, keep_draft, open_journal, read_records
from journal.actions.changing.sampling import write_sample
from journal.actions.changing.saving import new_id, now, remove, save

__all__ = [
    "Journal",
    "bring_back",
    "draft",
    "history",
    "import_file",
    "import_into",
    "keep_draft",
    "new_id",
    "now",
    "open_journal",
    "read_records",
    "redo",
    "redoable",
    "remove",
    "removed",
    "save",
    "undo",
    "undoable",
    "write_sample",
]
