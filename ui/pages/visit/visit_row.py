"""One visit in a card: its day, how far off it is and who with, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.recovery.parts import SmallHeading, selectable
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text


class VisitRow(QWidget):
    """A day in bold, a line about it, and buttons that a screen reader tells together with the day."""

    def __init__(self, day: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = f"{day}, {line}" if line else day
        self.buttons: dict[str, RoomyButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(selectable(SmallHeading(day)))
        self.line = selectable(Text(line))
        self.line.setVisible(bool(line))
        column.addWidget(self.line)
        self._row = FlowLayout()
        column.addLayout(self._row)

    def add_button(
        self, name: str, text: str, action: Callable[[], object], *, may: bool = True
    ) -> RoomyButton:
        """Put a button under the line; `may` says whether it can be pressed."""
        button = self.buttons[name] = RoomyButton(text)
        button.setAutoDefault(False)
        button.setAccessibleDescription(self._about)
        button.setEnabled(may)
        button.clicked.connect(lambda: action())
        self._row.addWidget(button)
        return button
