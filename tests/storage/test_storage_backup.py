"""Backups: whole, private, verified, listed with what they hold; nothing half made stays."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import Journal, apply, keep_draft, open_journal, read_records
from journal.storage.backup import (
    backups,
    copies_before_migration,
    due,
    folder_beside,
    folder_in,
    identity,
    look_inside,
    make_backup,
    remove_old,
    verify_backup,
)
from journal.storage.backup import making as making_module
from journal.storage.backup.names import told_by
from tests.storage.conftest import NOON, HandClock

WALL = NOON.replace(tzinfo=None)


@pytest.fixture
def folder(path: Path) -> Path:
    return folder_beside(path)


@pytest.fixture
def written(journal: Journal, entry: Entry) -> Journal:
    apply(journal, "save-entries", [Change(None, entry)])
    return journal


def refused(code: str, error: pytest.ExceptionInfo[KnownError]) -> bool:
    return error.value.code == code


def spoil(file: Path) -> None:
    """Flip bytes in the middle of the file's pages."""
    with file.open("r+b") as opened:
        opened.seek(4096 * 3)
        opened.write(b"\xff" * 4096 * 2)


# -- made -------------------------------------------------------------------------------------------


def test_that_a_backup_holds_all_that_the_journal_holds(written: Journal, folder: Path, clock: Clock) -> None:
    keep_draft(written, "today", {"note": "half written"})
    made = make_backup(written, folder, "daily", NOON)
    assert made.path == folder / "recovery.2026-11-20-1200-00.daily.backup"
    assert (made.made, made.reason, made.entries, made.is_encrypted) == (WALL, "daily", 1, False)
    assert made.size == made.path.stat().st_size > 4096
    assert look_inside(made.path, clock) == read_records(written)
    kept = sqlite3.connect(made.path)
    assert kept.execute("SELECT name FROM draft").fetchall() == [("today",)]
    kept.close()


def test_that_a_backup_opens_as_a_journal(written: Journal, folder: Path, clock: Clock) -> None:
    made = make_backup(written, folder, "daily", NOON)
    with open_journal(made.path, clock) as opened:
        assert opened.why_read_only is None
        assert read_records(opened) == read_records(written)


def test_that_backups_are_for_their_owner_alone(written: Journal, folder: Path) -> None:
    before = os.umask(0)
    try:
        made = make_backup(written, folder, "daily", NOON)
    finally:
        os.umask(before)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_that_the_journal_stays_open_and_writable(written: Journal, folder: Path, entry: Entry) -> None:
    make_backup(written, folder, "daily", NOON)
    apply(written, "save-entries", [Change(entry, replace(entry, back=5))])
    assert read_records(written).entries[0].back == 5


def test_that_two_of_one_second_get_names_of_their_own(written: Journal, folder: Path, path: Path) -> None:
    names = [make_backup(written, folder, "asked", NOON).path.name for _ in range(3)]
    assert names == [
        "recovery.2026-11-20-1200-00.asked.backup",
        "recovery.2026-11-20-1200-00-2.asked.backup",
        "recovery.2026-11-20-1200-00-3.asked.backup",
    ]
    assert [backup.path.name for backup in backups(folder, path)] == names[::-1]


def test_that_nothing_is_left_beside_the_backups(written: Journal, folder: Path) -> None:
    make_backup(written, folder, "daily", NOON)
    assert [file.name for file in folder.iterdir()] == ["recovery.2026-11-20-1200-00.daily.backup"]


def test_that_what_a_crash_left_half_made_goes(written: Journal, folder: Path) -> None:
    folder.mkdir()
    for name in (".recovery.4711.making", ".recovery.4711.making-journal", ".other.4711.making", "note.txt"):
        (folder / name).write_bytes(b"half")
    made = make_backup(written, folder, "daily", NOON)
    assert {file.name for file in folder.iterdir()} == {".other.4711.making", "note.txt", made.path.name}


