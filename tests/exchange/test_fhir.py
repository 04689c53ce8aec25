"""A journal as a FHIR bundle: valid FHIR R4, with the very codes, names and statuses that were verified."""

from __future__ import annotations

import json
import re
import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings

from journal.exchange import fhir
from journal.exchange.fhir_parts import named_id
from journal.records import (
    Dose,
    Entry,
    Event,
    EventKind,
    Findings,
    Goal,
    Medicine,
    Person,
    Position,
    Procedure,
    Quality,
    Records,
    Side,
    Stenosis,
    Surgery,
    TypicalWeek,
    UrgentSign,
    WrittenBy,
)
from journal.words import english
from tests.strategies import whole_records

ID = "00000000-0000-4000-8000-{:012d}"
DAY = date(2026, 1, 20)
TODAY = date(2026, 5, 1)
OWN = "urn:recovery-journal:codes"
TOLD = "Told by the patient in a recovery journal; not a finding of an examination."

VERIFIED = {
    ("http://loinc.org", "72514-3"): "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
    ("http://snomed.info/sct", "279039007"): "Low back pain",
    ("http://snomed.info/sct", "61685007"): "Lower limb structure",
    ("http://snomed.info/sct", "387731002"): "Laminectomy",
    ("http://terminology.hl7.org/CodeSystem/observation-category", "survey"): "Survey",
}
STATUSES = {
    "Observation": {"final"},
    "Procedure": {"completed", "preparation"},
    "MedicationStatement": {"active", "completed", "intended", "unknown"},
}
FHIR_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FHIR_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))")


def bundle(records: Records, today: date = TODAY) -> Any:
    return json.loads(fhir.write(records, today, english()))


def resources(records: Records, kind: str = "") -> list[Any]:
    found = [entry["resource"] for entry in bundle(records)["entry"]]
    return [resource for resource in found if kind in ("", resource["resourceType"])]


def observations(*entries: Entry, **said: Any) -> dict[str, Any]:
    """The Observations of entries, or of one with some fields, by their code of the journal's own."""
    made = entries or (Entry(id=ID.format(1), day=DAY, **said),)
    return {own_code(each["code"]): each for each in resources(Records(entries=made), "Observation")}


def own_code(concept: Any) -> str:
    return str(next(coding["code"] for coding in concept["coding"] if coding["system"] == OWN))


def codings(value: Any) -> Iterator[dict[str, str]]:
    """Every coding anywhere in a tree."""
    if isinstance(value, dict):
        if {"system", "code"} <= value.keys():
            yield value
        for inner in value.values():
            yield from codings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from codings(inner)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


# -- any journal ----------------------------------------------------------------------------------


@settings(max_examples=30, deadline=None)
@given(whole_records(most=2))
def test_that_every_journal_is_valid_and_says_only_what_was_verified(records: Records) -> None:
    data = fhir.write(records, TODAY, english())
    Bundle.model_validate_json(data)
    top = json.loads(data)
    check_codes(top)
    check_references(top)
    for each in (entry["resource"] for entry in top["entry"]):
        check_told(each, top["entry"][0]["resource"]["id"])


def check_codes(top: Any) -> None:
    for coding in codings(top):
        if coding["system"] != OWN:
            assert VERIFIED[coding["system"], coding["code"]] == coding["display"]
        assert re.fullmatch(r"\S+", coding["code"])
        assert coding["display"].strip()


def check_references(top: Any) -> None:
    urls = [entry["fullUrl"] for entry in top["entry"]]
    assert len(set(urls)) == len(urls)
    assert [f"urn:uuid:{entry['resource']['id']}" for entry in top["entry"]] == urls
    asked = set(re.findall(r'"reference": "([^"]+)"', json.dumps(top)))
    assert asked <= set(urls)
    for said in strings(top):
        assert said.strip()
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", said)


def check_told(each: Any, patient: str) -> None:
    kind = each["resourceType"]
    if kind == "Patient":
        return
    me = {"reference": f"urn:uuid:{patient}"}
    assert each["status"] in STATUSES[kind]
    assert each["subject"] == me
    assert each["note"][-1] == {"text": TOLD}
    if kind == "Observation":
        assert each["performer"] == [me]
        assert each["category"] == [{"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/observation-category",
            "code": "survey", "display": "Survey"}]}]  # fmt: skip
        moments = each.get("effectiveDateTime"), each.get("effectivePeriod", {}).get("end")
        assert FHIR_DAY.fullmatch(next(filter(None, moments)))
        values = [key for key in each if key.startswith("value") or key == "component"]
        assert len(values) == 1
    elif kind == "Procedure":
        assert each["asserter"] == me
        assert ("performedDateTime" in each) is (each["status"] == "completed")
    else:
        assert each["informationSource"] == me
        assert FHIR_MOMENT.fullmatch(each.get("effectiveDateTime", "2026-01-01T00:00:00Z"))


