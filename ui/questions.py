"""The questions that a person wants to bring to the next visit, in their own order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from journal.records import Question
from ui.session import Session

MOST_ORDER = 1_000_000
"""The largest number that a question's order may be."""


def still_to_ask(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that have not been asked yet, in order."""
    return tuple(question for question in questions if question.asked is None)


def already_asked(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that were asked at earlier visits, in order."""
    return tuple(question for question in questions if question.asked is not None)


def moved(questions: Sequence[Question], question_id: str, by: int) -> tuple[Question, ...]:
    """Return the questions whose number changes where one is moved `by` places; none at the list's ends.

    Questions that bore the same number, as other programs may write them, get one each.
    """
    ids = [question.id for question in questions]
    here = ids.index(question_id)
    there = here + by
    if not 0 <= there < len(ids):
        return ()
    reordered = list(questions)
    reordered.insert(there, reordered.pop(here))
    numbered = [replace(question, order=number) for number, question in enumerate(reordered, 1)]
    return tuple(new for new, old in zip(numbered, reordered, strict=True) if new != old)


class QuestionBook(QObject):
    """The questions of the open journal, and what can be done with them; each can be undone.

    `changed` is sent whenever they may have changed, or whether the journal takes changes.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._under_way: dict[int, str] = {}
        for told in (session.opened, session.loaded, session.changed):
            told.connect(self._tell)
        session.answered.connect(self._answered)

    @property
    def to_ask(self) -> tuple[Question, ...]:
        """The questions still to be asked, in order."""
        return still_to_ask(self._session.records.questions)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions asked at earlier visits."""
        return already_asked(self._session.records.questions)

    @property
    def may_write(self) -> bool:
        """Whether the journal is read and takes changes."""
        return self._session.may_write and self._session.is_loaded

    @property
    def why_not(self) -> str:
        """Why nothing can be changed, in a sentence; "" where it can."""
        if self._session.may_write:
            return ""
        return self._session.words.gettext(
            "This journal can only be read here, so the list of questions cannot be changed."
        )

    def holds(self, text: str) -> bool:
        """Return whether a question stands on the list or is about to."""
        wanted = _plain(text)
        listed = {_plain(question.text) for question in self.to_ask}
        return wanted in listed or wanted in map(_plain, self._under_way.values())

    def add(self, text: str) -> None:
        """Put a question at the end of the list, unless it is empty or stands there."""
        text = text.strip()
        if not text or not self.may_write or self.holds(text):
            return
        last = max((question.order for question in self._session.records.questions), default=0)
        question = Question(id=self._session.new_id(), text=text, order=min(last + 1, MOST_ORDER))
        self._under_way[self._session.save("add-question", question)] = text
        self.changed.emit()

    def move(self, question: Question, by: int) -> None:
        """Move a question up (negative) or down."""
        changed = moved(self.to_ask, question.id, by) if self.may_write else ()
        if changed:
            self._session.save("move-questions", *changed)

    def remove(self, question: Question) -> None:
        """Take a question off the list; Undo brings it back."""
        if self.may_write:
            self._session.remove(question.id)

    def _answered(self, number: int, _: object) -> None:
        if self._under_way.pop(number, None) is not None:
            self.changed.emit()

    def _tell(self, *_: object) -> None:
        self.changed.emit()


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
