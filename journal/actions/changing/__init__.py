"""Actions that change a journal."""

from journal.actions.changing.erasing import Erasing, erase
from journal.actions.changing.going_back import (
    bring_back,
    history,
    latest,
    redo,
    redoable,
    removed,
    undo,
    undoable,
)
from journal.actions.changing.importing import example_mapping, import_file, import_into
from journal.actions.changing.opening import Journal, draft, keep_draft, open_journal, read_records
from journal.actions.changing.protecting import (
    change_passphrase,
    is_passphrase,
    plain_copies,
    protect,
    protect_file,
    recovery_key,
    remove_plain_copies,
    unprotect,
    unprotect_file,
)
from journal.actions.changing.rescuing import rescue_file
from journal.actions.changing.sampling import write_sample
from journal.actions.changing.saving import new_id, now, remove, save
from journal.exchange.wish import ImportWish

__all__ = [
    "Erasing",
    "ImportWish",
    "Journal",
    "bring_back",
    "change_passphrase",
    "draft",
    "erase",
    "example_mapping",
    "history",
    "import_file",
    "import_into",
    "is_passphrase",
    "keep_draft",
    "latest",
    "new_id",
    "now",
    "open_journal",
    "plain_copies",
    "protect",
    "protect_file",
    "read_records",
    "recovery_key",
    "redo",
    "redoable",
    "remove",
    "remove_plain_copies",
    "removed",
    "rescue_file",
    "save",
    "undo",
    "undoable",
    "unprotect",
    "unprotect_file",
    "write_sample",
]
