"""A program that dies while it saves: everything acknowledged is there, and the file is sound."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, check, open_journal, read_records

ROOT = Path(__file__).parents[2]
SAVE = """
import sys, uuid
from datetime import UTC, date, datetime
from pathlib import Path
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, open_journal, undo
journal = open_journal(Path(sys.argv[1]), lambda: datetime(2026, 11, 20, tzinfo=UTC))
while True:
    new = Entry(str(uuid.uuid4()), date(2026, 1, 20), back=4, note="word " * 500)
    apply(journal, "save-entries", [Change(None, new)])
    print(new.id, flush=True)
"""
CUT_OFF = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from journal.storage import open_journal
journal = open_journal(Path(sys.argv[1]), lambda: datetime(2026, 11, 20, tzinfo=UTC))
journal.connection.execute("PRAGMA cache_size = 1")
with journal.changing() as connection:
    connection.execute("DELETE FROM draft")
    connection.execute("UPDATE entries SET note = 'lost'")
    connection.executemany("INSERT INTO draft VALUES (?, 'now', ?)",
        [(str(n), '{"note": "' + "x" * 4000 + '"}') for n in range(50)])
    os._exit(9)
"""


def killed_while_saving(path: Path, after: int) -> list[str]:
    """Let a second process save entries, kill it after so many, and return the ids it acknowledged."""
    command = [sys.executable, "-c", SAVE, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(after)]
        process.kill()
        rest = process.stdout.read().split("\n")[:-1]  # the last line may be cut short
    return told + rest


def test_that_a_killed_program_loses_nothing_that_it_acknowledged(path: Path, clock: Clock) -> None:
    acknowledged: set[str] = set()
    for after in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10):
        acknowledged |= set(killed_while_saving(path, after))
        with open_journal(path, clock) as journal:
            assert journal.why_read_only is None
            kept = {entry.id for entry in read_records(journal).entries}
            assert acknowledged <= kept
            assert check(journal) == []
    assert len(acknowledged) >= 55


@pytest.fixture
def unfinished(path: Path, clock: Clock, entry: Entry) -> Path:
    """A journal whose last save was cut off after it had reached the file in part."""
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], cwd=ROOT, check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0
    return path


def test_that_a_save_cut_off_is_taken_back_on_opening(unfinished: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(unfinished, clock) as journal:
        assert read_records(journal).entries == (entry,)
        assert check(journal) == []
    assert [file.name for file in unfinished.parent.iterdir()] == [unfinished.name]


def test_that_a_save_cut_off_is_taken_back_for_those_who_only_read(
    unfinished: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(unfinished, clock, read_only=True) as journal:
        assert read_records(journal).entries == (entry,)
        assert check(journal) == []


def test_that_a_save_cut_off_says_so_where_it_cannot_be_taken_back(
    unfinished: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.storage import file as file_module

    content = unfinished.read_bytes()
    monkeypatch.setattr(file_module, "_may_write", lambda path: False)
    with pytest.raises(KnownError) as caught:
        open_journal(unfinished, clock, read_only=True)
    assert caught.value.code == "journal-unfinished"
    assert unfinished.read_bytes() == content


def test_that_the_journal_and_its_unfinished_save_can_be_copied_together(
    unfinished: Path, clock: Clock, entry: Entry, tmp_path: Path
) -> None:
    (tmp_path / "copy").mkdir()
    for file in (unfinished, unfinished.with_name(unfinished.name + "-journal")):
        shutil.copy(file, tmp_path / "copy" / file.name)
    with open_journal(tmp_path / "copy" / unfinished.name, clock) as journal:
        assert read_records(journal).entries == (entry,)


def test_that_what_a_save_left_of_a_journal_now_gone_does_not_spoil_a_new_one(
    unfinished: Path, clock: Clock
) -> None:
    left = unfinished.with_name(unfinished.name + "-journal")
    content = left.read_bytes()
    unfinished.unlink()
    with open_journal(unfinished, clock) as journal:
        assert read_records(journal).entries == ()
        assert check(journal) == []
    assert [file.read_bytes() for file in left.parent.glob("*.set-aside")] == [content]


def test_that_a_second_left_over_save_is_set_aside_beside_the_first(unfinished: Path, clock: Clock) -> None:
    left = unfinished.with_name(unfinished.name + "-journal")
    left.with_name(left.name + ".set-aside").write_bytes(b"an older one")
    unfinished.unlink()
    open_journal(unfinished, clock).close()
    names = {file.name for file in left.parent.iterdir()}
    assert names == {unfinished.name, f"{left.name}.set-aside", f"{left.name}-2.set-aside"}
    assert left.with_name(left.name + ".set-aside").read_bytes() == b"an older one"
