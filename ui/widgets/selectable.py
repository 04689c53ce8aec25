"""Text of cards: words that can be marked and copied, and what a block is called."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.widgets.text import Text


def selectable(text: Text) -> Text:
    """Return the text, which can now be marked and copied."""
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text


class SmallHeading(Text):
    """What a block in a card is called: no larger than the text, but bold."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        font = QFont()  # all but its weight follows the size of the text
        font.setBold(True)
        self.setFont(font)
