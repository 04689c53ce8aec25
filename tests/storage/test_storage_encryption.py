"""A journal with a passphrase: made, opened and changed like one without, and shut to everybody else."""

from __future__ import annotations

import os
import shutil
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Dose, Entry, Medicine, Person
from journal.records.changes import Change
from journal.storage import (
    Journal,
    Key,
    Passphrase,
    Secret,
    apply,
    check,
    draft,
    history,
    keep_draft,
    open_journal,
    read_records,
    removed,
    undo,
)
from journal.storage.encryption import change_passphrase, protect, unprotect
from journal.storage.migration import MIGRATIONS
from journal.storage.recovery_key import recovery_text
from tests.storage.conftest import NOON

WORDS = 'Größe o\'Neill "x" 雨'
SELECT = "SELECT * FROM {}"
KEY = Key(bytes(range(32)), bytes(range(100, 116)))
MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")
DOSE = Dose("33333333-3333-4333-8333-333333333333", MEDICINE.id, NOON)


def secret(text: str = WORDS) -> Secret:
    """Return a passphrase whose key is made in no time."""
    return Secret(text, rounds=1)


def given(secret_or_key: Secret | Key = KEY) -> Passphrase:
    return lambda: secret_or_key


def code_of(caught: pytest.ExceptionInfo[KnownError]) -> str:
    return caught.value.code


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def rows(journal: Journal) -> dict[str, list[Any]]:
    names = journal.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {name: journal.connection.execute(SELECT.format(name)).fetchall() for (name,) in names}


@pytest.fixture
def written(path: Path, clock: Clock, entry: Entry) -> Path:
    """A plain journal in which much has happened."""
    with open_journal(path, clock) as journal:
        apply(journal, "person", [Change(Person(), Person(name="Ada"))])
        apply(journal, "save", [Change(None, entry), Change(None, MEDICINE), Change(None, DOSE)])
        apply(journal, "remove", [Change(DOSE, None)])
        undo(journal)
        apply(journal, "remove", [Change(entry, None)])
        keep_draft(journal, "today", {"note": "half a sentence"})
    return path


@pytest.fixture
def sealed(path: Path, clock: Clock, entry: Entry) -> Path:
    """A journal that was protected from its first day on."""
    with open_journal(path, clock, passphrase=given(), protect_new=True) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    return path


def test_that_a_journal_made_with_a_passphrase_is_chance_to_all_others(sealed: Path, entry: Entry) -> None:
    content = sealed.read_bytes()
    assert content[:16] == KEY.salt
    assert entry.note.encode() not in content
    assert b"SQLite" not in content
    assert len(set(content)) == 256
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    assert names(sealed) == [sealed.name]


