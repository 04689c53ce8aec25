"""An entry: what a person says of one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from journal.errors import FieldError
from journal.records.choices import PLACES, Position, Quality, Symptom, UrgentSign, WrittenBy
from journal.records.kinds import Choice, Choices, Day, Identity, Moment, Score, Text, Whole, held
from journal.records.record import Record

MINUTES_A_DAY = 24 * 60
LATE_AFTER = timedelta(days=2)
_SCORE = Score(optional=True)
_MINUTES = Whole(0, MINUTES_A_DAY)
_PLACES = Choices(PLACES)


@dataclass(frozen=True, slots=True)
class Entry(Record):
    """What a person says of one day; everything but the day may be missing, and missing is not zero.

    Scores run from 0 to 10 in halves. `day` is the day it is about; `written` the moment it was
    written, None where an import did not say.
    """

    id: str = held(Identity())
    day: date = held(Day())
    written: datetime | None = held(Moment(optional=True), None)
    by: WrittenBy = held(Choice(WrittenBy), WrittenBy.SELF)
    back: float | None = held(_SCORE, None)
    leg_left: float | None = held(_SCORE, None)
    leg_right: float | None = held(_SCORE, None)
    worst: float | None = held(_SCORE, None)
    numbness: float | None = held(_SCORE, None)
    tingling: float | None = held(_SCORE, None)
    weakness: float | None = held(_SCORE, None)
    activity: float | None = held(_SCORE, None)
    mattered: float | None = held(_SCORE, None)
    sleep: float | None = held(_SCORE, None)
    walking_minutes: int | None = held(_MINUTES, None)
    sitting_minutes: int | None = held(_MINUTES, None)
    steps: int | None = held(Whole(0, 1_000_000), None)
    stretching_minutes: int | None = held(_MINUTES, None)
    qualities: tuple[Quality, ...] = held(Choices(Quality), ())
    position: Position | None = held(Choice(Position, optional=True), None)
    places: tuple[str, ...] = held(_PLACES, ())
    nerve_places: tuple[str, ...] = held(_PLACES, ())
    new_since_surgery: tuple[Symptom, ...] = held(Choices(Symptom), ())
    urgent: tuple[UrgentSign, ...] = held(Choices(UrgentSign), ())
    note: str = held(Text(), "")

    def check_together(self) -> None:
        """Refuse a day more than one day after the moment it was written."""
        if self.written is not None and self.day - self.written.date() > timedelta(days=1):
            raise FieldError("day", "after-written", day=self.day, written=self.written.date())

    @property
    def is_late(self) -> bool:
        """Whether it was written more than two days after its day; unknown is not late."""
        return self.written is not None and self.written.date() - self.day > LATE_AFTER

    @property
    def leg(self) -> float | None:
        """The larger of the two legs' scores, or None where neither is given."""
        if self.leg_left is None or self.leg_right is None:
            return self.leg_right if self.leg_left is None else self.leg_left
        return max(self.leg_left, self.leg_right)
