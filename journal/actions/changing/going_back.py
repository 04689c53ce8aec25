"""Take changes back, make them again, and bring back what was removed.

Everything that changes an open journal takes a clock in second place; what happens here is dated by storage.
"""

from __future__ import annotations

from typing import Any

from journal import storage
from journal.actions.changing.opening import Journal
from journal.clock import Clock
from journal.records.changes import ChangeSet


def undo(journal: Journal, _clock: Clock) -> ChangeSet | None:
    """Take back the latest change; return what that did, None where there is nothing to take back."""
    with journal.keeping():
        made = storage.undo(journal.stored)
    journal.took(made)
    return made


def redo(journal: Journal, _clock: Clock) -> ChangeSet | None:
    """Make again what was taken back last; return what that did, None where nothing was."""
    with journal.keeping():
        made = storage.redo(journal.stored)
    journal.took(made)
    return made


def bring_back(journal: Journal, _clock: Clock, record_id: str) -> ChangeSet:
    """Bring back a removed record as it last was; KnownError where what it belongs to is gone."""
    with journal.keeping():
        made = storage.bring_back(journal.stored, record_id)
    journal.took(made)
    return made


def undoable(journal: Journal) -> ChangeSet | None:
    """Return the change that `undo` would take back."""
    return storage.undoable(journal.stored)


def redoable(journal: Journal) -> ChangeSet | None:
    """Return the change that `redo` would make again."""
    return storage.redoable(journal.stored)


def history(journal: Journal, record_id: str) -> Any:
    """Return every change of one record with who made it and when, oldest first."""
    return storage.history(journal.stored, record_id)


def removed(journal: Journal) -> Any:
    """Return the records that were removed and can be brought back, each with the moment it was removed."""
    return storage.removed(journal.stored)