# -- scores ---------------------------------------------------------------------------------------


def test_that_back_pain_has_the_verified_codes_and_its_day_alone() -> None:
    found = observations(back=4.5)
    assert list(found) == ["back"]
    back = found["back"]
    assert back["code"] == {
        "coding": [
            {
                "system": "http://loinc.org",
                "code": "72514-3",
                "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
            },
            {"system": "http://snomed.info/sct", "code": "279039007", "display": "Low back pain"},
            {"system": OWN, "code": "back", "display": "Back pain"},
        ],
        "text": "Back pain (0 no pain, 10 worst pain you can imagine)",
    }
    assert back["valueQuantity"] == {"value": 4.5, "unit": "points, 0 to 10"}
    assert back["bodySite"] == {"text": "Back"}
    assert back["effectiveDateTime"] == "2026-01-20"
    assert back["status"] == "final"
    assert back["note"] == [{"text": TOLD}]


@pytest.mark.parametrize(("name", "site"), [("leg_left", "Left leg"), ("leg_right", "Right leg")])
def test_that_leg_pain_names_the_leg(name: str, site: str) -> None:
    leg = observations(**{name: 3})[name]
    assert [coding["code"] for coding in leg["code"]["coding"]] == ["72514-3", name]
    limb = {"system": "http://snomed.info/sct", "code": "61685007", "display": "Lower limb structure"}
    assert leg["bodySite"] == {"coding": [limb], "text": site}
    assert leg["valueQuantity"]["value"] == 3


def test_that_pain_of_a_back_that_was_operated_higher_up_is_not_called_low() -> None:
    surgery = Surgery(id=ID.format(2), day=DAY, levels=("T11-T12",))
    records = Records(surgeries=(surgery,), entries=(Entry(id=ID.format(1), day=DAY, back=4),))
    codes = [coding["code"] for coding in resources(records, "Observation")[0]["code"]["coding"]]
    assert codes == ["72514-3", "back"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("worst", "Worst pain of the day (0 no pain, 10 worst pain you can imagine)"),
        ("numbness", "Numbness (0 none, 10 no feeling at all)"),
        ("tingling", "Tingling (0 none, 10 as bad as can be)"),
        ("weakness", "Weakness (0 none, 10 cannot move it)"),
        ("activity", "How much pain got in the way (0 not at all, 10 all day)"),
        ("mattered", "Did what mattered (0 nothing, 10 all I wanted to do)"),
        ("sleep", "Trouble sleeping (0 no trouble, 10 no sleep)"),
    ],
)
def test_that_other_scores_have_a_code_of_the_journals_own_and_say_their_scale(name: str, text: str) -> None:
    score = observations(**{name: 7})[name]
    assert [coding["system"] for coding in score["code"]["coding"]] == [OWN]
    assert score["code"]["text"] == text
    assert score["valueQuantity"] == {"value": 7, "unit": "points, 0 to 10"}
    assert "bodySite" not in score


def test_that_minutes_and_steps_are_counted() -> None:
    found = observations(walking_minutes=0, sitting_minutes=30, stretching_minutes=10, steps=4200)
    assert {name: each["valueQuantity"] for name, each in found.items()} == {
        "walking_minutes": {"value": 0, "unit": "min"},
        "sitting_minutes": {"value": 30, "unit": "min"},
        "stretching_minutes": {"value": 10, "unit": "min"},
        "steps": {"value": 4200, "unit": "steps"},
    }


def test_that_what_is_missing_is_left_out_and_zero_is_told() -> None:
    assert observations() == {}
    found = observations(back=0, leg_left=None)
    assert list(found) == ["back"]
    assert found["back"]["valueQuantity"]["value"] == 0


def test_that_ticks_and_notes_are_told_in_words_and_codes() -> None:
    found = observations(
        qualities=(Quality.BURNING, Quality.COMES_AND_GOES),
        position=Position.EASES,
        places=("calf_left_back",),
        urgent=(UrgentSign.BLADDER,),
        note="Slept\x00 badly",
    )
    said = [part["valueCodeableConcept"] for part in found["qualities"]["component"]]
    assert [(each["text"], own_code(each)) for each in said] == [
        ("Burning", "burning"),
        ("Comes and goes", "comes_and_goes"),
    ]
    assert found["position"]["valueCodeableConcept"]["text"] == "Eases the pain"
    assert found["places"]["component"][0]["valueCodeableConcept"]["text"] == "Left calf"
    assert found["urgent"]["component"][0]["valueCodeableConcept"]["text"] == "Trouble with urine"
    assert found["note"]["valueString"] == "Slept  badly"


