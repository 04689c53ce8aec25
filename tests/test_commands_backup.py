"""`backup`, `restore`, and what `check` says of backups."""

from __future__ import annotations

import sqlite3
import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from journal.actions.changing import open_journal, read_records, remove
from journal.storage import Journal as Stored
from journal.storage import key as key_module
from journal.storage import open_journal as open_stored
from tests.command_line import Ended, Run, refused, run_at

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))


def clock() -> datetime:
    return NOW


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return run_at(NOW)


@pytest.fixture
def journal(run: Run, tmp_path: Path) -> Path:
    assert run("sample", "s.journal", "--story", "first-weeks").code == 0
    return tmp_path / "s.journal"


def lose_an_entry(path: Path) -> int:
    """Remove one entry; return how many are left."""
    with open_journal(path, clock) as journal:
        remove(journal, clock, [read_records(journal).entries[0].id])
        return len(read_records(journal).entries)


def entries(path: Path) -> int:
    with open_journal(path, clock, read_only=True) as journal:
        return len(read_records(journal).entries)


def backups_beside(path: Path) -> list[Path]:
    return sorted((path.parent / f"{path.stem} backups").iterdir())


# -- backup -----------------------------------------------------------------------------------------


def test_that_backup_writes_a_private_file_and_says_what_it_holds(run: Run, journal: Path) -> None:
    count = entries(journal)
    ended = run("backup", "safe.backup", "--journal", "s.journal")
    assert ended == Ended(0, f"Backed up “s.journal” to “safe.backup”: {count} entries.\n", "")
    target = journal.with_name("safe.backup")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert entries(target) == count


def test_that_backup_without_a_target_puts_it_among_the_others(run: Run, journal: Path) -> None:
    ended = run("--journal", "s.journal", "backup")
    assert (ended.code, ended.err) == (0, "")
    (made,) = backups_beside(journal)
    assert made.name == "s.2026-05-01-2015-00.asked.backup"
    assert str(made) in ended.out


def test_that_backup_replaces_a_file_only_when_forced(run: Run, journal: Path) -> None:
    target = journal.with_name("safe.backup")
    target.write_text("mine")
    refused(run("backup", "safe.backup", "--journal", "s.journal"), "exists already")
    assert target.read_text() == "mine"
    assert run("backup", "safe.backup", "--journal", "s.journal", "--force").code == 0
    assert entries(target) > 0


def test_that_backup_never_writes_over_the_journal(run: Run, journal: Path) -> None:
    before = journal.read_bytes()
    refused(run("backup", "s.journal", "--journal", "s.journal", "--force"), "is the journal itself")
    assert journal.read_bytes() == before


def test_that_backup_works_while_a_window_has_the_journal_open(run: Run, journal: Path) -> None:
    with open_journal(journal, clock):
        assert run("backup", "safe.backup", "--journal", "s.journal").code == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("backup", "--journal", "none.journal"), "There is no journal at"),
        (("backup", "no/folder/x.backup", "--journal", "s.journal"), "does not exist"),
        (("backup", ".", "--journal", "s.journal"), "is a folder"),
        (("restore", "none.backup", "--journal", "s.journal"), "There is no backup at"),
        (("restore", "s.journal", "--journal", "s.journal"), "is the journal itself"),
        (("restore", "letter.txt", "--journal", "s.journal"), "is not a recovery journal"),
    ],
)
def test_that_what_cannot_be_is_told_in_one_sentence(
    given: tuple[str, ...], said: str, run: Run, journal: Path
) -> None:
    journal.with_name("letter.txt").write_text("Dear Ann,")
    refused(run(*given), said)


@pytest.mark.parametrize(
    "command", [("backup",), ("restore", "x.backup"), ("restore", "--journal", "s.journal")]
)
def test_that_wrong_usage_ends_with_two(command: tuple[str, ...], run: Run) -> None:
    assert run(*command).code == 2


# -- restore ----------------------------------------------------------------------------------------


def test_that_restore_brings_back_and_keeps_what_was_there(run: Run, journal: Path) -> None:
    count = entries(journal)
    run("backup", "safe.backup", "--journal", "s.journal")
    assert lose_an_entry(journal) == count - 1
    ended = run("restore", "safe.backup", "--journal", "s.journal")
    assert (ended.code, ended.err) == (0, "")
    assert "“s.journal” now holds what was in “safe.backup”: 1 surgery, " in ended.out
    (kept,) = backups_beside(journal)
    assert f"What was there before is kept in “{kept}”." in ended.out
    assert kept.name == "s.2026-05-01-2015-00.before-restore.backup"
    assert (entries(journal), entries(kept)) == (count, count - 1)
    assert run("restore", str(kept), "--journal", "s.journal").code == 0
    assert entries(journal) == count - 1


