"""Take back the latest change and make it again; what can be is read from the log alone.

A change set of role `do` can be undone while the last word on it is not an undo. It can be redone while
it is undone and nothing new was done since.
"""

from __future__ import annotations

from journal.records import WrittenBy
from journal.records.changes import ChangeSet
from journal.storage.connection import Connection, value_of
from journal.storage.journal import Journal
from journal.storage.log import changes_of, header_of
from journal.storage.records import change

_LAST_WORD = "(SELECT role FROM change_set WHERE target = done.number ORDER BY number DESC LIMIT 1)"
_UNDOABLE = f"""
    SELECT number FROM change_set AS done
    WHERE role = 'do' AND {_LAST_WORD} IS NOT 'undo'
    ORDER BY number DESC LIMIT 1
"""
_REDOABLE = f"""
    SELECT number FROM change_set AS done
    WHERE {_LAST_WORD} = 'undo' AND number IN (
        SELECT target FROM change_set
        WHERE role = 'undo' AND number > (SELECT max(number) FROM change_set WHERE role = 'do')
    )
    ORDER BY number LIMIT 1
"""


def undoable(journal: Journal) -> ChangeSet | None:
    """Return what `undo` would take back, None where there is nothing; its changes are left out."""
    with journal.reading() as connection:
        return _header(connection, _UNDOABLE)


def redoable(journal: Journal) -> ChangeSet | None:
    """Return what `redo` would make again, None where there is nothing; its changes are left out."""
    with journal.reading() as connection:
        return _header(connection, _REDOABLE)


def undo(journal: Journal, *, by: WrittenBy = WrittenBy.SELF) -> ChangeSet | None:
    """Take back the latest change that stands; return the changes now made, None where there are none."""
    with journal.changing() as connection:
        target = _header(connection, _UNDOABLE)
        if target is None:
            return None
        back = [made.inverse() for made in reversed(changes_of(connection, target.number))]
        sample = None if target.sample is None else not target.sample
        return change(journal, connection, ("undo", by), back, sample, "undo", target.number)


def redo(journal: Journal, *, by: WrittenBy = WrittenBy.SELF) -> ChangeSet | None:
    """Make the change last taken back again; return the changes now made, None where there are none."""
    with journal.changing() as connection:
        target = _header(connection, _REDOABLE)
        if target is None:
            return None
        again = changes_of(connection, target.number)
        return change(journal, connection, ("redo", by), again, target.sample, "redo", target.number)


def _header(connection: Connection, question: str) -> ChangeSet | None:
    number = value_of(connection, question)
    return None if number is None else header_of(connection, number)
