"""A surgery, done or planned, and the typical week before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.records.choices import DECOMPRESSIONS, LEVELS, Procedure, Side
from journal.records.kinds import Choice, Choices, Day, Identity, Score, Text, held
from journal.records.record import Nested, Record

_SCORE = Score(optional=True)


@dataclass(frozen=True, slots=True)
class TypicalWeek(Record):
    """Scores of the typical week before surgery as the person remembers it, 0–10 each."""

    back: float | None = held(_SCORE, None)
    leg_left: float | None = held(_SCORE, None)
    leg_right: float | None = held(_SCORE, None)
    numbness: float | None = held(_SCORE, None)
    tingling: float | None = held(_SCORE, None)
    weakness: float | None = held(_SCORE, None)
    activity: float | None = held(_SCORE, None)


@dataclass(frozen=True, slots=True)
class Surgery(Record):
    """An operation on the back; one with a day still to come is planned."""

    id: str = held(Identity())
    day: date = held(Day(), key="date")
    procedures: tuple[Procedure, ...] = held(Choices(Procedure), ())
    levels: tuple[str, ...] = held(Choices(LEVELS), ())
    side: Side | None = held(Choice(Side, optional=True), None)
    place: str = held(Text(), "")
    reason: str = held(Text(), "")
    complications: str = held(Text(), "")
    note: str = held(Text(), "")
    before: TypicalWeek = held(Nested(TypicalWeek), TypicalWeek())

    @property
    def is_decompression(self) -> bool:
        """Whether any of its procedures frees a nerve."""
        return not DECOMPRESSIONS.isdisjoint(self.procedures)
