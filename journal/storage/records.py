"""Read all that a journal holds; make changes to it, each of them logged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import FieldError, KnownError
from journal.records import COLLECTIONS, Person, Records, WrittenBy, in_order
from journal.records.changes import PERSON, Change, ChangeSet
from journal.storage.connection import Connection, value_of
from journal.storage.journal import Journal
from journal.storage.log import add_to_log, next_number
from journal.storage.tables import find, make_change, name_of, read_table


def read_records(journal: Journal) -> Records:
    """Return everything that stands in a journal, each record checked when made.

    Raises KnownError `journal-value` with table, id and field where a value cannot be what it says.
    """
    with journal.reading() as connection:
        lists: dict[str, Any] = {name: in_order(read_table(connection, name)) for name in COLLECTIONS}
        people = read_table(connection, PERSON)
        return Records(person=people[0] if people else Person(), sample=_is_sample(connection), **lists)


def apply(
    journal: Journal,
    action: str,
    changes: Iterable[Change],
    *,
    by: WrittenBy = WrittenBy.SELF,
    sample: bool | None = None,
) -> ChangeSet:
    """Make changes all at once, or none; they are on the disk when this returns.

    Returns what was changed in fact: a change that changes nothing is left out, and where nothing is
    left nothing is kept, and the set's number is 0. `sample` says that the journal is, or is not, a
    made-up one. Raises KnownError `changed-elsewhere` where a record is not as `before` says,
    `journal-reference` where something would refer to nothing, FieldError where an id is taken.
    """
    with journal.changing() as connection:
        return change(journal, connection, (action, by), changes, sample)


def change(
    journal: Journal,
    connection: Connection,
    what: tuple[str, WrittenBy],
    changes: Iterable[Change],
    sample: bool | None,
    role: str = "do",
    target: int | None = None,
) -> ChangeSet:
    """Make and log changes within a transaction that the caller holds."""
    made = tuple(_made(connection, changes))
    sample = None if sample == _is_sample(connection) else sample
    if sample is not None:
        connection.execute("UPDATE about SET sample = ?", (sample,))
    action, by = what
    if not made and sample is None and role == "do":
        return ChangeSet(0, journal.clock(), by, action, ())
    change_set = ChangeSet(next_number(connection), journal.clock(), by, action, made, sample)
    add_to_log(connection, change_set, role, target)
    return change_set


def _is_sample(connection: Connection) -> bool:
    return bool(value_of(connection, "SELECT sample FROM about"))


def _made(connection: Connection, changes: Iterable[Change]) -> Iterator[Change]:
    """Make each change and yield it; those that change nothing are checked and left out."""
    for wanted in changes:
        name, checked = _checked(connection, wanted)
        if checked.before != checked.after:
            _make(connection, name, checked)
            yield checked


def _make(connection: Connection, name: str, checked: Change) -> None:
    try:
        make_change(connection, name, checked)
    except sqlite.IntegrityError:
        if checked.before is None and find(connection, name, checked.id) is not None:
            raise KnownError("changed-elsewhere", table=name, id=checked.id) from None
        raise


def _checked(connection: Connection, wanted: Change) -> tuple[str, Change]:
    """Return the table and the change, once sure that the record is as `before` says."""
    changed = wanted.after if wanted.after is not None else wanted.before
    if changed is None:
        raise ValueError("a change needs a record before or after it")
    name = name_of(changed)
    if name == PERSON:  # always there: without a word of them they are `Person()`
        wanted = Change(wanted.before or Person(), wanted.after or Person())
    if wanted.before is None:  # whether it is there already, the table itself says when it is added
        _refuse_taken_id(connection, name, wanted.id)
    elif find(connection, name, wanted.id) != wanted.before:
        raise KnownError("changed-elsewhere", table=name, id=wanted.id)
    return name, wanted


def _refuse_taken_id(connection: Connection, name: str, record_id: str) -> None:
    taken = value_of(
        connection,
        "SELECT collection FROM change WHERE record_id = ? AND collection <> ? LIMIT 1",
        record_id,
        name,
    )
    if taken is not None:
        raise FieldError("id", "known", id=record_id, first=taken)