def test_that_a_protected_journal_is_read_changed_checked_and_undone(
    sealed: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(sealed, clock, passphrase=given()) as journal:
        assert (journal.key, journal.why_read_only) == (KEY, None)
        assert read_records(journal).entries == (entry,)
        keep_draft(journal, "today", {"note": "half"})
        apply(journal, "remove", [Change(entry, None)])
        undo(journal)
        assert check(journal) == []
    with open_journal(sealed, clock, read_only=True, passphrase=given()) as journal:
        assert journal.why_read_only == "asked"
        assert draft(journal, "today") == {"note": "half"}
        assert len(history(journal, entry.id)) == 3
    assert check(sealed, given()) == []


def test_that_a_second_window_only_reads_a_protected_journal(
    sealed: Path, clock: Clock, entry: Entry
) -> None:
    with (
        open_journal(sealed, clock, passphrase=given()),
        open_journal(sealed, clock, passphrase=given()) as second,
    ):
        assert second.why_read_only == "locked"
        assert read_records(second).entries == (entry,)
        with pytest.raises(KnownError) as caught:
            unprotect(second)
        assert code_of(caught) == "journal-locked"


def test_that_without_a_passphrase_a_protected_journal_stays_shut(sealed: Path, clock: Clock) -> None:
    content = sealed.read_bytes()
    for read_only in (False, True):
        with pytest.raises(KnownError) as caught:
            open_journal(sealed, clock, read_only=read_only)
        assert code_of(caught) == "passphrase-needed"
    assert sealed.read_bytes() == content
    assert names(sealed) == [sealed.name]


def test_that_a_wrong_passphrase_and_a_file_of_chance_are_told_by_one_sentence(
    sealed: Path, clock: Clock, tmp_path: Path
) -> None:
    chance = tmp_path / "chance"
    chance.write_bytes(os.urandom(8192))
    for file in (sealed, chance):
        content = file.read_bytes()
        for read_only in (False, True):
            with pytest.raises(KnownError) as caught:
                open_journal(file, clock, read_only=read_only, passphrase=given(secret("wrong")))
            assert caught.value.args == ("passphrase-wrong", {"file": str(file)})
        assert file.read_bytes() == content


def test_that_a_strange_database_with_the_right_passphrase_is_told_the_same(path: Path, clock: Clock) -> None:
    with sqlite.connect(str(path)) as connection:
        connection.execute("PRAGMA key = \"x'" + KEY.raw.hex() + KEY.salt.hex() + "'\"")
        connection.execute("CREATE TABLE anything (x)")
    with pytest.raises(KnownError) as caught:
        open_journal(path, clock, passphrase=given())
    assert code_of(caught) == "passphrase-wrong"


def test_that_nobody_is_asked_about_a_plain_journal_or_a_text(
    written: Path, clock: Clock, tmp_path: Path
) -> None:
    def never() -> Secret:
        raise AssertionError

    open_journal(written, clock, passphrase=never).close()
    text = tmp_path / "text"
    text.write_text("Once upon a time. " * 1000)
    with pytest.raises(KnownError) as caught:
        open_journal(text, clock, passphrase=never)
    assert code_of(caught) == "not-a-journal"


def test_that_protecting_keeps_every_row_of_every_table(written: Path, clock: Clock) -> None:
    with open_journal(written, clock) as journal:
        before, records = rows(journal), read_records(journal)
        protect(journal, secret())
        assert rows(journal) == before
        assert [record.id for _, record in removed(journal)] == ["11111111-1111-4111-8111-111111111111"]
        assert check(journal) == []
        assert apply(journal, "person", [Change(records.person, Person(name="Bo"))]).number == 6
    assert b"Paracetamol" not in written.read_bytes()
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert names(written) == [written.name]
    with open_journal(written, clock, passphrase=given(secret())) as journal:
        assert draft(journal, "today") == {"note": "half a sentence"}


def test_that_protecting_keeps_the_places_of_rows_and_statistics(written: Path, clock: Clock) -> None:
    with open_journal(written, clock) as journal:
        for n in range(9):
            new = Entry(f"4444444{n}-4444-4444-8444-444444444444", date(2026, 2, 3), back=n)
            apply(journal, "save", [Change(None, new)])
            if n % 2:
                apply(journal, "remove", [Change(new, None)])
        journal.connection.execute("ANALYZE")
        places = journal.connection.execute("SELECT rowid, id FROM entries").fetchall()
        protect(journal, secret())
        assert journal.connection.execute("SELECT rowid, id FROM entries").fetchall() == places
        assert check(journal) == []


def test_that_a_passphrase_taken_away_leaves_the_plain_journal(written: Path, clock: Clock) -> None:
    with open_journal(written, clock) as journal:
        before = rows(journal)
        protect(journal, secret())
        unprotect(journal)
        assert journal.key is None
        assert rows(journal) == before
    with open_journal(written, clock) as journal:
        assert check(journal) == []
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_that_a_changed_passphrase_is_the_only_one(sealed: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(sealed, clock, passphrase=given()) as journal:
        change_passphrase(journal, secret("another"))
        assert journal.key != KEY
        assert read_records(journal).entries == (entry,)
        printed = recovery_text(journal.key) if journal.key else ""
    for wrong in (secret(), secret(recovery_text(KEY))):
        with pytest.raises(KnownError) as caught:
            open_journal(sealed, clock, passphrase=given(wrong))
        assert code_of(caught) == "passphrase-wrong"
    for right in (secret("another"), Secret(printed), Secret(printed.lower().replace("-", " "))):
        with open_journal(sealed, clock, passphrase=given(right)) as journal:
            assert read_records(journal).entries == (entry,)


def test_that_a_mistyped_recovery_key_is_told_by_its_group(sealed: Path, clock: Clock) -> None:
    text = recovery_text(KEY)
    wrong = text[:13] + ("0" if text[13] != "0" else "1") + text[14:]
    with pytest.raises(KnownError) as caught:
        open_journal(sealed, clock, passphrase=given(secret(wrong)))
    assert caught.value.args == ("recovery-key-group", {"group": 3})


def test_that_a_passphrase_may_look_like_a_recovery_key(written: Path, clock: Clock) -> None:
    text = recovery_text(KEY)
    for passphrase in (text, text[:-1] + "U"):
        with open_journal(written, clock) as journal:
            protect(journal, secret(passphrase))
        with open_journal(written, clock, passphrase=given(secret(passphrase))) as journal:
            unprotect(journal)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "passphrase-empty"),
        ("a\tb", "passphrase-sign"),
        ("a\0b", "passphrase-sign"),
        ("\ud800", "passphrase-sign"),
    ],
)
def test_that_a_passphrase_that_cannot_be_typed_again_is_refused(
    written: Path, clock: Clock, text: str, code: str
) -> None:
    with open_journal(written, clock) as journal:
        with pytest.raises(KnownError) as caught:
            protect(journal, secret(text))
        assert code_of(caught) == code
        assert journal.key is None
        assert check(journal) == []


