from datetime import date

import pytest

import journal.paper.typeset as typesetting
from journal.paper import page_count, page_picture, page_text
from journal.paper.page_words import Piece, joined

TEMPLATE = """
#set document(title: "Words", date: datetime(year: 2026, month: 11, day: 8))
#set page(width: 200pt, height: 210pt, margin: 25pt, header: [The head], footer: [Page two or one])
#set text(lang: "en", font: "Noto Sans", size: 8pt, hyphenate: false)
= How it went
Leg pain fell from 8 to *2* by week 6, came back in weeks 7 to 11, and is now 3 to 4.
#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='9'><text y='9'>junk</text></svg>"),
  format: "svg", alt: "A chart of the leg.")
#table(columns: 3, table.header([When], [Back], [Leg]), [Before], [6], [8], [Now], [], [3 (0–7)])
#pagebreak()
+ First question
+ Second question
#table(columns: (30pt, 60pt, 60pt), align: (left, right, center), table.header([Day], [Back], [Leg \\ left]),
  ..range(1, 20).map(day => (str(day), if day != 9 { "4" }, "5")).flatten().map(cell => [#cell]))
"""
FIRST = """\
The head

How it went
Leg pain fell from 8 to 2 by week 6, came back in weeks 7 to 11, and is now 3 to 4.
A chart of the leg.
Before; Back: 6; Leg: 8
Now; Leg: 3 (0–7)
Page two or one"""
THIRD = """\
The head
7; Back: 4; Leg left: 5
8; Back: 4; Leg left: 5
9; Leg left: 5
10; Back: 4; Leg left: 5
11; Back: 4; Leg left: 5
12; Back: 4; Leg left: 5
13; Back: 4; Leg left: 5
14; Back: 4; Leg left: 5
Page two or one"""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("templates")
    (folder / "words.typ").write_text(TEMPLATE, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typesetting, "TEMPLATES", folder)
        return typesetting.typeset("words.typ", {}, date(2026, 11, 8))


def test_that_a_page_is_read_in_its_order_with_its_tables_told_row_by_row(pdf: bytes) -> None:
    assert page_text(pdf, 0) == FIRST


def test_that_every_page_is_read_by_itself(pdf: bytes) -> None:
    lines = page_text(pdf, 1).splitlines()
    assert lines[:4] == ["The head", "1. First question", "2. Second question", "1; Back: 4; Leg left: 5"]


def test_that_a_table_that_goes_on_keeps_its_headings(pdf: bytes) -> None:
    assert page_count(pdf) == 4
    assert page_text(pdf, 2) == THIRD


def test_that_one_page_is_drawn_by_itself(pdf: bytes) -> None:
    picture = page_picture(pdf, 1, 144, grey=True)
    assert (picture.width, picture.height, len(picture.pixels)) == (400, 420, 400 * 420)


def test_that_a_page_without_tags_is_read_as_it_is_set_down() -> None:
    assert page_text(_UNTAGGED, 0) == "Hello there\nbelow"


def test_that_pieces_of_a_line_are_joined_and_gaps_are_spaces() -> None:
    pieces = [
        Piece("now ", 0, 0, 20, 8),
        Piece("3", 20, 0, 25, 8),
        Piece(".", 25, 0, 26, 8),
        Piece("far", 60, 0, 80, 8),
        Piece("below", 0, -20, 20, -12),
    ]
    assert joined(pieces) == "now 3. far\nbelow"


_UNTAGGED = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 77>>stream
BT /F 12 Tf 20 150 Td (Hello there) Tj ET BT /F 12 Tf 20 100 Td (below) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""
