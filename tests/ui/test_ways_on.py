"""A journal that does not open: its backups, what a rescue saves, and backups with their own passphrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.actions import changing
from journal.actions.changing.backing_up import back_up
from journal.records import Entry
from journal.storage import Secret
from journal.words import english
from tests.conftest import StandingClock
from ui.main_window import MainWindow
from ui.pages.settings.backups.look_inside import LookInside
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme
from ui.ways_on import WaysOn, show_ways_on

LEFT = Qt.MouseButton.LeftButton
ROUNDS = 1000
FIRST = Entry("00000000-0000-4000-8000-000000000001", date(2026, 4, 3), back=4, note="Slept badly.")
SECOND = Entry("00000000-0000-4000-8000-000000000002", date(2026, 4, 9), leg_left=2.5)

Open = Callable[[], MainWindow]


def made(path: Path, clock: StandingClock, old: str | None = None, new: str | None = None) -> None:
    """Make a journal with a backup of one entry under the old passphrase, and one more entry since."""
    with changing.open_journal(path, clock) as journal:
        changing.save(journal, clock, "save-entries", [FIRST])
        if old is not None:
            changing.protect(journal, clock, Secret(old, rounds=ROUNDS))
        back_up(journal, clock)
        changing.save(journal, clock, "save-entries", [SECOND])
        if old is not None and new is not None:
            changing.change_passphrase(journal, clock, Secret(new, rounds=ROUNDS))
        elif old is not None:
            changing.unprotect(journal, clock)


def spoil(path: Path, first: int, count: int) -> None:
    with path.open("r+b") as file:
        file.seek(first)
        file.write(b"\xff" * count)


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, settings: Settings, clock: StandingClock, journal_path: Path
) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def opened() -> MainWindow:
        session = Session(clock, english(), rounds=ROUNDS)
        window = open_window(session, theme, settings, journal_path)
        windows.append(window)
        qtbot.waitUntil(lambda: session.is_loaded or session.is_locked or bool(dialogs(window)))
        return window

    yield opened
    for one in windows:
        one.close()
        one.session.close()
        one.deleteLater()


def dialogs(window: MainWindow) -> list[WaysOn]:
    return [one for one in window.findChildren(WaysOn) if one.isVisible()]


def looked_into(qtbot: QtBot, dialog: LookInside | None) -> LookInside:
    assert dialog is not None
    qtbot.waitUntil(lambda: "Looking" not in dialog.holds.text())
    return dialog


def entries(window: MainWindow) -> tuple[Any, ...]:
    return window.session.records.entries


def test_that_a_damaged_journal_offers_its_newest_backup_and_restores_it(
    qtbot: QtBot, window: Open, journal_path: Path, clock: StandingClock
) -> None:
    made(journal_path, clock)
    spoil(journal_path, 100, 8000)
    shown = window()
    (dialog,) = dialogs(shown)
    assert "is damaged" in dialog.why.text()
    qtbot.waitUntil(lambda: bool(dialog.backups))
    assert "When asked for · 1 entry" in dialog.list.currentItem().text()
    inside = looked_into(qtbot, dialog.look_inside())
    with qtbot.waitSignals([shown.session.loaded, inside.restored]):
        qtbot.mouseClick(inside.restore_button, LEFT)
    assert entries(shown) == (FIRST,)
    assert "before a backup was restored" in shown.messages.text
    assert not dialogs(shown)


def test_that_what_can_be_read_is_saved_into_a_new_journal_and_told_in_numbers(
    qtbot: QtBot, window: Open, journal_path: Path, clock: StandingClock
) -> None:
    made(journal_path, clock)
    spoil(journal_path, 0, 60)  # SQLite reads nothing of it any more
    before = journal_path.read_bytes()
    shown = window()
    (dialog,) = dialogs(shown)
    qtbot.mouseClick(dialog.rescue_button, LEFT)
    qtbot.waitUntil(dialog.open_button.isVisible)
    assert "2 entries" in dialog.told.text()
    assert journal_path.read_bytes() == before
    with qtbot.waitSignal(shown.session.loaded):
        qtbot.mouseClick(dialog.open_button, LEFT)
    assert entries(shown) == (FIRST, SECOND)
    assert shown.session.journal_path == journal_path.with_name("mine rescued.journal")


def test_that_a_protected_journal_with_a_spoilt_beginning_goes_back_to_its_backup(
    qtbot: QtBot, window: Open, journal_path: Path, clock: StandingClock
) -> None:
    made(journal_path, clock, "the old one", "the new one")
    spoil(journal_path, 0, 8)  # the salt, without which no passphrase makes the key
    shown = window()
    qtbot.mouseClick(shown.page("unlock").ways_on_one, LEFT)
    (dialog,) = dialogs(shown)
    qtbot.waitUntil(lambda: bool(dialog.backups))
    qtbot.mouseClick(dialog.rescue_button, LEFT)
    qtbot.waitUntil(dialog.own.isVisible)
    dialog.own.field.insert("the new one")
    qtbot.keyClick(dialog.own.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "only a backup helps" in dialog.own._row._problem.text())
    inside = looked_into(qtbot, dialog.look_inside())
    inside.own.field.insert("the old one")
    qtbot.mouseClick(inside.own.open_one, LEFT)
    qtbot.waitUntil(inside.restore_button.isEnabled)
    with qtbot.waitSignals([shown.session.loaded, inside.restored]):
        qtbot.mouseClick(inside.restore_button, LEFT)
    assert entries(shown) == (FIRST,)
    assert shown.page_name == "today"


@pytest.mark.parametrize("now", ["the new one", None])
def test_that_a_backup_with_a_passphrase_of_its_own_is_looked_into_and_restored(
    qtbot: QtBot, window: Open, journal_path: Path, clock: StandingClock, now: str | None
) -> None:
    made(journal_path, clock, "the old one", now)
    shown = window()
    if now is not None:
        with qtbot.waitSignal(shown.session.loaded):
            shown.session.unlock(now)
    dialog = show_ways_on(shown, journal_path)  # the same list, field and look as in the settings
    qtbot.waitUntil(lambda: bool(dialog.backups))
    assert "another passphrase, or damaged" in dialog.list.currentItem().text()
    inside = looked_into(qtbot, dialog.look_inside())
    assert "has a passphrase of its own" in inside.holds.text()
    assert "then opens with the passphrase of this backup" in inside.status.text()
    for typed in ("something else", "the old one"):
        inside.own.field.selectAll()
        inside.own.field.insert(typed)
        qtbot.keyClick(inside.own.field, Qt.Key.Key_Return)
        if typed == "something else":
            qtbot.waitUntil(lambda: "does not open with this" in inside.own._row._problem.text())
            assert not inside.restore_button.isEnabled()
    qtbot.waitUntil(inside.restore_button.isEnabled)
    assert "1 entry" in inside.holds.text()
    with qtbot.waitSignals([shown.session.loaded, inside.restored]):
        qtbot.mouseClick(inside.restore_button, LEFT)
    assert entries(shown) == (FIRST,)
    assert shown.session.is_protected
    assert "now opens with the passphrase of that backup" in shown.messages.text
    secret = Secret("the old one", rounds=ROUNDS)
    with changing.open_journal(journal_path, clock, read_only=True, passphrase=lambda: secret) as journal:
        assert changing.read_records(journal).entries == (FIRST,)


def test_that_what_was_kept_aside_is_in_the_list(
    qtbot: QtBot, window: Open, journal_path: Path, clock: StandingClock
) -> None:
    made(journal_path, clock)
    journal_path.with_name("mine.kept.journal").write_bytes(journal_path.read_bytes())
    journal_path.with_name("mine.keptsake.journal").write_bytes(journal_path.read_bytes())
    shown = window()
    dialog = show_ways_on(shown, journal_path)
    qtbot.waitUntil(lambda: bool(dialog.backups))
    (kept,) = [one for one in dialog.backups if one.reason == "kept-aside"]
    dialog.list.setCurrentRow(dialog.backups.index(kept))
    assert "Kept aside when another computer or program wrote" in dialog.list.currentItem().text()
    assert "2 entries" in looked_into(qtbot, dialog.look_inside()).holds.text()
