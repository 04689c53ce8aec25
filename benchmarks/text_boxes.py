"""Draws every story at every range, size, letter size and look, and prints the texts that touch or are cut.

Run it with `python -m benchmarks.text_boxes`; it takes some minutes and ends with 1 where anything was found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from matplotlib.figure import Figure

from journal.charts import LIGHT, PAPER, ChartMap, Look, Range, View
from journal.charts.timeline import draw_timeline
from journal.reading.recovery import read_recovery
from journal.reading.values import Recovery
from journal.sample import stories, tell
from journal.words import english

SIZES = ((600, 400), (700, 470), (1000, 700), (1500, 850), (2350, 1300))
SCALES = (1.0, 1.25, 1.5)
DAYS_SINCE_SURGERY = (3, 30, 60, 95, 200)
PAGES = ((690, 480), (1010, 640), (690, 900))


def main() -> int:
    """Try everything and tell what was found."""
    tried, found = 0, 0
    for name, recovery in readings():
        for view, look, size in ways():
            chart = drawn(recovery, view, look, size)
            tried += 1
            for fault in faults(chart):
                found += 1
                print(f"{name} {recovery.as_of} {view.range} {size} × {look.text_scale}: {fault}")
    print(f"{tried} timelines drawn, {found} faults")
    return 1 if found else 0


def readings() -> Iterator[tuple[str, Recovery]]:
    """Yield every story as it stands on several days."""
    for story in stories():
        records = tell(story.name)
        last = max(entry.day for entry in records.entries)
        start = records.surgeries[0].day
        told = {start + timedelta(days=days) for days in DAYS_SINCE_SURGERY}
        for as_of in sorted({last, *(day for day in told if date.min < day <= last)}):
            yield story.name, read_recovery(records, as_of)


def ways() -> Iterator[tuple[View, Look, tuple[int, int]]]:
    """Yield every view, look and size."""
    for shown, size, scale in product(Range, SIZES, SCALES):
        yield View(range=shown), LIGHT.scaled(scale), size
    for shown, size in product(Range, PAGES):
        yield View(range=shown, mono=True, titled=True), PAPER, size


def drawn(recovery: Recovery, view: View, look: Look, size: tuple[int, int]) -> ChartMap:
    """Return what lies where on a timeline of a size in logical pixels."""
    figure = Figure(figsize=(size[0] / 96, size[1] / 96), dpi=96)
    return draw_timeline(figure, recovery, view, look, english())


def faults(chart: ChartMap) -> Iterator[str]:
    """Yield the texts that leave the picture or touch another."""
    for index, text in enumerate(chart.texts):
        box = text.box
        if min(box.left, box.top) < 0 or box.right > chart.width or box.bottom > chart.height:
            yield f"{text.text!r} is cut"
        for other in chart.texts[index + 1 :]:
            if box.meets(other.box):
                yield f"{text.text!r} touches {other.text!r}"


if __name__ == "__main__":
    sys.exit(main())
