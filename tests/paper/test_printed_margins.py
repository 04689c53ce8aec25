"""Printers leave up to 12 mm at the edges white: nothing of ours may stand there, head and foot included."""

from datetime import date

import pytest

from journal.charts import View
from journal.paper import Paper, page_pictures, timeline_pdf
from journal.paper.visit import PRESETS, Preset, visit_pdf
from journal.reading import read_recovery
from journal.sample import tell
from journal.words import english

TODAY = date(2026, 4, 20)
DOTS_A_MILLIMETRE = 4
UNPRINTABLE = 12 * DOTS_A_MILLIMETRE + 1
ALMOST_WHITE = 250


def white_edges(pdf: bytes) -> list[int]:
    """Return how many dots are white at the narrowest edge of each page."""
    found = []
    for width, height, pixels in page_pictures(pdf, 25.4 * DOTS_A_MILLIMETRE, grey=True):
        rows = [pixels[row * width : (row + 1) * width] for row in range(height)]
        inked = [row for row, dots in enumerate(rows) if min(dots) < ALMOST_WHITE]
        columns = [at for at in range(width) if min(pixels[at::width]) < ALMOST_WHITE]
        found.append(min(inked[0], height - 1 - inked[-1], columns[0], width - 1 - columns[-1]))
    return found


@pytest.mark.parametrize("paper", list(Paper))
def test_that_no_page_for_the_doctor_reaches_where_printers_do_not(paper: Paper) -> None:
    recovery = read_recovery(tell("return-in-week-nine"), TODAY)
    pdf = visit_pdf(recovery, PRESETS[Preset.PHYSIOTHERAPIST], english(), paper=paper, printed_on=TODAY)
    edges = white_edges(pdf)
    assert len(edges) >= 3
    assert min(edges) > UNPRINTABLE


@pytest.mark.parametrize("landscape", [False, True])
def test_that_the_timeline_does_not_either(landscape: bool) -> None:
    recovery = read_recovery(tell("return-in-week-nine"), TODAY)
    pdf = timeline_pdf(recovery, View(), english(), paper=Paper.A4, landscape=landscape, printed_on=TODAY)
    assert min(white_edges(pdf)) > UNPRINTABLE
