"""Push buttons with room around their words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

_MORE_WIDTH, _MORE_HEIGHT = 16, 8


class RoomyButton(QPushButton):
    """A push button that is easy to hit."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_MORE_WIDTH, _MORE_HEIGHT)
