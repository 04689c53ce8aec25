"""A lasting notice above every page: what kind of journal this is, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.bar_row import BarRow
from ui.widgets.buttons import RoomyButton


class Banner(QWidget):
    """One sentence and one button; hidden while there is nothing to tell."""

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.button = RoomyButton(self)
        self._row = BarRow(self.button, parent=self)
        self.words_shown = self._row.text
        self.button.clicked.connect(self.acted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.addWidget(self._row)
        self.hide()

    def tell(self, text: str, action: str = "") -> None:
        """Show a sentence, or hide where it is empty."""
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._row.text.setText(text)
        self.setVisible(bool(text))
