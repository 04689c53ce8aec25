"""Headings and labels of page one, in the clinic's short words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from journal.words.dates import long_date
from journal.words.language import Words, mark

HEADINGS: Mapping[str, str] = {
    "summary": mark("In short"),
    "chart": mark("The course"),
    "then-and-now": mark("Then and now"),
    "urgent": mark("Signs that cannot wait"),
    "medicines": mark("Medicines now"),
    "changes": mark("Changes of medicines"),
    "work": mark("Restrictions and work"),
    "questionnaires": mark("Questionnaires"),
    "questions": mark("What I would like to ask"),
    "last-visit": mark("Last visit"),
    "goals": mark("Goals"),
    "honesty": mark("About these numbers"),
}
"""The parts of page one, by the names under which they can be hidden, and two parts of those."""

TABLE_NOTE = mark("Middle value (lowest–highest) of the days recorded; scores 0–10.")
TABLE_NOTE_REMEMBERED = mark(
    "Middle value (lowest–highest) of the days recorded; scores 0–10. Remembered: the typical week before "
    "surgery as the patient remembers it."
)
DAYS_RECORDED = mark("Days recorded")
MADE_BY = mark("Made by the patient, not a finding.")


def heading(words: Words, part: str) -> str:
    """Return the heading of a part of page one."""
    return words.gettext(HEADINGS[part])


def changes_heading(words: Words, since: date | None) -> str:
    """Return the heading over the changes of medicines, with the day from which on they are told."""
    if since is None:
        return words.gettext(HEADINGS["changes"])
    return words.gettext("Changes of medicines since {day}").format(day=long_date(words, since))


def table_note(words: Words, *, remembered: bool) -> str:
    """Return what the table's numbers are; `remembered` says that some were remembered."""
    return words.gettext(TABLE_NOTE_REMEMBERED if remembered else TABLE_NOTE)


def days_recorded(words: Words) -> str:
    """Return what the table's last row is called."""
    return words.gettext(DAYS_RECORDED)


def made_by(words: Words) -> str:
    """Return what stands on every page: who made it, and what it is not."""
    return words.gettext(MADE_BY)
