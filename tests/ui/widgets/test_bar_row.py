"""Words beside their buttons, or above them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.bar_row import BarRow


@pytest.mark.parametrize(("letters", "is_above"), [(200, False), (50, True)])
def test_that_long_words_stand_above_the_buttons_and_are_shown_whole(
    qtbot: QtBot, letters: int, is_above: bool
) -> None:
    button = QPushButton("Open my own journal")
    row = BarRow(button)
    qtbot.addWidget(row)
    row.text.setText("A made-up journal to try things on. Nothing here is about you. " * 2)
    width = row.fontMetrics().horizontalAdvance("x") * letters
    row.resize(width, row.heightForWidth(width))
    row.show()
    words, below = row.text.geometry(), QRect(button.mapTo(row, QPoint()), button.size())
    assert (words.bottom() < below.top()) == is_above
    assert not words.intersects(below)
    assert words.height() >= row.text.heightForWidth(words.width())
    assert row.rect().contains(words)
    assert row.rect().contains(below)


def test_that_a_button_that_went_while_the_row_was_hidden_is_in_its_place_again(qtbot: QtBot) -> None:
    button = QPushButton("Open my own journal")
    row = BarRow(button)
    qtbot.addWidget(row)
    row.text.setText("Made up.")
    row.resize(600, row.heightForWidth(600))
    row.show()
    before = button.geometry()
    button.hide()
    row.resize(600, row.heightForWidth(600))
    row.hide()
    button.show()
    row.show()
    assert button.geometry().size() == before.size()
    assert row.minimumSizeHint().height() >= button.height()
