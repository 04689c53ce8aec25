"""What the print dialog has done in its worker thread: the PDF and pictures of its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from journal.paper.sheet import Paper, Sheet
from journal.records import Records
from journal.words import Words
from ui.print_queue import image_of

if TYPE_CHECKING:
    from journal.charts import View

POINTS_AN_INCH = 72.0


@dataclass(frozen=True, slots=True)
class PageWish:
    """The page that is wanted: of what, how looked at, on which paper, and how fine its pictures are."""

    records: Records
    today: date
    view: View | None
    words: Words
    paper: Paper
    landscape: bool
    grey: bool
    dpi: float


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF, pictures of its pages, and their size on paper in points."""

    pdf: bytes
    images: tuple[QImage, ...]
    size: QSizeF


def timeline_pages(wish: PageWish) -> Pages:
    """Make the timeline's pages; slow, and imports what is slow to import."""
    from journal.charts import View
    from journal.paper import timeline_pdf
    from journal.reading import read_recovery

    recovery = read_recovery(wish.records, wish.today)
    sheet = Sheet(wish.paper, wish.landscape)
    pdf = timeline_pdf(
        recovery,
        replace(wish.view or View(), mono=wish.grey),
        wish.words,
        paper=sheet.paper,
        landscape=sheet.landscape,
        printed_on=wish.today,
    )
    return drawn_pages(Pages(pdf, (), QSizeF(*sheet.size)), wish.dpi)


def drawn_pages(pages: Pages, dpi: float) -> Pages:
    """Return the same pages drawn at `dpi` dots an inch."""
    from journal.paper import page_pictures

    pictures = page_pictures(pages.pdf, dpi)
    return replace(pages, images=tuple(image_of(*picture) for picture in pictures))
