"""The log of changes: only ever added to, in the order of numbers, whatever the clock says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from journal.errors import FieldError, KnownError
from journal.records import WrittenBy, from_plain, to_plain
from journal.records.changes import Change, ChangeSet
from journal.storage.connection import Connection, value_of
from journal.storage.rows import NO_SENSE, as_json
from journal.storage.swollen import refuse_swollen
from journal.storage.tables import name_of, record_type_of

HEADER = 'number, made, "by", action, sample'
"""The columns of `change_set` that `header` reads."""

_ADD = """
    INSERT INTO change (set_number, place, collection, record_id, before, after) VALUES (?, ?, ?, ?, ?, ?)
"""


def add_to_log(connection: Connection, change_set: ChangeSet, role: str, target: int | None) -> None:
    """Write down a change set; `role` is do, undo or redo, `target` the set undone or made again."""
    made, by = change_set.made.isoformat(), change_set.by.value
    connection.execute(
        f"INSERT INTO change_set ({HEADER}, role, target) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (change_set.number, made, by, change_set.action, change_set.sample, role, target),
    )
    connection.executemany(_ADD, _logged(change_set.number, change_set.changes))


def next_number(connection: Connection) -> int:
    """Return the number that the next change set bears."""
    return int(value_of(connection, "SELECT coalesce(max(number), 0) + 1 FROM change_set"))


def header_of(connection: Connection, number: int) -> ChangeSet:
    """Return a change set without its changes, which may be many thousands."""
    return header(
        connection.execute(f"SELECT {HEADER} FROM change_set WHERE number = ?", (number,)).fetchone()
    )


def header(row: tuple[Any, ...], changes: tuple[Change, ...] = ()) -> ChangeSet:
    """Return a change set from a row of `HEADER`; raise KnownError `log-broken` where it makes none."""
    number, made, by, action, sample = row
    said = None if sample is None else bool(sample)
    with _readable():
        return ChangeSet(number, datetime.fromisoformat(made), WrittenBy(by), action, changes, said)


def moment_of(made: str) -> datetime:
    """Return the moment of a change set; raise KnownError `log-broken` where the log holds none."""
    with _readable():
        return datetime.fromisoformat(made)


def changes_of(connection: Connection, number: int) -> tuple[Change, ...]:
    """Return what a change set changed, in its order."""
    refuse_swollen(connection, "change", "set_number = ?", number)
    rows = connection.execute(
        "SELECT collection, before, after FROM change WHERE set_number = ? ORDER BY place", (number,)
    )
    return tuple(change_of(*row) for row in rows)


def change_of(collection: str, before: str | None, after: str | None) -> Change:
    """Return a change from what the log holds of it; raise KnownError `log-broken` where that is none."""
    if before is None and after is None:
        raise KnownError("log-broken", why=collection)
    return Change(before=logged_record(collection, before), after=logged_record(collection, after))


def logged_record(collection: str, written: str | None) -> Any:
    """Return a record from what the log holds of it, None where it holds nothing.

    Raises KnownError `log-broken` where it holds what makes no record.
    """
    if written is None:
        return None
    with _readable():
        return from_plain(record_type_of(collection), json.loads(written))


def _logged(number: int, changes: Iterable[Change]) -> Iterator[tuple[Any, ...]]:
    for place, change in enumerate(changes):
        changed = change.after if change.after is not None else change.before
        if changed is not None:
            yield (
                number,
                place,
                name_of(changed),
                change.id,
                as_logged(change.before),
                as_logged(change.after),
            )


def as_logged(record: Any) -> str | None:
    """Return a record as the log holds it: what is not recorded is left out."""
    if record is None:
        return None
    said = {key: value for key, value in to_plain(record).items() if value is not None}
    return as_json(said)


@contextmanager
def _readable() -> Iterator[None]:
    """Tell values in the log that no journal of ours ever wrote."""
    try:
        yield
    except (FieldError, KeyError, *NO_SENSE) as error:
        raise KnownError("log-broken", why=str(error)) from error
