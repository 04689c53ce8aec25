from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.records import Person, Procedure, Records, Region, Side
from journal.words import english
from ui.pages.welcome import WelcomePage
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, settings: Settings) -> WelcomePage:
    page = WelcomePage(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
    return page


def said(page: WelcomePage) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def type_into(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_that_it_is_said_what_the_program_is_for_and_not_for(page: WelcomePage) -> None:
    words = said(page)
    assert "write down how your back and legs are after surgery" in words
    assert "does not replace your doctor, who diagnoses and treats" in words
    assert "Surgery of the neck is not covered" in words
    assert "Step 1 of 4" in words


def test_that_all_can_be_answered_by_keyboard_alone(
    qtbot: QtBot, page: WelcomePage, session: Session
) -> None:
    press(qtbot, ENTER)
    type_into(qtbot, "12 Jan 2026")
    press(qtbot, Qt.Key.Key_Tab)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, ENTER)
    type_into(qtbot, "6")
    press(qtbot, Qt.Key.Key_Tab)
    type_into(qtbot, "8.")
    press(qtbot, ENTER)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    type_into(qtbot, "+44 20")
    with qtbot.waitSignal(page.finished):
        press(qtbot, ENTER)
    assert session.undoable is not None
    assert session.undoable.action == "welcome"
    surgery = session.records.surgeries[0]
    assert (surgery.day, surgery.procedures, surgery.levels, surgery.side) == (
        date(2026, 1, 12),
        (Procedure.DISCECTOMY,),
        ("L5-S1",),
        Side.LEFT,
    )
    assert (surgery.before.back, surgery.before.leg_left, surgery.before.leg_right) == (6, 8.5, None)
    assert session.records.person == Person(region=Region.UK, emergency_number="999", team_phone="+44 20")
    assert session.draft("welcome") == {"done": True}


def test_that_everything_can_be_skipped_and_nothing_is_written(
    qtbot: QtBot, page: WelcomePage, session: Session
) -> None:
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(page.skip_one, LEFT)
    assert session.records == Records()
    assert session.draft("welcome") == {"done": True}


def test_that_going_on_without_answers_ends_in_the_journal(
    qtbot: QtBot, page: WelcomePage, session: Session
) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    qtbot.mouseClick(page.next_one, LEFT)
    assert "Whom to ring" in said(page)
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(page.next_one, LEFT)
    assert session.records == Records()


def test_that_what_was_answered_before_skipping_is_kept(
    qtbot: QtBot, page: WelcomePage, session: Session
) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "2 June 2026")
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(page.skip_one, LEFT)
    assert [surgery.day for surgery in session.records.surgeries] == [date(2026, 6, 2)]


def test_that_the_day_is_asked_for_once_where_more_is_told_of_a_surgery(
    qtbot: QtBot, page: WelcomePage, session: Session
) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    chips: Any = page.fields["procedures"].widget
    qtbot.mouseClick(chips.chip(Procedure.FUSION), LEFT)
    qtbot.mouseClick(page.next_one, LEFT)
    assert "a surgery is kept with its day" in said(page)
    assert "Step 2 of 4" in said(page)
    qtbot.mouseClick(page.next_one, LEFT)
    assert "Whom to ring" in said(page)


def test_that_a_day_that_cannot_be_read_is_told_and_stays(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "last winter")
    qtbot.mouseClick(page.next_one, LEFT)
    assert "“last winter” cannot be read as a day" in said(page)
    assert page.fields["day"].widget.text() == "last winter"  # type: ignore[attr-defined]  # a DayField


def test_that_back_keeps_what_was_answered(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "12 Jan 2026")
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "6")
    qtbot.mouseClick(page.back_one, LEFT)
    assert page.fields["day"].read() == date(2026, 1, 12)
    qtbot.mouseClick(page.next_one, LEFT)
    assert page.fields["back"].read() == 6


