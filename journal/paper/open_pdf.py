"""Opens a finished PDF to look at it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
"""PDFium works for one thread at a time, whatever it works on."""


@contextmanager
def opened_pdf(pdf: bytes) -> Iterator[Any]:
    """Yield a PDF as pypdfium2's document, closed after use; other threads wait until then."""
    import pypdfium2  # only printing needs it

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


@contextmanager
def opened_page(pdf: bytes, number: int) -> Iterator[Any]:
    """Yield one page of a PDF, 0 being the first, as pypdfium2's page."""
    with opened_pdf(pdf) as document:
        page = document[number]
        try:
            yield page
        finally:
            page.close()
