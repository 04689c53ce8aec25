"""What can be saved from a spoilt journal is saved, into a new one that is sound, and told in numbers."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from journal.errors import KnownError
from journal.records import (
    Dose,
    Entry,
    Goal,
    Kept,
    Medicine,
    Person,
    Question,
    Records,
    Surgery,
    TypicalWeek,
)
from journal.records.changes import Change
from journal.storage import (
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
from journal.storage.connection import connect
from journal.storage.key import Secret
from journal.storage.recovery_key import recovery_text
from journal.storage.rescue import Rescue, key_of_spoilt, rescue, unsealing
from journal.storage.rescue.deciding import decide
from journal.storage.rescue.found import Found
from tests.storage.conftest import NOON, HandClock

MEDICINE = Medicine("22222222-2222-4222-8222-222222222222", "Paracetamol", dose="500 mg")
SURGERY = Surgery("44444444-4444-4444-8444-444444444444", date(2026, 1, 12), before=TypicalWeek(back=6))
LONG = "A long walk along the river, twice. " * 300
PAGE = 4096
WITHOUT_LOG = """
    PRAGMA secure_delete = ON;
    DROP TRIGGER change_is_kept;
    DROP TRIGGER change_set_is_kept;
    DELETE FROM change;
    DELETE FROM change_set;
    VACUUM;
"""


def entry(number: int) -> Entry:
    note = LONG if number % 40 == 0 else f"Day {number}."
    day = date(2026, 1, 20) + timedelta(days=number % 200)
    return Entry(f"{number:08}-1111-4111-8111-111111111111", day, back=number % 11, note=note)


def dose(number: int) -> Dose:
    return Dose(f"{number:08}-3333-4333-8333-333333333333", MEDICINE.id, NOON + timedelta(hours=number))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with 300 entries and 60 doses, of which some were changed, removed and brought back."""
    path = tmp_path_factory.mktemp("sound") / "my.journal"
    with open_journal(path, HandClock()) as journal:
        apply(journal, "save-person", [Change(Person(), Person("Ada"))])
        kept: list[Kept] = [SURGERY, MEDICINE, *map(dose, range(60))]
        apply(journal, "import", [Change(None, record) for record in kept])
        for first in range(0, 300, 20):
            apply(journal, "save-entries", [Change(None, entry(n)) for n in range(first, first + 20)])
        apply(journal, "save-entries", [Change(entry(7), replace(entry(7), back=2, note="Changed."))])
        apply(journal, "remove-entries", [Change(entry(8), None)])
        apply(journal, "remove-entries", [Change(entry(9), None)])
        undo(journal)
        keep_draft(journal, "today", {"note": "half"})
    return path


@pytest.fixture
def spoilt(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "spoilt.journal"))


@pytest.fixture(scope="module")
def wanted(sound: Path) -> Records:
    with open_journal(sound, HandClock(), read_only=True) as journal:
        return read_records(journal)


def saved(spoilt: Path) -> tuple[Rescue, Records, list[str]]:
    """Rescue a file, which stays as it is; return the numbers, the records and what a check says of them."""
    content, made = spoilt.read_bytes(), spoilt.with_name("new.journal")
    told = rescue(spoilt, made, HandClock())
    assert spoilt.read_bytes() == content
    with open_journal(made, HandClock(), read_only=True) as journal:
        return told, read_records(journal), [finding.code for finding in check(journal)]


def is_found(path: Path) -> bool:
    """Whether a check finds fault with a file, or cannot even look into it."""
    try:
        return check(path) != []
    except KnownError:
        return True


def read(path: Path) -> Records:
    with open_journal(path, HandClock(), read_only=True) as journal:
        return read_records(journal)


def by_hand(path: Path, sql: str) -> None:
    with closing(connect(path, "rw")) as other:
        other.executescript("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;")
        other.executescript(sql)


def page_of(path: Path, name: str) -> int:
    with closing(connect(path, "ro")) as other:
        found: int = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
        return found


