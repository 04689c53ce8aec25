"""The pain panel and the nerve panel: ground, grid, bands, baselines, curves and their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journal.charts.baselines import PAIN_SITES, draw_baselines
from journal.charts.curves import Curve, draw_curve, draw_entries
from journal.charts.labels import HIGHEST, LOWEST, draw_line_names, y_of
from journal.charts.lettering import SMALL
from journal.charts.map import Box
from journal.charts.sheet import UNDER, Sheet
from journal.charts.ticks import Tick
from journal.charts.time_scale import TimeScale
from journal.reading.values import Recovery, Site, Window
from journal.records import WindowKind
from journal.words import Words

NERVE_SITES = (Site.NUMBNESS, Site.TINGLING, Site.WEAKNESS)


def draw_ground(sheet: Sheet, box: Box, ticks: Iterable[Tick], *, scores: bool) -> None:
    """Draw a panel's ground with faint lines at calendar ticks and, for scores, at whole numbers."""
    look = sheet.look
    sheet.box(box, look.panel, zorder=UNDER - 0.3)
    upright = [[(tick.x, box.top), (tick.x, box.bottom)] for tick in ticks]
    sheet.strokes(upright, colour=look.grid, width=0.7, zorder=UNDER + 0.1)
    if not scores:
        return
    levels = {score: y_of(box, score) for score in score_ticks(sheet, box)}
    flat = [[(box.left, y), (box.right, y)] for y in levels.values()]
    sheet.strokes(flat, colour=look.grid, width=0.9, zorder=UNDER + 0.1)
    for score, y in levels.items():
        sheet.text(f"{score}", box.left - 6, y, colour=look.quiet, align="right", scale=SMALL)


def score_ticks(sheet: Sheet, box: Box) -> Sequence[int]:
    """Return the scores named at a panel's left: as many as stand apart."""
    a_point = box.height / (HIGHEST - LOWEST)
    for step in (2, 5):
        if a_point * step >= 1.25 * sheet.letters.small_line:
            return range(0, 11, step)
    return (0, 10)


def draw_bands(sheet: Sheet, box: Box, windows: Iterable[Window], kind: WindowKind, time: TimeScale) -> None:
    """Draw the light band of a kind of window over a panel."""
    colour = sheet.look.scar_band if kind is WindowKind.SCAR else sheet.look.nerve_band
    for window in windows:
        if window.kind is kind:
            right = time.right if window.end is None else time.x_within(window.end)
            band = Box(time.x_within(window.first), box.top, right, box.bottom)
            sheet.box(band, colour, zorder=UNDER - 0.1)


def draw_pain(
    sheet: Sheet, box: Box, recovery: Recovery, curves: Sequence[Curve], time: TimeScale, words: Words
) -> None:
    """Draw entries, medians and baselines of back and leg."""
    place = sheet.within(box, time, LOWEST, HIGHEST)
    entries = [entry for entry in recovery.records.entries if time.shows(entry.day)]
    for site in PAIN_SITES:
        draw_entries(sheet, place, entries, site, time)
    for curve in curves:
        draw_curve(sheet, place, curve, time)
    for course in recovery.courses:
        draw_baselines(sheet, box, course, recovery.days, time)
    draw_line_names(sheet, box, curves, time, words)


def draw_nerves(sheet: Sheet, box: Box, curves: Sequence[Curve], time: TimeScale, words: Words) -> None:
    """Draw the medians of the nerve signs."""
    place = sheet.within(box, time, LOWEST, HIGHEST)
    for curve in curves:
        draw_curve(sheet, place, curve, time, marked=True)
    draw_line_names(sheet, box, curves, time, words)
