"""The detail pages of a report by themselves, behind a first page with nothing but a title."""

import json
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

import pypdfium2
import typst

from journal.paper.page_text import page_text
from journal.paper.sheet import MARGIN, Paper, Sheet
from journal.paper.typeset import TEMPLATES
from journal.paper.visit.choice import VisitChoice, VisitPart, period_of
from journal.paper.visit.details import details_data
from journal.places import RESOURCES
from journal.reading.values import Recovery
from journal.words import english
from tests.paper.builders import made_once

TITLE, HEAD = "First page", "Running head"
MADE_BY, PRINTED = "Made by the patient, not a finding", "Printed 11 June 2026"

_FONTS = typst.Fonts(include_system_fonts=False, font_paths=[RESOURCES / "fonts"])

_COMPILE: Any = typst.compile  # its types want a template in bytes to go with a folder in bytes

_TEMPLATE = b"""
#import "page.typ": *
#import "visit_details.typ": details
#let data = json(bytes(sys.inputs.data))
#show: sheet-of.with(data)
#heading(level: 1, data.title)
#details(data.details)
"""


def of(*parts: VisitPart, **more: Any) -> VisitChoice:
    """A choice of nothing but some detail pages."""
    return VisitChoice(frozenset(parts), **more)


@made_once
def detail_pages(
    recovery: Recovery,
    choice: VisitChoice,
    days: tuple[date, date] | None = None,
    paper: Paper = Paper.A4,
) -> bytes:
    period = days or period_of(choice, recovery)
    details = details_data(recovery, choice, english(), period)
    width, height = Sheet(paper).size
    frame = {
        "sheet": {"width": width, "height": height, "margin": MARGIN},
        "language": "en",
        "date": {"year": 2026, "month": 6, "day": 11},
        "title": TITLE,
        "author": "",
        "running-head": HEAD,
        "sample": "SAMPLE" if recovery.records.sample else "",
        "made-by": MADE_BY,
        "printed": PRINTED,
        "page-of": "Page {page} of {pages}",
        "details": details,
    }
    pdf: bytes = _COMPILE(
        _TEMPLATE,
        root=TEMPLATES,
        font_paths=_FONTS,
        sys_inputs={"data": json.dumps(frame)},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=datetime(2026, 6, 11, tzinfo=UTC),
    )
    return pdf


def read_aloud(pdf: bytes) -> list[str]:
    """The lines of all detail pages in the order of their tags, without head and foot."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        count = len(document)
    pages = [page_text(pdf, number).splitlines() for number in range(1, count)]
    assert all(page[0].startswith(HEAD) for page in pages)
    assert all(page[-1].startswith(MADE_BY) for page in pages)
    return [line for page in pages for line in page[1:-1]]
