"""A discectomy that helped for some months, and a fusion a year later."""

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
    UrgentSign,
)
from journal.sample.tale import Ask, Exact, Flare, Mark, Operation, Pill, Stage, Tale, Task, Wish
from journal.words import mark

_DAY_ZERO = date(2024, 5, 13)
_FUSION = 385

_OPERATIONS = (
    Operation(
        day=0,
        procedures=(Procedure.DISCECTOMY,),
        levels=("L4-L5",),
        side=Side.LEFT,
        place="General hospital",
        reason="Disc herniation",
        before=TypicalWeek(back=6, leg_left=7, leg_right=0, numbness=3, tingling=4, weakness=1, activity=7),
    ),
    Operation(
        day=_FUSION,
        procedures=(Procedure.FUSION,),
        levels=("L4-L5", "L5-S1"),
        side=Side.BOTH,
        place="Spine centre, five nights",
        reason="Back pain from a worn disc after the first operation",
        complications="Fever on the sixth day; blood test and wound were fine.",
    ),
)

_CURVES = {
    "back": (
        (-14, 6), (0, 6), (14, 4.6), (60, 3.4), (230, 3.6), (262, 6), (340, 6.6), (384, 6.8), (385, 7.6),
        (400, 6), (440, 4.8), (520, 3.6), (650, 2.8), (900, 2.2),
    ),
    "leg_left": (
        (-14, 7.2), (-1, 7.2), (0, 3.4), (30, 2.2), (98, 1.6), (240, 1.6), (270, 3.6), (384, 4), (385, 3.4),
        (450, 2), (600, 1.2), (900, 0.8),
    ),
    "leg_right": ((-14, -1), (330, -0.4), (384, 0.4), (450, -0.6), (900, -1)),
    "numbness": ((-14, 3.2), (60, 1.8), (200, 0.8), (300, 1.4), (384, 1.8), (450, 1.2), (700, 0.2)),
    "tingling": ((-14, 4), (40, 2), (200, 0.8), (300, 2), (384, 2.2), (500, 0.8), (700, 0)),
    "weakness": ((-14, 1), (90, 0.2), (384, 0.4), (500, 0)),
    "walking": ((-14, 12), (0, 5), (60, 40), (240, 45), (270, 20), (384, 15), (385, 4), (440, 25), (600, 50)),
    "sitting": ((-14, 30), (0, 20), (60, 150), (240, 220), (270, 60), (385, 15), (450, 80), (700, 240)),
}  # fmt: skip

_LEFT = ("buttock_left", "thigh_left_back", "calf_left_back")
_STAGES = (
    Stage(
        -14,
        {Quality.SHARP: 0.6, Quality.ELECTRIC: 0.4},
        Position.WORSENS,
        ("low_back_left", *_LEFT),
        ("waiting", "leg"),
    ),
    Stage(0, {Quality.ACHING: 0.7}, Position.EASES, ("low_back_centre",), ("home", "walking")),
    Stage(25, {Quality.ACHING: 0.5}, Position.EASES, ("low_back_centre",), ("days", "walking", "work")),
    Stage(
        256,
        {Quality.ACHING: 0.6, Quality.GNAWING: 0.3, Quality.CONSTANT: 0.4},
        Position.WORSENS,
        ("low_back_left", "low_back_centre", "low_back_right", "buttock_left"),
        ("days", "stretching"),
    ),
    Stage(
        _FUSION,
        {Quality.ACHING: 0.7, Quality.THROBBING: 0.4},
        Position.EASES,
        ("low_back_centre",),
        ("home", "walking"),
    ),
    Stage(
        430,
        {Quality.ACHING: 0.5, Quality.COMES_AND_GOES: 0.3},
        Position.EASES,
        ("low_back_centre",),
        ("walking", "days", "later"),
    ),
)

_PILLS = (
    Pill("Paracetamol", "1 g", "4 a day", -25, 30),
    Pill("Ibuprofen", "400 mg", "3 a day", -25, 20),
    Pill("Etoricoxib", "60 mg", "1 a day", 275, 384),
    Pill("Tramadol", "50 mg", "at most 3 a day", 280, 384, as_needed=True, from_pain=7),
    Pill("Oxycodone", "10 mg", "2 a day", 385, 398),
    Pill("Oxycodone", "5 mg", "2 a day", 399, 412),
    Pill("Paracetamol", "1 g", "4 a day", 385, 470),
    Pill("Paracetamol", "1 g", "up to 4 a day", 471, None, as_needed=True, from_pain=4),
)

