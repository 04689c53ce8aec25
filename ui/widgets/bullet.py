"""One point of a list: its further lines stand under the first, not under the dot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.text import Text

_INDENT, _DOT = 0.85, 0.11
"""Of a line's height: how far the words stand from the edge, and half the dot."""


class Bullet(Text):
    """Words with a painted dot before them, which a screen reader need not say."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Stand further in with larger letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._indent()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the dot at the middle of their first line."""
        super().paintEvent(event)
        line, left = self.fontMetrics().height(), self.contentsMargins().left()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setBrush(self.palette().color(self.foregroundRole()))
        painter.drawEllipse(QPointF(left * 0.45, self._top() + line * 0.53), line * _DOT, line * _DOT)

    def _indent(self) -> None:
        self.setContentsMargins(round(self.fontMetrics().height() * _INDENT), 0, 0, 0)

    def _top(self) -> float:
        """Return where the first line begins: words lower than their place stand in its middle."""
        return max(0, self.height() - self.heightForWidth(self.width())) / 2
