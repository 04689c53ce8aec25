"""Which visits are to come, which wait to be written down, and which are past; when goals are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from journal.reading.calendar import days_later
from journal.reading.checkpoints import Checkpoint, mark_of
from journal.reading.visits import asked_at, visits
from journal.records import Event, Goal, Plan, Records, Surgery

OFFERED_DAYS = 56
"""For how many days after a visit writing it down is offered; after that it stands among the past ones."""

LOOK_AGAIN_DAYS = 21
"""For how many days from a checkpoint on the page asks to look at the goals again."""


def visits_to_come(records: Records, today: date) -> tuple[Event, ...]:
    """Return the visits after today, the nearest first."""
    return tuple(visit for visit in visits(records) if visit.day > today)


def visits_to_write_down(records: Records, today: date) -> tuple[Event, ...]:
    """Return today's visit and those of the last weeks of which nothing was written down, oldest first.

    Where a later one was written down, an older one is not asked for any more.
    """
    been = [visit for visit in visits(records) if visit.day <= today]
    written = [visit.day for visit in been if is_written_down(records, visit)]
    since = max([days_later(today, -OFFERED_DAYS), *written])
    return tuple(visit for visit in been if visit.day >= since and not is_written_down(records, visit))


def past_visits(records: Records, today: date) -> tuple[Event, ...]:
    """Return the visits that have been, without those still offered to be written down, the latest first."""
    offered = {visit.id for visit in visits_to_write_down(records, today)}
    past = (visit for visit in visits(records) if visit.day <= today and visit.id not in offered)
    return tuple(past)[::-1]


def is_written_down(records: Records, visit: Event) -> bool:
    """Return whether anything is known of what came of a visit: what was said, or a question asked that day.

    Where two visits lie on one day, its questions belong to the one that was written down.
    """
    if visit.note.strip():
        return True
    others = (other for other in visits(records) if other.day == visit.day and other.id != visit.id)
    if any(other.note.strip() for other in others):
        return False
    return bool(asked_at(records, visit.day))


def is_latest(records: Records, visit: Event | None, today: date) -> bool:
    """Return whether no other visit lies between this one and today; a new one is the latest."""
    if visit is None:
        return True
    return not any(visit.day < other.day <= today for other in visits(records))


def governing_surgery(records: Records, day: date) -> Surgery | None:
    """Return the latest surgery on or before a day."""
    done = [surgery for surgery in records.surgeries if surgery.day <= day]
    return done[-1] if done else None


def checkpoint_now(records: Records, today: date) -> Checkpoint | None:
    """Return the checkpoint that came within the last weeks, None where none did."""
    surgery = governing_surgery(records, today)
    if surgery is None:
        return None
    begun = [one for one in Checkpoint if mark_of(one, surgery.day) <= today]
    if not begun or (today - mark_of(begun[-1], surgery.day)).days >= LOOK_AGAIN_DAYS:
        return None
    return begun[-1]


def goals_in_order(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Return goals still open first, by the day they were set; then those reached, the latest first."""
    known = sorted(goals, key=lambda goal: (goal.set_on or date.min).toordinal())
    still_open = [goal for goal in known if goal.reached is None]
    reached = [goal for goal in known if goal.reached is not None]
    reached.sort(key=lambda goal: -(goal.reached or date.min).toordinal())
    return (*still_open, *reached)


def plans_on(plans: Iterable[Plan], day: date) -> tuple[Plan, ...]:
    """Return the plans that hold on a day or begin after it."""
    return tuple(plan for plan in plans if plan.ends is None or plan.ends >= day)
