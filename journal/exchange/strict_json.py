"""JSON read strictly: a key twice, NaN and endless numbers, which Python lets pass, are refused by place."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journal.errors import FieldError, KnownError
from journal.records.kinds import shown

LONGEST_NUMBER = 40
LONGEST_PLACE = 200


def read_json(data: bytes) -> Any:
    """Return what a JSON file holds, a byte order mark passed over.

    Raises KnownError where it is not UTF-8, not JSON or nested too deep, FieldError where a key stands
    twice in one object or a number is none.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError("json-not-utf8", byte=error.start + 1) from None
    if not text.strip():
        raise KnownError("json-empty")
    try:
        return _parsed(text)
    except json.JSONDecodeError as error:
        raise KnownError("json-broken", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise KnownError("json-nested") from None


@dataclass(frozen=True, slots=True)
class _Fault:
    """Stands in the tree for what may not be there, until its place is known."""

    reason: str
    value: str


def _parsed(text: str) -> Any:
    faults: list[_Fault] = []

    def fault(reason: str, value: str) -> _Fault:
        faults.append(_Fault(reason, shown(value)))
        return faults[-1]

    def pairs(given: list[tuple[str, Any]]) -> Any:
        made = dict(given)
        return made if len(made) == len(given) else fault("key-twice", _first_twice(given))

    def whole(digits: str) -> Any:
        return int(digits) if len(digits) <= LONGEST_NUMBER else fault("number", digits)

    def broken(digits: str) -> Any:
        number = float(digits)
        return number if math.isfinite(number) else fault("number", digits)

    tree = json.loads(
        text,
        object_pairs_hook=pairs,
        parse_int=whole,
        parse_float=broken,
        parse_constant=lambda name: fault("number", name),
    )
    if faults:
        place, first = next(_faults(tree, ""))
        if len(place) > LONGEST_PLACE:
            raise KnownError("json-nested")
        raise FieldError(place, first.reason, value=first.value)
    return tree


def _first_twice(pairs: list[tuple[str, Any]]) -> str:
    met: set[str] = set()
    for key, _ in pairs:
        if key in met:
            return key
        met.add(key)
    raise AssertionError(pairs)


def _faults(tree: Any, place: str) -> Iterator[tuple[str, _Fault]]:
    if isinstance(tree, _Fault):
        yield place, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _faults(value, f"{place}.{shown(key)}" if place else shown(key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _faults(value, f"{place}[{index}]")
