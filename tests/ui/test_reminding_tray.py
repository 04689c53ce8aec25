"""The real sign in the tray and the real line in the window; a desktop's tray itself needs a desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from journal.words import english
from ui.main_window import MainWindow
from ui.reminding.line import ReminderLine
from ui.reminding.tray import Tray, has_tray, tray_sign
from ui.theme import Theme, ThemeName

# Without a display a sign that is shown looks for a tray window in vain, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface::systemTrayWindowChanged")


@pytest.fixture
def tray(theme: Theme) -> Iterator[Tray]:
    tray = Tray(english(), theme, theme)
    yield tray
    tray.hide()


def actions(tray: Tray) -> dict[str, QAction]:
    return {action.text().replace("&", ""): action for action in tray._menu.actions() if action.text()}


def test_that_the_menu_offers_writing_opening_pausing_and_the_end(tray: Tray) -> None:
    tray.show(paused=False)
    assert list(actions(tray)) == ["Write an entry", "Open", "Pause reminders", "Quit"]
    tray.show(paused=True)
    assert list(actions(tray)) == ["Write an entry", "Open", "Resume reminders", "Quit"]


@pytest.mark.parametrize(
    ("line", "wish"), [("Write an entry", "write_asked"), ("Open", "open_asked"), ("Quit", "quit_asked")]
)
def test_that_each_line_of_the_menu_tells_its_wish(qtbot: QtBot, tray: Tray, line: str, wish: str) -> None:
    tray.show(paused=False)
    with qtbot.waitSignal(getattr(tray, wish)):
        actions(tray)[line].trigger()


def test_that_pausing_and_resuming_are_told_apart(qtbot: QtBot, tray: Tray) -> None:
    tray.show(paused=False)
    with qtbot.waitSignal(tray.pause_asked) as told:
        actions(tray)["Pause reminders"].trigger()
    assert told.args == [True]
    tray.show(paused=True)
    with qtbot.waitSignal(tray.pause_asked) as told:
        actions(tray)["Resume reminders"].trigger()
    assert told.args == [False]


def test_that_a_click_opens_and_a_click_on_the_notice_leads_to_writing(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.open_asked):
        tray._sign.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.open_asked):
        tray._sign.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    with qtbot.waitSignal(tray.write_asked):
        tray._sign.messageClicked.emit()


def test_that_a_desktop_without_a_tray_has_no_sign_to_come_back_by(tray: Tray) -> None:
    tray.show(paused=False)
    assert not has_tray()
    assert not tray.is_shown


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_that_the_sign_has_a_ground_of_its_own_in_every_theme(
    qapp: QApplication, theme: Theme, name: ThemeName
) -> None:
    theme.choose(name)
    picture = tray_sign(theme).pixmap(QSize(32, 32)).toImage()
    seen = {picture.pixelColor(QPoint(x, y)).name() for x in range(8, 24) for y in range(8, 24)}
    theme.choose(ThemeName.LIGHT)
    assert theme.colours.accent != theme.colours.on_accent
    assert QColor(picture.pixelColor(16, 1)).alpha() == 255
    assert len(seen) > 1


@pytest.mark.parametrize(("width", "percent"), [(1000, 100), (600, 100), (600, 200), (420, 200)])
def test_that_nothing_of_the_line_is_cut_off(qtbot: QtBot, theme: Theme, width: int, percent: int) -> None:
    theme.choose_text(percent)
    outer = QWidget()
    qtbot.addWidget(outer)
    line = ReminderLine(english(), outer)
    line.show_due(True)
    line.resize(width, line.heightForWidth(width))
    outer.resize(width, 400)
    outer.show()
    line.resize(width, line.heightForWidth(width))
    parts = [(part, part.mapTo(line, QPoint(0, 0))) for part in line.buttons]
    theme.choose_text(100)
    for button, place in parts:
        assert place.x() + button.width() <= width
        assert place.y() + button.height() <= line.height()
        assert button.width() >= button.minimumSizeHint().width()


def test_that_the_line_is_read_out_once_when_it_comes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.reminding import line as line_module

    told: list[str] = []
    monkeypatch.setattr(line_module, "announce", lambda widget, text: told.append(text))
    line = ReminderLine(english(), window)
    for due in (False, True, True, False):
        line.show_due(due)
    assert told == ["Today is a day for an entry, if you like."]


def test_that_tab_reaches_the_line_before_the_page(
    window: MainWindow, qtbot: QtBot, make_session: Callable[..., Any]
) -> None:
    line = ReminderLine(english(), window)
    window.add_notice(line, *line.buttons)
    line.show_due(True)
    order = []
    widget = window.banner.button.nextInFocusChain()
    while widget is not window.banner.button and widget is not None:
        order.append(widget)
        widget = widget.nextInFocusChain()
    places = [order.index(button) for button in line.buttons]
    assert places == sorted(places)
    assert places[-1] < order.index(window.messages.action_button)
    first = next(index for index, one in enumerate(order) if window.page("today").isAncestorOf(one))
    assert places[-1] < first
