"""What a record of any kind is called, on one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from journal.reading.values import Window
from journal.records import (
    Dose,
    Entry,
    Event,
    Goal,
    Medicine,
    Person,
    Plan,
    Question,
    Records,
    Surgery,
    WindowOverride,
)
from journal.records.changes import Changed
from journal.words import Words, dates, mark, names
from journal.words.windows import plain_title

LONGEST = 80

KINDS: Mapping[str, str] = {
    "entries": mark("Entries"),
    "surgeries": mark("Surgeries"),
    "medicines": mark("Medicines"),
    "doses": mark("Doses taken"),
    "plans": mark("Plans"),
    "events": mark("Events and visits"),
    "goals": mark("Goals"),
    "questions": mark("Questions"),
    "windows": mark("Healing windows"),
}
"""The lists of a journal, as a person chooses among them."""


def called(words: Words, record: Changed, records: Records) -> str:
    """Return what a record is called; `records` hold what it belongs to."""
    return one_line(_CALLED[type(record)](words, record, records))


def one_line(text: str, longest: int = LONGEST) -> str:
    """Return the beginning of a text on one line."""
    start = " ".join(text[: 4 * longest].split())
    return start if len(start) <= longest else start[: longest - 1] + "…"


def medicine_called(words: Words, wanted: str, records: Records) -> str:
    """Return the name of a medicine by its id, also where it is in the journal no longer."""
    found = next((one for one in records.medicines if one.id == wanted), None)
    return words.gettext("a removed medicine") if found is None else _name_and_dose(found)


def window_called(words: Words, window: WindowOverride) -> str:
    """Return the title of a healing window."""
    return plain_title(words, Window(window.window, date.min, None, title=window.title))


def _entry(words: Words, entry: Entry, _: Records) -> str:
    return words.gettext("Entry for {day}").format(day=dates.long_date(words, entry.day))


def _surgery(words: Words, surgery: Surgery, _: Records) -> str:
    return words.gettext("Surgery on {day}").format(day=dates.long_date(words, surgery.day))


def _medicine(words: Words, medicine: Medicine, _: Records) -> str:
    return words.gettext("Medicine: {name}").format(name=_name_and_dose(medicine))


def _name_and_dose(medicine: Medicine) -> str:
    return ", ".join(part for part in (medicine.name, medicine.dose) if part)


def _dose(words: Words, dose: Dose, records: Records) -> str:
    taken = dates.moment(words, dose.taken)
    medicine = medicine_called(words, dose.medicine, records)
    return words.gettext("Taken: {medicine}, {moment}").format(medicine=medicine, moment=taken)


def _event(words: Words, event: Event, _: Records) -> str:
    kind, day = names.event_kind(words, event.kind), dates.long_date(words, event.day)
    title = event.title.strip()
    if title:
        return words.gettext("{kind} on {day}: {title}").format(kind=kind, day=day, title=title)
    return words.gettext("{kind} on {day}").format(kind=kind, day=day)


def _goal(words: Words, goal: Goal, _: Records) -> str:
    return words.gettext("Goal: {text}").format(text=goal.text)


def _question(words: Words, question: Question, _: Records) -> str:
    return words.gettext("Question: {text}").format(text=question.text)


def _plan(words: Words, plan: Plan, _: Records) -> str:
    kind = names.plan_kind(words, plan.kind)
    if plan.begins is None:
        return words.gettext("Plan: {kind}").format(kind=kind)
    day = dates.long_date(words, plan.begins)
    return words.gettext("Plan from {day}: {kind}").format(day=day, kind=kind)


def _window(words: Words, window: WindowOverride, _: Records) -> str:
    return words.gettext("Healing window: {title}").format(title=window_called(words, window))


def _person(words: Words, _: Person, __: Records) -> str:
    return words.gettext("Your name, birthday and phone numbers")


_CALLED: Mapping[type[Any], Callable[[Words, Any, Records], str]] = {
    Entry: _entry,
    Surgery: _surgery,
    Medicine: _medicine,
    Dose: _dose,
    Event: _event,
    Goal: _goal,
    Question: _question,
    Plan: _plan,
    WindowOverride: _window,
    Person: _person,
}
