"""Any table by a mapping: delimiters, quotes, encodings, limits, progress and odd bytes."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.errors import KnownError
from journal.exchange import reading_in
from journal.exchange.others import table
from journal.exchange.report import ReadReport
from journal.exchange.wish import ImportWish
from journal.records import Records
from journal.words import english
from journal.words.errors import sentence

BACK = {"field": "back", "from": 0, "to": 5}
COLUMNS = {"Day": {"field": "day"}, "Back": BACK, "Text": {"field": "note"}}


def told(columns: Any = COLUMNS, **more: Any) -> bytes:
    head = {"format": "recovery-journal-mapping", "version": 1}
    return json.dumps({**head, "columns": columns, **more}).encode()


def read(
    path: Path, data: str | bytes, mapping: bytes | None = None, **wish: Any
) -> tuple[Records, ReadReport]:
    source = path / "t.csv"
    source.write_bytes(data if isinstance(data, bytes) else data.encode())
    return reading_in.read(source, ImportWish(mapping=mapping or told(), **wish), str)


def refused(path: Path, data: str | bytes, mapping: bytes | None = None) -> KnownError:
    with pytest.raises(KnownError) as met:
        read(path, data, mapping)
    assert "is known about it" not in sentence(english(), met.value)
    assert "…" not in sentence(english(), met.value)
    return met.value


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_that_tables_are_read_whatever_separates_their_cells(
    tmp_path: Path, sign: str, mark: str, end: str
) -> None:
    rows = [
        ["Day", "Back", "Text"],
        ["2026-01-20", "3", f'"a{sign} ""b""\nc"'],
        ["", "", ""],
        ["2026-01-21", "4"],
    ]
    text = mark + end.join(sign.join(row) for row in rows)
    records, report = read(tmp_path, text)
    assert [(entry.day.day, entry.back, entry.note) for entry in records.entries] == [
        (20, 6, f'a{sign} "b"\nc'),
        (21, 8, ""),
    ]
    assert (report.rows, report.skipped, report.columns) == (2, {}, ())


def test_that_rows_and_cells_that_cannot_be_taken_are_counted_with_their_places(tmp_path: Path) -> None:
    text = "Day,Back,Text,More\n2026-01-20,9,kept,\n,1,,\n2026-01-21,,,\n2026-01-22,1,,,x\n"
    text += "20/x,1,,\n2026-01-23,bad,,\n"
    records, report = read(tmp_path, text)
    assert [(entry.back, entry.note) for entry in records.entries] == [(None, "kept")]
    assert {key: (found.count, found.rows) for key, found in report.skipped.items()} == {
        ("off-scale", "Back"): (1, [2]),
        ("day-missing", ""): (1, [3]),
        ("nothing", ""): (1, [4]),
        ("cells", ""): (1, [5]),
        ("day-unreadable", ""): (1, [6]),
        ("number", "Back"): (1, [7]),
    }
    assert report.columns == ("More",)


def test_that_the_order_of_day_and_month_is_asked_told_or_seen(tmp_path: Path) -> None:
    text = "Day,Back\n3/2/2026,1\n4/2/2026,2\n"
    columns = {"Day": COLUMNS["Day"], "Back": BACK}
    assert refused(tmp_path, text, told(columns)).code == "table-date-order"
    for order, days in (
        ("day-month-year", [date(2026, 2, 3), date(2026, 2, 4)]),
        ("month-day-year", [date(2026, 3, 2), date(2026, 4, 2)]),
    ):
        records, _ = read(tmp_path, text, told(columns, date=order))
        assert [entry.day for entry in records.entries] == days
    records, _ = read(tmp_path, f"{text}14/2/2026,3\n", told(columns))
    assert [entry.day.month for entry in records.entries] == [2, 2, 2]


def test_that_medicines_become_doses_only_where_time_and_offset_are_told(tmp_path: Path) -> None:
    text = "When,Drug,Count\n2026-01-20 08:00,Ibuprofen,2\n2026-01-20,Ibuprofen,1\n"
    columns = {"When": {"field": "day"}, "Drug": {"field": "medicine"}, "Count": {"field": "amount"}}
    records, report = read(tmp_path, text, told(columns, offset="+01:00"))
    assert [(dose.taken.isoformat(), dose.amount) for dose in records.doses] == [
        ("2026-01-20T08:00:00+01:00", 2)
    ]
    assert [medicine.name for medicine in records.medicines] == ["Ibuprofen"]
    assert {reason: found.rows for (reason, _), found in report.skipped.items()} == {"dose-time": [3]}
    records, report = read(tmp_path, text, told(columns))
    assert records == Records()
    assert [reason for reason, _ in report.skipped] == ["dose-offset", "dose-time"]


def test_that_the_same_row_twice_is_two_entries_and_stays_two(tmp_path: Path) -> None:
    text = "Day,Back\n2026-01-20,1\n2026-01-20,1\n"
    mapping = told({"Day": COLUMNS["Day"], "Back": BACK})
    first, second = read(tmp_path, text, mapping)[0], read(tmp_path, text, mapping)[0]
    assert len({entry.id for entry in first.entries}) == 2
    assert first == second


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Day,Back\n".encode("utf-16"), "table-utf16"),
        (b"Day,Back\n\xe9,1\n", "json-not-utf8"),
        (b"Day,\0\n", "table-binary"),
        (b"", "json-empty"),
        (b" \n", "json-empty"),
        (b",,\n1,2,3\n", "table-head"),
        (b'Day,Back,Text\n2026-01-20,1,"never closed\n', "table-quotes"),
        (b"Day,Back,Text\n2026-01-20,1," + b"x" * 140_000 + b"\n", "table-cell"),
        (",".join(map(str, range(301))).encode(), "table-columns"),
        (b"When,Back,Text\n", "mapping-column"),
    ],
)
def test_that_a_table_that_cannot_be_read_is_refused_with_its_reason(
    tmp_path: Path, data: bytes, code: str
) -> None:
    assert refused(tmp_path, data).code == code


def test_that_a_mapping_must_name_one_day(tmp_path: Path) -> None:
    text = "Day,Back\n2026-01-20,1\n"
    assert refused(tmp_path, text, told({"Back": BACK})).code == "mapping-day"
    error = refused(tmp_path, text, told({"Day": {"field": "day"}, "Back": {"field": "day"}}))
    assert error.code == "field-mapping-twice"


def test_that_a_table_too_large_or_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "LARGEST", 40)
    assert refused(tmp_path, "Day,Back,Text\n" + "2026-01-20,1,\n" * 3).code == "table-large"
    monkeypatch.setattr(table, "LARGEST", 400)
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    assert refused(tmp_path, "Day,Back,Text\n" + "2026-01-20,1,\n" * 3).code == "table-rows"


def test_that_a_watcher_is_told_how_far_it_is_and_can_stop_it(tmp_path: Path) -> None:
    text = "Day,Back,Text\n" + "2026-01-20,1,\n" * 3000
    shares: list[float] = []
    read(tmp_path, text, watch=shares.append)
    assert len(shares) == 6
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 0.5

    def stop(share: float) -> None:
        raise KnownError("stopped")

    with pytest.raises(KnownError) as met:
        read(tmp_path, text, watch=stop)
    assert met.value.code == "stopped"


def test_that_a_mapping_for_a_journal_of_our_own_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.json"
    source.write_text("{}")
    with pytest.raises(KnownError) as met:
        reading_in.read(source, ImportWish("json", told()), str)
    assert met.value.code == "mapping-unused"


cells = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
) | st.sampled_from(["2026-01-20", "3/2/2026", "14/2/2026", "3", "2,5", "-1", "=1+1", "a\nb", '"'])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(cells, min_size=3, max_size=4), max_size=6), st.sampled_from([",", ";", "\t"]))
def test_that_every_table_is_read_or_refused_and_every_row_is_accounted_for(
    tmp_path: Path, rows: list[list[str]], sign: str
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sign).writerows([["Day", "Back", "Text"], *rows])
    try:
        records, report = read(tmp_path, text.getvalue())
    except KnownError as error:
        asked = error.code in ("table-date-order", "table-date-mixed")
        assert asked
        return
    assert report.rows == sum(any(row) for row in rows)
    whole_rows = ("day-missing", "day-unreadable", "cells", "nothing")
    passed_over = sum(found.count for (reason, _), found in report.skipped.items() if reason in whole_rows)
    assert len(records.entries) + passed_over <= report.rows
    unreadable = sum(found.count for (_, column), found in report.skipped.items() if column)
    assert len(records.entries) + passed_over + unreadable >= report.rows


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from([None, *reading_in.FORMATS]), st.booleans())
def test_that_odd_bytes_never_break_the_reading(
    tmp_path: Path, data: bytes, name: str | None, head: bool
) -> None:
    source = tmp_path / "odd.csv"
    source.write_bytes(b"Day,Back,Text\n" + data if head else data)
    try:
        reading_in.read(source, ImportWish(name, told()), str)
    except KnownError as error:
        said = sentence(english(), error)
        assert "is known about it" not in said
