"""Recovery journal JSON: bad input is refused with its place and the reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import FieldError, KnownError
from journal.exchange import recovery_json
from journal.exchange.recovery_json import LARGEST

ID = "00000000-0000-4000-8000-{:012d}"
NEW_ID = ID.format(999)


def read(data: bytes) -> Any:
    return recovery_json.read(data, lambda: NEW_ID)[0]


def file_with(**lists: Any) -> bytes:
    return json.dumps({"format": "recovery-journal", "version": 1, **lists}).encode()


def file_of_text(entry: str) -> bytes:
    return b'{"format": "recovery-journal", "version": 1, "entries": [%s]}' % entry.encode()


def entry(**fields: Any) -> dict[str, Any]:
    return {"id": ID.format(1), "day": "2026-01-20", **fields}


@pytest.mark.parametrize(
    ("fields", "place", "reason"),
    [
        ({"back": 11}, "entries[1].back", "score"),
        ({"back": -0.5}, "entries[1].back", "score"),
        ({"back": 4.25}, "entries[1].back", "score"),
        ({"back": True}, "entries[1].back", "score"),
        ({"back": "4"}, "entries[1].back", "score"),
        ({"steps": 1.5}, "entries[1].steps", "whole"),
        ({"walking_minutes": 1441}, "entries[1].walking_minutes", "whole"),
        ({"qualities": ["burning", "hot"]}, "entries[1].qualities[1]", "choice"),
        ({"qualities": "burning"}, "entries[1].qualities", "list"),
        ({"places": ["neck"]}, "entries[1].places[0]", "choice"),
        ({"position": "standing"}, "entries[1].position", "choice"),
        ({"urgent": [["bladder"]]}, "entries[1].urgent[0]", "choice"),
        ({"day": "2026-02-30"}, "entries[1].day", "day"),
        ({"day": "20.1.2026"}, "entries[1].day", "day"),
        ({"day": None}, "entries[1].day", "missing"),
        ({"written": "2026-01-20T20:15:00"}, "entries[1].written", "moment"),
        ({"written": "2026-01-18T20:15:00+01:00"}, "entries[1].day", "after-written"),
        ({"note": 5}, "entries[1].note", "text"),
        ({"note": "a\ud800b"}, "entries[1].note", "unicode"),
        ({"note": {}}, "entries[1].note", "text"),
        ({"id": "1"}, "entries[1].id", "identity"),
        ({"id": ID.format(7)}, "entries[1].id", "known"),
        ({"by": "nurse"}, "entries[1].by", "choice"),
    ],
)
def test_that_a_bad_value_is_refused_with_its_place(fields: dict[str, Any], place: str, reason: str) -> None:
    good = {"id": ID.format(7), "day": "2026-01-19"}
    with pytest.raises(FieldError) as refused:
        read(file_with(entries=[good, {**entry(), **fields}]))
    assert (refused.value.field, refused.value.reason) == (place, reason)


@pytest.mark.parametrize(
    ("top", "place", "reason"),
    [
        ({"entries": None}, "entries", "list"),
        ({"entries": {}}, "entries", "list"),
        ({"entries": [None]}, "entries[0]", "record"),
        ({"entries": [[]]}, "entries[0]", "record"),
        ({"sample": "yes"}, "sample", "truth"),
        ({"sample": None}, "sample", "truth"),
        ({"person": []}, "person", "record"),
        ({"person": {"region": "MOON"}}, "person.region", "choice"),
        ({"surgeries": [{"id": ID.format(1), "date": "2026-01-12", "before": {"back": 11}}]},
         "surgeries[0].before.back", "score"),
        ({"surgeries": [{"id": ID.format(1), "date": "2026-01-12", "levels": ["C5-C6"]}]},
         "surgeries[0].levels[0]", "choice"),
        ({"doses": [{"id": ID.format(1), "medicine": ID.format(2), "taken": "2026-01-20T08:00:00Z"}]},
         "doses[0].medicine", "reference"),
        ({"windows": [{"id": ID.format(1), "surgery": ID.format(2), "window": "scar"}]},
         "windows[0].surgery", "reference"),
        ({"medicines": [{"id": ID.format(1), "name": " "}]}, "medicines[0].name", "needed"),
        ({"plans": [{"id": ID.format(1), "kind": "walking", "from": "2026-02-09", "to": "2026-02-08"}]},
         "plans[0].to", "before-from"),
        ({"person": {"born": "1980-01-01"}, "entries": [{"id": ID.format(1), "day": "1979-12-31"}]},
         "entries[0].day", "before-birth"),
        ({"version": 0}, "version", "version"),
        ({"version": "1"}, "version", "version"),
        ({"version": True}, "version", "version"),
        ({"version": 1.0}, "version", "version"),
    ],
)  # fmt: skip
def test_that_a_bad_group_is_refused_with_its_place(top: dict[str, Any], place: str, reason: str) -> None:
    with pytest.raises(FieldError) as refused:
        read(file_with(**top))
    assert (refused.value.field, refused.value.reason) == (place, reason)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ('{"day": "2026-01-20", "back": NaN}', "entries[0].back", "number"),
        ('{"day": "2026-01-20", "back": -Infinity}', "entries[0].back", "number"),
        ('{"day": "2026-01-20", "back": 1e999}', "entries[0].back", "number"),
        ('{"day": "2026-01-20", "steps": %s}' % ("9" * 5000), "entries[0].steps", "number"),
        ('{"day": "2026-01-20", "mood": [1, {"x": NaN}]}', "entries[0].mood[1].x", "number"),
        ('{"day": "2026-01-20", "back": 4, "back": 5}', "entries[0]", "key-twice"),
    ],
)  # fmt: skip
def test_that_what_python_would_let_pass_is_refused(text: str, place: str, reason: str) -> None:
    with pytest.raises(FieldError) as refused:
        read(file_of_text(text))
    assert (refused.value.field, refused.value.reason) == (place, reason)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json-empty"),
        (b" \n", "json-empty"),
        (b"{", "json-broken"),
        (b'{"format": "recovery-journal"} x', "json-broken"),
        (b"[]", "json-foreign"),
        (b"null", "json-foreign"),
        (b'"recovery-journal"', "json-foreign"),
        (b"{}", "json-foreign"),
        (b'{"format": "other", "version": 1}', "json-foreign"),
        (b'{"format": ["recovery-journal"], "version": 1}', "json-foreign"),
        (b'{"format": "recovery-journal", "version": 2}', "json-newer"),
        (b'{"format": "recovery-journal"}', "field-version"),
        ('{"format": "recovery-journal", "version": 1}'.encode("utf-16"), "json-not-utf8"),
        (b'{"note": "\xff"}', "json-not-utf8"),
        (b"SQLite format 3\x00", "json-broken"),
        (b'{"x":' + b"[" * 500 + b"NaN" + b"]" * 500 + b"}", "json-nested"),
        (b"[" * 200_000, "json-nested"),
        (b'{"a":' * 200_000, "json-nested"),
    ],
)
def test_that_a_foreign_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read(data)
    assert refused.value.code == code


@pytest.mark.parametrize("depth", [300, 480, 900, 990])
def test_that_a_deeply_nested_value_never_ends_in_a_bug(depth: int) -> None:
    with pytest.raises(KnownError):
        read(file_of_text('{"day": "2026-01-20", "back": ' + "[" * depth + "1" + "]" * depth + "}"))


def test_that_the_line_where_it_breaks_is_told() -> None:
    with pytest.raises(KnownError) as refused:
        read(b'{"format": "recovery-journal",\n "version": 1,\n "entries": [}')
    assert refused.value.parameters == {"line": 3, "column": 14}


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode()))
def test_that_no_bytes_at_all_end_in_a_bug(data: bytes) -> None:
    with pytest.raises(KnownError):
        read(data)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.sampled_from(["back", "day", "written", "qualities", "note", "by", "steps", "id", "mood"]), json_values
)
def test_that_any_value_of_an_entry_is_kept_or_refused_by_place(key: str, value: Any) -> None:
    data = file_with(entries=[{**entry(), key: value}])
    kept, refused = outcome(data)
    assert kept is not None or refused.startswith("entries[0]")


def outcome(data: bytes) -> tuple[Any, str]:
    try:
        return read(data), ""
    except FieldError as error:
        return None, error.field


def test_that_a_byte_order_mark_is_passed_over() -> None:
    assert read(b"\xef\xbb\xbf" + file_with(entries=[entry(back=4)])).entries[0].back == 4


def test_that_missing_ids_are_made_and_counted() -> None:
    ids = iter([ID.format(5), ID.format(6)])
    data = file_with(entries=[{"day": "2026-01-20"}, {"day": "2026-01-21", "id": None}])
    records, report = recovery_json.read(data, lambda: next(ids))
    assert [record.id for record in records.entries] == [ID.format(5), ID.format(6)]
    assert report.without_id == 2


def test_that_unknown_keys_are_kept_out_and_counted() -> None:
    data = file_with(
        mood=1,
        person={"shoe": 43},
        entries=[entry(mood=3), {"id": ID.format(2), "day": "2026-01-21", "mood": 4, "weather": "rain"}],
        events=[{"id": ID.format(3), "day": "2026-01-22", "kind": "visit", "findings": {"pulse": 60}}],
    )
    records, report = recovery_json.read(data, lambda: NEW_ID)
    assert len(records.entries) == 2
    assert report.unknown == {
        ("", "mood"): 1,
        ("person", "shoe"): 1,
        ("entries", "mood"): 2,
        ("entries", "weather"): 1,
        ("events", "findings.pulse"): 1,
    }


def test_that_a_place_in_the_file_is_told_in_the_files_own_order() -> None:
    data = file_with(entries=[entry(day="2026-02-20"), {"id": ID.format(2), "day": "2026-01-20"}])
    records, report = recovery_json.read(data, lambda: NEW_ID)
    assert [record.id for record in records.entries] == [ID.format(2), ID.format(1)]
    assert report.place("entries", ID.format(2)) == "entries[1]"


def test_that_a_foreign_file_over_256_megabytes_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.write(b'{"format": "recovery-journal"')
        file.truncate(LARGEST + 1)
    with pytest.raises(KnownError) as refused:
        recovery_json.read(large, lambda: NEW_ID)
    assert refused.value.parameters == {"megabytes": 257, "largest": 256}


def test_that_our_own_export_is_read_however_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_json, "LARGEST", 100)
    own, foreign = tmp_path / "own.json", tmp_path / "foreign.json"
    own.write_bytes(recovery_json.write(read(file_with(entries=[entry(back=4)]))))
    foreign.write_bytes(file_with(entries=[entry(back=4)]))
    assert recovery_json.read(own, lambda: NEW_ID)[0].entries[0].back == 4
    with pytest.raises(KnownError) as refused:
        recovery_json.read(foreign, lambda: NEW_ID)
    assert refused.value.code == "json-large"


def test_that_more_values_than_any_journal_holds_are_refused_unparsed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recovery_json, "MOST_VALUES", 50)
    monkeypatch.setattr(recovery_json, "read_json", None)
    with pytest.raises(KnownError, match="json-many"):
        recovery_json.read(
            b'{"format": "recovery-journal", "version": 1, "entries": [%s[]]}' % (b"[]," * 50), str
        )
