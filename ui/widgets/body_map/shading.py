"""Lines for pain and dots for changed feeling, the closer the more often; told apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen

from ui.widgets.body_map.kinds import Kind

LINE_GAPS = (8.0, 5.6, 4.0, 2.9)
"""How far the lines of each step stand apart, in units of the figure, the rarest first."""

DOT_GAPS = (8.6, 6.8, 5.4, 4.3)
_LINE, _DOT, _HALO = 1.1, 1.25, 2.0
_TINT = 0.10
_ROLE = QPalette.ColorRole


def shade(painter: QPainter, path: QPainterPath, kind: Kind, step: int, palette: QPalette) -> None:
    """Shade the inside of a path for a step from 1 to 4; 0 leaves it as it is."""
    if not step:
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    area = path.boundingRect()
    if kind is Kind.PAIN:
        _lines(painter, area, step, palette.color(_ROLE.Highlight))
    else:
        _dots(painter, area, step, palette)
    painter.restore()


def _lines(painter: QPainter, area: QRectF, step: int, colour: QColor) -> None:
    """Draw lines that rise to the right over a tint that grows with the step."""
    tint = QColor(colour)
    tint.setAlphaF(_TINT * step)
    painter.fillRect(area, tint)
    painter.setPen(QPen(colour, _LINE))
    apart = LINE_GAPS[step - 1] * 2**0.5
    foot = ((area.left() + area.top()) // apart) * apart - area.bottom()
    while foot < area.right():
        painter.drawLine(
            QPointF(foot, area.bottom()), QPointF(foot + area.height(), area.bottom() - area.height())
        )
        foot += apart


def _dots(painter: QPainter, area: QRectF, step: int, palette: QPalette) -> None:
    """Draw dots in rows, each second row moved by half, with a halo that keeps them free of lines."""
    gap = DOT_GAPS[step - 1]
    places = []
    row = int(area.top() // (gap * 0.866))
    while row * gap * 0.866 < area.bottom() + gap:
        x = area.left() // gap * gap + (row % 2) * gap / 2
        while x < area.right() + gap:
            places.append(QPointF(x, row * gap * 0.866))
            x += gap
        row += 1
    painter.setPen(Qt.PenStyle.NoPen)
    for brush, radius in ((palette.color(_ROLE.Base), _HALO), (palette.color(_ROLE.WindowText), _DOT)):
        painter.setBrush(brush)
        for place in places:
            painter.drawEllipse(place, radius, radius)


def draw_swatch(painter: QPainter, around: QRectF, kind: Kind, step: int, palette: QPalette) -> None:
    """Draw a small rectangle that shows one step of shading."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(around, 3, 3)
    painter.fillPath(path, palette.brush(_ROLE.Base))
    shade(painter, path, kind, step, palette)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(_ROLE.WindowText), 1))
    painter.drawPath(path)
    painter.restore()
