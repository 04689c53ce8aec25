"""The sheet a timeline is drawn on: a Figure addressed in logical pixels from its top left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from journal.charts.lettering import POINTS_A_PIXEL, Lettering
from journal.charts.look import AreaLook, Look
from journal.charts.map import Box, TextBox
from journal.charts.time_scale import TimeScale

PIXELS_AN_INCH = 96
_CAPITALS_HALF = 0.357  # half the height of Noto Sans's capitals
UNDER, LINES, OVER, WORDS = 0.5, 2.0, 3.0, 4.0


class Sheet:
    """A Figure with the letters and colours it is drawn in; keeps every text that is written on it."""

    def __init__(self, figure: Figure, look: Look) -> None:
        self.figure = figure
        self.look = look
        self.letters = Lettering(look)
        width, height = figure.get_size_inches()
        self.width, self.height = float(width) * PIXELS_AN_INCH, float(height) * PIXELS_AN_INCH
        upright = Affine2D().scale(1, -1).translate(0, self.height).scale(1 / PIXELS_AN_INCH)
        self._place = upright + figure.dpi_scale_trans
        self._written: list[TextBox] = []

    def text(
        self,
        text: str,
        x: float,
        y: float,
        *,
        colour: str | None = None,
        align: Literal["left", "center", "right"] = "left",
        scale: float = 1.0,
        bold: bool = False,
        backed: str | None = None,
        veil: float = 1.0,
    ) -> None:
        """Write a text whose capitals are centred on `y`.

        `backed` puts a colour behind it, as opaque as `veil` says.
        """
        baseline = y + _CAPITALS_HALF * self.letters.size * scale
        properties = self.letters.properties(text, scale, bold=bold)
        artist = Text(
            x,
            baseline,
            text,
            color=colour or self.look.ink,
            fontproperties=properties,
            horizontalalignment=align,
            verticalalignment="baseline",
            parse_math=False,
            zorder=WORDS,
        )
        if backed is not None:
            artist.set_bbox({"facecolor": backed, "edgecolor": "none", "pad": 1.2, "alpha": veil})
        self._add(artist)
        width, rise, fall = self.letters.extent(text, scale, bold=bold)
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * width
        box = Box(left, baseline - rise, left + width, baseline + fall)
        self._written.append(TextBox(text, box, self.letters.font(text, bold=bold)))

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        *,
        colour: str,
        width: float = 1.0,
        dash: Sequence[float] = (),
        zorder: float = LINES,
        **more: Any,
    ) -> Line2D:
        """Draw a line; `width` in logical pixels, `dash` on and off in line widths."""
        style: Any = (0, tuple(dash)) if dash else "-"
        artist = Line2D(
            xs, ys, color=colour, linewidth=width * POINTS_A_PIXEL, linestyle=style, zorder=zorder, **more
        )
        self._add(artist)
        return artist

    def box(self, box: Box, fill: str, edge: str = "none", *, hatch: str = "", zorder: float = UNDER) -> None:
        """Fill a rectangle."""
        artist = Rectangle(
            (box.left, box.top),
            box.width,
            box.height,
            facecolor=fill,
            edgecolor=edge,
            linewidth=0.75 if edge != "none" else 0,
            hatch=hatch or None,
            zorder=zorder,
        )
        self._add(artist)

    def area(
        self,
        box: Box,
        area: AreaLook,
        *,
        open_left: bool = False,
        open_right: bool = False,
        said: bool = False,
    ) -> None:
        """Fill a bar; an open end is an arrow's point, and what a surgeon `said` has a dashed edge."""
        point = min(box.height * 0.45, box.width / 2)
        left, right = box.left + open_left * point, box.right - open_right * point
        corners = [(left, box.top), (right, box.top), (box.right, box.middle), (right, box.bottom)]
        corners += [(left, box.bottom), (box.left, box.middle)]
        artist = Polygon(corners, closed=True, facecolor=area.fill, edgecolor=area.edge, linewidth=0.75)
        artist.set_zorder(OVER)
        if said:
            artist.set(edgecolor=area.ink, linewidth=1.1, linestyle=(0, (2.6, 1.6)))
        if area.hatch:
            artist.set_hatch(area.hatch)
            artist.set_hatch_linewidth(0.4)
        self._add(artist)

    def badge(self, box: Box, fill: str, edge: str) -> None:
        """Fill a rectangle with round corners."""
        style = f"round,pad=0,rounding_size={box.height * 0.3:.2f}"
        artist = FancyBboxPatch(
            (box.left, box.top),
            box.width,
            box.height,
            boxstyle=style,
            facecolor=fill,
            edgecolor=edge,
            linewidth=0.75,
            zorder=OVER,
        )
        self._add(artist)

    def strokes(
        self,
        strokes: Sequence[Sequence[tuple[float, float]]],
        *,
        colour: str,
        width: float,
        dash: Sequence[float] = (),
        zorder: float = LINES,
    ) -> None:
        """Draw many lines of one kind at once."""
        style: Any = (0, tuple(dash)) if dash else "-"
        artist = LineCollection(
            list(strokes), colors=colour, linewidths=width * POINTS_A_PIXEL, linestyles=[style], zorder=zorder
        )
        self._add(artist)

    def within(self, box: Box, time: TimeScale, low: float, high: float) -> Transform:
        """Return the transform from days' ordinals and scores, `low` to `high`, to places in a box."""
        across, up = time.pixels_a_day, box.height / (high - low)
        left, bottom = box.left - time.low * across, box.bottom + low * up
        return Affine2D.from_values(across, 0, 0, -up, left, bottom) + self._place

    def add(self, artist: Any, transform: Transform) -> None:
        """Add an artist drawn in a panel's own numbers."""
        artist.set_transform(transform)
        self.figure.add_artist(artist)

    def texts(self) -> tuple[TextBox, ...]:
        """Return every text with the box that it fills."""
        return tuple(self._written)

    def _add(self, artist: Any) -> None:
        self.add(artist, self._place)
