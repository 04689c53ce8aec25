"""A lasting notice above every page: what kind of journal this is, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import RoomyButton
from ui.widgets.text import Text


class Banner(QWidget):
    """One sentence and one button; hidden while there is nothing to tell."""

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words_shown = Text("", self)
        self.button = RoomyButton(self)
        self.button.clicked.connect(self.acted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.addWidget(self.words_shown, 1)
        layout.addWidget(self.button)
        self.hide()

    def tell(self, text: str, action: str = "") -> None:
        """Show a sentence, or hide where it is empty."""
        self.words_shown.setText(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setVisible(bool(text))
