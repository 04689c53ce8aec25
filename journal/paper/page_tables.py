"""A table of a PDF page row by row, each cell told with the heading of its column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journal.paper.page_tags import Tag
from journal.paper.page_words import PageWords, Piece, inline, joined


class _Cell(NamedTuple):
    """What stands in a cell, and from where to where across the page."""

    said: str
    left: float
    right: float


def table_rows(table: Tag, words: PageWords) -> Iterator[str]:
    """Yield each row below the headings as a line: “Now; Back: 4; Leg: 3”.

    Where the table began on an earlier page, its headings are those that this page repeats. A cell that
    is empty is left out.
    """
    rows = [(_cells(row, words), is_head) for row, is_head in _rows(table)]
    body = [cells for cells, is_head in rows if cells and not is_head]
    heads = [cells for cells, is_head in rows if cells and is_head]
    headings = heads[-1] if heads else _repeated(max(body, key=len, default=[]), words.repeated)
    if not body:
        yield from ("; ".join(cell.said for cell in cells) for cells in heads)
    for cells in body:
        yield "; ".join(_told(cell, _heading(cell, headings), headings) for cell in cells)


def _rows(table: Tag) -> Iterator[tuple[Tag, bool]]:
    for part in table.children:
        rows = [part] if part.kind == "TR" else part.children
        for row in rows:
            yield row, part.kind == "THead"


def _cells(row: Tag, words: PageWords) -> list[_Cell]:
    found = ((" ".join(inline(cell, words).split()), words.of(cell)) for cell in row.children)
    return [_Cell(said, *_across(pieces)) for said, pieces in found if said]


def _across(pieces: list[Piece]) -> tuple[float, float]:
    if not pieces:
        return 0.0, 0.0
    return min(piece.left for piece in pieces), max(piece.right for piece in pieces)


def _repeated(columns: list[_Cell], repeated: list[Piece]) -> list[_Cell]:
    """Return repeated headings by the columns of a row with as many cells as any."""
    above: dict[_Cell, list[Piece]] = {}
    for piece in repeated:
        if columns:
            above.setdefault(_nearest(_Cell("", piece.left, piece.right), columns), []).append(piece)
    found = ((" ".join(joined(pieces).split()), pieces) for pieces in above.values())
    return [_Cell(said, *_across(pieces)) for said, pieces in found]


def _heading(cell: _Cell, headings: list[_Cell]) -> _Cell | None:
    return _nearest(cell, headings) if headings else None


def _nearest(cell: _Cell, columns: list[_Cell]) -> _Cell:
    """Return the column that a cell stands in, or nearest to."""

    def distance(column: _Cell) -> tuple[float, float]:
        apart = max(0.0, column.left - cell.right, cell.left - column.right)
        middles = abs(column.left + column.right - cell.left - cell.right)
        return apart, min(middles, 2 * abs(column.left - cell.left))

    return min(columns, key=distance)


def _told(cell: _Cell, heading: _Cell | None, headings: list[_Cell]) -> str:
    """Return a cell with its heading; the first column names the row and needs none."""
    if heading is None or heading is min(headings, key=lambda column: column.left):
        return cell.said
    return f"{heading.said}: {cell.said}"
