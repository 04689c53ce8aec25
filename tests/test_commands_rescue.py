"""The command `rescue`: a new journal, and what was saved in numbers."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal.records import Entry, Person
from journal.records.changes import Change
from journal.storage import apply, check, open_journal, read_records
from main import main


def now() -> datetime:
    return datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def told(*given: str) -> tuple[int, list[str], str]:
    out, err = io.StringIO(), io.StringIO()
    code = main(given, now, out, err)
    return code, out.getvalue().splitlines(), err.getvalue()


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    path = tmp_path / "my.journal"
    entries = [
        Entry(f"{number:08}-1111-4111-8111-111111111111", date(2026, 1, 20), back=number)
        for number in range(3)
    ]
    with open_journal(path, now) as journal:
        apply(journal, "save-person", [Change(Person(), Person("Ada"))])
        apply(journal, "save-entries", [Change(None, entry) for entry in entries])
    path.write_bytes(b"\xa5" * 100 + path.read_bytes()[100:])
    return path


def test_that_a_spoilt_journal_is_saved_and_told_in_numbers(spoilt: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.journal"
    code, out, err = told("rescue", str(spoilt), str(target))
    assert (code, err) == (0, "")
    assert out == [
        f"Saved from “{spoilt}” to “{target}”: 3 entries.",
        "The personal details are kept.",
        "The history of changes is kept: 4 changes.",
        "Nothing is known to be lost.",
        f"“{spoilt}” was left as it is. Please keep it until you have looked through the new one.",
    ]
    assert check(target) == []
    with open_journal(target, now, read_only=True) as journal:
        assert len(read_records(journal).entries) == 3
    assert sorted(file.name for file in tmp_path.iterdir()) == ["my.journal", "new.journal"]


def test_that_the_journal_itself_or_another_file_is_not_overwritten(spoilt: Path, tmp_path: Path) -> None:
    content = spoilt.read_bytes()
    (tmp_path / "other").write_text("mine")
    for target in (spoilt, tmp_path / "other"):
        code, out, err = told("rescue", str(spoilt), str(target))
        assert (code, out) == (1, [])
        assert str(target) in err
    assert told("rescue", str(spoilt), str(spoilt), "--force")[0] == 1
    assert spoilt.read_bytes() == content
    assert (tmp_path / "other").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"hello", b"\0" * 9000])
def test_that_nothing_to_save_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "source").write_bytes(content)
    code, out, err = told("rescue", str(tmp_path / "source"), str(tmp_path / "new.journal"))
    assert (code, out) == (1, [])
    assert err.startswith("Nothing of a journal could be read from")
    assert [file.name for file in tmp_path.iterdir()] == ["source"]


def test_that_a_missing_source_and_a_folder_are_named(tmp_path: Path) -> None:
    for source in (tmp_path / "none", tmp_path):
        code, out, err = told("rescue", str(source), str(tmp_path / "new.journal"))
        assert (code, out) == (1, [])
        assert str(source) in err


def test_that_a_protected_journal_is_saved_under_its_passphrase(tmp_path: Path) -> None:
    secret, source, target = tmp_path / "secret", tmp_path / "my.journal", tmp_path / "new.journal"
    secret.write_text("a long walk by the river\n")
    assert told("sample", str(source), "--passphrase-file", str(secret))[0] == 0
    content = bytearray(source.read_bytes())
    content[20 * 4096 + 77] ^= 1
    source.write_bytes(content)
    code, out, err = told("rescue", str(source), str(target), "--passphrase-file", str(secret))
    assert (code, err) == (0, "")
    assert "entries" in out[0]
    assert not target.read_bytes().startswith(b"SQLite format 3")
    assert told("check", "--journal", str(target), "--passphrase-file", str(secret))[0] == 0
