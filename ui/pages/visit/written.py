"""What was written about a visit, and the records that it becomes: one change set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from journal.errors import FieldError
from journal.records import Event, EventKind, Kept, Question, Records
from ui.pages.visit.answers import Answer


@dataclass(frozen=True, slots=True)
class Written:
    """A visit that has been: its day, who with, what was said, answers by the question's id, the next visit.

    `changes` are medicines, plans and windows as they are to become.
    """

    day: date | None
    title: str = ""
    note: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    next_day: date | None = None
    next_title: str = ""
    changes: tuple[Kept, ...] = ()


def records_of(
    written: Written,
    records: Records,
    visit: Event | None,
    planned: Iterable[Event],
    new_id: Callable[[], str],
) -> tuple[Kept, ...]:
    """Return the records to save: the visit, its questions, the next visit and what it changed.

    `visit` is the one written about, None where the journal does not hold it; `planned` are those to come.
    Raises FieldError where the day is missing (`day`), or that of the next visit (`next_day`) is missing or
    not after it.
    """
    if written.day is None:
        raise FieldError("day", "day-needed")
    _check_next(written, written.day)
    base = visit or Event(id=new_id(), day=written.day, kind=EventKind.VISIT)
    event = replace(base, day=written.day, title=written.title, note=written.note)
    return (
        event,
        *_questions(written, records.questions, written.day),
        *_next_visit(written, planned, new_id),
        *written.changes,
    )


def _check_next(written: Written, day: date) -> None:
    if written.next_day is not None and written.next_day <= day:
        raise FieldError("next_day", "next-visit-order", day=day)
    if written.next_day is None and written.next_title:
        raise FieldError("next_day", "day-needed")


def _questions(written: Written, questions: tuple[Question, ...], day: date) -> list[Question]:
    """Return the questions as they become: asked on the visit's day, or still to ask."""
    found = [(question, written.answers.get(question.id)) for question in questions]
    return [_asked(question, answer, day) for question, answer in found if answer is not None]


def _asked(question: Question, answer: Answer, day: date) -> Question:
    if answer.is_asked:
        return replace(question, asked=day, answer=answer.text)
    return replace(question, asked=None, answer="")


def _next_visit(written: Written, planned: Iterable[Event], new_id: Callable[[], str]) -> tuple[Event, ...]:
    """Return the next visit as a new record, unless it is planned already."""
    day, title = written.next_day, written.next_title
    if day is None or any(one.day == day and title in ("", one.title) for one in planned):
        return ()
    return (Event(id=new_id(), day=day, kind=EventKind.VISIT, title=title),)
