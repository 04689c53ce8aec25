"""Replay the log of changes: each change fits the one before it, and all lead to what the tables hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from journal.errors import FieldError
from journal.records import Person, to_plain
from journal.records.changes import PERSON
from journal.storage.connection import Connection, value_of
from journal.storage.finding import Finding
from journal.storage.journal import Journal
from journal.storage.log import logged_record
from journal.storage.rows import as_json
from journal.storage.tables import NAMES, read_table


def log_findings(journal: Journal) -> Iterator[Finding]:
    """Yield each change set that cannot be, then each record that the log does not lead to."""
    with journal.reading() as connection:
        yield from (Finding("check-log", {"number": number}) for number in _broken_sets(connection))
        yield from _replayed(connection)


def _broken_sets(connection: Connection) -> Iterator[int]:
    """Yield the numbers of sets that are out of order, or that undo or redo what they could not."""
    done: list[int] = []
    undone: list[int] = []
    rows = connection.execute("SELECT number, made, role, target FROM change_set ORDER BY number")
    for place, (number, made, role, target) in enumerate(rows, start=1):
        source, goal = (undone, done) if role == "redo" else (done, undone)
        if role == "do":
            done.append(number)
            undone.clear()
        elif source and source[-1] == target:
            goal.append(source.pop())
        else:
            yield number
            continue
        if number != place or not _is_moment(made):
            yield number


def _is_moment(made: str) -> bool:
    try:
        return datetime.fromisoformat(made).utcoffset() is not None
    except ValueError:
        return False


def _replayed(connection: Connection) -> Iterator[Finding]:
    state: dict[tuple[str, str], Any] = {(PERSON, PERSON): _said(Person())}
    changes = connection.execute(
        "SELECT set_number, collection, record_id, before, after FROM change ORDER BY set_number, place"
    )
    for number, collection, record_id, before, after in changes:
        try:
            was, now = _said(logged_record(collection, before)), _said(logged_record(collection, after))
        except FieldError as error:
            yield Finding("check-log-value", {"number": number, "id": record_id, "field": error.field})
            continue
        if state.get((collection, record_id)) != was:
            yield Finding("check-log-order", {"number": number, "id": record_id})
        state[collection, record_id] = now
    yield from _differing(connection, state)
    yield from _sample_findings(connection)


def _said(record: Any) -> str | None:
    """Return a record as one text, which two records share only where they are equal."""
    return None if record is None else as_json(to_plain(record))


def _differing(connection: Connection, state: dict[tuple[str, str], Any]) -> Iterator[Finding]:
    """Yield records that stand in the tables otherwise than in the log, or in one of them alone."""
    kept = {(PERSON, PERSON): _said(Person())}
    for name in NAMES:
        kept |= {
            (name, getattr(record, "id", PERSON)): _said(record) for record in read_table(connection, name)
        }
    logged = {place: said for place, said in state.items() if said is not None}
    for name, record_id in sorted(kept.keys() | logged.keys()):
        if kept.get((name, record_id)) != logged.get((name, record_id)):
            yield Finding("check-log-differs", {"table": name, "id": record_id})


def _sample_findings(connection: Connection) -> Iterator[Finding]:
    said = value_of(
        connection, "SELECT sample FROM change_set WHERE sample IS NOT NULL ORDER BY number DESC LIMIT 1"
    )
    if bool(said) != bool(value_of(connection, "SELECT sample FROM about")):
        yield Finding("check-log-differs", {"table": "about", "id": "sample"})
