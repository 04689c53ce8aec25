"""From what is typed for a week to the entries and doses that are saved."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from journal.records import Dose, Entry, Symptom, WrittenBy
from journal.words.day_sheet import NUMBERED_SYMPTOMS
from journal.words.fields import QUESTIONS, SCALE_ENDS
from ui.pages.copy_from_paper.rows import NOTE, SYMPTOMS, medicine_of
from ui.widgets.minutes_field import read_minutes

HALF = "½"
EVENING, NOON = time(20), time(12)


@dataclass(frozen=True)
class DaySaid:
    """What is typed for one day, by the rows' names, and how it came onto paper."""

    texts: Mapping[str, str] = field(default_factory=dict)
    later: bool = False
    carer: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no cell of the day holds anything."""
        return not self.texts

    def plain(self) -> dict[str, Any]:
        """Return it in the shape of a draft."""
        plain: dict[str, Any] = {"texts": dict(self.texts)} if self.texts else {}
        return plain | ({"later": True} if self.later else {}) | ({"carer": True} if self.carer else {})


def said_of(plain: Any) -> DaySaid:
    """Return what a draft says of a day; what is not as it should be is as good as nothing."""
    if not isinstance(plain, Mapping):
        return DaySaid()
    texts = plain.get("texts")
    kept = texts.items() if isinstance(texts, Mapping) else ()
    return DaySaid(
        {str(name): text for name, text in kept if isinstance(text, str) and text},
        plain.get("later") is True,
        plain.get("carer") is True,
    )


def day_records(said: DaySaid, entry_id: str, day: date, now: datetime) -> list[Entry | Dose]:
    """Return a day's entry and doses, none where nothing is typed; raise FieldError for what cannot be.

    What was written on the day counts as written at eight in the evening, or now where that is still to
    come; what was filled in later counts as written now.
    """
    values = _values(said)
    writer = WrittenBy.CARER if said.carer else WrittenBy.SELF
    entry = [Entry(entry_id, day, _written(said, day, now), writer, **values)] if values else []
    return [*entry, *_doses(said, entry_id, day, now)]


def ids_of(said: DaySaid, entry_id: str) -> list[str]:
    """Return the ids that a day's records may have."""
    medicines = filter(None, map(medicine_of, said.texts))
    return [entry_id, *(dose_id(entry_id, medicine) for medicine in medicines)]


def is_id(text: str) -> bool:
    """Return whether a text is an id in its usual form."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def dose_id(entry_id: str, medicine: str) -> str:
    """Return the id of a dose, always the same for the same column, so that none is kept twice."""
    return str(uuid.uuid5(uuid.UUID(entry_id), medicine))


def read_number(text: str) -> float | None:
    """Return what `4½` says, None for nothing."""
    if not text:
        return None
    whole = int(text.rstrip(HALF) or 0)
    return whole + 0.5 if text.endswith(HALF) else float(whole)


def read_symptoms(text: str) -> tuple[Symptom, ...]:
    """Return the symptoms whose numbers are typed, each once, in the order of the numbers."""
    return tuple(kind for number, kind in enumerate(NUMBERED_SYMPTOMS, 1) if str(number) in text)


def _values(said: DaySaid) -> dict[str, Any]:
    texts = said.texts
    values: dict[str, Any] = {name: read_number(texts.get(name, "")) for name in SCALE_ENDS}
    for name in QUESTIONS.keys() - SCALE_ENDS.keys():
        values[name] = read_minutes(name, texts.get(name, ""))
    values[SYMPTOMS] = read_symptoms(texts.get(SYMPTOMS, ""))
    values[NOTE] = texts.get(NOTE, "").strip()
    return {name: value for name, value in values.items() if value not in (None, (), "")}


def _written(said: DaySaid, day: date, now: datetime) -> datetime:
    return now if said.later else min(datetime.combine(day, EVENING, now.tzinfo), now)


def _doses(said: DaySaid, entry_id: str, day: date, now: datetime) -> list[Dose]:
    taken = min(datetime.combine(day, NOON, now.tzinfo), now)
    texts = ((medicine_of(name), text) for name, text in said.texts.items())
    amounts = ((medicine, read_number(text)) for medicine, text in texts if medicine is not None)
    return [
        Dose(dose_id(entry_id, medicine), medicine, taken, amount) for medicine, amount in amounts if amount
    ]
