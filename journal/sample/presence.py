"""Which days of a story were written about: most early on, then fewer, with bursts of missing days."""

from __future__ import annotations

from random import Random

from journal.records import EventKind
from journal.sample.scatter import level_on
from journal.sample.tale import Tale

RETURNING = 0.45
"""The chance that a missed day is followed by a written one, so that misses come in bursts."""
BEFORE_VISIT = 21
VISIT_SHARE = 0.72
QUIET_FROM = 98


def written_days(tale: Tale, random: Random) -> list[int]:
    """Return the days that have an entry, in order; the days of `exact` always have one."""
    writes = True
    found: list[int] = []
    for day in range(tale.first, tale.last + 1):
        share = share_on(tale, day)
        stops = RETURNING * (1 - share) / share
        writes = random.random() >= stops if writes else random.random() < RETURNING
        if day in tale.exact or (writes and not in_gap(tale, day)):
            found.append(day)
    return found


def share_on(tale: Tale, day: int) -> float:
    """Return the share of days written: as the story says, and more in the three weeks before a visit."""
    share = level_on(tale.shares, day)
    near = day > QUIET_FROM and any(
        0 < mark.day - day <= BEFORE_VISIT for mark in tale.marks if mark.kind is EventKind.VISIT
    )
    return max(share, VISIT_SHARE) if near else share


def in_gap(tale: Tale, day: int) -> bool:
    """Return whether a day lies in a time when nothing was written."""
    return any(first <= day <= last for first, last in tale.gaps)
