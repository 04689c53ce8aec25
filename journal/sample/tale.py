"""What a made-up story is told from: facts and curves by day, day 0 being the first surgery's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeAlias

from journal.records import (
    EventKind,
    Findings,
    Person,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Side,
    Symptom,
    TypicalWeek,
    UrgentSign,
    WindowKind,
)

Curve: TypeAlias = tuple[tuple[int, float], ...]
"""Knots of day and level, straight between them and level beyond."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A surgery of the story."""

    day: int
    procedures: tuple[Procedure, ...]
    levels: tuple[str, ...]
    side: Side
    place: str = ""
    reason: str = ""
    complications: str = ""
    note: str = ""
    before: TypicalWeek = TypicalWeek()


@dataclass(frozen=True, slots=True)
class Pill:
    """A medicine at one dose; as needed it is taken where pain reaches `from_pain`."""

    name: str
    dose: str
    schedule: str
    first: int
    last: int | None
    as_needed: bool = False
    from_pain: float = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """An event of the story."""

    day: int
    kind: EventKind
    title: str
    note: str = ""
    findings: Findings = Findings()


@dataclass(frozen=True, slots=True)
class Task:
    """A plan that the clinic made."""

    kind: PlanKind
    first: int
    last: int | None
    minutes: int | None = None
    days_a_week: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """A goal, with the day it was set and perhaps reached."""

    text: str
    day: int
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question for a visit, with the day it was asked and the answer."""

    text: str
    asked: int | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A healing window as the story's surgeon sees it; `operation` counts the surgeries from 0."""

    window: WindowKind
    from_day: int | None
    to_day: int | None
    title: str = ""
    note: str = ""
    operation: int = 0


@dataclass(frozen=True, slots=True)
class Flare:
    """Some days that are worse: pain rises by `height` in back and legs."""

    day: int
    days: int
    height: float


@dataclass(frozen=True, slots=True)
class Stage:
    """How pain feels and what is written about from `day` on.

    `qualities` gives the share of entries that tick each; `topics` names lists of notes.
    """

    day: int
    qualities: Mapping[Quality, float]
    position: Position | None
    places: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exact:
    """What the entry of one day says besides its scores; such a day is never left out."""

    note: str = ""
    new: tuple[Symptom, ...] = ()
    urgent: tuple[UrgentSign, ...] = ()


@dataclass(frozen=True, slots=True)
class Tale:
    """A whole story. `shares` is the share of days written from each day on; `gaps` are left empty.

    `curves` are the levels of `back`, `leg_left`, `leg_right`, `numbness`, `tingling`, `weakness` (0–10)
    and of `walking`, `sitting` (minutes a day). Steps are counted from the day `steps_from` on.
    """

    name: str
    line: str
    person: Person
    day_zero: date
    first: int
    last: int
    operations: tuple[Operation, ...]
    curves: Mapping[str, Curve]
    stages: tuple[Stage, ...]
    shares: Curve
    gaps: tuple[tuple[int, int], ...] = ()
    flares: tuple[Flare, ...] = ()
    exact: Mapping[int, Exact] = field(default_factory=dict)
    nerve_places: tuple[str, ...] = ()
    carer_days: frozenset[int] = frozenset()
    steps_from: int | None = None
    pills: tuple[Pill, ...] = ()
    marks: tuple[Mark, ...] = ()
    tasks: tuple[Task, ...] = ()
    wishes: tuple[Wish, ...] = ()
    asks: tuple[Ask, ...] = ()
    said: tuple[Said, ...] = ()

    def on(self, day: int) -> date:
        """Return the calendar day of a day of the story."""
        return self.day_zero + timedelta(days=day)

    def stage_of(self, day: int) -> Stage:
        """Return the stage that a day lies in; days before the first stage belong to it."""
        begun = [stage for stage in self.stages if stage.day <= day]
        return begun[-1] if begun else self.stages[0]
