"""A record refuses what it may not hold, and says which field and why."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import FieldError, KnownError
from journal.records import (
    LEVELS,
    PLACES,
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
    Question,
    Region,
    Side,
    Surgery,
    TypicalWeek,
    UrgentSign,
    WindowKind,
    WindowOverride,
    WrittenBy,
)
from journal.records.kinds import LONGEST_LINE, LONGEST_TEXT, shown

ID = "3f2b8c1e-5a4d-4e6f-8a9b-0c1d2e3f4a5b"
DAY = date(2026, 1, 20)
MOMENT = datetime(2026, 1, 20, 20, 15, tzinfo=timezone(timedelta(hours=1)))
SCORES = (
    "back",
    "leg_left",
    "leg_right",
    "worst",
    "numbness",
    "tingling",
    "weakness",
    "activity",
    "mattered",
    "sleep",
)
MINUTES = ("walking_minutes", "sitting_minutes", "stretching_minutes")

SMALLEST: dict[type, dict[str, Any]] = {
    Surgery: {"id": ID, "day": DAY},
    TypicalWeek: {},
    Entry: {"id": ID, "day": DAY},
    Medicine: {"id": ID, "name": "Ibuprofen"},
    Dose: {"id": ID, "medicine": ID, "taken": MOMENT},
    Event: {"id": ID, "day": DAY, "kind": EventKind.VISIT},
    Findings: {},
    Goal: {"id": ID},
    Question: {"id": ID},
    Plan: {"id": ID, "kind": PlanKind.WALKING},
    WindowOverride: {"id": ID, "surgery": ID, "window": WindowKind.SCAR},
    Person: {},
}


def make(record_type: type, **values: Any) -> Any:
    return record_type(**(SMALLEST[record_type] | values))


def refusal(record_type: type, **values: Any) -> FieldError:
    with pytest.raises(FieldError) as caught:
        make(record_type, **values)
    return caught.value


@pytest.mark.parametrize("record_type", SMALLEST)
def test_that_a_record_needs_little(record_type: type) -> None:
    assert make(record_type) == make(record_type)


@pytest.mark.parametrize("record_type", SMALLEST)
def test_that_a_record_cannot_be_changed_once_made(record_type: type) -> None:
    record = make(record_type)
    name = next(iter(record.__dataclass_fields__))
    with pytest.raises(AttributeError):
        setattr(record, name, "changed")


@pytest.mark.parametrize("field", SCORES)
@pytest.mark.parametrize("bad", [11, -1, -0.5, 10.5, 3.3, 0.25, math.nan, math.inf, "4", True, [], 10**30])
def test_that_a_score_is_refused_outside_0_to_10_in_halves(field: str, bad: Any) -> None:
    error = refusal(Entry, **{field: bad})
    assert (error.field, error.reason) == (field, "score")
    assert error.code == "field-score"
    assert error.parameters["value"] == shown(bad)


@given(half=st.integers(0, 20))
@settings(max_examples=21)
def test_that_every_half_point_is_a_score(half: int) -> None:
    assert make(Entry, back=half / 2).back == half / 2
    assert make(TypicalWeek, activity=half / 2).activity == half / 2


def test_that_a_missing_score_stays_missing_and_zero_stays_zero() -> None:
    entry = make(Entry, back=0, leg_left=None)
    assert entry.back == 0
    assert entry.back is not None
    assert entry.leg_left is None


@pytest.mark.parametrize("field", [*TypicalWeek.__dataclass_fields__])
def test_that_the_typical_week_takes_scores_only(field: str) -> None:
    error = refusal(TypicalWeek, **{field: 10.25})
    assert (error.field, error.reason) == (field, "score")


@pytest.mark.parametrize("field", MINUTES)
@pytest.mark.parametrize("bad", [-1, 1441, 20.0, "20", True])
def test_that_minutes_are_whole_and_fit_in_a_day(field: str, bad: Any) -> None:
    error = refusal(Entry, **{field: bad})
    assert (error.field, error.reason) == (field, "whole")
    assert (error.parameters["least"], error.parameters["most"]) == (0, 1440)


@pytest.mark.parametrize("field", MINUTES)
def test_that_a_whole_day_of_minutes_is_allowed(field: str) -> None:
    assert getattr(make(Entry, **{field: 1440}), field) == 1440


def test_that_steps_end_at_a_million() -> None:
    assert make(Entry, steps=1_000_000).steps == 1_000_000
    assert refusal(Entry, steps=1_000_001).reason == "whole"


@pytest.mark.parametrize(
    ("record_type", "field", "bad", "reason"),
    [
        (Surgery, "day", datetime(2026, 1, 20, tzinfo=UTC), "day"),
        (Surgery, "day", "2026-01-20", "day"),
        (Surgery, "day", None, "day"),
        (Surgery, "day", date(1879, 12, 31), "year"),
        (Goal, "reached", date(2201, 1, 1), "year"),
        (Entry, "written", datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-14))), "year"),
        (Surgery, "procedures", [Procedure.FUSION], "list"),
        (Surgery, "side", "left", "choice"),
        (Surgery, "place", None, "text"),
        (Surgery, "before", None, "record"),
        (Surgery, "before", {"back": 6}, "record"),
        (Entry, "day", None, "day"),
        (Entry, "written", datetime(2026, 1, 20), "moment"),  # noqa: DTZ001 – one without an offset is the point
        (Entry, "written", DAY, "moment"),
        (Entry, "by", "self", "choice"),
        (Entry, "by", None, "choice"),
        (Entry, "position", "no-change", "choice"),
        (Entry, "note", 5, "text"),
        (Entry, "note", "a\ud800b", "unicode"),
        (Medicine, "name", "", "needed"),
        (Medicine, "name", " \t\u2003", "needed"),
        (Medicine, "as_needed", 1, "truth"),
        (Medicine, "begins", "2026-01-20", "day"),
        (Dose, "taken", None, "moment"),
        (Dose, "medicine", "aspirin", "identity"),
        (Dose, "amount", -0.5, "amount"),
        (Dose, "amount", 1000.5, "amount"),
        (Dose, "amount", math.nan, "amount"),
        (Dose, "amount", math.inf, "amount"),
        (Dose, "amount", None, "amount"),
        (Dose, "amount", True, "amount"),
        (Event, "kind", "visit", "choice"),
        (Event, "findings", {}, "record"),
        (Findings, "stenosis", "none", "choice"),
        (Findings, "score", 1001, "amount"),
        (Goal, "set_on", "yesterday", "day"),
        (Goal, "reached", 20260120, "day"),
        (Question, "order", -1, "whole"),
        (Question, "order", None, "whole"),
        (Plan, "minutes", 1441, "whole"),
        (Plan, "days_a_week", 0, "whole"),
        (Plan, "days_a_week", 8, "whole"),
        (WindowOverride, "from_day", 36_526, "whole"),
        (WindowOverride, "to_day", 4.5, "whole"),
        (WindowOverride, "hidden", None, "truth"),
        (WindowOverride, "window", None, "choice"),
        (WindowOverride, "surgery", "", "identity"),
        (Person, "born", "1980", "day"),
        (Person, "region", "EU", "choice"),
        (Person, "name", b"Ada", "text"),
    ],
)
def test_that_a_refusal_names_field_and_reason(record_type: type, field: str, bad: Any, reason: str) -> None:
    error = refusal(record_type, **{field: bad})
    assert (error.field, error.reason) == (field, reason)
    assert isinstance(error, KnownError)


@pytest.mark.parametrize("record_type", [kind for kind in SMALLEST if "id" in SMALLEST[kind]])
@pytest.mark.parametrize(
    "bad", [None, "", 7, ID.upper(), ID[:-1], ID + "0", "{" + ID + "}", ID.replace("-", "")]
)
def test_that_an_id_is_a_uuid_in_its_usual_form(record_type: type, bad: Any) -> None:
    error = refusal(record_type, id=bad)
    assert (error.field, error.reason) == ("id", "identity")


@pytest.mark.parametrize(
    ("record_type", "field", "bad", "place", "reason"),
    [
        (Entry, "qualities", (Quality.SHARP, "spicy"), "qualities[1]", "choice"),
        (Entry, "qualities", (Quality.SHARP, Quality.SHARP), "qualities", "twice"),
        (Entry, "places", ("elbow_left",), "places[0]", "choice"),
        (Entry, "places", ("other", "other"), "places", "twice"),
        (Entry, "nerve_places", (None,), "nerve_places[0]", "choice"),
        (Entry, "urgent", (UrgentSign.FEVER, 3), "urgent[1]", "choice"),
        (Entry, "new_since_surgery", "back", "new_since_surgery", "list"),
        (Surgery, "levels", ("L4-L5", "C5-C6"), "levels[1]", "choice"),
        (Surgery, "levels", ("L4–L5",), "levels[0]", "choice"),
        (Surgery, "procedures", (Procedure.FUSION, "magic"), "procedures[1]", "choice"),
    ],
)
def test_that_a_refused_word_of_a_list_is_told_by_its_place(
    record_type: type, field: str, bad: Any, place: str, reason: str
) -> None:
    error = refusal(record_type, **{field: bad})
    assert (error.field, error.reason) == (place, reason)


def test_that_a_refused_choice_says_which_words_there_are() -> None:
    assert refusal(Surgery, side="middle").parameters["choices"] == list(Side)
    assert refusal(Surgery, levels=("S1-S2",)).parameters["choices"] == list(LEVELS)


def test_that_levels_and_places_are_all_of_the_format() -> None:
    assert len(LEVELS) == 17
    assert (LEVELS[0], LEVELS[10], LEVELS[11], LEVELS[-1]) == ("T1-T2", "T11-T12", "T12-L1", "L5-S1")
    assert len(PLACES) == 3 + 10 * 2 + 1
    assert {"low_back_centre", "calf_left_back", "foot_right_sole", "shin_left", "other"} <= set(PLACES)


@pytest.mark.parametrize(
    ("record_type", "field", "longest"),
    [
        (Medicine, "name", LONGEST_LINE),
        (Medicine, "dose", LONGEST_LINE),
        (Medicine, "schedule", LONGEST_LINE),
        (Person, "name", LONGEST_LINE),
        (Person, "team_phone", LONGEST_LINE),
        (WindowOverride, "title", LONGEST_LINE),
        (Findings, "instrument", LONGEST_LINE),
        (Entry, "note", LONGEST_TEXT),
        (Surgery, "reason", LONGEST_TEXT),
    ],
)
def test_that_text_ends_at_its_length(record_type: type, field: str, longest: int) -> None:
    assert len(getattr(make(record_type, **{field: "n" * longest}), field)) == longest
    error = refusal(record_type, **{field: "n" * (longest + 1)})
    assert (error.field, error.reason) == (field, "long")
    assert (error.parameters["length"], error.parameters["longest"]) == (longest + 1, longest)


@given(text=st.text())
@settings(max_examples=50)
def test_that_any_unicode_text_is_kept_as_it_is(text: str) -> None:
    assert make(Entry, note=text).note == text


@pytest.mark.parametrize("record_type", [Medicine, Plan])
def test_that_an_end_before_the_beginning_is_refused_as_to(record_type: type) -> None:
    same = make(record_type, begins=DAY, ends=DAY)
    assert same.begins == same.ends
    assert make(record_type, ends=DAY).begins is None
    error = refusal(record_type, begins=DAY, ends=DAY - timedelta(days=1))
    assert (error.field, error.reason) == ("to", "before-from")
    assert error.parameters["begins"] == DAY


def test_that_a_window_ends_after_it_begins() -> None:
    assert make(WindowOverride, from_day=56, to_day=57).to_day == 57
    assert make(WindowOverride, from_day=56, to_day=None).to_day is None
    assert make(WindowOverride, from_day=-14, to_day=-1).from_day == -14
    for to_day in (56, 55):
        error = refusal(WindowOverride, from_day=56, to_day=to_day)
        assert (error.field, error.reason) == ("to_day", "window-order")


def test_that_an_entry_is_about_at_most_the_day_after_it_was_written() -> None:
    assert make(Entry, day=DAY + timedelta(days=1), written=MOMENT).written == MOMENT
    error = refusal(Entry, day=DAY + timedelta(days=2), written=MOMENT)
    assert (error.field, error.reason) == ("day", "after-written")


def test_that_the_day_of_writing_is_that_of_the_writers_own_place() -> None:
    just_past_midnight = datetime(2026, 1, 20, 0, 30, tzinfo=timezone(timedelta(hours=13)))
    assert make(Entry, day=date(2026, 1, 21), written=just_past_midnight).day == date(2026, 1, 21)
    assert refusal(Entry, day=date(2026, 1, 22), written=just_past_midnight).reason == "after-written"


@pytest.mark.parametrize(
    ("days", "late"), [(-1, False), (0, False), (1, False), (2, False), (3, True), (300, True)]
)
def test_that_an_entry_written_more_than_two_days_later_is_late(days: int, late: bool) -> None:
    assert make(Entry, written=MOMENT + timedelta(days=days)).is_late is late


def test_that_an_entry_of_unknown_writing_is_not_late() -> None:
    assert not make(Entry).is_late


@pytest.mark.parametrize(
    ("left", "right", "leg"),
    [(None, None, None), (0, None, 0), (None, 0, 0), (3, 5, 5), (5.5, 5, 5.5), (0, 0, 0)],
)
def test_that_leg_is_the_larger_of_those_given(
    left: float | None, right: float | None, leg: float | None
) -> None:
    assert make(Entry, leg_left=left, leg_right=right).leg == leg


@pytest.mark.parametrize(
    ("procedures", "frees_a_nerve"),
    [
        ((), False),
        ((Procedure.FUSION,), False),
        ((Procedure.DISC_REPLACEMENT, Procedure.OTHER), False),
        ((Procedure.LAMINECTOMY,), True),
        ((Procedure.LAMINOTOMY,), True),
        ((Procedure.FORAMINOTOMY,), True),
        ((Procedure.DISCECTOMY,), True),
        ((Procedure.FUSION, Procedure.LAMINECTOMY), True),
    ],
)
def test_that_a_surgery_is_a_decompression_where_any_procedure_is(
    procedures: tuple[Procedure, ...], frees_a_nerve: bool
) -> None:
    assert make(Surgery, procedures=procedures).is_decompression is frees_a_nerve


def test_that_an_error_can_be_told_from_further_out() -> None:
    error = FieldError("leg_left", "score", value="11").inside("before").inside("surgeries[2]")
    assert error.field == "surgeries[2].before.leg_left"
    assert error.parameters == {"field": "surgeries[2].before.leg_left", "value": "11"}
    assert FieldError("", "record").inside("entries[0]").field == "entries[0]"


def test_that_a_shown_value_is_short_and_printable() -> None:
    assert shown("x" * 41) == "x" * 39 + "…"
    assert shown("x" * 40) == "x" * 40
    assert shown(DAY) == "2026-01-20"
    assert shown("a\ud800") == "a?"


def test_that_a_shown_value_is_spelled_as_in_the_file() -> None:
    assert [shown(value) for value in (None, True, [1, None], {"a": "ü"}, 4.25)] == [
        "null", "true", "[1, null]", '{"a": "ü"}', "4.25",
    ]  # fmt: skip


def test_that_choices_are_the_members_they_equal() -> None:
    entry = make(Entry, by=WrittenBy.CARER, position=Position.NO_CHANGE, qualities=(Quality.COMES_AND_GOES,))
    assert (entry.by, entry.position, entry.qualities) == ("carer", "no-change", ("comes_and_goes",))
    assert make(Person, region=Region.NZ).region == "NZ"
