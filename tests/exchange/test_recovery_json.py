"""Recovery journal JSON: what is written is read back equal."""

from __future__ import annotations

import json
import uuid
from datetime import date

from hypothesis import given, settings

from journal.exchange import recovery_json
from journal.records import Entry, Records
from tests.strategies import whole_records


def new_id() -> str:
    return str(uuid.uuid4())


@settings(max_examples=60, deadline=None)
@given(whole_records())
def test_that_every_journal_reads_back_equal_and_writes_the_same_bytes(records: Records) -> None:
    data = recovery_json.write(records)
    again, report = recovery_json.read(data, new_id)
    assert again == records
    assert recovery_json.write(again) == data
    assert not report.unknown
    assert report.without_id == 0


def test_that_two_surgeries_of_a_day_stay_in_the_order_of_the_file() -> None:
    listed = [{"id": f"0000000{n}-0000-4000-8000-000000000000", "date": "2026-01-12"} for n in (2, 1, 3)]
    given = {"format": "recovery-journal", "version": 1, "surgeries": listed}
    records, _ = recovery_json.read(json.dumps(given).encode(), new_id)
    again, _ = recovery_json.read(recovery_json.write(records), new_id)
    assert [int(surgery.id[7]) for surgery in again.surgeries] == [2, 1, 3]


def test_that_an_entry_is_written_with_every_field() -> None:
    entry = Entry(id="0" * 8 + "-0000-4000-8000-" + "0" * 12, day=date(2026, 1, 20), back=4)
    written = json.loads(recovery_json.write(Records(entries=(entry,))))["entries"][0]
    assert list(written)[:6] == ["id", "day", "written", "by", "back", "leg_left"]
    assert len(written) == 25
