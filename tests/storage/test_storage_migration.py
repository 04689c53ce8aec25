"""Numbered steps: a verified copy first, each whole or not at all. The later steps here are made up."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Dose, Entry, Medicine
from journal.records.changes import Change
from journal.storage import apply, check, open_journal, read_records
from journal.storage import migration as migration_module
from journal.storage.migration import MIGRATIONS, known_version, steps
from tests.storage.conftest import NOON

MOODS = "CREATE TABLE moods (id TEXT PRIMARY KEY) STRICT;\nINSERT INTO moods VALUES ('kept');"
MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")
DOSE = Dose("33333333-3333-4333-8333-333333333333", MEDICINE.id, NOON)


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """A folder of steps: today's and one to come."""
    return with_step(shutil.copytree(MIGRATIONS, tmp_path / "steps"), "0002_moods.sql", MOODS)


def with_step(folder: Path, name: str, sql: str) -> Path:
    (folder / name).write_text(sql, encoding="utf-8")
    return folder


@pytest.fixture
def written(path: Path, clock: Clock, entry: Entry) -> Path:
    """A journal of today's version with an entry in it."""
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    return path


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir() if file.is_file())


def tables(path: Path, clock: Clock, migrations: Path) -> list[str]:
    with open_journal(path, clock, migrations=migrations) as journal:
        rows = journal.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return [name for (name,) in rows]


def test_that_the_steps_are_numbered_without_a_gap() -> None:
    assert list(steps(MIGRATIONS)) == list(range(1, known_version(MIGRATIONS) + 1))


def test_that_a_step_is_taken_once_and_keeps_what_was_written(
    written: Path, clock: Clock, entry: Entry, later: Path
) -> None:
    for _ in range(2):
        with open_journal(written, clock, migrations=later) as journal:
            assert read_records(journal).entries == (entry,)
            assert journal.connection.execute("SELECT id FROM moods").fetchall() == [("kept",)]
    assert names(written) == ["recovery.before-0002.journal", "recovery.journal"]


def test_that_the_copy_made_first_is_the_journal_as_it_was(
    written: Path, clock: Clock, entry: Entry, later: Path
) -> None:
    open_journal(written, clock, migrations=later).close()
    copy = written.with_name("recovery.before-0002.journal")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with open_journal(copy, clock) as journal:
        assert journal.why_read_only is None
        assert read_records(journal).entries == (entry,)
        assert check(journal) == []


def test_that_older_copies_are_never_overwritten(written: Path, clock: Clock, later: Path) -> None:
    written.with_name("recovery.before-0002.journal").write_text("an older copy")
    open_journal(written, clock, migrations=later).close()
    assert written.with_name("recovery.before-0002.journal").read_text() == "an older copy"
    assert "recovery.before-0002-2.journal" in names(written)


def test_that_each_step_has_its_copy(written: Path, clock: Clock, later: Path) -> None:
    with_step(later, "0003_more.sql", "CREATE TABLE more (id TEXT) STRICT")
    open_journal(written, clock, migrations=later).close()
    assert names(written) == [
        "recovery.before-0002.journal",
        "recovery.before-0003.journal",
        "recovery.journal",
    ]


def test_that_an_empty_journal_needs_no_copy(path: Path, clock: Clock, later: Path) -> None:
    open_journal(path, clock).close()
    assert "moods" in tables(path, clock, later)
    assert names(path) == ["recovery.journal"]


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE moods (id TEXT); INSERT INTO entries (id) VALUES ('x');",
        "CREATE TABLE moods (id TEXT); DROP TABLE entries; NONSENSE;",
        "UPDATE change_set SET action = 'other';",
    ],
)
def test_that_a_step_that_fails_leaves_the_journal_as_it_was(
    written: Path, clock: Clock, entry: Entry, later: Path, sql: str
) -> None:
    content = written.read_bytes()
    with_step(later, "0002_moods.sql", sql)
    with pytest.raises(Exception, match=r"entries|NONSENSE|only ever added to"):
        open_journal(written, clock, migrations=later)
    assert written.read_bytes() == content
    with open_journal(written, clock) as journal:
        assert journal.why_read_only is None
        assert read_records(journal).entries == (entry,)


def test_that_a_step_may_rebuild_a_table_that_others_refer_to(path: Path, clock: Clock, later: Path) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "import", [Change(None, MEDICINE), Change(None, DOSE)])
    rebuild = """
        CREATE TABLE new_medicines AS SELECT * FROM medicines;
        DROP TABLE medicines;
        CREATE TABLE medicines (id TEXT PRIMARY KEY, name, dose, schedule, begins, ends, as_needed);
        INSERT INTO medicines SELECT * FROM new_medicines;
        DROP TABLE new_medicines;
    """
    with_step(later, "0002_moods.sql", rebuild)
    with open_journal(path, clock, migrations=later) as journal:
        assert read_records(journal).doses == (DOSE,)
        assert journal.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_that_a_step_that_loses_a_reference_is_taken_back(path: Path, clock: Clock, later: Path) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "import", [Change(None, MEDICINE), Change(None, DOSE)])
    content = path.read_bytes()
    with_step(later, "0002_moods.sql", "DELETE FROM medicines;")
    with pytest.raises(KnownError) as caught:
        open_journal(path, clock, migrations=later)
    assert (caught.value.code, caught.value.parameters["table"]) == ("migration-lost", "doses")
    assert path.read_bytes() == content


def test_that_without_a_good_copy_no_step_is_taken(
    written: Path, clock: Clock, later: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = written.read_bytes()
    monkeypatch.setattr(migration_module, "_write_copy", lambda making, connection, key: None)
    with pytest.raises(KnownError) as caught:
        open_journal(written, clock, migrations=later)
    assert caught.value.code == "copy-failed"
    assert written.read_bytes() == content
    assert names(written) == ["recovery.journal"]


def test_that_an_older_journal_asked_for_to_be_read_stays_as_it_is(
    written: Path, clock: Clock, entry: Entry, later: Path
) -> None:
    content = written.read_bytes()
    with open_journal(written, clock, read_only=True, migrations=later) as journal:
        assert read_records(journal).entries == (entry,)
        assert journal.connection.execute("SELECT id FROM moods").fetchall() == [("kept",)]
    assert written.read_bytes() == content
    assert names(written) == ["recovery.journal"]


def test_that_an_older_program_refuses_what_a_newer_one_brought_up_to_date(
    written: Path, clock: Clock, later: Path
) -> None:
    open_journal(written, clock, migrations=later).close()
    with pytest.raises(KnownError) as caught:
        open_journal(written, clock)
    assert (caught.value.code, caught.value.parameters["version"]) == ("journal-newer", 2)


@pytest.mark.skipif(os.name == "nt", reason="a folder there has no such mode")
def test_that_a_copy_for_which_there_is_no_room_is_not_left_half_made(
    written: Path, clock: Clock, later: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migration_module, "keep_folder", full)
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(KnownError) as caught:
        open_journal(written, clock, migrations=later)
    assert caught.value.code == "disk-full"
    assert names(written) == ["recovery.journal"]
