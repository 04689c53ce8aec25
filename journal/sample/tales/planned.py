"""A laminectomy still to come: entries that become its baseline."""

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
)
from journal.sample.tale import Ask, Flare, Mark, Operation, Pill, Stage, Tale, Task, Wish
from journal.words import mark

_LEGS = ("buttock_left", "buttock_right", "thigh_left_back", "thigh_right_back")

PLANNED = Tale(
    name="planned",
    line=mark("A laminectomy still to come, with the weeks before it"),
    person=Person("Sample person", date(1958, 12, 5), Region.EU, "112", "030 23125 066"),
    day_zero=date(2026, 12, 7),
    first=-110,
    last=-38,
    operations=(
        Operation(
            day=0,
            procedures=(Procedure.LAMINECTOMY,),
            levels=("L4-L5",),
            side=Side.BOTH,
            reason="Narrow canal",
        ),
    ),
    curves={
        "back": ((-110, 4.6), (-38, 5.2)),
        "leg_left": ((-110, 5.4), (-38, 6.4)),
        "leg_right": ((-110, 4.4), (-38, 5.6)),
        "numbness": ((-110, 1.6), (-38, 2.4)),
        "tingling": ((-110, 2.6), (-38, 3.4)),
        "weakness": ((-110, 0.8), (-38, 1.4)),
        "walking": ((-110, 25), (-38, 16)),
        "sitting": ((-110, 200), (-38, 220)),
    },
    stages=(
        Stage(
            -110,
            {Quality.CRAMPING: 0.6, Quality.ACHING: 0.5},
            Position.EASES,
            ("low_back_centre", *_LEGS),
            ("narrow", "waiting", "days"),
        ),
    ),
    shares=((-110, 0.55), (-38, 0.62)),
    gaps=((-86, -72),),
    flares=(Flare(-63, 5, 1.8),),
    nerve_places=("foot_left_sole", "foot_right_sole"),
    pills=(
        Pill("Paracetamol", "500 mg", "up to 6 a day", -110, None, as_needed=True, from_pain=6),
        Pill("Naproxen", "250 mg", "2 a day", -100, -61),
        Pill("Naproxen", "500 mg", "2 a day", -60, None),
    ),
    marks=(
        Mark(
            -104, EventKind.IMAGING, "MRI of the lower back", findings=Findings(stenosis=Stenosis.SAME_LEVEL)
        ),
        Mark(-70, EventKind.INJECTION, "At L4–L5", "Helped for ten days."),
        Mark(-45, EventKind.VISIT, "Spine clinic", "Date for the operation agreed."),
        Mark(-7, EventKind.VISIT, "Visit before the operation"),
    ),
    tasks=(Task(PlanKind.WALKING, -100, None, 20, 5, "In short stretches."),),
    wishes=(Wish("Walk round the lake", -45),),
    asks=(
        Ask("How long will I be in hospital?", -45, "Three or four nights."),
        Ask("Who can drive me home?"),
    ),
)
