"""Push buttons with room around their words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

_MORE_WIDTH, _MORE_HEIGHT = 16, 8


class RoomyButton(QPushButton):
    """A push button that is easy to hit."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_MORE_WIDTH, _MORE_HEIGHT)


def dialog_button(box: QDialogButtonBox, text: str, role: QDialogButtonBox.ButtonRole) -> RoomyButton:
    """Add a button like those of the pages to the foot of a dialog; return it."""
    button = RoomyButton(text)
    box.addButton(button, role)
    return button
