"""Drawing the timeline off the window's thread: one thread, and the latest wish wins."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from ui.latest import Latest

if TYPE_CHECKING:
    from journal.charts import Look, Picture, View
    from journal.reading.values import Recovery, Window
    from journal.records import Records
    from journal.words import Words


@dataclass(frozen=True, eq=False)
class ChartWish:
    """What is to be drawn: whose records on which day, how, how large and how sharp."""

    records: Records
    as_of: date
    view: View
    look: Look
    words: Words
    size: tuple[int, int]
    pixel_ratio: float


class DrawnChart(NamedTuple):
    """A drawn timeline, what it was drawn from, and what it says in words."""

    wish: ChartWish
    recovery: Recovery
    picture: Picture
    summary: str

    @property
    def windows(self) -> list[Window]:
        """The healing windows that reach into the days shown, hidden ones left out."""
        return [window for window in self._in_sight() if not window.is_hidden]

    @property
    def hidden_windows(self) -> list[Window]:
        """The healing windows of the days shown that the person hid."""
        return [window for window in self._in_sight() if window.is_hidden]

    def _in_sight(self) -> list[Window]:
        time = self.picture.map.time
        every = [window for course in self.recovery.courses for window in course.windows]
        return [w for w in every if w.first < time.last and (w.end is None or w.end > time.first)]


Draw = Callable[[ChartWish, "Recovery | None"], DrawnChart]


class ChartDrawing(QObject):
    """Draws what was wished for last; a wish that came in between is never begun."""

    drawn = Signal(object)

    def __init__(self, draw: Draw | None = None) -> None:
        super().__init__()
        self._draw = draw or draw_chart
        self._last: DrawnChart | None = None
        self._latest = Latest(tells_outdated=True)
        self._latest.done.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is still to come."""
        return self._latest.is_busy

    def prepare(self) -> None:
        """Begin to import what draws, while the page that will ask for a picture is still being made."""
        self._latest.first(_import_what_draws)

    def wish(self, wish: ChartWish) -> None:
        """Ask for a picture; `drawn` brings it."""
        self._latest.wish(partial(self._drawn, wish))

    def stop(self) -> None:
        """End the thread; what is being drawn is thrown away."""
        self._latest.stop()

    def _drawn(self, wish: ChartWish) -> DrawnChart:
        """Draw in the thread, with what was read for the last picture where it holds for this one too."""
        last = self._last
        same = last is not None and last.wish.records is wish.records and last.wish.as_of == wish.as_of
        return self._draw(wish, last.recovery if same and last is not None else None)

    def _take(self, chart: DrawnChart) -> None:
        self._last = chart
        self.drawn.emit(chart)


def draw_chart(wish: ChartWish, known: Recovery | None) -> DrawnChart:
    """Read and draw; runs in the thread, where matplotlib is imported too."""
    from journal.charts import render_timeline, timeline_summary
    from journal.reading.recovery import read_recovery

    if known is None:
        gc.freeze()  # else a collection that walks through twenty years of entries stops the window for 60 ms
    recovery = known or read_recovery(wish.records, wish.as_of)
    picture = render_timeline(recovery, wish.view, wish.look, wish.words, wish.size, wish.pixel_ratio)
    return DrawnChart(wish, recovery, picture, timeline_summary(recovery, wish.view, wish.words))


def _import_what_draws() -> None:
    from journal.charts import import_what_draws

    import_what_draws()
