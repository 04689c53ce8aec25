"""What a person wants from a visit: goals, and questions to ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.records.kinds import Day, Identity, Text, Whole, held
from journal.records.record import Record


@dataclass(frozen=True, slots=True)
class Goal(Record):
    """Something the person wants to do again, with the day it was reached."""

    id: str = held(Identity())
    text: str = held(Text(), "")
    set_on: date | None = held(Day(optional=True), None, key="set")
    reached: date | None = held(Day(optional=True), None)


@dataclass(frozen=True, slots=True)
class Question(Record):
    """A question for the next visit, with the day it was asked and what was answered."""

    id: str = held(Identity())
    text: str = held(Text(), "")
    order: int = held(Whole(0, 1_000_000, optional=False), 0)
    asked: date | None = held(Day(optional=True), None)
    answer: str = held(Text(), "")
