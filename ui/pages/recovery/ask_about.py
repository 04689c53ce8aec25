"""A question that a statement suggests, with one click to put it on the list for the next visit."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.questions import QuestionBook
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.selectable import selectable
from ui.widgets.text import Quiet, Text


class AskAbout(QWidget):
    """The question and its button, which says so once the question is on the list."""

    def __init__(
        self, words: Words, book: QuestionBook, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._book, self.question = words, book, question
        self.button = RoomyButton()
        self.button.setAccessibleDescription(question)
        self.why_not = Quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(selectable(Text(words.gettext("“{question}”").format(question=question))))
        row = FlowLayout()
        row.addWidget(self.button)
        column.addLayout(row)
        column.addWidget(self.why_not)
        self.button.clicked.connect(lambda: book.add(question))
        book.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show whether the question stands on the list, and why it cannot be put there."""
        words, is_listed = self._words, self._book.holds(self.question)
        self.button.setText(
            words.gettext("Added to my questions") if is_listed else words.gettext("Add to my questions")
        )
        self.button.setEnabled(self._book.may_write and not is_listed)
        self.why_not.setText(self._book.why_not)
        self.why_not.setVisible(bool(self._book.why_not) and not is_listed)
