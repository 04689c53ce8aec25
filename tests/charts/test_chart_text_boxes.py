"""No text of the timeline touches another or leaves the picture; benchmarks/text_boxes.py tries more."""

from __future__ import annotations

from datetime import date

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.textpath import TextPath

from journal.charts import LIGHT, PAPER, Range, View
from journal.reading.recovery import read_recovery
from journal.records import Event, EventKind, Medicine, WindowKind, WindowOverride
from journal.sample import stories, tell
from tests.charts.builders import SURGERY, days, drawn, entry, faults, identity, recovery, surgery, texts

STORIES = [story.name for story in stories()]
HOSTILE = ("日本語の名前", "A" * 300, "$\\frac{1}{0}$ #let x = [y]", "مرحبا", "😀 new\nline\ttab \x07", "i")


@pytest.mark.parametrize("story", STORIES)
def test_that_no_text_touches_another_in_the_smallest_window_with_large_letters(story: str) -> None:
    records = tell(story)
    what = read_recovery(records, max(entry.day for entry in records.entries))
    for shown in Range:
        _, chart = drawn(what, View(range=shown), LIGHT.scaled(1.5), (700, 470))
        assert faults(chart) == []


@pytest.mark.parametrize("story", STORIES)
def test_that_no_text_touches_another_in_ordinary_and_large_windows(story: str) -> None:
    records = tell(story)
    what = read_recovery(records, max(entry.day for entry in records.entries))
    for shown in (Range.SINCE_SURGERY, Range.ALL):
        for scale, size in ((1.0, (700, 470)), (1.0, (1000, 700)), (1.5, (2350, 1300))):
            _, chart = drawn(what, View(range=shown, titled=True), LIGHT.scaled(scale), size)
            assert faults(chart) == []


@pytest.mark.parametrize("size", [(690, 500), (1010, 690)])
def test_that_no_text_touches_another_on_paper(size: tuple[int, int]) -> None:
    records = tell("two-surgeries")
    what = read_recovery(records, max(entry.day for entry in records.entries))
    _, chart = drawn(what, View(range=Range.ALL, mono=True), PAPER, size)
    assert faults(chart) == []


def test_that_hostile_and_endless_texts_stay_in_their_places() -> None:
    events = [
        Event(identity(f"event {index}"), day, EventKind.VISIT, HOSTILE[index % len(HOSTILE)])
        for index, day in enumerate(days(SURGERY, 30, 5))
    ]
    medicines = [
        Medicine(identity(f"medicine {index}"), name, "400 mg", begins=day, as_needed=index % 2 == 0)
        for index, (name, day) in enumerate(zip(HOSTILE, days(SURGERY, 6, 9), strict=True))
    ]
    own = WindowOverride(
        identity("own"), surgery().id, WindowKind.OWN, from_day=10, to_day=20, title="B" * 200
    )
    entries = [
        entry(day, back=5, leg_left=5, numbness=5, tingling=5, weakness=5) for day in days(SURGERY, 150)
    ]
    what = recovery(date(2026, 6, 10), surgery(), *entries, *events, *medicines, own)
    _, small = drawn(what, View(titled=True), LIGHT, (700, 470))
    _, large = drawn(what, View(titled=True), LIGHT, (1400, 1000))
    assert faults(small) == []
    assert faults(large) == []
    assert any(text.startswith("Visit: AAAA") and text.endswith("…") for text in texts(large))
    assert any("�" in text for text in texts(large))


def test_that_texts_hold_what_is_really_drawn() -> None:
    entries = [entry(day, back=4) for day in days(SURGERY, 30)]
    figure, chart = drawn(recovery(date(2026, 2, 10), surgery(), *entries))
    written = [text for text in figure.findobj(Text) if text.get_text()]
    assert sorted(texts(chart)) == sorted(text.get_text() for text in written)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_that_boxes_hold_the_ink_of_their_texts(scale: float) -> None:
    records = tell("two-surgeries")
    what = read_recovery(records, max(entry.day for entry in records.entries))
    figure, chart = drawn(what, View(range=Range.ALL, titled=True), LIGHT.scaled(scale))
    for text, told in zip(_in_order(figure), chart.texts, strict=True):
        assert text.get_text() == told.text
        pixels = text.get_fontproperties().get_size_in_points() * 96 / 72
        ink = TextPath((0, 0), told.text, size=pixels, prop=text.get_fontproperties()).get_extents()
        baseline, box = text.get_position()[1], told.box
        assert box.top - 0.5 <= baseline - ink.y1
        assert baseline - ink.y0 <= box.bottom + 0.5
        assert box.height < 1.3 * pixels
        assert ink.width - 0.5 <= box.width < ink.width + pixels / 2


def _in_order(figure: Figure) -> list[Text]:
    return [text for text in figure.get_children() if isinstance(text, Text) and text.get_text()]
