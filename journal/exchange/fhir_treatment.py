"""Surgeries as FHIR Procedures, medicines and doses as MedicationStatements, as the patient tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

from journal.exchange.fhir_parts import (
    LAMINECTOMY,
    Telling,
    concept,
    moment,
    named_id,
    own,
    plain_number,
    refer,
    texts,
)
from journal.records import Dose, Medicine, Procedure, Side, Surgery
from journal.words import fhir, names

Resource: TypeAlias = dict[str, Any]


def procedures(telling: Telling, surgery: Surgery) -> Iterator[Resource]:
    """Yield a Procedure for each thing that was done, one for a surgery of which nothing is told.

    A surgery still to come has no date of performance: it is being prepared, and a note says for when.
    """
    words = telling.words
    is_planned = surgery.day > telling.today
    when = {} if is_planned else {"performedDateTime": surgery.day.isoformat()}
    said = [fhir.planned(words, surgery.day)] if is_planned else []
    for kind in surgery.procedures or (None,):
        yield {
            "resourceType": "Procedure",
            "id": named_id(surgery.id, f"procedure/{kind or ''}"),
            "status": "preparation" if is_planned else "completed",
            "code": _procedure_code(telling, kind),
            "subject": telling.reference(),
            **when,
            "asserter": telling.reference(),
            **_place(surgery),
            **_listed("reasonCode", surgery.reason),
            **_sites(telling, surgery),
            **_listed("complication", surgery.complications),
            "note": telling.notes(*said, surgery.note),
        }


def medication(telling: Telling, medicine: Medicine) -> Resource:
    """Return a medicine at one dose and schedule."""
    return {
        "resourceType": "MedicationStatement",
        "id": medicine.id,
        "status": _status(medicine, telling.today),
        "medicationCodeableConcept": _named(medicine),
        "subject": telling.reference(),
        **_period(medicine),
        "informationSource": telling.reference(),
        "note": telling.notes(),
        **_dosage(medicine),
    }


def taking(telling: Telling, medicine: Medicine, dose: Dose) -> Resource:
    """Return one dose that was taken, as a part of its medicine's statement."""
    return {
        "resourceType": "MedicationStatement",
        "id": dose.id,
        "partOf": [refer(dose.medicine)],
        "status": "completed",
        "medicationCodeableConcept": _named(medicine),
        "subject": telling.reference(),
        "effectiveDateTime": moment(dose.taken),
        "informationSource": telling.reference(),
        "note": telling.notes(),
        "dosage": [{"doseAndRate": [{"doseQuantity": {"value": plain_number(dose.amount)}}]}],
    }


def _procedure_code(telling: Telling, kind: Procedure | None) -> Resource:
    if kind is None:
        return concept(fhir.surgery(telling.words))
    said = names.procedure(telling.words, kind)
    verified = (LAMINECTOMY,) if kind is Procedure.LAMINECTOMY else ()
    return concept(said, *verified, own(str(kind), said))


def _place(surgery: Surgery) -> Resource:
    said = texts(surgery.place)
    return {"location": {"display": said[0]}} if said else {}


def _listed(key: str, text: str) -> Resource:
    said = texts(text)
    return {key: [concept(piece) for piece in said]} if said else {}


def _sites(telling: Telling, surgery: Surgery) -> Resource:
    said = [concept(names.level(level), own(level, names.level(level))) for level in surgery.levels]
    if surgery.side is not None:
        said.append(_side(telling, surgery.side))
    return {"bodySite": said} if said else {}


def _side(telling: Telling, side: Side) -> Resource:
    said = names.side(telling.words, side)
    return concept(said, own(str(side), said))


def _named(medicine: Medicine) -> Resource:
    return concept(texts(medicine.name)[0])


def _status(medicine: Medicine, today: date) -> str:
    if medicine.ends is not None and medicine.ends < today:
        return "completed"
    if medicine.begins is None:
        return "unknown"
    return "intended" if medicine.begins > today else "active"


def _period(medicine: Medicine) -> Resource:
    days = {"start": medicine.begins, "end": medicine.ends}
    known = {key: day.isoformat() for key, day in days.items() if day is not None}
    return {"effectivePeriod": known} if known else {}


def _dosage(medicine: Medicine) -> Resource:
    said = ", ".join(piece for text in (medicine.dose, medicine.schedule) for piece in texts(text))
    dosage: Resource = {"text": said} if said else {}
    if medicine.as_needed:
        dosage["asNeededBoolean"] = True
    return {"dosage": [dosage]} if dosage else {}
