"""Renders a timeline to pixels, SVG or PNG. Call it off the window's thread."""

from __future__ import annotations

import threading
from io import BytesIO
from pathlib import Path

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from journal.charts.look import Look
from journal.charts.map import ChartMap, Picture
from journal.charts.sheet import PIXELS_AN_INCH
from journal.charts.summary import timeline_summary, timeline_title
from journal.charts.timeline import draw_timeline
from journal.charts.view import View
from journal.reading.values import Recovery
from journal.words import Words

_ONE_AT_A_TIME = threading.Lock()  # matplotlib's settings and caches are shared by all threads


def render_timeline(
    recovery: Recovery,
    view: View,
    look: Look,
    words: Words,
    size_px: tuple[int, int],
    pixel_ratio: float = 1.0,
) -> Picture:
    """Return a timeline of `size_px` logical pixels, drawn with `pixel_ratio` device pixels to each."""
    with _ONE_AT_A_TIME, rc_context({"text.hinting": "none"}):
        figure = _figure(
            size_px[0] / PIXELS_AN_INCH, size_px[1] / PIXELS_AN_INCH, PIXELS_AN_INCH * pixel_ratio
        )
        canvas = FigureCanvasAgg(figure)
        chart_map = draw_timeline(figure, recovery, view, look, words)
        canvas.draw()
        width, height = canvas.get_width_height(physical=True)
        return Picture(bytes(canvas.buffer_rgba()), width, height, chart_map)


def png_timeline(
    recovery: Recovery,
    view: View,
    look: Look,
    words: Words,
    size_inches: tuple[float, float],
    dpi: float = 144,
) -> bytes:
    """Return a timeline as a PNG file that holds no date."""
    with _ONE_AT_A_TIME, rc_context({"text.hinting": "none"}):
        figure = _figure(*size_inches, dpi)
        draw_timeline(figure, recovery, view, look, words)
        written = BytesIO()
        FigureCanvasAgg(figure).print_png(written, metadata={"Software": None})
        return written.getvalue()


def svg_to_embed(
    recovery: Recovery, view: View, look: Look, words: Words, size_inches: tuple[float, float]
) -> str:
    """Return a timeline as SVG for a document that brings the fonts and says what the picture shows."""
    return _svg(recovery, view, look, words, size_inches)[0]


def svg_timeline(
    recovery: Recovery, view: View, look: Look, words: Words, size_inches: tuple[float, float]
) -> bytes:
    """Return a timeline as an SVG file that stands alone: texts are texts, their fonts inside, no date."""
    from journal.charts.standalone import standing_alone  # slow to import

    svg, chart_map = _svg(recovery, view, look, words, size_inches)
    letters: dict[tuple[str, bool, Path], str] = {}
    for text in chart_map.texts:
        letters[text.font] = letters.get(text.font, "") + text.text
    title = timeline_title(recovery, words)
    return standing_alone(svg, letters, title, timeline_summary(recovery, view, words)).encode("utf-8")


def _svg(
    recovery: Recovery, view: View, look: Look, words: Words, size_inches: tuple[float, float]
) -> tuple[str, ChartMap]:
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # slow to import

    with _ONE_AT_A_TIME, rc_context({"svg.fonttype": "none", "svg.hashsalt": "recovery-journal"}):
        figure = _figure(*size_inches, 72)
        chart_map = draw_timeline(figure, recovery, view, look, words)
        written = BytesIO()
        FigureCanvasSVG(figure).print_svg(written, metadata={"Date": None, "Creator": None})
    return written.getvalue().decode("utf-8"), chart_map


def _figure(width: float, height: float, dpi: float) -> Figure:
    return Figure(figsize=(width, height), dpi=dpi)
