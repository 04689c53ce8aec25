"""What fuzzing found in readers of journals: hostile files are told in a sentence, in bounded time."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry, Goal
from journal.records.changes import Change
from journal.storage import apply, check, open_journal, read_records, removed
from journal.storage import swollen as swollen_limits
from journal.storage.rescue import rescue
from journal.storage.rescue.pages import PAGE_SIZE, _size_on_page, _varint, raw_rows


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
        other.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'place INTEGER', 'place TEXT') WHERE name = 'change'"
        )
        other.execute("PRAGMA writable_schema = RESET")
        other.execute("INSERT INTO change VALUES (1, 'x', 'goals', 'x', '{}', '{}')")
        other.execute("PRAGMA writable_schema = ON")
        other.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'place TEXT', 'place INTEGER') WHERE name = 'change'"
        )
        other.commit()
    saved = rescue(written, written.with_name("new.journal"), clock)
    assert [kept.id for kept in saved.records.entries] == [entry.id]


def test_that_a_removal_at_no_moment_is_told_as_a_broken_log(path: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
        apply(journal, "remove-entries", [Change(entry, None)])
    moment = clock().isoformat().encode()
    path.write_bytes(path.read_bytes().replace(moment, b"C:\\x".ljust(len(moment), b".")))
    with open_journal(path, clock) as journal, pytest.raises(KnownError, match="log-broken"):
        removed(journal)


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


def varint(number: int) -> bytes:
    """Return a number as SQLite writes it in three bytes."""
    return bytes([number >> 14 | 128, number >> 7 & 127 | 128, number & 127])


LEAF = 13
HEAD = 28
"""Bytes before an entry's values, which tell their types; its number and its length stand before them."""


def bodies(data: bytearray, wanted: bytes) -> list[int]:
    """Return where on leaves the values of a row begin, whose last type and first value are these bytes."""
    found = [found.start() + 3 for found in re.finditer(re.escape(wanted), data)]
    return [body for body in found if data[body // PAGE_SIZE * PAGE_SIZE] == LEAF]


def after(data: bytearray, body: int) -> int:
    """Return where a row tells the page on which it runs over."""
    return body - HEAD + _size_on_page(LEAF, _varint(bytes(data), body - HEAD - 4)[0], PAGE_SIZE)


def swollen(path: Path, clock: Clock, entry: Entry) -> Path:
    """Make a journal in which each of forty rows says that the pages of the longest are its own."""
    short, long = 16_500, 16_500 + 50 * 4_092  # as long as each other on the row's own page
    ids = [f"{entry.id[:-2]}{number}" for number in range(10, 51)]
    entries = [replace(entry, id=one, note="n" * (long if one is ids[-1] else short)) for one in ids]
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, one) for one in entries])
    data = bytearray(path.read_bytes())
    (longest,) = bodies(data, varint(2 * long + 13) + ids[-1].encode())
    chain, size = after(data, longest), data[longest - HEAD - 4 : longest - HEAD - 1]
    chain_bytes = bytes(data[chain : chain + 4])
    for one in ids[:-1]:
        for body in bodies(data, varint(2 * short + 13) + one.encode()):
            place = after(data, body)
            data[place : place + 4] = chain_bytes
            data[body - 3 : body] = varint(2 * long + 13)
            data[body - HEAD - 4 : body - HEAD - 1] = size
    path.write_bytes(data)
    return path


@pytest.fixture
def low_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swollen_limits, "LONGEST_TEXT", 60_000)


def test_that_a_journal_that_says_more_than_its_file_can_hold_is_refused(
    path: Path, clock: Clock, entry: Entry, low_limit: None
) -> None:
    with open_journal(swollen(path, clock, entry), clock) as journal:
        said = sum(size for (size,) in journal.connection.execute("SELECT octet_length(note) FROM entries"))
        assert said > 3 * path.stat().st_size
        with pytest.raises(KnownError) as caught:
            read_records(journal)
    assert caught.value.code == "journal-broken"
    assert "journal-broken" in {finding.code for finding in check(path)}


def test_that_a_text_longer_than_any_is_refused_unread(
    path: Path, clock: Clock, entry: Entry, low_limit: None
) -> None:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, replace(entry, note="n" * 240_000))])
        assert read_records(journal).entries[0].note == "n" * 240_000
        apply(journal, "save-goals", [Change(None, Goal(entry.id[:-1] + "2", "n" * 240_001))])
        with pytest.raises(KnownError) as caught:
            read_records(journal)
    assert caught.value.code == "journal-broken"
