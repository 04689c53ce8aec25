from datetime import date, time
from pathlib import Path

import pytest

from ui.settings import Settings

USUAL_DAYS = frozenset({0, 1, 3, 4, 6})


def written(tmp_path: Path, text: str) -> Settings:
    file = tmp_path / "other.ini"
    file.write_text(text, encoding="utf-8")
    return Settings(file)


def test_that_reminders_are_off_and_notes_shown_until_the_person_says_otherwise(settings: Settings) -> None:
    assert not settings.reminders_on
    assert not settings.reminders_paused
    assert not settings.reminders_asked_for
    assert not settings.stays_in_tray
    assert settings.notes_shown
    assert settings.reminder_time == time(19, 0)
    assert settings.reminder_weekdays == USUAL_DAYS
    assert settings.reminded_on is None
    assert settings.reminder_put_away_on is None


def test_that_what_is_chosen_is_there_after_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path / "kept.ini")
    first.reminders_on = first.reminders_paused = first.reminders_asked_for = first.stays_in_tray = True
    first.notes_shown = False
    first.reminder_time = time(7, 5)
    first.reminder_weekdays = frozenset({6, 0, 2, 4})
    first.reminded_on = date(2026, 4, 20)
    first.reminder_put_away_on = date(2026, 4, 21)
    first.write()
    again = Settings(tmp_path / "kept.ini")
    assert again.reminders_on
    assert again.reminders_paused
    assert again.reminders_asked_for
    assert again.stays_in_tray
    assert not again.notes_shown
    assert again.reminder_time == time(7, 5)
    assert again.reminder_weekdays == {0, 2, 4, 6}
    assert again.reminded_on == date(2026, 4, 20)
    assert again.reminder_put_away_on == date(2026, 4, 21)


@pytest.mark.parametrize(
    "said", ["", "perhaps", "25:00", "19:60", "19", "-1:00", "1٩:00", "19:00:00:00", "a:b"]
)
def test_that_an_unreadable_time_is_as_good_as_none(tmp_path: Path, said: str) -> None:
    assert written(tmp_path, f"[reminders]\ntime={said}\n").reminder_time == time(19, 0)


@pytest.mark.parametrize(
    "said", ["", "x", "0 1 2", "0 1 2 3 4 5", "0 0 1 2 3", "0 1 2 7", "0, 1, 2, 3", "-1 0 1 2", "0 1 2 3 x"]
)
def test_that_unreadable_weekdays_are_as_good_as_none(tmp_path: Path, said: str) -> None:
    assert written(tmp_path, f"[reminders]\nweekdays={said}\n").reminder_weekdays == USUAL_DAYS


def test_that_other_unreadable_values_are_as_good_as_none(tmp_path: Path) -> None:
    reminders = "[reminders]\non=1x\npaused=@Invalid()\nasked-for=\nstays-in-tray=TRUE\ncame-on=soon\n"
    settings = written(tmp_path, f"{reminders}[notes]\nshown=7\n")
    assert not settings.reminders_on
    assert not settings.reminders_paused
    assert not settings.reminders_asked_for
    assert not settings.stays_in_tray
    assert settings.reminded_on is None
    assert settings.notes_shown


def test_that_each_journal_has_a_second_folder_of_its_own(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    mine, theirs = tmp_path / "mine.journal", tmp_path / "Überraschung.journal"
    assert settings.second_backup_folder(mine) is None
    settings.choose_second_backup_folder(mine, tmp_path / "stick")
    settings.choose_second_backup_folder(theirs, tmp_path / "drive")
    settings.write()
    again = Settings(tmp_path / "settings.ini")
    assert again.second_backup_folder(mine) == tmp_path / "stick"
    assert again.second_backup_folder(theirs) == tmp_path / "drive"
    again.choose_second_backup_folder(mine, None)
    assert again.second_backup_folder(mine) is None
    assert again.second_backup_folder(theirs) == tmp_path / "drive"


@pytest.mark.parametrize("said", ["", "[]", "no JSON", "[" * 100_000, '{"x": 7}'])
def test_that_unreadable_second_folders_are_as_good_as_none(said: str, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings._kept.setValue("backups/second", said)
    assert settings.second_backup_folder(tmp_path / "x") is None
