"""What is erased for good is in no byte of the file any more, and all else is as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from journal.actions.changing.erasing import erase as erase_everywhere
from journal.actions.changing.opening import Journal as Opened
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Dose, Entry, Kept, Medicine
from journal.records.changes import PERSON, Change
from journal.storage import (
    Journal,
    apply,
    backup,
    bring_back,
    check,
    draft,
    history,
    keep_draft,
    open_journal,
    read_records,
    redo,
    removed,
    undo,
)
from journal.storage.erasing import erase
from journal.storage.key import Secret
from tests.storage.conftest import NOON

TOLD = "Zwetschgenknödel at the neighbours"
OLDER = "Quittengelee for breakfast"
MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")
DOSE = Dose("33333333-3333-4333-8333-333333333333", MEDICINE.id, NOON)


def others(entry: Entry) -> list[Entry]:
    return [
        replace(entry, id=f"{number:08}-1111-4111-8111-111111111111", note="x" * 40 * number)
        for number in range(60)
    ]


@pytest.fixture
def written(journal: Journal, entry: Entry) -> Journal:
    """A journal in which an entry was written, changed and removed among sixty others."""
    first = replace(entry, note=OLDER)
    kept: list[Kept] = [first, MEDICINE, DOSE, *others(entry)]
    apply(journal, "import", [Change(None, one) for one in kept])
    apply(journal, "save-entries", [Change(first, replace(entry, note=TOLD))])
    apply(journal, "remove-entries", [Change(replace(entry, note=TOLD), None)])
    keep_draft(journal, "edit", {"id": entry.id, "note": "Zwetsch"})
    keep_draft(journal, "copy", {"days": [{"note": f"As it was: {TOLD}."}]})
    keep_draft(journal, "today", {"note": "something else"})
    return journal


def holds(path: Path, *words: str) -> list[str]:
    content = b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())
    escaped = {word: json.dumps(word)[1:-1].encode() for word in words}  # as the log writes it
    return [word for word in words if word.encode() in content or escaped[word] in content]


def test_that_an_erased_entry_is_in_no_byte_of_the_file(written: Journal, entry: Entry) -> None:
    assert holds(written.path, TOLD, OLDER, entry.id)
    erased = erase(written, [entry.id])
    assert (erased.records, erased.is_rewritten) == (1, True)
    assert holds(written.path, TOLD, OLDER, "Zwetsch", entry.id) == []
    assert [file.name for file in written.path.parent.iterdir()] == [
        "recovery.journal",
        "recovery.journal.lock",
    ]


def test_that_all_else_stays_and_still_makes_sense(written: Journal, entry: Entry) -> None:
    before = read_records(written)
    erase(written, [entry.id])
    assert read_records(written) == before
    assert check(written) == []
    assert (history(written, entry.id), removed(written)) == ((), ())
    assert (draft(written, "edit"), draft(written, "copy")) == (None, None)
    assert draft(written, "today") == {"note": "something else"}
    with pytest.raises(KnownError):
        bring_back(written, entry.id)
    for _ in range(3):
        undo(written)
        assert check(written) == []
    assert read_records(written).entries == ()
    for _ in range(3):
        redo(written)
    assert read_records(written) == before
    assert check(written) == []


def test_that_the_log_is_guarded_again_afterwards(written: Journal, entry: Entry) -> None:
    erase(written, [entry.id])
    with pytest.raises(Exception, match="only ever added to"):
        written.connection.execute("DELETE FROM change")
    assert written.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.parametrize("is_removed", [False, True])
def test_that_doses_go_with_their_medicine(written: Journal, is_removed: bool) -> None:
    if is_removed:
        apply(written, "remove-medicines", [Change(DOSE, None), Change(MEDICINE, None)])
    assert erase(written, [MEDICINE.id]).records == 2
    assert (read_records(written).medicines, read_records(written).doses) == ((), ())
    assert check(written) == []
    assert holds(written.path, DOSE.id, "Paracetamol") == []


@pytest.mark.parametrize("ids", [["nobody"], [], [PERSON]])
def test_that_what_was_never_there_cannot_be_erased(written: Journal, ids: list[str]) -> None:
    before = written.path.read_bytes()
    with pytest.raises(KnownError) as caught:
        erase(written, ids)
    assert caught.value.code == "erase-nothing"
    assert written.path.read_bytes() == before
    assert check(written) == []


def test_that_a_disk_without_room_for_a_new_file_is_told(
    written: Journal, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.storage import erasing

    monkeypatch.setattr(erasing, "_rewrite", lambda connection: False)
    assert not erase(written, [entry.id]).is_rewritten
    assert history(written, entry.id) == ()
    assert check(written) == []


@pytest.mark.parametrize("with_backups", [False, True])
@pytest.mark.parametrize("is_protected", [False, True])
def test_that_backups_are_without_it_too_when_asked(
    tmp_path: Path, clock: Clock, entry: Entry, with_backups: bool, is_protected: bool
) -> None:
    path, secret = tmp_path / "my.journal", replace(entry, note=TOLD)
    ask = (lambda: Secret("a long walk by the river", rounds=1000)) if is_protected else None
    with Opened(open_journal(path, clock, passphrase=ask, protect_new=is_protected)) as opened:
        opened.make("save-entries", [Change(None, secret)])
        beside = backup.make_backup(opened.stored, backup.folder_beside(path), "asked", NOON)
        second = backup.make_backup(opened.stored, backup.folder_in(tmp_path / "stick", path), "asked", NOON)
        told = erase_everywhere(
            opened, clock, [entry.id], with_backups=with_backups, second=tmp_path / "stick"
        )
        both = {beside.path, second.path}
        assert told.records == 1
        assert (set(told.backups), set(told.left)) == ((both, set()) if with_backups else (set(), both))
        assert opened.records.entries == ()
        for file in both:
            assert len(backup.look_inside(file, clock, ask).entries) == (0 if with_backups else 1)
            assert is_protected or (TOLD.encode() in file.read_bytes()) != with_backups
            backup.verify_backup(file, opened.stored.key)


def test_that_a_backup_that_cannot_be_opened_is_told(tmp_path: Path, clock: Clock, entry: Entry) -> None:
    path = tmp_path / "my.journal"
    with Opened(open_journal(path, clock)) as opened:
        opened.make("save-entries", [Change(None, entry)])
        kept = backup.make_backup(opened.stored, backup.folder_beside(path), "asked", NOON)
        kept.path.write_bytes(b"\xa5" * 5000)
        told = erase_everywhere(opened, clock, [entry.id], with_backups=True, second=tmp_path / "gone")
    assert (told.backups, told.left, told.unseen) == ((), (kept.path,), (tmp_path / "gone",))