def test_that_restore_makes_a_journal_where_none_is(run: Run, journal: Path) -> None:
    run("backup", "safe.backup", "--journal", "s.journal")
    ended = run("restore", "safe.backup", "--journal", "new/place/mine.journal")
    assert ended.code == 0
    assert "kept" not in ended.out
    assert entries(journal.parent / "new" / "place" / "mine.journal") == entries(journal)


def test_that_restore_replaces_what_is_no_journal_only_when_forced(run: Run, journal: Path) -> None:
    letter = journal.with_name("letter.txt")
    letter.write_text("Dear Ann,")
    run("backup", "safe.backup", "--journal", "s.journal")
    refused(run("restore", "safe.backup", "--journal", "letter.txt"), "whether it is a journal")
    assert letter.read_text() == "Dear Ann,"
    assert run("restore", "safe.backup", "--journal", "letter.txt", "--force").code == 0
    assert backups_beside(letter)[0].read_text() == "Dear Ann,"


def test_that_restore_leaves_a_journal_alone_that_a_window_has_open(run: Run, journal: Path) -> None:
    run("backup", "safe.backup", "--journal", "s.journal")
    before = journal.read_bytes()
    with open_journal(journal, clock):
        refused(run("restore", "safe.backup", "--journal", "s.journal"), "open in another window")
    assert journal.read_bytes() == before


def test_that_a_backup_of_a_newer_version_is_refused_in_words(run: Run, journal: Path) -> None:
    run("backup", "safe.backup", "--journal", "s.journal")
    newer = sqlite3.connect(journal.with_name("safe.backup"))
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    refused(run("restore", "safe.backup", "--journal", "s.journal"), "newer version of this program")


# -- check ------------------------------------------------------------------------------------------


def test_that_check_finds_a_spoilt_backup(run: Run, journal: Path) -> None:
    run("backup", "--journal", "s.journal")
    sound = run("check", "--journal", "s.journal")
    assert (sound.code, sound.err) == (0, "")
    assert "Its 1 backup is sound too.\n" in sound.out
    (made,) = backups_beside(journal)
    with made.open("r+b") as opened:
        opened.seek(3 * 4096)
        opened.write(b"\xff" * 4096)
    ended = run("check", "--journal", "s.journal")
    assert (ended.code, ended.out) == (1, "")
    assert "1 thing is wrong" in ended.err
    assert f"The backup “{made}” is not sound: " in ended.err


# -- with a passphrase ------------------------------------------------------------------------------


@pytest.fixture
def protected(run: Run, journal: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The journal protected by the first line of `secret.txt`."""
    monkeypatch.setattr(key_module.Secret.__init__, "__kwdefaults__", {"rounds": 1000})
    journal.with_name("secret.txt").write_text("the usual word\n")
    journal.with_name("other.txt").write_text("another word\n")
    run("backup", "plain.backup", "--journal", "s.journal")
    assert run("protect", "--journal", "s.journal", "--passphrase-file", "secret.txt").code == 0
    return journal


def opened(path: Path, word: str) -> Stored:
    return open_stored(path, clock, read_only=True, passphrase=lambda: key_module.Secret(word))


def test_that_a_protected_journal_has_protected_backups(run: Run, protected: Path) -> None:
    ended = run("backup", "--journal", "s.journal", "--passphrase-file", "secret.txt")
    assert (ended.code, ended.err) == (0, "")
    (made,) = backups_beside(protected)
    assert b"SQLite" not in made.read_bytes()
    opened(made, "the usual word").close()
    sound = run("check", "--journal", "s.journal", "--passphrase-file", "secret.txt")
    assert (sound.code, sound.err) == (0, "")
    restored = run("restore", str(made), "--journal", "s.journal", "--passphrase-file", "secret.txt")
    assert (restored.code, restored.err) == (0, "")
    assert protected.read_bytes() == made.read_bytes()


def test_that_a_plain_backup_does_not_take_the_passphrase_away(run: Run, protected: Path) -> None:
    ended = run("restore", "plain.backup", "--journal", "s.journal", "--passphrase-file", "secret.txt")
    assert (ended.code, ended.err) == (0, "")
    assert "has no passphrase" not in ended.out
    assert not protected.read_bytes().startswith(b"SQLite")
    opened(protected, "the usual word").close()
    assert not [file for file in protected.parent.iterdir() if file.name.startswith(".")]


def test_that_without_its_passphrase_a_protected_journal_is_replaced_only_when_forced(
    run: Run, protected: Path
) -> None:
    given = ("restore", "plain.backup", "--journal", "s.journal", "--passphrase-file", "other.txt")
    before = protected.read_bytes()
    refused(run(*given), "whether it is a journal")
    assert protected.read_bytes() == before
    ended = run(*given, "--force")
    assert ended.code == 0
    assert "It has no passphrase, as the backup had none." in ended.out
    assert backups_beside(protected)[0].read_bytes() == before
