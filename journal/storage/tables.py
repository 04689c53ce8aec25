"""The tables of records: read whole, or one record; make one change in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import FieldError, KnownError
from journal.records import COLLECTIONS, Person, collection_of
from journal.records.changes import PERSON, Change, Changed
from journal.storage.connection import Connection
from journal.storage.rows import NO_SENSE, Row, Table, record_of, records_of, row_of, table_of
from journal.storage.swollen import refuse_swollen

NAMES = (*COLLECTIONS, PERSON)
"""The tables that hold records."""

MANY = ("entries", "doses")
"""The tables with many thousand rows, in the order in which those came; one that comes back is the last.

The rows of the others stand where they first stood, also after they were removed and came back.
"""

_FIRST_IN_LOG = """
    (SELECT set_number << 32 | place FROM change WHERE record_id = kept.id ORDER BY set_number, place LIMIT 1)
"""
_AT_ONCE = 2_000
_UNREADABLE = (FieldError, sqlite.OperationalError, *NO_SENSE)


def read_table(connection: Connection, name: str) -> list[Any]:
    """Return every record of a table, in the order in which they were written down.

    Raises KnownError `journal-value` for the first that cannot be, `journal-broken` as `refuse_swollen`.
    """
    table = _table(name)
    try:
        refuse_swollen(connection, name)
        return [record for rows in _rows(connection, table) for record in records_of(table.record_type, rows)]
    except _UNREADABLE as error:
        for found in unreadable(connection, name):
            raise found from error
        raise


def unreadable(connection: Connection, name: str) -> Iterator[KnownError]:
    """Yield an error for each row of a table that makes no record, with table, id and field."""
    table = _table(name)
    refuse_swollen(connection, name)
    key = "only" if name == PERSON else "id"
    usual, connection.text_factory = connection.text_factory, _any_text
    try:
        for row in connection.execute(f"SELECT [{key}], {table.listed} FROM {name}"):
            try:
                record_of(table.record_type, row[1:])
            except FieldError as error:
                yield _refused(name, str(row[0]), error)
    finally:
        connection.text_factory = usual


def find(connection: Connection, name: str, record_id: str) -> Any:
    """Return a record as it is kept, None where there is none; the person is always there."""
    statements = _statements(name)
    row = connection.execute(statements["find"], () if name == PERSON else (record_id,)).fetchone()
    if row is None:
        return Person() if name == PERSON else None
    try:
        return record_of(_table(name).record_type, row)
    except FieldError as error:
        raise _refused(name, record_id, error) from error


def make_change(connection: Connection, name: str, change: Change) -> None:
    """Make a change whose `before` is what the tables hold."""
    statements, after = _statements(name), change.after
    if after is None:
        connection.execute(statements["remove"], (change.id,))
    elif name == PERSON:
        connection.execute(statements["keep"], (1, *row_of(after)))
    elif change.before is None:
        connection.execute(statements["add"], row_of(after))
    else:
        connection.execute(statements["alter"], (*row_of(after), change.id))


def name_of(changed: Changed) -> str:
    """Return the name of the table that holds a record or the person."""
    return PERSON if isinstance(changed, Person) else collection_of(changed)


def record_type_of(name: str) -> type[Any]:
    """Return the type of the records in a table."""
    return _table(name).record_type


_table = cache(table_of)


@cache
def _statements(name: str) -> dict[str, str]:
    table = _table(name)
    marks = ", ".join("?" for _ in table.columns)
    if name == PERSON:
        return {
            "find": f"SELECT {table.listed} FROM {name}",
            "keep": f"INSERT OR REPLACE INTO {name} (only, {table.listed}) VALUES (?, {marks})",
        }
    settings = ", ".join(f"[{column}] = ?" for column in table.columns)
    return {
        "find": f"SELECT {table.listed} FROM {name} WHERE id = ?",
        "add": f"INSERT INTO {name} ({table.listed}) VALUES ({marks})",
        "alter": f"UPDATE {name} SET {settings} WHERE id = ?",
        "remove": f"DELETE FROM {name} WHERE id = ?",
    }


def _rows(connection: Connection, table: Table) -> Iterator[list[Row]]:
    order = "rowid" if table.name in (*MANY, PERSON) else _FIRST_IN_LOG
    cursor = connection.execute(f"SELECT {table.listed} FROM {table.name} AS kept ORDER BY {order}")
    while rows := cursor.fetchmany(_AT_ONCE):
        yield rows


def _refused(name: str, record_id: str, error: FieldError) -> KnownError:
    return KnownError(
        "journal-value",
        table=name,
        id=record_id,
        field=error.field,
        reason=error.reason,
        value=error.parameters.get("value", ""),
    )


def _any_text(kept: bytes) -> str:
    """Return text even where its bytes are none, so that the record's own check can refuse it."""
    return kept.decode("utf-8", "surrogateescape")
