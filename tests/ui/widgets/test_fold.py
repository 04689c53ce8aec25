import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.widgets.fold import Fold


@pytest.fixture
def fold(qtbot: QtBot) -> Fold:
    def build(layout: QVBoxLayout) -> None:
        layout.addWidget(QLabel("More"))

    fold = Fold(build)
    fold.header.tell("Pain & sleep", "One line about it.")
    qtbot.addWidget(fold)
    fold.show()
    return fold


def shown(fold: Fold) -> bool:
    return fold.body is not None and fold.body.isVisible()


def test_that_it_is_closed_and_nothing_is_made_until_it_is_opened(fold: Fold) -> None:
    assert not fold.is_open
    assert fold.body is None


def test_that_a_click_opens_and_closes(qtbot: QtBot, fold: Fold) -> None:
    with qtbot.waitSignal(fold.turned, check_params_cb=lambda is_open: is_open is True):
        qtbot.mouseClick(fold.header, Qt.MouseButton.LeftButton)
    assert shown(fold)
    qtbot.mouseClick(fold.header, Qt.MouseButton.LeftButton)
    assert not shown(fold)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_enter_and_space_open_and_close(qtbot: QtBot, fold: Fold, key: Qt.Key) -> None:
    fold.header.setFocus()
    qtbot.keyClick(fold.header, key)
    assert shown(fold)
    qtbot.keyClick(fold.header, key)
    assert not shown(fold)


def test_that_a_screen_reader_hears_what_it_is_called_and_whether_it_is_open(fold: Fold) -> None:
    told = QAccessible.queryAccessibleInterface(fold.header)
    assert told is not None
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Pain & sleep"
    assert told.text(QAccessible.Text.Description) == "One line about it."
    assert (told.state().expandable, told.state().expanded, told.state().collapsed) == (1, 0, 1)
    actions = told.actionInterface()
    assert actions is not None
    actions.doAction("Press")
    assert shown(fold)
    assert (told.state().expanded, told.state().collapsed) == (1, 0)


def test_that_what_is_below_is_made_anew_where_it_is_open(fold: Fold) -> None:
    fold.header.click()
    before = fold.body
    fold.rebuild()
    assert fold.body is not before
    assert shown(fold)


def test_that_the_header_grows_with_its_words_in_a_narrow_place(fold: Fold) -> None:
    fold.header.tell("A title that is long enough for three lines of a narrow place", "And more.")
    line = fold.header.fontMetrics().height()
    assert fold.header.heightForWidth(200) >= fold.header.heightForWidth(2000) + 2 * line
