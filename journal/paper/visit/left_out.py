"""Takes names and notes out of a recovery before anything is made of it, so that no page can show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from journal.paper.visit.choice import VisitChoice
from journal.reading.values import Course, Recovery
from journal.records import Person, Records

_NOTES: Mapping[str, tuple[str, ...]] = {
    "surgeries": ("reason", "complications", "note"),
    "entries": ("note",),
    "events": ("note",),
    "questions": ("answer",),
    "plans": ("note",),
    "windows": ("note",),
}


def with_left_out(recovery: Recovery, choice: VisitChoice) -> Recovery:
    """Return a recovery without the names and the notes that a choice leaves out.

    A question answered on no day told is left out whole, since without its answer it would be an open one.
    Scores and days are untouched.
    """
    emptied: dict[str, tuple[str, ...]] = {} if choice.notes else dict(_NOTES)
    if not choice.names:
        emptied["surgeries"] = (*emptied.get("surgeries", ()), "place")
    if not emptied:
        return recovery
    records = _without_whole(recovery.records, choice)
    lists: dict[str, Any] = {
        name: tuple([_emptied(record, fields) for record in getattr(records, name)])
        for name, fields in emptied.items()
    }
    courses = tuple(_course(course, emptied) for course in recovery.courses)
    planned = None if recovery.planned is None else _emptied(recovery.planned, emptied["surgeries"])
    return replace(recovery, records=replace(records, **lists), courses=courses, planned=planned)


def _emptied(record: Any, fields: tuple[str, ...]) -> Any:
    said = {field: "" for field in fields if getattr(record, field)}
    return replace(record, **said) if said else record


def _without_whole(records: Records, choice: VisitChoice) -> Records:
    person, questions = records.person, records.questions
    if not choice.names:
        person = Person(region=person.region, emergency_number=person.emergency_number)
    if not choice.notes:
        questions = tuple(one for one in questions if one.asked is not None or not one.answer.strip())
    return replace(records, person=person, questions=questions)


def _course(course: Course, emptied: Mapping[str, tuple[str, ...]]) -> Course:
    windows = tuple(_emptied(window, emptied.get("windows", ())) for window in course.windows)
    return replace(course, surgery=_emptied(course.surgery, emptied["surgeries"]), windows=windows)
