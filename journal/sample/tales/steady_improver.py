"""A discectomy, and steady improvement over a year with the usual ups and downs."""

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

_DAY_ZERO = date(2025, 9, 15)

_OPERATION = Operation(
    day=0,
    procedures=(Procedure.DISCECTOMY,),
    levels=("L5-S1",),
    side=Side.LEFT,
    place="Day surgery",
    reason="Slipped disc pressing on the left S1 nerve",
    before=TypicalWeek(back=5, leg_left=8, leg_right=0, numbness=5, tingling=5, weakness=2, activity=7),
)

_CURVES = {
    "back": ((-14, 5.2), (-1, 5.2), (0, 6), (7, 5), (21, 3.8), (42, 2.8), (98, 1.9), (200, 1.4), (410, 1)),
    "leg_left": ((-14, 7.6), (-1, 7.6), (0, 3.8), (14, 2.8), (42, 1.9), (98, 1.2), (220, 0.7), (410, 0.4)),
    "leg_right": ((-14, -0.6), (410, -1.2)),
    "numbness": ((-14, 5), (0, 4.2), (60, 2.6), (120, 1.4), (210, 0.5), (300, 0)),
    "tingling": ((-14, 4.6), (0, 3.5), (45, 2), (120, 0.8), (200, 0)),
    "weakness": ((-14, 2), (0, 2), (40, 1), (90, 0)),
    "walking": ((-14, 15), (-1, 12), (0, 6), (14, 20), (42, 35), (98, 50), (410, 60)),
    "sitting": ((-14, 30), (0, 20), (30, 60), (90, 180), (180, 300)),
}

_STAGES = (
    Stage(
        -14,
        {Quality.SHARP: 0.6, Quality.ELECTRIC: 0.6, Quality.ACHING: 0.3},
        Position.WORSENS,
        ("low_back_left", "buttock_left", "thigh_left_back", "calf_left_back", "foot_left_sole"),
        ("waiting", "leg"),
    ),
    Stage(0, {Quality.ACHING: 0.7, Quality.SHARP: 0.2}, Position.EASES, ("low_back_centre",), ("home",)),
    Stage(
        15,
        {Quality.ACHING: 0.55, Quality.COMES_AND_GOES: 0.4},
        Position.EASES,
        ("low_back_centre", "buttock_left"),
        ("walking", "days"),
    ),
    Stage(
        60,
        {Quality.ACHING: 0.4, Quality.COMES_AND_GOES: 0.4},
        Position.EASES,
        ("low_back_centre",),
        ("days", "work", "stretching", "walking"),
    ),
    Stage(180, {Quality.COMES_AND_GOES: 0.4}, None, ("low_back_centre",), ("later", "days")),
)

_PILLS = (
    Pill("Paracetamol", "1 g", "4 a day", -20, 20),
    Pill("Naproxen", "500 mg", "2 a day", -20, -5),
    Pill("Oxycodone", "5 mg", "at most 4 a day", 0, 9, as_needed=True, from_pain=5),
    Pill("Ibuprofen", "400 mg", "3 a day", 3, 24),
    Pill("Ibuprofen", "400 mg", "up to 3 a day", 25, None, as_needed=True, from_pain=4),
)

_MARKS = (
    Mark(-24, EventKind.IMAGING, "MRI of the lower back", "Disc L5–S1 presses on the left S1 nerve."),
    Mark(-9, EventKind.QUESTIONNAIRE, "ODI, 48 of 100", findings=Findings(instrument="ODI", score=48)),
    Mark(12, EventKind.VISIT, "Wound check", "Dry and closed."),
    Mark(42, EventKind.VISIT, "Six-week visit", "Start physiotherapy, build up walking."),
    Mark(49, EventKind.THERAPY, "First physiotherapy"),
    Mark(63, EventKind.WORK, "Back to work, half days"),
    Mark(91, EventKind.WORK, "Full days again"),
    Mark(96, EventKind.VISIT, "Three-month visit", "Strength back. Numbness may take longer."),
    Mark(97, EventKind.QUESTIONNAIRE, "ODI, 16 of 100", findings=Findings(instrument="ODI", score=16)),
    Mark(188, EventKind.MILESTONE, "Weekend of hiking"),
    Mark(364, EventKind.VISIT, "One-year visit"),
    Mark(365, EventKind.IMAGING, "MRI at one year", findings=Findings(stenosis=Stenosis.NONE)),
)

STEADY_IMPROVER = Tale(
    name="steady-improver",
    line=mark("Discectomy, then steady improvement over a year, with flares now and then"),
    person=Person("Sample person", date(1983, 5, 2), Region.EU, "112", "030 23125 014"),
    day_zero=_DAY_ZERO,
    first=-14,
    last=410,
    operations=(_OPERATION,),
    curves=_CURVES,
    stages=_STAGES,
    shares=((-14, 0.75), (60, 0.7), (98, 0.64), (110, 0.38), (410, 0.3)),
    gaps=((33, 34), (124, 142), (251, 258), (300, 306)),
    flares=(Flare(29, 4, 2.2), Flare(71, 6, 2.6), Flare(166, 5, 3), Flare(240, 4, 2.5), Flare(331, 7, 2.8)),
    exact={
        0: Exact("Operation done. Leg pain is gone, the back is sore."),
        63: Exact("First morning at work. Everyone kept offering me chairs."),
        188: Exact("Eight kilometres with a small rucksack. Happy."),
    },
    nerve_places=("foot_left_sole", "calf_left_back"),
    carer_days=frozenset({0, 1}),
    steps_from=110,
    pills=_PILLS,
    marks=_MARKS,
    tasks=(
        Task(PlanKind.RESTRICTION, 0, 42, note="Lift nothing heavier than 5 kg, no twisting."),
        Task(PlanKind.WALKING, 3, 98, 20, 7, "Twice a day, a little further each week."),
        Task(PlanKind.STRETCHING, 49, 140, 10, 7, "Hamstring and hip stretches as shown."),
    ),
    wishes=(
        Wish("Walk for an hour without stopping", -9, 84),
        Wish("Carry my daughter to bed", -9, 131),
        Wish("Hike for a whole day", 49, 188),
    ),
    asks=(
        Ask("When may I lift more than 5 kg?", 42, "Build up slowly from now on."),
        Ask("Will the numb sole recover?", 96, "It may take up to a year."),
        Ask("May I go back to running?", 364, "Yes, start on soft ground."),
        Ask("Do I still need the yearly picture?"),
    ),
)
