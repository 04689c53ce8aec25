"""Places in the form of a day: folded away, chosen, kept half written, saved, edited, cleared, undone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.records import Entry
from journal.words import english
from ui.main_window import MainWindow
from ui.pages.entries.telling import told
from ui.pages.today import TodayPage
from ui.pages.today.where import WhereFold
from ui.widgets.body_map import Kind, PlaceChooser

FIRST = "00000000-0000-4000-8000-000000000001"
TODAY = date(2026, 4, 20)
ENTRY = Entry(
    FIRST, TODAY, activity=3, places=("calf_left_back", "low_back_left"), nerve_places=("foot_left_sole",)
)


@pytest.fixture
def today(window: MainWindow, qtbot: QtBot) -> TodayPage:
    qtbot.waitUntil(lambda: window.page("today").footer.save_button.isEnabled())
    page: TodayPage = window.page("today")
    page.form.finish()
    return page


def where(page: TodayPage) -> WhereFold:
    return page.form.rest.where


def opened(page: TodayPage, qtbot: QtBot) -> PlaceChooser:
    """Open the fold by a click and return what is in it."""
    if not where(page).is_open:
        qtbot.mouseClick(where(page).header, Qt.MouseButton.LeftButton)
    chooser = where(page).chooser
    assert chooser is not None
    return chooser


def tick(chooser: PlaceChooser, kind: Kind, row: int, qtbot: QtBot) -> None:
    """Choose a kind and tick a line of the list by keys."""
    chooser.kind_buttons[kind].click()
    chooser.list.setFocus()
    chooser.list.setCurrentRow(row)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)


def save(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.saved):
        page.save()
    qtbot.waitUntil(lambda: page.form.is_empty)


def kept_places(page: TodayPage) -> list[tuple[str, ...]]:
    return [entry.places for entry in page.session.records.entries]


def test_that_the_figure_is_folded_away_until_it_is_asked_for(today: TodayPage, qtbot: QtBot) -> None:
    assert not where(today).is_open
    assert where(today).chooser is None
    opened(today, qtbot)
    assert where(today).is_open
    assert today.form.is_empty


def test_that_places_are_saved_with_the_entry_and_the_form_folds_again(
    today: TodayPage, qtbot: QtBot
) -> None:
    chooser = opened(today, qtbot)
    tick(chooser, Kind.PAIN, 1, qtbot)
    tick(chooser, Kind.NERVE, 20, qtbot)
    tick(chooser, Kind.NERVE, 23, qtbot)
    save(today, qtbot)
    (entry,) = today.session.records.entries
    assert entry.places == ("low_back_centre",)
    assert entry.nerve_places == ("foot_right_top", "other")
    assert not where(today).is_open
    assert chooser.chosen(Kind.PAIN) == chooser.chosen(Kind.NERVE) == ()


def test_that_undo_takes_the_entry_with_its_places_back_and_redo_brings_it_again(
    today: TodayPage, qtbot: QtBot
) -> None:
    tick(opened(today, qtbot), Kind.PAIN, 0, qtbot)
    save(today, qtbot)
    with qtbot.waitSignal(today.session.changed):
        today.session.undo()
    assert kept_places(today) == []
    with qtbot.waitSignal(today.session.changed):
        today.session.redo()
    assert kept_places(today) == [("low_back_left",)]


def test_that_the_closed_fold_says_what_is_marked(today: TodayPage, qtbot: QtBot) -> None:
    header = where(today).header
    assert header.standing == "Mark the places on a figure, or in a list."
    tick(opened(today, qtbot), Kind.PAIN, 0, qtbot)
    assert header.standing == "Mark the places on a figure, or in a list."
    header.click()
    assert header.standing == "It hurts: Low back, left."
    today.clear()
    assert header.standing == "Mark the places on a figure, or in a list."


def test_that_places_alone_are_an_entry(today: TodayPage, qtbot: QtBot) -> None:
    tick(opened(today, qtbot), Kind.NERVE, 0, qtbot)
    assert today.form.plain() == {"nerve_places": ["low_back_left"]}
    assert today.footer.clear_button.isVisibleTo(today)


def test_that_a_draft_with_places_comes_back_unfolded(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    first = make_window()
    first.show_page("today")
    first.page("today").form.finish()
    tick(opened(first.page("today"), qtbot), Kind.PAIN, 0, qtbot)
    first.close()
    first.session.close()

    again: TodayPage = make_window().page("today")
    assert again.form.plain() == {"places": ["low_back_left"]}
    assert where(again).is_open
    chooser = where(again).chooser
    assert chooser is not None
    assert chooser.chosen(Kind.PAIN) == ("low_back_left",)


def test_that_clearing_the_form_takes_places_away(today: TodayPage, qtbot: QtBot) -> None:
    chooser = opened(today, qtbot)
    tick(chooser, Kind.PAIN, 0, qtbot)
    today.footer.clear_button.click()
    assert today.form.is_empty
    assert not where(today).is_open
    assert chooser.list.places() == ()


def test_that_an_entry_that_is_edited_shows_its_places_and_keeps_their_order(
    today: TodayPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(today.session.saved):
        today.session.save("save-entries", ENTRY)
    today.edit(today.session.records.entries[0])
    assert where(today).is_open
    chooser = opened(today, qtbot)
    assert chooser.list.places() == ("low_back_left", "calf_left_back")
    tick(chooser, Kind.PAIN, 3, qtbot)
    save(today, qtbot)
    (entry,) = today.session.records.entries
    assert entry.places == ("calf_left_back", "low_back_left", "buttock_left")
    assert entry.nerve_places == ("foot_left_sole",)


def test_that_an_edit_of_something_else_leaves_places_as_they_were(today: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(today.session.saved):
        today.session.save("save-entries", ENTRY)
    today.edit(today.session.records.entries[0])
    today.form.scores["activity"].value = 5
    save(today, qtbot)
    (entry,) = today.session.records.entries
    assert (entry.activity, entry.places, entry.nerve_places) == (5, ENTRY.places, ENTRY.nerve_places)


def test_that_an_edit_given_up_leaves_nothing_behind(today: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(today.session.saved):
        today.session.save("save-entries", ENTRY)
    today.edit(today.session.records.entries[0])
    today.cancel()
    assert today.form.is_empty
    assert not where(today).is_open


def test_that_the_details_of_an_entry_name_its_places() -> None:
    lines = dict(told(english(), ENTRY))
    assert lines["Where it hurts"] == "Left calf; Low back, left"
    assert lines["Where feeling is changed"] == "Left foot, sole"


def test_that_the_figure_is_not_imported_with_the_form() -> None:
    code = (
        "import sys, ui.start, ui.pages.today.page, ui.pages.today.rest;"
        "sys.exit(any(name.startswith(('ui.widgets.body_map', 'journal.charts')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_that_the_saving_keys_save_from_the_figure_and_mark_nothing(today: TodayPage, qtbot: QtBot) -> None:
    chooser = opened(today, qtbot)
    tick(chooser, Kind.PAIN, 0, qtbot)
    chooser.figures.setFocus()
    with qtbot.waitSignal(today.session.saved):
        qtbot.keyClick(chooser.figures, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept_places(today) == [("low_back_left",)]


def test_that_tab_goes_through_the_opened_fold(today: TodayPage, qtbot: QtBot) -> None:
    chooser = opened(today, qtbot)
    stops = [*chooser.kind_buttons.values(), chooser.figures, chooser.list]
    here: QWidget | None = where(today).header
    found: list[QWidget] = []
    while here is not None and len(found) <= len(stops):
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.focusProxy() is None:
            found.append(here)
        here = here.nextInFocusChain()
    assert found == [where(today).header, *stops]
