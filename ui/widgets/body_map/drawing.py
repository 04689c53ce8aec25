"""Paints the two figures and the words beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen, QTransform
from PySide6.QtWidgets import QWidget

from journal.charts.body_figure import BESIDE, body_figure, step_of
from ui.widgets.body_map.kinds import Kind
from ui.widgets.body_map.paths import Spot, figure
from ui.widgets.body_map.shading import shade

_ROLE = QPalette.ColorRole
_OUTLINE, _EDGE, _POINTED, _RING = 1.6, 0.9, 2.2, 4.5
_SIDES_AT = 470.0
"""How far down the words left and right stand, beside the ankles."""

_LEG_ENDS = 58.0
"""How far from the middle the legs end, and the words for their side begin."""

_ROOM = 4


def draw_body(
    widget: QWidget,
    transform: QTransform,
    shares: Mapping[Kind, Mapping[str, float]],
    pointed: Spot | None,
    ringed: Spot | None,
) -> None:
    """Draw both views with their shaded places; one may be pointed at, one have the keyboard's ring."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(transform)
    palette, drawn = widget.palette(), figure()
    for outline in drawn.outlines:
        painter.fillPath(outline, palette.brush(_ROLE.Window))
    for spot, path in drawn.spots.items():
        painter.fillPath(path, palette.brush(_ROLE.Base))
        if pointed is not None and spot.place == pointed.place:
            painter.fillPath(path, palette.brush(_ROLE.AlternateBase))
        for kind in Kind:
            shade(painter, path, kind, step_of(shares[kind].get(spot.place, 0.0)), palette)
    _stroke(painter, (*drawn.spots.values(), *drawn.lines), palette, _ROLE.Mid, _EDGE)
    _stroke(painter, drawn.outlines, palette, _ROLE.PlaceholderText, _OUTLINE)
    if pointed is not None:
        same = [path for spot, path in drawn.spots.items() if spot.place == pointed.place]
        _stroke(painter, same, palette, _ROLE.Highlight, _POINTED)
    if ringed is not None:
        _stroke(painter, [drawn.spots[ringed]], palette, _ROLE.WindowText, _RING)
        _stroke(painter, [drawn.spots[ringed]], palette, _ROLE.Base, _RING / 3)


def _stroke(
    painter: QPainter,
    paths: Sequence[QPainterPath],
    palette: QPalette,
    role: QPalette.ColorRole,
    width: float,
) -> None:
    pen = QPen(palette.color(role), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    for path in paths:
        painter.strokePath(path, pen)


def draw_captions(widget: QWidget, transform: QTransform, captions: Sequence[str]) -> None:
    """Write above each view what it is."""
    painter = QPainter(widget)
    painter.setPen(widget.palette().color(_ROLE.WindowText))
    half = transform.m11() * (body_figure().width + BESIDE) / 2
    for centre, caption in zip(_centres(transform), captions, strict=True):
        top = QRectF(centre - half, 0, 2 * half, widget.height())
        painter.drawText(top, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, caption)


def draw_sides(widget: QWidget, transform: QTransform, left: tuple[str, str], right: tuple[str, str]) -> None:
    """Write beside the legs which is which, in letters where words lack room; the front view is mirrored."""
    painter = QPainter(widget)
    painter.setPen(widget.palette().color(_ROLE.PlaceholderText))
    metrics, scale = widget.fontMetrics(), transform.m11()
    near, far = scale * _LEG_ENDS, scale * body_figure().width / 2
    longest = max(metrics.horizontalAdvance(word) for word, _ in (left, right))
    shown = 0 if longest + _ROOM <= far - near else 1
    middle, height = transform.map(QPointF(0, _SIDES_AT)).y(), metrics.height()
    for centre, sides in zip(_centres(transform), ((right, left), (left, right)), strict=True):
        for start, side in zip((centre - far, centre + near), sides, strict=True):
            room = QRectF(start, middle - height / 2, far - near, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, side[shown])


def _centres(transform: QTransform) -> list[float]:
    """Return how far across the middles of both views are."""
    one = body_figure().width
    return [transform.map(QPointF(view * (one + BESIDE) + one / 2, 0)).x() for view in (0, 1)]
