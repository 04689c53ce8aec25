"""The figure's paths as Qt draws them, and where on the figure a place is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from journal.charts.body_figure import BESIDE, body_figure

_PART = re.compile(r"([MLCZ])([^MLCZ]*)")
_ACROSS_COUNTS = 2.2
"""How much more it counts that a place lies aside of the way than how far along the way it is."""


class Spot(NamedTuple):
    """A place in one view: 0 is the front, 1 the back."""

    view: int
    place: str


class Figure(NamedTuple):
    """Both views side by side, in units of the figure."""

    width: float
    height: float
    outlines: tuple[QPainterPath, ...]
    lines: tuple[QPainterPath, ...]
    spots: Mapping[Spot, QPainterPath]
    middles: Mapping[Spot, QPointF]


@cache
def figure() -> Figure:
    """Return both views, the back one at the right of the front one."""
    drawn = body_figure()
    moved = drawn.width + BESIDE
    spots = {
        Spot(index, place): painter_path(path).translated(index * moved, 0)
        for index, view in enumerate(drawn.views)
        for place, path in view.places.items()
    }
    return Figure(
        2 * drawn.width + BESIDE,
        drawn.height,
        tuple(painter_path(view.outline).translated(i * moved, 0) for i, view in enumerate(drawn.views)),
        tuple(
            painter_path(" ".join(view.lines)).translated(i * moved, 0) for i, view in enumerate(drawn.views)
        ),
        spots,
        {spot: middle(path) for spot, path in spots.items()},
    )


def painter_path(written: str) -> QPainterPath:
    """Return an SVG path of absolute M, L, C and Z as Qt's."""
    path = QPainterPath()
    for letter, rest in _PART.findall(written):
        numbers = [float(number) for number in rest.split()]
        points = [QPointF(x, y) for x, y in zip(numbers[0::2], numbers[1::2], strict=True)]
        if letter == "M":
            path.moveTo(points[0])
        elif letter == "L":
            path.lineTo(points[0])
        elif letter == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path


def middle(path: QPainterPath) -> QPointF:
    """Return a point well inside a path: the middle of the widest stretch at half of its height."""
    box = path.boundingRect()
    height = box.center().y()
    steps = [box.left() + box.width() * index / 200 for index in range(201)]
    runs: list[list[float]] = [[]]
    for x in steps:
        if path.contains(QPointF(x, height)):
            runs[-1].append(x)
        elif runs[-1]:
            runs.append([])
    widest = max(runs, key=len)
    return QPointF((widest[0] + widest[-1]) / 2, height)


def neighbour(here: Spot, across: int, down: int) -> Spot:
    """Return the nearest spot in a direction (one of the two 0, the other 1 or -1), `here` where none is."""
    middles = figure().middles
    start = middles[here]

    def length(spot: Spot) -> float:
        way = middles[spot] - start
        along = way.x() * across + way.y() * down
        aside = abs(way.x() * down) + abs(way.y() * across)
        return along + _ACROSS_COUNTS * aside if along > 1 else float("inf")

    nearest = min(middles, key=length)
    return nearest if length(nearest) < float("inf") else here


def spots_of(place: str) -> Iterable[Spot]:
    """Return where a place is seen: in one view, in both or in none."""
    return [spot for spot in figure().spots if spot.place == place]
