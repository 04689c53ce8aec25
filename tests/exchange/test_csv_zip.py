"""A journal as a zip of CSV files: what is written is read back equal, and other programs read the same."""

from __future__ import annotations

import csv
import io
import time
import uuid
from datetime import UTC, date, datetime
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import KnownError
from journal.exchange import csv_zip
from journal.exchange.csv_cells import as_written, harmless
from journal.exchange.csv_text import rows_of, text_of
from journal.records import (
    COLLECTIONS,
    Dose,
    Entry,
    Event,
    EventKind,
    Findings,
    Medicine,
    Person,
    Quality,
    Records,
    Surgery,
    TypicalWeek,
    WindowKind,
    WindowOverride,
    to_plain,
)
from journal.records.kinds import LONGEST_TEXT
from tests.strategies import whole_records

ID = "00000000-0000-4000-8000-{:012d}"
DAY = date(2026, 1, 20)


def new_id() -> str:
    return str(uuid.uuid4())


def tables(data: bytes) -> dict[str, list[dict[str, str]]]:
    """Read a zip with the standard library alone, as another program would."""
    with ZipFile(io.BytesIO(data)) as archive:
        return {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"), newline="")))
            for name in archive.namelist()
        }


def entry_with(note: str) -> Records:
    return Records(entries=(Entry(id=ID.format(1), day=DAY, note=note),))


@settings(max_examples=40, deadline=None)
@given(whole_records())
def test_that_every_journal_reads_back_equal_and_writes_the_same_bytes(records: Records) -> None:
    data = csv_zip.write(records)
    again, report = csv_zip.read(data, new_id)
    assert again == records
    assert [to_plain(record) for record in again.all()] == [to_plain(record) for record in records.all()]
    assert csv_zip.write(again) == data
    assert not report.unknown
    assert report.without_id == 0


anything = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("=+-@\t\r\n;,\"' ＝"), max_size=40
)


@settings(max_examples=60, deadline=None)
@given(anything)
def test_that_any_text_comes_back_as_it_was_written(text: str) -> None:
    assert as_written(harmless(text)) == text
    records = entry_with(text)
    assert csv_zip.read(csv_zip.write(records), new_id)[0] == records


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(anything, min_size=2, max_size=4), min_size=1, max_size=4))
def test_that_other_programs_read_the_same_cells(rows: list[list[str]]) -> None:
    rows = [["id", "note"], *rows]
    text = text_of(rows)
    assert list(rows_of(text, "a.csv")) == rows
    assert list(csv.reader(io.StringIO(text, newline=""))) == rows


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("ab,;\t\"'\r\n"), max_size=30))
def test_that_any_text_is_either_read_as_rows_or_refused(text: str) -> None:
    found: list[list[str]] = []
    refused = ""
    try:
        found += rows_of(text, "a.csv")
    except KnownError as error:
        refused = error.code
    assert all(found)
    assert refused in ("", "csv-quote")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        (" =1", "' =1"),
        ('"=1', "'\"=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1", "''=1"),
        ("good;=cmd", "good;'=cmd"),
        ("first\n- second", "first\n'- second"),
        ("'tis well", "'tis well"),
        ("a = b", "a = b"),
        ("3-4 a day", "3-4 a day"),
        ("", ""),
    ],
)
def test_that_nothing_a_spreadsheet_would_run_is_left_as_it_is(text: str, cell: str) -> None:
    assert harmless(text) == cell
    assert as_written(cell) == text
    assert tables(csv_zip.write(entry_with(text)))["entries.csv"][0]["note"] == cell


@settings(max_examples=40, deadline=None)
@given(whole_records(most=2))
def test_that_no_cell_of_text_begins_as_a_formula(records: Records) -> None:
    for rows in tables(csv_zip.write(records)).values():
        for row in rows:
            for column, cell in row.items():
                is_number = column in ("from_day", "to_day", "findings.score")
                assert is_number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), (column, cell)


def test_that_a_formula_typed_by_hand_is_read_as_the_text_it_is() -> None:
    assert as_written("=1+1") == "=1+1"


