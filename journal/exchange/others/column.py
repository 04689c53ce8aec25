"""What a column of somebody's table is to become: a field of an entry, on which scale, in which unit."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from journal.records import PLACES, Position, Quality, Symptom

SCORES = (
    "back", "leg_left", "leg_right", "worst", "numbness", "tingling", "weakness",
    "activity", "mattered", "sleep",
)  # fmt: skip
MINUTES = ("walking_minutes", "sitting_minutes", "stretching_minutes")
LISTS: Mapping[str, tuple[str, ...]] = {
    "qualities": tuple(Quality),
    "places": PLACES,
    "nerve_places": PLACES,
    "new_since_surgery": tuple(Symptom),
}
CHOICES: Mapping[str, tuple[str, ...]] = {"position": tuple(Position)}
FIELDS = (
    "day", "time", *SCORES, *MINUTES, "steps", *LISTS, *CHOICES, "note", "medicine", "amount",
)  # fmt: skip
NAMED = tuple(name for name in FIELDS if name not in ("day", "time", "amount"))
"""What a name can be where each row tells one thing by it, its day and time in columns of their own."""


class Unit(StrEnum):
    """How minutes are written."""

    MINUTES = "minutes"
    HOURS = "hours"
    SECONDS = "seconds"
    MILLISECONDS = "milliseconds"
    HOURS_AND_MINUTES = "h:mm"
    MINUTES_AND_SECONDS = "m:ss"


@dataclass(frozen=True, slots=True)
class Column:
    """One column's meaning. `field` None says that it is left out on purpose.

    A score has a scale from `lowest` (what becomes 0) to `highest` (what becomes 10), or `values`, which
    say what each text becomes. `values` may also name the words of a list. `label` stands before the
    text in a note. `split` separates several texts in one cell.
    """

    field: str | None
    lowest: float | None = None
    highest: float | None = None
    values: Mapping[str, str | float] = dataclasses.field(default_factory=dict)
    unit: Unit | None = None
    label: str = ""
    split: str = ""
