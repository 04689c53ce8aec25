"""What to do where there is little or nothing to read yet, and where notes are switched off."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text


class StartCard(Card):
    """A heading, a sentence or two, and one button."""

    def __init__(self, heading: str, told: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.body.addWidget(Text(told))
        self.button = RoomyButton(button)
        row = FlowLayout()
        row.addWidget(self.button)
        self.body.addLayout(row)
