"""The timeline as a printed page: the chart as large as the page lets it be, its keys as real text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from journal.charts import View
from journal.paper.chart import svg_chart, what_is_drawn
from journal.paper.sheet import Paper, Sheet
from journal.paper.timeline_data import timeline_data
from journal.paper.typeset import measured, typeset
from journal.reading.values import Recovery
from journal.words import Words

TEMPLATE = "timeline.typ"
_LEAST_HEIGHT = 380.0
_LEAST_HEIGHT_LANDSCAPE = 318.0
_FOR_ONE_PAGE = 0.88  # the chart gives that much way where everything then stands on one page
_GREATEST_RATIO = 1.15
_GAPS = 24.0  # above and below the chart, and a little to spare
_GAP = 8.0


def timeline_pdf(
    recovery: Recovery, view: View, words: Words, *, paper: Paper, landscape: bool, printed_on: date
) -> bytes:
    """Return the timeline as a PDF: tagged, its fonts inside, everything in it lines and letters.

    The first page holds the chart; the keys stand under it where there is room, else on the pages
    after it. `view.mono` makes it grey. The same arguments give the same bytes.
    """
    sheet = Sheet(paper, landscape)
    drawn = what_is_drawn(recovery, view, words, sheet.text_width)
    data = timeline_data(recovery, view, words, sheet, drawn, printed_on)
    under, height = _room(measured(TEMPLATE, data, "<heights>"), sheet)
    svg = svg_chart(recovery, view, words, (sheet.text_width, height))
    plan = {"svg": svg, "width": sheet.text_width, "height": height, "under": under}
    return typeset(TEMPLATE, {**data, "plan": plan}, printed_on)


def _room(heights: Mapping[str, Any], sheet: Sheet) -> tuple[str, float]:
    """Return what stands under the chart, as much as leaves it room enough, and the chart's height."""
    parts = heights["parts"]
    left = heights["height"] - parts["head"] - parts["marks"] - _GAPS
    least = _LEAST_HEIGHT_LANDSCAPE if sheet.landscape else _LEAST_HEIGHT
    tallest = sheet.text_width * _GREATEST_RATIO
    on_one, on_two = parts["both"], parts["windows"] + parts["events-elsewhere"] + _GAP
    for under, needed, enough in (("both", on_one, _FOR_ONE_PAGE * least), ("windows", on_two, least)):
        if left - needed >= enough:
            return under, min(left - needed, tallest)
    return "nothing", min(left - parts["keys-elsewhere"], tallest)
