"""A disk that is full, or only to be read: one clear error, nothing half written, and the next save works."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import Journal, apply, check, keep_draft, open_journal, read_records, undo
from journal.storage.backup import make_backup
from tests.storage.conftest import NOON

LONG = "word " * 40_000


def full(journal: Journal) -> None:
    """Let the journal's file grow no more."""
    pages = journal.connection.execute("PRAGMA page_count").fetchone()[0]
    journal.connection.execute(f"PRAGMA max_page_count = {pages}")


def roomy(journal: Journal) -> None:
    journal.connection.execute("PRAGMA max_page_count = 1000000")


def test_that_a_save_without_room_keeps_nothing_and_the_next_one_works(
    journal: Journal, entry: Entry
) -> None:
    apply(journal, "save-entries", [Change(None, entry)])
    full(journal)
    longer = replace(entry, note=LONG)
    with pytest.raises(KnownError) as caught:
        apply(journal, "save-entries", [Change(entry, longer)])
    assert caught.value.code == "disk-full"
    assert read_records(journal).entries == (entry,)
    assert check(journal) == []
    roomy(journal)
    assert apply(journal, "save-entries", [Change(entry, longer)]).number == 2
    assert read_records(journal).entries == (longer,)
    assert check(journal) == []


def test_that_a_draft_without_room_leaves_the_older_one(journal: Journal) -> None:
    full(journal)
    with pytest.raises(KnownError) as caught:
        keep_draft(journal, "today", {"note": LONG})
    assert caught.value.code == "disk-full"
    roomy(journal)
    keep_draft(journal, "today", {"note": LONG})


def test_that_an_undo_without_room_takes_nothing_back(journal: Journal, entry: Entry) -> None:
    longer = replace(entry, note=LONG)
    apply(journal, "save-entries", [Change(None, longer)])
    apply(journal, "save-entries", [Change(longer, entry)])
    journal.connection.execute("VACUUM")
    full(journal)
    with pytest.raises(KnownError) as caught:
        undo(journal)
    assert caught.value.code == "disk-full"
    assert read_records(journal).entries == (entry,)
    roomy(journal)
    undo(journal)
    assert read_records(journal).entries == (longer,)
    assert check(journal) == []


def may_mount() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a real small disk in memory."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


needs_mount = pytest.mark.skipif(not may_mount(), reason="only the super-user of a Linux system mounts disks")


@needs_mount
def test_that_a_really_full_disk_loses_nothing_saved(tmp_path: Path, clock: Clock, entry: Entry) -> None:
    with small_disk(tmp_path / "disk", "512k") as disk, open_journal(disk / "my.journal", clock) as journal:
        kept: list[Entry] = []
        with pytest.raises(KnownError) as caught:
            for n in range(1000):
                new = replace(entry, id=f"{n:08}-0000-4000-8000-000000000000", note="word " * 1000)
                apply(journal, "save-entries", [Change(None, new)])
                kept.append(new)
        assert caught.value.code == "disk-full"
        assert len(kept) > 3
        assert read_records(journal).entries == tuple(kept)
        journal.close()
        with open_journal(disk / "my.journal", clock, read_only=True) as again:
            assert read_records(again).entries == tuple(kept)
            assert check(again) == []


@needs_mount
def test_that_saving_goes_on_once_there_is_room_again(tmp_path: Path, clock: Clock, entry: Entry) -> None:
    with small_disk(tmp_path / "disk", "512k") as disk, open_journal(disk / "my.journal", clock) as journal:
        ballast = disk / "ballast"
        with pytest.raises(OSError, match="No space"), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        with pytest.raises(KnownError) as caught:
            apply(journal, "save-entries", [Change(None, entry)])
        assert caught.value.code == "disk-full"
        ballast.unlink()
        apply(journal, "save-entries", [Change(None, entry)])
        assert read_records(journal).entries == (entry,)
        assert check(journal) == []


@needs_mount
def test_that_a_new_journal_on_a_full_disk_leaves_nothing_behind(tmp_path: Path, clock: Clock) -> None:
    with small_disk(tmp_path / "disk", "32k") as disk:
        with pytest.raises(KnownError) as caught:
            open_journal(disk / "my.journal", clock)
        assert caught.value.code == "disk-full"
        assert list(disk.iterdir()) == []


@needs_mount
def test_that_a_medium_that_cannot_be_written_is_read_and_left_alone(
    tmp_path: Path, clock: Clock, entry: Entry
) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        with open_journal(disk / "my.journal", clock) as journal:
            apply(journal, "save-entries", [Change(None, entry)])
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with open_journal(disk / "my.journal", clock) as journal:
            assert journal.why_read_only == "not-writable"
            assert read_records(journal).entries == (entry,)
            with pytest.raises(KnownError) as caught:
                apply(journal, "save-entries", [Change(entry, None)])
            assert caught.value.code == "journal-read-only"
        with pytest.raises(KnownError) as caught:
            open_journal(disk / "new.journal", clock)
        assert caught.value.code == "journal-not-made"
        assert [file.name for file in disk.iterdir()] == ["my.journal"]


@needs_mount
def test_that_a_backup_without_room_is_told_and_leaves_nothing(
    tmp_path: Path, journal: Journal, entry: Entry
) -> None:
    apply(journal, "save-entries", [Change(None, replace(entry, note=LONG))])
    with small_disk(tmp_path / "disk", "64k") as disk:
        with pytest.raises(KnownError) as caught:
            make_backup(journal, disk / "backups", "asked", NOON)
        assert caught.value.code == "backup-no-room"
        assert list((disk / "backups").iterdir()) == []
    assert check(journal) == []
