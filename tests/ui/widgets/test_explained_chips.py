"""Words that need explaining are explained as soon as they are chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.explained_chips import ExplainedChips

CHOICES = [("disc", "Discectomy", "Discectomy: part of a disc"), ("fusion", "Fusion", "Fusion: joined")]


def made(qtbot: QtBot) -> ExplainedChips:
    chips = ExplainedChips(CHOICES)
    qtbot.addWidget(chips)
    chips.show()
    return chips


def test_that_nothing_chosen_explains_nothing(qtbot: QtBot) -> None:
    assert made(qtbot).meaning.isHidden()


def test_that_what_is_clicked_is_explained_and_told(qtbot: QtBot) -> None:
    chips = made(qtbot)
    with qtbot.waitSignal(chips.changed):
        qtbot.mouseClick(chips.chips.chip("fusion"), Qt.MouseButton.LeftButton)
    assert chips.chosen() == ("fusion",)
    assert chips.meaning.text() == "Fusion: joined"
    assert not chips.meaning.isHidden()


def test_that_what_is_shown_is_explained_and_what_is_let_go_is_not(qtbot: QtBot) -> None:
    chips = made(qtbot)
    chips.choose(["disc", "fusion"])
    assert chips.meaning.text() == "Discectomy: part of a disc\nFusion: joined"
    chips.choose([])
    assert chips.meaning.isHidden()


def test_that_a_chip_heard_alone_tells_its_group_and_its_meaning(qtbot: QtBot) -> None:
    chips = made(qtbot)
    chips.setAccessibleName("What was done")
    chip: QWidget = chips.chips.chip("disc")
    assert chip.accessibleName() == "What was done: Discectomy"
    assert chip.accessibleDescription() == "Discectomy: part of a disc"
