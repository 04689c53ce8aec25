"""What is asked about one column: what it is, and what must be known to read it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QScrollArea, QVBoxLayout, QWidget

from journal.exchange.others.column import LISTS, MINUTES, SCORES
from journal.words import Words
from journal.words.names import listed
from journal.words.reports import one_line
from ui.import_table import questions
from ui.import_table.answers import Answer, Said, asks_order
from ui.import_table.offered import field_name, fields_for
from ui.import_table.room_choice import RoomChoice
from ui.widgets.text import Heading, Text

SHOWN_TEXTS, LONGEST_SHOWN = 6, 60


class ColumnForm(QScrollArea):
    """The questions about the column that is shown; each answer goes into `Said` at once.

    `changed` tells of an answer, `asked` that other questions stand there.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._said: Said | None = None
        self._name = ""
        self.field_box = RoomChoice()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_column(self, said: Said, name: str) -> None:
        """Ask about a column."""
        self._said, self._name = said, name
        inner = QWidget()
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(16, 4, 16, 12)
        self._layout.setSpacing(10)
        self._layout.addWidget(Heading(one_line(name)))
        self._layout.addWidget(Text(self._first_texts(said.look.texts.get(name, ()))))
        self._head = self._field_question(said, self._answer)
        self._layout.addWidget(self._head)
        self._more = QWidget()
        self._layout.addWidget(self._more)
        self._layout.addStretch(1)
        self.setWidget(inner)
        self._ask_more()

    @property
    def _answer(self) -> Answer:
        assert self._said is not None  # noqa: S101 -- a column is shown before anything is answered
        return self._said.answers[self._name]

    def _first_texts(self, texts: tuple[str, ...]) -> str:
        if not any(texts):
            return self._words.gettext("It is empty in every row.")
        shown = [_short(text) for text in texts if text][:SHOWN_TEXTS]
        quoted = [self._words.gettext("“{name}”").format(name=text) for text in shown]
        if len(texts) > len(shown):
            return self._words.gettext("It begins with {texts}, and goes on.").format(texts=", ".join(quoted))
        return self._words.gettext("In it stand {texts}.").format(texts=listed(self._words, quoted))

    def _field_question(self, said: Said, answer: Answer) -> QWidget:
        column, form = _form()
        self.field_box = RoomChoice()
        offered = fields_for(said.look)
        for name in offered:
            self.field_box.addItem(field_name(self._words, name), name)
        self.field_box.setCurrentIndex(offered.index(answer.field) if answer.field in offered else 0)
        self.field_box.setMaxVisibleItems(16)
        self.field_box.activated.connect(self._choose_field)
        questions.ask(form, self._words.gettext("&What is it?"), self.field_box)
        return column

    def _choose_field(self, _index: int) -> None:
        chosen = str(self.field_box.currentData())
        if chosen == self._answer.field:
            return
        self._answer.field = chosen
        self._answer.values = {}
        if chosen == "note" and not self._answer.label:
            self._answer.label = self._name.strip()[:200]
        self._ask_more()
        self.changed.emit()

    def _ask_more(self) -> None:
        """Ask what the chosen field needs to be known beside it."""
        said, answer, words = self._said, self._answer, self._words
        assert said is not None  # noqa: S101 -- as above
        more, form = _form()
        texts = said.look.texts.get(self._name, ())
        told = self.changed.emit
        if answer.field in SCORES:
            questions.ask_scale(words, form, answer, texts, told)
        elif answer.field in MINUTES:
            questions.ask_unit(words, form, answer, told)
        elif answer.field in LISTS:
            questions.ask_split(words, form, answer, partial(self._split_changed))
        elif answer.field == "note":
            questions.ask_label(words, form, answer, told)
        elif answer.field == "day" and asks_order(said):
            questions.ask_order(words, form, said, told)
        elif answer.field == "medicine":
            questions.ask_zone(words, form, said, told)
        questions.ask_words(words, form, answer, texts, told)
        self._layout.replaceWidget(self._more, more)
        self._more.deleteLater()
        self._more.hide()
        self._more = more
        self.asked.emit()

    def _split_changed(self) -> None:
        self._answer.values = {}
        split = self._more.findChild(RoomChoice, "split")
        had_focus = split is not None and split.hasFocus()
        self._ask_more()
        again = self._more.findChild(RoomChoice, "split")
        if had_focus and again is not None:
            again.setFocus()
        self.changed.emit()

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Bring what the keyboard comes to into sight."""
        done = super().focusNextPrevChild(next_one)
        focused = self.focusWidget()
        if self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 20, 40)
        return done


def _form() -> tuple[QWidget, QFormLayout]:
    column = QWidget()
    form = QFormLayout(column)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(10)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    return column, form


def _short(text: str) -> str:
    said = one_line(text)
    return said if len(said) <= LONGEST_SHOWN else f"{said[:LONGEST_SHOWN].rstrip()}…"
