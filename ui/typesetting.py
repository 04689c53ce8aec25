"""What a print dialog has done in its worker thread: the PDF, and one page after the other to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from journal.paper.sheet import Paper, Sheet
from ui.print_queue import image_of


@dataclass(frozen=True, slots=True)
class PageWish:
    """The paper that is wanted: what makes its PDF, what it is called, and how it lies in the printer.

    `make` is slow and is called in the worker thread alone, once for a wish.
    """

    make: Callable[[], bytes]
    title: str
    paper: Paper
    landscape: bool
    grey: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF, how many pages it has, and their size on paper in points."""

    pdf: bytes
    count: int
    size: QSizeF


@dataclass(frozen=True, slots=True)
class PageLook:
    """One page of a PDF, 0 being the first: its picture, how fine that is, and the page's words."""

    pdf: bytes
    index: int
    dots: float
    image: QImage
    text: str


def made_pages(wish: PageWish) -> Pages:
    """Make the pages; slow, and imports what is slow to import."""
    from journal.paper import page_count

    pdf = wish.make()
    return Pages(pdf, page_count(pdf), QSizeF(*Sheet(wish.paper, wish.landscape).size))


def page_look(pages: Pages, index: int, dots: float) -> PageLook:
    """Draw one page at so many dots an inch, and read its words."""
    from journal.paper import page_picture, page_text

    image = image_of(*page_picture(pages.pdf, index, dots))
    return PageLook(pages.pdf, index, dots, image, page_text(pages.pdf, index))
