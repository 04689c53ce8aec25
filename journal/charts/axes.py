"""The two time axes under the panels, calendar and weeks since surgery, and the headings at the left."""

from __future__ import annotations

from collections.abc import Sequence

from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import Sheet
from journal.charts.ticks import Tick

_TICK = 4.0
_GAP = 4.0


def draw_calendar(sheet: Sheet, box: Box, ticks: Sequence[Tick]) -> None:
    """Draw the calendar's line, ticks and labels into a box."""
    look, pitch = sheet.look, sheet.letters.small_line
    sheet.line([box.left, box.right], [box.top, box.top], colour=look.rule, width=1.0)
    for tick in ticks:
        sheet.line([tick.x] * 2, [box.top, box.top + _TICK], colour=look.rule, width=1.0)
    y = box.top + _TICK + pitch / 2
    _write(sheet, [(tick.x, tick.label) for tick in ticks], y, look.ink)
    _write(sheet, [(tick.x, tick.below) for tick in ticks if tick.below], y + pitch, look.quiet)


def draw_weeks(sheet: Sheet, box: Box, ticks: Sequence[Tick]) -> None:
    """Draw the line of weeks since surgery into a box."""
    look = sheet.look
    sheet.line([box.left, box.right], [box.top, box.top], colour=look.grid, width=1.0)
    for tick in ticks:
        is_start = tick.label == "0"
        colour = look.ink if is_start else look.rule
        sheet.line([tick.x] * 2, [box.top, box.top + _TICK], colour=colour, width=2.0 if is_start else 1.0)
    y = box.top + _TICK + sheet.letters.small_line / 2
    _write(sheet, [(tick.x, tick.label) for tick in ticks], y, look.ink)


def _write(sheet: Sheet, labels: Sequence[tuple[float, str]], y: float, colour: str) -> None:
    """Write labels centred at their places, leaving out what would be cut or would touch the one before."""
    end = float("-inf")
    for x, label in labels:
        half = sheet.letters.width(label, SMALL) / 2
        if x - half >= max(end + _GAP, 1) and x + half <= sheet.width - 1:
            sheet.text(label, x, y, colour=colour, align="center", scale=SMALL)
            end = x + half


def heading_room(headings: Sequence[str], letters: Lettering) -> float:
    """Return the width that headings need: that of the longest word, or of two short ones."""
    words = [word for heading in headings for word in heading.split()]
    return max((letters.width(word, SMALL) for word in words), default=0.0) + 0.35 * letters.size


def heading_lines(heading: str, room: float, letters: Lettering) -> list[str]:
    """Return a heading broken into lines that fit."""
    lines: list[str] = []
    for word in heading.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.width(longer, SMALL) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def draw_heading(sheet: Sheet, heading: str, left: float, room: float, box: Box) -> None:
    """Write a heading beside its row, centred, in as many of its lines as the row is high."""
    pitch = sheet.letters.small_line
    lines = heading_lines(heading, room, sheet.letters)
    fitting = max(1, int((box.height + 0.2 * pitch) / pitch))
    if len(lines) > fitting:
        lines = lines[:fitting]
    top = box.middle - pitch * (len(lines) - 1) / 2
    for index, line in enumerate(lines):
        sheet.text(line, left, top + index * pitch, colour=sheet.look.quiet, scale=SMALL)
