"""What fuzzing found in readers of journals: spoilt and hostile files are told in a sentence, in bounded time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, open_journal
from journal.storage.rescue import rescue
from journal.storage.rescue.pages import raw_rows


@pytest.fixture
def written(path: Path, clock: Clock, entry: Entry) -> Path:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, replace(entry, note="walked " * 60_000))])
    return path


def test_that_a_log_numbered_by_words_is_passed_over_in_a_rescue(
    written: Path, clock: Clock, entry: Entry
) -> None:
    with closing(sqlite3.connect(written)) as other:
        other.executescript("PRAGMA ignore_check_constraints = ON; DROP TRIGGER change_stays;")
        other.execute("PRAGMA writable_schema = ON")
        other.execute("UPDATE sqlite_schema SET sql = replace(sql, 'place INTEGER', 'place TEXT')")
        other.execute("PRAGMA writable_schema = RESET")
        other.execute("INSERT INTO change VALUES (1, 'x', 'goals', 'x', '{}', '{}')")
        other.execute("PRAGMA writable_schema = ON")
        other.execute("UPDATE sqlite_schema SET sql = replace(sql, 'place TEXT', 'place INTEGER')")
        other.commit()
    saved = rescue(written, written.with_name("new.journal"), clock)
    assert [kept.id for kept in saved.records.entries] == [entry.id]


def test_that_pages_that_share_what_runs_over_are_read_in_bounded_time(written: Path) -> None:
    content = written.read_bytes()
    long = next(
        first
        for first in range(4096, len(content), 4096)
        if content[first] == 13 and b"walked" in content[first : first + 4096]
    )
    copies = content + content[long : long + 4096] * 100
    read = sum(len(str(row.values)) for row in raw_rows(copies))
    assert len(copies) < read < 20 * len(copies)
