"""Opening, making, identifying and refusing files."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry, Person, Records
from journal.records.changes import Change
from journal.storage import Journal, apply, check, draft, keep_draft, open_journal, read_records
from journal.storage import creation as creation_module
from journal.storage.connection import connect


@pytest.fixture
def barred(tmp_path: Path) -> None:
    """Skip where file modes bar nobody: for the super-user, and on Windows."""
    (tmp_path / "locked").touch(mode=0)
    if os.access(tmp_path / "locked", os.R_OK):
        pytest.skip("this user may do anything")


def bits(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(path: Path, clock: Clock, *, create: bool = True, read_only: bool = False) -> KnownError:
    with pytest.raises(KnownError) as caught:
        open_journal(path, clock, create=create, read_only=read_only)
    return caught.value


def test_that_a_new_journal_is_empty_and_sound(journal: Journal) -> None:
    assert read_records(journal) == Records()
    assert journal.why_read_only is None
    assert check(journal) == []


def test_that_only_its_owner_can_read_a_new_journal_and_its_folder(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "new" / "deeper" / "my.journal"
    with open_journal(path, clock):
        assert bits(path) == 0o600
        assert bits(path.with_name("my.journal.lock")) == 0o600
        assert bits(path.parent) == 0o700
        assert bits(path.parent.parent) == 0o700


def test_that_the_mode_holds_whatever_the_umask(tmp_path: Path, clock: Clock) -> None:
    usual = os.umask(0)
    try:
        with open_journal(tmp_path / "f" / "my.journal", clock):
            assert bits(tmp_path / "f" / "my.journal") == 0o600
            assert bits(tmp_path / "f") == 0o700
    finally:
        os.umask(usual)


def test_that_closing_leaves_the_journal_alone_in_its_folder(path: Path, clock: Clock) -> None:
    open_journal(path, clock).close()
    assert [file.name for file in path.parent.iterdir()] == ["recovery.journal"]


def test_that_closing_twice_does_no_harm(path: Path, clock: Clock) -> None:
    journal = open_journal(path, clock)
    journal.close()
    with open_journal(path, clock) as second:
        journal.close()
        assert second.why_read_only is None
        assert path.with_name("recovery.journal.lock").exists()


def test_that_what_was_saved_is_there_after_reopening(path: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    with open_journal(path, clock) as journal:
        assert read_records(journal).entries == (entry,)


def test_that_a_file_of_no_bytes_becomes_a_journal(path: Path, clock: Clock) -> None:
    path.touch()
    with open_journal(path, clock) as journal:
        assert check(journal) == []


def test_that_a_file_of_no_bytes_is_no_journal_where_none_is_to_be_made(path: Path, clock: Clock) -> None:
    path.touch()
    assert refused(path, clock, create=False).code == "not-a-journal"
    assert path.stat().st_size == 0


@pytest.mark.parametrize(
    "name", ["Ürtext 100% ?x=1#2.journal", "a b'c\"d;e.journal", "日記", "x" * 200, "-v", "file:x"]
)
def test_that_a_journal_may_bear_any_name(tmp_path: Path, clock: Clock, entry: Entry, name: str) -> None:
    with open_journal(tmp_path / name, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    assert [file.name for file in tmp_path.iterdir()] == [name]
    with open_journal(tmp_path / name, clock, read_only=True) as journal:
        assert read_records(journal).entries == (entry,)


def test_that_a_missing_journal_is_said_to_be_missing(path: Path, clock: Clock) -> None:
    assert refused(path, clock, create=False).code == "journal-missing"
    assert refused(path, clock, read_only=True).code == "journal-missing"
    assert list(path.parent.iterdir()) == []


def test_that_a_folder_is_no_journal(tmp_path: Path, clock: Clock) -> None:
    assert refused(tmp_path, clock).code == "journal-is-folder"
    assert refused(tmp_path, clock, read_only=True).code == "journal-is-folder"


@pytest.mark.parametrize("content", [b"hello\n", b"%PDF-1.7\n" * 500, b"\0" * 4096, b"SQLite format 3\0"])
def test_that_a_foreign_file_is_refused_and_left_as_it_is(path: Path, clock: Clock, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path, clock).code == "not-a-journal"
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == ["recovery.journal"]


def test_that_another_programs_database_is_refused_and_left_as_it_is(path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.executescript("CREATE TABLE entries (id TEXT); PRAGMA user_version = 1;")
    content = path.read_bytes()
    assert refused(path, clock).code == "not-a-journal"
    assert path.read_bytes() == content


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file")
def test_that_a_device_is_no_journal(clock: Clock, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe", clock).code == "not-a-journal"
    assert refused(Path("/dev/null"), clock).code == "not-a-journal"


def test_that_a_newer_journal_is_refused_with_both_versions(path: Path, clock: Clock) -> None:
    open_journal(path, clock).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 7")
    error = refused(path, clock)
    assert (error.code, error.parameters["version"], error.parameters["known"]) == ("journal-newer", 7, 1)
    assert refused(path, clock, read_only=True).code == "journal-newer"


def test_that_a_journal_without_a_version_is_called_broken(path: Path, clock: Clock) -> None:
    open_journal(path, clock).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 0")
    assert refused(path, clock).code == "journal-broken"


def test_that_a_journal_cut_short_is_called_broken(path: Path, clock: Clock) -> None:
    open_journal(path, clock).close()
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(KnownError) as caught, open_journal(path, clock) as journal:
        read_records(journal)
    assert caught.value.code == "journal-broken"
    assert path.stat().st_size == 6000


def test_that_a_journal_overwritten_in_its_middle_is_called_broken(
    path: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught, open_journal(path, clock) as journal:
        read_records(journal)
    assert caught.value.code == "journal-broken"
    assert path.read_bytes() == content


def test_that_a_journal_asked_for_to_be_read_cannot_be_changed(
    path: Path, clock: Clock, entry: Entry
) -> None:
    open_journal(path, clock).close()
    content = path.read_bytes()
    with open_journal(path, clock, read_only=True) as journal:
        assert journal.why_read_only == "asked"
        with pytest.raises(KnownError) as caught:
            apply(journal, "save-entries", [Change(None, entry)])
        assert caught.value.code == "journal-read-only"
        with pytest.raises(KnownError):
            keep_draft(journal, "today", {"back": 4})
        assert draft(journal, "today") is None
        assert read_records(journal).person == Person()
        assert [file.name for file in path.parent.iterdir()] == ["recovery.journal"]
    assert path.read_bytes() == content


def test_that_a_file_that_may_not_be_read_is_said_so(path: Path, clock: Clock, barred: None) -> None:
    open_journal(path, clock).close()
    path.chmod(0)
    assert refused(path, clock).code == "journal-not-readable"


def test_that_a_file_that_may_not_be_written_opens_to_be_read(
    path: Path, clock: Clock, entry: Entry, barred: None
) -> None:
    open_journal(path, clock).close()
    path.chmod(0o400)
    with open_journal(path, clock) as journal:
        assert journal.why_read_only == "not-writable"
        with pytest.raises(KnownError) as caught:
            apply(journal, "save-entries", [Change(None, entry)])
        assert caught.value.code == "journal-read-only"


def test_that_a_folder_that_may_not_be_written_opens_its_journal_to_be_read(
    tmp_path: Path, clock: Clock, barred: None
) -> None:
    folder = tmp_path / "given"
    open_journal(folder / "my.journal", clock).close()
    folder.chmod(0o500)
    try:
        with open_journal(folder / "my.journal", clock) as journal:
            assert journal.why_read_only == "not-writable"
            assert read_records(journal) == Records()
        assert refused(folder / "new.journal", clock).code == "journal-not-made"
        assert refused(folder / "deeper" / "new.journal", clock).code == "journal-not-made"
        assert [file.name for file in folder.iterdir()] == ["my.journal"]
    finally:
        folder.chmod(0o700)


def test_that_a_folder_that_may_not_be_entered_is_said_so(tmp_path: Path, clock: Clock, barred: None) -> None:
    folder = tmp_path / "closed"
    open_journal(folder / "my.journal", clock).close()
    folder.chmod(0)
    try:
        assert refused(folder / "my.journal", clock).code == "journal-not-made"
        assert refused(folder / "my.journal", clock, create=False).code == "journal-not-readable"
        assert refused(folder / "my.journal", clock, read_only=True).code == "journal-not-readable"
    finally:
        folder.chmod(0o700)


def test_that_a_place_below_a_file_holds_no_journal(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("x")
    assert refused(tmp_path / "file" / "my.journal", clock).code == "journal-not-made"


def test_that_a_name_too_long_is_said_not_to_be_had(tmp_path: Path, clock: Clock) -> None:
    assert refused(tmp_path / ("x" * 300), clock).code == "journal-not-made"


def test_that_a_journal_half_made_never_appears(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(creation_module, "migrate", cut_off)
    with pytest.raises(KeyboardInterrupt):
        open_journal(path, clock)
    assert list(path.parent.iterdir()) == []


def test_that_what_a_crash_left_of_making_a_journal_is_cleared_away(path: Path, clock: Clock) -> None:
    path.with_name(".recovery.journal.new").write_bytes(b"half a journal")
    with open_journal(path, clock) as journal:
        assert check(journal) == []
    assert [file.name for file in path.parent.iterdir()] == ["recovery.journal"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_that_a_link_leads_to_the_same_journal_and_lock(path: Path, clock: Clock) -> None:
    link = path.with_name("link")
    with open_journal(path, clock):
        link.symlink_to(path)
        with open_journal(link, clock) as second:
            assert second.why_read_only == "locked"


def test_that_another_program_holding_the_file_is_named_as_the_reason(
    path: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(path, clock) as journal:
        journal.connection.execute("PRAGMA busy_timeout = 1")
        with closing(connect(path, "rw")) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(KnownError) as caught:
                apply(journal, "save-entries", [Change(None, entry)])
            assert caught.value.code == "journal-busy"
            other.execute("ROLLBACK")
        assert apply(journal, "save-entries", [Change(None, entry)]).number == 1


def test_that_a_bug_is_not_told_as_a_persons_error(journal: Journal) -> None:
    with pytest.raises(Exception, match="no such table") as caught, journal.changing() as connection:
        connection.execute("SELECT * FROM nowhere")
    assert not isinstance(caught.value, KnownError)
    assert not journal.connection.in_transaction
