"""One visit in a card: its day, how far off it is and who with, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.selectable import SmallHeading, selectable
from ui.widgets.text import Text

WORDS_LETTERS = 34
"""How many letters of room the words need for the buttons to stand beside them."""

GAP = 8


class VisitRow(QWidget):
    """A day in bold, a line about it, and buttons that a screen reader tells together with the day."""

    def __init__(self, day: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = f"{day}, {line}" if line else day
        self.buttons: dict[str, RoomyButton] = {}
        self.line = selectable(Text(line))
        self.line.setVisible(bool(line))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(selectable(SmallHeading(day)))
        texts.addWidget(self.line)
        self._holder = QWidget()
        self._buttons = FlowLayout(self._holder, gap=GAP)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 4)
        self._layout.setSpacing(6)
        self._layout.addLayout(texts, 1)
        self._layout.addWidget(self._holder)

    def add_button(
        self, name: str, text: str, action: Callable[[], object], *, may: bool = True
    ) -> RoomyButton:
        """Put a button under the line; `may` says whether it can be pressed."""
        button = self.buttons[name] = RoomyButton(text)
        button.setAutoDefault(False)
        button.setAccessibleDescription(self._about)
        button.setEnabled(may)
        button.clicked.connect(lambda: action())
        self._buttons.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the words where there is room."""
        super().resizeEvent(event)
        words = WORDS_LETTERS * self.fontMetrics().horizontalAdvance("x")
        needed = sum(button.sizeHint().width() + GAP for button in self.buttons.values()) - GAP
        is_wide = event.size().width() >= needed + words
        self._holder.setMinimumWidth(needed if is_wide else 0)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != way:
            self._layout.setDirection(way)