def overwrite(path: Path, place: int, wrong: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[place : place + len(wrong)] = wrong
    path.write_bytes(content)


def test_that_a_sound_journal_is_copied_with_its_history(spoilt: Path, wanted: Records) -> None:
    told, records, found = saved(spoilt)
    assert (records, found) == (wanted, [])
    assert (told.kept["entries"], told.kept["doses"], told.drafts) == (299, 60, 1)
    assert not told.lost
    assert not told.in_part
    assert told.differing == 0
    with open_journal(spoilt.with_name("new.journal"), HandClock()) as journal:
        actions = [made.action for made, _ in history(journal, entry(9).id)]
        assert actions == ["save-entries", "remove-entries", "undo"]
        assert [record.id for _, record in removed(journal)] == [entry(8).id]
        assert draft(journal, "today") == {"note": "half"}


@pytest.mark.parametrize("size", [16, 100, PAGE])
def test_that_a_journal_without_its_header_or_schema_is_saved_whole(
    spoilt: Path, wanted: Records, size: int
) -> None:
    overwrite(spoilt, 0, b"\xa5" * size)
    told, records, found = saved(spoilt)
    assert (records, found) == (wanted, [])
    assert told.changes == 367


@pytest.mark.parametrize("table", ["entries", "doses", "medicines", "surgeries", "person"])
def test_that_a_table_without_its_root_is_saved_from_the_log(
    spoilt: Path, wanted: Records, table: str
) -> None:
    overwrite(spoilt, (page_of(spoilt, table) - 1) * PAGE, b"\xa5" * PAGE)
    _, records, found = saved(spoilt)
    assert (records, found) == (wanted, [])


@pytest.mark.parametrize("table", ["change", "change_set"])
def test_that_without_the_root_of_the_log_every_record_is_saved(
    spoilt: Path, wanted: Records, table: str
) -> None:
    overwrite(spoilt, (page_of(spoilt, table) - 1) * PAGE, b"\xa5" * PAGE)
    told, records, found = saved(spoilt)
    assert (records.entries, found) == (wanted.entries, [])
    assert set(records.all()) == set(wanted.all())
    assert not told.lost


def test_that_a_wrong_value_is_taken_from_the_log_and_a_changed_one_kept_beside_it(spoilt: Path) -> None:
    by_hand(
        spoilt,
        f"UPDATE entries SET back = 77 WHERE id = '{entry(1).id}';"  # noqa: S608 – the test's own words
        f"UPDATE entries SET note = 'Dax 2.' WHERE id = '{entry(2).id}';",
    )
    told, records, found = saved(spoilt)
    kept = {one.id: one for one in records.entries}
    assert kept[entry(1).id] == entry(1)
    assert kept[entry(2).id].note == "Dax 2."
    assert (told.differing, found) == (1, [])


def test_that_without_the_log_a_wrong_value_is_left_empty_and_counted(spoilt: Path) -> None:
    by_hand(spoilt, WITHOUT_LOG)
    by_hand(spoilt, f"UPDATE entries SET back = 77 WHERE id = '{entry(1).id}'")  # noqa: S608 – the test's own
    by_hand(spoilt, f"UPDATE entries SET day = 'some day' WHERE id = '{entry(2).id}'")  # noqa: S608 – likewise
    told, records, found = saved(spoilt)
    kept = {one.id: one for one in records.entries}
    assert kept[entry(1).id] == replace(entry(1), back=None)
    assert (told.in_part, told.lost, found) == ({"entries": 1}, {"entries": 1}, [])
    assert told.kept["entries"] == 298


def test_that_doses_outlive_their_medicine(spoilt: Path) -> None:
    by_hand(spoilt, "DELETE FROM medicines")
    by_hand(spoilt, WITHOUT_LOG)
    told, records, found = saved(spoilt)
    assert [one.name for one in records.medicines] == ["?"]
    assert (len(records.doses), told.in_part, found) == (60, {"medicines": 1}, [])


def test_that_a_part_that_this_program_did_not_make_is_left_behind(spoilt: Path, wanted: Records) -> None:
    by_hand(spoilt, "CREATE TRIGGER spy AFTER INSERT ON draft BEGIN DELETE FROM entries; END;")
    _, records, found = saved(spoilt)
    assert (records, found) == (wanted, [])


@pytest.mark.parametrize(("cut", "least"), [(0.9, 200), (0.6, 100), (0.3, 1), (0.15, 0)])
def test_that_a_file_cut_off_gives_what_is_left_of_it(
    spoilt: Path, wanted: Records, cut: float, least: int
) -> None:
    content = spoilt.read_bytes()
    spoilt.write_bytes(content[: int(cut * len(content))])
    told, records, found = saved(spoilt)
    assert found == []
    assert set(records.entries) <= set(wanted.entries) | {entry(7), entry(8)}
    assert len(records.entries) >= least
    assert told.kept["entries"] == len(records.entries)
    assert records.surgeries == wanted.surgeries


@pytest.mark.parametrize("seed", [*range(13), 1034, 1036, 1055])
def test_that_flipped_bits_are_found_or_harmless_and_nearly_all_is_saved(
    spoilt: Path, wanted: Records, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 – a test repeats its chance
    content = bytearray(spoilt.read_bytes())
    used = [place for place, byte in enumerate(content) if byte]
    for place in chance.sample(used, 1 + seed % 8):
        content[place] ^= 1 << chance.randrange(8)
    spoilt.write_bytes(content)
    assert is_found(spoilt) or read(spoilt) == wanted
    told, records, found = saved(spoilt)
    assert found == []
    same = set(records.all()) & set(wanted.all())
    assert len(same) >= len(set(wanted.all())) - 8
    assert told.kept["entries"] == len(records.entries)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 5000])
