"""A file that another computer writes to or replaces while it is open: found in time, both are kept."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from journal.actions.changing.opening import Journal as Opened
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change
from journal.storage import Journal, apply, check, keep_draft, open_journal, read_records, undo

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files where they are")


@pytest.fixture
def written(path: Path, clock: Clock, entry: Entry) -> Path:
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, entry)])
    return path


def another(entry: Entry, number: int) -> Entry:
    return replace(entry, id=f"{number:08}-1111-4111-8111-111111111111", note=f"Number {number}.")


def elsewhere(path: Path, clock: Clock, new: Entry, saves: int = 1) -> bytes:
    """Return what the file becomes on another computer, which began with the same one."""
    there = path.with_name("there") / path.name
    there.parent.mkdir(exist_ok=True)
    shutil.copy(path, there)
    with open_journal(there, clock) as journal:
        apply(journal, "save-entries", [Change(None, new)])
        for number in range(1, saves):
            apply(journal, "save-entries", [Change(None, replace(another(new, 70 + number)))])
    return there.read_bytes()


def refused(journal: Journal, new: Entry) -> KnownError:
    with pytest.raises(KnownError) as caught:
        apply(journal, "save-entries", [Change(None, new)])
    return caught.value


@pytest.mark.parametrize("saves", [1, 2, 3])
@pytest.mark.parametrize("in_place", [True, False])
def test_that_a_file_that_another_computer_changed_is_not_written_to(
    written: Path, clock: Clock, entry: Entry, saves: int, in_place: bool
) -> None:
    theirs = elsewhere(written, clock, another(entry, 1), saves)
    with open_journal(written, clock) as journal:
        apply(journal, "save-entries", [Change(None, another(entry, 2))])
        if not in_place:
            written.with_name("arriving").write_bytes(theirs)
            written.with_name("arriving").replace(written)
        else:
            with written.open("r+b") as file:
                file.write(theirs)
                file.truncate()
        error = refused(journal, another(entry, 3))
        assert error.code == ("journal-changed-under" if in_place else "journal-replaced")
        assert refused(journal, another(entry, 3)).parameters == error.parameters
        with pytest.raises(KnownError):
            undo(journal)
        with pytest.raises(KnownError):
            keep_draft(journal, "today", {"note": "half"})
    assert written.read_bytes() == theirs
    if not in_place:
        with open_journal(Path(str(error.parameters["kept"])), clock) as kept:
            assert read_records(kept).entries == (entry, another(entry, 2))
            assert check(kept) == []


@pytest.mark.parametrize("is_gone", [True, False])
def test_that_a_file_moved_or_removed_while_open_is_kept_as_it_was(
    written: Path, clock: Clock, entry: Entry, is_gone: bool
) -> None:
    with open_journal(written, clock) as journal:
        if is_gone:
            written.unlink()
        else:
            written.rename(written.with_name("moved.journal"))
        error = refused(journal, another(entry, 1))
        assert error.code == "journal-replaced"
    with open_journal(Path(str(error.parameters["kept"])), clock) as kept:
        assert read_records(kept).entries == (entry,)
    assert not written.exists()


def test_that_a_file_whose_folder_is_gone_is_said_to_be_moved(
    written: Path, clock: Clock, entry: Entry, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = Path(shutil.copy(written, folder / "my.journal"))
    with open_journal(path, clock) as journal:
        folder.rename(tmp_path / "pulled")
        assert refused(journal, another(entry, 1)).code == "journal-moved"


def test_that_a_file_cut_short_while_open_is_not_written_to(
    written: Path, clock: Clock, entry: Entry
) -> None:
    with open_journal(written, clock) as journal:
        with written.open("r+b") as file:
            file.truncate(5000)
        assert refused(journal, another(entry, 1)).code in (
            "journal-changed-under",
            "journal-broken",
            "io-error",
        )
    assert written.stat().st_size == 5000


def test_that_a_touched_file_is_still_ours(written: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(written, clock) as journal:
        os.utime(written, (1, 1))
        apply(journal, "save-entries", [Change(None, another(entry, 1))])
        assert len(read_records(journal).entries) == 2


def test_that_own_saves_taken_back_are_no_others_change(written: Path, clock: Clock, entry: Entry) -> None:
    with open_journal(written, clock) as journal:
        for number in range(3):
            with pytest.raises(ZeroDivisionError), journal.changing() as connection:
                connection.execute("DELETE FROM draft")
                connection.execute("UPDATE entries SET note = 'lost'")
                connection.execute("PRAGMA cache_spill = 1")
                _ = 1 / 0
            apply(journal, "save-entries", [Change(None, another(entry, number))])


def test_that_what_the_session_knew_is_kept_beside_what_another_wrote(
    written: Path, clock: Clock, entry: Entry
) -> None:
    theirs = elsewhere(written, clock, another(entry, 1))
    with Opened(open_journal(written, clock)) as opened:
        opened.make("save-entries", [Change(None, another(entry, 2))])
        ours = opened.records
        with written.open("r+b") as file:
            file.write(theirs)
            file.truncate()
        for code in ("journal-changed-kept", "journal-changed-under"):
            with pytest.raises(KnownError) as caught:
                opened.make("save-entries", [Change(None, another(entry, 3))])
            assert caught.value.code == code
    assert written.read_bytes() == theirs
    with open_journal(written.with_name("recovery.kept.journal"), clock) as kept:
        assert read_records(kept) == ours
        assert check(kept) == []
    assert len(list(written.parent.glob("*.kept*"))) == 1
