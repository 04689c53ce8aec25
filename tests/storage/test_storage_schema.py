"""The tables themselves refuse what no record may hold, whoever writes; the log refuses to be rewritten."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2 as sqlite

from journal.records import Entry
from journal.records.changes import Change
from journal.storage import Journal, apply
from journal.storage.rows import table_of
from journal.storage.tables import NAMES

VALUES = [
    ("back", "11"), ("back", "-0.5"), ("back", "4.25"), ("back", "'4'"), ("back", "'often'"),
    ("day", "NULL"), ("day", "'2026-02-30'"), ("day", "'20 January'"), ("day", "'2026-01-22'"),
    ("written", "'2026-01-20'"), ("written", "'2026-01-20T20:15:00'"), ("walking_minutes", "1441"),
    ("steps", "-1"), ("steps", "1.5"), ("qualities", "'sharp'"), ("qualities", "'{}'"), ("qualities", "NULL"),
    ("position", "'sideways'"), ('"by"', "'robot'"), ('"by"', "NULL"), ("note", "NULL"), ("note", "x'00'"),
    ("id", "'me'"), ("id", "NULL"), ("id", "'11111111-1111-4111-8111-11111111111G'"),
]  # fmt: skip


@pytest.mark.parametrize(("column", "value"), VALUES)
def test_that_the_table_of_entries_refuses(journal: Journal, entry: Entry, column: str, value: str) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    if value == "'4'":  # a number in quotes is a number
        journal.connection.execute("UPDATE entries SET back = '4'")
        assert journal.connection.execute("SELECT typeof(back) FROM entries").fetchone() == ("real",)
        return
    with pytest.raises(sqlite.IntegrityError):
        journal.connection.execute(f"UPDATE entries SET {column} = {value}")  # noqa: S608 – the test's own words


@pytest.mark.parametrize("name", NAMES)
def test_that_columns_and_fields_stand_in_the_same_order(journal: Journal, name: str) -> None:
    rows = journal.connection.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
    columns = [column for (column,) in rows if column != "only"]
    assert tuple(columns) == table_of(name).columns


def test_that_every_table_is_strict(journal: Journal) -> None:
    rows = journal.connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    )
    assert rows.fetchall() == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE change SET after = NULL",
        "DELETE FROM change",
        (
            "INSERT OR REPLACE INTO change"
            " SELECT set_number, place, collection, record_id, '{}', '{}' FROM change"
        ),
        "UPDATE change_set SET action = 'other'",
        "DELETE FROM change_set",
        (
            "INSERT OR REPLACE INTO change_set"
            " SELECT number, made, \"by\", 'x', role, target, sample FROM change_set"
        ),
        "INSERT INTO change_set VALUES (7, '2026-01-01T00:00:00+00:00', 'self', 'save', 'do', NULL, NULL)",
    ],
)
def test_that_the_log_is_only_ever_added_to(journal: Journal, entry: Entry, sql: str) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    with pytest.raises(sqlite.IntegrityError):
        journal.connection.execute(sql)


def test_that_the_settings_of_a_connection_are_the_safe_ones(journal: Journal) -> None:
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,  # EXTRA: FULL, and the folder too
        "fullfsync": 1,  # as far as the disk itself, on macOS too
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "application_id": 0x52634A6C,
        "user_version": 1,
    }
    for name, value in wanted.items():
        assert journal.connection.execute(f"PRAGMA {name}").fetchone() == (value,), name
