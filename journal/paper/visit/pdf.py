"""The visit report as a PDF: page one as roomy as leaves the chart its height, then the details."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from journal.charts import Part, Range, View, days_shown
from journal.paper.chart import svg_chart, what_is_drawn
from journal.paper.printable import one_line
from journal.paper.sheet import Paper, Sheet
from journal.paper.typeset import measured, typeset
from journal.paper.visit.choice import PeriodKind, VisitChoice, VisitPart, period_of
from journal.paper.visit.contents import contents_of
from journal.paper.visit.details import details_data
from journal.paper.visit.frame import frame
from journal.paper.visit.left_out import with_left_out
from journal.paper.visit.page_one import page_one
from journal.paper.visit.room import ROOMS, chosen_room
from journal.reading.calendar import days_later
from journal.reading.values import Recovery
from journal.words import Words
from journal.words.visit import chart_alt

TEMPLATE = "visit.typ"
_GREATEST_RATIO = 0.85
_LONGEST_ALT = 2000
_LEAST_AHEAD = 28  # days
_SPARE = 7.0  # the gap above the chart and a little more


def visit_pdf(
    recovery: Recovery, choice: VisitChoice, words: Words, *, paper: Paper, printed_on: date
) -> bytes:
    """Return the visit report as a PDF: tagged, its fonts inside, everything in it lines and letters.

    The first page stands alone, whatever the journal holds. The same arguments give the same bytes.
    """
    recovery, sheet = with_left_out(recovery, choice), Sheet(paper)
    view = view_of(choice, recovery)
    drawn = what_is_drawn(recovery, view, words, sheet.text_width)
    days = (drawn.first, drawn.last)
    contents = contents_of(recovery, choice, view, days, words)
    data = frame(recovery, words, sheet, printed_on)
    data["alt"] = one_line(chart_alt(words, recovery, *days, contents.summary or None), _LONGEST_ALT)
    page, height = _fitted([page_one(contents, room, words) for room in ROOMS], data)
    if choice.shows(VisitPart.CHART):
        size = (sheet.text_width, min(height, sheet.text_width * _GREATEST_RATIO))
        page["chart"] = {"svg": svg_chart(recovery, view, words, size), "width": size[0], "height": size[1]}
    if choice.has_details:
        data["details"] = details_data(recovery, choice, words, period_of(choice, recovery))
    return typeset(TEMPLATE, {**data, "page": page}, printed_on)


def view_of(choice: VisitChoice, recovery: Recovery) -> View:
    """Return how the chart is looked at; what its signs mean stands in the line of honesty.

    Since surgery it runs on to the end of the window that is open, but not so far that the days with entries
    have little of its width.
    """
    view = View(mono=choice.mono, hidden=frozenset({Part.LEGEND.value}))
    if choice.period is not PeriodKind.SINCE_SURGERY:
        first, last = period_of(choice, recovery)
        return replace(view, range=Range.ALL, first=first, last=last)
    if recovery.course is None:
        return view
    ahead = max(_LEAST_AHEAD, recovery.course.day_number(recovery.as_of) // 4)
    return replace(view, last=min(days_shown(recovery, view)[1], days_later(recovery.as_of, ahead)))


def _fitted(versions: list[dict[str, Any]], data: Mapping[str, Any]) -> tuple[dict[str, Any], float]:
    """Return the version of page one that is taken, and the height it leaves for the chart."""
    heights = measured(TEMPLATE, {**data, "versions": versions}, "<heights>")
    left = [heights["height"] - height - _SPARE for height in heights["versions"]]
    index = chosen_room(left)
    return versions[index], left[index]
