"""Nothing written in a protected journal stands in plain text anywhere: every byte of every file is read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from journal.storage import Key, check, open_journal, read_records
from journal.storage.migration import MIGRATIONS
from tests.storage.conftest import HandClock

ROOT = Path(__file__).parents[2]
KEY = Key(bytes(range(32)), bytes(range(100, 116)))
WORD = "Löwenzahn"
"""Stands in every field, note, draft and name that the program below writes."""

WRITE = """
import os, sys
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from journal.records import *
from journal.records.changes import Change
from journal.storage import Key, Secret, apply, keep_draft, open_journal, read_records, undo
from journal.storage.encryption import change_passphrase, protect

WORD = "Löwenzahn"
path, steps, what = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
clock = lambda: datetime(2026, 11, 20, tzinfo=UTC)
key = Key(bytes(range(32)), bytes(range(100, 116)))

def number(n):
    return f"{n:08}-0000-4000-8000-000000000000"

def everything():
    long = f"{WORD} " * 3000
    day = date(2026, 1, 12)
    yield Change(Person(), Person(name=WORD, emergency_number=WORD, team_phone=WORD))
    yield Change(None, Surgery(number(1), day, place=WORD, reason=WORD, complications=WORD, note=long))
    yield Change(None, Entry(number(2), day, back=4, note=long))
    yield Change(None, Medicine(number(3), WORD, dose=WORD, schedule=WORD))
    yield Change(None, Event(number(4), day, EventKind.VISIT, title=WORD, note=long))
    yield Change(None, Goal(number(5), WORD))
    yield Change(None, Question(number(6), WORD, answer=WORD))
    yield Change(None, Plan(number(7), PlanKind.OTHER, note=WORD))

with open_journal(path, clock, passphrase=lambda: key, protect_new=True) as journal:
    apply(journal, "import", list(everything()))
    keep_draft(journal, "today", {"note": WORD})
with open_journal(path, clock, passphrase=lambda: key, migrations=steps) as journal:  # a step, and its copy
    journal.connection.execute("CREATE TEMP TABLE sorted AS SELECT * FROM entries ORDER BY note")
    days = [Entry(number(n), date(2026, 2, 1), note=f"{WORD} {n} " * 900) for n in range(20, 60)]
    apply(journal, "save", [Change(None, new) for new in days])
    undo(journal)
    if what == "changed":
        change_passphrase(journal, Secret("another", rounds=1))
    if what == "cut off":  # half of a large save has reached the disk
        journal.connection.execute("PRAGMA cache_size = 1")
        with journal.changing() as connection:
            connection.execute("UPDATE entries SET note = note || ?", (f"{WORD} " * 20_000,))
            connection.executemany("INSERT INTO draft VALUES (?, ?, ?)",
                [(f"{WORD}{n}", "now", '{"note": "' + f"{WORD} " * 900 + '"}') for n in range(80)])
            connection.execute("UPDATE draft SET kept = kept || kept")  # needs a statement's own journal
            os.kill(os.getpid(), 9)
    if what == "killed":
        os.kill(os.getpid(), 9)
"""


def found(folder: Path) -> list[str]:
    """Return the files under a folder, by name or content, in which the word stands in any usual coding."""
    texts = [unicodedata.normalize(form, word) for form in ("NFC", "NFD") for word in (WORD, WORD.lower())]
    sought = [text.encode(coding) for text in texts for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    sought += [b"wenzahn", KEY.raw, KEY.raw.hex().encode()]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [str(f) for f in files if any(word in f.read_bytes() + os.fsencode(f) for word in sought)]


def written(tmp_path: Path, what: str) -> subprocess.CompletedProcess[str]:
    """Have a program of its own write, with every folder that it may write to under `tmp_path`."""
    steps = shutil.copytree(MIGRATIONS, tmp_path / "steps")
    (steps / "0099_moods.sql").write_text("CREATE TABLE moods (id TEXT) STRICT;", encoding="utf-8")
    names = (
        "HOME",
        "TMPDIR",
        "SQLITE_TMPDIR",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
    )
    own = {name: str(tmp_path / "own" / name) for name in names}
    for folder in own.values():
        Path(folder).mkdir(parents=True)
    path = tmp_path / "own" / "XDG_DATA_HOME" / "my.journal"
    return subprocess.run(
        [sys.executable, "-c", WRITE, str(path), str(steps), what],
        cwd=ROOT,
        env={**os.environ, **own},
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(("what", "code"), [("closed", 0), ("changed", 0), ("cut off", -9), ("killed", -9)])
def test_that_no_byte_of_what_was_written_is_anywhere_in_plain(
    tmp_path: Path, clock: HandClock, what: str, code: int
) -> None:
    ended = written(tmp_path, what)
    assert (ended.returncode, ended.stdout, ended.stderr) == (code, "", "")
    data = tmp_path / "own" / "XDG_DATA_HOME"
    names = {file.name for file in data.iterdir()}
    assert {"my.journal", "my.before-0099.journal"} <= names
    assert ("my.journal-journal" in names) == (what == "cut off")
    assert found(tmp_path / "own") == []
    before = data / "my.before-0099.journal"
    with open_journal(before, clock, passphrase=lambda: KEY) as journal:
        assert read_records(journal).person.name == WORD  # the search would have had something to find
        assert check(journal) == []
        assert found(tmp_path / "own") == []
    assert found(tmp_path / "own") == []


def test_that_the_search_finds_what_a_plain_journal_says(tmp_path: Path, clock: HandClock) -> None:
    path = tmp_path / "my.journal"
    with open_journal(path, clock) as journal:
        journal.connection.execute("INSERT INTO draft VALUES ('a', 'b', ?)", (f'{{"note": "{WORD}"}}',))
    assert found(tmp_path) == [str(path)]
