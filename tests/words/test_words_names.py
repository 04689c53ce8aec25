"""Everything that can be chosen or felt has a name in patients' words."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from journal.records import (
    COLLECTIONS,
    EMERGENCY_NUMBERS,
    PLACES,
    Entry,
    EventKind,
    Person,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Region,
    Side,
    Stenosis,
    Surgery,
    Symptom,
    UrgentSign,
    WrittenBy,
)
from journal.records.kinds import Score
from journal.records.record import slots_of
from journal.words import dates, english, fields, names, places, urgent

WORDS = english()
ID = "00000000-0000-4000-8000-000000000001"
DAY = date(2026, 1, 12)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Procedure, names.PROCEDURES),
        (Procedure, names.PROCEDURES_EXPLAINED),
        (Procedure, names.OPERATIONS),
        (Side, names.SIDES),
        (Side, names.OPERATED_SIDES),
        (Quality, names.QUALITIES),
        (Position, names.POSITIONS),
        (Symptom, names.SYMPTOMS),
        (EventKind, names.EVENT_KINDS),
        (PlanKind, names.PLAN_KINDS),
        (Stenosis, names.STENOSES),
        (Region, names.REGIONS),
        (WrittenBy, names.WRITERS),
        (UrgentSign, urgent.SIGNS),
        (UrgentSign, urgent.SHORT_SIGNS),
    ],
)
def test_that_every_choice_has_a_name_of_its_own(kind: type[StrEnum], said: Mapping[Any, str]) -> None:
    assert set(said) == set(kind)
    assert len(set(said.values())) == len(said)


def test_that_every_place_of_the_body_has_a_name_of_its_own() -> None:
    assert tuple(places.PLACES) == PLACES
    assert len({places.place(WORDS, name) for name in PLACES}) == len(PLACES)


def test_that_every_field_of_every_record_has_a_label() -> None:
    for record_type in (Person, *COLLECTIONS.values()):
        for slot in slots_of(record_type):
            assert fields.field_label(WORDS, slot.key) != slot.key


def test_that_every_score_of_an_entry_says_what_its_ends_mean() -> None:
    scores = {slot.name for slot in slots_of(Entry) if isinstance(slot.kind, Score)}
    assert set(fields.SCALE_ENDS) == scores
    assert fields.scale_ends(WORDS, "activity") == ("not at all", "all day")


def test_that_labels_stand_for_fields_that_exist() -> None:
    assert set(fields.ENTRY_FIELDS) == {field.name for field in dataclasses.fields(Entry)} - {"id"}


def surgery(**said: Any) -> Surgery:
    return Surgery(id=ID, day=DAY, **said)


@pytest.mark.parametrize(
    ("operated", "name"),
    [
        (surgery(), ""),
        (
            surgery(procedures=(Procedure.DISCECTOMY,), levels=("L4-L5",), side=Side.LEFT),
            "L4–L5 discectomy (left)",
        ),
        (
            surgery(procedures=(Procedure.LAMINECTOMY, Procedure.FUSION), levels=("L3-L4", "L4-L5")),
            "L3–L4 and L4–L5 laminectomy and fusion",
        ),
        (surgery(levels=("L5-S1",), side=Side.BOTH), "L5–S1 back surgery (both sides)"),
        (surgery(side=Side.RIGHT), "back surgery (right)"),
    ],
)
def test_that_an_operation_is_named(operated: Surgery, name: str) -> None:
    assert names.operation(WORDS, operated) == name


def test_that_records_are_counted_in_words() -> None:
    assert fields.counted(WORDS, "entries", 1) == "1 entry"
    assert fields.counted(WORDS, "surgeries", 2) == "2 surgeries"
    assert set(fields.LISTS) == set(COLLECTIONS)


@pytest.mark.parametrize("month", range(1, 13))
def test_that_a_day_is_said_with_its_month_and_year(month: int) -> None:
    day = date(2026, month, 3)
    assert dates.long_date(WORDS, day) == f"3 {dates.months(WORDS)[month - 1]} 2026"
    assert dates.short_date(WORDS, day) == f"3 {dates.months(WORDS)[month - 1][:3]} 2026"


def test_that_days_and_moments_are_said() -> None:
    when = datetime(2026, 1, 12, 8, 5, tzinfo=timezone(timedelta(hours=1)))
    assert dates.moment(WORDS, when) == "12 January 2026, 08:05"
    assert dates.full_date(WORDS, DAY) == "Monday, 12 January 2026"
    assert dates.long_date(WORDS, date(33, 4, 3)) == "3 April 0033"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (-3, "3 days before surgery"),
        (-1, "1 day before surgery"),
        (0, "day of surgery, week 1"),
        (6, "day 6, week 1"),
        (7, "day 7, week 2"),
        (58, "day 58, week 9"),
    ],
)
def test_that_a_day_is_counted_from_surgery(number: int, said: str) -> None:
    assert dates.day_and_week(WORDS, number) == said


def test_that_the_emergency_number_always_leaves_room_for_a_local_one() -> None:
    for region, number in EMERGENCY_NUMBERS.items():
        told = urgent.emergency_call(WORDS, Person(region=region, emergency_number=number))
        assert number in told
        assert "local" in told


def test_that_111_is_said_not_to_be_for_emergencies_in_the_united_kingdom_alone() -> None:
    for region, number in EMERGENCY_NUMBERS.items():
        told = urgent.emergency_call(WORDS, Person(region=region, emergency_number=number))
        assert ("111 is not for emergencies" in told) == (region is Region.UK)


def test_that_a_number_of_the_persons_own_is_said() -> None:
    assert urgent.emergency_call(WORDS, Person(emergency_number=" 144 ")) == "Call 144 or your local number."
    assert "030 1" in urgent.team_call(WORDS, Person(team_phone="030 1"))
    assert "surgical team" in urgent.team_call(WORDS, Person())


def test_that_what_to_do_is_said_first_and_no_disease_is_named() -> None:
    assert urgent.lead(WORDS) == (
        "After back surgery this needs checking now, even if it turns out harmless. "
        "Do not wait for this program."
    )
    every = " ".join([urgent.LEAD, *urgent.SIGNS.values(), *urgent.SHORT_SIGNS.values()]).casefold()
    assert not re.search("cauda|thrombos|embol|mening|infect|syndrome", every)


FORBIDDEN = re.compile(r"\b(detect|diagnos|predict|risk|normal|ahead|behind)", re.IGNORECASE)
ALLOWED = "your doctor, who diagnoses and treats"
ROOM = Path(names.__file__).parent


@pytest.mark.parametrize("module", sorted(ROOM.rglob("*.py")), ids=lambda path: path.stem)
def test_that_no_sentence_speaks_as_rules_forbid(module: Path) -> None:
    text = module.read_text(encoding="utf-8").replace(ALLOWED, "")
    found = [
        line for line in text.splitlines() if FORBIDDEN.search(line) and '"' in line and '"""' not in line
    ]
    assert found == []
