from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.words import english
from ui.widgets.day_field import DayField

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=UTC)
TWELFTH = date(2026, 1, 12)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def field(page: QWidget) -> DayField:
    layout = QVBoxLayout(page)
    field = DayField(english(), lambda: NOW)
    layout.addWidget(field)
    layout.addWidget(QLineEdit())
    page.show()
    field.setFocus()
    return field


def test_that_a_typed_day_is_written_out_when_the_field_is_left(qtbot: QtBot, field: DayField) -> None:
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClicks(field, "12.1.2026")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert told.args == [TWELFTH]
    assert field.day() == TWELFTH
    assert field.text() == "12 January 2026"


def test_that_an_empty_field_is_no_day_and_no_problem(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.day() is None
    assert field.problem() is None


def test_that_clearing_takes_the_day_away(qtbot: QtBot, field: DayField) -> None:
    field.set_day(TWELFTH)
    field.selectAll()
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert told.args == [None]


def test_that_nonsense_stays_and_is_answered_in_a_sentence(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClicks(field, "soonish")
    with qtbot.waitSignal(field.problem_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert told.args[0].startswith("“soonish” cannot be read as a day.")
    assert field.text() == "soonish"
    assert field.day() is None
    field.selectAll()
    with qtbot.waitSignal(field.problem_changed, check_params_cb=lambda said: said == ""):
        qtbot.keyClicks(field, "2026-01-12")


def test_that_arrow_keys_go_a_day_and_page_keys_a_week(qtbot: QtBot, field: DayField) -> None:
    field.set_day(TWELFTH)
    for key, day in (
        (Qt.Key.Key_Up, date(2026, 1, 13)),
        (Qt.Key.Key_Down, date(2026, 1, 12)),
        (Qt.Key.Key_PageUp, date(2026, 1, 19)),
        (Qt.Key.Key_PageDown, date(2026, 1, 12)),
    ):
        qtbot.keyClick(field, key)
        assert field.day() == day
    assert field.text() == "12 January 2026"


def test_that_an_arrow_in_an_empty_field_gives_today(qtbot: QtBot, field: DayField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 5, 1)


def test_that_a_day_after_the_latest_is_refused_and_not_reached_by_keys(qtbot: QtBot) -> None:
    field = DayField(english(), lambda: NOW, latest=date(2026, 5, 1))
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "2 May 2026")
    assert field.day() is None
    problem = field.problem()
    assert problem is not None
    assert problem.code == "day-too-late"
    field.set_day(date(2026, 5, 1))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 5, 1)


def test_that_the_calendar_opens_by_key_and_gives_the_day_clicked(qtbot: QtBot, field: DayField) -> None:
    field.set_day(TWELFTH)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = field.findChild(QCalendarWidget)
    assert isinstance(month, QCalendarWidget)
    assert month.selectedDate() == QDate(2026, 1, 12)
    month.clicked.emit(QDate(2026, 1, 20))
    assert field.day() == date(2026, 1, 20)


def test_that_the_calendar_opens_by_its_sign(qtbot: QtBot, field: DayField) -> None:
    spot = QPoint(field.width() - field.height() // 2, field.height() // 2)
    shown = field.childAt(spot)
    assert isinstance(shown, QWidget)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert isinstance(QApplication.activePopupWidget(), QWidget)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)


def test_that_slashes_follow_the_computers_own_order(qtbot: QtBot) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        field = DayField(english(), lambda: NOW)
        qtbot.addWidget(field)
        qtbot.keyClicks(field, "01/12/2026")
        assert field.day() == TWELFTH
    finally:
        QLocale.setDefault(before)
