"""Spoiling bytes that one knows nothing about: bits turned, pieces cut, doubled, put elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Spoil: TypeAlias = Callable[[bytes, Random], bytes]

_NUMBERS = (
    0,
    1,
    2,
    7,
    8,
    63,
    64,
    127,
    128,
    254,
    255,
    256,
    4095,
    4096,
    32767,
    32768,
    65535,
    2**31 - 1,
    2**32 - 1,
)
_LONGEST_PIECE = 64


def any_of(ways: Sequence[Spoil], most: int = 4) -> Spoil:
    """Return what spoils a file in one of many ways, or in a few one after the other."""

    def spoilt(data: bytes, chance: Random) -> bytes:
        for _ in range(chance.randint(1, most)):
            data = chance.choice(ways)(data, chance)
        return data

    return spoilt


def turned(data: bytes, chance: Random) -> bytes:
    """Turn one bit."""
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def numbered(data: bytes, chance: Random) -> bytes:
    """Put a number at which programs stumble somewhere."""
    size = chance.choice((1, 2, 4))
    number = chance.choice(_NUMBERS) & (1 << 8 * size) - 1
    place = chance.randint(0, max(len(data) - size, 0))
    return data[:place] + number.to_bytes(size, chance.choice(("big", "little"))) + data[place + size :]


def cut(data: bytes, chance: Random) -> bytes:
    """Cut a piece out, or all from somewhere on."""
    start = chance.randint(0, len(data))
    end = len(data) if chance.random() < 0.2 else start + chance.randint(0, _LONGEST_PIECE)
    return data[:start] + data[end:]


def doubled(data: bytes, chance: Random) -> bytes:
    """Put a piece in a second time, here or elsewhere."""
    start = chance.randint(0, len(data))
    piece = data[start : start + chance.randint(1, _LONGEST_PIECE)] * chance.choice((1, 1, 1, 2, 50))
    place = chance.randint(0, len(data))
    return data[:place] + piece + data[place:]


BYTES: tuple[Spoil, ...] = (turned, numbered, cut, doubled)
"""Every way that needs to know nothing of the file."""
