"""Restoring: the backup is checked first, what was there is kept, and a failure leaves all as it was."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, check, open_journal, read_records
from journal.storage.backup import Backup, backups, folder_beside, look_inside, make_backup, restore
from journal.storage.backup import restoring as restoring_module
from tests.storage.conftest import NOON

LATER = "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def folder(path: Path) -> Path:
    return folder_beside(path)


@pytest.fixture
def backup(path: Path, folder: Path, clock: Clock, entry: Entry) -> Backup:
    """A backup with one entry, of a journal that has got another one since."""
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
        made = make_backup(journal, folder, "daily", NOON.replace(hour=8))
        apply(journal, "save-entries", [Change(None, replace(entry, id=LATER, back=7))])
    return made


def entries(path: Path, clock: Clock) -> list[str]:
    with open_journal(path, clock, read_only=True) as journal:
        return [entry.id for entry in read_records(journal).entries]


def all_bytes(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_that_the_backup_takes_the_journals_place(
    backup: Backup, path: Path, clock: Clock, entry: Entry
) -> None:
    assert entries(path, clock) == [entry.id, LATER]
    restored = restore(backup.path, path, clock)
    assert [kept.id for kept in restored.records.entries] == [entry.id]
    assert entries(path, clock) == [entry.id]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert check(path) == []
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, replace(entry, id=LATER, back=1))])


def test_that_what_was_there_is_kept_and_can_come_back(
    backup: Backup, path: Path, folder: Path, clock: Clock, entry: Entry
) -> None:
    before = path.read_bytes()
    restored = restore(backup.path, path, clock)
    assert restored.kept is not None
    assert restored.kept.path.name == "recovery.2026-11-20-1200-00.before-restore.backup"
    assert (restored.kept.entries, restored.kept.reason) == (2, "before-restore")
    assert restored.kept.path.read_bytes() == before
    assert stat.S_IMODE(restored.kept.path.stat().st_mode) == 0o600
    assert restored.kept in backups(folder, path)
    restore(restored.kept.path, path, clock)
    assert path.read_bytes() == before


def test_that_the_backup_itself_stays_as_it_is(backup: Backup, path: Path, clock: Clock) -> None:
    before = backup.path.read_bytes()
    restore(backup.path, path, clock)
    assert backup.path.read_bytes() == before


def test_that_a_lost_journal_comes_back(backup: Backup, path: Path, clock: Clock, entry: Entry) -> None:
    path.unlink()
    assert restore(backup.path, path, clock).kept is None
    assert entries(path, clock) == [entry.id]


def test_that_a_journal_comes_back_into_a_folder_that_is_gone(
    backup: Backup, tmp_path: Path, clock: Clock, entry: Entry
) -> None:
    target = tmp_path / "new" / "computer" / "mine.journal"
    restore(backup.path, target, clock)
    assert entries(target, clock) == [entry.id]


def test_that_a_damaged_journal_is_replaced_and_kept_as_it_was(
    backup: Backup, path: Path, clock: Clock, entry: Entry
) -> None:
    with path.open("r+b") as opened:
        opened.seek(100)
        opened.write(b"\xff" * 20_000)
    damaged = path.read_bytes()
    restored = restore(backup.path, path, clock)
    assert restored.kept is not None
    assert restored.kept.entries is None
    assert restored.kept.path.read_bytes() == damaged
    assert entries(path, clock) == [entry.id]


def test_that_a_save_that_was_cut_off_never_reaches_the_restored_journal(
    backup: Backup, path: Path, folder: Path, clock: Clock, entry: Entry
) -> None:
    hot = path.with_name(path.name + "-journal")
    with path.open("r+b") as opened:
        opened.write(b"\0" * 100)  # too damaged for SQLite to finish what was cut off
    hot.write_bytes(b"what a crash left")
    restored = restore(backup.path, path, clock, force=True)
    assert restored.kept is not None
    kept = restored.kept.path
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"what a crash left"
    assert not hot.exists()
    assert entries(path, clock) == [entry.id]


# -- refused ----------------------------------------------------------------------------------------


def refused(code: str, ask: Callable[[], object]) -> KnownError:
    with pytest.raises(KnownError) as error:
        ask()
    assert error.value.code == code
    return error.value


def test_that_a_journal_open_in_a_window_is_not_replaced(backup: Backup, path: Path, clock: Clock) -> None:
    with open_journal(path, clock):
        refused("journal-locked", lambda: restore(backup.path, path, clock))
    assert len(entries(path, clock)) == 2


def test_that_a_missing_backup_is_told(path: Path, clock: Clock) -> None:
    refused("backup-missing", lambda: restore(path.with_name("none.backup"), path, clock))


def test_that_the_journal_is_no_backup_of_itself(
    backup: Backup, path: Path, tmp_path: Path, clock: Clock
) -> None:
    refused("restore-itself", lambda: restore(path, path, clock))
    link = tmp_path / "link.backup"
    link.symlink_to(path)
    refused("restore-itself", lambda: restore(link, path, clock))


@pytest.mark.skipif(os.geteuid() == 0, reason="the owner of all may read everything")
def test_that_a_backup_that_may_not_be_read_is_told(backup: Backup, path: Path, clock: Clock) -> None:
    backup.path.chmod(0)
    refused("journal-not-readable", lambda: restore(backup.path, path, clock))


def test_that_a_folder_that_cannot_be_written_is_told(
    backup: Backup, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring_module, "take_lock", lambda _: "not-writable")
    refused("backup-not-taken", lambda: restore(backup.path, path, clock))
    assert len(entries(path, clock)) == 2


def test_that_another_file_is_replaced_only_when_asked_for(
    backup: Backup, tmp_path: Path, clock: Clock, entry: Entry
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ann,")
    refused("restore-over-unknown", lambda: restore(backup.path, letter, clock))
    assert letter.read_text() == "Dear Ann,"
    restored = restore(backup.path, letter, clock, force=True)
    assert restored.kept is not None
    assert restored.kept.path.read_text() == "Dear Ann,"
    assert entries(letter, clock) == [entry.id]


SPOILT: dict[str, tuple[str, Callable[[Path], object]]] = {
    "text": ("not-a-journal", lambda file: file.write_text("no backup at all")),
    "another program's": (
        "not-a-journal",
        lambda file: run_sql(file, "PRAGMA application_id = 7"),
    ),
    "newer": ("journal-newer", lambda file: run_sql(file, "PRAGMA user_version = 99")),
    "foreign trigger": (
        "journal-foreign",
        lambda file: run_sql(file, "CREATE TRIGGER t AFTER INSERT ON goals BEGIN SELECT 1; END"),
    ),
    "missing table": ("check-object-missing", lambda file: run_sql(file, "DROP TABLE draft")),
    "a value that cannot be": (
        "journal-value",
        lambda file: run_sql(file, "PRAGMA ignore_check_constraints = ON; UPDATE entries SET back = 11"),
    ),
    "cut off": ("journal-broken", lambda file: os.truncate(file, 4096 * 9)),
}


def run_sql(file: Path, sql: str) -> None:
    foreign = sqlite3.connect(file)
    foreign.executescript(sql)
    foreign.close()


@pytest.mark.parametrize("kind", SPOILT)
def test_that_a_backup_that_is_not_sound_changes_nothing(
    kind: str, backup: Backup, path: Path, tmp_path: Path, clock: Clock
) -> None:
    code, spoil = SPOILT[kind]
    foreign = tmp_path / "from elsewhere.backup"
    shutil.copy(backup.path, foreign)
    spoil(foreign)
    before = all_bytes(tmp_path)
    error = refused(code, lambda: restore(foreign, path, clock))
    assert error.parameters.get("file", str(foreign)) == str(foreign)
    assert all_bytes(tmp_path) == before


@pytest.mark.parametrize("name", ["put_on_disk", "look_at", "set_aside_leftovers", "put_name_on_disk"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_that_the_journal_stays_whatever_fails_on_the_way(
    name: str,
    number: int,
    backup: Backup,
    path: Path,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = path.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(restoring_module, name, refuse)
    code = "backup-no-room" if number == errno.ENOSPC else "backup-not-taken"
    refused(code, lambda: restore(backup.path, path, clock))
    assert path.read_bytes() == before
    assert not [file for file in tmp_path.rglob("*") if file.name.endswith((".making", ".lock"))]


# -- looked into ------------------------------------------------------------------------------------


def test_that_looking_inside_changes_nothing(
    backup: Backup, tmp_path: Path, clock: Clock, entry: Entry
) -> None:
    before = all_bytes(tmp_path)
    assert look_inside(backup.path, clock).entries == (entry,)
    assert all_bytes(tmp_path) == before


def test_that_a_backup_that_is_none_is_told(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "x.backup"
    file.write_text("no backup")
    refused("not-a-journal", lambda: look_inside(file, clock))
