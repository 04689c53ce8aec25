"""Entries, typical weeks and events as FHIR Observations: what a patient told, none for what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from journal.exchange.fhir_parts import (
    LOW_BACK_PAIN,
    LOWER_LIMB,
    PAIN_SEVERITY,
    SURVEY,
    Json,
    Telling,
    as_json,
    concept,
    named_id,
    own,
    plain_number,
    texts,
    written,
)
from journal.records import Entry, Event, Surgery, WrittenBy, to_plain
from journal.words import Words, fhir, fields, names, places, urgent

Resource: TypeAlias = dict[str, Any]
Notes: TypeAlias = "Json | list[dict[str, str]]"

PAIN = ("back", "leg_left", "leg_right")
NUMBERS = (
    *PAIN, "worst", "numbness", "tingling", "weakness", "activity", "mattered", "sleep",
    "walking_minutes", "sitting_minutes", "steps", "stretching_minutes",
)  # fmt: skip
OTHER = ("qualities", "places", "nerve_places", "new_since_surgery", "urgent", "position", "note", "stenosis")
LISTS: Mapping[str, Callable[[Words, Any], str]] = {
    "qualities": names.quality,
    "places": places.place,
    "nerve_places": places.place,
    "new_since_surgery": names.symptom,
    "urgent": urgent.short_sign,
}


class Observer:
    """Makes Observations; what thousands of them share is made once.

    `is_low_back` says that nothing higher up was operated on, so that back pain is pain of the low back.
    """

    def __init__(self, telling: Telling, *, is_low_back: bool) -> None:
        self._telling = telling
        self._words = telling.words
        self._category = as_json([{"coding": [SURVEY.coding()]}])
        self._patient, self._performer = as_json(telling.reference()), as_json([telling.reference()])
        self._kind, self._status = as_json("Observation"), as_json("final")
        self._notes = as_json(telling.notes())
        self._codes = {name: as_json(_code(self._words, name, is_low_back)) for name in NUMBERS}
        self._units = {name: as_json(fhir.unit(self._words, name)) for name in NUMBERS}
        self._own = {name: as_json(_own_code(self._words, name)) for name in OTHER}
        self._sites = {name: {"bodySite": as_json(_site(self._words, name))} for name in PAIN}

    def of_entry(self, entry: Entry) -> Iterator[Resource]:
        """Yield what an entry says, an Observation for each field that says anything."""
        when = {"effectiveDateTime": as_json(entry.day.isoformat())}
        notes = self._notes_on(entry)
        for name in NUMBERS:
            number = getattr(entry, name)
            if number is not None:
                yield self._number(entry.id, name, number, when, notes)
        for name, said in LISTS.items():
            ticked = getattr(entry, name)
            if ticked:
                named = [(str(word), said(self._words, word)) for word in ticked]
                yield self._made(
                    entry.id, name, self._own[name], when, _ticked(self._own[name], named), notes
                )
        if entry.position is not None:
            value = _chosen(str(entry.position), names.position(self._words, entry.position))
            yield self._made(entry.id, "position", self._own["position"], when, value, notes)
        for index, piece in enumerate(texts(entry.note)):
            part = f"note/{index}" if index else "note"
            yield self._made(entry.id, part, self._own["note"], when, {"valueString": piece}, notes)

    def of_typical_week(self, surgery: Surgery) -> Iterator[Resource]:
        """Yield the scores of the week before a surgery as they are remembered; which week is not known."""
        when = {"effectivePeriod": {"end": (surgery.day - timedelta(days=1)).isoformat()}}
        notes = self._telling.notes(fhir.remembered(self._words))
        for name in to_plain(surgery.before):
            number = getattr(surgery.before, name)
            if number is not None:
                yield self._number(surgery.id, name, number, when, notes)

    def of_event(self, event: Event) -> Iterator[Resource]:
        """Yield an event, with what the clinic told on that day."""
        when = {"effectiveDateTime": event.day.isoformat()}
        kind = names.event_kind(self._words, event.kind)
        value = {"valueString": next(iter(texts(event.title)), kind)}
        notes = self._telling.notes(event.note)
        yield self._made(event.id, "event", concept(kind, own(str(event.kind), kind)), when, value, notes)
        yield from self._found(event, when)

    def _found(self, event: Event, when: Resource) -> Iterator[Resource]:
        """Yield a questionnaire's score and what a scan showed, as the clinic told them."""
        notes = self._telling.notes(fhir.from_clinic(self._words))
        found = event.findings
        if found.score is not None:
            label = fields.field_label(self._words, "instrument")
            code = concept(next(iter(texts(found.instrument)), label), own("questionnaire-score", label))
            value: Resource = {"valueQuantity": {"value": plain_number(found.score)}}
            yield self._made(event.id, "score", code, when, value, notes)
        if found.stenosis is not None:
            value = _chosen(str(found.stenosis), names.stenosis(self._words, found.stenosis))
            yield self._made(event.id, "stenosis", self._own["stenosis"], when, value, notes)

    def _notes_on(self, entry: Entry) -> Notes:
        said = [fhir.by_carer(self._words)] if entry.by is WrittenBy.CARER else []
        if entry.is_late and entry.written is not None:
            said.append(fhir.written_later(self._words, entry.written.date()))
        return self._telling.notes(*said) if said else self._notes

    def _number(self, record_id: str, name: str, number: float, when: Resource, notes: Notes) -> Resource:
        quantity = Json(f'{{"value":{plain_number(number)},"unit":{self._units[name]}}}')
        value = {"valueQuantity": quantity, **self._sites.get(name, {})}
        return self._made(record_id, name, self._codes[name], when, value, notes)

    def _made(
        self, record_id: str, part: str, code: Json | Resource, when: Resource, value: Resource, notes: Notes
    ) -> Resource:
        return {
            "resourceType": self._kind,
            "id": named_id(record_id, part),
            "status": self._status,
            "category": self._category,
            "code": code,
            "subject": self._patient,
            **when,
            "performer": self._performer,
            **value,
            "note": notes,
        }


def _code(words: Words, name: str, is_low_back: bool) -> Resource:
    verified = [PAIN_SEVERITY] if name in PAIN else []
    if name == "back" and is_low_back:
        verified.append(LOW_BACK_PAIN)
    return concept(fhir.scored(words, name), *verified, own(name, fields.field_label(words, name)))


def _own_code(words: Words, name: str) -> Resource:
    label = fields.field_label(words, name)
    return concept(label, own(name, label))


def _site(words: Words, name: str) -> Resource:
    said = fields.question(words, name)
    return concept(said) if name == "back" else concept(said, LOWER_LIMB)


def _ticked(code: Json, named: list[tuple[str, str]]) -> Resource:
    components = [written({"code": code, **_chosen(word, said)}) for word, said in named]
    return {"component": Json(f"[{','.join(components)}]")}


def _chosen(word: str, said: str) -> Resource:
    return {"valueCodeableConcept": concept(said, own(word, said))}
