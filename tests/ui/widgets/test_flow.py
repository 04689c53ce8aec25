from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow import FlowLayout


def test_that_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place, gap=8)
    buttons = [QPushButton(word) for word in ("One", "Two", "Three")]
    for button in buttons:
        flow.addWidget(button)
    place.resize(600, 60)
    place.show()
    second = buttons[1].x()
    buttons[1].hide()
    qtbot.waitUntil(lambda: buttons[2].x() == second)
    buttons[0].hide()
    qtbot.waitUntil(lambda: buttons[2].x() == 0)
