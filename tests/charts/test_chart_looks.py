"""Every look can be read: enough contrast, no colour on grey paper, letters of a size."""

from __future__ import annotations

import colorsys
from datetime import date
from itertools import combinations

import numpy as np
import pytest

from journal.charts import (
    DARK,
    GREY,
    HIGH_CONTRAST,
    LIGHT,
    PAPER,
    Look,
    View,
    png_timeline,
    render_timeline,
    svg_timeline,
    without_colour,
)
from journal.charts.lettering import POINTS_A_PIXEL, SMALL, Lettering
from journal.reading.values import Recovery
from tests.charts.builders import SURGERY, WORDS, days, drawn, entry, faults, recovery, surgery

LOOKS = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST, "paper": PAPER, "grey": GREY}


def parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts(colour)
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(look: Look) -> list[tuple[str, str]]:
    grounds = (look.background, look.panel, look.scar_band, look.nerve_band)
    texts = [look.ink, look.quiet, *(site.colour for site in look.sites.values())]
    areas = [*look.windows.values(), look.medicine, look.as_needed]
    written = [(area.ink, area.fill) for area in areas] + [(look.on_accent, look.accent)]
    return [(text, ground) for text in texts for ground in grounds] + written


@pytest.mark.parametrize("name", LOOKS)
def test_that_every_text_stands_out_from_its_ground(name: str) -> None:
    weak = [pair for pair in pairs(LOOKS[name]) if contrast(*pair) < 4.5]
    assert weak == []


@pytest.mark.parametrize("name", LOOKS)
def test_that_sites_of_one_panel_differ_in_dash_and_marker(name: str) -> None:
    sites = LOOKS[name].sites
    for panel in (("back", "leg"), ("numbness", "tingling", "weakness")):
        shown = [sites[site] for site in sites if site in panel]
        for one, other in combinations(shown, 2):
            assert one.dash != other.dash
            assert one.marker != other.marker
            assert one.colour != other.colour


def well_filled() -> Recovery:
    kept = [entry(day, back=3, leg_left=6, numbness=2, tingling=4) for day in days(SURGERY, 90)]
    return recovery(date(2026, 4, 20), surgery(), *kept)


def test_that_grey_paper_has_no_colour_at_all() -> None:
    picture = render_timeline(well_filled(), View(mono=True), PAPER, WORDS, (900, 600))
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width, 4)[..., :3]
    assert int(np.ptp(pixels.astype(int), axis=2).max()) == 0
    assert pixels.min() < 40


def test_that_grey_keeps_the_letters_of_the_look_it_comes_from() -> None:
    look = without_colour(LIGHT.scaled(1.5))
    assert (look.letters, look.text_scale) == (LIGHT.letters, 1.5)
    assert all(colorsys.rgb_to_hsv(*parts(site.colour))[1] == 0 for site in look.sites.values())


def test_that_no_letter_on_paper_is_smaller_than_seven_points() -> None:
    assert Lettering(PAPER).size * POINTS_A_PIXEL * SMALL >= 7


def test_that_letters_are_as_wide_as_they_are_measured() -> None:
    _, chart = drawn(well_filled(), size=(1400, 900))
    letters = Lettering(LIGHT)
    (text,) = (text for text in chart.texts if text.text == "Scar near a nerve may show")
    assert letters.width(text.text) == pytest.approx(text.box.width, abs=2)


def test_that_a_sharper_picture_has_the_same_map() -> None:
    once = render_timeline(well_filled(), View(), LIGHT, WORDS, (900, 600))
    twice = render_timeline(well_filled(), View(), LIGHT, WORDS, (900, 600), 2.0)
    assert (twice.width, twice.height) == (1800, 1200)
    assert len(twice.pixels) == 1800 * 1200 * 4
    assert once.map.panels == twice.map.panels
    assert faults(twice.map) == []


def test_that_a_standing_svg_names_itself_and_holds_its_fonts_and_no_date() -> None:
    written = svg_timeline(well_filled(), View(titled=True), PAPER, WORDS, (10, 7)).decode("utf-8")
    assert '<title id="title">Recovery after L4–L5 discectomy (left)</title>' in written
    assert "Entries on 90 of" in written
    assert ">Scar near a nerve may show</text>" in written
    assert written.count("@font-face") == 2
    assert "dc:date" not in written
    assert "<script" not in written
    assert written.encode() == svg_timeline(well_filled(), View(titled=True), PAPER, WORDS, (10, 7))


def test_that_a_png_has_its_size_and_no_date() -> None:
    written = png_timeline(well_filled(), View(), PAPER, WORDS, (6, 4), 100)
    assert written.startswith(b"\x89PNG")
    assert (int.from_bytes(written[16:20]), int.from_bytes(written[20:24])) == (600, 400)
    assert b"tIME" not in written
    assert written == png_timeline(well_filled(), View(), PAPER, WORDS, (6, 4), 100)
