"""A table of a PDF page row by row, each cell told with the heading of its column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journal.paper.page_tags import Tag
from journal.paper.page_words import PageWords, Piece, inline, joined

_TOUCHING = 1.0  # points; columns stand farther apart


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
    headings = heads[-1] if heads else _repeated(words.repeated)
    if not body:
        yield from ("; ".join(cell.said for cell in cells) for cells in heads)
    for cells in body:
        known = headings if len(cells) > 1 else []
        yield "; ".join(_told(cell, known) for cell in cells)


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


def _repeated(pieces: list[Piece]) -> list[_Cell]:
    """Return repeated headings: what stands above each other, or touches, is one."""
    columns: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        near = [column for column in columns if piece.left < _across(column)[1] + _TOUCHING]
        if near:
            near[-1].append(piece)
        else:
            columns.append([piece])
    in_order = (sorted(column, key=lambda piece: (-piece.top, piece.left)) for column in columns)
    return [_Cell(" ".join(joined(column).split()), *_across(column)) for column in in_order]


def _told(cell: _Cell, headings: list[_Cell]) -> str:
    """Return a cell with its heading, unless it is the first column's or goes over several."""
    above = [column for column in headings if column.left < cell.right and cell.left < column.right]
    if not headings or len(above) > 1:
        return cell.said
    nearest = above[0] if above else min(headings, key=lambda column: _distance(cell, column))
    return cell.said if nearest is headings[0] else f"{nearest.said}: {cell.said}"


def _distance(cell: _Cell, column: _Cell) -> float:
    return max(column.left - cell.right, cell.left - column.right)
