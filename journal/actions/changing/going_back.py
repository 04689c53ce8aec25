"""Take changes back, make them again, and bring back what was removed.

Everything that changes an open journal takes a clock in second place; what happens here is dated by storage.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from journal import storage
from journal.actions.changing.checking import check_brought_back
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


def bring_back(
    journal: Journal, _clock: Clock, record_id: str, number: int | None = None
) -> ChangeSet | None:
    """Bring back a removed record as it last was, or any record as change set `number` left it.

    Returns None where it stands like that already. Raises KnownError where what it belongs to is gone
    for good, or where it would lie before the day of birth.
    """
    with journal.keeping():
        check = partial(check_brought_back, journal.known)
        made = storage.bring_back(journal.stored, record_id, number, check=check)
    journal.took(made)
    return made if made.number else None


def undoable(journal: Journal) -> ChangeSet | None:
    """Return the change that `undo` would take back."""
    return storage.undoable(journal.stored)


def redoable(journal: Journal) -> ChangeSet | None:
    """Return the change that `redo` would make again."""
    return storage.redoable(journal.stored)


def history(journal: Journal, record_id: str, **part: int) -> Any:
    """Return the changes of one record with who made them and when, oldest first; `part` as in storage."""
    return storage.history(journal.stored, record_id, **part)


def latest(journal: Journal, **part: int) -> Any:
    """Return the latest changes of all records, the latest first, each with the size of its change set."""
    return storage.latest(journal.stored, **part)


def removed(journal: Journal, kind: str | None = None, **part: int) -> Any:
    """Return the records that were removed and can be brought back, each with the moment it was removed."""
    return storage.removed(journal.stored, kind, **part)
