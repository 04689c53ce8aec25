"""Everything that page one has to say, before it is known how much of it finds room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.charts import View
from journal.paper.key import Days, events_key
from journal.paper.visit.choice import PeriodKind, VisitChoice, VisitPart, period_of
from journal.paper.visit.numbers import NumbersTable, numbers_table
from journal.reading.calendar import days_later
from journal.reading.phases import LAST_DAYS
from journal.reading.standing import urgent_ticks
from journal.reading.values import Recovery
from journal.reading.visits import open_questions
from journal.words import Words
from journal.words import visit as say
from journal.words.dates import short_date


class Listed(StrEnum):
    """A list of page one; each has its place in `Room.most` and its heading in the words."""

    EVENTS = "events"
    URGENT = "urgent"
    MEDICINES = "medicines"
    CHANGES = "changes"
    WORK = "work"
    QUESTIONNAIRES = "questionnaires"
    QUESTIONS = "questions"
    GOALS = "goals"
    LAST_VISIT = "last-visit"


@dataclass(frozen=True, slots=True)
class Section:
    """A list under a heading; `stands_out` is for what must not be overlooked."""

    kind: Listed
    heading: str
    lines: Sequence[str]
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """What page one says; a part left out is empty.

    `events` are rows of number, day and what; so many of them as `events_past` have been by the day of the
    reading.
    """

    summary: Sequence[str]
    events: Sequence[Sequence[str]]
    events_past: int
    table: NumbersTable | None
    sections: Sequence[Section]
    honesty: Sequence[str]


def contents_of(recovery: Recovery, choice: VisitChoice, view: View, days: Days, words: Words) -> Contents:
    """Return what page one says; `days` are the first and the last day that its chart shows."""
    events = [event for event in recovery.records.events if days[0] <= event.day <= recovery.as_of]
    return Contents(
        say.summary_sentences(words, recovery) if choice.shows(VisitPart.SUMMARY) else (),
        events_key(recovery, view, days, words, short_date) if choice.shows(VisitPart.CHART) else (),
        len(events),
        numbers_table(recovery, words) if choice.shows(VisitPart.THEN_AND_NOW) else None,
        tuple(section for section in _sections(recovery, choice, words) if section.lines),
        _honesty(recovery, choice, words) if choice.shows(VisitPart.HONESTY) else (),
    )


def _sections(recovery: Recovery, choice: VisitChoice, words: Words) -> Iterator[Section]:
    """Yield the lists in the order of the page."""
    for part, sections in (
        (VisitPart.URGENT, _urgent),
        (VisitPart.MEDICINES, _medicines),
        (VisitPart.WORK, _work),
        (VisitPart.QUESTIONNAIRES, _questionnaires),
        (VisitPart.QUESTIONS, _questions),
        (VisitPart.LAST_VISIT, _last_visit),
    ):
        if choice.shows(part):
            yield from sections(recovery, choice, words)


def _urgent(recovery: Recovery, _choice: VisitChoice, words: Words) -> Iterator[Section]:
    ticks = urgent_ticks(recovery)
    is_new = bool(ticks) and ticks[0][0] >= _new_since(recovery)
    yield _section(words, Listed.URGENT, [say.urgent_line(words, recovery)], stands_out=is_new)


def _new_since(recovery: Recovery) -> date:
    """Return the day from which on signs stand out: the last visit's or, if earlier, four weeks ago."""
    return min(say.changes_since(recovery), days_later(recovery.as_of, -LAST_DAYS))


def _medicines(recovery: Recovery, _choice: VisitChoice, words: Words) -> Iterator[Section]:
    yield _section(words, Listed.MEDICINES, say.medicines_lines(words, recovery))
    since = say.changes_heading(words, say.changes_since(recovery))
    yield Section(Listed.CHANGES, since, say.change_lines(words, recovery))


def _work(recovery: Recovery, choice: VisitChoice, words: Words) -> Iterator[Section]:
    yield _section(words, Listed.WORK, say.work_lines(words, recovery, notes=choice.notes))


def _questionnaires(recovery: Recovery, _choice: VisitChoice, words: Words) -> Iterator[Section]:
    yield _section(words, Listed.QUESTIONNAIRES, say.questionnaire_lines(words, recovery))


def _questions(recovery: Recovery, _choice: VisitChoice, words: Words) -> Iterator[Section]:
    questions = open_questions(recovery.records, recovery.as_of)
    yield _section(words, Listed.QUESTIONS, [question.text for question in questions], stands_out=True)
    yield _section(words, Listed.GOALS, say.goal_lines(words, recovery))


def _last_visit(recovery: Recovery, choice: VisitChoice, words: Words) -> Iterator[Section]:
    yield _section(words, Listed.LAST_VISIT, say.last_visit_lines(words, recovery, notes=choice.notes))


def _section(words: Words, kind: Listed, lines: Iterable[str], *, stands_out: bool = False) -> Section:
    return Section(kind, say.heading(words, kind.value), tuple(lines), stands_out)


def _honesty(recovery: Recovery, choice: VisitChoice, words: Words) -> tuple[str, ...]:
    first: date | None = None
    last: date | None = None
    if choice.period is not PeriodKind.SINCE_SURGERY:
        first, last = period_of(choice, recovery)
    return say.honesty_lines(words, recovery, first, last)
