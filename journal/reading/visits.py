"""Visits: the last and the next one, what was asked and answered, what is still to ask, and goals."""

from __future__ import annotations

from datetime import date

from journal.records import Event, EventKind, Findings, Goal, Question, Records

ON_PAGE_ONE = 3
"""How many questions find room on the visit page."""


def visits(records: Records) -> tuple[Event, ...]:
    """Return all visits in order of days, those to come too."""
    found = (event for event in records.events if event.kind is EventKind.VISIT)
    return tuple(sorted(found, key=_day))


def last_visit(records: Records, as_of: date) -> Event | None:
    """Return the latest visit on or before `as_of`.

    One on `as_of` itself counts once something was written down of it; until then it is still to come.
    """
    past = [visit for visit in visits(records) if _is_past(records, visit, as_of)]
    return past[-1] if past else None


def next_visit(records: Records, as_of: date) -> Event | None:
    """Return the first visit after `as_of`, or on it where nothing was written down of it so far."""
    to_come = (visit for visit in visits(records) if visit.day >= as_of)
    return next((visit for visit in to_come if not _is_past(records, visit, as_of)), None)


def _is_past(records: Records, visit: Event, as_of: date) -> bool:
    if visit.day != as_of:
        return visit.day < as_of
    told = visit.note.strip() or visit.findings != Findings()
    return bool(told) or any(question.asked == as_of for question in records.questions)


def _day(event: Event) -> date:
    return event.day


def open_questions(records: Records, as_of: date | None = None) -> tuple[Question, ...]:
    """Return the questions still to be asked, in the person's order; `as_of` None is now.

    One that was asked after `as_of` was still open on that day.
    """
    return tuple(
        question
        for question in sorted(records.questions, key=lambda question: question.order)
        if question.text.strip() and _is_open(question, as_of)
    )


def _is_open(question: Question, as_of: date | None) -> bool:
    if question.asked is None:
        return not question.answer.strip()
    return as_of is not None and question.asked > as_of


def asked_at(records: Records, day: date) -> tuple[Question, ...]:
    """Return the questions asked on a visit's day, answered or not, in the person's order."""
    return tuple(question for question in records.questions if question.asked == day)


def answered_at(records: Records, day: date) -> tuple[Question, ...]:
    """Return the questions asked on a visit's day that were answered, in the person's order."""
    return tuple(question for question in asked_at(records, day) if question.answer.strip())


def goals(records: Records, as_of: date) -> tuple[Goal, ...]:
    """Return the goals set by `as_of` (or on no day told), by the day they were set, open ones first."""
    known = (goal for goal in records.goals if goal.set_on is None or goal.set_on <= as_of)
    return tuple(sorted(known, key=lambda goal: (is_reached(goal, as_of), goal.set_on or date.min)))


def is_reached(goal: Goal, as_of: date) -> bool:
    """Return whether a goal had been reached by a day."""
    return goal.reached is not None and goal.reached <= as_of


def goals_reached(records: Records, first: date, last: date) -> tuple[Goal, ...]:
    """Return the goals reached on the days `first` to `last`, in order of those days."""
    reached = [(goal.reached, goal) for goal in records.goals if goal.reached is not None]
    found = [(day, goal) for day, goal in reached if first <= day <= last]
    return tuple(goal for _, goal in sorted(found, key=lambda pair: pair[0]))
