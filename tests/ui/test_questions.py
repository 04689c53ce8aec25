from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from journal.records import Question
from ui.questions import QuestionBook, already_asked, moved, still_to_ask
from ui.session import Session

Answer = Callable[[Session, Callable[[], int]], Any]


def question(number: int, text: str = "", **said: Any) -> Question:
    return Question(id=str(UUID(int=number)), text=text or f"Question {number}?", order=number, **said)


FIRST, SECOND, THIRD = question(1), question(2), question(3)


def texts(session: Session) -> list[str]:
    return [one.text for one in session.records.questions]


def test_that_a_question_moves_past_its_neighbour_and_both_are_numbered_anew() -> None:
    changed = moved((FIRST, SECOND, THIRD), SECOND.id, -1)
    assert {(one.text, one.order) for one in changed} == {("Question 2?", 1), ("Question 1?", 2)}


def test_that_nothing_moves_past_the_ends() -> None:
    assert moved((FIRST, SECOND), FIRST.id, -1) == ()
    assert moved((FIRST, SECOND), SECOND.id, 1) == ()


@settings(max_examples=40)
@given(orders=st.lists(st.integers(0, 3), min_size=1, max_size=6), data=st.data())
def test_that_after_a_move_all_stand_where_they_should_even_where_numbers_were_equal(
    orders: list[int], data: st.DataObject
) -> None:
    listed = [
        Question(id=str(UUID(int=place)), text=str(place), order=order)
        for place, order in enumerate(sorted(orders))
    ]
    here = data.draw(st.integers(0, len(listed) - 1))
    by = data.draw(st.sampled_from((-1, 1)))
    wanted = [one.id for one in listed]
    if 0 <= here + by < len(listed):
        wanted.insert(here + by, wanted.pop(here))
    now = {one.id: one for one in (*listed, *moved(listed, listed[here].id, by))}
    assert [one.id for one in sorted(now.values(), key=lambda one: one.order)] == wanted


def test_that_questions_asked_at_a_visit_stand_apart() -> None:
    asked = question(4, asked=date(2026, 2, 23), answer="Yes")
    assert still_to_ask((FIRST, asked)) == (FIRST,)
    assert already_asked((FIRST, asked)) == (asked,)


def test_that_a_question_is_added_at_the_end_and_undo_takes_it_back(session: Session, qtbot: QtBot) -> None:
    book = QuestionBook(session)
    for text in ("  Is this expected? ", "When may I swim?"):
        with qtbot.waitSignal(session.saved):
            book.add(text)
    assert texts(session) == ["Is this expected?", "When may I swim?"]
    assert session.undoable is not None
    assert session.undoable.action == "add-question"
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert texts(session) == ["Is this expected?"]


def test_that_a_question_stands_on_the_list_once_however_often_it_is_added(
    session: Session, qtbot: QtBot
) -> None:
    book = QuestionBook(session)
    book.add("Is this expected?")
    book.add("is this  expected?")
    qtbot.waitUntil(lambda: not session.is_busy)
    assert book.holds("IS THIS EXPECTED?")
    book.add("Is this expected?")
    session.settle()
    assert texts(session) == ["Is this expected?"]


def test_that_nothing_is_added_where_nothing_is_typed(session: Session) -> None:
    QuestionBook(session).add("  ")
    session.settle()
    assert texts(session) == []


def test_that_a_question_asked_before_can_be_put_on_the_list_again(
    session: Session, qtbot: QtBot, answer_of: Answer
) -> None:
    answer_of(session, lambda: session.save("save-questions", question(1, asked=date(2026, 2, 23))))
    book = QuestionBook(session)
    assert not book.holds("Question 1?")
    with qtbot.waitSignal(session.saved):
        book.add("Question 1?")
    assert [one.order for one in book.to_ask] == [2]


def test_that_a_journal_that_can_only_be_read_takes_no_question(
    make_session: Callable[[], Session], qtbot: QtBot
) -> None:
    make_session()
    book = QuestionBook(make_session())
    assert not book.may_write
    assert "can only be read here" in book.why_not
    book.add("Is this expected?")
    assert not book.holds("Is this expected?")