def test_that_a_note_longer_than_fhir_allows_is_told_in_pieces() -> None:
    entry = Entry(id=ID.format(1), day=DAY, note="ab" * 800_000)
    found = [each["valueString"] for each in resources(Records(entries=(entry,)), "Observation")]
    assert [len(piece) for piece in found] == [1_000_000, 600_000]
    assert "".join(found) == entry.note


def test_that_a_carers_pen_and_a_late_entry_are_told() -> None:
    written = datetime(2026, 1, 25, 20, tzinfo=UTC)
    found = observations(back=4, by=WrittenBy.CARER, written=written)["back"]
    assert [note["text"] for note in found["note"]] == [
        "Written down by a carer.",
        "Written down later, on 25 January 2026.",
        TOLD,
    ]
    assert found["effectiveDateTime"] == "2026-01-20"


# -- the rest -------------------------------------------------------------------------------------


def test_that_a_person_without_a_name_is_an_id_alone() -> None:
    records = Records(
        person=Person(born=date(1970, 2, 1), team_phone="555 0100"),
        entries=(Entry(id=ID.format(1), day=DAY),),
    )
    patient = resources(records, "Patient")[0]
    assert list(patient) == ["resourceType", "id"]
    assert "1970" not in json.dumps(bundle(records))
    assert "555" not in json.dumps(bundle(records))


def test_that_a_person_with_a_name_has_name_and_birth() -> None:
    patient = resources(Records(person=Person(name="Sam", born=date(1970, 2, 1))), "Patient")[0]
    assert patient["name"] == [{"text": "Sam"}]
    assert patient["birthDate"] == "1970-02-01"


def test_that_two_persons_are_not_one_and_ids_stay_the_same() -> None:
    one, two = (Records(entries=(Entry(id=ID.format(n), day=DAY, back=4),)) for n in (1, 2))
    assert resources(one, "Patient")[0]["id"] != resources(two, "Patient")[0]["id"]
    assert fhir.write(one, TODAY, english()) == fhir.write(one, TODAY + timedelta(days=9), english())


def test_that_ids_are_those_of_rfc_9562() -> None:
    for part in ("back", "note/1", "procedure/laminectomy"):
        assert named_id(ID.format(7), part) == str(uuid.uuid5(uuid.UUID(ID.format(7)), part))


def test_that_a_sample_says_so() -> None:
    top = bundle(Records(sample=True))
    tag = {"system": OWN, "code": "sample", "display": "Made up, not a real person"}
    assert top["meta"] == {"tag": [tag]}
    assert top["entry"][0]["resource"]["meta"] == {"tag": [tag]}
    assert "meta" not in bundle(Records())
    assert (top["resourceType"], top["type"]) == ("Bundle", "collection")


def test_that_a_surgery_is_a_procedure_for_each_thing_done() -> None:
    surgery = Surgery(
        id=ID.format(1),
        day=date(2026, 1, 12),
        procedures=(Procedure.LAMINECTOMY, Procedure.FUSION),
        levels=("L4-L5",),
        side=Side.LEFT,
        place="General hospital",
        reason="Leg pain",
        complications="Fever",
        note="Two nights",
    )
    first, second = resources(Records(surgeries=(surgery,)), "Procedure")
    laminectomy = {"system": "http://snomed.info/sct", "code": "387731002", "display": "Laminectomy"}
    assert first["code"]["coding"] == [
        laminectomy,
        {"system": OWN, "code": "laminectomy", "display": "Laminectomy"},
    ]
    assert second["code"] == {
        "coding": [{"system": OWN, "code": "fusion", "display": "Fusion"}],
        "text": "Fusion",
    }
    assert (first["status"], first["performedDateTime"]) == ("completed", "2026-01-12")
    assert [site["text"] for site in first["bodySite"]] == ["L4–L5", "Left"]
    assert first["reasonCode"] == [{"text": "Leg pain"}]
    assert first["complication"] == [{"text": "Fever"}]
    assert first["location"] == {"display": "General hospital"}
    assert first["note"] == [{"text": "Two nights"}, {"text": TOLD}]


def test_that_a_planned_surgery_has_not_been_performed() -> None:
    surgery = Surgery(id=ID.format(1), day=date(2026, 6, 1))
    planned = resources(Records(surgeries=(surgery,)), "Procedure")[0]
    assert planned["status"] == "preparation"
    assert "performedDateTime" not in planned
    assert planned["code"] == {"text": "Back surgery"}
    assert planned["note"][0] == {"text": "Planned for 1 June 2026."}


