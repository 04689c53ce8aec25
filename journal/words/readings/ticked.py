"""Urgent signs that were ticked: first what to do, then what was ticked and when."""

from __future__ import annotations

from datetime import date

from journal.reading.standing import urgent_ticks
from journal.reading.values import Recovery
from journal.records import UrgentSign
from journal.records.choices import EMERGENCY_SIGNS, TODAY_SIGNS
from journal.words import urgent
from journal.words.dates import long_date
from journal.words.language import Words


def urgent_words(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return what to do about signs ticked since surgery, then each day's signs; () where none was."""
    ticks = urgent_ticks(recovery)
    if not ticks:
        return ()
    ticked = {sign for _, signs in ticks for sign in signs}
    person = recovery.records.person
    lines = [urgent.lead(words)]
    if not ticked.isdisjoint(EMERGENCY_SIGNS):
        lines.append(urgent.emergency_call(words, person))
    if not ticked.isdisjoint(TODAY_SIGNS):
        lines.append(urgent.team_call(words, person))
    return (*lines, *(_day(words, day, signs) for day, signs in ticks))


def _day(words: Words, day: date, signs: tuple[UrgentSign, ...]) -> str:
    return words.gettext("Ticked on {date}: {signs}.").format(
        date=long_date(words, day), signs="; ".join(urgent.short_sign(words, sign) for sign in signs)
    )
