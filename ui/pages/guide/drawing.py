"""One of the guide's drawings, with its numbers set by the program so that they follow the text's size."""

from __future__ import annotations

import math
from itertools import count, takewhile

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.pages.guide.drawing_colours import coloured
from ui.theme import Theme

WIDEST = 680
"""A drawing's greatest width in pixels, so that a window holds most of its height."""

_SMALLEST = 220
_BADGE = 0.56
"""The radius of a number's round ground, in lines of text."""

_LARGEST_BADGE = 25
"""Its greatest radius in the drawing's own units; larger ones would cover each other."""


class Drawing(QLabel):
    """A drawing that fills the width there is, up to `WIDEST`; screen readers are told its caption."""

    def __init__(
        self, picture: str, name: str, caption: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.drawn, self._theme = picture, theme
        self.renderer = QSvgRenderer(self)
        self._load()
        self.setAccessibleName(name)
        self.setAccessibleDescription(caption)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.redraw)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that the drawing has places for."""
        has = self.renderer.elementExists
        return tuple(takewhile(lambda number: has(f"mark-{number}"), count(1)))

    def redraw(self) -> None:
        """Draw anew in the colours and the text size of the theme."""
        self._load()
        self.updateGeometry()
        self._draw()

    def sizeHint(self) -> QSize:
        """Return the drawing's full size."""
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing could be made out."""
        return QSize(_SMALLEST, self.heightForWidth(_SMALLEST))

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the drawing's shape."""
        own = self.renderer.defaultSize()
        return round(min(width, WIDEST) * own.height() / max(1, own.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw at the new size."""
        super().resizeEvent(event)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw as sharp as the screen that it is shown on."""
        super().showEvent(event)
        self._draw()

    def _load(self) -> None:
        self.renderer.load(QByteArray(coloured(self.drawn, self._theme.shown)))

    def _draw(self) -> None:
        if not self.isVisible():
            return
        width = min(self.width(), WIDEST)
        size, ratio = QSize(width, self.heightForWidth(width)), self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        for number in self.numbers:
            self._draw_number(painter, number, width / self.renderer.viewBoxF().width())
        painter.end()
        self.setPixmap(pixmap)

    def _draw_number(self, painter: QPainter, number: int, scale: float) -> None:
        name = f"mark-{number}"
        place = self.renderer.transformForElement(name).mapRect(self.renderer.boundsOnElement(name))
        draw_badge(painter, place.center() * scale, number, self, _LARGEST_BADGE * scale)


def draw_badge(
    painter: QPainter, middle: QPointF, number: int, widget: QWidget, largest: float = math.inf
) -> None:
    """Draw a number on a round ground of at most a radius, as large as the widget's text asks for."""
    wanted = _BADGE * widget.fontMetrics().height()
    palette, radius = widget.palette(), min(wanted, largest)
    around = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    font = QFont(widget.font())
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * radius / wanted)
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.highlight())
    painter.drawEllipse(around)
    painter.setPen(palette.highlightedText().color())
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(number))
