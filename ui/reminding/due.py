"""When a reminder is due, by the rule and by what the person chose; nothing here asks for the time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from journal.reading.prompting import is_prompt_day
from journal.records import Records
from ui.settings import Settings

DAYS_LOOKED_THROUGH = 366
"""How far a next reminder is looked for."""


@dataclass(frozen=True)
class Wish:
    """What the person chose: `at` the time of day, `weekdays` with Monday as 0."""

    is_on: bool
    is_paused: bool
    at: time
    weekdays: frozenset[int]
    asked_for: bool


def wish_of(settings: Settings) -> Wish:
    """Return what this computer's settings say."""
    return Wish(
        is_on=settings.reminders_on,
        is_paused=settings.reminders_paused,
        at=settings.reminder_time,
        weekdays=settings.reminder_weekdays,
        asked_for=settings.reminders_asked_for,
    )


def is_due(records: Records, now: datetime, wish: Wish) -> bool:
    """Return whether an entry may be asked for at this moment: today is a day for it, and it is time."""
    if not wish.is_on or wish.is_paused or now.time() < wish.at:
        return False
    return is_prompt_day(records, now.date(), weekdays=wish.weekdays, asked_for=wish.asked_for)


def next_day(records: Records, now: datetime, wish: Wish) -> date | None:
    """Return the day of the next reminder by the rule and the records so far, None where none is in sight.

    One whose time has come today counts no more.
    """
    if not wish.is_on or wish.is_paused:
        return None
    first = now.date() if now.time() < wish.at else now.date() + timedelta(days=1)
    near = _from(records, first)
    for days in range(DAYS_LOOKED_THROUGH):
        day = first + timedelta(days=days)
        if is_prompt_day(near, day, weekdays=wish.weekdays, asked_for=wish.asked_for):
            return day
    return None


def seconds_until(now: datetime, at: time) -> float:
    """Return the seconds until the day's next turn: the chosen time, or midnight once it is past.

    As a clock on the wall counts them; where it is put on or back meanwhile, the answer is another.
    """
    wall = now.replace(tzinfo=None)
    turn = datetime.combine(wall, at)
    if turn <= wall:
        turn = datetime.combine(wall, time()) + timedelta(days=1)
    return (turn - wall).total_seconds()


def _from(records: Records, first: date) -> Records:
    """Return the records without entries of earlier days, which many days need not be held against."""
    return replace(records, entries=tuple(entry for entry in records.entries if entry.day >= first))