def test_that_there_is_one_file_a_record_kind_with_the_names_of_the_json() -> None:
    files = csv_zip.write(Records())
    with ZipFile(io.BytesIO(files)) as archive:
        assert archive.namelist() == ["journal.csv", *(f"{name}.csv" for name in COLLECTIONS)]
        heads = {name: archive.read(name).decode().splitlines()[0] for name in archive.namelist()}
    assert heads["journal.csv"] == "format,version,sample,name,born,region,emergency_number,team_phone"
    assert heads["medicines.csv"] == "id,name,dose,schedule,from,to,as_needed"
    assert heads["events.csv"] == (
        "id,day,kind,title,note,findings.stenosis,findings.instrument,findings.score"
    )
    assert heads["surgeries.csv"].endswith(
        "note,before.back,before.leg_left,before.leg_right,"
        "before.numbness,before.tingling,before.weakness,before.activity"
    )


def test_that_an_empty_cell_is_not_recorded_and_zero_is_zero() -> None:
    records = Records(
        entries=(Entry(id=ID.format(1), day=DAY, back=0, steps=0, leg_left=4.5, qualities=(Quality.SHARP,)),)
    )
    row = tables(csv_zip.write(records))["entries.csv"][0]
    assert (row["back"], row["steps"], row["leg_left"], row["qualities"]) == ("0", "0", "4.5", "sharp")
    assert {row[name] for name in ("leg_right", "worst", "sleep", "walking_minutes", "written", "note")} == {
        ""
    }
    again = csv_zip.read(csv_zip.write(records), new_id)[0].entries[0]
    assert (again.back, again.leg_right, again.steps, again.sitting_minutes) == (0, None, 0, None)


def test_that_lists_numbers_truths_and_times_have_the_form_that_is_described() -> None:
    surgery = Surgery(
        id=ID.format(1), day=DAY, levels=("L4-L5", "L5-S1"), before=TypicalWeek(back=6, leg_left=0)
    )
    medicine = Medicine(id=ID.format(2), name="Ibuprofen", as_needed=True)
    dose = Dose(id=ID.format(3), medicine=medicine.id, taken=datetime(2026, 1, 20, 8, tzinfo=UTC), amount=0.5)
    event = Event(
        id=ID.format(4), day=DAY, kind=EventKind.QUESTIONNAIRE, findings=Findings(instrument="ODI", score=34)
    )
    window = WindowOverride(id=ID.format(5), surgery=surgery.id, window=WindowKind.OWN, from_day=-3)
    found = tables(
        csv_zip.write(
            Records(
                surgeries=(surgery,), medicines=(medicine,), doses=(dose,), events=(event,), windows=(window,)
            )
        )
    )
    assert found["surgeries.csv"][0]["levels"] == "L4-L5; L5-S1"
    assert found["surgeries.csv"][0]["before.leg_left"] == "0"
    assert found["surgeries.csv"][0]["before.leg_right"] == ""
    assert found["medicines.csv"][0]["as_needed"] == "true"
    assert found["doses.csv"][0]["taken"] == "2026-01-20T08:00:00+00:00"
    assert found["doses.csv"][0]["amount"] == "0.5"
    assert found["events.csv"][0]["findings.score"] == "34"
    assert found["windows.csv"][0]["from_day"] == "-3"


def test_that_an_emergency_number_that_was_taken_out_stays_out() -> None:
    records = Records(person=Person(emergency_number=""), sample=True)
    assert csv_zip.read(csv_zip.write(records), new_id)[0] == records


def test_that_what_is_packed_too_tightly_to_be_read_is_packed_loosely() -> None:
    records = entry_with("a" * 2_000_000)
    data = csv_zip.write(records)
    with ZipFile(io.BytesIO(data)) as archive:
        kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds["entries.csv"] == ZIP_STORED
    assert kinds["goals.csv"] == ZIP_DEFLATED
    assert csv_zip.read(data, new_id)[0] == records


def test_that_the_longest_text_comes_back_whatever_it_is_made_of() -> None:
    for sign in ('"', ";="):
        records = entry_with((sign * LONGEST_TEXT)[:LONGEST_TEXT])
        assert csv_zip.read(csv_zip.write(records), new_id)[0] == records


def test_that_two_years_are_written_and_read_in_less_than_a_second() -> None:
    days = [date.fromordinal(DAY.toordinal() + number // 2) for number in range(1_460)]
    entries = tuple(
        Entry(id=ID.format(number), day=day, back=4, leg_left=2.5, numbness=3, note=f"a day, “{number}”")
        for number, day in enumerate(days)
    )
    began = time.process_time()
    data = csv_zip.write(Records(entries=entries))
    assert len(csv_zip.read(data, new_id)[0].entries) == 1_460
    assert time.process_time() - began < 1
