"""Mappings: read strictly, written so that they come back equal, and no scale or unit is ever guessed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import FieldError, KnownError
from journal.exchange.others.cells import Unreadable, reader_of
from journal.exchange.others.column import SCORES, Column, Unit
from journal.exchange.others.days import Order
from journal.exchange.others.mapping import LARGEST, Mapping, mapping_of, read_mapping, to_json
from journal.words import english
from journal.words.errors import sentence

HEAD = {"format": "recovery-journal-mapping", "version": 1}


def mapping(**told: Any) -> Mapping:
    return mapping_of({**HEAD, **told})


def refused(plain: Any) -> KnownError:
    with pytest.raises(KnownError) as told:
        read_mapping(plain if isinstance(plain, bytes) else json.dumps(plain).encode())
    assert told.value.code == "mapping-refused"
    assert "…" not in sentence(english(), told.value)
    reason = told.value.parameters["reason"]
    assert isinstance(reason, KnownError)
    return reason


def test_that_a_whole_mapping_is_read() -> None:
    read = mapping(
        source="daylio",
        date="day-month-year",
        offset="-03:30",
        columns={
            "Day": {"field": "day"},
            "Back": {"field": "back", "from": 1, "to": 5},
            "Mood": {"field": "mattered", "values": {"good": 7.5}},
            "Walk": {"field": "walking_minutes", "unit": "hours"},
            "Junk": None,
        },
    )
    assert read.order is Order.DAY_FIRST
    assert str(read.offset) == "UTC-03:30"
    assert read.columns["Back"] == Column("back", lowest=1, highest=5)
    assert read.columns["Walk"].unit is Unit.HOURS
    assert read.columns["Junk"].field is None
    assert read_mapping(to_json(read)) == read


@pytest.mark.parametrize(
    ("column", "reason", "place"),
    [
        ({"field": "back"}, "mapping-scale", "columns.A"),
        ({"field": "back", "from": 0}, "mapping-scale", "columns.A"),
        ({"field": "back", "from": 3, "to": 3}, "mapping-ends", "columns.A"),
        ({"field": "back", "from": "0", "to": 5}, "mapping-number", "columns.A.from"),
        ({"field": "back", "from": True, "to": 5}, "mapping-number", "columns.A.from"),
        ({"field": "back", "values": {"bad": 11}}, "score", "columns.A.values.bad"),
        ({"field": "back", "values": ["bad"]}, "mapping-object", "columns.A.values"),
        ({"field": "qualities", "values": {"hot": "hot"}}, "choice", "columns.A.values.hot"),
        ({"field": "walking_minutes"}, "mapping-unit", "columns.A.unit"),
        ({"field": "walking_minutes", "unit": "days"}, "choice", "columns.A.unit"),
        ({"field": "urgent"}, "choice", "columns.A.field"),
        ({"field": "back", "scale": 5}, "mapping-unknown", "columns.A.scale"),
        ({"field": "note", "label": "\ud800"}, "unicode", "columns.A.label"),
        ("back", "mapping-object", "columns.A"),
    ],
)
def test_that_a_column_that_is_not_told_whole_is_refused_by_place(
    column: Any, reason: str, place: str
) -> None:
    error = refused({**HEAD, "columns": {"A": column}})
    assert isinstance(error, FieldError)
    assert (error.reason, error.field) == (reason, place)


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        ([], "mapping-foreign"),
        ({"format": "recovery-journal", "version": 1}, "mapping-foreign"),
        ({**HEAD, "version": 2}, "field-version"),
        ({**HEAD, "version": True}, "field-version"),
        ({**HEAD, "colums": {}}, "field-mapping-unknown"),
        ({**HEAD, "columns": []}, "field-mapping-object"),
        ({**HEAD, "date": "dmy"}, "field-choice"),
        ({**HEAD, "offset": "+25:00"}, "field-mapping-offset"),
        (b"\xff", "json-not-utf8"),
        (b"", "json-empty"),
        (b"{", "json-broken"),
        (b'{"a":' * 5000, "json-nested"),
    ],
)
def test_that_what_is_no_mapping_is_refused_with_its_reason(plain: Any, code: str) -> None:
    assert refused(plain).code == code


def test_that_a_mapping_too_large_is_refused(tmp_path: Any) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(b" " * (LARGEST + 1))
    with pytest.raises(KnownError) as told:
        read_mapping(path)
    assert told.value.parameters["reason"].code == "mapping-large"  # type: ignore[attr-defined] # a KnownError


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        (Column("back", 0, 5), "3", 6),
        (Column("back", 0, 5), "3,5", 7),
        (Column("back", 1, 5), "2", 2.5),
        (Column("back", 0, 4), "1", 2.5),
        (Column("back", 0, 100), "43", 4.5),
        (Column("sleep", 5, 1), "5", 0),
        (Column("sleep", 5, 1), "2", 7.5),
        (Column("worst", values={"Mild": 2}), "mild", 2),
        (Column("walking_minutes", unit=Unit.HOURS), "1.5", 90),
        (Column("walking_minutes", unit=Unit.SECONDS), "90", 2),
        (Column("walking_minutes", unit=Unit.MILLISECONDS), "1800000", 30),
        (Column("walking_minutes", unit=Unit.MINUTES), "1:02:30", 63),
        (Column("walking_minutes", unit=Unit.HOURS_AND_MINUTES), "1:30", 90),
        (Column("walking_minutes", unit=Unit.MINUTES_AND_SECONDS), "1:30", 2),
        (Column("steps"), "4,200", 4200),
        (Column("steps"), "4200.0", 4200),
        (Column("qualities", split="|", values={"hot": "burning"}), "Hot | aching", ("burning", "aching")),
        (Column("position", values={"better": "eases"}), "better", "eases"),
    ],
)
def test_that_a_cell_is_read_as_its_column_says(column: Column, text: str, value: Any) -> None:
    assert reader_of(column)(text) == value


@pytest.mark.parametrize(
    ("column", "text", "reason"),
    [
        (Column("back", 0, 5), "6", "off-scale"),
        (Column("back", 0, 5), "-1", "off-scale"),
        (Column("back", 0, 5), "bad", "number"),
        (Column("back", 0, 5), "nan", "number"),
        (Column("back", 0, 5), "1e1", "number"),
        (Column("back", 0, 5), "9" * 50, "number"),
        (Column("back", values={"mild": 2}), "awful", "value"),
        (Column("walking_minutes", unit=Unit.MINUTES), "1:30", "minutes-unit"),
        (Column("walking_minutes", unit=Unit.HOURS), "25", "minutes"),
        (Column("walking_minutes", unit=Unit.HOURS), "-1", "minutes"),
        (Column("steps"), "4.5", "steps"),
        (Column("steps"), "2000000", "steps"),
        (Column("places"), "elbow", "value"),
    ],
)
def test_that_a_cell_that_cannot_be_taken_says_why(column: Column, text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as told:
        reader_of(column)(text)
    assert told.value.reason == reason


@given(
    st.sampled_from(SCORES),
    st.floats(-1000, 1000),
    st.floats(-1000, 1000),
    st.floats(-2000, 2000).map(lambda number: f"{number:.3f}"),
)
def test_that_every_score_is_whole_or_half_from_0_to_10(
    name: str, one: float, other: float, text: str
) -> None:
    if abs(one - other) < 1e-3:
        return
    try:
        score = reader_of(Column(name, one, other))(text)
    except Unreadable:
        assert not min(one, other) <= float(text) <= max(one, other)
        return
    assert 0 <= score <= 10
    assert score * 2 == int(score * 2)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_that_odd_bytes_never_break_the_reading_of_a_mapping(data: bytes) -> None:
    with pytest.raises(KnownError):
        read_mapping(data)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
columns = st.builds(Column, st.sampled_from(SCORES), st.just(1), st.integers(2, 9), label=texts) | st.builds(
    Column, st.just("note"), label=texts, split=texts
)


@given(st.dictionaries(texts.map(str.strip), columns, max_size=4), st.sampled_from([None, *Order]))
def test_that_every_mapping_comes_back_equal_through_its_file(
    told: dict[str, Column], order: Order | None
) -> None:
    whole = Mapping(columns=told, names=told, order=order)
    assert read_mapping(to_json(whole)) == whole


def test_that_a_column_that_is_left_out_keeps_no_scale() -> None:
    left_out = {"field": None, "from": 10, "to": 1}
    plain = {"format": "recovery-journal-mapping", "version": 1, "names": {"Pain": left_out}}
    read = read_mapping(json.dumps(plain).encode())
    assert read.names == {"Pain": Column(None)}
    assert read_mapping(to_json(read)) == read