def test_that_any_name_of_a_journal_will_do(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "Rücken [2] – 100 %? يوميات.journal"
    with open_journal(path, clock) as journal:
        made = make_backup(journal, folder_beside(path), "daily", NOON)
    assert backups(folder_beside(path), path) == (made,)


def test_that_a_read_only_journal_is_backed_up_too(
    written: Journal, path: Path, folder: Path, clock: Clock
) -> None:
    with open_journal(path, clock) as second:
        assert second.why_read_only == "locked"
        assert make_backup(second, folder, "asked", NOON).entries == 1


def test_that_a_journal_that_was_removed_while_open_can_still_be_backed_up(
    written: Journal, folder: Path, path: Path
) -> None:
    path.unlink()
    assert make_backup(written, folder, "asked", NOON).entries == 1


# -- not made ---------------------------------------------------------------------------------------


def test_that_a_damaged_journal_is_not_backed_up(
    path: Path, folder: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
        good = make_backup(journal, folder, "daily", NOON)
    spoil(path)
    with open_journal(path, clock) as journal, pytest.raises(KnownError) as error:
        make_backup(journal, folder, "daily", NOON)
    assert error.value.code in ("backup-of-damaged", "journal-broken")
    assert list(folder.iterdir()) == [good.path]


def test_that_a_copy_that_differs_is_thrown_away(
    written: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = making_module._copy

    def lossy(journal: Journal, target: Path) -> None:
        copy(journal, target)
        lost = sqlite3.connect(target)
        lost.execute("DELETE FROM entries")
        lost.commit()
        lost.close()

    monkeypatch.setattr(making_module, "_copy", lossy)
    with pytest.raises(KnownError) as error:
        make_backup(written, folder, "daily", NOON)
    assert refused("backup-differs", error)
    assert list(folder.iterdir()) == []


def test_that_a_save_by_another_window_in_between_is_copied_anew(
    written: Journal, path: Path, folder: Path, entry: Entry, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, tries = making_module._copy, list[int]()

    def interrupted(journal: Journal, target: Path) -> None:
        if not tries:
            other = replace(entry, id="22222222-2222-4222-8222-222222222222")
            apply(written, "save-entries", [Change(None, other)])
        tries.append(1)
        copy(journal, target)

    with open_journal(path, clock, read_only=True) as reading:
        monkeypatch.setattr(making_module, "_copy", interrupted)
        assert make_backup(reading, folder, "asked", NOON).entries == 2
    assert len(tries) == 2


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "backup-no-room"),
        (errno.EDQUOT, "backup-no-room"),
        (errno.EACCES, "backup-not-taken"),
        (errno.EROFS, "backup-not-taken"),
        (errno.EIO, "backup-not-taken"),
    ],
)
def test_that_a_folder_that_takes_nothing_is_told(
    number: int, code: str, written: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(making_module, "put_on_disk", refuse)
    with pytest.raises(KnownError) as error:
        make_backup(written, folder, "daily", NOON)
    assert refused(code, error)
    assert error.value.parameters["folder"] == str(folder)
    assert list(folder.iterdir()) == []


def test_that_a_file_in_the_folders_place_is_told(written: Journal, folder: Path) -> None:
    folder.write_text("a file")
    with pytest.raises(KnownError) as error:
        make_backup(written, folder, "daily", NOON)
    assert refused("backup-not-taken", error)


# -- listed -----------------------------------------------------------------------------------------


def test_that_no_folder_means_no_backups(path: Path, folder: Path) -> None:
    assert backups(folder, path) == ()


def test_that_the_newest_is_listed_first(written: Journal, folder: Path, path: Path) -> None:
    old = make_backup(written, folder, "daily", NOON.replace(year=2025))
    new = make_backup(written, folder, "before-import", NOON)
    assert backups(folder, path) == (new, old)
    assert new.journal == identity(written)
    assert new.changes == 1


@pytest.mark.parametrize(
    "name",
    [
        "recovery.2026-11-20-1200-00.backup",
        "recovery.2026-11-20-1200.daily.backup",
        "recovery.2026-13-20-1200-00.daily.backup",
        "recovery.2026-11-20-2560-00.daily.backup",
        "recovery.2026-11-20-1200-00-1.daily.backup",
        "recovery.2026-11-20-1200-00.DAILY.backup",
        "recovery.2026-11-20-1200-00.daily.backup.txt",
        "recovery.٢٠٢٦-11-20-1200-00.daily.backup",
        "other.2026-11-20-1200-00.daily.backup",
        "recovery.2026-11-20-1200-00.daily.backup-journal",
    ],
)
def test_that_other_files_are_no_backups(name: str, path: Path) -> None:
    assert told_by(name, path) is None


def test_that_a_name_tells_moment_number_and_reason(path: Path) -> None:
    told = told_by("recovery.2026-11-23-1015-23-12.before-import.backup", path)
    assert told == (datetime.fromisoformat("2026-11-23T10:15:23"), 12, "before-import")


def test_that_a_damaged_backup_is_listed_without_its_counts(
    written: Journal, folder: Path, path: Path
) -> None:
    made = make_backup(written, folder, "daily", NOON)
    made.path.write_bytes(b"no journal at all")
    (found,) = backups(folder, path)
    assert (found.entries, found.journal, found.changes, found.size) == (None, None, None, 17)


def test_that_a_link_is_not_followed(written: Journal, folder: Path, path: Path, tmp_path: Path) -> None:
    made = make_backup(written, folder, "daily", NOON)
    elsewhere = tmp_path / "elsewhere"
    made.path.rename(elsewhere)
    made.path.symlink_to(elsewhere)
    assert backups(folder, path) == ()


def test_that_no_view_of_a_foreign_file_is_asked(written: Journal, folder: Path, path: Path) -> None:
    made = make_backup(written, folder, "daily", NOON)
    foreign = sqlite3.connect(made.path)
    foreign.executescript(
        """
        DROP TABLE entries;
        CREATE VIEW entries AS
            WITH RECURSIVE endless(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM endless)
            SELECT n FROM endless;
        """
    )
    foreign.close()
    assert backups(folder, path)[0].entries is None


def test_that_a_copy_from_before_a_step_is_listed(written: Journal, folder: Path, path: Path) -> None:
    made = make_backup(written, folder, "daily", NOON)
    copy = path.with_name("recovery.before-0002.journal")
    shutil.copy(made.path, copy)
    (found,) = copies_before_migration(path)
    assert (found.path, found.reason, found.entries) == (copy, "before-migration", 1)


# -- removed ----------------------------------------------------------------------------------------


def test_that_old_backups_go_and_the_new_one_stays(written: Journal, folder: Path, path: Path) -> None:
    for day in range(1, 20):
        make_backup(written, folder, "daily", NOON.replace(day=day))
    assert remove_old(written, folder, NOON) == 10  # seven days, and the Sundays of the 1st and the 8th
    left = [backup.made.day for backup in backups(folder, path)]
    assert left == [19, 18, 17, 16, 15, 14, 13, 8, 1]


def test_that_of_one_second_the_one_made_last_stays(written: Journal, folder: Path, path: Path) -> None:
    for reason in ("daily", "changes", "daily", "changes"):
        new = make_backup(written, folder, reason, NOON)
        remove_old(written, folder, NOON)
        assert backups(folder, path) == (new,)


def test_that_another_journals_backups_of_the_same_name_are_left_alone(
    written: Journal, path: Path, tmp_path: Path
) -> None:
    stick = folder_in(tmp_path / "stick", path)
    with open_journal(tmp_path / "theirs" / path.name, HandClock(NOON.replace(year=2024))) as theirs:
        foreign = [make_backup(theirs, stick, "daily", NOON.replace(day=day, hour=9)) for day in range(1, 19)]
    make_backup(written, stick, "daily", NOON)
    assert remove_old(written, stick, NOON) == 0
    assert all(backup.path.exists() for backup in foreign)


def test_that_one_that_cannot_be_read_is_left_alone(written: Journal, folder: Path) -> None:
    spoilt = make_backup(written, folder, "daily", NOON.replace(year=2020)).path
    spoilt.write_bytes(b"?" * 9000)
    for day in range(1, 20):
        make_backup(written, folder, "daily", NOON.replace(day=day))
    remove_old(written, folder, NOON)
    assert spoilt.exists()


# -- verified ---------------------------------------------------------------------------------------


def test_that_a_sound_backup_passes(written: Journal, folder: Path) -> None:
    verify_backup(make_backup(written, folder, "daily", NOON).path)


def run_sql(file: Path, sql: str) -> None:
    foreign = sqlite3.connect(file)
    foreign.executescript(sql)
    foreign.close()


@pytest.mark.parametrize(
    ("spoilt_by", "code"),
    [
        ("PRAGMA application_id = 7", "not-a-journal"),
        ("PRAGMA user_version = 99", "journal-newer"),
        ("DROP TABLE goals", "check-object-missing"),
        ("CREATE TRIGGER t AFTER INSERT ON goals BEGIN SELECT 1; END", "check-object-unknown"),
    ],
)
def test_that_a_backup_of_another_shape_is_refused(
    spoilt_by: str, code: str, written: Journal, folder: Path
) -> None:
    made = make_backup(written, folder, "daily", NOON)
    run_sql(made.path, spoilt_by)
    with pytest.raises(KnownError) as error:
        verify_backup(made.path)
    assert refused(code, error)


def test_that_flipped_bytes_are_found(written: Journal, folder: Path) -> None:
    made = make_backup(written, folder, "daily", NOON)
    spoil(made.path)
    with pytest.raises(KnownError) as error:
        verify_backup(made.path)
    assert refused("journal-broken", error)


def test_that_a_fresh_backup_is_not_due_again(written: Journal, folder: Path, path: Path) -> None:
    make_backup(written, folder, "daily", NOON)
    newest: Any = backups(folder, path)[0]
    assert not due(newest.made, 0, NOON)
