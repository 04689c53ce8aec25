"""The small parts that cards on this page are made of: text to select, and blocks beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.widgets.selectable import SmallHeading, selectable
from ui.widgets.text import Quiet, Text

SIDE_BY_SIDE_LETTERS = 64
"""How many letters wide a place must be for two blocks to stand beside each other."""


def add_lines(layout: QVBoxLayout, lines: Iterable[str], *, quiet: bool = False) -> None:
    """Put sentences below each other, each one to select."""
    for line in lines:
        layout.addWidget(selectable(Quiet(line) if quiet else Text(line)))


def block(heading: str, lines: Sequence[str], *, quiet: bool = False) -> QWidget:
    """Return a heading with its lines."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(5)
    layout.addWidget(SmallHeading(heading))
    add_lines(layout, lines, quiet=quiet)
    layout.addStretch(1)
    return widget


class Columns(QWidget):
    """Blocks beside each other where there is room, else below each other."""

    def __init__(self, blocks: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        for one in blocks:
            self._layout.addWidget(one, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how to stand by the room there is."""
        super().resizeEvent(event)
        letter = self.fontMetrics().horizontalAdvance("x")
        is_wide = event.size().width() >= SIDE_BY_SIDE_LETTERS * letter
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            self._layout.setSpacing(28 if is_wide else 14)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
