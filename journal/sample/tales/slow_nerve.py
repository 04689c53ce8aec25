"""A discectomy after a weak foot: pain settles soon, feeling and strength come back slowly."""

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
    TypicalWeek,
)
from journal.sample.tale import Ask, Exact, Flare, Mark, Operation, Pill, Stage, Tale, Task, Wish
from journal.words import mark

_DAY_ZERO = date(2025, 10, 13)

_OPERATION = Operation(
    day=0,
    procedures=(Procedure.DISCECTOMY, Procedure.FORAMINOTOMY),
    levels=("L4-L5",),
    side=Side.LEFT,
    place="General hospital",
    reason="Weak left foot",
    before=TypicalWeek(back=5.5, leg_left=7, leg_right=0, numbness=7, tingling=6, weakness=6, activity=7),
)

_CURVES = {
    "back": ((0, 5.5), (10, 3), (42, 2.2), (98, 1.8), (382, 1.3)),
    "leg_left": ((0, 3.4), (14, 2.4), (42, 1.6), (98, 1.2), (382, 0.8)),
    "leg_right": ((0, -1), (382, -1)),
    "numbness": ((0, 7), (60, 6.2), (180, 4.6), (300, 3.2), (382, 2.5)),
    "tingling": ((0, 5), (40, 5.6), (120, 3.8), (240, 1.6), (320, 0.5)),
    "weakness": ((0, 6), (60, 5), (150, 3.4), (250, 1.8), (340, 0.8)),
    "walking": ((0, 5), (14, 15), (60, 30), (180, 45), (382, 55)),
    "sitting": ((0, 15), (42, 90), (120, 200), (382, 260)),
}

_STAGES = (
    Stage(0, {Quality.ACHING: 0.7}, Position.EASES, ("low_back_centre", "low_back_left"), ("home",)),
    Stage(
        16,
        {Quality.ACHING: 0.5, Quality.COMES_AND_GOES: 0.3},
        Position.EASES,
        ("low_back_centre",),
        ("nerve", "walking", "nerve"),
    ),
    Stage(
        90,
        {Quality.ACHING: 0.4, Quality.COMES_AND_GOES: 0.3},
        Position.EASES,
        ("low_back_centre",),
        ("nerve", "days", "work", "stretching"),
    ),
    Stage(230, {Quality.COMES_AND_GOES: 0.4}, None, ("low_back_centre",), ("nerve", "later", "days")),
)

_PILLS = (
    Pill("Paracetamol", "1 g", "4 a day", 0, 28),
    Pill("Ibuprofen", "400 mg", "3 a day", 0, 14),
    Pill("Codeine", "30 mg", "at most 4 a day", 0, 10, as_needed=True, from_pain=4),
    Pill("Amitriptyline", "10 mg", "1 at night", 30, 75),
    Pill("Amitriptyline", "25 mg", "1 at night", 76, 210),
    Pill("Paracetamol", "1 g", "up to 4 a day", 29, None, as_needed=True, from_pain=4),
)

_MARKS = (
    Mark(-6, EventKind.IMAGING, "MRI of the lower back", "Large disc at L4–L5 on the left."),
    Mark(-2, EventKind.VISIT, "Strength tested", "Lifting the foot: 3 of 5."),
    Mark(12, EventKind.VISIT, "Wound check"),
    Mark(44, EventKind.VISIT, "Six-week visit", "Lifting the foot: 3 to 4 of 5. Foot splint fitted."),
    Mark(51, EventKind.THERAPY, "Physiotherapy for the foot"),
    Mark(78, EventKind.FALL, "Tripped on the stairs", "Caught the rail."),
    Mark(99, EventKind.VISIT, "Three-month visit", "Strength 4 of 5."),
    Mark(112, EventKind.WORK, "Back to work at a desk"),
    Mark(185, EventKind.VISIT, "Six-month visit", "Strength 4 to 5 of 5, toe still numb."),
    Mark(
        186,
        EventKind.QUESTIONNAIRE,
        "ODI, 18 of 100",
        findings=Findings(instrument="ODI", score=18),
    ),
    Mark(214, EventKind.MILESTONE, "Without the splint"),
    Mark(364, EventKind.VISIT, "One-year visit"),
)

SLOW_NERVE = Tale(
    name="slow-nerve",
    line=mark("Discectomy for a weak foot: pain settles soon, feeling and strength return slowly"),
    person=Person("Sample person", date(1991, 8, 9), Region.US, "911", "555-0142"),
    day_zero=_DAY_ZERO,
    first=0,
    last=382,
    operations=(_OPERATION,),
    curves=_CURVES,
    stages=_STAGES,
    shares=((0, 0.74), (60, 0.7), (98, 0.66), (115, 0.4), (382, 0.32)),
    gaps=((130, 147), (255, 262)),
    flares=(Flare(36, 5, 2.2), Flare(120, 4, 2.4), Flare(205, 5, 2.6), Flare(290, 4, 2.4)),
    exact={
        0: Exact("Could not feel my big toe before either. Leg pain is much less."),
        78: Exact("Toes caught on the stairs. No harm done."),
        214: Exact("Left the splint at home on purpose. Went fine."),
        330: Exact("Walked on my heels right through the kitchen."),
    },
    nerve_places=("foot_left_top", "shin_left", "calf_left_back"),
    carer_days=frozenset({0, 1}),
    steps_from=20,
    pills=_PILLS,
    marks=_MARKS,
    tasks=(
        Task(PlanKind.RESTRICTION, 0, 28, note="Lift nothing heavier than a kettle."),
        Task(PlanKind.OTHER, 51, 214, 15, 6, "Foot lifting, three rounds."),
        Task(PlanKind.STRETCHING, 51, 230, 10, 7, "Calf stretch against the wall."),
        Task(PlanKind.WALKING, 14, 120, 30, 6),
    ),
    wishes=(
        Wish("Walk without the splint", 44, 214),
        Wish("Drive again", 12, 92),
        Wish("Feel the big toe", 99),
    ),
    asks=(
        Ask("What pace do you expect?", 44, "Months rather than weeks."),
        Ask("Please test strength and feeling", 99, "4 of 5."),
        Ask("Is a nerve test useful?", 185, "Not while it keeps changing."),
        Ask("What helps with what remains?"),
    ),
)
