"""Scores in a panel: 7-day medians that break at gaps, and the entries behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import Transform

from journal.charts.lettering import POINTS_A_PIXEL
from journal.charts.look import SiteLook
from journal.charts.sheet import LINES, Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.scores import running_median
from journal.reading.values import Recovery, Site
from journal.records import Entry

MOST_DOTS = 1500
_MOST_AT_ONCE = 900  # points of a line drawn in one call, during which no other thread may run


@dataclass(frozen=True, slots=True)
class Curve:
    """A site's median in the days shown: runs of days with values, apart where entries are missing."""

    site: Site
    runs: tuple[tuple[tuple[date, float], ...], ...]

    @property
    def end(self) -> tuple[date, float]:
        """The last day with its value."""
        return self.runs[-1][-1]


def curves_shown(recovery: Recovery, sites: Sequence[Site], time: TimeScale) -> list[Curve]:
    """Return the medians of the sites that have any in the days shown."""
    breaks = [course.start for course in recovery.courses]
    curves = []
    for site in sites:
        runs = running_median(recovery.days.get(site, {}), breaks=breaks)
        cut = [tuple((day, value) for day, value in run if time.shows(day)) for run in runs]
        if kept := tuple(run for run in cut if run):
            curves.append(Curve(site, kept))
    return curves


def draw_curve(
    sheet: Sheet, place: Transform, curve: Curve, time: TimeScale, *, marked: bool = False
) -> None:
    """Draw a median; `marked` puts the site's marker along it, where no dots are drawn."""
    site = sheet.look.sites[curve.site]
    days, values = _points(curve)
    width = sheet.look.line * POINTS_A_PIXEL * _boldness(time)
    style: dict[str, Any] = {"linestyle": (0, site.dash) if site.dash else "-", "solid_joinstyle": "round"}
    for begin in range(0, max(len(days) - 1, 1), _MOST_AT_ONCE):
        piece = slice(begin, begin + _MOST_AT_ONCE + 1)
        line = Line2D(
            days[piece], values[piece], color=site.colour, linewidth=width, zorder=LINES + 0.4, **style
        )
        line.set_gid(f"median-{curve.site}")
        sheet.add(line, place)
    shown = _marker_days(curve, time) if marked else [run[0] for run in curve.runs if len(run) == 1]
    if shown:
        points = [day.toordinal() for day, _ in shown], [value for _, value in shown]
        _add_markers(sheet, place, points, site, width * 2.4, f"markers-{curve.site}", LINES + 0.5)


def _add_markers(
    sheet: Sheet,
    place: Transform,
    points: tuple[Sequence[float], Sequence[float]],
    site: SiteLook,
    size: float,
    name: str,
    zorder: float,
    **style: Any,
) -> None:
    style = {"color": site.colour, "markeredgewidth": 0, **style}
    dots = Line2D(*points, linestyle="none", marker=site.marker, markersize=size, zorder=zorder, **style)
    dots.set_gid(name)
    sheet.add(dots, place)


def _points(curve: Curve) -> tuple[list[float], list[float]]:
    days: list[float] = []
    values: list[float] = []
    for run in curve.runs:
        days += [day.toordinal() for day, _ in run]
        values += [value for _, value in run]
        days.append(float("nan"))
        values.append(float("nan"))
    return days[:-1], values[:-1]


def _marker_days(curve: Curve, time: TimeScale) -> list[tuple[date, float]]:
    apart, found = 70 / time.pixels_a_day, []
    for run in curve.runs:
        last = float("-inf")
        for day, value in run:
            if day.toordinal() - last >= apart:
                found.append((day, value))
                last = day.toordinal()
    return found


def draw_entries(
    sheet: Sheet, place: Transform, entries: Sequence[Entry], site: Site, time: TimeScale
) -> None:
    """Draw a dot for every entry, hollow where it was written late; ranges where dots would be a smear."""
    given = [(entry, value) for entry in entries if (value := score_of(entry, site)) is not None]
    if len(given) > MOST_DOTS:
        _draw_ranges(sheet, place, [(entry.day.toordinal(), value) for entry, value in given], site, time)
        return
    for is_late in (False, True):
        points = [(entry.day.toordinal(), value) for entry, value in given if entry.is_late == is_late]
        if points:
            _draw_dots(sheet, place, points, site, time, is_late=is_late)


def _draw_dots(
    sheet: Sheet,
    place: Transform,
    points: Sequence[tuple[int, float]],
    site: Site,
    time: TimeScale,
    *,
    is_late: bool,
) -> None:
    look = sheet.look
    drawn, size = look.sites[site], look.line * 2.0 * POINTS_A_PIXEL * _boldness(time)
    style: dict[str, Any] = {"alpha": look.dot_opacity}
    if is_late:
        size *= 1.15
        style = {"markerfacecolor": look.panel, "markeredgecolor": drawn.colour, "markeredgewidth": 0.8}
    places = [day for day, _ in points], [value for _, value in points]
    name = f"late-{site}" if is_late else f"entries-{site}"
    _add_markers(sheet, place, places, drawn, size, name, LINES + (0.3 if is_late else 0.2), **style)


def _boldness(time: TimeScale) -> float:
    """Return how bold lines and dots are: less where many days share little room."""
    return min(1.0, max(0.6, time.pixels_a_day))


def days_a_range(time: TimeScale) -> int:
    """Return over how many days a range is drawn, so that ranges stand at least 3 pixels apart."""
    return max(1, -(-int(3.0 / time.pixels_a_day * 1000) // 1000))


def _draw_ranges(
    sheet: Sheet, place: Transform, scored: Sequence[tuple[int, float]], site: Site, time: TimeScale
) -> None:
    """Draw lowest to highest of every few days as a thin bar, back and leg side by side."""
    step = days_a_range(time)
    days, values = np.array(scored, dtype=float).T
    order = np.argsort(days, kind="stable")
    spans, values = days[order] // step, values[order]
    begins = np.concatenate([[0], np.flatnonzero(np.diff(spans)) + 1])
    low, high = np.minimum.reduceat(values, begins), np.maximum.reduceat(values, begins)
    middle = (spans[begins] + 0.5 + (-0.16 if site is Site.BACK else 0.16)) * step
    ends = np.column_stack([middle, low - 0.06]), np.column_stack([middle, high + 0.06])
    width = max(0.8, 0.3 * step * time.pixels_a_day) * POINTS_A_PIXEL
    colour = sheet.look.sites[site].colour
    bars = LineCollection(list(np.stack(ends, axis=1)), colors=colour, linewidths=width, alpha=0.32)
    bars.set(zorder=LINES + 0.2, gid=f"ranges-{site}")
    sheet.add(bars, place)


def score_of(entry: Entry, site: Site) -> float | None:
    """Return an entry's score of a site."""
    value: float | None = getattr(entry, site.value)
    return value
