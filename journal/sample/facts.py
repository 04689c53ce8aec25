"""A story's facts as records: surgeries, medicines with doses, events, plans, goals, questions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from random import Random

from journal.records import (
    Dose,
    Entry,
    Event,
    Goal,
    Medicine,
    Plan,
    Question,
    Surgery,
    WindowOverride,
)
from journal.records.records import Kept
from journal.sample.identities import named_id
from journal.sample.moments import moment_on
from journal.sample.tale import Pill, Tale

_HOURS = (7.6, 13.2, 18.4, 22.3)
"""Around which as-needed doses are taken."""


def facts_of(tale: Tale, seed: int) -> list[Kept]:
    """Return a story's records besides its entries and doses."""
    return [
        *_surgeries(tale, seed),
        *_medicines(tale, seed),
        *_events_and_plans(tale, seed),
        *_for_visits(tale, seed),
        *_windows(tale, seed),
    ]


def doses_of(tale: Tale, entries: Iterable[Entry], seed: int) -> list[Dose]:
    """Return the as-needed doses taken on the days that have entries."""
    random = Random(f"{tale.name}/{seed}/doses")
    worst_on: dict[date, float] = {}
    for entry in entries:
        worst = max(entry.back or 0, entry.leg or 0, entry.worst or 0)
        worst_on[entry.day] = max(worst, worst_on.get(entry.day, 0))
    return [
        dose
        for index, pill in enumerate(tale.pills)
        if pill.as_needed
        for dose in _doses(tale, seed, index, worst_on, random)
    ]


def _doses(tale: Tale, seed: int, index: int, worst_on: dict[date, float], random: Random) -> list[Dose]:
    pill = tale.pills[index]
    found: list[Dose] = []
    for day, worst in sorted(worst_on.items()):
        over = worst - pill.from_pain
        if not _runs(tale, pill, day) or over < 0:
            continue
        times = random.choices((0, 1, 2, 3), (2, 4, 2 + over, over / 2))[0]
        for turn, hour in enumerate(sorted(random.sample(_HOURS, times))):
            found.append(
                Dose(
                    id=named_id(tale.name, seed, f"dose {index} {day} {turn}"),
                    medicine=named_id(tale.name, seed, f"medicine {index}"),
                    taken=moment_on(day, hour + random.uniform(-0.6, 0.6), tale.person.region),
                    amount=2 if worst >= 8 and turn == 0 else 1,
                )
            )
    return found


def _runs(tale: Tale, pill: Pill, day: date) -> bool:
    return tale.on(pill.first) <= day and (pill.last is None or day <= tale.on(pill.last))


def _day(tale: Tale, day: int | None) -> date | None:
    return None if day is None else tale.on(day)


def _surgeries(tale: Tale, seed: int) -> list[Kept]:
    return [
        Surgery(
            id=named_id(tale.name, seed, f"surgery {index}"),
            day=tale.on(operation.day),
            procedures=operation.procedures,
            levels=operation.levels,
            side=operation.side,
            place=operation.place,
            reason=operation.reason,
            complications=operation.complications,
            note=operation.note,
            before=operation.before,
        )
        for index, operation in enumerate(tale.operations)
    ]


def _medicines(tale: Tale, seed: int) -> list[Kept]:
    return [
        Medicine(
            id=named_id(tale.name, seed, f"medicine {index}"),
            name=pill.name,
            dose=pill.dose,
            schedule=pill.schedule,
            begins=tale.on(pill.first),
            ends=_day(tale, pill.last),
            as_needed=pill.as_needed,
        )
        for index, pill in enumerate(tale.pills)
    ]


def _events_and_plans(tale: Tale, seed: int) -> list[Kept]:
    events = [
        Event(
            id=named_id(tale.name, seed, f"event {index}"),
            day=tale.on(mark.day),
            kind=mark.kind,
            title=mark.title,
            note=mark.note,
            findings=mark.findings,
        )
        for index, mark in enumerate(tale.marks)
    ]
    plans = [
        Plan(
            id=named_id(tale.name, seed, f"plan {index}"),
            kind=task.kind,
            begins=tale.on(task.first),
            ends=_day(tale, task.last),
            minutes=task.minutes,
            days_a_week=task.days_a_week,
            note=task.note,
        )
        for index, task in enumerate(tale.tasks)
    ]
    return [*events, *plans]


def _for_visits(tale: Tale, seed: int) -> list[Kept]:
    goals = [
        Goal(
            id=named_id(tale.name, seed, f"goal {index}"),
            text=wish.text,
            set_on=tale.on(wish.day),
            reached=_day(tale, wish.reached),
        )
        for index, wish in enumerate(tale.wishes)
    ]
    questions = [
        Question(
            id=named_id(tale.name, seed, f"question {index}"),
            text=ask.text,
            order=index + 1,
            asked=_day(tale, ask.asked),
            answer=ask.answer,
        )
        for index, ask in enumerate(tale.asks)
    ]
    return [*goals, *questions]


def _windows(tale: Tale, seed: int) -> list[Kept]:
    return [
        WindowOverride(
            id=named_id(tale.name, seed, f"window {index}"),
            surgery=named_id(tale.name, seed, f"surgery {said.operation}"),
            window=said.window,
            from_day=said.from_day,
            to_day=said.to_day,
            title=said.title,
            note=said.note,
        )
        for index, said in enumerate(tale.said)
    ]
