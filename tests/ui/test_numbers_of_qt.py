"""The numbers that stand in for Qt's names are those names', and the start goes by them alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.numbers_of_qt import (
    CONTROL_OR_ALT,
    Focus,
    Key,
    Place,
    is_shortcut,
    set_focus_policy,
    show_plainly,
)

ROOT = Path(__file__).parents[2]
_NAMES = [
    (Focus.NONE, Qt.FocusPolicy.NoFocus),
    (Focus.CLICK, Qt.FocusPolicy.ClickFocus),
    (Focus.STRONG, Qt.FocusPolicy.StrongFocus),
    (Place.MIDDLE, Qt.AlignmentFlag.AlignCenter),
    (Place.LEFT, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
    (Place.WRAPPED, Qt.TextFlag.TextWordWrap),
    (Key.SPACE, Qt.Key.Key_Space),
    (Key.BACKSPACE, Qt.Key.Key_Backspace),
    (Key.DELETE, Qt.Key.Key_Delete),
    (Key.LEFT, Qt.Key.Key_Left),
    (Key.UP, Qt.Key.Key_Up),
    (Key.RIGHT, Qt.Key.Key_Right),
    (Key.DOWN, Qt.Key.Key_Down),
    (CONTROL_OR_ALT, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier),
]


@pytest.mark.parametrize(("number", "name"), _NAMES)
def test_that_a_number_is_that_of_its_name(number: int, name: Qt.Key | Qt.FocusPolicy) -> None:
    assert number == name.value


@pytest.mark.parametrize("policy", list(Focus))
def test_that_a_focus_policy_is_set(qtbot: QtBot, policy: Focus) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    set_focus_policy(field, policy)
    assert field.focusPolicy().value == policy


def test_that_a_label_shows_markup_as_it_stands(qtbot: QtBot) -> None:
    label = QLabel("<b>5</b>")
    qtbot.addWidget(label)
    show_plainly(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (Qt.KeyboardModifier.NoModifier, False),
        (Qt.KeyboardModifier.ShiftModifier, False),
        (Qt.KeyboardModifier.KeypadModifier, False),
        (Qt.KeyboardModifier.ControlModifier, True),
        (Qt.KeyboardModifier.AltModifier, True),
        (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier, True),
    ],
)
def test_that_a_shortcut_is_no_typing(held: Qt.KeyboardModifier, expected: bool) -> None:
    assert is_shortcut(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, held, "7")) is expected


_START = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from PySide6 import QtCore, QtGui
from PySide6.QtWidgets import QApplication
import ui.start

opening = ui.start.open_window

def open_watched(*arguments):
    window = opening(*arguments)
    def painted():
        print("known:", *[name for name in ("Qt", "QKeySequence") if name in vars(QtCore) | vars(QtGui)])
        QApplication.quit()
    window.page("today")._after_first_paint = painted
    return window

ui.start.open_window = open_watched
sys.exit(ui.start.run(Path(sys.argv[1]), lambda: datetime(2026, 10, 30, 20, 15, tzinfo=timezone.utc)))
"""


def test_that_nothing_before_the_first_paint_learns_the_names_in_qt(tmp_path: Path) -> None:
    journal = tmp_path / "sample.journal"
    journal.touch()  # any file will do: it is opened after the first paint
    done = subprocess.run(
        [sys.executable, "-c", _START, str(journal)],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "known:", done.stderr