def test_that_what_is_done_already_is_refused(written: Path, clock: Clock) -> None:
    with open_journal(written, clock) as journal:
        with pytest.raises(KnownError) as caught:
            unprotect(journal)
        assert code_of(caught) == "not-protected"
        with pytest.raises(KnownError) as caught:
            change_passphrase(journal, secret())
        assert code_of(caught) == "not-protected"
        protect(journal, secret())
        with pytest.raises(KnownError) as caught:
            protect(journal, secret())
        assert code_of(caught) == "already-protected"


def test_that_a_protected_journal_has_protected_copies_before_a_step(
    sealed: Path, clock: Clock, entry: Entry, tmp_path: Path
) -> None:
    later = shutil.copytree(MIGRATIONS, tmp_path / "steps")
    (later / "0099_moods.sql").write_text("CREATE TABLE moods (id TEXT) STRICT;", encoding="utf-8")
    with open_journal(sealed, clock, read_only=True, passphrase=given(), migrations=later) as journal:
        assert journal.connection.execute("SELECT * FROM moods").fetchall() == []
        assert [one.code for one in check(journal)] == ["check-object-unknown"]  # the table of tomorrow
        assert read_records(journal).entries == (entry,)
    open_journal(sealed, clock, passphrase=given(), migrations=later).close()
    copy = sealed.with_name("recovery.before-0099.journal")
    assert copy.exists()
    for file in sealed.parent.glob("recovery*"):
        assert entry.note.encode() not in file.read_bytes()
    with open_journal(copy, clock, passphrase=given()) as journal:
        assert read_records(journal).entries == (entry,)
        assert check(journal) == []


def test_that_a_flipped_bit_in_a_protected_journal_is_found(sealed: Path, clock: Clock) -> None:
    content = bytearray(sealed.read_bytes())
    content[-100] ^= 1
    sealed.write_bytes(content)
    assert check(sealed, given())[0].code == "check-structure"


def test_that_a_protected_journal_cut_short_is_told_as_broken_or_shut(sealed: Path, clock: Clock) -> None:
    content = sealed.read_bytes()
    sealed.write_bytes(content[:9000])
    with pytest.raises(KnownError) as caught:
        read_records(open_journal(sealed, clock, read_only=True, passphrase=given()))
    assert code_of(caught) == "journal-broken"


def test_that_the_old_plain_file_is_overwritten_once_it_has_no_name(written: Path, clock: Clock) -> None:
    with written.open("rb") as old, open_journal(written, clock) as journal:
        assert b"Paracetamol" in old.read()
        protect(journal, secret())
        old.seek(0)
        assert set(old.read()) == {0}


def test_that_a_second_name_of_the_old_file_keeps_what_it_said(written: Path, clock: Clock) -> None:
    content, other = written.read_bytes(), written.with_name("other name")
    os.link(written, other)
    with open_journal(written, clock) as journal:
        protect(journal, secret())
    assert other.read_bytes() == content
