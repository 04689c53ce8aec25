"""A mapping to fill in for a file: all its columns or names, and what may be written for each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from journal.errors import KnownError
from journal.exchange.others import apple_health
from journal.exchange.others.cells import Unreadable, number_of
from journal.exchange.others.column import SCORES, Unit
from journal.exchange.others.days import are_days
from journal.exchange.others.looking import names_in
from journal.exchange.others.mapping import FORMAT, VERSION
from journal.exchange.others.program import Program
from journal.exchange.others.reading import recognised
from journal.exchange.others.table import Table
from journal.exchange.wish import ImportWish

LOOKED_AT = 200
MOST_WORDS = 12
_FIELD = " or ".join((*SCORES, "null"))


def example(source: Path, wish: ImportWish) -> bytes:
    """Return a mapping for a file in which nothing is guessed: whoever fills it in says what numbers mean.

    Dates are found, texts are offered as notes, all else waits for an answer. Raises KnownError where the
    file needs no mapping or cannot be read.
    """
    if wish.format == apple_health.NAME or (wish.format is None and apple_health.is_its(source)):
        raise KnownError("mapping-unused")
    table, program = recognised(source, wish.format)
    plain: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if program.first_line:
        plain["source"] = program.name
    if program.tellings is not None:
        named = names_in(table, program, LOOKED_AT)
        plain["names"] = {name: _offered(name, list(values)) for name, values in named.items()}
    else:
        plain["columns"] = _columns(table, program)
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _columns(table: Table, program: Program) -> dict[str, Any]:
    rows = [cells for _row, (_number, cells) in zip(range(LOOKED_AT), table.rows(), strict=False)]
    told = program.told(table.columns)
    offered: dict[str, Any] = {}
    has_day = any(column.field == "day" for column in told.values())
    for place, name in enumerate(table.columns):
        if name in told:
            continue
        values = [cells[place].strip() for cells in rows if cells[place].strip()]
        if name in program.asked:
            offered[name] = {"field": _FIELD, "values": _waiting(values)}
        elif not has_day and are_days(values):
            offered[name], has_day = {"field": "day"}, True
        else:
            offered[name] = _offered(name, values)
    return offered


def _offered(name: str, values: list[str]) -> dict[str, Any] | None:
    """Return what may be written for a column that holds these values."""
    said = [value for value in values if value]
    if not said:
        return None
    if all(_is_clock(value) for value in said):
        return {"field": "walking_minutes or sitting_minutes or null", "unit": " or ".join(Unit)}
    if all(_is_number(value) for value in said):
        return {"field": _FIELD, "from": "what becomes 0", "to": "what becomes 10"}
    return {"field": "note", "label": name}


def _waiting(values: Iterable[str]) -> dict[str, str]:
    return dict.fromkeys(list(dict.fromkeys(values))[:MOST_WORDS], "0 to 10")


def _is_clock(text: str) -> bool:
    parts = text.split(":")
    return len(parts) in (2, 3) and all(part.isascii() and part.isdigit() for part in parts)


def _is_number(text: str) -> bool:
    try:
        number_of(text)
    except Unreadable:
        return False
    return True
