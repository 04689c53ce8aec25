"""Spoiling a plain SQLite file by what its format says: its header, its pages, their cells and chains."""

from __future__ import annotations

from random import Random

from benchmarks.fuzzing.bytes_spoilt import Spoil

_SIZE = 4096
_HEADER = (
    (16, 2),
    (18, 1),
    (19, 1),
    (20, 1),
    (24, 4),
    (28, 4),
    (32, 4),
    (36, 4),
    (40, 4),
    (44, 4),
    (52, 4),
    (56, 4),
    (60, 4),
    (64, 4),
    (68, 4),
    (92, 4),
    (96, 4),
)
"""Places of numbers in the header, with their sizes."""

_ODD = (0, 1, 2, 3, 4, 5, 7, 63, 255, 256, 512, 1024, 4095, 4096, 8192, 32768, 65535, 2**31, 2**32 - 1)
_KINDS = (0, 2, 5, 10, 13, 255)


def with_header(data: bytes, chance: Random) -> bytes:
    """Change one number of the header."""
    place, size = chance.choice(_HEADER)
    return _put(data, place, chance.choice(_ODD) & (1 << 8 * size) - 1, size)


def with_page(data: bytes, chance: Random) -> bytes:
    """Put a page in another's place, empty it, or put a new one at the end."""
    pages = len(data) // _SIZE
    if not pages:
        return data
    one, other = chance.randrange(pages), chance.randrange(pages + 1)
    page = chance.choice((data[one * _SIZE : (one + 1) * _SIZE], bytes(_SIZE), b"\xff" * _SIZE))
    return data[: other * _SIZE] + page + data[(other + 1) * _SIZE :]


def with_page_head(data: bytes, chance: Random) -> bytes:
    """Change what a page says of itself: its kind, its number of cells, where they begin, its last child."""
    start = _start(data, chance)
    if chance.random() < 0.3:
        return _put(data, start, chance.choice(_KINDS), 1)
    place, size = chance.choice(((1, 2), (3, 2), (5, 2), (7, 1), (8, 4)))
    return _put(data, start + place, chance.choice(_ODD) & (1 << 8 * size) - 1, size)


def with_cell(data: bytes, chance: Random) -> bytes:
    """Change a cell: where it stands, how long it says it is, the types of its values, a value."""
    start = _start(data, chance)
    count = int.from_bytes(data[start + 3 : start + 5], "big")
    pointer = start + 8 + 2 * chance.randrange(max(min(count, 400), 1))
    if chance.random() < 0.2:
        return _put(data, pointer, chance.randrange(65536), 2)
    cell = start // _SIZE * _SIZE + int.from_bytes(data[pointer : pointer + 2], "big")
    return _put(data, cell + chance.randrange(40), chance.choice((*range(20), 127, 128, 129, 255)), 1)


def with_chain(data: bytes, chance: Random) -> bytes:
    """Lead a chain of pages, on which a long value runs over, elsewhere: to itself, so that it has no end."""
    pages = max(len(data) // _SIZE, 1)
    page = chance.randrange(pages)
    return _put(data, page * _SIZE, chance.choice((page + 1, chance.randint(0, pages + 1))), 4)


PAGES: tuple[Spoil, ...] = (with_header, with_page, with_page_head, with_cell, with_cell, with_chain)
"""Every way that knows the format."""


def _start(data: bytes, chance: Random) -> int:
    page = chance.randrange(max(len(data) // _SIZE, 1))
    return page * _SIZE or 100


def _put(data: bytes, place: int, number: int, size: int) -> bytes:
    return data[:place] + number.to_bytes(size, "big") + data[place + size :]
