"""A laminectomy that helped for years; after three years walking gets short again."""

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
    WindowKind,
)
from journal.sample.tale import Ask, Exact, Flare, Mark, Operation, Pill, Said, Stage, Tale, Task, Wish
from journal.words import mark

_DAY_ZERO = date(2023, 3, 6)

_OPERATION = Operation(
    day=0,
    procedures=(Procedure.LAMINECTOMY,),
    levels=("L3-L4", "L4-L5"),
    side=Side.BOTH,
    place="Spine centre, four nights",
    reason="Narrow canal, legs heavy when walking",
    before=TypicalWeek(back=6, leg_left=7, leg_right=6.5, numbness=3, tingling=4, weakness=3, activity=7),
)

_CURVES = {
    "back": ((0, 6), (21, 4.4), (60, 3), (120, 2.2), (700, 1.8), (1060, 2), (1110, 4.2), (1334, 4.8)),
    "leg_left": ((0, 3.5), (30, 2.4), (98, 1.5), (700, 1), (1060, 1.4), (1110, 5), (1180, 5.8), (1334, 5.6)),
    "leg_right": ((0, 3), (30, 2), (98, 1.2), (700, 0.8), (1060, 1.2), (1110, 4.6), (1180, 5.2), (1334, 5)),
    "numbness": ((0, 2.6), (90, 1.2), (300, 0.4), (1060, 0.4), (1120, 2.2), (1334, 2.6)),
    "tingling": ((0, 3), (90, 1), (300, 0.2), (1060, 0.4), (1120, 3), (1334, 3.4)),
    "weakness": ((0, 3), (90, 1.2), (200, 0.2), (1120, 0.4), (1334, 1.2)),
    "walking": ((0, 6), (42, 30), (120, 50), (1060, 55), (1110, 25), (1334, 18)),
    "sitting": ((0, 30), (42, 150), (180, 240), (1334, 260)),
}

_LEGS = ("buttock_left", "buttock_right", "calf_left_back", "calf_right_back")
_STAGES = (
    Stage(0, {Quality.ACHING: 0.7}, Position.EASES, ("low_back_centre",), ("home",)),
    Stage(18, {Quality.ACHING: 0.5}, Position.EASES, ("low_back_centre",), ("walking", "days")),
    Stage(
        120,
        {Quality.ACHING: 0.3, Quality.COMES_AND_GOES: 0.3},
        None,
        ("low_back_centre",),
        ("later", "days", "walking"),
    ),
    Stage(
        1070,
        {Quality.CRAMPING: 0.6, Quality.ACHING: 0.5, Quality.COMES_AND_GOES: 0.5},
        Position.EASES,
        ("low_back_centre", *_LEGS),
        ("narrow", "days"),
    ),
)

_PILLS = (
    Pill("Paracetamol", "1 g", "4 a day", 0, 35),
    Pill("Ibuprofen", "400 mg", "3 a day", 4, 25),
    Pill("Paracetamol", "500 mg", "up to 6 a day", 36, 1124, as_needed=True, from_pain=4),
    Pill("Metamizole", "500 mg", "4 a day", 1125, 1189),
    Pill("Metamizole", "1 g", "4 a day", 1190, None),
    Pill("Paracetamol", "1 g", "up to 4 a day", 1125, None, as_needed=True, from_pain=6),
)

_MARKS = (
    Mark(14, EventKind.VISIT, "Stitches out"),
    Mark(45, EventKind.VISIT, "Six-week visit"),
    Mark(98, EventKind.VISIT, "Three-month visit", "Walking well."),
    Mark(120, EventKind.MILESTONE, "Allotment open again"),
    Mark(366, EventKind.VISIT, "One-year visit", findings=Findings(stenosis=Stenosis.NONE)),
    Mark(367, EventKind.IMAGING, "MRI at one year", findings=Findings(stenosis=Stenosis.NONE)),
    Mark(731, EventKind.VISIT, "Two-year visit", "Come back only if needed."),
    Mark(1002, EventKind.FALL, "Off the bicycle", "Bruises only."),
    Mark(1124, EventKind.VISIT, "Family doctor", "Picture ordered."),
    Mark(1149, EventKind.IMAGING, "MRI of the lower back", "Narrow at L2–L3, above the old place.",
         Findings(stenosis=Stenosis.NEW_LEVEL)),
    Mark(1171, EventKind.VISIT, "Spine clinic", "Injection first."),
    Mark(1198, EventKind.INJECTION, "At L2–L3", "Helped for two weeks."),
    Mark(1199, EventKind.QUESTIONNAIRE, "ODI, 40 of 100", findings=Findings(instrument="ODI", score=40)),
    Mark(1281, EventKind.VISIT, "Spine clinic", "Operation is one of the options."),
    Mark(1345, EventKind.VISIT, "Talk about options", "Bring the timeline."),
)  # fmt: skip

LATE_RETURN = Tale(
    name="late-return",
    line=mark("Laminectomy, three good years, then both legs get heavy again"),
    person=Person("Sample person", date(1952, 1, 30), Region.EU, "112", "030 23125 038"),
    day_zero=_DAY_ZERO,
    first=0,
    last=1334,
    operations=(_OPERATION,),
    curves=_CURVES,
    stages=_STAGES,
    shares=((0, 0.72), (98, 0.66), (112, 0.34), (400, 0.26), (1070, 0.26), (1110, 0.45), (1334, 0.42)),
    gaps=((205, 224), (480, 497), (612, 620), (836, 861), (955, 963), (1212, 1220)),
    flares=(
        Flare(38, 5, 2.2), Flare(160, 4, 2.4), Flare(330, 6, 2.6), Flare(560, 5, 2.8), Flare(780, 5, 2.6),
        Flare(1002, 8, 2.4), Flare(1230, 6, 2),
    ),
    exact={
        0: Exact("Operation over. Legs feel light already."),
        120: Exact("Two hours on the allotment. Nothing hurt that was not supposed to."),
        1002: Exact("Fell off the bike at the corner. Bruises."),
        1093: Exact("Had to sit down twice on the way to the bus. Like before the operation."),
        1281: Exact("Talked about operating. I want to think about it."),
    },
    nerve_places=("foot_left_sole", "foot_right_sole"),
    carer_days=frozenset({0, 1, 2, 1198}),
    pills=_PILLS,
    marks=_MARKS,
    tasks=(
        Task(PlanKind.RESTRICTION, 0, 56, note="No heavy lifting, soft corset when up."),
        Task(PlanKind.WALKING, 10, 120, 30, 7, "Two short walks rather than a long one."),
        Task(PlanKind.STRETCHING, 1172, None, 10, 5, "Bend forward, knees to chest."),
    ),
    wishes=(
        Wish("Dig the allotment", 14, 120),
        Wish("Walk to the bus without stopping", 1124),
        Wish("Stand through the choir concert", 1171),
    ),
    asks=(
        Ask("May I cycle?", 98, "Yes."),
        Ask("Is it the same level or a new one?", 1171, "A new one, above."),
        Ask("What happens if I wait?", 1281, "You can decide after the winter."),
        Ask("How long would I be in hospital?"),
    ),
    said=(Said(WindowKind.OWN, 42, 112, "Back training", "Twice a week at the spine centre."),),
)  # fmt: skip
