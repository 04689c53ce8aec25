"""The list of questions for the next visit: put in order, changed, removed, and added to by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidgetItem, QVBoxLayout, QWidget

from journal.errors import FieldError
from journal.records import Question
from journal.words.dates import long_date
from ui.form_rows import name_field
from ui.history.menu import offer_buttons
from ui.history.opening import show_history
from ui.questions import QuestionBook
from ui.session import Session
from ui.widgets.buttons import RoomyButton, row_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.fold import Fold
from ui.widgets.inputs import Line
from ui.widgets.numbered_list import MARK, NumberedList
from ui.widgets.selectable import selectable
from ui.widgets.text import Quiet, Text

if TYPE_CHECKING:
    from ui.pages.settings.record_dialog import RecordDialog

DRAFT = "question"
SHOWN_ROWS = 12
_ID = Qt.ItemDataRole.UserRole
_HERE = Qt.ShortcutContext.WidgetShortcut


class QuestionList(Card):
    """A card with the questions of the open journal; it follows the session by itself.

    `book` holds what can be done with them. What is half written is kept by `keep_draft`. `heading` and
    `empty` are said in place of the usual words; the first `on_page_one` are marked as those that are
    printed there.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        heading: str = "",
        empty: str = "",
        on_page_one: int = 0,
    ) -> None:
        words = session.words
        heading = heading or words.gettext("Questions for my next visit")
        super().__init__(heading, parent)
        self._session, self._words, self._on_page_one = session, words, on_page_one
        self._typed_before = ""
        self._shown: tuple[Question, ...] | None = None
        self.book = QuestionBook(session, self)
        self.empty = Text(
            empty or words.gettext("No question yet. Add one from what you read here, or write your own.")
        )
        self.list = NumberedList(SHOWN_ROWS)
        self.list.setAccessibleName(heading)
        self.own = Line()
        self.why_not = Quiet()
        self.asked = Fold(self._tell_asked, framed=False, aside=4)
        self._lay_out()
        self._listen()
        self._show_draft()
        self.show_questions()

    def chosen(self) -> Question | None:
        """Return the question chosen in the list."""
        row = self.list.currentRow()
        return self._shown[row] if self._shown and 0 <= row < len(self._shown) else None

    def add_own(self) -> None:
        """Put the typed question on the list."""
        text = self.own.text().strip()
        if text and self.book.may_write:
            self.book.add(text)
            self.own.clear()
            self.keep_draft()

    def change(self) -> RecordDialog | None:
        """Open the chosen question to give it other words."""
        question = self.chosen()
        if question is None or not self.book.may_write:
            return None
        dialog = _change_dialog(self._session, question, self)
        dialog.open()
        return dialog

    def keep_draft(self) -> None:
        """Keep a question that is half written inside the journal, unless nothing was typed here since."""
        text = self.own.text().strip()
        if text != self._typed_before:
            self._typed_before = text
            self._session.keep_draft(DRAFT, {"text": text} if text else None)

    def show_questions(self) -> None:
        """Show what the journal holds now."""
        questions, had_focus = self.book.to_ask, holds_focus(self)
        if questions != self._shown:
            self._fill(questions)
        self._show_asked()
        self._allow()
        if had_focus and not holds_focus(self):
            (self.list if questions else self.own).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was half written on another page meanwhile."""
        super().showEvent(event)
        if self.own.text().strip() == self._typed_before:
            self._show_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand what is half written on to other pages."""
        self.keep_draft()
        super().hideEvent(event)

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = self._words
        for widget in (self.empty, self.list):
            self.body.addWidget(widget)
        self._buttons = QWidget(self)
        row = FlowLayout(self._buttons)
        self.up = row_button(row, words.gettext("Move up"), partial(self._move, -1))
        self.down = row_button(row, words.gettext("Move down"), partial(self._move, 1))
        self.change_one = row_button(row, words.gettext("Change…"), self.change)
        self.remove_one = row_button(row, words.gettext("Remove"), self._remove)
        self.history_one = row_button(row, words.gettext("History…"), self._show_history)
        offer_buttons(self.list, lambda: self._buttons.findChildren(RoomyButton))
        self.body.addWidget(self._buttons)
        self.body.addLayout(self._own_row())
        self.body.addWidget(self.why_not)
        self.body.addWidget(self.asked)

    def _own_row(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        label = QLabel(self._words.gettext("A question of my own"))
        name_field(self.own, label.text(), "", label)
        self.add_one = RoomyButton(self._words.gettext("Add"))
        across = QHBoxLayout()
        across.addWidget(self.own, 1)
        across.addWidget(self.add_one)
        column.addWidget(label)
        column.addLayout(across)
        return column

    def _listen(self) -> None:
        self.book.changed.connect(self.show_questions)
        self._session.opened.connect(self._show_draft)
        self.list.currentRowChanged.connect(self._allow)
        self.list.itemActivated.connect(self.change)
        self.own.returnPressed.connect(self.add_own)
        self.own.textChanged.connect(self._allow)
        self.add_one.clicked.connect(self.add_own)
        keys: tuple[tuple[Any, Callable[[], object]], ...] = (
            (QKeySequence(QKeySequence.StandardKey.Delete), self._remove),
            (QKeySequence("Alt+Up"), partial(self._move, -1)),
            (QKeySequence("Alt+Down"), partial(self._move, 1)),
        )
        for key, action in keys:
            QShortcut(key, self.list, context=_HERE).activated.connect(action)

    # -- showing ----------------------------------------------------------------------------------

    def _show_draft(self) -> None:
        kept = self._session.draft(DRAFT) or {}
        self._typed_before = str(kept.get("text", ""))
        self.own.setText(self._typed_before)

    def _fill(self, questions: tuple[Question, ...]) -> None:
        before = self.chosen()
        row = self.list.currentRow()
        self._shown = questions
        self.list.clear()
        for place, question in enumerate(questions):
            item = QListWidgetItem(question.text, self.list)
            item.setData(_ID, question.id)
            if place < self._on_page_one:
                self._mark(item)
        ids = [question.id for question in questions]
        kept = ids.index(before.id) if before is not None and before.id in ids else row
        self.list.setCurrentRow(max(0, min(kept, len(ids) - 1)))
        self.empty.setVisible(not questions)
        self.list.setVisible(bool(questions))
        self._buttons.setVisible(bool(questions))
        self.list.fit()

    def _mark(self, item: QListWidgetItem) -> None:
        words = self._words
        item.setData(MARK, words.gettext("on page one"))
        told = words.gettext("{question} On page one.").format(question=item.text())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)

    def _allow(self, *_: object) -> None:
        may_write, row = self.book.may_write, self.list.currentRow()
        chosen = self.chosen() is not None and may_write
        self.up.setEnabled(chosen and row > 0)
        self.down.setEnabled(chosen and row + 1 < self.list.count())
        self.change_one.setEnabled(chosen)
        self.remove_one.setEnabled(chosen)
        self.history_one.setEnabled(self.chosen() is not None)
        self.own.setEnabled(may_write)
        self.add_one.setEnabled(may_write and bool(self.own.text().strip()))
        self.why_not.setText(self.book.why_not)
        self.why_not.setVisible(bool(self.book.why_not))

    def _show_asked(self) -> None:
        asked = self.book.asked
        said = self._words.ngettext("{count} question", "{count} questions", len(asked))
        self.asked.header.tell(self._words.gettext("Asked at earlier visits"), said.format(count=len(asked)))
        self.asked.setVisible(bool(asked))
        self.asked.rebuild()

    def _tell_asked(self, layout: QVBoxLayout) -> None:
        words = self._words
        for question in self.book.asked:
            if question.asked is None:
                continue
            layout.addWidget(selectable(Text(question.text)))
            day = words.gettext("Asked on {day}.").format(day=long_date(words, question.asked))
            layout.addWidget(selectable(Quiet(" ".join(part for part in (day, question.answer) if part))))

    # -- doing ------------------------------------------------------------------------------------

    def _move(self, by: int) -> None:
        question = self.chosen()
        if question is not None:
            self.book.move(question, by)

    def _remove(self) -> None:
        question = self.chosen()
        if question is not None:
            self.book.remove(question)

    def _show_history(self) -> None:
        question = self.chosen()
        if question is not None:
            show_history(self._session, question, self)


def _change_dialog(session: Session, question: Question, parent: QWidget) -> RecordDialog:
    from ui.pages.settings.record_dialog import Making, RecordDialog  # only when asked for
    from ui.widgets.fields import note_field
    from ui.widgets.record_form import RecordForm

    words = session.words
    form = RecordForm(words, (note_field("text", words.gettext("&Question")),))
    form.show_values({"text": question.text})

    def records(values: dict[str, Any]) -> tuple[Question, ...]:
        if not values["text"]:
            raise FieldError("text", "needed")
        return (replace(question, text=values["text"]),)

    return RecordDialog(
        session, words.gettext("Change a question"), form, Making("save-questions", records), parent
    )
