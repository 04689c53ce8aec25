"""Backups that come by themselves in the window, and what is said where one does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from journal.records import Entry
from ui.backing_up import BackupKeeper, start_backing_up
from ui.main_window import MainWindow

AnswerOf = Callable[..., Any]


def entry(number: int) -> Entry:
    return Entry(f"00000000-0000-4000-8000-{number:012}", date(2026, 4, 20), back=number % 11)


def save(window: MainWindow, answer_of: AnswerOf, first: int, times: int) -> None:
    for number in range(first, first + times):
        answer_of(window.session, lambda number=number: window.session.save("save-entries", entry(number)))


def names(path: Path) -> list[str]:
    folder = path.parent / f"{path.stem} backups"
    return sorted(file.name.split(".")[2] for file in folder.iterdir()) if folder.exists() else []


def start(qtbot: QtBot, window: MainWindow) -> BackupKeeper:
    with qtbot.waitSignal(window.session.backed_up):
        return start_backing_up(window)


def test_that_the_start_makes_a_backup_of_what_was_written(
    qtbot: QtBot, window: MainWindow, answer_of: AnswerOf, journal_path: Path
) -> None:
    save(window, answer_of, 1, 1)
    start(qtbot, window)
    assert names(journal_path) == ["daily"]
    assert window.messages.text.startswith("Entry saved")  # nothing is said of a backup that was made


def test_that_twenty_changes_make_another(
    qtbot: QtBot, window: MainWindow, answer_of: AnswerOf, journal_path: Path
) -> None:
    save(window, answer_of, 1, 1)
    start(qtbot, window)
    save(window, answer_of, 2, 19)
    window.session.settle()
    assert names(journal_path) == ["daily"]
    with qtbot.waitSignal(window.session.backed_up):
        window.session.undo()
    assert names(journal_path) == ["changes"]  # of one day the latest is kept


def test_that_an_empty_journal_makes_none(qtbot: QtBot, window: MainWindow, journal_path: Path) -> None:
    start(qtbot, window)
    assert names(journal_path) == []


def test_that_what_stands_in_the_way_is_told_once(
    qtbot: QtBot, window: MainWindow, answer_of: AnswerOf, journal_path: Path
) -> None:
    save(window, answer_of, 1, 1)
    (journal_path.parent / f"{journal_path.stem} backups").write_text("a file in the folder's place")
    keeper = start(qtbot, window)
    assert "does not take a backup" in window.messages.text
    window.messages.hide()
    with qtbot.waitSignal(window.session.backed_up):
        keeper.ask()
    assert window.messages.text == ""


def test_that_a_second_folder_that_is_away_is_told_and_not_fatal(
    qtbot: QtBot, window: MainWindow, answer_of: AnswerOf, journal_path: Path, tmp_path: Path
) -> None:
    save(window, answer_of, 1, 1)
    window.settings.choose_second_backup_folder(journal_path, tmp_path / "stick")
    start(qtbot, window)
    assert names(journal_path) == ["daily"]
    assert "is not there now" in window.messages.text
