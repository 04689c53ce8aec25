"""The chart as SVG at the very size it has on paper, its letters left to the typesetter's font."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal.charts import PAPER, Look, Part, View, without_colour
from journal.paper.printable import cleaned
from journal.paper.sheet import POINTS_AN_INCH
from journal.reading.values import Recovery
from journal.words import Words


def days_drawn(recovery: Recovery, view: View, words: Words, width: float) -> tuple[date, date]:
    """Return the first and the last day that a chart of a width in points shows."""
    from matplotlib.figure import Figure

    from journal.charts.sheet import Sheet
    from journal.charts.width import across

    blank = Sheet(Figure(figsize=(width / POINTS_AN_INCH, 1)), _look(view))
    time = across(blank, recovery, view, words).time
    return time.first, time.last


def svg_chart(recovery: Recovery, view: View, words: Words, size: tuple[float, float]) -> str:
    """Return the timeline drawn for paper, `size` being its width and height in points.

    The key of events is left out, since the page sets it as text.
    """
    from journal.charts import svg_timeline  # loads matplotlib, so only where something is drawn

    without_key = replace(view, hidden=view.hidden | {Part.EVENT_KEY.value}, titled=False)
    inches = (size[0] / POINTS_AN_INCH, size[1] / POINTS_AN_INCH)
    return cleaned(svg_timeline(recovery, without_key, _look(view), words, inches).decode("utf-8"))


def _look(view: View) -> Look:
    return without_colour(PAPER) if view.mono else PAPER
