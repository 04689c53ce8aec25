"""Telling a story: its facts, entries and doses as the records of a sample journal."""

from __future__ import annotations

from dataclasses import dataclass

from journal.errors import KnownError
from journal.records import Records, with_records
from journal.sample.diary import entries_of
from journal.sample.facts import doses_of, facts_of
from journal.sample.tale import Tale
from journal.sample.tales import TALES

FIRST_SEED = 1


@dataclass(frozen=True, slots=True)
class Story:
    """A story that can be told: its name, and what happens in it as one marked line."""

    name: str
    line: str


def stories() -> tuple[Story, ...]:
    """Return the stories in the order they are offered."""
    return tuple(Story(tale.name, tale.line) for tale in TALES)


def tell(name: str, seed: int = FIRST_SEED) -> Records:
    """Return a story as the records of a sample journal, the same for the same name and seed.

    Raises KnownError `sample-story` for a name that no story has.
    """
    tale = _tale(name)
    entries = entries_of(tale, seed)
    kept = [*facts_of(tale, seed), *entries, *doses_of(tale, entries, seed)]
    return with_records(Records(person=tale.person, sample=True), kept)


def _tale(name: str) -> Tale:
    for tale in TALES:
        if tale.name == name:
            return tale
    raise KnownError("sample-story", name=name, names=[tale.name for tale in TALES])
