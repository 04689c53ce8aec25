"""What the answers of the first start become, and how they are kept until it is finished."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from journal.errors import KnownError
from journal.records import Person, Procedure, Region, Side, Surgery
from journal.records.changes import Changed
from ui.ids import new_id
from ui.pages.settings.surgery_fields import OPERATION, WEEK, surgery_changes
from ui.widgets.fields import Field

PERSON_FIELDS = ("region", "emergency_number", "team_phone")


def records_of(answers: Mapping[str, Any], person: Person) -> tuple[Changed, ...]:
    """Return what is to be saved: a surgery where its day is known, the person where something is said."""
    made: list[Changed] = []
    if answers.get("day") is not None:
        said = {name: answers[name] for name in (*OPERATION, *WEEK) if name in answers}
        made.append(Surgery(id=new_id(), **surgery_changes(said)))
    told = Person(
        name=person.name,
        born=person.born,
        **{name: answers[name] for name in PERSON_FIELDS if name in answers},
    )
    return (*made, told) if told != person else tuple(made)


def says_something(answers: Mapping[str, Any]) -> bool:
    """Return whether anything is told of a surgery besides its day."""
    names = [name for name in (*OPERATION, *WEEK) if name != "day"]
    return any(answers.get(name) not in (None, ()) for name in names)


def kept(fields: Mapping[str, Field]) -> dict[str, Any]:
    """Return the answers so far in a shape that a draft can hold; what cannot be read is left out."""
    held: dict[str, Any] = {}
    for name, field in fields.items():
        try:
            value = field.read()
        except KnownError:
            continue
        if isinstance(value, date):
            held[name] = value.isoformat()
        elif isinstance(value, tuple):
            held[name] = [str(one) for one in value]
        else:
            held[name] = None if value is None else _plain(value)
    return held


def restored(held: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers from a draft; whatever another version wrote otherwise is left out."""
    found = {name: _read(name, value) for name, value in held.items() if value is not None}
    return {name: value for name, value in found.items() if value is not None}


def _plain(value: Any) -> Any:
    return value if isinstance(value, (int, float)) else str(value)


def _read(name: str, value: Any) -> Any:
    try:
        if name == "day":
            return date.fromisoformat(value)
        if name == "procedures":
            return tuple(Procedure(one) for one in value)
        if name == "levels":
            return tuple(str(one) for one in value)
        if name in ("side", "region"):
            return Side(value) if name == "side" else Region(value)
    except (TypeError, ValueError):
        return None
    return float(value) if name in WEEK else str(value)
