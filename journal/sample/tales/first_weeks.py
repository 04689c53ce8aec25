"""Ten days after a foraminotomy: what a young journal looks like."""

from __future__ import annotations

from datetime import date

from journal.records import (
    EventKind,
    Person,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Region,
    Side,
    TypicalWeek,
)
from journal.sample.tale import Ask, Exact, Mark, Operation, Pill, Stage, Tale, Task, Wish
from journal.words import mark

FIRST_WEEKS = Tale(
    name="first-weeks",
    line=mark("Ten days after a foraminotomy: what a young journal looks like"),
    person=Person("Sample person", date(1974, 4, 11), Region.UK, "999", "020 7946 0456"),
    day_zero=date(2026, 10, 20),
    first=-12,
    last=10,
    operations=(
        Operation(
            day=0,
            procedures=(Procedure.LAMINOTOMY, Procedure.FORAMINOTOMY),
            levels=("L5-S1",),
            side=Side.RIGHT,
            reason="Narrow exit of the nerve",
            before=TypicalWeek(back=5, leg_left=0, leg_right=7, activity=6),
        ),
    ),
    curves={
        "back": ((-12, 5), (-1, 5), (0, 6.4), (10, 4.4)),
        "leg_right": ((-12, 7), (-1, 7), (0, 3.6), (10, 2.6)),
        "leg_left": ((-12, -1), (10, -1)),
        "numbness": ((-12, 4), (0, 3.6), (10, 3)),
        "tingling": ((-12, 5), (0, 3.8), (10, 3)),
        "weakness": ((-12, 1), (10, 0.6)),
        "walking": ((-12, 15), (-1, 12), (0, 5), (10, 15)),
        "sitting": ((-12, 40), (0, 10), (10, 40)),
    },
    stages=(
        Stage(
            -12,
            {Quality.SHARP: 0.5, Quality.ELECTRIC: 0.5},
            Position.WORSENS,
            ("low_back_right", "buttock_right", "calf_right_back"),
            ("waiting",),
        ),
        Stage(0, {Quality.ACHING: 0.7}, Position.EASES, ("low_back_centre",), ("home",)),
    ),
    shares=((-12, 0.8), (10, 0.9)),
    exact={
        0: Exact("Done. Back is sore, the leg is better than yesterday."),
        6: Exact("To the corner and back."),
    },
    nerve_places=("foot_right_sole",),
    carer_days=frozenset({0}),
    pills=(
        Pill("Paracetamol", "1 g", "4 a day", 0, None),
        Pill("Naproxen", "250 mg", "3 a day", 0, None),
        Pill("Dihydrocodeine", "30 mg", "at most 4 a day", 0, 7, as_needed=True, from_pain=5),
    ),
    marks=(
        Mark(-40, EventKind.IMAGING, "MRI of the lower back"),
        Mark(9, EventKind.VISIT, "Wound check"),
        Mark(42, EventKind.VISIT, "Six-week visit"),
    ),
    tasks=(Task(PlanKind.RESTRICTION, 0, 42, note="Lift nothing heavier than a kettle."),),
    wishes=(Wish("Walk the dog again", -5),),
    asks=(Ask("When may I drive?"), Ask("Which activities are safe to build up?")),
)