def test_that_half_given_answers_survive_closing(
    qtbot: QtBot,
    page: WelcomePage,
    session: Session,
    theme: Theme,
    settings: Settings,
    tmp_path: Path,
    evening: Clock,
) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "12 Jan 2026")
    chips: Any = page.fields["levels"].widget
    qtbot.mouseClick(chips.chip("L4-L5"), LEFT)
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "4,")
    page.keep_draft()
    session.close()
    later = Session(evening, english())
    try:
        with qtbot.waitSignal(later.loaded):
            later.open(tmp_path / "mine.journal")
        again = WelcomePage(later, theme, settings)
        qtbot.addWidget(again)
        assert again.fields["day"].read() == date(2026, 1, 12)
        assert again.fields["levels"].read() == ("L4-L5",)
        assert again.fields["back"].read() == 4.5
        assert again.fields["leg_left"].read() is None
    finally:
        later.close()


@pytest.mark.parametrize("width", [760, 1005])
def test_that_no_word_to_choose_is_cut_where_the_operations_are_explained(
    qtbot: QtBot, page: WelcomePage, width: int
) -> None:
    page.resize(width, 780)
    qtbot.mouseClick(page.next_one, LEFT)
    procedures: Any = page.fields["procedures"].widget
    qtbot.waitUntil(lambda: procedures.isVisible() and procedures.width() > 300)
    QApplication.processEvents()
    procedures.choose([Procedure.LAMINOTOMY, Procedure.DISCECTOMY])
    QApplication.processEvents()
    assert "part of a disc was taken away" in procedures.meaning.text()
    rows: list[QWidget] = [procedures.chips, page.fields["levels"].widget]
    qtbot.waitUntil(lambda: all(row.height() >= row.heightForWidth(row.width()) for row in rows))


def test_that_another_journal_begins_with_no_answers_of_the_one_before(
    qtbot: QtBot, page: WelcomePage, session: Session, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.next_one, LEFT)
    type_into(qtbot, "12 Jan 2026")
    chips: Any = page.fields["procedures"].widget
    qtbot.mouseClick(chips.chip(Procedure.FUSION), LEFT)
    with qtbot.waitSignal(session.loaded):
        session.open(tmp_path / "other.journal")
    assert page.fields["day"].read() is None
    assert page.fields["procedures"].read() == ()
    assert "Step 1 of 4" in said(page)


def test_that_tab_reaches_every_button_of_the_first_step(qtbot: QtBot, page: WelcomePage) -> None:
    reached = []
    for _ in range(3):
        reached.append(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Tab)
    assert reached == [page.next_one, page.sample_one, page.skip_one]


def test_that_a_sample_is_offered_by_its_story(qtbot: QtBot, page: WelcomePage) -> None:
    menu = page.sample_one.menu()
    menu.aboutToShow.emit()
    assert len(menu.actions()) >= 6
    with qtbot.waitSignal(page.sample_asked) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["steady-improver"]


def test_that_a_quiet_reminder_is_asked_for_once_at_the_end_and_is_off_unless_wanted(
    qtbot: QtBot, page: WelcomePage, session: Session, theme: Theme, settings: Settings
) -> None:
    assert not page.reminder.box.isVisible()
    for _ in range(2):
        qtbot.mouseClick(page.next_one, LEFT)
    assert page.reminder.box.isVisible()
    assert not page.reminder.box.isChecked()
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(page.next_one, LEFT)
    assert not settings.reminders_on


def test_that_a_reminder_and_its_time_are_chosen_by_keyboard_and_not_asked_for_again(
    qtbot: QtBot, page: WelcomePage, session: Session, theme: Theme, settings: Settings
) -> None:
    for _ in range(2):
        qtbot.mouseClick(page.next_one, LEFT)
    page.fields["team_phone"].widget.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.reminders_changed):
        press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    type_into(qtbot, "8 pm")
    with qtbot.waitSignal(page.finished):
        press(qtbot, ENTER)
    assert settings.reminders_on
    assert settings.reminder_time == time(20, 0)
    again = WelcomePage(session, theme, settings)
    qtbot.addWidget(again)
    assert again.reminder.isHidden()


def test_that_no_word_of_it_promises_or_frightens(qtbot: QtBot, page: WelcomePage) -> None:
    every = "\n".join(label.text() for label in page.findChildren(QLabel)).lower()
    for word in ("detect", "predict", "risk", "normal", "ahead", "behind", "should"):
        assert word not in every
    assert every.count("diagnose") == 1
