"""Events of the period with visits and surgeries, questions with their answers, and goals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from journal.paper.visit.choice import VisitPart
from journal.paper.visit.details.parts import Cell, cell, flowing, part, section_name, table, whole
from journal.reading.day import course_on
from journal.reading.values import Recovery
from journal.reading.visits import ON_PAGE_ONE, asked_at, goals, is_reached, open_questions
from journal.records import Event, EventKind, Goal, Question, Surgery
from journal.words import Words
from journal.words import visit_details as say
from journal.words.dates import day_phrase, short_date
from journal.words.fields import field_label
from journal.words.names import operation
from journal.words.timeline import event_name

_EVENTS = (("day", "since"), ("what", "text"))
_QUESTIONS = (("day", "day"), ("question", "text"), ("answer", "text"))
_OPEN = (("number", "week"), ("question", "text"))
_GOALS = (("goal", "text"), ("set", "day"), ("reached", "day"))
_TOLD_OF_SURGERY = ("place", "reason", "complications", "note")


def events_part(recovery: Recovery, words: Words, days: tuple[date, date], *, notes: bool) -> dict[str, Any]:
    """Return events and surgeries of the days, questions, and all goals."""
    sections = [
        table(words, _EVENTS, _events(recovery, words, days), heading=section_name(words, "events")),
        table(words, _QUESTIONS, _elsewhere(recovery, words, days), heading=section_name(words, "questions")),
        table(words, _OPEN, _still_open(recovery), heading=section_name(words, "open")),
        table(words, _GOALS, _goals(recovery, words), heading=section_name(words, "goals")),
    ]
    lead = [say.period(words, *days)]
    return part(words, VisitPart.EVENTS, lead if notes else [*lead, say.notes_left_out(words)], sections)


def _events(recovery: Recovery, words: Words, days: tuple[date, date]) -> list[list[Cell]]:
    surgeries = [(one.day, _surgery(words, one)) for one in recovery.records.surgeries]
    events = [(one.day, list(_event(recovery, words, one))) for one in recovery.records.events]
    found = [(day, said) for day, said in (*surgeries, *events) if days[0] <= day <= days[1]]
    ordered = sorted(found, key=lambda told: told[0])
    return [[cell(_day(recovery, words, day)), cell(said, titled=True)] for day, said in ordered]


def _day(recovery: Recovery, words: Words, day: date) -> list[str]:
    course = course_on(recovery, day)
    counted = [] if course is None else [day_phrase(words, course.day_number(day))]
    return [short_date(words, day), *counted]


def _surgery(words: Words, surgery: Surgery) -> list[str]:
    said = [say.surgery_told(words, operation(words, surgery))]
    for name in _TOLD_OF_SURGERY:
        said += _labelled(words, field_label(words, name), getattr(surgery, name))
    return said


def _labelled(words: Words, label: str, text: str) -> list[str]:
    paragraphs = flowing(text)
    return [say.labelled(words, label, paragraphs[0]), *paragraphs[1:]] if paragraphs else []


def _event(recovery: Recovery, words: Words, event: Event) -> Iterator[str]:
    yield event_name(words, event, whole)
    note = flowing(event.note)
    is_visit = event.kind is EventKind.VISIT
    if note:
        yield say.said_at_visit(words, note[0]) if is_visit else note[0]
        yield from note[1:]
    if is_visit and event == _first_visit(recovery, event.day):
        for question in asked_at(recovery.records, event.day):
            yield from _asked(words, question)


def _first_visit(recovery: Recovery, day: date) -> Event | None:
    """Return the visit of a day that its questions are told with, where there are several."""
    visits = (event for event in recovery.records.events if event.kind is EventKind.VISIT)
    return next((visit for visit in visits if visit.day == day), None)


def _asked(words: Words, question: Question) -> Iterator[str]:
    yield say.asked(words, whole(question.text))
    answer = flowing(question.answer)
    if answer:
        yield say.answered(words, answer[0])
        yield from answer[1:]


def _elsewhere(recovery: Recovery, words: Words, days: tuple[date, date]) -> list[list[Cell]]:
    """Return questions asked in the period on a day without a visit, and those answered on no day told."""
    rows: list[list[Cell]] = []
    for question in recovery.records.questions:
        if question.asked is None:
            is_told = bool(question.answer.strip())
        else:
            without_visit = _first_visit(recovery, question.asked) is None
            is_told = without_visit and days[0] <= question.asked <= days[1]
        if is_told:
            day = "" if question.asked is None else short_date(words, question.asked)
            rows.append([day, cell([whole(question.text)]), cell(flowing(question.answer))])
    return rows


def _still_open(recovery: Recovery) -> list[list[Cell]]:
    """Return all questions still to be asked where page one has no room for them."""
    asking = open_questions(recovery.records, recovery.as_of)
    if len(asking) <= ON_PAGE_ONE:
        return []
    return [[str(number), cell([whole(one.text)])] for number, one in enumerate(asking, start=1)]


def _goals(recovery: Recovery, words: Words) -> list[list[Cell]]:
    return [_goal(words, goal, recovery.as_of) for goal in goals(recovery.records, recovery.as_of)]


def _goal(words: Words, goal: Goal, as_of: date) -> list[Cell]:
    reached = goal.reached if is_reached(goal, as_of) else None
    set_on = "" if goal.set_on is None else short_date(words, goal.set_on)
    return [cell([whole(goal.text)]), set_on, say.goal_reached(words, reached)]
