"""Setting, changing and removing a passphrase while the program dies or the disk is full, at every step."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partialmethod
from pathlib import Path
from typing import Any

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import Journal, Key, Secret, apply, check, encryption, files, open_journal, read_records
from journal.storage.connection import connect
from journal.storage.encryption import change_passphrase, protect, unprotect
from tests.storage.test_storage_full_disk import needs_mount, small_disk

ROOT = Path(__file__).parents[2]
KEY = Key(bytes(range(32)), bytes(range(100, 116)))
DIE = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from journal.storage import Key, Secret, encryption, files, open_journal
path, what, step, when = sys.argv[1:]
key = Key(bytes(range(32)), bytes(range(100, 116)))
journal = open_journal(Path(path), lambda: datetime(2026, 11, 20, tzinfo=UTC), passphrase=lambda: key)
room = {"replace": Path, "_overwrite": files}.get(step, encryption)
usual = getattr(room, step)
def dying(*given, **more):
    if when == "before":
        os._exit(9)
    usual(*given, **more)
    os._exit(9)
setattr(room, step, dying)
getattr(encryption, what)(*[journal, Secret("new", rounds=1)][: 1 if what == "unprotect" else 2])
"""
STEPS = ("make_private", "_write", "_verify", "replace", "keep_folder", "_overwrite")


@pytest.fixture
def many(entry: Entry) -> list[Change]:
    ids = (f"{n:08}-0000-4000-8000-000000000000" for n in range(40))
    return [Change(None, Entry(i, entry.day, note="lavender " * 200)) for i in ids]


def made(path: Path, clock: Clock, many: list[Change], key: Key | None) -> Path:
    with open_journal(path, clock, passphrase=lambda: key or KEY, protect_new=key is not None) as journal:
        apply(journal, "import", many)
    return path


def reopened(path: Path, clock: Clock) -> Journal:
    """Open a journal as whichever it is by now: plain, with the old passphrase or with the new one."""
    try:
        return open_journal(path, clock, passphrase=lambda: KEY)
    except KnownError:
        return open_journal(path, clock, passphrase=lambda: Secret("new", rounds=1))


@pytest.mark.parametrize(
    ("what", "step", "when"),
    [
        *(("protect", step, "before") for step in STEPS),
        ("protect", STEPS[-1], "after"),
        *(
            (what, step, "before")
            for what in ("unprotect", "change_passphrase")
            for step in ("replace", "keep_folder")
        ),
        ("unprotect", "_write", "after"),
    ],
)
def test_that_a_program_that_dies_leaves_one_whole_journal_and_nothing_else(
    path: Path, clock: Clock, many: list[Change], what: str, step: str, when: str
) -> None:
    made(path, clock, many, None if what == "protect" else KEY)
    command = [sys.executable, "-c", DIE, str(path), what, step, when]
    died = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (died.returncode, died.stderr) == (9, "")
    is_new = STEPS.index(step) > STEPS.index("replace")
    with reopened(path, clock) as journal:
        assert (journal.key is None) == ((what == "unprotect") if is_new else (what == "protect"))
        assert (journal.key == KEY) == (what != "protect" and not is_new)
        assert len(read_records(journal).entries) == 40
        assert check(journal) == []
        is_protected = journal.key is not None
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert (b"lavender" in path.read_bytes()) != is_protected


