"""What a record writes down plainly is Recovery journal JSON, and reads back to an equal record."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.errors import FieldError
from journal.records import (
    COLLECTIONS,
    Dose,
    Entry,
    Event,
    EventKind,
    Findings,
    Goal,
    Medicine,
    Person,
    Plan,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Side,
    Stenosis,
    Surgery,
    Symptom,
    TypicalWeek,
    UrgentSign,
    WindowOverride,
    WrittenBy,
    from_plain,
    to_plain,
)
from journal.records.kinds import (
    FIRST_YEAR,
    LAST_YEAR,
    Amount,
    Choice,
    Choices,
    Day,
    Identity,
    Kind,
    Moment,
    Score,
    Text,
    Truth,
    Whole,
)
from journal.records.record import Nested, Record, slots_of, unknown_keys

ID = "3f2b8c1e-5a4d-4e6f-8a9b-0c1d2e3f4a5b"
TYPES: tuple[type[Record], ...] = (*COLLECTIONS.values(), Person, TypicalWeek, Findings)

FULL_ENTRY = {
    "id": ID,
    "day": "2026-01-20",
    "written": "2026-01-20T20:15:00+01:00",
    "by": "self",
    "back": 4,
    "leg_left": 2,
    "leg_right": 0,
    "worst": 6.5,
    "numbness": 4,
    "tingling": 3,
    "weakness": 1,
    "activity": 5,
    "mattered": 6,
    "sleep": 4,
    "walking_minutes": 20,
    "sitting_minutes": 30,
    "steps": None,
    "stretching_minutes": 10,
    "qualities": ["burning"],
    "position": "no-change",
    "places": ["low_back_centre", "calf_left_back"],
    "nerve_places": ["foot_left_top"],
    "new_since_surgery": ["tingling"],
    "urgent": ["fever"],
    "note": "",
}


def values_of(kind: Kind) -> st.SearchStrategy[Any]:
    """Values that a field may hold."""
    text = st.text(max_size=12)
    if isinstance(kind, Nested):
        return records_of(kind.record_type)
    if isinstance(kind, Choices):
        return st.lists(st.sampled_from(list(kind.words.values())), unique=True, max_size=4).map(tuple)
    plainly: dict[type[Kind], Any] = {
        Score: lambda: st.integers(0, 20).map(lambda half: half / 2),
        Whole: lambda: st.integers(kind.least, kind.most),  # type: ignore[attr-defined]  # by its type above
        Amount: lambda: st.floats(kind.least, kind.most),  # type: ignore[attr-defined]  # by its type above
        Text: lambda: text.map(lambda said: f"x{said}"),
        Truth: st.booleans,
        Identity: lambda: st.uuids().map(str),
        Day: lambda: st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)),
        Moment: moments,
        Choice: lambda: st.sampled_from(list(kind.words)),  # type: ignore[attr-defined]  # by its type above
    }
    values: st.SearchStrategy[Any] = plainly[type(kind)]()
    return st.one_of(st.none(), values) if kind.optional else values


def moments() -> st.SearchStrategy[datetime]:
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    first, last = datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31)  # noqa: DTZ001 – bounds
    return st.datetimes(first, last, timezones=offsets)


@st.composite
def records_of(draw: st.DrawFn, record_type: type[Record]) -> Record:
    """Records of a type with any values that can stand together."""
    values = {slot.name: draw(values_of(slot.kind)) for slot in slots_of(record_type)}
    for first, last in (("begins", "ends"), ("from_day", "to_day")):
        if values.get(first) is not None and values.get(last) is not None:
            values[first], values[last] = sorted((values[first], values[last]))
    if values.get("from_day") is not None and values.get("from_day") == values.get("to_day"):
        values["to_day"] = None
    if record_type is Entry and values["written"] is not None:
        values["day"] = min(values["day"], values["written"].date())
    return record_type(**values)


@pytest.mark.parametrize("record_type", TYPES)
@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_what_is_written_down_reads_back_equal(record_type: type[Record], data: st.DataObject) -> None:
    record = data.draw(records_of(record_type))
    told = json.loads(json.dumps(to_plain(record), allow_nan=False))
    again = from_plain(record_type, told)
    assert again == record
    assert to_plain(again) == to_plain(record)
    assert unknown_keys(record_type, told) == []


@given(record=records_of(Entry))
@settings(max_examples=30)
def test_that_a_moment_keeps_its_offset(record: Entry) -> None:
    again = from_plain(Entry, to_plain(record))
    if record.written is not None:
        assert again.written is not None
        assert again.written.utcoffset() == record.written.utcoffset()


def test_that_an_entry_is_written_as_the_format_says() -> None:
    entry = Entry(
        id=ID,
        day=date(2026, 1, 20),
        written=datetime(2026, 1, 20, 20, 15, tzinfo=timezone(timedelta(hours=1))),
        by=WrittenBy.SELF,
        back=4,
        leg_left=2.0,
        leg_right=0,
        worst=6.5,
        numbness=4,
        tingling=3,
        weakness=1,
        activity=5,
        mattered=6,
        sleep=4,
        walking_minutes=20,
        sitting_minutes=30,
        stretching_minutes=10,
        qualities=(Quality.BURNING,),
        position=Position.NO_CHANGE,
        places=("low_back_centre", "calf_left_back"),
        nerve_places=("foot_left_top",),
        new_since_surgery=(Symptom.TINGLING,),
        urgent=(UrgentSign.FEVER,),
    )
    assert to_plain(entry) == FULL_ENTRY
    assert list(to_plain(entry)) == list(FULL_ENTRY)
    assert from_plain(Entry, FULL_ENTRY) == entry


def test_that_whole_scores_are_written_without_a_point() -> None:
    assert json.dumps(to_plain(TypicalWeek(back=6.0, leg_left=0.0, activity=7.5))) == (
        '{"back": 6, "leg_left": 0, "leg_right": null, "numbness": null, "tingling": null, '
        '"weakness": null, "activity": 7.5}'
    )


def test_that_a_surgery_is_written_as_the_format_says() -> None:
    surgery = Surgery(
        id=ID,
        day=date(2026, 1, 12),
        procedures=(Procedure.DISCECTOMY,),
        levels=("L4-L5",),
        side=Side.LEFT,
        before=TypicalWeek(back=6, leg_left=8, leg_right=0, numbness=5, tingling=4, weakness=2, activity=7),
    )
    assert to_plain(surgery) == {
        "id": ID,
        "date": "2026-01-12",
        "procedures": ["discectomy"],
        "levels": ["L4-L5"],
        "side": "left",
        "place": "",
        "reason": "",
        "complications": "",
        "note": "",
        "before": {
            "back": 6,
            "leg_left": 8,
            "leg_right": 0,
            "numbness": 5,
            "tingling": 4,
            "weakness": 2,
            "activity": 7,
        },
    }


@pytest.mark.parametrize(
    ("findings", "plain"),
    [
        (Findings(), {}),
        (Findings(stenosis=Stenosis.NEW_LEVEL), {"stenosis": "new-level"}),
        (Findings(stenosis=Stenosis.NONE), {"stenosis": "none"}),
        (Findings(instrument="ODI", score=34), {"instrument": "ODI", "score": 34}),
        (Findings(instrument="ODI", score=0), {"instrument": "ODI", "score": 0}),
    ],
)
def test_that_findings_hold_only_what_was_told(findings: Findings, plain: dict[str, Any]) -> None:
    event = Event(id=ID, day=date(2026, 2, 23), kind=EventKind.IMAGING, findings=findings)
    assert to_plain(event)["findings"] == plain
    assert from_plain(Event, to_plain(event)) == event


@pytest.mark.parametrize(
    ("record", "keys"),
    [
        (Medicine(id=ID, name="Ibuprofen"), ["id", "name", "dose", "schedule", "from", "to", "as_needed"]),
        (Goal(id=ID), ["id", "text", "set", "reached"]),
        (Plan(id=ID, kind=PlanKind.OTHER), ["id", "kind", "from", "to", "minutes", "days_a_week", "note"]),
    ],
)
def test_that_keys_are_those_of_the_format(record: Record, keys: list[str]) -> None:
    assert list(to_plain(record)) == keys


def test_that_missing_and_null_fields_take_their_default() -> None:
    assert from_plain(Entry, {"id": ID, "day": "2026-01-20"}) == Entry(id=ID, day=date(2026, 1, 20))
    with_nulls = {slot.key: None for slot in slots_of(Entry)} | {"id": ID, "day": "2026-01-20"}
    assert from_plain(Entry, with_nulls) == Entry(id=ID, day=date(2026, 1, 20))
    assert from_plain(Person, {}) == Person()


@pytest.mark.parametrize(
    ("record_type", "plain", "field", "reason"),
    [
        (Entry, {"id": ID}, "day", "missing"),
        (Entry, {"day": "2026-01-20"}, "id", "missing"),
        (Surgery, {"id": ID}, "date", "missing"),
        (Medicine, {"id": ID}, "name", "missing"),
        (Dose, {"id": ID, "medicine": ID}, "taken", "missing"),
        (Event, {"id": ID, "day": "2026-01-20", "kind": None}, "kind", "missing"),
        (Entry, [], "", "record"),
        (Entry, "entry", "", "record"),
        (Entry, None, "", "record"),
        (Entry, {"id": ID, "day": "2026-02-30"}, "day", "day"),
        (Entry, {"id": ID, "day": "20260120"}, "day", "day"),
        (Entry, {"id": ID, "day": "2026-1-20"}, "day", "day"),
        (Entry, {"id": ID, "day": "2026-W04-2"}, "day", "day"),
        (Entry, {"id": ID, "day": "2026-01-20 "}, "day", "day"),
        (Entry, {"id": ID, "day": "２０２６-01-20"}, "day", "day"),
        (Entry, {"id": ID, "day": 20260120}, "day", "day"),
        (Entry, {"id": ID, "day": "0000-01-01"}, "day", "day"),
        (Entry, {"id": ID, "day": "2026-01-20", "written": "2026-01-20T20:15:00"}, "written", "moment"),
        (Entry, {"id": ID, "day": "2026-01-20", "written": "2026-01-20"}, "written", "moment"),
        (Entry, {"id": ID, "day": "2026-01-20", "written": "2026-01-20T24:15:00Z"}, "written", "moment"),
        (Entry, {"id": ID, "day": "2026-01-20", "written": "2026-01-20T20:15:00+99:00"}, "written", "moment"),
        (Entry, {"id": ID, "day": "2026-01-20", "written": 1768936500}, "written", "moment"),
        (Entry, {"id": ID, "day": "2026-01-20", "back": 11}, "back", "score"),
        (Entry, {"id": ID, "day": "2026-01-20", "back": "4"}, "back", "score"),
        (Entry, {"id": ID, "day": "2026-01-20", "back": {}}, "back", "score"),
        (Entry, {"id": ID, "day": "2026-01-20", "steps": 10**40}, "steps", "whole"),
        (Entry, {"id": ID, "day": "2026-01-20", "qualities": "burning"}, "qualities", "list"),
        (Entry, {"id": ID, "day": "2026-01-20", "qualities": ["hot"]}, "qualities[0]", "choice"),
        (Entry, {"id": ID, "day": "2026-01-20", "qualities": [["hot"]]}, "qualities[0]", "choice"),
        (Entry, {"id": ID, "day": "2026-01-20", "position": ["eases"]}, "position", "choice"),
        (Entry, {"id": 5, "day": "2026-01-20"}, "id", "identity"),
        (Surgery, {"id": ID, "date": "2026-01-12", "before": {"leg_left": 11}}, "before.leg_left", "score"),
        (Surgery, {"id": ID, "date": "2026-01-12", "before": []}, "before", "record"),
        (Surgery, {"id": ID, "date": "2026-01-12", "levels": ["C5-C6"]}, "levels[0]", "choice"),
        (Event, {"id": ID, "day": "2026-01-20", "kind": "visit", "findings": {"stenosis": "some"}},
         "findings.stenosis", "choice"),
        (Medicine, {"id": ID, "name": "A", "from": "2026-01-20", "to": "2026-01-19"}, "to", "before-from"),
        (Medicine, {"id": ID, "name": "A", "from": "2026-01-99"}, "from", "day"),
        (Goal, {"id": ID, "set": "soon"}, "set", "day"),
        (WindowOverride, {"id": ID, "surgery": ID, "window": "summer"}, "window", "choice"),
        (Person, {"region": "Mars"}, "region", "choice"),
    ],
)  # fmt: skip
def test_that_a_plain_record_is_refused_by_its_json_key(
    record_type: type[Record], plain: Any, field: str, reason: str
) -> None:
    with pytest.raises(FieldError) as caught:
        from_plain(record_type, plain)
    assert (caught.value.field, caught.value.reason) == (field, reason)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-01-20T20:15:00Z", datetime(2026, 1, 20, 20, 15, tzinfo=UTC)),
        ("2026-01-20T20:15+05:30", datetime(2026, 1, 20, 20, 15, tzinfo=timezone(timedelta(hours=5.5)))),
        ("2026-01-20T20:15:07.250-03:00",
         datetime(2026, 1, 20, 20, 15, 7, 250_000, tzinfo=timezone(timedelta(hours=-3)))),
    ],
)  # fmt: skip
def test_that_moments_are_read_in_their_usual_forms(written: str, moment: datetime) -> None:
    entry = from_plain(Entry, {"id": ID, "day": "2026-01-20", "written": written})
    assert entry.written == moment
    assert entry.written is not None
    assert entry.written.utcoffset() == moment.utcoffset()


def test_that_an_id_is_read_in_any_case_and_kept_in_lower_case() -> None:
    assert from_plain(Goal, {"id": ID.upper()}).id == ID


def test_that_a_word_told_twice_is_read_once() -> None:
    plain = {"id": ID, "day": "2026-01-20", "qualities": ["sharp", "aching", "sharp"]}
    assert from_plain(Entry, plain).qualities == (Quality.SHARP, Quality.ACHING)


def test_that_unknown_keys_are_named_and_nested_ones_by_their_place() -> None:
    plain = {"id": ID, "date": "2026-01-12", "mood": 3, "before": {"back": 5, "neck": 2}, "x": {}}
    assert unknown_keys(Surgery, plain) == ["mood", "x", "before.neck"]
    assert from_plain(Surgery, plain).before.back == 5


@given(
    plain=st.dictionaries(
        st.sampled_from([slot.key for slot in slots_of(Entry)]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
            ),
            max_leaves=6,
        ),
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_anything_else_is_refused_with_a_known_error(plain: dict[str, Any]) -> None:
    whole = {"id": ID, "day": "2026-01-20"} | plain
    read = read_or_refused(whole)
    if isinstance(read, FieldError):
        assert read.field.split("[")[0] in whole
    else:
        assert from_plain(Entry, to_plain(read)) == read


def read_or_refused(plain: dict[str, Any]) -> Entry | FieldError:
    try:
        return from_plain(Entry, plain)
    except FieldError as error:
        return error
