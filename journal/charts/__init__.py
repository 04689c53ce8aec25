"""Draws a recovery's timeline, to pixels and SVG, with a map of what lies where.

`View`, `Look` and the map are light. The drawing itself loads matplotlib, so it is imported when it is
first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from journal.charts.importing import import_what_draws
from journal.charts.look import DARK, GREY, HIGH_CONTRAST, LIGHT, PAPER, Look, without_colour
from journal.charts.map import Box, ChartMap, Flag, Lane, Picture, TextBox
from journal.charts.summary import timeline_summary
from journal.charts.view import Part, Range, View, days_shown

if TYPE_CHECKING:
    from journal.charts.render import png_timeline, render_timeline, svg_timeline, svg_to_embed
    from journal.charts.timeline import draw_timeline

__all__ = [
    "DARK",
    "GREY",
    "HIGH_CONTRAST",
    "LIGHT",
    "PAPER",
    "Box",
    "ChartMap",
    "Flag",
    "Lane",
    "Look",
    "Part",
    "Picture",
    "Range",
    "TextBox",
    "View",
    "days_shown",
    "draw_timeline",
    "import_what_draws",
    "png_timeline",
    "render_timeline",
    "svg_timeline",
    "svg_to_embed",
    "timeline_summary",
    "without_colour",
]

_DRAWING = {
    "draw_timeline": "journal.charts.timeline",
    "png_timeline": "journal.charts.render",
    "render_timeline": "journal.charts.render",
    "svg_timeline": "journal.charts.render",
    "svg_to_embed": "journal.charts.render",
}


def __getattr__(name: str) -> Any:
    """Import what draws when it is first asked for."""
    if name not in _DRAWING:
        raise AttributeError(name)
    import_what_draws()
    return getattr(import_module(_DRAWING[name]), name)
