"""One window writes; a second one on the same file reads. Seen with a real second process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, open_journal, read_records
from journal.storage.lock import Lock, lock_path, take_lock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from journal.storage import open_journal
journal = open_journal(Path(sys.argv[1]), lambda: datetime(2026, 11, 20, tzinfo=UTC))
print(journal.why_read_only, flush=True)
sys.stdin.read()
journal.close()
"""


@contextmanager
def another_window(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Open the journal in a second process, which holds it until the block ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_that_a_second_window_reads_what_the_first_wrote(path: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(path, clock) as first:
        apply(first, "save-entries", [Change(None, entry)])
        with another_window(path) as process:
            assert said(process) == "locked"


def test_that_this_window_is_the_second_where_another_process_has_the_file(
    path: Path, clock: Clock, entry: Entry
) -> None:
    with another_window(path) as process:
        assert said(process) == "None"
        with open_journal(path, clock) as second:
            assert second.why_read_only == "locked"
            assert read_records(second).entries == ()
            with pytest.raises(KnownError) as caught:
                apply(second, "save-entries", [Change(None, entry)])
            assert caught.value.code == "journal-locked"


def test_that_a_window_that_died_leaves_the_file_to_the_next(path: Path, clock: Clock, entry: Entry) -> None:
    with another_window(path) as process:
        assert said(process) == "None"
        process.kill()
        process.wait()
        assert lock_path(path).exists()
        with open_journal(path, clock) as next_one:
            assert next_one.why_read_only is None
            apply(next_one, "save-entries", [Change(None, entry)])
    assert not lock_path(path).exists()


def test_that_a_second_window_sees_what_the_first_saves_meanwhile(
    path: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(path, clock) as first, open_journal(path, clock) as second:
        assert second.why_read_only == "locked"
        apply(first, "save-entries", [Change(None, entry)])
        assert read_records(second).entries == (entry,)


def test_that_the_second_window_becomes_a_writer_once_the_first_is_closed(path: Path, clock: Clock) -> None:
    first = open_journal(path, clock)
    second = open_journal(path, clock)
    first.close()
    second.close()
    with open_journal(path, clock) as third:
        assert third.why_read_only is None


def test_that_a_lock_given_back_while_another_waits_is_not_held_twice(path: Path) -> None:
    first = take_lock(path)
    assert isinstance(first, Lock)
    assert take_lock(path) == "locked"
    first.release()
    second = take_lock(path)
    assert isinstance(second, Lock)
    assert take_lock(path) == "locked"
    second.release()


def test_that_a_foreign_file_in_the_locks_place_is_left_alone(path: Path, clock: Clock) -> None:
    open_journal(path, clock).close()
    lock_path(path).write_bytes(b"somebody else's lock\n" * 100)
    with open_journal(path, clock) as journal:
        assert journal.why_read_only == "not-writable"
    assert lock_path(path).read_bytes() == b"somebody else's lock\n" * 100


def test_that_a_missing_folder_gives_no_lock(tmp_path: Path) -> None:
    assert take_lock(tmp_path / "nowhere" / "my.journal") == "not-writable"
