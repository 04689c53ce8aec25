"""The fields of a visit that has been, and of the one after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from journal.clock import Clock
from journal.records import Event
from journal.words import Words
from ui.pages.visit.telling import visit_name
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


def next_form(words: Words, clock: Clock, planned: Sequence[Event]) -> RecordForm:
    """Return the fields for the next visit, under those that are planned already."""
    said = words.gettext
    form = RecordForm(words)
    for visit in planned:
        form.add_text(
            said("Already planned: {visit}").format(visit=visit_name(words, visit.day, visit.title))
        )
    form.add(
        day_field(words, clock, "next_day", said("D&ate"), said("Leave it empty if none was given.")),
        line_field("next_title", said("Who wi&th")),
    )
    return form
