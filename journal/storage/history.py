"""What became of records, which were removed, and bringing back what was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from journal.errors import KnownError
from journal.records import Dose, Kept, WindowOverride, WrittenBy
from journal.records.changes import PERSON, Change, ChangeSet
from journal.storage.connection import Connection, value_of
from journal.storage.journal import Journal
from journal.storage.log import change_of, header, logged_record, moment_of
from journal.storage.records import change
from journal.storage.swollen import refuse_swollen
from journal.storage.tables import find

_ALL = -1
"""As a limit: none."""

MOST_OF_ONE_SET = 20
"""How many records of one change set `latest` names; an import may hold many thousands."""

_CHANGES = """
    SELECT number, made, "by", action, sample, collection, before, after
    FROM change JOIN change_set ON number = set_number
    WHERE {where} ORDER BY number DESC, place DESC LIMIT {most} OFFSET {skip}
"""
_SIZE = "SELECT max(place) + 1 FROM change WHERE set_number = ?"
_STATE = """
    SELECT collection, after FROM change WHERE record_id = ? AND set_number = ? ORDER BY place DESC LIMIT 1
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
    WHERE after IS NULL AND {_LAST} AND (:kind IS NULL OR collection = :kind)
    ORDER BY number DESC, place LIMIT :most OFFSET :skip
"""
_REMOVAL = f"""
    SELECT set_number, collection, before FROM change
    WHERE record_id = ? AND after IS NULL AND {_LAST}
"""
_REMOVED_WITH = f"""
    SELECT collection, before FROM change WHERE set_number = ? AND after IS NULL AND {_LAST}
"""


def history(
    journal: Journal, record_id: str, *, skip: int = 0, most: int = _ALL
) -> tuple[tuple[ChangeSet, Change], ...]:
    """Return the changes of one record (`PERSON`: of the person), the oldest first.

    Each comes with its change set, of which only that change is told. `most` leaves it at the latest ones,
    after the `skip` latest of all.
    """
    with journal.reading() as connection:
        refuse_swollen(connection, "change", "record_id = ?", record_id)
        return _changes(connection, "record_id = ?", (record_id,), skip, most)[::-1]


def latest(journal: Journal, *, skip: int = 0, most: int = 100) -> tuple[tuple[ChangeSet, Change, int], ...]:
    """Return the latest changes of all records, the latest first, each with the size of its change set.

    Of one change set at most `MOST_OF_ONE_SET` changes are told.
    """
    with journal.reading() as connection:
        refuse_swollen(connection, "change")
        found = _changes(connection, f"place < {MOST_OF_ONE_SET}", (), skip, most)
        return tuple((made, one, int(value_of(connection, _SIZE, made.number))) for made, one in found)


def removed(
    journal: Journal, kind: str | None = None, *, skip: int = 0, most: int = _ALL
) -> tuple[tuple[datetime, Kept], ...]:
    """Return the records that are gone, each with the moment of its removal, the latest first.

    `kind` is the name of the one list they are to come from; `skip` and `most` as in `history`.
    """
    with journal.reading() as connection:
        refuse_swollen(connection, "change")
        rows = connection.execute(_REMOVED, {"kind": kind, "skip": skip, "most": most}).fetchall()
    return tuple((moment_of(made), logged_record(collection, before)) for made, collection, before in rows)


def bring_back(
    journal: Journal,
    record_id: str,
    number: int | None = None,
    *,
    by: WrittenBy = WrittenBy.SELF,
    check: Callable[[Sequence[Change]], None] | None = None,
) -> ChangeSet:
    """Bring a removed record back as it was, with what it refers to and what was removed along with it.

    With the `number` of a change set any record becomes what that set made of it, whether it stands
    otherwise now or is removed. `check` may refuse the changes before they are made. Raises KnownError
    `not-removed` where there is nothing to bring back, `no-such-state` where that set left no such record.
    """
    with journal.changing() as connection:
        if number is None:
            changes = _back_from_removal(connection, record_id)
        else:
            changes = _back_to_state(connection, record_id, number)
        if check is not None:
            check(changes)
        action = "bring-back" if any(one.before is None for one in changes[-1:]) else "bring-back-state"
        return change(journal, connection, (action, by), changes, None)


def _changes(
    connection: Connection, where: str, values: tuple[object, ...], skip: int, most: int
) -> tuple[tuple[ChangeSet, Change], ...]:
    question = _CHANGES.format(where=where, most=int(most), skip=int(skip))
    found = ((row[:5], change_of(*row[5:])) for row in connection.execute(question, values).fetchall())
    return tuple((header(said, (made,)), made) for said, made in found)


def _back_from_removal(connection: Connection, record_id: str, wanted: Any = None) -> list[Change]:
    """Return what brings a removed record back: as it last was, or as is `wanted`."""
    number, last = _removal(connection, record_id)
    record = last if wanted is None else wanted
    back = [*_needed(connection, record), record, *_removed_with(connection, number, record)]
    return [Change(before=None, after=gone) for gone in back]


def _back_to_state(connection: Connection, record_id: str, number: int) -> list[Change]:
    row = connection.execute(_STATE, (record_id, number)).fetchone()
    if row is None or row[1] is None:
        raise KnownError("no-such-state")
    collection, wanted = row[0], logged_record(*row)
    now = find(connection, collection, record_id)
    if now is None:
        return _back_from_removal(connection, record_id, wanted)
    needed = [Change(before=None, after=gone) for gone in _needed(connection, wanted)]
    return [*needed, Change(before=now, after=wanted)]


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
        try:
            yield _removal(connection, needed)[1]
        except KnownError as error:
            raise KnownError("owner-erased") from error


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
