"""Where it hurt and where feeling was changed in a period: the share of days that name each place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from journal.records import PLACES, Records


def place_shares(
    records: Records, first: date, last: date
) -> tuple[Mapping[str, float], Mapping[str, float], int]:
    """Return the places of pain, those of nerve signs, and the days with an entry, `first` to `last`.

    A place has the share (above 0, at most 1) of these days on which an entry names it; places that none
    names are left out. Places stand in the order of `PLACES`.
    """
    pain: dict[date, set[str]] = {}
    nerve: dict[date, set[str]] = {}
    for entry in records.entries:
        if first <= entry.day <= last:
            pain.setdefault(entry.day, set()).update(entry.places)
            nerve.setdefault(entry.day, set()).update(entry.nerve_places)
    return _shares(pain.values()), _shares(nerve.values()), len(pain)


def _shares(days: Iterable[set[str]]) -> dict[str, float]:
    named = list(days)
    counts = {place: sum(place in places for places in named) for place in PLACES}
    return {place: count / len(named) for place, count in counts.items() if count}
