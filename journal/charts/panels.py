"""The pain panel and the nerve panel: ground, grid, bands, baselines, curves and their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journal.charts.curves import Curve, draw_curve, draw_entries
from journal.charts.labels import HIGHEST, LOWEST, draw_line_names, spread, y_of
from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import LINES, UNDER, Sheet
from journal.charts.ticks import Tick
from journal.charts.time_scale import TimeScale
from journal.charts.view import BEFORE_SURGERY
from journal.reading.values import Baseline, Course, Recovery, Site, Window
from journal.records import WindowKind
from journal.words import Words
from journal.words import timeline as said

PAIN_SITES = (Site.BACK, Site.LEG)
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
        _draw_baselines(sheet, box, course, time, words)
    draw_line_names(sheet, box, curves, time, words)


def draw_nerves(sheet: Sheet, box: Box, curves: Sequence[Curve], time: TimeScale, words: Words) -> None:
    """Draw the medians of the nerve signs."""
    place = sheet.within(box, time, LOWEST, HIGHEST)
    for curve in curves:
        draw_curve(sheet, place, curve, time, marked=True)
    draw_line_names(sheet, box, curves, time, words)


@dataclass(frozen=True, slots=True)
class _BaselineLabel:
    site: Site
    baseline: Baseline
    texts: tuple[str, ...]


def baseline_texts(words: Words, baseline: Baseline) -> tuple[str, ...]:
    """Return what may be written at a baseline, longest first."""
    number = said.score(baseline.value)
    return (words.gettext(said.BASELINES[baseline.kind]).format(score=number), number)


def baseline_room(baselines: Mapping[Site, Baseline], letters: Lettering, words: Words) -> float:
    """Return the width that baselines need before the surgery's line to be told in words."""
    found = [baseline_texts(words, baselines[site])[0] for site in PAIN_SITES if site in baselines]
    return max((letters.width(text, SMALL) + letters.size for text in found), default=0.0)


def _draw_baselines(sheet: Sheet, box: Box, course: Course, time: TimeScale, words: Words) -> None:
    """Draw dotted lines up to the surgery's line, their numbers beside one another's lines."""
    if not time.shows(course.start):
        return
    right = time.x_of(course.start)
    left = max(time.left, min(time.x_of(course.start - BEFORE_SURGERY), right - 2 * sheet.letters.size))
    room = baseline_room(course.baselines, sheet.letters, words)
    if room and right - room > time.left:
        left = min(left, right - room + sheet.letters.size * 0.5)
    found = [(site, course.baselines[site]) for site in PAIN_SITES if site in course.baselines]
    pitch = sheet.letters.small_line
    wanted = [y_of(box, baseline.value) - pitch * 0.55 for _, baseline in found]
    places = spread(wanted, pitch, box.top + pitch / 2, box.bottom - pitch / 2)
    for (site, baseline), y in zip(found, places, strict=True):
        colour, level = sheet.look.sites[site].colour, y_of(box, baseline.value)
        sheet.line(
            [left, right], [level, level], colour=colour, width=1.8, dash=(1.0, 1.8), zorder=LINES + 0.5
        )
        for text in baseline_texts(words, baseline):
            if sheet.letters.width(text, SMALL) <= right - time.left - 6:
                sheet.text(
                    text, right - 5, y, colour=colour, align="right", scale=SMALL, backed=sheet.look.panel
                )
                break
