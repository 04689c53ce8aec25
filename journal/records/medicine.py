"""Medicines and the doses taken of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from journal.records.kinds import LONGEST_LINE, Amount, Day, Identity, Moment, Text, Truth, held
from journal.records.record import Record
from journal.records.spans import check_span


@dataclass(frozen=True, slots=True)
class Medicine(Record):
    """A medicine at one dose and schedule; a changed dose is a new medicine record."""

    id: str = held(Identity())
    name: str = held(Text(LONGEST_LINE, needed=True))
    dose: str = held(Text(LONGEST_LINE), "")
    schedule: str = held(Text(LONGEST_LINE), "")
    begins: date | None = held(Day(optional=True), None, key="from")
    ends: date | None = held(Day(optional=True), None, key="to")
    as_needed: bool = held(Truth(), False)

    def check_together(self) -> None:
        """Refuse an end before the beginning."""
        check_span(self.begins, self.ends)


@dataclass(frozen=True, slots=True)
class Dose(Record):
    """One taking of a medicine; `medicine` is that record's id."""

    id: str = held(Identity())
    medicine: str = held(Identity())
    taken: datetime = held(Moment())
    amount: float = held(Amount(0, 1000), 1)
