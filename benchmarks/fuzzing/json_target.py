"""The program's own JSON, and mappings: spoilt as trees, as texts and as bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from benchmarks.fuzzing.bytes_spoilt import BYTES, any_of
from benchmarks.fuzzing.importing import imported
from benchmarks.fuzzing.target import Target
from benchmarks.fuzzing.text_spoilt import WORDS
from journal.exchange import recovery_json
from journal.exchange.others.mapping import FORMAT, read_mapping, to_json
from journal.sample import tell

_SHARE = 12
"""How much of a story is taken, so that a trial is quick."""

_VALUES: tuple[Any, ...] = (
    *WORDS,
    None,
    True,
    False,
    0,
    -1,
    0.5,
    10,
    11,
    10**30,
    -(10**30),
    1e300,
    5e-324,
    [],
    {},
    [[]],
    [None],
    ["x", "x"],
    {"": ""},
    {"id": None},
    [0] * 50,
)
_KEYS = (
    "",
    "id",
    "day",
    "date",
    "person",
    "format",
    "version",
    "columns",
    "names",
    "entries",
    "note",
    "\0",
    "before",
)
_TOKENS = (
    b"1e400",
    b"-1e400",
    b"NaN",
    b"-Infinity",
    b"9" * 41,
    b"9" * 5000,
    b"1" * 400 + b".5",
    b"1E+999999999",
    b"-0.0",
    b'"\\ud800"',
    b'"\\udc00\\ud800"',
    b'"\\u0000"',
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xc0\x80",
    b"\xf4\x90\x80\x80",
    b"[" * 2000,
    b'{"a":' * 1500,
    b"]" * 2000,
    b"/**/",
    b"\x00",
    b"\x0b",
    b'"id":"x","id":"y"',
    b"\xff\xfe",
    b"01",
    b".5",
    b"'",
    b'"a\nb"',
    b"\\u",
    b'"\\x"',
    b"[" * 90 + b"]" * 90,
)
_MAPPING = {
    "format": FORMAT,
    "version": 1,
    "date": "day-month-year",
    "offset": "+01:00",
    "columns": {
        "Day": {"field": "day"},
        "Pain": {"field": "back", "from": 0, "to": 5},
        "Said": {"field": "note", "label": "Said"},
        "Walk": {"field": "walking_minutes", "unit": "hours"},
        "Feel": {"field": "activity", "values": {"good": 2}},
        "What": {"field": "qualities", "values": {"hot": "burning"}, "split": "|"},
        "Left": None,
    },
    "names": {"Pain": {"field": "leg_left", "from": 10, "to": 1}},
}

Edit: TypeAlias = Callable[[Any, Any, Random], None]


def _samples() -> list[bytes]:
    found = [_shortened(story) for story in ("return-in-week-nine", "two-surgeries")]
    head = {"format": "recovery-journal", "version": 1}
    bare = {**head, "entries": [{"day": "2026-01-20"}]}
    return [*found, *(json.dumps(plain).encode() for plain in (bare, _MAPPING))]


def _shortened(story: str) -> bytes:
    plain = json.loads(recovery_json.write(tell(story)))
    return json.dumps({key: _some(value) for key, value in plain.items()}, ensure_ascii=False).encode()


def _some(value: Any) -> Any:
    return value[:_SHARE] if isinstance(value, list) else value


def _as_tree(data: bytes, chance: Random) -> bytes:
    """Change one place of the tree that a text is, where it is one."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return _with_token(data, chance)
    within: Any = {"": tree}
    key: Any = ""
    while chance.random() < 0.85:
        inner = within[key]
        places = _places(inner)
        if not places:
            break
        within, key = inner, chance.choice(places)
    chance.choice(_EDITS)(within, key, chance)
    with suppress(ValueError, RecursionError):
        return json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    return data


def _places(inner: Any) -> list[Any]:
    """Return the keys or numbers of what a value holds."""
    if isinstance(inner, dict):
        return list(inner)
    return list(range(len(inner))) if isinstance(inner, list) else []


def _other_value(within: Any, key: Any, chance: Random) -> None:
    within[key] = chance.choice(_VALUES)


def _removed(within: Any, key: Any, _chance: Random) -> None:
    if isinstance(within, (dict, list)) and key != "":
        del within[key]


def _other_key(within: Any, key: Any, chance: Random) -> None:
    if isinstance(within, dict):
        within[chance.choice((*_KEYS, *within))] = within[key]


def _again(within: Any, key: Any, chance: Random) -> None:
    if isinstance(within, list):
        within += [within[key]] * chance.choice((1, 2, 30))


def _wrapped(within: Any, key: Any, chance: Random) -> None:
    for _ in range(chance.choice((1, 2, 60))):
        within[key] = [within[key]] if chance.random() < 0.5 else {chance.choice(_KEYS): within[key]}


_EDITS: tuple[Edit, ...] = (_other_value, _other_value, _other_value, _removed, _other_key, _again, _wrapped)


def _with_token(data: bytes, chance: Random) -> bytes:
    """Put a token that no writer of JSON would write in place of a piece, or before it."""
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(_TOKENS) + data[place + chance.choice((0, 0, 1, 5)) :]


def _read(data: bytes, folder: Path) -> str:
    if FORMAT.encode() in data:
        mapping = read_mapping(data)
        if read_mapping(to_json(mapping)) != mapping:
            raise AssertionError("a mapping is not read back as the same")
        return "mapping"
    source = folder / "given.json"
    source.write_bytes(data)
    return imported(source, folder)


TARGET = Target("json", _samples, any_of((*[_as_tree] * 20, _with_token, *BYTES)), _read, recovery_json.write)
