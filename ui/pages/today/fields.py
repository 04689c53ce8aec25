"""The fields of the form in their order: function first, then pain, then nerve signs."""

from __future__ import annotations

from typing import NamedTuple

from journal.words import mark


class ScoreField(NamedTuple):
    """A score: the entry's field and what is asked."""

    name: str
    label: str


class MinutesField(NamedTuple):
    """Minutes of the day: the entry's field and what is asked."""

    name: str
    label: str


FUNCTION = (
    ScoreField("activity", mark("How much did pain get in your way?")),
    ScoreField("mattered", mark("How much did you do of what matters to you?")),
)
MOVING = (
    MinutesField("walking_minutes", mark("Walking, minutes")),
    MinutesField("sitting_minutes", mark("Sitting, minutes")),
)
SLEEP = ScoreField("sleep", mark("How much trouble with sleep?"))
PAIN = (
    ScoreField("back", mark("Back")),
    ScoreField("leg_left", mark("Left leg")),
    ScoreField("leg_right", mark("Right leg")),
    ScoreField("worst", mark("Worst pain of the day, anywhere")),
)
NERVES = (
    ScoreField("numbness", mark("Numbness")),
    ScoreField("tingling", mark("Tingling, pins and needles")),
    ScoreField("weakness", mark("Weakness")),
)
SCORES = (*FUNCTION, SLEEP, *PAIN, *NERVES)
