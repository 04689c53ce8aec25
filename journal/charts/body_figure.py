"""The figure of a person, front and back, and where each place of the body lies on it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import Any

from journal.places import RESOURCES

BESIDE = 20.0
"""The room between the two views where they stand side by side, in units of the figure."""

STEPS = 4
"""How many steps of shading tell apart how often a place was named: up to a quarter of days, a half, …"""


@dataclass(frozen=True, slots=True)
class BodyView:
    """The figure seen from one side, as SVG paths of absolute M, L, C and Z only.

    `outline` is closed and the same in both views; `lines` are drawn upon it. Every place is one closed
    path. The left of the person is on the right of the front view and on the left of the back view.
    """

    outline: str
    lines: tuple[str, ...]
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BodyFigure:
    """Both views of a person, each `width` wide and `height` high."""

    width: float
    height: float
    front: BodyView
    back: BodyView

    @property
    def views(self) -> tuple[BodyView, BodyView]:
        """The front, then the back."""
        return self.front, self.back


@cache
def body_figure() -> BodyFigure:
    """Return the figure as it is drawn in `resources/body`."""
    drawn = json.loads((RESOURCES / "body" / "shapes.json").read_text("utf-8"))
    width, height = drawn["size"]
    return BodyFigure(width, height, _view(drawn["front"]), _view(drawn["back"]))


def _view(drawn: Mapping[str, Any]) -> BodyView:
    outline, *lines = drawn["outline"]
    return BodyView(outline, tuple(lines), dict(drawn["places"]))


def step_of(share: float) -> int:
    """Return the step of shading of a share of days: 0 for none, `STEPS` for more than three quarters."""
    return min(STEPS, ceil(share * STEPS - 1e-9)) if share > 0 else 0