def test_that_the_typical_week_is_remembered_and_has_no_day_of_its_own() -> None:
    surgery = Surgery(id=ID.format(1), day=date(2026, 1, 12), before=TypicalWeek(back=6, leg_left=0))
    found = resources(Records(surgeries=(surgery,)), "Observation")
    assert [(own_code(each["code"]), each["valueQuantity"]["value"]) for each in found] == [
        ("back", 6),
        ("leg_left", 0),
    ]
    assert found[0]["effectivePeriod"] == {"end": "2026-01-11"}
    assert found[0]["note"][0]["text"] == "A typical week before surgery, as the patient remembers it."


@pytest.mark.parametrize(
    ("begins", "ends", "status"),
    [
        (date(2026, 1, 1), None, "active"),
        (date(2026, 1, 1), TODAY, "active"),
        (date(2026, 1, 1), date(2026, 4, 30), "completed"),
        (None, date(2026, 4, 30), "completed"),
        (date(2026, 6, 1), None, "intended"),
        (None, None, "unknown"),
    ],
)
def test_that_a_medicine_has_the_status_of_its_days(
    begins: date | None, ends: date | None, status: str
) -> None:
    medicine = Medicine(id=ID.format(1), name="Ibuprofen", begins=begins, ends=ends)
    said = resources(Records(medicines=(medicine,)), "MedicationStatement")[0]
    assert said["status"] == status
    assert said.get("effectivePeriod", {}) == {
        key: day.isoformat() for key, day in (("start", begins), ("end", ends)) if day
    }
    assert said["medicationCodeableConcept"] == {"text": "Ibuprofen"}
    assert "dosage" not in said


def test_that_doses_are_part_of_their_medicine_and_keep_their_moment() -> None:
    medicine = Medicine(id=ID.format(1), name="Ibuprofen", dose="400 mg", schedule="3 a day", as_needed=True)
    taken = datetime(2026, 1, 20, 8, 0, tzinfo=timezone(timedelta(hours=1)))
    far = datetime(2026, 1, 20, 8, 0, tzinfo=timezone(timedelta(hours=20)))
    doses = tuple(
        Dose(id=ID.format(n), medicine=medicine.id, taken=when, amount=0.5)
        for n, when in ((2, taken), (3, far))
    )
    statement, first, second = resources(Records(medicines=(medicine,), doses=doses), "MedicationStatement")
    assert statement["dosage"] == [{"text": "400 mg, 3 a day", "asNeededBoolean": True}]
    assert first["effectiveDateTime"] == "2026-01-20T08:00:00+01:00"
    assert second["effectiveDateTime"] == "2026-01-19T12:00:00+00:00"
    assert first["partOf"] == [{"reference": f"urn:uuid:{medicine.id}"}]
    assert first["dosage"] == [{"doseAndRate": [{"doseQuantity": {"value": 0.5}}]}]
    assert (first["status"], first["medicationCodeableConcept"]["text"]) == ("completed", "Ibuprofen")


def test_that_events_tell_what_the_clinic_told_and_later_ones_are_left_out() -> None:
    events = (
        Event(id=ID.format(1), day=DAY, kind=EventKind.QUESTIONNAIRE,
              findings=Findings(instrument="ODI", score=34)),
        Event(id=ID.format(2), day=DAY, kind=EventKind.IMAGING, title="MRI",
              findings=Findings(stenosis=Stenosis.NEW_LEVEL)),
        Event(id=ID.format(3), day=date(2026, 6, 1), kind=EventKind.VISIT),
    )  # fmt: skip
    found = resources(Records(events=events), "Observation")
    assert [each["code"]["text"] for each in found] == [
        "Questionnaire", "ODI", "Scan or X-ray", "Narrowing",
    ]  # fmt: skip
    assert found[1]["valueQuantity"] == {"value": 34}
    assert found[1]["note"][0]["text"] == "Passed on by the patient as the clinic told it."
    assert found[2]["valueString"] == "MRI"
    assert found[3]["valueCodeableConcept"]["text"] == "Narrowing at another level"


def test_that_what_has_no_place_in_a_bundle_is_counted_out() -> None:
    later = Event(id=ID.format(3), day=date(2026, 6, 1), kind=EventKind.VISIT)
    records = Records(goals=(Goal(id=ID.format(1), text="Walk"),), events=(later,))
    told = fhir.told_of(records, TODAY)
    assert (told.goals, told.events) == ((), ())
    assert Counter(each["resourceType"] for each in resources(records)) == {"Patient": 1}


def test_that_the_library_would_find_a_fault() -> None:
    top = bundle(Records(entries=(Entry(id=ID.format(1), day=DAY, back=4),)))
    top["entry"][1]["resource"]["bodySite"] = [{"text": "Back"}]
    with pytest.raises(ValueError, match="bodySite"):
        Bundle.model_validate_json(json.dumps(top))
