"""A laminotomy with discectomy that brings no early relief."""

from __future__ import annotations

from datetime import date

from journal.records import (
    EventKind,
    Findings,
    Person,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Region,
    Side,
    Stenosis,
    TypicalWeek,
)
from journal.sample.tale import Ask, Exact, Flare, Mark, Operation, Pill, Stage, Tale, Task, Wish
from journal.words import mark

_DAY_ZERO = date(2025, 9, 22)

_OPERATION = Operation(
    day=0,
    procedures=(Procedure.LAMINOTOMY, Procedure.DISCECTOMY),
    levels=("L4-L5",),
    side=Side.RIGHT,
    place="University hospital",
    reason="Right leg pain for a year",
    before=TypicalWeek(back=5, leg_left=0, leg_right=7, numbness=3, tingling=5, weakness=1, activity=6.5),
)

_CURVES = {
    "back": ((0, 6), (10, 5), (98, 4.9), (210, 4.4), (403, 4)),
    "leg_right": ((0, 7), (10, 7.5), (60, 7.5), (98, 7), (202, 6.8), (206, 4.6), (280, 4.9), (403, 4.6)),
    "leg_left": ((0, -0.8), (403, -0.8)),
    "numbness": ((0, 3.2), (100, 3), (403, 2.4)),
    "tingling": ((0, 5), (100, 4.8), (206, 3.8), (403, 3.2)),
    "weakness": ((0, 1), (150, 0.8), (403, 0.3)),
    "walking": ((0, 5), (14, 12), (98, 20), (206, 28), (403, 38)),
    "sitting": ((0, 10), (40, 40), (206, 90), (403, 120)),
}

_LEG = ("buttock_right", "thigh_right_back", "shin_right", "foot_right_top")
_STAGES = (
    Stage(
        0,
        {Quality.ELECTRIC: 0.55, Quality.SHARP: 0.5, Quality.ACHING: 0.4},
        Position.WORSENS,
        ("low_back_right", *_LEG),
        ("home", "leg"),
    ),
    Stage(
        15,
        {Quality.ELECTRIC: 0.5, Quality.SHARP: 0.45, Quality.COMES_AND_GOES: 0.3},
        Position.WORSENS,
        ("low_back_right", *_LEG),
        ("leg", "walking", "days"),
    ),
    Stage(
        207,
        {Quality.ACHING: 0.5, Quality.ELECTRIC: 0.25, Quality.COMES_AND_GOES: 0.4},
        Position.EASES,
        ("low_back_right", "thigh_right_back", "shin_right"),
        ("days", "walking", "stretching", "later"),
    ),
)

_PILLS = (
    Pill("Paracetamol", "1 g", "4 a day", 0, None),
    Pill("Diclofenac", "50 mg", "3 a day", 0, 40),
    Pill("Oxycodone", "5 mg", "at most 4 a day", 0, 21, as_needed=True, from_pain=6),
    Pill("Gabapentin", "300 mg", "3 a day", 45, 83),
    Pill("Gabapentin", "600 mg", "3 a day", 84, None),
    Pill("Tramadol", "50 mg", "at most 3 a day", 60, 220, as_needed=True, from_pain=7),
)

_MARKS = (
    Mark(13, EventKind.VISIT, "Wound check", "Healed well. Leg not better yet."),
    Mark(44, EventKind.VISIT, "Six-week visit", "Wait a little longer, start gabapentin."),
    Mark(57, EventKind.THERAPY, "Physiotherapy, first of nine"),
    Mark(100, EventKind.VISIT, "Three-month visit", "Picture ordered."),
    Mark(121, EventKind.IMAGING, "MRI with contrast", "Part of the nerve's exit is still tight.",
         Findings(stenosis=Stenosis.SAME_LEVEL)),
    Mark(122, EventKind.QUESTIONNAIRE, "ODI, 46 of 100", findings=Findings(instrument="ODI", score=46)),
    Mark(141, EventKind.VISIT, "Second opinion", "Injection first, then decide."),
    Mark(203, EventKind.INJECTION, "At the nerve root", "L5 right; eased within days."),
    Mark(287, EventKind.VISIT, "Nine-month visit"),
    Mark(345, EventKind.FALL, "Slipped on wet leaves", "Landed on the hip, nothing broken."),
    Mark(380, EventKind.VISIT, "One-year visit", "Pain clinic, no second operation for now."),
    Mark(381, EventKind.QUESTIONNAIRE, "ODI, 36 of 100", findings=Findings(instrument="ODI", score=36)),
)  # fmt: skip

NO_EARLY_RELIEF = Tale(
    name="no-early-relief",
    line=mark("Laminotomy and discectomy without early relief; an injection helps later"),
    person=Person("Sample person", date(1968, 3, 14), Region.UK, "999", "020 7946 0123"),
    day_zero=_DAY_ZERO,
    first=0,
    last=403,
    operations=(_OPERATION,),
    curves=_CURVES,
    stages=_STAGES,
    shares=((0, 0.8), (60, 0.74), (98, 0.7), (125, 0.4), (403, 0.3)),
    gaps=((150, 168), (236, 242), (310, 318)),
    flares=(Flare(26, 5, 1.8), Flare(80, 4, 2), Flare(178, 6, 1.8), Flare(252, 5, 2.4), Flare(345, 8, 2.6)),
    exact={
        5: Exact("Everyone asks if the leg is better. Not yet."),
        100: Exact("Took the printed page along. The surgeon read it."),
        205: Exact("Woke up and the leg was quiet. Waited for it all day."),
        345: Exact("Slipped outside. Hip is blue, leg is the same as before."),
    },
    nerve_places=("foot_right_top", "shin_right"),
    carer_days=frozenset({0, 1, 2}),
    pills=_PILLS,
    marks=_MARKS,
    tasks=(
        Task(PlanKind.RESTRICTION, 0, 42, note="No lifting, change position often."),
        Task(PlanKind.WALKING, 14, 120, 15, 6, "Stop before the leg gets worse."),
        Task(PlanKind.STRETCHING, 215, 330, 10, 5),
    ),
    wishes=(
        Wish("Stand long enough to cook", 13, 231),
        Wish("Walk to the allotment and back", 44),
    ),
    asks=(
        Ask("Could the nerve still be pressed on?", 100, "The picture will tell us more."),
        Ask("Is imaging useful?", 100, "Yes, with contrast."),
        Ask("What if the injection stops working?", 287, "It can be repeated twice a year."),
        Ask("What would a second operation change?"),
    ),
)
