"""Rows straight from the pages of a plain SQLite file, whatever became of its header, schema and indexes.

Every page that still reads like a leaf of a table or index is taken apart by itself, following the file
format that SQLite documents; what makes no sense is passed over. A page that SQLite has let go of reads
like any other, so what is found here may be older than what stands in the journal.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

PAGE_SIZE = 4096
"""Bytes a page of a journal has."""

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 13, 10, 2
_MOST_VALUES = 200
_MOST_TIMES = 16
"""How often over what runs over is read in all: in a hostile file thousands of rows may share pages."""

_WHOLE_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class RawRow(NamedTuple):
    """A row as a page holds it; `number` is its rowid, None in an index."""

    number: int | None
    values: tuple[Any, ...]


class _NonsenseError(Exception):
    """What stands here is no row."""


@dataclass(slots=True)
class _File:
    """The bytes of a file, how many of each page are in use, and how many that run over may still be read."""

    content: bytes
    usable: int
    left: int


def raw_rows(content: bytes, usable: int = PAGE_SIZE) -> Iterator[RawRow]:
    """Yield every row that can be made out in the bytes of a file, `usable` of each page in use."""
    file = _File(content, usable, _MOST_TIMES * len(content))
    for first in range(0, len(content), PAGE_SIZE):
        yield from _rows_of(file, first)


def _rows_of(file: _File, first: int) -> Iterator[RawRow]:
    page = file.content[first : first + PAGE_SIZE]
    head = 100 if first == 0 else 0
    if len(page) < head + 12 or page[head] not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER):
        return
    kind, (count,) = page[head], struct.unpack_from(">H", page, head + 3)
    cells = head + (12 if kind == _INDEX_INNER else 8)
    for place in range(cells, min(cells + 2 * count, len(page) - 1), 2):
        (start,) = struct.unpack_from(">H", page, place)
        try:
            yield _row(file, page, kind, start)
        except (_NonsenseError, IndexError, struct.error):
            continue


def _row(file: _File, page: bytes, kind: int, place: int) -> RawRow:
    place += 4 if kind == _INDEX_INNER else 0
    size, place = _varint(page, place)
    number = None
    if kind == _TABLE_LEAF:
        number, place = _varint(page, place)
    return RawRow(number, _values(_payload(file, page, kind, size, place)))


def _payload(file: _File, page: bytes, kind: int, size: int, place: int) -> bytes:
    """Return what belongs to a row, the pages on which it runs over included."""
    content = file.content
    if not 0 < size <= len(content):
        raise _NonsenseError
    here = _size_on_page(kind, size, file.usable)
    payload = page[place : place + here]
    if len(payload) < here:
        raise _NonsenseError
    if here == size:
        return payload
    (following,) = struct.unpack_from(">I", page, place + here)
    parts, missing = [payload], size - here
    file.left -= missing
    if file.left < 0:
        raise _NonsenseError
    while missing > 0:
        start = (following - 1) * PAGE_SIZE
        over = content[start : start + file.usable] if following > 1 else b""
        if len(over) < 4:
            raise _NonsenseError
        (following,) = struct.unpack_from(">I", over)
        parts.append(over[4 : 4 + missing])
        missing -= len(parts[-1])
        if not parts[-1]:
            raise _NonsenseError
    return b"".join(parts)


def _size_on_page(kind: int, size: int, usable: int) -> int:
    most = usable - 35 if kind == _TABLE_LEAF else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    wanted = least + (size - least) % (usable - 4)
    return wanted if wanted <= most else least


def _values(payload: bytes) -> tuple[Any, ...]:
    end, place = _varint(payload, 0)
    kinds: list[int] = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
        if len(kinds) > _MOST_VALUES:
            raise _NonsenseError
    values, place = [], end
    for kind in kinds:
        value, place = _value(payload, kind, place)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, kind: int, place: int) -> tuple[Any, int]:
    if kind == 0:
        return None, place
    if kind in (8, 9):
        return kind - 8, place
    size = 8 if kind == 7 else _WHOLE_NUMBERS.get(kind, (kind - 12) // 2)
    data = payload[place : place + size]
    if size < 0 or len(data) < size:
        raise _NonsenseError
    return _read(kind, data), place + size


def _read(kind: int, data: bytes) -> Any:
    if kind == 7:
        return struct.unpack(">d", data)[0]
    if kind < 12:
        return int.from_bytes(data, "big", signed=True)
    return data.decode("utf-8", "surrogateescape") if kind % 2 else data


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        byte = data[place + step]
        if step == 8:
            value = value << 8 | byte
            return (value - (1 << 64) if value >= 1 << 63 else value), place + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    raise _NonsenseError
