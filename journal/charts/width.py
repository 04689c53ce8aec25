"""How a timeline's width is shared: headings at the left, the days, the lines' names at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from journal.charts.axes import heading_room
from journal.charts.baselines import PAIN_SITES, number_room
from journal.charts.curves import Curve, curves_shown
from journal.charts.labels import label_room
from journal.charts.lettering import SMALL
from journal.charts.panels import NERVE_SITES
from journal.charts.sheet import Sheet
from journal.charts.time_scale import TimeScale
from journal.charts.view import Part, Range, View, days_shown
from journal.reading.values import Recovery
from journal.words import Words
from journal.words import timeline as said

_PAD = 0.7


@dataclass(frozen=True, slots=True)
class Across:
    """The days' scale, the room of headings, the right limit of texts, and the curves to be named."""

    time: TimeScale
    pad: float
    headings: float
    limit: float
    pain: Sequence[Curve]
    nerves: Sequence[Curve]


def across(sheet: Sheet, recovery: Recovery, view: View, words: Words) -> Across:
    """Return how the width is shared so that the names at the lines' ends have room."""
    letters = sheet.letters
    pad = _PAD * letters.size
    headings = heading_room([words.gettext(heading) for heading in said.HEADINGS.values()], letters)
    left = pad + headings + letters.width("10", SMALL) + 0.9 * letters.size
    limit = sheet.width - pad
    time = TimeScale(*days_shown(recovery, view), left, limit)
    pain = curves_shown(recovery, PAIN_SITES, time)
    nerves = curves_shown(recovery, NERVE_SITES, time) if view.shows(Part.NERVES) else []
    time = replace(time, first=_first_with_baseline(sheet, recovery, view, time))
    time = replace(time, right=_right(sheet, [*pain, *nerves], time, words))
    return Across(time, pad, headings, limit, pain, nerves)


def _first_with_baseline(sheet: Sheet, recovery: Recovery, view: View, time: TimeScale) -> date:
    """Return an earlier first day where the baselines' numbers have no room before the days shown."""
    course = recovery.course
    if course is None or view.range is not Range.SINCE_SURGERY or view.first is not None:
        return time.first
    share = number_room(course.baselines, sheet.letters) / (time.right - time.left)
    return time.first - timedelta(days=int(share * (time.last - time.first).days) + 1 if share else 0)


def _right(sheet: Sheet, curves: Sequence[Curve], time: TimeScale, words: Words) -> float:
    """Return the right end of the days: as far right as the names at the lines' ends let it be."""
    room = label_room(curves, sheet.letters, words)
    right = time.right
    for curve in curves:
        share = (curve.end[0].toordinal() - time.low) / (time.high - time.low)
        if share > 0:
            right = min(right, time.left + (time.right - room - time.left) / share)
    return max(right, time.left + 0.4 * (time.right - time.left))
