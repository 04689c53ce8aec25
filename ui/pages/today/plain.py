"""What the form holds, as plain values: the shape of a draft, empty fields left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ui.pages.today.fields import SCORES

if TYPE_CHECKING:
    from journal.records import Entry

MINUTES = ("walking_minutes", "sitting_minutes", "stretching_minutes")
_NESTED = ("scores", "minutes", "doses")


def plain_of(entry: Entry) -> dict[str, Any]:
    """Return what an entry says in the shape of the form."""
    minutes = {name: getattr(entry, name) for name in MINUTES}
    return without_empty(
        {
            "scores": {field.name: getattr(entry, field.name) for field in SCORES},
            "minutes": {name: str(said) for name, said in minutes.items() if said is not None},
            "qualities": [str(quality) for quality in entry.qualities],
            "position": entry.position and str(entry.position),
            "places": list(entry.places),
            "nerve_places": list(entry.nerve_places),
            "new_since_surgery": [str(symptom) for symptom in entry.new_since_surgery],
            "urgent": [str(sign) for sign in entry.urgent],
            "note": entry.note,
            "by": "" if entry.by == "self" else str(entry.by),
        }
    )


def without_empty(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing; zero says something."""
    kept: dict[str, Any] = {}
    for name, said in plain.items():
        inner = {key: one for key, one in said.items() if one is not None} if name in _NESTED else said
        if inner not in (None, "", [], {}):
            kept[name] = inner
    return kept


def merged(older: Mapping[str, Any], newer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the older with the newer laid over it, field by field."""
    both = {**older, **newer}
    for name in _NESTED:
        if name in older and name in newer:
            both[name] = {**older[name], **newer[name]}
    return both


def day_of(draft: Mapping[str, Any], otherwise: date) -> date:
    """Return the day a draft is about, another where it names none."""
    try:
        return date.fromisoformat(str(draft["day"]))
    except (KeyError, ValueError):
        return otherwise
