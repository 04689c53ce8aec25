from datetime import date

import pytest

import journal.paper.typeset as typesetting
from journal.paper.pictures import page_pictures
from journal.paper.sheet import Paper, Sheet, usual_paper
from journal.records import Region

TEMPLATE = """
#set document(title: "Pages", date: datetime(year: 2026, month: 11, day: 8))
#set page(width: 101pt, height: 50pt, margin: 0pt)
#set text(lang: "en", font: "Noto Sans")
#rect(width: 50pt, height: 50pt, fill: rgb("#ff0000"))
#pagebreak()
#rect(width: 101pt, height: 50pt, fill: rgb("#0000ff"))
"""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("templates")
    (folder / "pages.typ").write_text(TEMPLATE, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typesetting, "TEMPLATES", folder)
        return typesetting.typeset("pages.typ", {}, date(2026, 11, 8))


def test_that_every_page_has_its_picture_at_the_size_asked_for(pdf: bytes) -> None:
    pictures = page_pictures(pdf, 144)
    assert [(picture.width, picture.height) for picture in pictures] == [(202, 100), (202, 100)]
    assert all(len(picture.pixels) == 202 * 100 * 4 for picture in pictures)


def test_that_pixels_are_red_green_blue_from_the_top_left(pdf: bytes) -> None:
    first, second = page_pictures(pdf, 72)
    assert first.pixels[:4] == bytes([255, 0, 0, 255])
    assert first.pixels[4 * 100 : 4 * 101] == bytes([255, 255, 255, 255])
    assert second.pixels[-4:] == bytes([0, 0, 255, 255])


def test_that_grey_has_one_byte_a_pixel_without_padding(pdf: bytes) -> None:
    first, _ = page_pictures(pdf, 72, grey=True)
    assert len(first.pixels) == 101 * 50
    assert first.pixels[100] == 255
    assert 0 < first.pixels[0] < 255


def test_that_sheets_have_their_size_in_points() -> None:
    assert Sheet(Paper.A4).size == pytest.approx((595.28, 841.89), abs=0.01)
    assert Sheet(Paper.LETTER).size == (612, 792)
    assert Sheet(Paper.LETTER, landscape=True).size == (792, 612)


def test_that_letter_lies_in_printers_of_the_united_states_and_canada() -> None:
    letter = {region for region in Region if usual_paper(region) is Paper.LETTER}
    assert letter == {Region.US, Region.CA}
