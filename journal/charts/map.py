"""What lies where on a drawn timeline, in logical pixels (1/96 inch) from the picture's top left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.charts.time_scale import TimeScale
from journal.reading.values import Window
from journal.records import Event


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical pixels; `top` lies above `bottom` and has the smaller number."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Halfway between top and bottom."""
        return (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: Box, gap: float = 0) -> bool:
        """Return whether two boxes overlap, or come nearer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class TextBox:
    """A visible text, its box, and the family, weight and file of the font that writes it."""

    text: str
    box: Box
    font: tuple[str, bool, Path]


@dataclass(frozen=True, slots=True)
class Lane:
    """A healing window and the box that can be pointed at: its bar and its text."""

    window: Window
    box: Box
    bar: Box


@dataclass(frozen=True, slots=True)
class Flag:
    """The events behind one flag, with their numbers in the key."""

    events: tuple[tuple[int, Event], ...]
    box: Box


@dataclass(frozen=True)
class ChartMap:
    """What lies where: panels by name, lanes, flags and every visible text, with the scale of days.

    `as_of` is the day of the reading that was drawn; `events` are those of the days shown with the numbers
    that the flags bear, whether or not there was room for a flag.
    """

    width: float
    height: float
    as_of: date
    time: TimeScale
    panels: Mapping[str, Box]
    lanes: tuple[Lane, ...]
    flags: tuple[Flag, ...]
    events: tuple[tuple[int, Event], ...]
    texts: tuple[TextBox, ...]

    def x_of(self, day: date) -> float:
        """Return where a day lies from the left."""
        return self.time.x_of(day)

    def day_at(self, x: float) -> date:
        """Return the day nearest to a place, kept within the days shown."""
        return self.time.day_at(x)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn timeline: RGBA bytes, `width` × `height` device pixels, and what lies where."""

    pixels: bytes
    width: int
    height: int
    map: ChartMap
