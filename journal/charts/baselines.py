"""Baselines: a dotted line over the two weeks before a surgery, with its number where nothing is covered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from journal.charts.labels import spread, y_of
from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import LINES, Sheet
from journal.charts.time_scale import TimeScale
from journal.charts.view import BEFORE_SURGERY
from journal.reading.values import Baseline, Course, Site
from journal.words.timeline import score

PAIN_SITES = (Site.BACK, Site.LEG)
_GAP = 4.0


def number_room(baselines: Mapping[Site, Baseline], letters: Lettering) -> float:
    """Return the width that the baselines' numbers need left of their lines."""
    numbers = [score(baselines[site].value) for site in PAIN_SITES if site in baselines]
    return max((letters.width(number, SMALL) + 2 * _GAP for number in numbers), default=0.0)


def draw_baselines(
    sheet: Sheet, box: Box, course: Course, days: Mapping[Site, Mapping[date, float]], time: TimeScale
) -> None:
    """Draw a course's baselines of back and leg up to the surgery's line."""
    found = [(site, course.baselines[site]) for site in PAIN_SITES if site in course.baselines]
    if not found or not time.shows(course.start):
        return
    left, right = time.x_within(course.start - BEFORE_SURGERY), time.x_of(course.start)
    left = max(time.left, min(left, right - sheet.letters.size))
    for site, baseline in found:
        level, colour = y_of(box, baseline.value), sheet.look.sites[site].colour
        sheet.line([left, right], [level] * 2, colour=colour, width=1.8, dash=(1.0, 1.8), zorder=LINES + 0.6)
    room = number_room(course.baselines, sheet.letters)
    covered = (day for site, _ in found for day in days[site] if day < course.start)
    if left - room < time.left or any(left - room <= time.x_of(day) <= left for day in covered):
        return
    pitch = sheet.letters.small_line
    wanted = [y_of(box, baseline.value) for _, baseline in found]
    places = spread(wanted, pitch, box.top + pitch / 2, box.bottom - pitch / 2)
    for (site, baseline), y in zip(found, places, strict=True):
        colour = sheet.look.sites[site].colour
        sheet.text(score(baseline.value), left - _GAP, y, colour=colour, align="right", scale=SMALL)
