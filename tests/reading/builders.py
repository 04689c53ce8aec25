"""Short ways to write down a made-up course, day by day from surgery."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any

from journal.reading import read_recovery
from journal.reading.values import Reading, Recovery, Site, State
from journal.records import Entry, Procedure, Records, Surgery, TypicalWeek

START = date(2026, 1, 12)
_NUMBERS = count(1)


def new_id() -> str:
    """Return an id that no other record has."""
    return str(uuid.UUID(int=next(_NUMBERS)))


def on(day: int, start: date = START) -> date:
    """Return the date of a day since surgery."""
    return start + timedelta(days=day)


def entry(day: int, **said: Any) -> Entry:
    """Return an entry about a day since surgery."""
    return Entry(id=new_id(), day=on(day), **said)


def surgery(*procedures: Procedure, day: int = 0, **before: float) -> Surgery:
    """Return an operation, a discectomy where none is named, with the remembered week before it."""
    done = procedures or (Procedure.DISCECTOMY,)
    return Surgery(id=new_id(), day=on(day), procedures=done, before=TypicalWeek(**before))


def scored(field: str, scores: Mapping[int, float], days: int = 3) -> list[Entry]:
    """Return entries that give a field its score on the first days of each week."""
    return [
        entry(7 * (week - 1) + day, **{field: score}) for week, score in scores.items() for day in range(days)
    ]


def in_blocks(field: str, scores: Mapping[int, float], days: int = 3) -> list[Entry]:
    """Return entries that give a field its score on the first days of each 28-day block."""
    return [
        entry(28 * (block - 1) + day, **{field: score})
        for block, score in scores.items()
        for day in range(days)
    ]


def journal(done: Surgery | Iterable[Surgery], *entries: Iterable[Entry], **rest: Any) -> Records:
    """Return records of one or several surgeries and the entries."""
    surgeries = (done,) if isinstance(done, Surgery) else tuple(done)
    return Records(surgeries=surgeries, entries=tuple(one for some in entries for one in some), **rest)


def read(records: Records, day: int) -> Recovery:
    """Return what follows on a day since surgery."""
    return read_recovery(records, on(day))


def reading(records: Records, rule: str, day: int) -> Reading:
    """Return one statement's reading on a day since surgery."""
    return next(found for found in read(records, day).readings if found.rule == rule)


def state(records: Records, rule: str, day: int, site: Site | None = None) -> State:
    """Return one statement's state on a day since surgery, of a site or as a whole."""
    found = reading(records, rule, day)
    return found.state if site is None else found.sites[site].state
