"""Push buttons with room around their words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QLayout, QPushButton

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


def row_button(row: QLayout, text: str, action: Callable[[], object]) -> RoomyButton:
    """Add a button to a row of them below a list; Return in a field beside it does not press it."""
    button = RoomyButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: action())
    row.addWidget(button)
    return button
