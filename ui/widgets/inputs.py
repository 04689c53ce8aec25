"""Fields to type in and to choose from, with room around their words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

MORE_HEIGHT = 6
"""How many pixels higher than the system's own a field is, so that it is easy to hit."""


class Line(QLineEdit):
    """One line of text; `letters` is how wide it may become, 0 as wide as there is room."""

    def __init__(self, letters: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self.setTextMargins(3, 0, 3, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, MORE_HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Be no wider than what is asked for."""
        super().showEvent(event)
        self._keep_width()

    def _keep_width(self) -> None:
        if self._letters:
            self.setMaximumWidth(self.fontMetrics().horizontalAdvance("x" * self._letters))


class ChoiceBox(QComboBox):
    """One of several, as wide as the longest of them, never wider than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(24, MORE_HEIGHT)
