"""The fields of the form in their order: function first, then pain, then nerve signs."""

from __future__ import annotations

from typing import NamedTuple

from journal.words.fields import QUESTIONS


class ScoreField(NamedTuple):
    """A score: the entry's field and what is asked."""

    name: str
    label: str


class MinutesField(NamedTuple):
    """Minutes of the day: the entry's field and what is asked."""

    name: str
    label: str


FUNCTION = (
    ScoreField("activity", QUESTIONS["activity"]),
    ScoreField("mattered", QUESTIONS["mattered"]),
)
MOVING = (
    MinutesField("walking_minutes", QUESTIONS["walking_minutes"]),
    MinutesField("sitting_minutes", QUESTIONS["sitting_minutes"]),
)
SLEEP = ScoreField("sleep", QUESTIONS["sleep"])
PAIN = (
    ScoreField("back", QUESTIONS["back"]),
    ScoreField("leg_left", QUESTIONS["leg_left"]),
    ScoreField("leg_right", QUESTIONS["leg_right"]),
    ScoreField("worst", QUESTIONS["worst"]),
)
NERVES = (
    ScoreField("numbness", QUESTIONS["numbness"]),
    ScoreField("tingling", QUESTIONS["tingling"]),
    ScoreField("weakness", QUESTIONS["weakness"]),
)
SCORES = (*FUNCTION, SLEEP, *PAIN, *NERVES)
