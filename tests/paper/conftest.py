"""What can be read back from a page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import pypdfium2
import pytest


@dataclass(frozen=True)
class ReadPage:
    """What a page says and where it says it, in points from the bottom left."""

    width: float
    height: float
    text: str
    boxes: tuple[tuple[float, float, float, float], ...]


Reader: TypeAlias = Callable[[bytes], list[ReadPage]]


@pytest.fixture(scope="session")
def read_pages() -> Reader:
    """Read a PDF's pages as another program does."""

    def read(pdf: bytes) -> list[ReadPage]:
        document = pypdfium2.PdfDocument(pdf)
        pages = [_read(page) for page in document]
        document.close()
        return pages

    return read


def _read(page: pypdfium2.PdfPage) -> ReadPage:
    text = page.get_textpage()
    boxes = tuple(text.get_rect(index) for index in range(text.count_rects()))
    said = " ".join(text.get_text_bounded().replace("\u200b", "").split())
    width, height = page.get_size()
    return ReadPage(width, height, said, boxes)
