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
    strokes = [[(tick.x, box.top), (tick.x, box.top + _TICK)] for tick in ticks]
    sheet.strokes(strokes, colour=look.rule, width=1.0)
    y = box.top + _TICK + pitch / 2
    _write(sheet, [(tick.x, tick.label) for tick in ticks], y, look.ink)
    _write(sheet, [(tick.x, tick.below) for tick in ticks if tick.below], y + pitch, look.quiet)


def draw_weeks(sheet: Sheet, box: Box, ticks: Sequence[Tick]) -> None:
    """Draw the line of weeks since surgery into a box."""
    look = sheet.look
    sheet.line([box.left, box.right], [box.top, box.top], colour=look.grid, width=1.0)
    for is_start in (False, True):
        xs = [tick.x for tick in ticks if (tick.label == "0") == is_start]
        strokes = [[(x, box.top), (x, box.top + _TICK)] for x in xs]
        colour, width = (look.ink, 2.0) if is_start else (look.rule, 1.0)
        sheet.strokes(strokes, colour=colour, width=width)
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
    """Return the width in which every heading stands in two lines."""
    widest = (
        min(max(letters.width(line, SMALL) for line in halves) for halves in _halves(heading))
        for heading in headings
    )
    return max(widest, default=0.0) + 0.1 * letters.size


def _halves(heading: str) -> list[list[str]]:
    words = heading.split()
    cuts = range(1, len(words)) if len(words) > 1 else (1,)
    return [[" ".join(words[:cut]), " ".join(words[cut:])] for cut in cuts]


def heading_lines(heading: str, room: float, letters: Lettering) -> list[str]:
    """Return a heading in as few lines as fit, the last as long as may be."""
    if letters.width(heading, SMALL) <= room:
        return [heading]
    fitting = [
        lines for lines in _halves(heading) if all(letters.width(line, SMALL) <= room for line in lines)
    ]
    return fitting[0] if fitting else heading.split()


def draw_heading(
    sheet: Sheet, headings: Sequence[str], left: float, room: float, box: Box, *, low: bool = False
) -> None:
    """Write the first heading that fits beside its row, centred; of a `low` one only the last line need."""
    pitch = sheet.letters.small_line
    broken = [heading_lines(heading, room, sheet.letters) for heading in headings]
    fitting = [lines for lines in broken if low or len(lines) * pitch <= box.height + 0.2 * pitch]
    if not fitting:
        return
    lines = fitting[0]
    middle = box.middle - (len(lines) - 1) / 2 * pitch * (2 if low else 1)
    for index, line in enumerate(lines):
        sheet.text(line, left, middle + index * pitch, colour=sheet.look.quiet, scale=SMALL)
