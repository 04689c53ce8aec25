"""A journal as a FHIR R4 Bundle: what a patient tells, for the programs of those who treat them.

It is a plain collection, written and never read. Entries, typical weeks and events become Observations of
the category survey whose performer is the patient; surgeries Procedures; medicines and doses
MedicationStatements. What is not recorded is left out, days stay days, and a person without a name is
known by an id alone. Goals, questions, plans and healing windows have no place in it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from journal.exchange.fhir_observations import Observer
from journal.exchange.fhir_parts import Telling, named_id, own, texts, written
from journal.exchange.fhir_treatment import medication, procedures, taking
from journal.records import Records
from journal.words import Words

Resource: TypeAlias = dict[str, Any]

_NOBODY = "00000000-0000-0000-0000-000000000000"


def told_of(records: Records, today: date) -> Records:
    """Return the records that a bundle tells of: what has happened, with the surgeries that are planned."""
    events = tuple(event for event in records.events if event.day <= today)
    return replace(records, events=events, goals=(), questions=(), plans=(), windows=())


def write(records: Records, today: date, words: Words) -> bytes:
    """Return records as a FHIR R4 Bundle in JSON: UTF-8, a resource a line.

    `today` decides what is still to come: planned surgeries are marked, later events left out.
    """
    held = io.BytesIO()  # piece by piece: twenty years are 200 MB, and a window waits for no long step
    for piece in _written(told_of(records, today), today, words):
        held.write(piece.encode("utf-8"))
    return held.getvalue()


def _written(records: Records, today: date, words: Words) -> Iterator[str]:
    telling = Telling(words, _patient_id(records), today)
    meta = {"meta": _meta()} if records.sample else {}
    head = written({"resourceType": "Bundle", **meta, "type": "collection"})
    yield f'{head[:-1]},"entry":[\n'
    before = ""
    for resource in _resources(records, telling):
        yield f'{before}{{"fullUrl":"urn:uuid:{resource["id"]}","resource":{written(resource)}}}'
        before = ",\n"
    yield "\n]}\n"


def _resources(records: Records, telling: Telling) -> Iterator[Resource]:
    levels = [level for surgery in records.surgeries for level in surgery.levels]
    observer = Observer(telling, is_low_back=not any(level.startswith("T") for level in levels))
    yield _patient(records, telling)
    for surgery in records.surgeries:
        yield from procedures(telling, surgery)
        yield from observer.of_typical_week(surgery)
    for entry in records.entries:
        yield from observer.of_entry(entry)
    medicines = {medicine.id: medicine for medicine in records.medicines}
    yield from (medication(telling, medicine) for medicine in records.medicines)
    yield from (taking(telling, medicines[dose.medicine], dose) for dose in records.doses)
    for event in records.events:
        yield from observer.of_event(event)


def _patient(records: Records, telling: Telling) -> Resource:
    """Return the person: by name and birth where a name is given, otherwise by an id alone."""
    patient: Resource = {"resourceType": "Patient", "id": telling.patient}
    if records.sample:
        patient["meta"] = _meta()
    said = texts(records.person.name)
    if said:
        patient["name"] = [{"text": said[0]}]
        if records.person.born is not None:
            patient["birthDate"] = records.person.born.isoformat()
    return patient


def _patient_id(records: Records) -> str:
    """Return an id that stays while the journal's first record does, and says nothing of the person."""
    first = next(records.all(), None)
    return named_id(_NOBODY if first is None else first.id, "patient")


def _meta() -> Resource:
    return {"tag": [own("sample", "Made up, not a real person").coding()]}
