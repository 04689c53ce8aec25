"""Whatever bytes of a journal are spoilt: it opens, or says why not; nothing else happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import KnownError
from journal.records import Entry, Medicine, Person
from journal.records.changes import Change
from journal.storage import apply, check, draft, history, open_journal, read_records, redo, removed, undo
from tests.storage.conftest import HandClock

ENTRY = Entry("11111111-1111-4111-8111-111111111111", date(2026, 1, 20), back=4, note="Walked to the bakery.")
MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "my.journal"
    with open_journal(path, HandClock()) as journal:
        changes = [Change(Person(), Person("Ada")), Change(None, ENTRY), Change(None, MEDICINE)]
        apply(journal, "import", changes)
        apply(journal, "remove-medicines", [Change(MEDICINE, None)])
        undo(journal)
        undo(journal)
    return path


def spoil(content: bytes, spots: list[tuple[float, bytes]], cut: float | None) -> bytes:
    """Overwrite bytes at some spots, told as shares of those that are not zero, and cut the end off."""
    used = [place for place, byte in enumerate(content) if byte]
    spoilt = bytearray(content)
    for share, wrong in spots:
        place = used[int(share * len(used))]
        spoilt[place : place + len(wrong)] = wrong
    return bytes(spoilt if cut is None else spoilt[: int(cut * len(spoilt))])


def said_while(use: Callable[[Path], object], path: Path) -> str | None:
    """Use a journal; return the code of what it said, None where it said nothing."""
    try:
        use(path)
    except KnownError as error:
        return error.code
    return None


def use_all(path: Path) -> None:
    """Do with a journal whatever a window does."""
    with open_journal(path, HandClock()) as journal:
        read_records(journal)
        history(journal, ENTRY.id)
        removed(journal)
        draft(journal, "today")
        redo(journal)
        redo(journal)
        undo(journal)


SPOTS = st.tuples(st.floats(0, 0.999999), st.binary(min_size=1, max_size=64))


@settings(max_examples=40, deadline=None)
@given(spots=st.lists(SPOTS, min_size=1, max_size=3), cut=st.none() | st.none() | st.floats(0, 1))
def test_that_spoilt_bytes_lead_to_a_sentence_or_to_nothing(
    sound: Path, spots: list[tuple[float, bytes]], cut: float | None
) -> None:
    content = spoil(sound.read_bytes(), spots, cut)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "my.journal"
        path.write_bytes(content)
        assert said_while(check, path) in (None, "journal-broken", "not-a-journal", "journal-newer")
        assert path.read_bytes() == content
        assert said_while(use_all, path) not in ("disk-full", "io-error", "journal-busy", "journal-read-only")