@pytest.mark.parametrize("step", ["make_private", "_write", "_verify", "_to_disk", "connect"])
@pytest.mark.parametrize("what", ["protect", "unprotect", "change_passphrase"])
def test_that_a_step_that_fails_leaves_the_journal_open_as_it_was(
    path: Path, clock: Clock, many: list[Change], what: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    key = None if what == "protect" else KEY
    made(path, clock, many, key)
    content = path.read_bytes()
    with open_journal(path, clock, passphrase=lambda: KEY) as journal:
        monkeypatch.setattr(encryption, step, full)
        with pytest.raises(KnownError) as caught:
            changed(journal, what)
        monkeypatch.undo()
        assert caught.value.code == "disk-full"
        assert journal.key == key
        assert sorted(file.name for file in path.parent.iterdir()) == [path.name, path.name + ".lock"]
        assert path.read_bytes() == content
        changed(journal, what)
        assert check(journal) == []


@pytest.mark.parametrize("what", ["protect", "unprotect", "change_passphrase"])
@pytest.mark.parametrize("has_second_names", [True, False])
def test_that_where_no_open_file_loses_its_name_the_old_content_is_overwritten_too(
    path: Path,
    clock: Clock,
    many: list[Change],
    what: str,
    has_second_names: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def of_closed(file: Path, *given: Any, usual: Callable[..., Any], **more: Any) -> Any:
        assert times_open(file) <= (file == path)  # this test itself holds the old journal
        return usual(file, *given, **more)

    made(path, clock, many, None if what == "protect" else KEY)
    monkeypatch.setattr(files, "_KEEPS_OPEN_NAMES", True)
    if not has_second_names:
        monkeypatch.setattr(os, "link", refuse)
    with path.open("rb") as old, open_journal(path, clock, passphrase=lambda: KEY) as journal:
        for name in ("unlink", "replace"):
            monkeypatch.setattr(Path, name, partialmethod(of_closed, usual=getattr(Path, name)))
        changed(journal, what)
        assert old.read().strip(b"\0") == b"" or not has_second_names
        assert len(read_records(journal).entries) == 40
        assert sorted(file.name for file in path.parent.iterdir()) == [path.name, path.name + ".lock"]
        monkeypatch.undo()


def times_open(file: Path) -> int:
    """Return how often this process holds a file open, where the system tells."""
    handles = Path("/proc/self/fd")
    held = [handle.readlink() for handle in handles.glob("*") if handle.exists()]
    return held.count(file)


def refuse(*_: object) -> None:
    raise OSError(95, "Operation not supported")


def changed(journal: Journal, what: str) -> None:
    if what == "unprotect":
        unprotect(journal)
    else:
        {"protect": protect, "change_passphrase": change_passphrase}[what](journal, Secret("new", rounds=1))


def test_that_a_name_that_cannot_be_given_leaves_the_journal_open_as_it_was(
    path: Path, clock: Clock, many: list[Change], monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "The file is open elsewhere")

    made(path, clock, many, None)
    with open_journal(path, clock) as journal:
        monkeypatch.setattr(Path, "replace", held)
        with pytest.raises(KnownError) as caught:
            protect(journal, Secret("new", rounds=1))
        assert caught.value.code == "journal-read-only"
        assert check(journal) == []
        monkeypatch.undo()
        protect(journal, Secret("new", rounds=1))
        assert len(read_records(journal).entries) == 40


@pytest.mark.parametrize(
    "lost", ["DELETE FROM draft", "UPDATE entries SET note = 'x'", "DROP INDEX change_by_record"]
)
def test_that_a_new_file_that_differs_is_not_put_in_place(
    path: Path, clock: Clock, many: list[Change], lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = encryption._write

    def spoilt(connection: object, making: Path, key: Key | None) -> None:
        usual(connection, making, key)
        copy = connect(making, "rw", key=key)
        copy.execute(lost)
        copy.close()

    made(path, clock, many, None)
    with open_journal(path, clock) as journal:
        journal.connection.execute("INSERT INTO draft VALUES ('today', 'now', '{}')")
        monkeypatch.setattr(encryption, "_write", spoilt)
        with pytest.raises(KnownError) as caught:
            protect(journal, Secret("new", rounds=1))
        assert caught.value.code == "sealing-failed"
        assert journal.key is None
        assert check(journal) == []


@needs_mount
@pytest.mark.parametrize("what", ["protect", "unprotect", "change_passphrase"])
def test_that_a_really_full_disk_leaves_the_journal_as_it_was(
    tmp_path: Path, clock: Clock, many: list[Change], what: str
) -> None:
    with small_disk(tmp_path / "disk", "2m") as disk:
        path = made(disk / "my.journal", clock, many, None if what == "protect" else KEY)
        with (disk / "ballast").open("wb") as ballast:
            room = os.statvfs(disk)
            ballast.write(b"x" * (room.f_bavail * room.f_frsize - path.stat().st_size // 2))
        content = path.read_bytes()
        with open_journal(path, clock, passphrase=lambda: KEY) as journal:
            with pytest.raises(KnownError) as caught:
                changed(journal, what)
            assert caught.value.code == "disk-full"
            assert len(read_records(journal).entries) == 40
            assert check(journal) == []
        assert path.read_bytes() == content
        assert sorted(file.name for file in disk.iterdir()) == ["ballast", "my.journal"]