def test_that_a_file_with_nothing_to_save_is_said_to_hold_nothing(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "source"
    source.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        rescue(source, tmp_path / "new.journal", HandClock())
    assert caught.value.code == "rescue-nothing"
    assert [file.name for file in tmp_path.iterdir()] == ["source"]


def test_that_an_id_that_stands_in_two_lists_is_kept_in_the_surer_one() -> None:
    same = "99999999-9999-4999-8999-999999999999"
    real, lookalike = Goal(same, "Walk to the lake", date(2026, 1, 5)), Question(same, "Walk to the lake")
    for sure, kept in (("goals", real), ("questions", lookalike)):
        found = Found(whole={("goals", same): real, ("questions", same): lookalike}, sure={(sure, same)})
        decided = decide(found)
        assert decided.records == {(sure, same): kept}
        assert not +decided.lost


WORD = Secret("a word of mine", rounds=10)


@pytest.fixture
def protected(path: Path, clock: HandClock) -> str:
    """Make a protected journal of a hundred entries; return the groups of its recovery sheet."""
    with open_journal(path, clock, passphrase=lambda: WORD, protect_new=True) as journal:
        apply(journal, "save-entries", [Change(None, entry(number)) for number in range(1, 101)])
        assert journal.key is not None
        return recovery_text(journal.key)


def saved_with(path: Path, clock: HandClock, typed: str) -> Rescue:
    secret = Secret(typed, rounds=10)
    return rescue(path, path.with_name("new.journal"), clock, key_of_spoilt(path, lambda: secret))


def test_that_a_protected_journal_whose_every_page_has_a_wrong_checksum_is_saved_whole(
    path: Path, clock: HandClock, protected: str
) -> None:
    content = bytearray(path.read_bytes())
    for end in range(PAGE - 1, len(content), PAGE):
        content[end] ^= 1
    path.write_bytes(content)
    rescued = saved_with(path, clock, "a word of mine")
    assert rescued.records.entries == tuple(entry(number) for number in range(1, 101))
    assert (rescued.changes, +Counter(rescued.lost), +Counter(rescued.in_part)) == (100, {}, {})


@pytest.mark.parametrize("spoilt", [16, PAGE])
def test_that_the_recovery_sheet_saves_a_protected_journal_whose_beginning_is_spoilt(
    path: Path, clock: HandClock, protected: str, spoilt: int
) -> None:
    overwrite(path, 0, bytes(range(16)) * (spoilt // 16))
    with pytest.raises(KnownError, match="rescue-passphrase-wrong"):
        saved_with(path, clock, "a word of mine")
    assert not path.with_name("new.journal").exists()
    rescued = saved_with(path, clock, protected)
    assert set(rescued.records.entries) == {entry(number) for number in range(1, 101)}


def test_that_a_bit_flipped_inside_a_page_costs_no_more_than_what_it_lies_in(
    path: Path, clock: HandClock, protected: str
) -> None:
    content = bytearray(path.read_bytes())
    for page in range(0, len(content), PAGE):
        content[page + 3000] ^= 1
    path.write_bytes(content)
    rescued = saved_with(path, clock, "a word of mine")
    wanted = {entry(number) for number in range(1, 101)}
    assert len(set(rescued.records.entries) & wanted) >= 95
    assert len(rescued.records.entries) == 100


def test_that_nothing_plain_is_written_while_a_protected_journal_is_saved(
    path: Path, clock: HandClock, protected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bytes] = []

    def looked_at(file: Path) -> None:
        written.extend(one.read_bytes() for one in file.parent.iterdir())
        file.unlink()

    monkeypatch.setattr(unsealing, "remove_for_good", looked_at)
    assert saved_with(path, clock, "a word of mine").kept["entries"] == 100
    assert written
    for content in (*written, path.with_name("new.journal").read_bytes()):
        assert not any(word in content for word in (b"SQLite format", b"CREATE TABLE", b"2026-01"))