_MARKS = (
    Mark(-30, EventKind.IMAGING, "MRI of the lower back", "Disc L4–L5 on the left."),
    Mark(13, EventKind.VISIT, "Wound check"),
    Mark(46, EventKind.VISIT, "Six-week visit"),
    Mark(80, EventKind.WORK, "Back to work in the nursery"),
    Mark(99, EventKind.VISIT, "Three-month visit", "Happy with the leg."),
    Mark(254, EventKind.FALL, "On ice, landed sitting"),
    Mark(272, EventKind.VISIT, "Family doctor"),
    Mark(291, EventKind.IMAGING, "MRI of the lower back", "No new disc problem, worn disc at L5–S1.",
         Findings(stenosis=Stenosis.NONE)),
    Mark(312, EventKind.THERAPY, "Back training, twelve times"),
    Mark(356, EventKind.VISIT, "Spine centre", "Fusion discussed."),
    Mark(357, EventKind.QUESTIONNAIRE, "ODI, 54 of 100", findings=Findings(instrument="ODI", score=54)),
    Mark(391, EventKind.VISIT, "Fever checked the same day", "Nothing found."),
    Mark(432, EventKind.VISIT, "Six weeks after the fusion", "X-ray fine."),
    Mark(484, EventKind.VISIT, "Three months after the fusion", "X-ray fine."),
    Mark(560, EventKind.WORK, "Back to work, lighter tasks"),
    Mark(750, EventKind.VISIT, "One year after the fusion", "Bone has grown together."),
    Mark(751, EventKind.QUESTIONNAIRE, "ODI, 22 of 100", findings=Findings(instrument="ODI", score=22)),
)  # fmt: skip

TWO_SURGERIES = Tale(
    name="two-surgeries",
    line=mark("Discectomy that helped at first, and a fusion a year later"),
    person=Person("Sample person", date(1986, 6, 17), Region.EU, "112", "030 23125 051"),
    day_zero=_DAY_ZERO,
    first=-14,
    last=900,
    operations=_OPERATIONS,
    curves=_CURVES,
    stages=_STAGES,
    shares=(
        (-14, 0.75), (60, 0.68), (98, 0.62), (112, 0.34), (255, 0.34), (262, 0.55), (384, 0.72), (484, 0.66),
        (500, 0.36), (900, 0.28),
    ),
    gaps=((140, 156), (201, 208), (330, 337), (577, 596), (690, 699), (820, 830)),
    flares=(Flare(35, 4, 2), Flare(118, 5, 2.6), Flare(254, 8, 2.4), Flare(470, 5, 2.2), Flare(640, 6, 2.6)),
    exact={
        0: Exact("First operation. Leg much better tonight."),
        254: Exact("Fell on the ice. Sat down hard."),
        _FUSION: Exact("Fusion today. Written for me, I am sleepy."),
        391: Exact("38.4 this evening. Rang the ward, was seen at once.", urgent=(UrgentSign.FEVER,)),
        560: Exact("Back with the children. They had made a banner."),
    },
    nerve_places=("shin_left", "foot_left_top"),
    carer_days=frozenset({0, 385, 386, 387}),
    pills=_PILLS,
    marks=_MARKS,
    tasks=(
        Task(PlanKind.RESTRICTION, 0, 42, note="Nothing over 5 kg."),
        Task(PlanKind.STRETCHING, 50, 150, 10, 7),
        Task(PlanKind.RESTRICTION, _FUSION, 475, note="No bending or twisting, corset when up."),
        Task(PlanKind.WALKING, 390, 500, 20, 7),
    ),
    wishes=(
        Wish("Sit on the floor with the children", -10, 110),
        Wish("Work again after the fusion", 432, 560),
        Wish("Swim twice a week", 484),
    ),
    asks=(
        Ask("What could explain what remains?", 356, "The worn disc is one of several things."),
        Ask("How stiff will I be after a fusion?", 356, "A little, mostly when bending."),
        Ask("When may I swim?", 484, "Now, on your back first."),
        Ask("Does the metal ever have to come out?"),
    ),
)  # fmt: skip
