from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from journal.errors import KnownError
from journal.records import Entry, Person
from journal.words import english
from ui.main_window import MainWindow
from ui.pages.places import PAGES
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme
from ui.undo import ACTIONS

FIRST = "00000000-0000-4000-8000-000000000001"


def actions(window: MainWindow) -> dict[str, QAction]:
    return {action.text().replace("&", ""): action for action in window.findChildren(QAction)}


def said(dialog: QDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def open_dialog(window: MainWindow) -> QDialog:
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def test_that_a_first_start_asks_its_questions(make_window: Callable[..., MainWindow]) -> None:
    assert make_window().page_name == "welcome"


def test_that_a_journal_with_anything_in_it_opens_on_today(
    make_session: Callable[..., Session],
    make_window: Callable[..., MainWindow],
    answer_of: Callable[..., Any],
) -> None:
    session = make_session()
    answer_of(session, lambda: session.save("save-person", Person("Ada")))
    session.close()

    assert make_window().page_name == "today"


def test_that_every_page_can_be_reached_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    assert len(PAGES) == 7
    for number, place in enumerate(PAGES):
        key = Qt.Key(Qt.Key.Key_1 + number)
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.page_name == place.name


def test_that_the_recovery_leads_to_the_guide_and_to_where_surgeries_are_entered(window: MainWindow) -> None:
    recovery = window.page("recovery")
    recovery.guide_asked.emit("S14")
    assert window.page_name == "guide"

    window.page("settings").show_section(3)
    recovery.surgeries_asked.emit()
    assert window.page_name == "settings"
    assert window.page("settings").stack.currentIndex() == 0


def test_that_a_click_on_the_rail_shows_a_page_and_marks_it(window: MainWindow, qtbot: QtBot) -> None:
    button = window.rail._buttons["entries"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.page_name == "entries"
    assert [name for name, shown in window.rail._buttons.items() if shown.isChecked()] == ["entries"]


@pytest.mark.parametrize(
    "page", ["today", "recovery", "timeline", "visit", "entries", "guide", "settings", "welcome"]
)
def test_that_help_is_one_click_away_on_every_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    assert window.rail.help_button.isVisible()
    qtbot.mouseClick(window.rail.help_button, Qt.MouseButton.LeftButton)

    assert "Call 112 or your local number." in said(open_dialog(window))


def test_that_help_works_by_key_and_with_the_persons_numbers(
    window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]
) -> None:
    person = Person(emergency_number="911", team_phone="030 1234")
    answer_of(window.session, lambda: window.session.save("save-person", person))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    told = said(open_dialog(window))

    assert "Call 911" in told
    assert "030 1234" in told
    assert told.index("needs checking now") < told.index("Call 911") < told.index("between the thighs")


def test_that_help_works_where_the_journal_cannot_be_opened(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings
) -> None:

    broken = tmp_path / "broken.journal"
    broken.write_text("not a journal " * 300)
    session = Session(make_clock(), english())
    with qtbot.waitSignal(session.failed):
        window = open_window(session, theme, settings, broken)
    window.show_urgent()

    assert "Call 112" in said(open_dialog(window))
    assert window.messages.text
    window.close()
    session.close()


def make_clock() -> Callable[[], datetime]:
    return lambda: datetime(2026, 4, 20, 20, 15, tzinfo=UTC)


def test_that_undo_says_what_it_takes_back(
    window: MainWindow, answer_of: Callable[..., Any], qtbot: QtBot
) -> None:
    session = window.session
    assert not actions(window)["Undo"].isEnabled()
    answer_of(session, lambda: session.save("save-entries", Entry(FIRST, session.today(), back=4)))
    assert actions(window)["Undo: entry saved"].isEnabled()
    answer_of(session, session.undo)

    assert actions(window)["Redo: entry saved"].isEnabled()
    assert window.messages.text == "Taken back."
    for offered, told in (("Redo", "Done again."), ("Undo", "Taken back.")):
        assert window.messages.action_button.text() == offered
        with qtbot.waitSignal(session.changed):
            window.messages.action_button.click()
        assert window.messages.text == told


def test_that_a_removal_is_told_with_undo(window: MainWindow, answer_of: Callable[..., Any]) -> None:
    session = window.session
    answer_of(session, lambda: session.save("save-entries", Entry(FIRST, session.today(), back=4)))
    answer_of(session, lambda: session.remove(FIRST))

    assert window.messages.text == "Entry removed at 20:15."
    assert window.messages.action_button.isVisible()


def test_that_a_problem_stays_until_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    window.tell_problem(
        KnownError("entry-tomorrow", day=window.session.today(), today=window.session.today())
    )
    assert window.messages.text
    assert not window.messages._timer.isActive()
    qtbot.mouseClick(window.messages.close_button, Qt.MouseButton.LeftButton)

    assert window.messages.text == ""


def test_that_larger_text_and_colours_are_remembered(window: MainWindow, settings: Settings) -> None:
    actions(window)["Larger text"].trigger()
    actions(window)["Dark"].trigger()
    assert settings.text_percent == 110
    assert settings.theme == "dark"
    actions(window)["Usual text size"].trigger()
    actions(window)["Light"].trigger()


def test_that_a_sample_says_so_and_offers_the_way_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    own = settings.last_journal
    with qtbot.waitSignal(window.session.loaded):
        window.session.open_sample("first-weeks", tmp_path / "first-weeks.journal")
    assert "sample" in window.windowTitle()
    assert settings.last_journal == own
    with qtbot.waitSignal(window.session.loaded):
        qtbot.mouseClick(window.banner.button, Qt.MouseButton.LeftButton)

    assert window.session.journal_path == own
    assert not window.banner.isVisible()


def test_that_a_locked_journal_can_be_tried_again(
    make_session: Callable[..., Session], make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    other = make_session()
    window = make_window()
    assert window.banner.isVisible()
    other.close()
    with qtbot.waitSignal(window.session.loaded):
        qtbot.mouseClick(window.banner.button, Qt.MouseButton.LeftButton)

    assert window.session.may_write
    assert not window.banner.isVisible()


def test_that_the_window_is_as_large_as_it_was(make_window: Callable[..., MainWindow]) -> None:
    first = make_window()
    first.resize(1000, 700)
    first.close()
    first.session.close()

    assert make_window().height() == 700  # the width is more than the screen without a display has


def test_that_what_the_program_is_for_and_not_for_is_said(window: MainWindow) -> None:
    actions(window)["What this program is for"].trigger()

    assert "your doctor, who diagnoses and treats" in said(open_dialog(window))


def test_that_the_licences_are_shown(window: MainWindow) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    actions(window)["Licences"].trigger()
    shown = open_dialog(window).findChildren(QPlainTextEdit)[0].toPlainText()

    assert "Apache License" in shown
    assert "SIL OPEN FONT LICENSE" in shown.upper()
    assert "ISC" in shown


def test_that_every_sample_is_offered(window: MainWindow) -> None:
    from PySide6.QtWidgets import QMenu

    from journal.sample import stories

    samples = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Open a &sample")
    samples.aboutToShow.emit()

    assert len(samples.actions()) == len(stories())


@pytest.mark.parametrize("percent", [100, 150])
def test_that_today_needs_no_sideways_scrolling_at_the_smallest_size(
    window: MainWindow, theme: Theme, qtbot: QtBot, percent: int
) -> None:
    theme.choose_text(percent)
    window.resize(900, 600)
    page = window.page("today")
    page.form.rest.signs.button.setChecked(True)
    page.form.rest.signs.ticks["fever"].click()
    QApplication.processEvents()

    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    theme.choose_text(100)


def test_that_every_action_that_changes_has_words() -> None:
    lists = ("entries", "surgeries", "medicines", "doses", "events", "goals", "questions", "plans", "windows")

    assert {f"{verb}-{name}" for verb in ("save", "remove") for name in lists} <= set(ACTIONS)


def test_that_nothing_half_written_is_lost_when_another_journal_is_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    own = window.session.journal_path
    assert own is not None
    window.page("today").form.scores["back"].value = 5
    with qtbot.waitSignal(window.session.loaded):
        window.open_journal(tmp_path / "other.journal")
    assert window.page("today").form.is_empty
    with qtbot.waitSignal(window.session.loaded):
        window.open_journal(own)

    assert window.page("today").form.scores["back"].value == 5


def test_that_a_journal_that_cannot_be_looked_for_is_told_in_the_window(
    make_session: Any, theme: Theme, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    session = make_session()
    with qtbot.waitSignal(session.failed) as failed:
        window = open_window(session, theme, settings, tmp_path / ("x" * 300))
    assert failed.args[0].code == "journal-not-made"
    assert window.isVisible()
    window.close()


def test_that_the_window_has_a_picture_in_every_size_that_systems_ask_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())
    sizes = sorted(size.width() for size in window.windowIcon().availableSizes())
    assert sizes == [16, 24, 32, 48, 64, 128, 256]
    assert not window.windowIcon().pixmap(48, 48).isNull()
