from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.score_row import ScoreRow


@pytest.fixture
def row(qtbot: QtBot) -> ScoreRow:
    row = ScoreRow("Back pain", "no pain", "worst pain")
    qtbot.addWidget(row)
    row.resize(900, 80)
    row.show()
    return row


def type_into(qtbot: QtBot, row: ScoreRow, keys: str) -> None:
    for key in keys:
        qtbot.keyClicks(row.focusProxy(), key)


@pytest.mark.parametrize(
    ("keys", "score"),
    [
        ("0", 0),
        ("7", 7),
        ("10", 10),
        ("100", 0),
        ("11", 1),
        ("110", 10),
        ("120", 0),
        ("4.", 4.5),
        ("4..", 4),
        ("10.", 10),
        ("1.0", 0),
        (".", None),
        ("9½", 9.5),
        ("45", 5),
    ],
)
def test_that_typed_digits_make_a_score(row: ScoreRow, qtbot: QtBot, keys: str, score: float | None) -> None:
    type_into(qtbot, row, keys)

    assert row.value == score


def test_that_leaving_the_row_ends_a_typed_one(row: ScoreRow, qtbot: QtBot) -> None:
    other = QWidget(row)
    type_into(qtbot, row, "1")
    row.forget_typed()
    type_into(qtbot, row, "0")

    assert row.value == 0
    other.deleteLater()


def test_that_arrows_go_by_one_and_stop_at_the_ends(row: ScoreRow, qtbot: QtBot) -> None:
    qtbot.keyClick(row.focusProxy(), Qt.Key.Key_Right)
    assert row.value == 0
    qtbot.keyClick(row.focusProxy(), Qt.Key.Key_Left)
    assert row.value == 0
    row.value = 9.5
    qtbot.keyClick(row.focusProxy(), Qt.Key.Key_Right)
    assert row.value == 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_that_clearing_leaves_nothing(row: ScoreRow, qtbot: QtBot, key: Qt.Key) -> None:
    type_into(qtbot, row, "4.")
    qtbot.keyClick(row.focusProxy(), key)

    assert row.value is None
    assert not any(button.isChecked() for button in (*row.buttons, row.half_button))


def test_that_a_click_chooses_and_a_second_one_clears(row: ScoreRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.changed):
        qtbot.mouseClick(row.buttons[3], Qt.MouseButton.LeftButton)
    assert row.value == 3
    qtbot.mouseClick(row.half_button, Qt.MouseButton.LeftButton)
    assert row.value == 3.5
    qtbot.mouseClick(row.buttons[3], Qt.MouseButton.LeftButton)
    assert not row.buttons[3].isChecked()


def test_that_setting_a_score_tells_nobody(row: ScoreRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.changed):
        row.value = 3


def test_that_a_half_shows_on_its_number(row: ScoreRow) -> None:
    row.value = 4.5

    assert row.buttons[4].text() == "4½"
    assert row.buttons[4].isChecked()
    assert row.half_button.isChecked()


def test_that_keys_with_control_are_left_to_the_page(row: ScoreRow, qtbot: QtBot) -> None:
    qtbot.keyClick(row.focusProxy(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert row.value is None


def test_that_screen_readers_get_radio_buttons_with_whole_names(row: ScoreRow) -> None:
    row.value = 10
    first = QAccessible.queryAccessibleInterface(row.buttons[0])
    last = QAccessible.queryAccessibleInterface(row.buttons[10])

    assert first.role() is QAccessible.Role.RadioButton
    assert first.text(QAccessible.Text.Name) == "Back pain: 0, no pain"
    assert last.text(QAccessible.Text.Name) == "Back pain: 10, worst pain"
    assert last.state().checked
    assert not first.state().checked


@pytest.mark.parametrize("width", [420, 500, 640, 900, 1400])
def test_that_no_button_leaves_the_row_or_meets_another(row: ScoreRow, qtbot: QtBot, width: int) -> None:
    row.resize(width, row.heightForWidth(width))
    places = [button.geometry() for button in (*row.buttons, row.half_button)]

    assert all(row.rect().contains(place) for place in places)
    assert not any(places[i].intersects(places[j]) for i in range(12) for j in range(i))


def test_that_tab_comes_to_the_chosen_number(row: ScoreRow) -> None:
    row.value = 6

    assert row.focusProxy() is row.buttons[6]
    reached = [button for button in row.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == [row.buttons[6]]


def _dark_points(row: ScoreRow, number: int) -> int:
    """Return how many points of a ring stand on the left edge of a number's place."""
    picture = row.grab().toImage()
    place = row.buttons[number].geometry()
    text = row.palette().color(QPalette.ColorRole.WindowText)
    rows = range(place.top() + 4, place.bottom() - 3)
    points = (picture.pixelColor(place.left() + 1, y) for y in rows)
    return sum(abs(point.lightness() - text.lightness()) < 60 for point in points)


def test_that_an_empty_row_with_the_keyboard_rings_all_numbers_and_none_alone(
    row: ScoreRow, qtbot: QtBot
) -> None:
    with qtbot.waitActive(row):
        row.activateWindow()
    row.setFocus()
    assert row.buttons[0].hasFocus(), "a screen reader hears a real button"
    assert _dark_points(row, 0) > 10
    assert _dark_points(row, 1) == 0
    zero = row.buttons[0].geometry()
    picture = row.grab().toImage()
    between = picture.pixelColor(zero.right() - 1, zero.center().y())
    assert between.lightness() > 150, "a ring round 0 would make it look chosen"


def test_that_the_ring_goes_round_the_chosen_number(row: ScoreRow, qtbot: QtBot) -> None:
    with qtbot.waitActive(row):
        row.activateWindow()
    row.setFocus()
    type_into(qtbot, row, "4")
    assert row.buttons[4].hasFocus()
    assert _dark_points(row, 4) > 10
    assert _dark_points(row, 0) == 0
    type_into(qtbot, row, "0")
    assert _dark_points(row, 0) > 10
    assert _dark_points(row, 4) == 0


def test_that_numbers_stand_in_two_lines_where_one_has_no_room(row: ScoreRow) -> None:
    row.resize(900, row.heightForWidth(900))
    assert len({button.y() for button in row.buttons}) == 1
    row.resize(200, row.heightForWidth(200))
    tops = [button.y() for button in (*row.buttons, row.half_button)]
    assert tops == [tops[0]] * 6 + [tops[6]] * 6
    assert tops[6] >= tops[0] + row.buttons[0].height()
    places = [button.geometry() for button in (*row.buttons, row.half_button)]
    assert all(row.rect().contains(place) for place in places)
    assert all(row._numbers().contains(button.geometry()) for button in row.buttons)
    assert min(place.width() for place in places) >= row.fontMetrics().horizontalAdvance("9½")
