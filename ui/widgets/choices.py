"""The choices that forms offer, each with the words a person knows it by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from journal.records import EventKind, PlanKind, Procedure, Region, Side, Stenosis
from journal.words import Words, dates, fields, names

Choice = TypeVar("Choice", bound=StrEnum)


def procedures(words: Words) -> list[tuple[Procedure, str, str]]:
    """Return the operations, each with what was done in it: “Discectomy: part of a disc was taken away”."""
    said = words.gettext("{operation}: {explained}")
    return [
        (kind, name, said.format(operation=name, explained=names.procedure_explained(words, kind)))
        for kind, name in _offered(words, names.PROCEDURES)
    ]


def sides(words: Words) -> list[tuple[Side | None, str]]:
    """Return the sides, no answer first."""
    return [(None, words.gettext("Not said")), *_offered(words, names.SIDES)]


def stenoses(words: Words) -> list[tuple[Stenosis | None, str]]:
    """Return what imaging may say about narrowing, no answer first."""
    return [(None, words.gettext("Not said")), *_offered(words, names.STENOSES)]


def event_kinds(words: Words) -> list[tuple[EventKind, str]]:
    """Return the kinds of event."""
    return _offered(words, names.EVENT_KINDS)


def plan_kinds(words: Words) -> list[tuple[PlanKind, str]]:
    """Return the kinds of plan."""
    return _offered(words, names.PLAN_KINDS)


def regions(words: Words) -> list[tuple[Region, str]]:
    """Return the regions."""
    return _offered(words, names.REGIONS)


def score_words(words: Words, name: str) -> tuple[str, str, str]:
    """Return what a score is called, and what 0 and 10 mean."""
    return fields.field_label(words, name), *fields.scale_ends(words, name)


def span_text(words: Words, begins: date | None, ends: date | None) -> str:
    """Return a span of days, both included, as people say it; "" where neither end is known."""
    first = "" if begins is None else dates.long_date(words, begins)
    last = "" if ends is None else dates.long_date(words, ends)
    if first and last:
        return words.gettext("{first} to {last}").format(first=first, last=last)
    if first:
        return words.gettext("since {first}").format(first=first)
    return words.gettext("until {last}").format(last=last) if last else ""


def _offered(words: Words, said: Mapping[Choice, str]) -> list[tuple[Choice, str]]:
    return [(choice, words.gettext(name)) for choice, name in said.items()]
