"""What the page says of visits and goals, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from journal.reading.checkpoints import Checkpoint
from journal.records import Event, Goal
from journal.words import Words, mark
from journal.words.dates import full_date, long_date

LONGEST_LINE = 120
"""How many letters of what was said stand in the line of a visit that is closed."""

_LOOK_AGAIN: Mapping[Checkpoint, str] = MappingProxyType(
    {
        Checkpoint.SIX_WEEKS: mark("Six weeks have passed since surgery."),
        Checkpoint.THREE_MONTHS: mark("Three months have passed since surgery."),
        Checkpoint.SIX_MONTHS: mark("Six months have passed since surgery."),
        Checkpoint.TWELVE_MONTHS: mark("A year has passed since surgery."),
    }
)


def when_text(words: Words, day: date, today: date) -> str:
    """Return how far off a day is: “today”, “in 21 days”, “9 days ago”."""
    days = (day - today).days
    near = {0: mark("today"), 1: mark("tomorrow"), -1: mark("yesterday")}
    if days in near:
        return words.gettext(near[days])
    if days > 0:
        return words.ngettext("in {count} day", "in {count} days", days).format(count=days)
    return words.ngettext("{count} day ago", "{count} days ago", -days).format(count=-days)


def visit_line(words: Words, visit: Event, today: date) -> str:
    """Return the line under a visit's day: how far off it is, and who with."""
    when = when_text(words, visit.day, today)
    return " · ".join(part for part in (when[:1].upper() + when[1:], visit.title.strip()) if part)


def visit_day(words: Words, visit: Event) -> str:
    """Return a visit's day with its weekday."""
    return full_date(words, visit.day)


def visit_name(words: Words, day: date, title: str) -> str:
    """Return what a visit is called: its day, and who with where that is known."""
    told = long_date(words, day)
    title = " ".join(title.split())
    return words.gettext("{day}: {title}").format(day=told, title=title) if title else told


def past_line(words: Words, visit: Event, asked: int) -> str:
    """Return what a closed past visit says of what is in it."""
    note = shortened(visit.note) or words.gettext("Nothing is written down of what was said.")
    if not asked:
        return note
    questions = words.ngettext("{count} question asked", "{count} questions asked", asked)
    return f"{note} · {questions.format(count=asked)}"


def shortened(text: str) -> str:
    """Return text in one line, cut after a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_LINE:
        return line
    return line[:LONGEST_LINE].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def goal_line(words: Words, goal: Goal) -> str:
    """Return the line under a goal: when it was reached, else since when it is one."""
    if goal.reached is not None:
        return words.gettext("Reached on {day}").format(day=long_date(words, goal.reached))
    if goal.set_on is not None:
        return words.gettext("A goal since {day}").format(day=long_date(words, goal.set_on))
    return ""


def look_again(words: Words, checkpoint: Checkpoint) -> str:
    """Return the quiet line that asks to look at the goals again."""
    return words.gettext(
        "{passed} This may be a good time to look at your goals again: are they still what you want?"
    ).format(passed=words.gettext(_LOOK_AGAIN[checkpoint]))


def read_only(words: Words) -> str:
    """Return why nothing on the page can be changed."""
    return words.gettext("This journal can only be read here, so nothing on this page can be changed.")
