"""A card: a calm ground under what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.choice_button import draw_round
from ui.widgets.text import Heading

ROUND = 8.0


class Card(QWidget):
    """A rounded ground with a heading; put widgets into `body`."""

    def __init__(
        self,
        heading: str = "",
        parent: QWidget | None = None,
        *,
        ground: QPalette.ColorRole = QPalette.ColorRole.Base,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(10)
        if heading:
            self.body.addWidget(Heading(heading, self))
            self.setAccessibleName(heading)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line = self.palette().brush(self._ground), self.palette().brush(QPalette.ColorRole.Mid)
        draw_round(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ground, line, ROUND)
