"""Pictures of a PDF's pages, for the preview and for printers that take no PDF."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from journal.paper.sheet import POINTS_AN_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE_AT_A_TIME = Lock()
"""PDFium works for one thread at a time, whatever it works on."""


class PagePicture(NamedTuple):
    """One page: its size in pixels and its rows from the top, without padding.

    A pixel is four bytes (red, green, blue and 255) or, in grey, one.
    """

    width: int
    height: int
    pixels: bytes


def page_pictures(pdf: bytes, dpi: float, *, grey: bool = False) -> list[PagePicture]:
    """Return every page of a PDF as a picture at `dpi` dots an inch."""
    import pypdfium2  # only printing needs it

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return list(_drawn(document, dpi / POINTS_AN_INCH, grey=grey))
        finally:
            document.close()


def _drawn(document: Any, scale: float, *, grey: bool) -> Iterator[PagePicture]:
    for page in document:
        bitmap = page.render(scale=scale, grayscale=grey, prefer_bgrx=True, rev_byteorder=True)
        yield _packed(bitmap)
        bitmap.close()
        page.close()


def _packed(bitmap: Any) -> PagePicture:
    row, rows = bitmap.width * bitmap.n_channels, memoryview(bitmap.buffer)
    if bitmap.stride == row:
        return PagePicture(bitmap.width, bitmap.height, bytes(rows))
    starts = (line * bitmap.stride for line in range(bitmap.height))
    return PagePicture(bitmap.width, bitmap.height, b"".join(rows[at : at + row] for at in starts))
