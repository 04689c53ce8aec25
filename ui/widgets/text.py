"""Labels by their part in a page; `ui.theme` gives each class its size."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.numbers_of_qt import show_plainly


class Text(QLabel):
    """Words as they stand, never read as markup, broken into lines where they are long."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        show_plainly(self)
        self.setWordWrap(True)
        self.setText(text)


class Title(Text):
    """What a page is called."""


class Heading(Text):
    """What a part of a page is called."""


class Number(Text):
    """A telephone number that must be seen first."""


class Quiet(Text):
    """What helps but need not be read."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
