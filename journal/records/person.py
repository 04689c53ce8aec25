"""The person whose journal it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.records.choices import Region
from journal.records.kinds import LONGEST_LINE, Choice, Day, Text, held
from journal.records.record import Record


@dataclass(frozen=True, slots=True)
class Person(Record):
    """Who writes, where they live and whom to ring; everything may be left out."""

    name: str = held(Text(LONGEST_LINE), "")
    born: date | None = held(Day(optional=True), None)
    region: Region = held(Choice(Region), Region.EU)
    emergency_number: str = held(Text(LONGEST_LINE), "112")
    team_phone: str = held(Text(LONGEST_LINE), "")
