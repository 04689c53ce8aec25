"""Blank sheets, read back as another program reads them and measured as a hand meets them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest
from pypdfium2 import raw

from journal.paper import Paper, blank_sheets, page_pictures
from journal.paper.blank_sheets import MOST_WEEKS, blank_sheets_pdf
from journal.records import Person, Region
from journal.words import english
from tests.paper.builders import made_once
from tests.paper.conftest import Reader

DAY = date(2026, 11, 23)
MILLIMETRE = 72 / 25.4
ROWS = (
    "Date",
    "How much did pain get in your way? 0 not at all … 10 all day",
    "How much did you do of what matters to you? 0 nothing … 10 all I wanted to do",
    "Walking, minutes",
    "Sitting, minutes",
    "How much trouble with sleep? 0 no trouble … 10 no sleep",
    "Back 0 no pain … 10 worst pain you can imagine",
    "Left leg 0 no pain",
    "Right leg 0 no pain",
    "Worst pain of the day, anywhere 0 no pain",
    "Numbness 0 none … 10 no feeling at all",
    "Tingling, pins and needles 0 none … 10 as bad as can be",
    "Weakness 0 none … 10 cannot move it",
    "Stretching, minutes",
    "Medicine and how many taken:",
    "New since the operation: its number 1 Back pain · 2 Leg pain · 3 Numbness · 4 Tingling · 5 Weakness",
    "Who wrote it Initials",
    "Notes",
    "Do not wait for the paper.",
)


@made_once
def sheets(
    paper: Paper = Paper.A4, weeks: int = 1, medicines: tuple[str, ...] = (), person: Person | None = None
) -> bytes:
    return blank_sheets_pdf(
        english(), weeks=weeks, paper=paper, made_on=DAY, medicines=medicines, person=person
    )


def lines_of(pdf: bytes, number: int = 0) -> tuple[list[float], list[float]]:
    """Return where upright and level lines of a page lie, in points, those at the same place as one."""
    document = pypdfium2.PdfDocument(pdf)
    upright: Counter[float] = Counter()
    level: Counter[float] = Counter()
    for piece in document[number].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=5):
        left, bottom, right, top = piece.get_bounds()
        if right - left < 3 < top - bottom:
            upright[round((left + right) / 2, 1)] += 1
        elif top - bottom < 3 < right - left:
            level[round((bottom + top) / 2, 1)] += 1
    document.close()
    return sorted(upright), sorted(level)


def gaps(places: list[float]) -> list[float]:
    between = (second - first for first, second in pairwise(places))
    return [gap / MILLIMETRE for gap in between if gap > 3]


@pytest.mark.parametrize("paper", list(Paper))
def test_that_a_week_stands_on_one_page_and_asks_what_the_form_asks_in_its_order(
    read_pages: Reader, paper: Paper
) -> None:
    (page,) = read_pages(sheets(paper))
    places = [page.text.find(row) for row in ROWS]
    assert -1 not in places, ROWS[places.index(-1)]
    assert places == sorted(places)
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
        assert page.text.count(day) == 1


def test_that_empty_is_said_not_to_be_zero_and_the_week_has_a_line_for_its_first_day(
    read_pages: Reader,
) -> None:
    (page,) = read_pages(sheets())
    assert "Leave empty what you do not know: empty is not zero." in page.text
    assert "Week from (day, month, year):" in page.text
    assert "0 to 10, halves too (3½)" in page.text


@pytest.mark.parametrize("paper", list(Paper))
def test_that_boxes_are_large_enough_for_a_hand_that_shakes(paper: Paper) -> None:
    upright, level = lines_of(sheets(paper))
    assert len(upright) >= 9  # both ends of the table, the label's and six between days
    assert min(gaps(upright)) >= 9
    assert len(gaps(level)) >= 20
    assert min(gap for gap in gaps(level)[1:]) >= 9  # the first lies between the frame of signs and its foot


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("medicines", [(), tuple(f"Medicine {number} 20 mg" for number in range(12))])
def test_that_nothing_lies_within_twelve_millimetres_of_the_edge(
    paper: Paper, medicines: tuple[str, ...]
) -> None:
    dots = 90
    edge = int(12 / 25.4 * dots)
    for width, height, pixels in page_pictures(sheets(paper, medicines=medicines), dots):
        across = len(pixels) // (width * height)
        rows = [pixels[line * width * across : (line + 1) * width * across] for line in range(height)]
        white = b"\xff" * (edge * across)
        assert all(set(row) == {255} for row in (*rows[:edge], *rows[-edge:]))
        assert all(row.startswith(white) and row.endswith(white) for row in rows)


def test_that_everything_is_black_or_grey() -> None:
    ((width, height, pixels),) = page_pictures(sheets(), 40)
    across = len(pixels) // (width * height)
    if across > 1:
        assert all(len(set(pixels[at : at + 3])) == 1 for at in range(0, len(pixels), across))


@pytest.mark.parametrize("paper", list(Paper))
def test_that_letters_are_at_least_seven_points(paper: Paper) -> None:
    document = pypdfium2.PdfDocument(sheets(paper))
    pieces = document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=5)
    sizes = {round(piece.get_font_size() * abs(piece.get_matrix().d), 1) for piece in pieces}
    document.close()
    assert min(sizes) >= 7


def test_that_each_week_is_a_page_with_its_number(read_pages: Reader) -> None:
    pages = read_pages(sheets(weeks=3))
    assert [f"Page {number} of 3" in page.text for number, page in enumerate(pages, 1)] == [True] * 3
    assert len({page.text.replace("Page 1", "").replace("Page 2", "")[:900] for page in pages}) == 1


@pytest.mark.parametrize("weeks", [0, -1, MOST_WEEKS + 1])
def test_that_other_numbers_of_weeks_are_refused(weeks: int) -> None:
    with pytest.raises(ValueError, match=str(weeks)):
        sheets(weeks=weeks)


def test_that_a_whole_year_of_sheets_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def typeset(_: str, data: dict[str, Any], __: date) -> bytes:
        return str(data["weeks"]).encode()

    monkeypatch.setattr(blank_sheets, "typeset", typeset)
    assert blank_sheets_pdf(english(), weeks=MOST_WEEKS, paper=Paper.A4, made_on=DAY) == b"52"


def test_that_names_of_medicines_stand_in_their_rows_with_one_row_left(read_pages: Reader) -> None:
    (page,) = read_pages(sheets(medicines=("Ibuprofen 400 mg", "Pregabalin 75 mg")))
    assert "Ibuprofen 400 mg how many taken Pregabalin 75 mg how many taken" in page.text
    assert page.text.count("Medicine and how many taken:") == 1


@pytest.mark.parametrize("paper", list(Paper))
def test_that_many_medicines_have_a_page_of_their_own(read_pages: Reader, paper: Paper) -> None:
    medicines = tuple(f"Medicine {number} 20 mg" for number in range(1, 13))
    week, more = read_pages(sheets(paper, medicines=medicines))
    assert "Your medicines stand on the next page." in week.text
    assert "Do not wait for the paper." in week.text
    assert not any(name in week.text for name in medicines)
    assert all(name in more.text for name in medicines)
    assert "Week from (day, month, year):" in more.text


def test_that_forty_medicines_of_long_names_go_on_with_the_days_above_them(read_pages: Reader) -> None:
    medicines = tuple(f"Medicine {number} " + "of a very long name " * 5 for number in range(40))
    pages = read_pages(sheets(medicines=medicines))
    assert len(pages) > 2
    assert all("Wednesday" in page.text for page in pages)
    assert "Medicine 39" in pages[-1].text


@pytest.mark.parametrize("name", ['#panic("x")', "$x^2$ *b* @label", "手術 😀", "x" * 400])
def test_that_a_medicines_name_is_never_markup(read_pages: Reader, name: str) -> None:
    text = read_pages(sheets(medicines=(name,)))[0].text
    assert "how many taken" in text
    if name.isascii() and len(name) < 60:
        assert name in text


def test_that_every_regions_number_stands_there_where_nobody_is_known(read_pages: Reader) -> None:
    (page,) = read_pages(sheets())
    for number in ("European Union 112", "United Kingdom 999", "911", "Australia 000", "New Zealand 111"):
        assert number in page.text
    for sign in ("Trouble with urine", "Leaking bowel", "New signs in both legs", "38 °C or more"):
        assert sign in page.text


def test_that_a_persons_own_numbers_stand_there_where_they_are_known(read_pages: Reader) -> None:
    person = Person(region=Region.UK, emergency_number="999", team_phone="01632 960 001")
    (page,) = read_pages(sheets(person=person))
    assert "Call 999 or your local number. 111 is not for emergencies." in page.text
    assert "01632 960 001" in page.text
    assert "Australia" not in page.text


def test_that_the_page_is_tagged_titled_and_its_fonts_are_inside() -> None:
    pdf = sheets()
    document = pypdfium2.PdfDocument(pdf)
    assert document.is_tagged()
    assert document.get_metadata_dict()["Title"] == "My week, on paper"
    document.close()
    assert b"pdfuaid:part" in pdf
    assert pdf.count(b"/FontFile") >= 2
    assert pdf == blank_sheets_pdf(english(), weeks=1, paper=Paper.A4, made_on=DAY, medicines=(), person=None)
