"""A discectomy with early relief; leg and back pain return in week nine."""

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
    Symptom,
    WindowKind,
)
from journal.sample.tale import Ask, Exact, Flare, Mark, Operation, Pill, Said, Stage, Tale, Task, Wish
from journal.words import mark

_DAY_ZERO = date(2025, 10, 6)

_OPERATION = Operation(
    day=0,
    procedures=(Procedure.DISCECTOMY,),
    levels=("L4-L5",),
    side=Side.RIGHT,
    place="General hospital, two nights",
    reason="Disc herniation with leg pain for five months",
)

_CURVES = {
    "back": (
        (-14, 5.6), (-1, 5.6), (0, 6), (10, 4.2), (28, 2.9), (55, 2.4), (56, 4.2), (70, 5), (120, 4.8),
        (200, 4.1), (390, 3.6),
    ),
    "leg_right": (
        (-14, 7.6), (-1, 7.6), (0, 3.6), (14, 2.5), (30, 1.5), (55, 1.2), (56, 5.8), (62, 6.4), (80, 6.3),
        (120, 5.6), (200, 4.4), (390, 3.4),
    ),
    "leg_left": ((-14, -1), (390, -1)),
    "numbness": ((-14, 4.5), (0, 3.5), (50, 2.2), (70, 3), (200, 2.2), (390, 1.4)),
    "tingling": ((-14, 4), (0, 3), (50, 1.6), (62, 3.6), (150, 3), (390, 1.5)),
    "weakness": ((-14, 1.5), (0, 1.2), (50, 0.4), (390, 0.2)),
    "walking": ((-14, 12), (0, 5), (14, 20), (50, 45), (62, 20), (140, 25), (390, 45)),
    "sitting": ((-14, 25), (0, 15), (50, 150), (62, 50), (200, 120), (390, 200)),
}  # fmt: skip

_RETURNED = {Quality.BURNING: 0.75, Quality.CONSTANT: 0.4, Quality.GNAWING: 0.25, Quality.ACHING: 0.2}
_LEG = ("buttock_right", "thigh_right_back", "calf_right_back", "foot_right_top")

_STAGES = (
    Stage(
        -14,
        {Quality.SHARP: 0.6, Quality.ELECTRIC: 0.5, Quality.CONSTANT: 0.3},
        Position.WORSENS,
        ("low_back_right", *_LEG),
        ("waiting", "leg"),
    ),
    Stage(0, {Quality.ACHING: 0.7}, Position.EASES, ("low_back_centre",), ("home", "walking")),
    Stage(
        20,
        {Quality.ACHING: 0.5, Quality.COMES_AND_GOES: 0.3},
        Position.EASES,
        ("low_back_centre",),
        ("walking", "days"),
    ),
    Stage(56, _RETURNED, Position.NO_CHANGE, ("low_back_right", *_LEG), ("leg", "days", "nerve")),
    Stage(130, _RETURNED, Position.NO_CHANGE, ("low_back_right", *_LEG), ("leg", "stretching", "days")),
    Stage(
        210,
        {Quality.BURNING: 0.4, Quality.ACHING: 0.4, Quality.COMES_AND_GOES: 0.3},
        Position.EASES,
        ("low_back_right", "thigh_right_back"),
        ("work", "days", "later"),
    ),
)

_PILLS = (
    Pill("Ibuprofen", "600 mg", "3 a day", -30, 10),
    Pill("Paracetamol", "1 g", "4 a day", 0, 30),
    Pill("Oxycodone", "5 mg", "at most 4 a day", 0, 7, as_needed=True, from_pain=5),
    Pill("Paracetamol", "1 g", "up to 4 a day", 58, None, as_needed=True, from_pain=5),
    Pill("Pregabalin", "75 mg", "2 a day", 72, 99),
    Pill("Pregabalin", "150 mg", "2 a day", 100, 259),
    Pill("Pregabalin", "75 mg", "2 a day", 260, None),
)

_MARKS = (
    Mark(-31, EventKind.IMAGING, "MRI of the lower back", "Disc L4–L5, right side."),
    Mark(-12, EventKind.QUESTIONNAIRE, "ODI, 52 of 100", findings=Findings(instrument="ODI", score=52)),
    Mark(14, EventKind.VISIT, "Wound check"),
    Mark(43, EventKind.VISIT, "Six-week visit", "Going well. Physiotherapy twice a week."),
    Mark(71, EventKind.VISIT, "Extra visit", "Leg pain is back. Picture ordered."),
    Mark(85, EventKind.IMAGING, "MRI with contrast", "Scar beside the nerve, no new disc.",
         Findings(stenosis=Stenosis.NONE)),
    Mark(99, EventKind.VISIT, "Three-month visit", "Stretching plan, higher dose."),
    Mark(134, EventKind.INJECTION, "Beside the nerve", "L5 right."),
    Mark(190, EventKind.VISIT, "Six-month visit"),
    Mark(203, EventKind.WORK, "Back to work, three days a week"),
    Mark(262, EventKind.QUESTIONNAIRE, "ODI, 34 of 100", findings=Findings(instrument="ODI", score=34)),
    Mark(371, EventKind.VISIT, "One-year visit", "Pain clinic offered."),
)  # fmt: skip

RETURN_IN_WEEK_NINE = Tale(
    name="return-in-week-nine",
    line=mark("Discectomy, relief at first, then leg and back pain return in week nine"),
    person=Person("Sample person", date(1979, 11, 23), Region.EU, "112", "030 23125 027"),
    day_zero=_DAY_ZERO,
    first=-14,
    last=389,
    operations=(_OPERATION,),
    curves=_CURVES,
    stages=_STAGES,
    shares=((-14, 0.8), (40, 0.74), (98, 0.72), (140, 0.45), (389, 0.32)),
    gaps=((101, 116), (221, 228), (290, 299)),
    flares=(Flare(33, 3, 2), Flare(152, 5, 2.4), Flare(205, 6, 2.2), Flare(318, 4, 2.6)),
    exact={
        0: Exact("Operated this morning. The leg is quiet."),
        47: Exact("Best week in a year."),
        58: Exact("The leg is back. Same line as before, but burning."),
        64: Exact("Third bad week coming. Rang the clinic for an earlier visit."),
        66: Exact("Top of the foot tingles now, it did not before.", new=(Symptom.TINGLING,)),
        134: Exact("Injection done. Was quick."),
    },
    nerve_places=("foot_right_top", "shin_right"),
    carer_days=frozenset({0}),
    pills=_PILLS,
    marks=_MARKS,
    tasks=(
        Task(PlanKind.RESTRICTION, 0, 28, note="No bending, no lifting."),
        Task(PlanKind.WALKING, 7, 42, 30, 5),
        Task(PlanKind.STRETCHING, 100, None, 10, 7, "Nerve glides, morning and evening, five minutes each."),
    ),
    wishes=(
        Wish("Sit through a film", -7, 38),
        Wish("Work three days a week", 99, 203),
        Wish("Sleep through the night", 71),
    ),
    asks=(
        Ask("What might explain the return?", 71, "Scar or a new disc problem; a picture will help."),
        Ask("Do I need an examination?", 71, "Done today."),
        Ask("Which stretches, and from when?", 99, "Nerve glides from now on, ten minutes a day."),
        Ask("How long should I take pregabalin?", 190, "Try less from the summer on."),
        Ask("Is a pain clinic suitable for me?"),
    ),
    said=(Said(WindowKind.SCAR, 42, 98, note="My surgeon counts up to week 14."),),
)
