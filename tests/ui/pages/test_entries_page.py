from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.records import Entry, Quality
from journal.words import english
from ui.history.dialog import HistoryDialog
from ui.history.removed import RemovedDialog
from ui.pages.entries import EntriesPage
from ui.pages.entries.erase_question import EraseQuestion
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

Keep = Callable[..., object]
FIRST = date(2026, 1, 12)
LEFT = Qt.MouseButton.LeftButton


def entry(number: int, days: int = 0, **said: Any) -> Entry:
    return Entry(id=str(UUID(int=number)), day=FIRST + timedelta(days=days), **said)


WALKED = entry(1, 0, back=6, note="Walked to the caf\u00e9", qualities=(Quality.BURNING,))
LATE = entry(2, 1, back=2, written=datetime(2026, 1, 20, 9, 0, tzinfo=UTC))
SLEPT = entry(3, 2, note="Slept <b>well</b>")


@pytest.fixture
def empty_page(qtbot: QtBot, session: Session, theme: Theme, settings: Settings) -> EntriesPage:
    page = EntriesPage(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def page(empty_page: EntriesPage, keep: Keep) -> EntriesPage:
    keep(WALKED, LATE, SLEPT)
    empty_page.table.setFocus()
    return empty_page


def days(page: EntriesPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def test_that_an_empty_journal_says_what_to_do(qtbot: QtBot, empty_page: EntriesPage) -> None:
    assert empty_page.write_one.isVisible()
    assert not empty_page.sieve_bar.isVisible()
    with qtbot.waitSignal(empty_page.today_asked):
        qtbot.mouseClick(empty_page.write_one, LEFT)


def test_that_a_journal_still_being_read_is_not_called_empty(
    qtbot: QtBot, evening: Clock, theme: Theme, settings: Settings
) -> None:
    unread = Session(evening, english())
    page = EntriesPage(unread, theme, settings)
    qtbot.addWidget(page)
    page.show()
    assert not page.write_one.isVisible()
    unread.close()


def test_that_a_saved_entry_appears_at_once(page: EntriesPage) -> None:
    assert days(page) == ["14 Jan 2026", "13 Jan 2026", "12 Jan 2026"]
    assert page.table.isVisible()
    assert page.count.text() == "3 entries"


def test_that_the_newest_entry_is_told_before_one_is_chosen(page: EntriesPage) -> None:
    assert page.chosen() == [SLEPT]
    assert "14 January 2026" in page.details.toPlainText()
    assert page.edit_one.isEnabled()
    assert page.remove_one.isEnabled()


def test_that_an_entry_is_chosen_again_after_a_search_that_hides_the_chosen_one(
    qtbot: QtBot, page: EntriesPage
) -> None:
    page.table.selectRow(0)
    with qtbot.waitSignal(page.model.settled):
        page.sieve_bar.search.setText("caf\u00e9")
    assert page.chosen() == [WALKED]


def test_that_the_first_entry_ever_is_told_at_once(empty_page: EntriesPage, keep: Keep) -> None:
    keep(LATE)
    assert empty_page.chosen() == [LATE]


def test_that_the_chosen_entry_is_told_whole(qtbot: QtBot, page: EntriesPage) -> None:
    page.table.selectRow(2)
    told = page.details.toPlainText()
    for said in (
        "12 January 2026",
        "Back pain",
        "6 of 10",
        "Burning",
        "Walked to the caf\u00e9",
        "time not known",
    ):
        assert said in told


def test_that_a_note_is_never_read_as_markup(page: EntriesPage) -> None:
    page.table.selectRow(0)
    assert "Slept <b>well</b>" in page.details.toPlainText()


def test_that_a_late_entry_says_so_in_the_details(page: EntriesPage) -> None:
    page.table.selectRow(1)
    assert "20 January 2026, 09:00, by me, more than two days late" in page.details.toPlainText()


def test_that_enter_and_a_double_click_ask_for_the_entry_to_be_edited(
    qtbot: QtBot, page: EntriesPage
) -> None:
    page.table.selectRow(2)
    with qtbot.waitSignal(page.edit_requested) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [WALKED]
    spot = page.table.visualRect(page.model.index(0, 0)).center()
    qtbot.mouseClick(page.table.viewport(), LEFT, pos=spot)
    with qtbot.waitSignal(page.edit_requested) as asked:
        qtbot.mouseDClick(page.table.viewport(), LEFT, pos=spot)
    assert asked.args == [SLEPT]


def test_that_delete_removes_and_undo_brings_back(qtbot: QtBot, session: Session, page: EntriesPage) -> None:
    page.table.selectRow(0)
    with qtbot.waitSignal(session.saved) as saved:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert saved.args[0].action == "remove-entries"
    assert days(page) == ["13 Jan 2026", "12 Jan 2026"]
    assert page.chosen() == [LATE]
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert days(page) == ["14 Jan 2026", "13 Jan 2026", "12 Jan 2026"]


def test_that_several_are_removed_as_one_change(qtbot: QtBot, session: Session, page: EntriesPage) -> None:
    page.table.selectAll()
    assert not page.edit_one.isEnabled()
    assert page.details.toPlainText() == "3 entries are chosen."
    with qtbot.waitSignal(session.saved) as saved:
        qtbot.mouseClick(page.remove_one, LEFT)
    assert len(saved.args[0].changes) == 3
    assert page.write_one.isVisible()


def test_that_search_finds_words_of_notes_and_show_all_ends_it(qtbot: QtBot, page: EntriesPage) -> None:
    bar = page.sieve_bar
    bar.search.setFocus()
    with qtbot.waitSignal(page.model.settled):
        qtbot.keyClicks(bar.search, "CAFE")
    assert days(page) == ["12 Jan 2026"]
    assert page.count.text() == "1 of 3 entries"
    qtbot.keyClicks(bar.search, " and nothing else")
    with qtbot.waitSignal(page.model.settled):
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert page.all_one.isVisible()
    qtbot.mouseClick(page.all_one, LEFT)
    assert len(days(page)) == 3


def test_that_from_to_and_only_late_ones_choose_entries(qtbot: QtBot, page: EntriesPage) -> None:
    bar = page.sieve_bar
    with qtbot.waitSignal(page.model.settled):
        qtbot.keyClicks(bar.first, "13 Jan 2026")
    assert days(page) == ["14 Jan 2026", "13 Jan 2026"]
    with qtbot.waitSignal(page.model.settled):
        qtbot.keyClicks(bar.last, "13.1.2026")
    assert days(page) == ["13 Jan 2026"]
    bar.clear()
    bar.late.setFocus()
    qtbot.keyClick(bar.late, Qt.Key.Key_Space)
    assert days(page) == ["13 Jan 2026"]


def test_that_a_click_on_a_heading_sorts_and_the_choice_stays(qtbot: QtBot, page: EntriesPage) -> None:
    page.table.selectRow(1)
    header = page.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=spot)
    assert days(page) == ["12 Jan 2026", "13 Jan 2026", "14 Jan 2026"]
    assert page.chosen() == [LATE]


def test_that_the_history_tells_when_who_from_what_to_what(
    qtbot: QtBot, keep: Keep, page: EntriesPage, session: Session
) -> None:
    keep(replace(WALKED, back=3))
    page.table.selectRow(2)
    qtbot.mouseClick(page.history_one, LEFT)
    dialog = page.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert [dialog.list.item(row).text() for row in range(2)] == [
        "1 May 2026, 20:15, by me: changed \u00b7 as it is now\nBack pain: 6 of 10 \u2192 3 of 10",
        (
            "1 May 2026, 20:15, by me: written\nDay: 12 January 2026\nBack pain: 6 of 10\n"
            "How the pain feels: Burning\nNote: Walked to the caf\u00e9\nWritten: time not known, by me"
        ),
    ]


def removed_in_dialog(qtbot: QtBot, page: EntriesPage, session: Session) -> RemovedDialog:
    """Remove the oldest entry; return the dialog that lists it."""
    page.table.selectRow(2)
    with qtbot.waitSignal(session.saved):
        page.remove()
    qtbot.mouseClick(page.removed_one, LEFT)
    dialog = page.findChild(RemovedDialog)
    assert isinstance(dialog, RemovedDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    return dialog


def test_that_removed_entries_are_listed_and_brought_back(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    dialog = removed_in_dialog(qtbot, page, session)
    assert (
        dialog.list.item(0).text()
        == "Entry for 12 January 2026\nremoved 1 May 2026, 20:15 \u00b7 Walked to the caf\u00e9"
    )
    assert dialog.list.item(0).isSelected(), "so that one press brings it back"
    with qtbot.waitSignal(session.changed):
        qtbot.mouseClick(dialog.back_one, LEFT)
    assert days(page) == ["14 Jan 2026", "13 Jan 2026", "12 Jan 2026"]
    qtbot.waitUntil(lambda: dialog.list.count() == 0)
    assert dialog.intro.text() == "1 record is back where it was. Nothing else that was removed is left here."


def holds(dialog: RemovedDialog, count: int) -> bool:
    return dialog.list.count() == count


def test_that_a_removed_entry_is_erased_for_good_only_when_asked_twice(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    dialog = removed_in_dialog(qtbot, page, session)
    for answer, left in (("keep_one", 1), ("erase_one", 0)):
        qtbot.mouseClick(dialog.erase_one, LEFT)
        question = [box for box in dialog.findChildren(EraseQuestion) if box.isVisible()][-1]
        assert question.defaultButton() is question.keep_one
        qtbot.mouseClick(getattr(question, answer), LEFT)
        session.settle()
        qtbot.waitUntil(partial(holds, dialog, left))
    qtbot.waitUntil(lambda: dialog.intro.text().endswith("Nothing else that was removed is left here."))
    assert dialog.intro.text() == "1 record was erased for good. Nothing else that was removed is left here."
    assert days(page) == ["14 Jan 2026", "13 Jan 2026"]


def test_that_details_stand_beside_the_table_only_where_there_is_room(page: EntriesPage) -> None:
    page.resize(700, 700)
    assert page.splitter.orientation() == Qt.Orientation.Vertical
    page.resize(1900, 900)
    assert page.splitter.orientation() == Qt.Orientation.Horizontal


def test_that_a_journal_open_elsewhere_can_only_be_read(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    session.why_read_only = "locked"
    page.table.selectRow(1)
    assert not page.edit_one.isEnabled()
    assert not page.remove_one.isEnabled()
    assert page.history_one.isEnabled()
    with qtbot.assertNotEmitted(page.edit_requested):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(session.saved, wait=50):
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)


def test_that_everything_on_the_page_has_a_name_to_be_heard(page: EntriesPage) -> None:
    bar = page.sieve_bar
    for widget in (page.table, page.details, bar.search, bar.first, bar.last):
        assert widget.accessibleName()


def test_that_tab_reaches_all_of_the_page(qtbot: QtBot, page: EntriesPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()
    assert page.table.hasFocus()
    page.table.selectRow(0)
    reached = []
    for _ in range(10):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    bar = page.sieve_bar
    assert reached == [
        page.table,
        page.details,
        page.edit_one,
        page.remove_one,
        page.history_one,
        page.copy_one,
        page.removed_one,
        bar.search,
        bar.first,
        bar.last,
    ]


def test_that_the_keyboard_stays_on_the_page_when_the_last_entry_is_removed(
    qtbot: QtBot, session: Session, page: EntriesPage
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.table.selectAll()
    page.remove_one.setFocus()
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(page.remove_one, Qt.Key.Key_Space)
    assert page.write_one.hasFocus()


@pytest.mark.parametrize(("width", "words"), [(1000, "Copy from paper…"), (620, "")])
def test_that_copying_from_paper_is_offered_in_words_or_as_a_picture(
    page: EntriesPage, qtbot: QtBot, width: int, words: str
) -> None:
    page.resize(width, 700)
    assert page.copy_one.text() == words
    assert page.copy_one.icon().isNull() == bool(words)
    assert page.copy_one.accessibleName() == "Copy from paper…"
    with qtbot.waitSignal(page.copy_asked):
        page.copy_one.click()
