"""What became of a record, what was removed, and bringing it back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from journal.errors import KnownError
from journal.records import Dose, Kept, WindowOverride, WrittenBy
from journal.records.changes import PERSON, Change, ChangeSet
from journal.storage.connection import Connection
from journal.storage.journal import Journal
from journal.storage.log import change_of, header, logged_record
from journal.storage.records import change
from journal.storage.swollen import refuse_swollen
from journal.storage.tables import find

_HISTORY = """
    SELECT number, made, "by", action, sample, collection, before, after
    FROM change JOIN change_set ON number = set_number
    WHERE record_id = ? ORDER BY number, place
"""
_LAST = """
    (change.set_number, change.place) = (
        SELECT later.set_number, later.place FROM change AS later
        WHERE later.record_id = change.record_id
        ORDER BY later.set_number DESC, later.place DESC LIMIT 1
    )
"""
_REMOVED = f"""
    SELECT made, collection, before FROM change JOIN change_set ON number = set_number
    WHERE after IS NULL AND {_LAST} ORDER BY number DESC, place
"""
_REMOVAL = f"""
    SELECT set_number, collection, before FROM change
    WHERE record_id = ? AND after IS NULL AND {_LAST}
"""
_REMOVED_WITH = f"""
    SELECT collection, before FROM change WHERE set_number = ? AND after IS NULL AND {_LAST}
"""


def history(journal: Journal, record_id: str) -> tuple[tuple[ChangeSet, Change], ...]:
    """Return every change of one record (`PERSON`: of the person), the oldest first.

    Each comes with its change set, of which only that change is told.
    """
    with journal.reading() as connection:
        refuse_swollen(connection, "change", "record_id = ?", record_id)
        rows = connection.execute(_HISTORY, (record_id,)).fetchall()
    found = ((row[:5], change_of(*row[5:])) for row in rows)
    return tuple((header(said, (made,)), made) for said, made in found)


def removed(journal: Journal) -> tuple[tuple[datetime, Kept], ...]:
    """Return the records that are gone, each with the moment of its removal, the latest first."""
    with journal.reading() as connection:
        refuse_swollen(connection, "change")
        rows = connection.execute(_REMOVED).fetchall()
    return tuple(
        (datetime.fromisoformat(made), logged_record(collection, before)) for made, collection, before in rows
    )


def bring_back(journal: Journal, record_id: str, *, by: WrittenBy = WrittenBy.SELF) -> ChangeSet:
    """Bring a removed record back as it was, with what it refers to and what was removed along with it.

    Raises KnownError `not-removed` where the journal has it, or never had it.
    """
    with journal.changing() as connection:
        number, record = _removal(connection, record_id)
        back = [*_needed(connection, record), record, *_removed_with(connection, number, record)]
        return change(
            journal, connection, ("bring-back", by), [Change(before=None, after=gone) for gone in back], None
        )


def _removal(connection: Connection, record_id: str) -> tuple[int, Any]:
    row = connection.execute(_REMOVAL, (record_id,)).fetchone()
    if row is None or record_id == PERSON:
        raise KnownError("not-removed", id=record_id)
    number, collection, before = row
    return number, logged_record(collection, before)


def _needed(connection: Connection, record: Any) -> Iterator[Any]:
    """Yield the removed medicine of a dose, the removed surgery of a window."""
    collection, needed = _reference(record)
    if needed is not None and find(connection, collection, needed) is None:
        yield _removal(connection, needed)[1]


def _removed_with(connection: Connection, number: int, record: Any) -> Iterator[Any]:
    """Yield what referred to a record and was removed in the same change set."""
    for collection, before in connection.execute(_REMOVED_WITH, (number,)).fetchall():
        gone = logged_record(collection, before)
        if _reference(gone)[1] == record.id:
            yield gone


def _reference(record: Any) -> tuple[str, str | None]:
    """Return the list and the id of what a record refers to, None where it refers to nothing."""
    if isinstance(record, Dose):
        return "medicines", record.medicine
    if isinstance(record, WindowOverride):
        return "surgeries", record.surgery
    return "", None
