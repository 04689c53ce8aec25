"""Push buttons with room around their words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QDialogButtonBox, QLayout, QPushButton

_MORE_WIDTH, _MORE_HEIGHT = 16, 8
_PICTURE, _SMALLEST_PICTURE = 0.75, 16


class RoomyButton(QPushButton):
    """A push button that is easy to hit; its picture grows with its words."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._fit_picture()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_picture()

    def _fit_picture(self) -> None:
        side = max(_SMALLEST_PICTURE, round(_PICTURE * self.fontMetrics().height()))
        self.setIconSize(QSize(side, side))

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
