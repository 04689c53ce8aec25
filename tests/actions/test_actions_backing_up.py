"""Backing up: when it is due, to two folders, before imports; looking inside and restoring."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from journal.actions.changing import Journal, import_into, open_journal, save
from journal.actions.changing.backing_up import (
    back_up,
    back_up_if_due,
    backup_file,
    backups_of,
    check_second,
    look_into,
    restore_backup,
)
from journal.errors import KnownError
from journal.records import Entry
from journal.storage.backup import folder_beside, folder_in
from tests.actions.conftest import NOW

FIRST = "00000000-0000-4000-8000-000000000001"


class Hand:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def write(journal: Journal, hand: Hand, times: int = 1) -> None:
    for _ in range(times):
        number = len(journal.records.entries)
        entry = Entry(f"00000000-0000-4000-8000-{number + 1:012}", date(2026, 4, 1), back=number % 11)
        save(journal, hand, "save-entries", [entry])


def names(journal: Journal) -> list[str]:
    return [backup.path.name for backup in backups_of(journal.path)]


# -- when it is due ---------------------------------------------------------------------------------


def test_that_a_journal_nobody_wrote_in_is_not_backed_up(journal: Journal, hand: Hand) -> None:
    done = back_up_if_due(journal, hand)
    assert (done.made, done.problems) == ((), ())
    assert not folder_beside(journal.path).exists()


def test_that_the_first_backup_comes_at_once_and_the_next_a_day_later(journal: Journal, hand: Hand) -> None:
    write(journal, hand)
    assert [made.reason for made in back_up_if_due(journal, hand).made] == ["daily"]
    hand.now += timedelta(hours=23)
    assert back_up_if_due(journal, hand).made == ()
    hand.now += timedelta(hours=2)
    assert len(back_up_if_due(journal, hand).made) == 1
    assert names(journal) == [
        "my.2026-05-02-2115-30.daily.backup",
        "my.2026-05-01-2015-30.daily.backup",
    ]


def test_that_twenty_changes_bring_a_backup_also_across_sessions(path: Path, hand: Hand) -> None:
    with open_journal(path, hand) as journal:
        write(journal, hand)
        back_up_if_due(journal, hand)
        write(journal, hand, 12)
        assert back_up_if_due(journal, hand).changes_left == 8
    hand.now += timedelta(hours=1)
    with open_journal(path, hand) as journal:
        write(journal, hand, 7)
        done = back_up_if_due(journal, hand)
        assert (done.made, done.changes_left) == ((), 1)
        write(journal, hand)
        done = back_up_if_due(journal, hand)
    assert [(made.reason, made.entries) for made in done.made] == [("changes", 21)]
    assert done.changes_left == 20


def test_that_a_clock_set_back_brings_a_backup_and_removes_none(journal: Journal, hand: Hand) -> None:
    write(journal, hand)
    back_up_if_due(journal, hand)
    hand.now -= timedelta(days=3650)
    assert len(back_up_if_due(journal, hand).made) == 1
    assert back_up_if_due(journal, hand).made == ()
    assert len(names(journal)) == 2


def test_that_changes_count_anew_after_going_back(path: Path, hand: Hand) -> None:
    with open_journal(path, hand) as journal:
        write(journal, hand, 3)
        (first,) = back_up_if_due(journal, hand).made
        write(journal, hand, 15)
    hand.now += timedelta(minutes=5)
    restore_backup(first.path, path, hand)
    with open_journal(path, hand) as journal:
        assert [made.entries for made in back_up_if_due(journal, hand).made] == [3]
        write(journal, hand, 19)
        assert back_up_if_due(journal, hand).changes_left == 1
        write(journal, hand)
        assert [made.entries for made in back_up_if_due(journal, hand).made] == [23]


def test_that_a_journal_open_elsewhere_makes_no_backup_by_itself(
    journal: Journal, path: Path, hand: Hand
) -> None:
    write(journal, hand)
    with open_journal(path, hand) as second:
        assert back_up_if_due(second, hand).made == ()


def test_that_what_stands_in_the_way_is_told_and_not_raised(journal: Journal, hand: Hand) -> None:
    write(journal, hand)
    folder_beside(journal.path).write_text("a file in the folder's place")
    done = back_up_if_due(journal, hand)
    assert [problem.code for problem in done.problems] == ["backup-not-taken"]


# -- a second folder --------------------------------------------------------------------------------


def test_that_a_backup_goes_to_the_second_folder_too(journal: Journal, hand: Hand, stick: Path) -> None:
    write(journal, hand)
    done = back_up(journal, hand, second=stick)
    assert [made.path.parent for made in done.made] == [
        folder_beside(journal.path),
        folder_in(stick, journal.path),
    ]
    assert done.problems == ()
    assert set(backups_of(journal.path, second=stick)) == set(done.made)


def test_that_a_second_folder_that_is_away_is_told_and_not_made(
    journal: Journal, hand: Hand, tmp_path: Path
) -> None:
    write(journal, hand)
    away = tmp_path / "media" / "stick"
    done = back_up(journal, hand, second=away)
    assert len(done.made) == 1
    assert [problem.code for problem in done.problems] == ["backup-second-missing"]
    assert not away.parent.exists()
    assert backups_of(journal.path, second=away) == done.made


def test_that_the_second_folder_helps_where_the_first_fails(
    journal: Journal, hand: Hand, stick: Path
) -> None:
    write(journal, hand)
    folder_beside(journal.path).write_text("a file in the folder's place")
    done = back_up(journal, hand, second=stick)
    assert [made.path.parent.parent for made in done.made] == [stick]
    assert [problem.code for problem in done.problems] == ["backup-not-taken"]


def test_that_the_oldest_go_in_both_folders(journal: Journal, hand: Hand, stick: Path) -> None:
    write(journal, hand)
    for _ in range(30):
        hand.now += timedelta(days=1)
        back_up(journal, hand, "daily", stick)
    kept = backups_of(journal.path, second=stick)
    beside = [backup for backup in kept if backup.path.parent == folder_beside(journal.path)]
    assert len(beside) == len(kept) - len(beside)
    assert 9 <= len(beside) <= 12
    assert kept[0].made.date() == hand.now.date()


@pytest.mark.parametrize("place", [".", "my backups", "../{name}/my backups"])
def test_that_the_first_folder_is_no_second_one(journal: Journal, hand: Hand, place: str) -> None:
    write(journal, hand)
    back_up(journal, hand)
    folder = journal.path.parent / place.format(name=journal.path.parent.name)
    with pytest.raises(KnownError) as error:
        check_second(folder, journal.path)
    assert error.value.code == "backup-second-same"


def test_that_a_folder_that_is_not_there_is_no_second_one(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as error:
        check_second(tmp_path / "none", journal.path)
    assert error.value.code == "backup-second-gone"


# -- before an import -------------------------------------------------------------------------------


@pytest.fixture
def other(tmp_path: Path) -> Path:
    file = tmp_path / "other.json"
    told = {"format": "recovery-journal", "version": 1, "entries": [{"day": "2026-04-20", "back": 3}]}
    file.write_text(json.dumps(told))
    return file


def test_that_an_import_is_preceded_by_a_backup(journal: Journal, hand: Hand, other: Path) -> None:
    write(journal, hand)
    import_into(journal, other)
    (made,) = backups_of(journal.path)
    assert (made.reason, made.entries) == ("before-import", 1)
    assert len(journal.records.entries) == 2


def test_that_a_dry_run_and_a_first_import_make_none(journal: Journal, hand: Hand, other: Path) -> None:
    import_into(journal, other)
    import_into(journal, other, dry_run=True)
    assert names(journal) == []


# -- a backup by command ----------------------------------------------------------------------------


def test_that_a_backup_can_be_written_anywhere(journal: Journal, hand: Hand, tmp_path: Path) -> None:
    write(journal, hand, 3)
    target = tmp_path / "elsewhere.backup"
    assert backup_file(journal.path, target, hand) == (target, 3)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert look_into(target, hand).records == journal.records
    with pytest.raises(KnownError) as error:
        backup_file(journal.path, target, hand)
    assert error.value.code == "target-exists"
    write(journal, hand)
    assert backup_file(journal.path, target, hand, force=True) == (target, 4)


def test_that_without_a_target_it_lies_among_the_others(journal: Journal, hand: Hand) -> None:
    write(journal, hand)
    made, entries = backup_file(journal.path, None, hand)
    assert entries == 1
    assert made.name == "my.2026-05-01-2015-30.asked.backup"
    assert names(journal) == [made.name]


# -- inside, and back -------------------------------------------------------------------------------


def test_that_a_look_inside_tells_days_and_latest_entries(journal: Journal, hand: Hand) -> None:
    entries = [
        replace(Entry(FIRST, date(2026, 4, day), back=day), id=f"00000000-0000-4000-8000-{day:012}")
        for day in (7, 3, 5, 9)
    ]
    save(journal, hand, "save-entries", entries)
    (made,) = back_up(journal, hand).made
    inside = look_into(made.path, hand)
    assert inside.records == journal.records
    assert (inside.first, inside.last) == (date(2026, 4, 3), date(2026, 4, 9))
    assert [entry.day.day for entry in inside.latest] == [9, 7, 5]


def test_that_an_empty_backup_can_be_looked_into(journal: Journal, hand: Hand) -> None:
    (made,) = back_up(journal, hand).made
    inside = look_into(made.path, hand)
    assert (inside.first, inside.last, inside.latest) == (None, None, ())


def test_that_a_restore_and_its_way_back_lose_nothing(path: Path, hand: Hand) -> None:
    with open_journal(path, hand) as journal:
        write(journal, hand, 2)
        (made,) = back_up(journal, hand).made
        write(journal, hand, 3)
    restored = restore_backup(made.path, path, hand)
    assert len(restored.records.entries) == 2
    assert restored.kept is not None
    back = restore_backup(restored.kept.path, path, hand)
    assert len(back.records.entries) == 5
    reasons = sorted(backup.reason for backup in backups_of(path))
    assert reasons == ["asked", "before-restore", "before-restore"]
