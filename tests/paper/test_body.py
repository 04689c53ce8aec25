from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.charts.body_figure import BESIDE, STEPS, body_figure, step_of
from journal.paper import page_pictures
from journal.paper.body import body_key_svg, body_svg
from journal.paper.visit.details.places import places_part
from journal.reading import read_recovery
from journal.records import PLACES, Entry, Records
from journal.words import english

HEIGHT = 340.0
"""Points that the figure is high on these pages: 12 centimetres."""

THIGH = "thigh_left_back"
EVERYWHERE: dict[str, float] = dict.fromkeys(PLACES, 1.0)


Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom in units of the figure."""

IN_THIGH: Box = (306.0, 295.0, 334.0, 340.0)
"""Well inside the left thigh of the back view, whose middle lies at 350."""


class Page(NamedTuple):
    """A page in grey, 0 black to 255 white; `scale` is pixels a unit of the figure."""

    grey: Any
    scale: float

    def one_bit(self, box: Box = IN_THIGH) -> Any:
        """Return where a printer without greys sets black, in a part of the page."""
        left, top, right, bottom = (round(side * self.scale) for side in box)
        return self.grey[top:bottom, left:right] < 128


def printed(folder: Path, svg: str, dpi: int = 300) -> Page:
    """Typeset a figure alone on a page by the rules of printed pages, and look at it."""
    (folder / "body.svg").write_text(svg, "utf-8")
    source = (
        "#set document(title: [Figure], date: datetime(year: 2026, month: 1, day: 12))\n"
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        f'#image("body.svg", height: {HEIGHT}pt, alt: "A person from front and back")\n'
    )
    (folder / "body.typ").write_text(source, "utf-8")
    pdf = typst.compile(folder / "body.typ", pdf_standards=["ua-1", "a-2a"])
    width, height, pixels = page_pictures(pdf, dpi)[0]
    colours = np.frombuffer(pixels, np.uint8).reshape(height, width, 4)
    return Page(colours[:, :, :3] @ np.array([0.3, 0.6, 0.1]), HEIGHT / body_figure().height * dpi / 72)


def blots(bits: Any) -> list[tuple[int, int]]:
    """Return the width and height of everything black that hangs together."""
    waiting = {(x, y) for y, row in enumerate(bits) for x, black in enumerate(row) if black}
    found = []
    while waiting:
        edge = [waiting.pop()]
        blot = list(edge)
        while edge:
            x, y = edge.pop()
            near = {(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} & waiting
            waiting -= near
            edge.extend(near)
            blot.extend(near)
        across, down = [x for x, _ in blot], [y for _, y in blot]
        found.append((max(across) - min(across) + 1, max(down) - min(down) + 1))
    return found


def blackness(bits: Any) -> float:
    return float(bits.mean())


@pytest.mark.parametrize("mono", [False, True])
@pytest.mark.parametrize("share", [0.2, 0.45, 0.7, 1.0])
def test_that_pain_and_changed_feeling_are_told_apart_in_black_and_white(
    tmp_path: Path, share: float, mono: bool
) -> None:
    hurt = printed(tmp_path, body_svg({THIGH: share}, {}, mono=mono))
    numb = printed(tmp_path, body_svg({}, {THIGH: share}, mono=mono))
    lines = blots(hurt.one_bit())
    dots = blots(numb.one_bit())
    dot = 4 * numb.scale
    assert len(lines) >= 3
    assert max(height for _, height in lines) > 3 * dot
    assert len(dots) >= 12
    assert all(width < dot and height < dot for width, height in dots)


def test_that_both_are_seen_where_both_are(tmp_path: Path) -> None:
    both = printed(tmp_path, body_svg({THIGH: 0.6}, {THIGH: 0.4}, mono=True))
    hurt = printed(tmp_path, body_svg({THIGH: 0.6}, {}, mono=True))
    numb = printed(tmp_path, body_svg({}, {THIGH: 0.4}, mono=True))
    here, lines, dots = (page.one_bit() for page in (both, hurt, numb))
    assert here[dots].all(), "dots lie over lines"
    assert 0.2 < here[lines & ~dots].mean() < 0.9, "lines are seen, but keep away from dots"


@pytest.mark.parametrize("kind", ["pain", "nerve"])
def test_that_what_is_more_often_is_darker(tmp_path: Path, kind: str) -> None:
    found = []
    for share in (0.0, 0.2, 0.45, 0.7, 1.0):
        shares = ({THIGH: share}, {}) if kind == "pain" else ({}, {THIGH: share})
        page = printed(tmp_path, body_svg(*shares, mono=True))
        found.append(blackness(page.one_bit()))
    assert found[0] == 0
    assert all(less + 0.02 < more for less, more in pairwise(found))
    assert found[-1] < 0.7, "lines and dots must not run together"


def test_that_a_place_is_shaded_where_it_lies_and_nowhere_else(tmp_path: Path) -> None:
    figure = body_figure()
    blank = printed(tmp_path, body_svg({}, {}, mono=True), dpi=100)
    for place in PLACES:
        page = printed(tmp_path, body_svg({place: 1.0}, {}, mono=True), dpi=100)
        is_changed = abs(page.grey - blank.grey) > 30
        boxes = [
            around(view.places[place], index * (figure.width + BESIDE))
            for index, view in enumerate(figure.views)
            if place in view.places
        ]
        for box in boxes:
            left, top, right, bottom = (round(side * page.scale) for side in box)
            inside = is_changed[top - 2 : bottom + 2, left - 2 : right + 2]
            assert inside.sum() > 20, place
            inside[:] = False
        assert not is_changed.any(), place


def around(path: str, moved: float) -> Box:
    numbers = [float(number) for number in re.findall(r"[\d.]+", path)]
    across, down = numbers[0::2], numbers[1::2]
    return min(across) + moved, min(down), max(across) + moved, max(down)


def test_that_the_figure_stays_small_and_has_no_words() -> None:
    varied = {place: (index % STEPS + 1) / STEPS for index, place in enumerate(PLACES)}
    assert len(body_svg(varied, varied, mono=False)) < 42_000
    usual = {"low_back_centre": 0.8, "buttock_left": 0.5, "calf_left_back": 0.3}
    svg = body_svg(usual, {"foot_left_top": 0.9}, mono=False)
    assert len(svg) < 26_000
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(svg).iter()}  # noqa: S314 -- our own text
    assert tags == {"svg", "defs", "g", "path", "use", "clipPath"}


def test_that_grey_paper_gets_no_colour() -> None:
    colours = set(re.findall(r"#([0-9a-f]{6})\b", body_svg(EVERYWHERE, EVERYWHERE, mono=True)))
    assert all(colour[0:2] == colour[2:4] == colour[4:6] for colour in colours)
    assert "a84a08" in body_svg(EVERYWHERE, {}, mono=False)


def test_that_what_lies_nowhere_on_the_figure_is_left_out() -> None:
    assert body_svg({"other": 1.0}, {"other": 0.5}, mono=True) == body_svg({}, {}, mono=True)


@pytest.mark.parametrize(
    ("share", "step"), [(0.0, 0), (0.01, 1), (0.25, 1), (0.26, 2), (0.5, 2), (0.75, 3), (0.76, 4), (1.0, 4)]
)
def test_that_a_share_has_its_step(share: float, step: int) -> None:
    assert step_of(share) == step


@pytest.mark.parametrize("kind", ["pain", "nerve"])
def test_that_the_key_shows_each_step_differently(tmp_path: Path, kind: str) -> None:
    keys = [body_key_svg(kind, step, mono=True) for step in range(1, STEPS + 1)]
    black = [blackness(printed(tmp_path, key, dpi=72).grey < 128) for key in keys]
    assert all(less < more for less, more in pairwise(black))


shares = st.dictionaries(st.sampled_from(PLACES), st.floats(0, 1))


@settings(max_examples=30, deadline=None)
@given(pain=shares, nerve=shares)
def test_that_every_reference_of_the_figure_leads_somewhere(
    pain: Mapping[str, float], nerve: Mapping[str, float]
) -> None:
    svg = body_svg(pain, nerve, mono=True)
    ids = re.findall(r' id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', svg)) <= set(ids)


def test_that_paper_says_which_side_is_which() -> None:
    hurting = Entry("00000000-0000-4000-8000-000000000001", date(2026, 4, 20), places=("knee_left",))
    recovery = read_recovery(Records(entries=(hurting,)), date(2026, 4, 20))
    told = json.dumps(places_part(recovery, english(), mono=True))
    assert '"views": ["Front", "Back"]' in told
    assert re.findall(r'[\d.]+, "(Left|Right)"', told) == ["Right", "Left", "Left", "Right"]
