"""Spoiling a journal by SQL, as another program could: its schema, and rows that no check lets in."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from random import Random

from benchmarks.fuzzing.text_spoilt import WORDS
from journal.storage.tables import NAMES

_SCHEMA = (
    "CREATE TRIGGER spy AFTER INSERT ON draft BEGIN DELETE FROM entries; END",
    "CREATE VIEW more AS SELECT load_extension('x')",
    "CREATE VIRTUAL TABLE words USING fts4(text)",
    "CREATE TABLE extra (x)",
    "CREATE INDEX some ON goals (text) WHERE abs(length(text)) > 1",
    "DROP TABLE goals",
    "DROP TRIGGER change_stays",
    "DROP INDEX doses_by_medicine",
    "ALTER TABLE goals ADD COLUMN twice TEXT AS (text || text)",
    "ANALYZE",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 99",
    "PRAGMA user_version = -1",
    "PRAGMA application_id = 1",
    "PRAGMA encoding = 'UTF-16'; VACUUM",
    "PRAGMA page_size = 512; VACUUM",
    "PRAGMA page_size = 65536; VACUUM",
    "PRAGMA auto_vacuum = 1; VACUUM",
    "PRAGMA journal_mode = WAL",
    "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')",
    "UPDATE sqlite_schema SET sql = 'CREATE NONSENSE' WHERE name = 'goals'",
    "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'change'",
    "UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'entries'",
    "UPDATE sqlite_schema SET name = 'sqlite_stat1' WHERE name = 'draft'",
    "UPDATE sqlite_schema SET type = 'view' WHERE name = 'draft'",
    "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema",
    "DELETE FROM sqlite_schema WHERE name LIKE 'change%'",
)
_ROWS = (
    "DELETE FROM about",
    "INSERT OR REPLACE INTO about VALUES (2, 'x', 'y', 7)",
    "UPDATE change_set SET number = number + 1000",
    "UPDATE change_set SET target = number",
    "UPDATE change_set SET role = 'undo', target = 1",
    "UPDATE change SET place = place + 5, set_number = 1",
    "UPDATE change SET before = NULL, after = NULL",
    "UPDATE change SET before = after",
    "UPDATE change SET after = '{\"id\": 1}'",
    "UPDATE change SET collection = 'doses'",
    "DELETE FROM change WHERE set_number = 2",
    "DELETE FROM change_set WHERE number = 2",
    "DELETE FROM medicines",
    "DELETE FROM surgeries",
    "UPDATE entries SET id = '00000000-0000-4000-8000-000000000001'",
    "UPDATE doses SET medicine = id",
    "UPDATE entries SET note = CAST(x'ff00fe' AS TEXT)",
    "UPDATE entries SET note = CAST(zeroblob(2500000) AS TEXT) WHERE rowid = 1",
    "UPDATE change SET after = json_set(after, '$.note', printf('%.*c', 2500000, 'x')) WHERE place = 0",
    "UPDATE draft SET body = printf('%.*c', 90000, '[')",
)
_LEAST = 512
_NO_USE = (sqlite3.Error, UnicodeError, OverflowError, MemoryError)
"""What SQLite says of a file that was spoilt before, which no statement can spoil further."""

_TABLES = (*NAMES, "about", "change", "change_set", "draft")


def with_sql(data: bytes, chance: Random) -> bytes:
    """Run one hostile statement on a plain journal; return it as it was where that does not work."""
    if len(data) < _LEAST:
        return data
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        suppress(*_NO_USE),
    ):
        connection.deserialize(data)
        connection.executescript(
            "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON; PRAGMA cache_size = 50"
        )
        _run(connection, chance)
        connection.commit()
        return connection.serialize()
    return data


def _run(connection: sqlite3.Connection, chance: Random) -> None:
    if chance.random() < 0.35:
        connection.executescript(chance.choice(_SCHEMA))
        return
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    if chance.random() < 0.4:
        connection.execute(chance.choice(_ROWS))
    else:
        _put_value(connection, chance)
    for _, sql in triggers:
        connection.execute(sql)


def _put_value(connection: sqlite3.Connection, chance: Random) -> None:
    """Put a value at which a reader may stumble in a column of some rows."""
    table = chance.choice(_TABLES)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    if not columns:  # the table was taken away before
        return
    values = (
        *WORDS,
        None,
        0,
        -1,
        11,
        0.25,
        1e300,
        2**62,
        b"",
        b"\xff\xfe",
        "[1]",
        '["burning", {}]',
        "{}",
        '["x"',
        "[[[[]]]]",
    )
    where = chance.choice(("", " WHERE rowid = 1"))
    question = f'UPDATE {table} SET "{chance.choice(columns)}" = ?{where}'  # noqa: S608 – the names are our own
    connection.execute(question, (chance.choice(values),))
