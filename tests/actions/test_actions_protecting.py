"""Protecting an open journal, its recovery key, and the plain copies that it leaves behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from journal.actions.changing import (
    Journal,
    change_passphrase,
    is_passphrase,
    open_journal,
    plain_copies,
    protect,
    recovery_key,
    remove_plain_copies,
    save,
    unprotect,
)
from journal.actions.changing.backing_up import back_up
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Goal, Person
from journal.storage import Secret

GOAL = Goal("55555555-5555-4555-8555-555555555555", "Walk to the bakery")


def secret(text: str = "word") -> Secret:
    return Secret(text, rounds=1)


def test_that_a_journal_stays_open_and_known_while_it_is_protected_and_changed(
    journal: Journal, clock: Clock
) -> None:
    save(journal, clock, "save-goals", [GOAL])
    for turn in ("protect", "change", "unprotect"):
        if turn == "unprotect":
            unprotect(journal, clock)
        else:
            (protect if turn == "protect" else change_passphrase)(journal, clock, secret(turn))
        assert journal.records.goals == (GOAL,)
        save(journal, clock, "save-goals", [Goal(GOAL.id, f"{GOAL.text}!")])
        save(journal, clock, "save-goals", [GOAL])


def test_that_the_recovery_key_opens_the_journal_and_is_void_after_a_change(
    journal: Journal, clock: Clock, path: Path
) -> None:
    with pytest.raises(KnownError, match="not-protected"):
        recovery_key(journal)
    protect(journal, clock, secret())
    first = recovery_key(journal)
    change_passphrase(journal, clock, secret("other"))
    second = recovery_key(journal)
    journal.close()
    with open_journal(path, clock, passphrase=lambda: secret(second)) as again:
        assert recovery_key(again) == second
    with pytest.raises(KnownError, match="passphrase-wrong"):
        open_journal(path, clock, passphrase=lambda: secret(first))


def test_that_only_the_passphrase_or_the_recovery_key_is_taken_for_it(journal: Journal, clock: Clock) -> None:
    assert not is_passphrase(journal, secret())
    protect(journal, clock, secret())
    assert is_passphrase(journal, secret())
    assert is_passphrase(journal, secret(recovery_key(journal).lower()))
    assert not is_passphrase(journal, secret("Word"))


def test_that_plain_copies_are_found_and_removed_and_protected_ones_stay(
    journal: Journal, clock: Clock, path: Path
) -> None:
    save(journal, clock, "save-person", [Person(name="Ada")])
    back_up(journal, clock)
    kept, aside = path.with_name("my.kept.journal"), path.with_name("my.journal-journal.set-aside")
    other = path.with_name("mine.journal")
    for file in (kept, aside, other):
        file.write_bytes(b"SQLite format 3\0 Ada")
    protect(journal, clock, secret())
    back_up(journal, clock)
    found = plain_copies(journal)
    assert {kept, aside} < set(found)
    assert len(found) == 3
    assert all(b"Ada" in file.read_bytes() for file in found)
    assert remove_plain_copies([*found, path.with_name("gone")]) == ()
    assert plain_copies(journal) == ()
    assert not any(file.exists() for file in found)
    left = [file for file in path.parent.rglob("*") if file.is_file() and b"Ada" in file.read_bytes()]
    assert left == [other]


@pytest.mark.skipif(os.name == "nt", reason="folders there cannot be removed as files either")
def test_that_a_copy_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert remove_plain_copies([tmp_path / "folder"]) == (tmp_path / "folder",)
