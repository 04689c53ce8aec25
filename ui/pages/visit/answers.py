"""The questions of a visit, each with room for its answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal.records import Question
from journal.words import Words
from ui.tab_order import order_tabs
from ui.widgets.text import Quiet, Text

ANSWER_LINES = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question: the answer, and whether it was asked at all. An answered one was."""

    text: str = ""
    was_asked: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether it counts as asked."""
        return self.was_asked or bool(self.text)


class Answers(QWidget):
    """One row a question; `changed` tells that the person wrote or ticked something."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: dict[str, AnswerRow] = {}
        self.none = Quiet(words.gettext("No question stands on your list."))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._layout.addWidget(self.none)

    def show_questions(self, questions: Iterable[Question]) -> None:
        """Show a row for each question; what is written in rows that stay is kept."""
        wanted = {question.id: question for question in questions}
        for gone in self.rows.keys() - wanted.keys():
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, question in enumerate(wanted.values(), 1):
            row = self.rows.get(question.id) or self._new_row(question)
            row.question.setText(question.text)
            self._layout.insertWidget(place, row)
        self.none.setVisible(not wanted)
        order_tabs(self)

    def answers(self) -> dict[str, Answer]:
        """Return what is written, by the question's id."""
        return {question: row.answer() for question, row in self.rows.items()}

    def plain(self) -> dict[str, Any]:
        """Return what is written as a draft keeps it."""
        found = self.answers().items()
        return {one: [answer.text, answer.was_asked] for one, answer in found if answer.is_asked}

    def restore(self, plain: Any) -> None:
        """Take up what a draft kept; questions that are gone are left out."""
        kept: Mapping[str, Any] = plain if isinstance(plain, dict) else {}
        for question, row in self.rows.items():
            match kept.get(question):
                case [str(text), bool(was_asked)]:
                    row.show_answer(Answer(text, was_asked))
                case _:
                    row.show_answer(Answer())

    def _new_row(self, question: Question) -> AnswerRow:
        row = self.rows[question.id] = AnswerRow(self._words, question, self)
        row.show_answer(Answer(question.answer, question.asked is not None))
        row.note.textChanged.connect(self.changed)
        row.asked.clicked.connect(self.changed)
        return row


class AnswerRow(QWidget):
    """A question, a place for its answer, and a box for one that was asked but not answered."""

    def __init__(self, words: Words, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = Text(question.text)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * ANSWER_LINES + 20)
        self.note.setPlaceholderText(words.gettext("The answer"))
        self.asked = QCheckBox(words.gettext("Asked, but not answered"))
        self.asked.setAccessibleDescription(question.text)
        self.note.setAccessibleName(words.gettext("Answer to: {question}").format(question=question.text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.question, self.note, self.asked):
            column.addWidget(widget)
        self.note.textChanged.connect(self._allow)

    def answer(self) -> Answer:
        """Return what is written."""
        return Answer(self.note.toPlainText().strip(), self.asked.isChecked())

    def show_answer(self, answer: Answer) -> None:
        """Show what was written before."""
        self.note.setPlainText(answer.text)
        self.asked.setChecked(answer.was_asked and not answer.text)

    def _allow(self) -> None:
        has_answer = bool(self.note.toPlainText().strip())
        if has_answer:
            self.asked.setChecked(False)
        self.asked.setEnabled(not has_answer)
