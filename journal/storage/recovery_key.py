"""A journal's key as text to print, and to type when the passphrase is forgotten.

13 groups of five signs: four that tell 20 bits of the key, and one that checks them and their place.
Letters that look like digits are left out and read as those digits. The check is a sum over the field of
32 elements: one wrong sign, two that changed places, or two groups that did, are always noticed, and the
group is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from journal.errors import KnownError
from journal.storage.key import KEY_SIZE, Key

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U
GROUPS, GROUP_SIZE = 13, 5

_BITS = 5
_SPARE = GROUPS * (GROUP_SIZE - 1) * _BITS - KEY_SIZE * 8  # bits of the last sign that are always 0
_LOOKS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = re.compile(r"[\s\-‐‑–—_.,;:/]+")
_FIELD = 0b100101  # x⁵ + x² + 1, by which products are reduced


def recovery_text(key: Key) -> str:
    """Return a key as 13 groups of five letters and digits, joined by hyphens; its salt stays in the file."""
    number = int.from_bytes(key.raw, "big") << _SPARE
    count = GROUPS * (GROUP_SIZE - 1)
    values = [number >> _BITS * place & 31 for place in reversed(range(count))]
    groups = (values[start : start + GROUP_SIZE - 1] for start in range(0, count, GROUP_SIZE - 1))
    return "-".join(
        "".join(SIGNS[value] for value in (*group, _check(place, group)))
        for place, group in enumerate(groups, start=1)
    )


def from_recovery(text: str, salt: bytes) -> Key:
    """Return the key that a recovery text tells, for the file that begins with `salt`.

    Hyphens, spaces and small letters do not matter. Raises KnownError `recovery-key-length` where there
    are too few or too many signs, `recovery-key-group` with the `group`, from 1, that was mistyped.
    """
    groups = _groups(text)
    if len(groups) != GROUPS:
        raise KnownError("recovery-key-length", groups=GROUPS, signs=GROUP_SIZE)
    number = 0
    for place, group in enumerate(groups, start=1):
        for value in _values(place, group):
            number = number << _BITS | value
    if number & (1 << _SPARE) - 1:
        raise KnownError("recovery-key-group", group=GROUPS)
    return Key((number >> _SPARE).to_bytes(KEY_SIZE, "big"), salt)


def looks_like_recovery(text: str) -> bool:
    """Whether somebody meant a recovery key, be it mistyped, rather than a passphrase."""
    groups = _groups(text)
    fitting = sum(len(group) == GROUP_SIZE and set(group) <= set(SIGNS) for group in groups)
    return fitting >= GROUPS - 3 and len(groups) - fitting <= 3


def _groups(text: str) -> list[str]:
    """Return the groups as typed; signs typed in one row are cut into fives."""
    groups = [group for group in _BETWEEN.split(text.upper().translate(_LOOKS)) if group]
    joined = "".join(groups)
    if len(groups) != GROUPS and len(joined) == GROUPS * GROUP_SIZE:
        return [joined[start : start + GROUP_SIZE] for start in range(0, len(joined), GROUP_SIZE)]
    return groups


def _values(place: int, group: str) -> list[int]:
    values = [SIGNS.find(sign) for sign in group]
    if len(group) != GROUP_SIZE or -1 in values or _check(place, values[:-1]) != values[-1]:
        raise KnownError("recovery-key-group", group=place)
    return values[:-1]


def _check(place: int, values: Iterable[int]) -> int:
    check = 0
    for value in values:
        check = _doubled(check ^ value)
    return check ^ place


def _doubled(value: int) -> int:
    return 2 * value ^ _FIELD if value > 15 else 2 * value
