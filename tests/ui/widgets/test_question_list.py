from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.records import Question
from ui.session import Session
from ui.tab_order import order_tabs
from ui.widgets.question_list import QuestionList
from ui.widgets.text import Text

Answer = Callable[[Session, Callable[[], int]], Any]
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def question(number: int, text: str, **said: Any) -> Question:
    return Question(id=str(UUID(int=number)), text=text, order=number, **said)


@pytest.fixture
def questions(qtbot: QtBot, session: Session, theme: object) -> QuestionList:
    questions = QuestionList(session)
    qtbot.addWidget(questions)
    questions.resize(700, 500)
    questions.show()
    return questions


@pytest.fixture
def three(questions: QuestionList, session: Session, answer_of: Answer) -> QuestionList:
    asked = [question(number, f"Question {number}?") for number in (1, 2, 3)]
    answer_of(session, lambda: session.save("save-questions", *asked))
    return questions


def rows(questions: QuestionList) -> list[str]:
    return [questions.list.item(row).text() for row in range(questions.list.count())]


def test_that_an_empty_list_says_how_to_fill_it(questions: QuestionList) -> None:
    assert questions.empty.isVisible()
    assert "No question yet" in questions.empty.text()
    assert not questions.list.isVisible()
    assert not questions.remove_one.isVisible()
    assert not questions.add_one.isEnabled()


def test_that_a_typed_question_is_added_by_enter(
    qtbot: QtBot, session: Session, questions: QuestionList
) -> None:
    questions.own.setFocus()
    qtbot.keyClicks(questions.own, "When may I drive?")
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(questions.own, Qt.Key.Key_Return)
    assert rows(questions) == ["When may I drive?"]
    assert questions.own.text() == ""
    assert questions.own.hasFocus()
    assert [one.text for one in session.records.questions] == ["When may I drive?"]


def test_that_a_typed_question_is_added_by_its_button(
    qtbot: QtBot, session: Session, questions: QuestionList
) -> None:
    qtbot.keyClicks(questions.own, "When may I drive?")
    with qtbot.waitSignal(session.saved):
        qtbot.mouseClick(questions.add_one, LEFT)
    assert rows(questions) == ["When may I drive?"]


def test_that_a_question_is_moved_by_button_and_key_and_stays_chosen(
    qtbot: QtBot, session: Session, three: QuestionList
) -> None:
    three.list.setCurrentRow(1)
    with qtbot.waitSignal(session.saved):
        qtbot.mouseClick(three.down, LEFT)
    assert rows(three) == ["Question 1?", "Question 3?", "Question 2?"]
    assert three.list.currentRow() == 2
    assert not three.down.isEnabled()
    three.list.setFocus()
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(three.list, Qt.Key.Key_Up, ALT)
    assert rows(three) == ["Question 1?", "Question 2?", "Question 3?"]
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert rows(three) == ["Question 1?", "Question 3?", "Question 2?"]


def test_that_a_removed_question_comes_back_by_undo(
    qtbot: QtBot, session: Session, three: QuestionList
) -> None:
    three.list.setCurrentRow(2)
    three.list.setFocus()
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(three.list, Qt.Key.Key_Delete)
    assert rows(three) == ["Question 1?", "Question 2?"]
    assert three.list.currentRow() == 1
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert rows(three) == ["Question 1?", "Question 2?", "Question 3?"]


def test_that_the_keyboard_goes_on_in_the_field_once_the_last_question_is_gone(
    qtbot: QtBot, session: Session, questions: QuestionList, answer_of: Answer
) -> None:
    answer_of(session, lambda: session.save("save-questions", question(1, "One?")))
    questions.list.setFocus()
    with qtbot.waitSignal(session.saved):
        qtbot.keyClick(questions.list, Qt.Key.Key_Delete)
    assert questions.own.hasFocus()


def test_that_a_question_is_given_other_words(qtbot: QtBot, session: Session, three: QuestionList) -> None:
    three.list.setCurrentRow(0)
    dialog = three.change()
    assert dialog is not None
    note: Any = dialog.form.fields["text"].widget
    assert note.toPlainText() == "Question 1?"
    note.setPlainText("Another one?")
    with qtbot.waitSignal(session.saved):
        dialog.save()
    assert rows(three)[0] == "Another one?"


def test_that_a_question_without_words_is_not_kept(three: QuestionList, session: Session) -> None:
    dialog = three.change()
    assert dialog is not None
    note: Any = dialog.form.fields["text"].widget
    note.setPlainText("  ")
    dialog.save()
    session.settle()
    assert dialog.isVisible()
    assert rows(three)[0] == "Question 1?"
    note.setPlainText("Question 1?")
    dialog.done(0)


def test_that_a_half_written_question_is_there_again_after_closing(
    qtbot: QtBot, make_session: Callable[[], Session]
) -> None:
    first = make_session()
    before = QuestionList(first)
    qtbot.addWidget(before)
    before.own.setText("Half a quest")
    before.keep_draft()
    first.close()
    again = QuestionList(make_session())
    qtbot.addWidget(again)
    assert again.own.text() == "Half a quest"


def test_that_questions_asked_before_stand_folded_with_their_answers(
    qtbot: QtBot, session: Session, questions: QuestionList, answer_of: Answer
) -> None:
    assert not questions.asked.isVisible()
    asked = question(1, "May I swim?", asked=date(2026, 2, 23), answer="From week eight on.")
    answer_of(session, lambda: session.save("save-questions", asked))
    assert rows(questions) == []
    assert questions.asked.header.standing == "1 question"
    qtbot.mouseClick(questions.asked.header, LEFT)
    body = questions.asked.body
    assert body is not None
    told = " ".join(label.text() for label in body.findChildren(Text))
    assert told == "May I swim? Asked on 23 February 2026. From week eight on."


def test_that_a_journal_that_can_only_be_read_says_why_nothing_can_be_changed(
    qtbot: QtBot, make_session: Callable[[], Session], answer_of: Answer
) -> None:
    first = make_session()
    answer_of(first, lambda: first.save("save-questions", question(1, "One?"), question(2, "Two?")))
    questions = QuestionList(make_session())
    qtbot.addWidget(questions)
    questions.show()
    assert rows(questions) == ["One?", "Two?"]
    for button in (
        questions.up,
        questions.down,
        questions.change_one,
        questions.remove_one,
        questions.add_one,
    ):
        assert not button.isEnabled()
    assert not questions.own.isEnabled()
    assert "can only be read here" in questions.why_not.text()
    assert questions.why_not.isVisible()
    qtbot.keyClick(questions.list, Qt.Key.Key_Delete)
    assert rows(questions) == ["One?", "Two?"]


def test_that_what_is_half_written_on_one_page_goes_on_on_another(
    qtbot: QtBot, session: Session, questions: QuestionList
) -> None:
    other = QuestionList(session)
    qtbot.addWidget(other)
    qtbot.keyClicks(questions.own, "Half a quest")
    questions.hide()
    other.show()
    assert other.own.text() == "Half a quest"
    other.keep_draft()
    questions.keep_draft()
    assert session.draft("question") == {"text": "Half a quest"}
    qtbot.keyClicks(other.own, "ion?")
    other.hide()
    questions.show()
    questions.keep_draft()
    assert questions.own.text() == "Half a question?"
    assert session.draft("question") == {"text": "Half a question?"}


def test_that_an_open_dialog_does_not_disturb_the_way_of_tab(questions: QuestionList, three: object) -> None:
    dialog = questions.change()
    assert dialog is not None
    order_tabs(questions)  # a warning of Qt's would fail this test
    dialog.done(0)
    assert questions.list.nextInFocusChain() is not None
