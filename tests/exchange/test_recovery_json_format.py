"""The format's own example: every field of it, set, read and written back as it was."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from journal.exchange import recovery_json
from journal.records import COLLECTIONS, Person, Records
from journal.records.record import Nested, slots_of


def an_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


WHOLE: dict[str, Any] = {
    "format": "recovery-journal", "version": 1, "sample": True,
    "person": {"name": "Sam", "born": "1980-02-29", "region": "UK", "emergency_number": "999",
               "team_phone": "1"},
    "surgeries": [{
        "id": an_id(1), "date": "2026-01-12",
        "procedures": ["discectomy", "fusion"], "levels": ["L4-L5", "T12-L1"], "side": "left", "place": "a",
        "reason": "b", "complications": "c", "note": "d",
        "before": {"back": 6, "leg_left": 8, "leg_right": 0, "numbness": 5, "tingling": 4.5,
                   "weakness": 2, "activity": 7},
    }],
    "entries": [{
        "id": an_id(2), "day": "2026-01-20", "written": "2026-01-20T20:15:00+01:00", "by": "carer",
        "back": 4, "leg_left": 2, "leg_right": 0, "worst": 6.5,
        "numbness": 4, "tingling": 3, "weakness": 1,
        "activity": 5, "mattered": 6, "sleep": 4,
        "walking_minutes": 20, "sitting_minutes": 30, "steps": 4000, "stretching_minutes": 10,
        "qualities": ["burning", "comes_and_goes"], "position": "no-change",
        "places": ["low_back_centre", "calf_left_back"], "nerve_places": ["foot_left_top"],
        "new_since_surgery": ["other"], "urgent": ["fever", "bladder"],
        "note": "„Grüße“ 🙂\n",
    }],
    "medicines": [{"id": an_id(3), "name": "e", "dose": "400 mg", "schedule": "3 a day",
                   "from": "2026-01-12", "to": "2026-02-12", "as_needed": True}],
    "doses": [{"id": an_id(4), "medicine": an_id(3), "taken": "2026-01-20T08:00:00-05:30", "amount": 1.5}],
    "events": [{"id": an_id(5), "day": "2026-02-23", "kind": "questionnaire", "title": "f", "note": "g",
                "findings": {"stenosis": "new-level", "instrument": "ODI", "score": 34}}],
    "goals": [{"id": an_id(6), "text": "h", "set": "2026-01-05", "reached": "2026-03-05"}],
    "questions": [{"id": an_id(7), "text": "i", "order": 1, "asked": "2026-02-23", "answer": "j"}],
    "plans": [{"id": an_id(8), "kind": "stretching", "from": "2026-02-09", "to": "2026-03-09", "minutes": 10,
               "days_a_week": 7, "note": "k"}],
    "windows": [{"id": an_id(9), "surgery": an_id(1), "window": "scar", "from_day": 56, "to_day": 100,
                 "hidden": True, "title": "l", "note": "m"}],
}  # fmt: skip


def read(top: dict[str, Any]) -> Records:
    records, report = recovery_json.read(json.dumps(top).encode(), lambda: an_id(99))
    assert not report.unknown
    return records


def plain(records: Records) -> Any:
    return json.loads(recovery_json.write(records))


def test_that_the_example_sets_every_field_there_is() -> None:
    for name, record_type in (*COLLECTIONS.items(), ("person", Person)):
        said = WHOLE[name] if name == "person" else WHOLE[name][0]
        assert list(said) == [slot.key for slot in slots_of(record_type)]
        for slot in slots_of(record_type):
            assert said[slot.key] not in (None, "", [], {}, slot.kind)
            if isinstance(slot.kind, Nested):
                assert list(said[slot.key]) == [inner.key for inner in slots_of(slot.kind.record_type)]


def test_that_a_journal_with_every_field_set_is_written_back_as_it_was() -> None:
    written = plain(read(WHOLE))
    assert written == WHOLE
    assert list(written) == list(WHOLE)
    assert [list(written[name][0]) for name in COLLECTIONS] == [list(WHOLE[name][0]) for name in COLLECTIONS]


def test_that_a_journal_with_only_what_must_be_is_read() -> None:
    top = {
        "format": "recovery-journal",
        "version": 1,
        "entries": [{"day": "2026-01-20"}],
        "surgeries": [{"id": an_id(1), "date": "2026-01-12"}],
        "events": [{"id": an_id(2), "day": "2026-01-13", "kind": "fall"}],
    }
    records = read(top)
    assert (records.entries[0].day, records.entries[0].id) == (date(2026, 1, 20), an_id(99))
    assert records.entries[0].written is None
    assert not records.entries[0].is_late
    assert records.person == Person()
    assert plain(records)["events"][0]["findings"] == {}


def test_that_null_stands_for_what_was_not_recorded() -> None:
    nothing = {name: None for name in WHOLE["entries"][0] if name not in ("id", "day")}
    top = {
        "format": "recovery-journal",
        "version": 1,
        "entries": [{"id": an_id(1), "day": "2026-01-20", **nothing}],
    }
    entry = read(top).entries[0]
    assert (entry.back, entry.qualities, entry.note, entry.by.value) == (None, (), "", "self")


def test_that_a_file_is_text_a_person_can_read() -> None:
    lines = recovery_json.write(read(WHOLE)).decode("utf-8").splitlines()
    assert lines[:4] == ["{", '  "format": "recovery-journal",', '  "version": 1,', '  "sample": true,']
    assert any(line.startswith('    {"id": ') and "„Grüße“ 🙂" in line for line in lines)
    assert lines[-1] == "}"
