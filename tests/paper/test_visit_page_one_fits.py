"""Page one of the visit report stays one page, whole and legible, whatever the journal holds."""

import re
from datetime import date, timedelta

import pypdfium2
import pytest

from journal.charts import View
from journal.paper import Paper
from journal.paper.chart import svg_chart
from journal.paper.sheet import MARGIN
from journal.paper.visit import VisitChoice, pdf, visit_pdf
from journal.paper.visit.room import LEAST_CHART
from journal.reading import read_recovery
from journal.reading.values import Recovery
from journal.records import Records
from journal.sample import stories, tell
from journal.words import Words, english
from tests.paper.builders import DISCECTOMY, an_entry
from tests.paper.visit_pages import AS_OF, PageOne, journals, overlapping, page_one_of, printed

MOST_OCTETS = 300_000
LEAST_LETTERS = 7.0
EDGE = 12 / 25.4 * 72  # some printers reach no farther than 12 mm from the edge
HAIR = 0.6  # letters may stand that far out of their line, in points

JOURNALS = journals()
GRID = [
    (name, paper, mono)
    for number, name in enumerate(JOURNALS)
    for paper, mono in ((Paper.A4, number % 4 == 0), (Paper.LETTER, number % 4 == 1))
    if name in ("everything", "five months") or (paper is Paper.A4) == (number % 2 == 0)
]


def stands_alone(made: bytes) -> PageOne:
    """Assert that page one is one legible page within its margins and of moderate size; return it."""
    assert len(made) <= MOST_OCTETS
    page = page_one_of(made)
    assert page.pages == 1
    assert overlapping(page.lines) == []
    for text, (left, bottom, right, top) in page.lines:
        if text.strip():
            assert left >= MARGIN - HAIR, text
            assert right <= page.width - MARGIN + HAIR, text
            assert bottom >= EDGE, text
            assert top <= page.height - EDGE, text
    assert "Page 1 of 1" in page.text
    assert is_tagged(made)
    return page


def is_tagged(made: bytes) -> bool:
    document = pypdfium2.PdfDocument(made)
    tagged = bool(document.is_tagged())
    document.close()
    return tagged


@pytest.mark.parametrize(("name", "paper", "mono"), GRID)
def test_that_page_one_stands_alone_whatever_the_journal_holds(name: str, paper: Paper, mono: bool) -> None:
    stands_alone(printed(JOURNALS[name], VisitChoice(mono=mono), paper))


STORIES = [story.name for story in stories()]


@pytest.mark.parametrize(
    ("story", "early", "paper"),
    [(name, False, (Paper.A4, Paper.LETTER)[number % 2]) for number, name in enumerate(STORIES)]
    + [(name, True, Paper.LETTER) for name in ("late-return", "two-surgeries")],
)
def test_that_page_one_stands_alone_late_in_every_story_and_early_in_the_longest(
    story: str, early: bool, paper: Paper
) -> None:
    records = tell(story)
    last, start = max(entry.day for entry in records.entries), records.surgeries[0].day
    day = start + timedelta(days=100) if early else last
    assert day <= last
    page = stands_alone(printed(read_recovery(records, day), paper=paper))
    assert "SAMPLE – a made-up journal" in page.text


def twenty_years() -> Recovery:
    first = date(2006, 6, 24)
    entries = tuple(
        an_entry(
            number,
            first + timedelta(days=number),
            back=float(number * 7 % 11),
            leg_left=float(number * 5 % 9),
            numbness=float(number % 4),
        )
        for number in range(7290)
    )
    surgery = DISCECTOMY.__class__(DISCECTOMY.id, first, DISCECTOMY.procedures, DISCECTOMY.levels)
    return read_recovery(Records(surgeries=(surgery,), entries=entries), first + timedelta(days=7289))


def test_that_twenty_years_stand_on_page_one() -> None:
    page = stands_alone(printed(twenty_years()))
    assert "7290 of 7290 days" in page.text


def test_that_no_letter_is_smaller_than_seven_points_and_no_font_is_this_computers() -> None:
    document = pypdfium2.PdfDocument(printed(JOURNALS["everything"]))
    sizes, fonts = set(), set()
    for piece in document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
        sizes.add(round(piece.get_font_size() * abs(piece.get_matrix().d), 2))
        fonts.add(re.sub(r"^[A-Z]{6}\+", "", piece.get_font().get_base_name()))
    document.close()
    assert min(sizes) >= LEAST_LETTERS
    assert fonts <= {"NotoSans-Regular", "NotoSans-Bold", "LibertinusSerif-Regular"}  # the last writes “→”


def test_that_the_chart_gets_the_room_that_a_young_journal_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    heights = []

    def drawn(recovery: Recovery, view: View, words: Words, size: tuple[float, float]) -> str:
        heights.append(size[1])
        return svg_chart(recovery, view, words, size)

    monkeypatch.setattr(pdf, "svg_chart", drawn)
    for name in ("a week", "five months", "everything"):
        visit_pdf(JOURNALS[name], VisitChoice(), english(), paper=Paper.A4, printed_on=AS_OF)
    young, usual, full = heights
    assert young > usual > full >= LEAST_CHART
    assert usual >= 300


def test_that_the_foot_of_a_full_page_is_near_its_last_lists() -> None:
    page = page_one_of(printed(JOURNALS["five months"]))
    foot = next(line.box for line in page.lines if line.text.startswith("Entries on"))
    above = min(line.box[1] for line in page.lines if line.box[1] > foot[3])
    assert above - foot[3] < 60
