"""A button for one kind of sign, with the shading that shows it on the figure."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journal.words import Words
from ui.widgets.body_map.kinds import Kind, said
from ui.widgets.body_map.shading import draw_swatch
from ui.widgets.choice_button import ChoiceButton, draw_button, text_colour

_ASIDE, _GAP = 10, 8
_SHOWN_STEP = 3


class KindButton(ChoiceButton):
    """Stays down while its kind is the one that clicks mark."""

    def __init__(self, words: Words, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(said(words, kind), parent)
        self.kind = kind

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + self._swatch().width() + _GAP + 2 * _ASIDE
        return QSize(width, metrics.height() + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, shading and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_button(painter, self)
        swatch = self._swatch()
        draw_swatch(painter, QRectF(swatch), self.kind, _SHOWN_STEP, self.palette())
        painter.setPen(text_colour(self))
        words = self.rect().adjusted(swatch.right() + 1 + _GAP, 0, -_ASIDE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _swatch(self) -> QRect:
        height = self.fontMetrics().height()
        width = round(1.5 * height)
        return QRect(_ASIDE, (self.height() - height) // 2, width, height)
