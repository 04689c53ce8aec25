"""Replay the log of changes: each change fits the one before it, and all lead to what the tables hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TypeAlias

from journal.errors import KnownError
from journal.records import Person
from journal.records.changes import PERSON
from journal.storage.connection import Connection, value_of
from journal.storage.finding import Finding
from journal.storage.journal import Journal
from journal.storage.log import as_logged, logged_record
from journal.storage.swollen import refuse_swollen
from journal.storage.tables import NAMES, read_table

Place: TypeAlias = tuple[str, str]
"""A table and an id in it."""


def log_findings(journal: Journal) -> Iterator[Finding]:
    """Yield each change set that cannot be, then each record that the log does not lead to."""
    with journal.reading() as connection:
        refuse_swollen(connection, "change")
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
    """Yield what does not fit while every change is made again, then how the tables differ."""
    state: dict[Place, str | None] = {(PERSON, PERSON): as_logged(Person())}
    changes = connection.execute(
        "SELECT set_number, collection, record_id, before, after FROM change ORDER BY set_number, place"
    )
    for number, collection, record_id, before, after in changes:
        place = collection, record_id
        try:
            logged_record(collection, after)
            fits = _are_same(collection, state.get(place), before)
        except KnownError as error:
            yield Finding("check-log-value", {"number": number, "id": record_id, **error.parameters})
            continue
        if not fits:
            yield Finding("check-log-order", {"number": number, "id": record_id})
        state[place] = after
    yield from _differing(connection, state)
    yield from _sample_findings(connection)


def _are_same(collection: str, one: str | None, other: str | None) -> bool:
    """Whether two texts tell the same record; nearly always they are the same text."""
    return one == other or logged_record(collection, one) == logged_record(collection, other)


def _differing(connection: Connection, state: dict[Place, str | None]) -> Iterator[Finding]:
    """Yield records that stand in the tables otherwise than in the log, or in one of them alone."""
    kept = {(PERSON, PERSON): as_logged(Person())}
    for name in NAMES:
        for record in read_table(connection, name):
            kept[name, getattr(record, "id", PERSON)] = as_logged(record)
    for place in sorted(kept.keys() | state.keys()):
        if not _are_same(place[0], kept.get(place), state.get(place)):
            yield Finding("check-log-differs", {"table": place[0], "id": place[1]})


def _sample_findings(connection: Connection) -> Iterator[Finding]:
    said = value_of(
        connection, "SELECT sample FROM change_set WHERE sample IS NOT NULL ORDER BY number DESC LIMIT 1"
    )
    if bool(said) != bool(value_of(connection, "SELECT sample FROM about")):
        yield Finding("check-log-differs", {"table": "about", "id": "sample"})
