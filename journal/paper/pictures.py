"""Pictures of a PDF's pages, for the preview and for printers that take no PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from journal.paper.open_pdf import opened_page, opened_pdf
from journal.paper.sheet import POINTS_AN_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator


class PagePicture(NamedTuple):
    """One page: its size in pixels and its rows from the top, without padding.

    A pixel is four bytes (red, green, blue and 255) or, in grey, one.
    """

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with opened_pdf(pdf) as document:
        return len(document)


def page_picture(pdf: bytes, number: int, dpi: float, *, grey: bool = False) -> PagePicture:
    """Return one page of a PDF, 0 being the first, as a picture at `dpi` dots an inch."""
    with opened_page(pdf, number) as page:
        return _drawn(page, dpi, grey=grey)


def page_pictures(pdf: bytes, dpi: float, *, grey: bool = False) -> list[PagePicture]:
    """Return every page of a PDF as a picture at `dpi` dots an inch."""
    with opened_pdf(pdf) as document:
        return list(_all_drawn(document, dpi, grey=grey))


def _all_drawn(document: Any, dpi: float, *, grey: bool) -> Iterator[PagePicture]:
    for page in document:
        yield _drawn(page, dpi, grey=grey)
        page.close()


def _drawn(page: Any, dpi: float, *, grey: bool) -> PagePicture:
    scale = dpi / POINTS_AN_INCH
    bitmap = page.render(scale=scale, grayscale=grey, prefer_bgrx=True, rev_byteorder=True)
    try:
        return _packed(bitmap)
    finally:
        bitmap.close()


def _packed(bitmap: Any) -> PagePicture:
    row, rows = bitmap.width * bitmap.n_channels, memoryview(bitmap.buffer)
    if bitmap.stride == row:
        return PagePicture(bitmap.width, bitmap.height, bytes(rows))
    starts = (line * bitmap.stride for line in range(bitmap.height))
    return PagePicture(bitmap.width, bitmap.height, b"".join(rows[at : at + row] for at in starts))
