"""Scores in a panel: 7-day medians that break at gaps, and the entries behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from journal.charts.lettering import POINTS_A_PIXEL
from journal.charts.look import Look, SiteLook
from journal.charts.time_scale import TimeScale
from journal.reading.scores import running_median
from journal.reading.values import Recovery, Site
from journal.records import Entry

MOST_DOTS = 1500


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


def draw_curve(axes: Axes, curve: Curve, look: Look, time: TimeScale, *, marked: bool = False) -> None:
    """Draw a median; `marked` puts the site's marker along it, where no dots are drawn."""
    site = look_of(look, curve.site)
    days, values = _points(curve)
    width = look.line * POINTS_A_PIXEL * (1 if time.pixels_a_day > 0.9 else 0.7)
    alone = [run[0] for run in curve.runs if len(run) == 1]
    axes.plot(
        days, values, color=site.colour, linewidth=width, linestyle=(0, site.dash) if site.dash else "-",
        dash_capstyle="butt", solid_joinstyle="round", zorder=5, label=f"median-{curve.site}",
    )  # fmt: skip
    markers = _marker_days(curve, time) if marked else alone
    if markers:
        axes.plot(
            [day.toordinal() for day, _ in markers], [value for _, value in markers], linestyle="none",
            marker=site.marker, markersize=width * 2.4, color=site.colour, markeredgewidth=0, zorder=6,
            clip_on=False, label=f"markers-{curve.site}",
        )  # fmt: skip


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


def draw_entries(axes: Axes, entries: Sequence[Entry], site: Site, look: Look, time: TimeScale) -> None:
    """Draw a dot for every entry, hollow where it was written late; ranges where dots would be a smear."""
    scored = [
        (entry.day, value, entry.is_late) for entry in entries if (value := score_of(entry, site)) is not None
    ]
    if len(scored) > MOST_DOTS:
        _draw_ranges(axes, [(day, value) for day, value, _ in scored], site, look, time)
        return
    for is_late in (False, True):
        points = [(day.toordinal(), value) for day, value, late in scored if late == is_late]
        if points:
            _draw_dots(axes, points, look_of(look, site), look, is_late=is_late, name=f"{site}")


def _draw_dots(
    axes: Axes, points: Sequence[tuple[int, float]], site: SiteLook, look: Look, *, is_late: bool, name: str
) -> None:
    size = look.line * 2.0 * POINTS_A_PIXEL
    style: dict[str, Any] = {"markerfacecolor": site.colour, "markeredgewidth": 0}
    if is_late:
        style = {"markerfacecolor": look.panel, "markeredgecolor": site.colour, "markeredgewidth": 0.8}
    axes.plot(
        [day for day, _ in points], [value for _, value in points], linestyle="none", marker=site.marker,
        markersize=size * (1.15 if is_late else 1.0), alpha=look.dot_opacity + (0.35 if is_late else 0),
        zorder=4 if is_late else 3, clip_on=False, label=f"{'late' if is_late else 'entries'}-{name}", **style,
    )  # fmt: skip


def days_a_range(time: TimeScale) -> int:
    """Return over how many days a range is drawn, so that ranges stand at least 3 pixels apart."""
    return max(1, -(-int(3.0 / time.pixels_a_day * 1000) // 1000))


def _draw_ranges(
    axes: Axes, scored: Sequence[tuple[date, float]], site: Site, look: Look, time: TimeScale
) -> None:
    step = days_a_range(time)
    days = np.array([day.toordinal() for day, _ in scored])
    values = np.array([value for _, value in scored])
    order = np.argsort(days, kind="stable")
    days, values = days[order] // step, values[order]
    begins = np.concatenate([[0], np.flatnonzero(np.diff(days)) + 1])
    low, high = np.minimum.reduceat(values, begins), np.maximum.reduceat(values, begins)
    middle = (days[begins] + 0.5) * step + (-0.16 if site is Site.BACK else 0.16) * step
    segments = np.stack(
        [np.column_stack([middle, low - 0.06]), np.column_stack([middle, high + 0.06])], axis=1
    )
    width = max(0.8, 0.3 * step * time.pixels_a_day) * POINTS_A_PIXEL
    colour = look_of(look, site).colour
    axes.add_collection(
        LineCollection(
            list(segments), colors=colour, linewidths=width, alpha=0.32, zorder=3, label=f"ranges-{site}"
        )
    )


def score_of(entry: Entry, site: Site) -> float | None:
    """Return an entry's score of a site."""
    value: float | None = getattr(entry, site.value)
    return value


def look_of(look: Look, site: Site) -> SiteLook:
    """Return how a site is drawn."""
    sites: Mapping[Site, SiteLook] = {
        Site.BACK: look.back,
        Site.LEG: look.leg,
        Site.NUMBNESS: look.numbness,
        Site.TINGLING: look.tingling,
        Site.WEAKNESS: look.weakness,
    }
    return sites[site]
