"""What is asked about a surgery, in settings and at first start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from journal.clock import Clock
from journal.records import LEVELS, Surgery, TypicalWeek
from journal.words import Words, names
from ui.widgets.choices import procedures, sides
from ui.widgets.fields import (
    Field,
    chips_field,
    choice_field,
    day_field,
    explained_field,
    line_field,
    note_field,
    score_field,
)

WEEK = tuple(field.name for field in fields(TypicalWeek))
"""The scores of the typical week."""

OPERATION = ("day", "procedures", "levels", "side")


def operation_fields(words: Words, clock: Clock) -> tuple[Field, ...]:
    """Return the fields for what was done, where and when."""
    return (
        day_field(
            words,
            clock,
            "day",
            words.gettext("&Day of surgery"),
            words.gettext("A day still to come is a planned surgery."),
        ),
        explained_field(
            "procedures",
            words.gettext("&What was done"),
            procedures(words),
            words.gettext("Choose all that fit. Your discharge letter names them."),
        ),
        chips_field(
            "levels",
            words.gettext("&Levels"),
            [(level, names.level(level)) for level in _low_back_first()],
            words.gettext("Where in the back. Most surgery is between L3 and S1."),
        ),
        choice_field("side", words.gettext("&Side"), sides(words)),
    )


def more_fields(words: Words) -> tuple[Field, ...]:
    """Return the fields that only the settings ask for."""
    return (
        line_field("place", words.gettext("&Hospital")),
        line_field("reason", words.gettext("&Reason"), words.gettext("Why you had it, in your own words.")),
        line_field("complications", words.gettext("&Complications"), words.gettext("If there were any.")),
        note_field("note", words.gettext("N&ote")),
    )


def week_fields(words: Words) -> tuple[Field, ...]:
    """Return the rows of scores for the typical week before surgery."""
    return tuple(score_field(words, name) for name in WEEK)


def surgery_values(surgery: Surgery) -> dict[str, Any]:
    """Return what the fields show of a surgery."""
    own = {field.name: getattr(surgery, field.name) for field in fields(Surgery)}
    return own | {name: getattr(surgery.before, name) for name in WEEK}


def surgery_changes(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record's own fields from what the form says; levels stand from the top down."""
    own = {name: value for name, value in values.items() if name not in WEEK}
    if "levels" in own:
        own["levels"] = tuple(level for level in LEVELS if level in own["levels"])
    week = {name: value for name, value in values.items() if name in WEEK}
    return own | ({"before": TypicalWeek(**week)} if week else {})


def _low_back_first() -> list[str]:
    low = [level for level in LEVELS if level.startswith("L")]
    return low + [level for level in reversed(LEVELS) if level not in low]
