"""The tags of a PDF page: what is a heading, a table, a figure, and in which order they are read."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

_DEEPEST = 40  # a page of ours nests a dozen deep


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its kind such as `H1`, `TR` or `Figure`, and what it holds in order.

    A part is another tag, or the number of a mark under which words stand on the page.
    """

    kind: str
    alternative: str
    parts: tuple[Tag | int, ...]

    @property
    def children(self) -> tuple[Tag, ...]:
        """The tags within."""
        return tuple(part for part in self.parts if isinstance(part, Tag))

    @property
    def marks(self) -> tuple[int, ...]:
        """The marks that it holds itself."""
        return tuple(part for part in self.parts if isinstance(part, int))

    def all_marks(self) -> Iterator[int]:
        """Yield its marks and those of every tag within, in order."""
        for part in self.parts:
            if isinstance(part, int):
                yield part
            else:
                yield from part.all_marks()


def page_tag(page: Any) -> Tag | None:
    """Return all tags of a pypdfium2 page under one, None where it is not tagged."""
    import pypdfium2.raw as pdfium

    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return None
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        found = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(count)]
        return Tag("", "", tuple(_tag(one, _DEEPEST) for one in found if one)) if any(found) else None
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _tag(element: Any, depth: int) -> Tag:
    import pypdfium2.raw as pdfium

    kind = _said(pdfium.FPDF_StructElement_GetType, element)
    alternative = _said(pdfium.FPDF_StructElement_GetAltText, element)
    return Tag(kind, alternative, tuple(_parts(element, depth)))


def _parts(element: Any, depth: int) -> Iterator[Tag | int]:
    import pypdfium2.raw as pdfium

    if not depth:
        return
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield _tag(child, depth - 1)
            continue
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            yield mark


def _said(ask: Callable[[Any, Any, int], int], element: Any) -> str:
    size = ask(element, None, 0)
    held = ctypes.create_string_buffer(size)
    ask(element, held, size)
    return held.raw.decode("utf-16-le", "replace").rstrip("\0")
