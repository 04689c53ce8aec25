"""A PDF page's words in the order in which they are meant to be read, for those who do not see it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from journal.paper.open_pdf import opened_page
from journal.paper.page_tags import Tag, page_tag

_GAP = 1.5  # points between two pieces of a line from which on a space is meant
_ARTIFACT = -1  # what the page repeats, such as its number, belongs to no tag


class Piece(NamedTuple):
    """Words as they were set down in one go, and where: points from the left and from below."""

    words: str
    left: float
    bottom: float
    right: float
    top: float


def page_text(pdf: bytes, number: int) -> str:
    """Return the text of one page of a tagged PDF, 0 being the first.

    A paragraph is a line, and so is a row of a table, each cell told with its column's heading. A figure
    is told by its alternative text. What a page repeats, such as its number, stands at its ends.
    """
    with opened_page(pdf, number) as page:
        pieces = _pieces(page)
        tag = page_tag(page)
    if tag is None:
        return _joined([piece for told in pieces.values() for piece in told])
    repeated = pieces.pop(_ARTIFACT, [])
    tops = [piece.top for told in pieces.values() for piece in told] or [0.0]
    above = [piece for piece in repeated if piece.bottom >= max(tops)]
    below = [piece for piece in repeated if piece not in above and piece.bottom < min(tops)]
    told = (_joined(above), *_blocks(tag, pieces), _joined(below))
    return "\n".join(line for line in told if line)


Pieces = dict[int, list[Piece]]


def _pieces(page: Any) -> Pieces:
    """Return a page's words by the number of their mark, in the order of the page."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    said: Pieces = {}
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1):
        piece = Piece(_words(item.raw, text_page.raw), *item.get_bounds())
        said.setdefault(pdfium.FPDFPageObj_GetMarkedContentID(item.raw), []).append(piece)
    text_page.close()
    return said


def _words(item: Any, text_page: Any) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    held = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(item, text_page, held, size)
    return bytes(held).decode("utf-16-le", "replace").rstrip("\0")


def _joined(pieces: list[Piece]) -> str:
    """Return pieces as text: one line for what is set as one, or broken only for want of room."""
    said = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        said += _between(before, piece) + piece.words
    return "\n".join(" ".join(line.split()) for line in said.splitlines() if line.strip())


def _between(before: Piece | None, piece: Piece) -> str:
    if before is None or before.words[-1:].isspace():
        return ""
    if min(before.top, piece.top) > max(before.bottom, piece.bottom):  # on one line
        return " " if piece.left - before.right > _GAP else ""
    return "\n"


# -- from tags to lines -------------------------------------------------------------------------------


def _blocks(tag: Tag, pieces: Pieces) -> Iterator[str]:
    """Yield what stands under a tag, a paragraph or a row at a time."""
    tell = _TELLING.get(tag.kind)
    if tell is not None:
        yield from tell(tag, pieces)
        return
    own = [piece for mark in tag.marks for piece in pieces.get(mark, ())]
    if own:
        yield _inline(tag, pieces)
        return
    for child in tag.children:
        yield from _blocks(child, pieces)


def _inline(tag: Tag, pieces: Pieces) -> str:
    """Return all that stands under a tag as one text."""
    if tag.alternative:
        return tag.alternative
    found: list[Piece] = []
    said: list[str] = []
    for part in tag.parts:
        if isinstance(part, int):
            found += pieces.get(part, [])
        elif part.alternative or not part.marks:
            said += [_joined(found), _inline(part, pieces)]
            found = []
        else:
            found += [piece for mark in part.all_marks() for piece in pieces.get(mark, ())]
    return "\n".join(line for line in (*said, _joined(found)) if line)


def _figure(tag: Tag, pieces: Pieces) -> Iterator[str]:
    yield tag.alternative or _inline(tag, pieces)


def _line(tag: Tag, pieces: Pieces) -> Iterator[str]:
    yield " ".join(_inline(tag, pieces).split())


def _table(tag: Tag, pieces: Pieces) -> Iterator[str]:
    headings: list[str] = []
    for row, is_head in _rows(tag):
        cells = [" ".join(_inline(cell, pieces).split()) for cell in row.children]
        if is_head:
            headings = cells
        elif len(headings) == len(cells):
            named = (_named(heading, cell) for heading, cell in zip(headings[1:], cells[1:], strict=True))
            yield "; ".join([cells[0], *named])
        else:
            yield "; ".join(cells)


def _rows(table: Tag) -> Iterator[tuple[Tag, bool]]:
    for part in table.children:
        rows = [part] if part.kind == "TR" else part.children
        for row in rows:
            yield row, part.kind == "THead"


def _named(heading: str, cell: str) -> str:
    return f"{heading}: {cell}" if heading else cell


_TELLING: dict[str, Callable[[Tag, Pieces], Iterator[str]]] = {
    "Figure": _figure,
    "Formula": _figure,
    "LI": _line,
    "H1": _line,
    "H2": _line,
    "H3": _line,
    "Table": _table,
}
