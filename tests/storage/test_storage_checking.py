"""What a hand, a faulty disk or another program may do to a journal is named, place by place."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import (
    Dose,
    Entry,
    Event,
    EventKind,
    Findings,
    Kept,
    Medicine,
    Person,
    Surgery,
    TypicalWeek,
)
from journal.records.changes import Change
from journal.storage import Finding, apply, check, open_journal, read_records, undo
from journal.storage.connection import connect
from tests.storage.conftest import NOON

MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")
DOSE = Dose("33333333-3333-4333-8333-333333333333", MEDICINE.id, NOON)
SURGERY = Surgery("44444444-4444-4444-8444-444444444444", date(2026, 1, 12), before=TypicalWeek(back=6))
EVENT = Event(
    "77777777-7777-4777-8777-777777777777", date(2026, 2, 1), EventKind.IMAGING, findings=Findings(score=34.5)
)


@pytest.fixture
def written(path: Path, clock: Clock, entry: Entry) -> Path:
    with open_journal(path, clock) as journal:
        kept: list[Kept] = [entry, MEDICINE, DOSE, SURGERY, EVENT]
        apply(journal, "import", [Change(None, Person("Sample")), *(Change(None, one) for one in kept)])
        apply(journal, "save-entries", [Change(entry, replace(entry, back=3))])
        undo(journal)
    return path


def by_hand(path: Path, sql: str) -> None:
    """Change the file as somebody could with another program, minding no rule."""
    with closing(connect(path, "rw")) as other:
        other.executescript("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;")
        other.executescript(sql)


def codes(path: Path) -> list[str]:
    return [finding.code for finding in check(path)]


def test_that_a_sound_journal_gives_no_findings(written: Path) -> None:
    content = written.read_bytes()
    assert check(written) == []
    assert written.read_bytes() == content


WRONG = [
    ("entries", "back = 11", "back", "score"),
    ("entries", "back = 4.2", "back", "score"),
    ("entries", "back = 9e999", "back", "score"),
    ("entries", "day = '2026-02-30'", "day", "day"),
    ("entries", "day = 'yesterday'", "day", "day"),
    ("entries", "day = '2026-06-01'", "day", "after-written"),
    ("entries", "written = '2026-01-20T20:15:00'", "written", "moment"),
    ("entries", "written = 'at night'", "written", "moment"),
    ("entries", "walking_minutes = 1441", "walking_minutes", "whole"),
    ("entries", "steps = -1", "steps", "whole"),
    ("entries", "qualities = '[\"purple\"]'", "qualities[0]", "choice"),
    ("entries", "qualities = '[5]'", "qualities[0]", "choice"),
    ("entries", 'qualities = \'["sharp","sharp"]\'', "qualities", "twice"),
    ("entries", "qualities = '[['", "qualities", "list"),
    ("entries", "qualities = '{}'", "qualities", "list"),
    ("entries", "places = '[[],{}]'", "places[0]", "choice"),
    ("entries", "position = 'sideways'", "position", "choice"),
    ("entries", "\"by\" = 'robot'", "by", "choice"),
    ("entries", "note = CAST(x'ff41' AS TEXT)", "note", "unicode"),
    ("entries", "id = 'me'", "id", "identity"),
    ("medicines", "name = '  '", "name", "needed"),
    ("medicines", "as_needed = 7", "as_needed", "truth"),
    ("medicines", "begins = '2026-02-01', ends = '2026-01-01'", "to", "before-from"),
    ("doses", "taken = '2026'", "taken", "moment"),
    ("doses", "amount = -1", "amount", "amount"),
    ("doses", "amount = 9e999", "amount", "amount"),
    ("surgeries", "before_back = 11", "before.back", "score"),
    ("surgeries", "day = ''", "day", "day"),
    ("events", "kind = 'party'", "kind", "choice"),
    ("events", "findings_score = 5000", "findings.score", "amount"),
    ("events", "findings_stenosis = 'some'", "findings.stenosis", "choice"),
    ("person", "born = 'long ago'", "born", "day"),
    ("person", "region = 'MOON'", "region", "choice"),
]


@pytest.mark.parametrize(("table", "setting", "field", "reason"), WRONG)
def test_that_a_wrong_value_is_named_with_table_row_and_field(
    written: Path, clock: Clock, table: str, setting: str, field: str, reason: str
) -> None:
    by_hand(written, f"UPDATE {table} SET {setting}")  # noqa: S608 – the test's own words
    with open_journal(written, clock) as journal:
        with pytest.raises(KnownError) as caught:
            read_records(journal)
        said = caught.value.parameters
        assert caught.value.code == "journal-value"
        assert (said["table"], said["field"], said["reason"]) == (table, field, reason)
    assert Finding.of(caught.value) in check(written)


def test_that_every_wrong_value_is_found_not_only_the_first(written: Path) -> None:
    by_hand(
        written,
        "UPDATE entries SET back = 11; UPDATE doses SET amount = -1; UPDATE events SET kind = 'party';",
    )
    found = [finding.parameters for finding in check(written) if finding.code == "journal-value"]
    assert [(said["table"], said["id"], said["field"]) for said in found] == [
        ("entries", "11111111-1111-4111-8111-111111111111", "back"),
        ("doses", DOSE.id, "amount"),
        ("events", EVENT.id, "kind"),
    ]


def test_that_a_wrong_value_stops_a_change_of_that_record_by_name(
    written: Path, clock: Clock, entry: Entry
) -> None:
    by_hand(written, "UPDATE entries SET back = 11")
    with open_journal(written, clock) as journal:
        with pytest.raises(KnownError) as caught:
            apply(journal, "save-entries", [Change(entry, replace(entry, back=1))])
        assert caught.value.code == "journal-value"


def test_that_lost_references_are_named(written: Path) -> None:
    by_hand(written, "DELETE FROM medicines")
    assert check(written) == [
        Finding("check-reference", {"table": "doses", "id": DOSE.id, "target": MEDICINE.id}),
        Finding("field-reference", {"field": "doses[0].medicine", "id": MEDICINE.id}),
        Finding("check-log-differs", {"table": "medicines", "id": MEDICINE.id}),
    ]


@pytest.mark.parametrize(
    ("sql", "code", "name"),
    [
        ("CREATE TRIGGER spy AFTER INSERT ON entries BEGIN DELETE FROM entries; END;", "unknown", "spy"),
        ("CREATE VIEW more AS SELECT 1;", "unknown", "more"),
        ("CREATE TABLE more (x);", "unknown", "more"),
        ("DROP TRIGGER change_is_kept;", "missing", "change_is_kept"),
        ("DROP INDEX change_by_record;", "missing", "change_by_record"),
        ("ALTER TABLE entries ADD COLUMN mood TEXT;", "differs", "entries"),
        (
            (
                "DROP TRIGGER change_stays;"
                "CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT 1; END;"
            ),
            "differs",
            "change_stays",
        ),
    ],
)
def test_that_a_foreign_or_missing_part_of_the_structure_is_named(
    written: Path, sql: str, code: str, name: str
) -> None:
    by_hand(written, sql)
    assert Finding(f"check-object-{code}", {"name": name}) in check(written)


def test_that_statistics_that_sqlite_keeps_are_no_finding(written: Path) -> None:
    by_hand(written, "ANALYZE")
    assert check(written) == []


@pytest.mark.parametrize("table", ["plans", "about", "person"])
def test_that_a_journal_without_one_of_its_tables_is_called_broken(
    written: Path, clock: Clock, table: str
) -> None:
    by_hand(written, f"DROP TABLE {table}")
    with open_journal(written, clock) as journal, pytest.raises(KnownError) as caught:
        read_records(journal)
    assert caught.value.code == "journal-broken"
    assert "check-object-missing" in codes(written)


def test_that_a_missing_table_is_told_without_a_crash(written: Path) -> None:
    by_hand(written, "DROP TABLE plans")
    found = codes(written)
    assert "check-object-missing" in found
    assert "check-unreadable" in found


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entries SET back = 5",
        "DELETE FROM entries",
        "INSERT INTO goals VALUES ('88888888-8888-4888-8888-888888888888', 'Dance', NULL, NULL)",
        "UPDATE person SET name = 'Somebody'",
        "UPDATE about SET sample = 1",
    ],
)
def test_that_a_record_changed_past_the_log_is_named(written: Path, sql: str) -> None:
    by_hand(written, sql)
    assert codes(written) == ["check-log-differs"]


LOG_OPEN = "DROP TRIGGER change_stays; DROP TRIGGER change_set_stays; DROP TRIGGER change_is_kept;"


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE change SET before = json_set(before, '$.back', 9) WHERE set_number = 2", "check-log-order"),
        ("DELETE FROM change WHERE set_number = 2", "check-log-order"),
        ("UPDATE change SET after = json_set(after, '$.back', 11) WHERE set_number = 2", "check-log-value"),
        ("UPDATE change_set SET target = 1 WHERE number = 3", "check-log"),
        ("UPDATE change_set SET role = 'redo' WHERE number = 3", "check-log"),
        ("UPDATE change_set SET number = 4 WHERE number = 3", "check-log"),
        ("UPDATE change_set SET made = '2026-01-01Tnoon' WHERE number = 1", "check-log"),
    ],
)
def test_that_a_log_that_was_tampered_with_is_named(written: Path, sql: str, code: str) -> None:
    with closing(connect(written, "rw")) as other:
        schema = other.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    by_hand(written, f"{LOG_OPEN} {sql};")
    missing = ("change_stays", "change_set_stays", "change_is_kept")
    by_hand(written, ";\n".join(said for (said,) in schema if said.split()[2] in missing))
    assert code in codes(written)


def test_that_a_damaged_page_is_a_finding(written: Path) -> None:
    with closing(connect(written, "ro")) as other:
        page = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entries'").fetchone()[0]
    content = bytearray(written.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    written.write_bytes(content)
    assert {"check-structure", "journal-broken"} <= set(codes(written))
    assert written.read_bytes() == content


def test_that_a_file_that_is_no_journal_cannot_be_checked(path: Path) -> None:
    path.write_text("hello")
    with pytest.raises(KnownError) as caught:
        check(path)
    assert caught.value.code == "not-a-journal"
