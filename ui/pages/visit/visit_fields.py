"""The fields of a visit that has been, and of the one after it."""

from __future__ import annotations

from datetime import date

from journal.clock import Clock
from journal.words import Words
from ui.widgets.fields import day_field, line_field, note_field
from ui.widgets.record_form import RecordForm


def visit_form(words: Words, clock: Clock, today: date) -> RecordForm:
    """Return the fields for the visit: its day, who with, what was said."""
    said = words.gettext
    return RecordForm(
        words,
        (
            day_field(words, clock, "day", said("&Day"), latest=today),
            line_field("title", said("&Who with")),
            note_field("note", said("What was &said"), said("In your own words, as much as you like.")),
        ),
    )


def next_form(words: Words, clock: Clock) -> RecordForm:
    """Return the fields for the next visit."""
    said = words.gettext
    return RecordForm(
        words,
        (
            day_field(words, clock, "next_day", said("D&ate"), said("Leave it empty if none was given.")),
            line_field("next_title", said("Who wi&th")),
        ),
    )
