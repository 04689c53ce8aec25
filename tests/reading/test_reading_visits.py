"""Visits and what belongs to them."""

from __future__ import annotations

from dataclasses import replace

from journal.reading.visits import (
    answered_at,
    asked_at,
    goals,
    goals_reached,
    is_reached,
    last_visit,
    next_visit,
    open_questions,
    visits,
)
from journal.records import Event, EventKind, Findings, Goal, Question, Records, Stenosis
from tests.reading.builders import new_id, on


def visit(day: int, note: str = "") -> Event:
    return Event(id=new_id(), day=on(day), kind=EventKind.VISIT, note=note)


def question(text: str, order: int = 0, asked: int | None = None, answer: str = "") -> Question:
    day = None if asked is None else on(asked)
    return Question(id=new_id(), text=text, order=order, asked=day, answer=answer)


def goal(text: str, day: int | None, reached: int | None = None) -> Goal:
    days = (None if one is None else on(one) for one in (day, reached))
    return Goal(new_id(), text, *days)


def test_that_the_last_and_the_next_visit_lie_on_both_sides() -> None:
    first, second, third = visit(10, "Good."), visit(50), visit(90)
    scan = Event(id=new_id(), day=on(60), kind=EventKind.IMAGING)
    records = Records(events=(third, first, scan, second))
    assert visits(records) == (first, second, third)
    assert last_visit(records, on(60)) == second
    assert next_visit(records, on(60)) == third
    assert last_visit(records, on(9)) is None
    assert next_visit(records, on(91)) is None


def test_that_a_visit_of_today_is_to_come_until_something_was_said() -> None:
    before, today = visit(10), visit(50)
    records = Records(events=(before, today))
    assert (last_visit(records, on(50)), next_visit(records, on(50))) == (before, today)
    noted = replace(today, note="Keep walking.")
    assert last_visit(Records(events=(before, noted)), on(50)) == noted
    assert next_visit(Records(events=(before, noted)), on(50)) is None
    found = replace(today, findings=Findings(stenosis=Stenosis.NONE))
    assert last_visit(Records(events=(before, found)), on(50)) == found
    asked = replace(records, questions=(question("When?", asked=50),))
    assert last_visit(asked, on(50)) == today


def test_that_open_questions_stand_in_the_persons_order() -> None:
    late, early = question("B", 2), question("A", 1)
    done, told, blank = question("C", 3, asked=10), question("D", 4, answer="Yes."), question("  ", 5)
    records = Records(questions=(late, early, done, told, blank))
    assert open_questions(records) == (early, late)
    assert open_questions(records, on(9)) == (early, late, done)
    assert open_questions(records, on(10)) == (early, late)


def test_that_answers_belong_to_the_day_they_were_given() -> None:
    answered, silent, other = question("A", 1, 10, "Yes."), question("B", 2, 10), question("C", 3, 20, "No.")
    records = Records(questions=(answered, silent, other))
    assert asked_at(records, on(10)) == (answered, silent)
    assert answered_at(records, on(10)) == (answered,)


def test_that_goals_stand_open_ones_first_and_none_from_later() -> None:
    reached, open_one, later, undated = goal("A", 1, 30), goal("B", 5), goal("C", 60), goal("D", None)
    records = Records(goals=(reached, open_one, later, undated))
    assert goals(records, on(40)) == (undated, open_one, reached)
    assert goals(records, on(29)) == (undated, reached, open_one)
    assert not is_reached(reached, on(29))
    assert goals_reached(records, on(30), on(40)) == (reached,)
    assert goals_reached(records, on(31), on(40)) == ()
