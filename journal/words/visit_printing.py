"""What the dialog that prints the page for the doctor asks: for whom, which parts, which days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from journal.words.dates import long_date
from journal.words.language import Words, mark

PRESETS: Mapping[str, str] = {
    "surgeon": mark("My surgeon"),
    "physiotherapist": mark("My physiotherapist"),
    "family-doctor": mark("My family doctor"),
    "everything": mark("Everything there is"),
}
OWN_CHOICE = mark("Own choice")

PARTS: Mapping[str, str] = {
    "summary": mark("How it went, in a sentence or two"),
    "chart": mark("Timeline"),
    "then-and-now": mark("Then and now, as a table"),
    "urgent": mark("Urgent signs"),
    "medicines": mark("Medicines now"),
    "work": mark("Work and what I may not do"),
    "questionnaires": mark("Questionnaires of the clinic"),
    "questions": mark("My questions"),
    "last-visit": mark("What was said last time"),
    "honesty": mark("How the entries were made"),
    "weekly": mark("Scores week by week"),
    "entries": mark("All entries"),
    "medicine-list": mark("All medicines and doses"),
    "events": mark("Events"),
    "body-map": mark("Body map, before and now"),
    "readings": mark("Readings with their rules"),
}

PERIODS: Mapping[str, str] = {
    "since-surgery": mark("Since surgery"),
    "since-last-visit": mark("Since the last visit"),
    "dates": mark("Days I choose"),
}


def period_hint(words: Words, period: str, begins: date | None) -> str:
    """Return which days a period means; `begins` is the day of the surgery or visit, None without one."""
    if period == "since-surgery" and begins is not None:
        said = words.gettext("From two weeks before {day} until today.")
        return said.format(day=long_date(words, begins))
    if period == "since-surgery":
        return words.gettext("There is no surgery yet, so this is from your first entry until today.")
    if begins is not None:
        return words.gettext("From {day} until today.").format(day=long_date(words, begins))
    return words.gettext("There is no visit yet, so this is the same as since surgery.")


def dates_problem(words: Words, first: date | None, last: date | None) -> str:
    """Return what is wrong with two days chosen, "" where they can be taken."""
    if first is None or last is None or first <= last:
        return ""
    return words.gettext("The first day comes after the last one. Please change one of them.")
