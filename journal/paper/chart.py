"""The chart as SVG at the very size it has on paper, its letters left to the typesetter's font."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from journal.charts import PAPER, Look, Part, View, without_colour
from journal.paper.printable import cleaned
from journal.paper.sheet import POINTS_AN_INCH
from journal.reading.values import Recovery
from journal.words import Words


class Drawn(NamedTuple):
    """What a chart shows: the first and the last day, and kinds of signs (`dot`, `late`, `range`, `line`)."""

    first: date
    last: date
    signs: frozenset[str]


def what_is_drawn(recovery: Recovery, view: View, words: Words, width: float) -> Drawn:
    """Return what a chart of a width in points will show."""
    from matplotlib.figure import Figure  # loads what is slow to load, so only where something is drawn

    from journal.charts.legend import signs_shown
    from journal.charts.sheet import Sheet
    from journal.charts.width import across

    blank = Sheet(Figure(figsize=(width / POINTS_AN_INCH, 1)), _look(view))
    time = across(blank, recovery, view, words).time
    signs = signs_shown(recovery, time, words, has_doses=False)
    return Drawn(time.first, time.last, frozenset(sign.kind for sign in signs))


def svg_chart(recovery: Recovery, view: View, words: Words, size: tuple[float, float]) -> str:
    """Return the timeline drawn for paper, `size` being its width and height in points.

    The key of events is left out, since the page sets it as text. Letters that the bundled font lacks are
    left to the typesetter; the minus sign is one of them, and the dash stands for it.
    """
    from journal.charts import svg_to_embed

    without_key = replace(view, hidden=view.hidden | {Part.EVENT_KEY.value}, titled=False)
    inches = (size[0] / POINTS_AN_INCH, size[1] / POINTS_AN_INCH)
    svg = cleaned(svg_to_embed(recovery, without_key, _look(view), words, inches))
    return svg.replace("'DejaVu Sans'", "'Noto Sans'").replace("\N{MINUS SIGN}", "\N{EN DASH}")


def _look(view: View) -> Look:
    return without_colour(PAPER) if view.mono else PAPER
