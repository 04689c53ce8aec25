"""A journal that somebody else made by hand: nothing that it carries is run, and what is foreign is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, check, draft, open_journal, read_records
from journal.storage.connection import connect


@pytest.fixture
def written(path: Path, clock: Clock, entry: Entry) -> Path:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    return path


def by_hand(path: Path, sql: str) -> None:
    """Change the file with another program than ours, minding no rule."""
    with closing(sqlite3.connect(path)) as other:
        other.executescript(f"PRAGMA writable_schema = ON; {sql}")
        other.commit()


ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n"
ACTS = "AFTER INSERT ON draft BEGIN DELETE FROM entries; END;"
DISGUISED = """
    CREATE VIEW later AS SELECT 1;
    UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1',
        sql = 'CREATE VIEW sqlite_stat1 AS SELECT 1 AS tbl, 2 AS idx, 3 AS stat' WHERE name = 'later';
"""
DISARMED = """
    DROP TRIGGER change_stays;
    CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT 1; END;
"""
FOREIGN = [
    ("spy", f"CREATE TRIGGER spy {ACTS}"),
    ("entries", f"CREATE TRIGGER entries {ACTS}"),  # a trigger may be called as a table is
    ("sqlite-stat1", f'CREATE TRIGGER "sqlite-stat1" {ACTS}'),
    ("more", f"CREATE VIEW more AS {ENDLESS};"),
    ("goals", f"DROP TABLE goals; CREATE VIEW goals AS {ENDLESS};"),
    ("words", "CREATE VIRTUAL TABLE words USING fts4(text);"),
    ("goals", "DROP TABLE goals; CREATE VIRTUAL TABLE goals USING fts4(id, text, set_on, reached);"),
    ("extra", "CREATE TABLE extra (x);"),
    ("sqlite_sequence", "CREATE TABLE counted (x INTEGER PRIMARY KEY AUTOINCREMENT);"),
    ("by_code", "CREATE INDEX by_code ON goals (lower(text));"),
    ("some", "CREATE INDEX some ON goals (text) WHERE abs(length(text)) > 1;"),
    ("goals", "ALTER TABLE goals ADD COLUMN twice TEXT AS (text || text);"),
    ("goals", "ALTER TABLE goals ADD COLUMN more TEXT DEFAULT 'x';"),
    ("goals", "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'goals';"),
    ("entries", "UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN 0 AND 10', 'BETWEEN 0 AND 99');"),
    ("change_stays", DISARMED),
    ("sqlite_stat1", DISGUISED),
]
NAMING = {"check-object-unknown", "check-object-differs", "check-object-missing"}


@pytest.mark.parametrize(("name", "sql"), FOREIGN)
@pytest.mark.parametrize("read_only", [False, True])
def test_that_a_journal_with_a_foreign_part_is_not_opened(
    written: Path, clock: Clock, name: str, sql: str, read_only: bool
) -> None:
    by_hand(written, sql)
    content = written.read_bytes()
    with pytest.raises(KnownError) as caught:
        open_journal(written, clock, read_only=read_only)
    assert caught.value.code == "journal-foreign"
    assert written.read_bytes() == content


@pytest.mark.parametrize(("name", "sql"), FOREIGN)
def test_that_a_check_names_the_foreign_part_and_runs_none_of_it(written: Path, name: str, sql: str) -> None:
    by_hand(written, sql)
    found = check(written)
    assert name in {finding.parameters["name"] for finding in found}
    assert {finding.code for finding in found} <= NAMING


def test_that_one_name_given_twice_is_foreign(written: Path, clock: Clock) -> None:
    by_hand(
        written,
        "INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema"
        " WHERE name = 'change_stays'",
    )
    with pytest.raises(KnownError) as caught:
        open_journal(written, clock)
    assert caught.value.code in ("journal-foreign", "journal-broken")


def test_that_statistics_that_sqlite_keeps_are_not_foreign(written: Path, clock: Clock, entry: Entry) -> None:
    by_hand(written, "ANALYZE")
    with open_journal(written, clock) as journal:
        assert read_records(journal).entries == (entry,)


def test_that_a_schema_that_is_no_sql_is_called_broken(written: Path, clock: Clock) -> None:
    by_hand(written, "UPDATE sqlite_schema SET sql = 'CREATE NONSENSE' WHERE name = 'goals'")
    with pytest.raises(KnownError) as caught:
        open_journal(written, clock)
    assert caught.value.code == "journal-broken"


def test_that_functions_that_reach_outside_are_refused_by_the_connection(written: Path) -> None:
    by_hand(written, "CREATE VIEW reach AS SELECT load_extension('libm.so.6') AS x;")
    with (
        closing(connect(written, "rw")) as connection,
        pytest.raises(Exception, match=r"unsafe use|not authorized"),
    ):
        connection.execute("SELECT x FROM reach").fetchall()


NESTED = '{"note": ' + "[" * 990 + "]" * 990 + "}"


@pytest.mark.parametrize("body", [NESTED, "[]", "{", '"text"', "NaN"])
def test_that_a_half_written_form_that_makes_no_sense_is_passed_over(
    written: Path, clock: Clock, body: str
) -> None:
    with closing(connect(written, "rw")) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute("INSERT INTO draft VALUES ('today', 'now', ?)", (body,))
    with open_journal(written, clock) as journal:
        assert draft(journal, "today") is None or body == NESTED
