"""Events on the way: visits, imaging, injections, falls, questionnaires."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.records.choices import EventKind, Stenosis
from journal.records.kinds import LONGEST_LINE, Amount, Choice, Day, Identity, Text, held
from journal.records.record import Nested, Record


@dataclass(frozen=True, slots=True)
class Findings(Record):
    """What the clinic told: narrowing on imaging, or a questionnaire's name and score."""

    stenosis: Stenosis | None = held(Choice(Stenosis, optional=True), None)
    instrument: str = held(Text(LONGEST_LINE), "")
    score: float | None = held(Amount(-1000, 1000, optional=True), None)


@dataclass(frozen=True, slots=True)
class Event(Record):
    """A day worth a flag on the timeline."""

    id: str = held(Identity())
    day: date = held(Day())
    kind: EventKind = held(Choice(EventKind))
    title: str = held(Text(), "")
    note: str = held(Text(), "")
    findings: Findings = held(Nested(Findings, sparse=True), Findings())
