"""Journals as hypothesis makes them up: every field of every record, set and unset."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from journal.records import (
    LEVELS,
    PLACES,
    Dose,
    Entry,
    Event,
    EventKind,
    Findings,
    Goal,
    Medicine,
    Person,
    Plan,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Question,
    Records,
    Region,
    Side,
    Stenosis,
    Surgery,
    Symptom,
    TypicalWeek,
    UrgentSign,
    WindowKind,
    WindowOverride,
    WrittenBy,
    in_order,
)

FIRST_DAY, LAST_DAY = date(1930, 1, 1), date(2090, 12, 31)


def _naive(year: int) -> datetime:
    return datetime(year, 6, 1)  # noqa: DTZ001  # hypothesis adds the offset itself


ids = st.uuids().map(str)
days = st.dates(FIRST_DAY, LAST_DAY)
scores = st.integers(0, 20).map(lambda half: half // 2 if half % 2 == 0 else half / 2)
offsets = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(_naive(1930), _naive(2090), timezones=offsets)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["", " ", "=1+1", "a\nb\r\nc", "„Grüße“ 🙂", "\u202ebidi", "'; DROP TABLE entry; --", "\ufeff", "#let x"]
)
names = texts.filter(lambda text: bool(text.strip()))
minutes = st.integers(0, 1440)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return values, or None for what is not recorded."""
    return st.none() | values


def some_of(words: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a few words of a list, each once, in any order."""
    return st.lists(st.sampled_from(list(words)), unique=True, max_size=4).map(tuple)


typical_weeks = st.builds(TypicalWeek, **{name: maybe(scores) for name in TypicalWeek.__dataclass_fields__})
surgeries = st.builds(
    Surgery,
    id=ids,
    day=days,
    procedures=some_of(Procedure),
    levels=some_of(LEVELS),
    side=maybe(st.sampled_from(Side)),
    place=texts,
    reason=texts,
    complications=texts,
    note=texts,
    before=typical_weeks,
)
medicines = st.builds(
    lambda span, **rest: Medicine(begins=span[0], ends=span[1], **rest),
    span=st.tuples(maybe(days), maybe(days)).map(lambda span: _in_order(*span)),
    id=ids,
    name=names,
    dose=texts,
    schedule=texts,
    as_needed=st.booleans(),
)
events = st.builds(
    Event,
    id=ids,
    day=days,
    kind=st.sampled_from(EventKind),
    title=texts,
    note=texts,
    findings=st.builds(
        Findings,
        stenosis=maybe(st.sampled_from(Stenosis)),
        instrument=texts,
        score=maybe(st.integers(-1000, 1000) | st.floats(-1000, 1000)),
    ),
)
goals = st.builds(Goal, id=ids, text=texts, set_on=maybe(days), reached=maybe(days))
questions = st.builds(
    Question, id=ids, text=texts, order=st.integers(0, 1_000_000), asked=maybe(days), answer=texts
)
plans = st.builds(
    lambda span, **rest: Plan(begins=span[0], ends=span[1], **rest),
    span=st.tuples(maybe(days), maybe(days)).map(lambda span: _in_order(*span)),
    id=ids,
    kind=st.sampled_from(PlanKind),
    minutes=maybe(minutes),
    days_a_week=maybe(st.integers(1, 7)),
    note=texts,
)
persons = st.builds(
    Person,
    name=texts,
    born=maybe(st.dates(date(1900, 1, 1), FIRST_DAY)),
    region=st.sampled_from(Region),
    emergency_number=texts,
    team_phone=texts,
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Make an entry with any of its fields, its day as its moment allows."""
    written = draw(maybe(moments))
    day = draw(days) if written is None else written.date() + timedelta(days=draw(st.integers(-400, 1)))
    held: dict[str, Any] = {
        "back": scores, "leg_left": scores, "leg_right": scores, "worst": scores,
        "numbness": scores, "tingling": scores, "weakness": scores,
        "activity": scores, "mattered": scores, "sleep": scores,
        "walking_minutes": minutes, "sitting_minutes": minutes, "stretching_minutes": minutes,
        "steps": st.integers(0, 1_000_000), "position": st.sampled_from(Position),
    }  # fmt: skip
    return Entry(
        id=draw(ids),
        day=day,
        written=written,
        by=draw(st.sampled_from(WrittenBy)),
        qualities=draw(some_of(Quality)),
        places=draw(some_of(PLACES)),
        nerve_places=draw(some_of(PLACES)),
        new_since_surgery=draw(some_of(Symptom)),
        urgent=draw(some_of(UrgentSign)),
        note=draw(texts),
        **{name: draw(maybe(values)) for name, values in held.items()},
    )


def doses(medicine: str) -> st.SearchStrategy[Dose]:
    """Make doses of one medicine."""
    amounts = st.integers(0, 1000) | st.floats(0, 1000)
    return st.builds(Dose, id=ids, medicine=st.just(medicine), taken=moments, amount=amounts)


@st.composite
def windows(draw: st.DrawFn, surgery: str) -> WindowOverride:
    """Make an override of one surgery's windows."""
    first, last = draw(maybe(st.integers(-400, 4000))), draw(maybe(st.integers(-400, 4000)))
    if first is not None and last is not None and last <= first:
        first, last = last, first + 1
    return WindowOverride(
        id=draw(ids),
        surgery=surgery,
        window=draw(st.sampled_from(WindowKind)),
        from_day=first,
        to_day=last,
        hidden=draw(st.booleans()),
        title=draw(texts),
        note=draw(texts),
    )


@st.composite
def whole_records(draw: st.DrawFn, most: int = 4) -> Records:
    """Make the records of a whole journal, in order, every reference answered."""
    operated = draw(st.lists(surgeries, max_size=2))
    taken = draw(st.lists(medicines, max_size=2))
    lists: dict[str, Any] = {
        "surgeries": operated,
        "entries": draw(st.lists(entries(), max_size=most)),
        "medicines": taken,
        "doses": [dose for each in taken for dose in draw(st.lists(doses(each.id), max_size=2))],
        "events": draw(st.lists(events, max_size=2)),
        "goals": draw(st.lists(goals, max_size=2)),
        "questions": draw(st.lists(questions, max_size=2)),
        "plans": draw(st.lists(plans, max_size=2)),
        "windows": [window for each in operated for window in draw(st.lists(windows(each.id), max_size=2))],
    }
    ordered = {name: in_order(kept) for name, kept in lists.items()}
    person = draw(persons)
    days_told = [record.day for record in (*lists["entries"], *operated)]
    born = person.born if person.born is None else min([person.born, *days_told])
    return Records(
        person=Person(person.name, born, person.region, person.emergency_number, person.team_phone),
        sample=draw(st.booleans()),
        **ordered,
    )


def _in_order(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    if first is None or last is None:
        return first, last
    return min(first, last), max(first, last)
