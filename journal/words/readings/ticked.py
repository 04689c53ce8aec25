"""Urgent signs that were ticked: first what to do, then what was ticked and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journal.reading.calendar import days_later
from journal.reading.standing import urgent_ticks
from journal.reading.values import Recovery
from journal.records import Person, UrgentSign
from journal.records.choices import EMERGENCY_SIGNS, TODAY_SIGNS
from journal.words import urgent
from journal.words.dates import long_date
from journal.words.language import Words, mark
from journal.words.reports import one_line

RECENT_DAYS = 14

_LATER = mark(
    "Signs that need checking were ticked in this journal. If one of them was not checked, or is there "
    "again, do not wait for this program."
)


def urgent_words(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return what to do about signs ticked since surgery, then each day's signs; () where none was.

    Where the last tick is older than two weeks it is told as something that may have been checked since.
    """
    ticks = urgent_ticks(recovery)
    if not ticks:
        return ()
    ticked = {sign for _, signs in ticks for sign in signs}
    is_old = days_later(ticks[0][0], RECENT_DAYS) < recovery.as_of
    lead = words.gettext(_LATER) if is_old else urgent.lead(words)
    days = (_day(words, day, signs) for day, signs in ticks)
    return (lead, *_calls(words, recovery.records.person, ticked), *days)


def _calls(words: Words, person: Person, ticked: set[UrgentSign]) -> Iterator[str]:
    if not ticked.isdisjoint(EMERGENCY_SIGNS):
        said = words.gettext("For signs of an emergency: {call}")
        yield said.format(call=one_line(urgent.emergency_call(words, person)))
        if not person.emergency_number.strip():
            yield urgent.numbers_by_region(words)
    if not ticked.isdisjoint(TODAY_SIGNS):
        yield one_line(urgent.team_call(words, person))


def _day(words: Words, day: date, signs: tuple[UrgentSign, ...]) -> str:
    return words.gettext("Ticked on {date}: {signs}.").format(
        date=long_date(words, day), signs="; ".join(urgent.short_sign(words, sign) for sign in signs)
    )
