"""The words of a PDF page as they were set down: where each piece stands, and under which mark."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from journal.paper.page_tags import Tag

_GAP = 1.5  # points between two pieces of a line from which on a space is meant


class Piece(NamedTuple):
    """Words that were set down in one go, and where: points from the left and from below."""

    words: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class PageWords:
    """All words of a page.

    `marked` are those that its tags tell of, by the number of their mark; `edges` the head and foot of
    the page; `repeated` what stands there a second time, such as the headings of a table that goes on.
    """

    marked: dict[int, list[Piece]] = field(default_factory=dict)
    edges: list[Piece] = field(default_factory=list)
    repeated: list[Piece] = field(default_factory=list)

    def of(self, tag: Tag) -> list[Piece]:
        """Return every piece under a tag, in order."""
        return [piece for mark in tag.all_marks() for piece in self.marked.get(mark, ())]


def page_words(page: Any) -> PageWords:
    """Return the words of a pypdfium2 page."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    found = PageWords()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1):
        piece = Piece(_words(item.raw, text_page.raw), *item.get_bounds())
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
        if mark >= 0:
            found.marked.setdefault(mark, []).append(piece)
        else:
            (found.edges if _is_at_edge(item.raw) else found.repeated).append(piece)
    text_page.close()
    return found


def joined(pieces: list[Piece]) -> str:
    """Return pieces as text: one line for what is set as one, or broken only for want of room."""
    said = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        said += _between(before, piece) + piece.words
    return "\n".join(" ".join(line.split()) for line in said.splitlines() if line.strip())


def inline(tag: Tag, words: PageWords) -> str:
    """Return all that stands under a tag as one text, a figure told by its alternative text."""
    if tag.alternative:
        return tag.alternative
    found: list[Piece] = []
    said: list[str] = []
    for part in tag.parts:
        if isinstance(part, int):
            found += words.marked.get(part, [])
        elif part.alternative or not part.marks:
            said += [joined(found), inline(part, words)]
            found = []
        else:
            found += words.of(part)
    return "\n".join(line for line in (*said, joined(found)) if line)


def _between(before: Piece | None, piece: Piece) -> str:
    if before is None or before.words[-1:].isspace():
        return ""
    if min(before.top, piece.top) > max(before.bottom, piece.bottom):  # on one line
        return " " if piece.left - before.right > _GAP else ""
    return "\n"


def _words(item: Any, text_page: Any) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    held = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(item, text_page, held, size)
    return bytes(held).decode("utf-16-le", "replace").rstrip("\0")


def _is_at_edge(item: Any) -> bool:
    """Return whether words without a mark are a page's head or foot; only these say what kind they are."""
    import pypdfium2.raw as pdfium

    marks = (pdfium.FPDFPageObj_GetMark(item, at) for at in range(pdfium.FPDFPageObj_CountMarks(item)))
    return any(pdfium.FPDFPageObjMark_GetParamValueType(mark, b"Subtype") for mark in marks)
