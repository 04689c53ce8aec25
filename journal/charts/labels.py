"""Names at the ends of lines, moved apart where they would touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journal.charts.curves import Curve
from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import OVER, Sheet
from journal.charts.time_scale import TimeScale
from journal.words import Words
from journal.words import timeline as said

_GAP = 7.0
_SAMPLE = 1.6


def label_room(curves: Sequence[Curve], letters: Lettering, words: Words) -> float:
    """Return the width that the names of the lines need."""
    names = (words.gettext(said.LINE_ENDS[curve.site]) for curve in curves)
    sample = _SAMPLE * letters.size + 4
    return max((letters.width(name, SMALL, bold=True) + sample + 2 * _GAP for name in names), default=0.0)


def spread(wanted: Sequence[float], pitch: float, low: float, high: float) -> list[float]:
    """Return places at least `pitch` apart between `low` and `high`, each near the wanted one."""
    groups: list[tuple[list[int], float]] = []
    for index in sorted(range(len(wanted)), key=lambda index: wanted[index]):
        members, middle = [index], min(max(wanted[index], low), high)
        while groups and middle - groups[-1][1] < pitch * (len(members) + len(groups[-1][0])) / 2:
            members = groups.pop()[0] + members
            half = pitch * (len(members) - 1) / 2
            middle = sum(wanted[member] for member in members) / len(members)
            middle = min(max(middle, low + half), high - half)
        groups.append((members, middle))
    places = [0.0] * len(wanted)
    for members, middle in groups:
        for rank, member in enumerate(members):
            places[member] = middle + pitch * (rank - (len(members) - 1) / 2)
    return places


@dataclass(frozen=True, slots=True)
class _End:
    curve: Curve
    x: float
    y: float


def draw_line_names(sheet: Sheet, box: Box, curves: Sequence[Curve], time: TimeScale, words: Words) -> None:
    """Write each line's name at its end, with a sample of its dash and marker."""
    ends = [_End(curve, time.x_of(curve.end[0]) + _GAP, y_of(box, curve.end[1])) for curve in curves]
    pitch = sheet.letters.small_line
    places = spread([end.y for end in ends], pitch, box.top + pitch / 2, box.bottom - pitch / 2)
    for end, y in zip(ends, places, strict=True):
        site = sheet.look.sites[end.curve.site]
        right = end.x + _SAMPLE * sheet.letters.size
        width = sheet.look.line
        sheet.line([end.x, right], [y, y], colour=site.colour, width=width, dash=site.dash, zorder=OVER)
        middle: dict[str, Any] = {"marker": site.marker, "markersize": width * 1.9, "markeredgewidth": 0}
        sheet.line([(end.x + right) / 2], [y], colour=site.colour, zorder=OVER, **middle)
        name = words.gettext(said.LINE_ENDS[end.curve.site])
        sheet.text(
            name, right + 4, y, colour=site.colour, scale=SMALL, bold=True, backed=sheet.look.panel, veil=0.86
        )


LOWEST, HIGHEST = -0.5, 10.5


def y_of(box: Box, score: float) -> float:
    """Return where a score lies in a panel's box."""
    return box.bottom - (score - LOWEST) / (HIGHEST - LOWEST) * box.height
