"""A box to tick with words that break into lines; box and words grow together and are one place to click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.widgets.choice_button import draw_focus

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_EDGE, _GAP, _SIDE = 5, 8, 0.8
_ROLE = QPalette.ColorRole


class TickLine(QCheckBox):
    """A check box that is told as one, painted from the palette so that it is seen in every theme."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.words = words
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return a size of moderate width; the height follows the width given."""
        width = 20 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size, of some short words."""
        line = self.fontMetrics().height()
        return QSize(8 * line, line + 2 * _EDGE)

    def hasHeightForWidth(self) -> bool:
        """Return that long words take more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        room = QRect(0, 0, max(1, width - self._left() - _EDGE), 99_999)
        return self.fontMetrics().boundingRect(room, int(_WRAPPED), self.words).height() + 2 * _EDGE

    def hitButton(self, place: QPoint) -> bool:
        """Return that a click anywhere on the line ticks it."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick and words, and the ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        self._paint_box(painter)
        painter.setPen(palette.color(_ROLE.WindowText))
        place = QRect(self._left(), _EDGE, self.width() - self._left() - _EDGE, self.height())
        painter.drawText(place, int(_WRAPPED), self.words)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), palette)

    def _paint_box(self, painter: QPainter) -> None:
        line = self.fontMetrics().height()
        side = line * _SIDE
        box = QRectF(_EDGE + 0.5, _EDGE + (line - side) / 2, side, side)
        draw_tick_box(painter, box, self.palette(), self.isChecked())

    def _left(self) -> int:
        """Return where the words begin."""
        return _EDGE + round(self.fontMetrics().height() * _SIDE) + _GAP


def draw_tick_box(painter: QPainter, box: QRectF, palette: QPalette, is_ticked: bool) -> None:
    """Draw a box, ticked or not."""
    side = box.width()
    outline = _ROLE.Highlight if is_ticked else _ROLE.PlaceholderText
    painter.setPen(QPen(palette.color(outline), max(1.0, side / 13)))
    painter.setBrush(palette.color(_ROLE.Highlight if is_ticked else _ROLE.Base))
    painter.drawRoundedRect(box, 3, 3)
    if is_ticked:
        painter.setPen(QPen(palette.color(_ROLE.HighlightedText), side / 7))
        points = ((0.22, 0.53), (0.42, 0.72), (0.78, 0.30))
        corners = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in points]
        painter.drawPolyline(corners)
