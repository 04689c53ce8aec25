"""Questions that belong to what the entries resemble, each to be put on the list with one click."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.recovery.ask_about import AskAbout
from ui.pages.recovery.reader import RecoveryReader, Told
from ui.questions import QuestionBook
from ui.session import Session
from ui.settings import Settings
from ui.widgets.fold import Fold
from ui.widgets.selectable import SmallHeading, selectable
from ui.widgets.text import Quiet, Text

if TYPE_CHECKING:
    from journal.records import Records


class ReadingQuestions(Fold):
    """Reads only once it is opened; it is not there where notes are switched off."""

    def __init__(
        self, session: Session, settings: Settings, book: QuestionBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(self._fill, parent)
        self._session, self._settings, self._book = session, settings, book
        self._words = session.words
        self._read: tuple[Records, date] | None = None
        self._told: Told | None = None
        self.asked: list[AskAbout] = []
        self.reader = RecoveryReader()
        self.reader.told.connect(self._on_told)
        self.destroyed.connect(self.reader.stop)
        self.header.tell(
            self._words.gettext("Questions from your readings"),
            self._words.gettext("What you could ask about what your entries resemble."),
        )
        self.turned.connect(self.refresh)

    def refresh(self, *_: object) -> None:
        """Read again where it is open and something has changed."""
        self.setVisible(self._settings.notes_shown)
        if not self.is_open or not self._session.is_loaded or not self._settings.notes_shown:
            return
        wanted = self._session.records, self._session.today()
        if self._read is None or self._read[0] is not wanted[0] or self._read[1] != wanted[1]:
            self._read = wanted
            self.reader.wish(*wanted, self._words)

    def forget(self) -> None:
        """Close, and let go of what was read in another journal."""
        self._read = self._told = None
        self.header.setChecked(False)
        self.rebuild()

    def _on_told(self, told: Told) -> None:
        before = None if self._told is None else _questions(self._told)
        self._told = told
        if before != _questions(told):
            self.rebuild()

    def _fill(self, layout: QVBoxLayout) -> None:
        self.asked = []
        if self._told is None:
            layout.addWidget(Quiet(self._words.gettext("Your entries are being read…")))
            return
        for title, questions in _questions(self._told):
            layout.addWidget(selectable(SmallHeading(title)))
            for question in questions:
                self.asked.append(AskAbout(self._words, self._book, question))
                layout.addWidget(self.asked[-1])
        if not self.asked:
            layout.addWidget(Text(self._words.gettext("At present none is suggested. Your own count most.")))


def _questions(told: Told) -> list[tuple[str, tuple[str, ...]]]:
    """Return the questions of what matches, then of what always holds, by the statement's title."""
    cards = (*told.spoken.matching, *told.spoken.always)
    return [(card.title, card.questions) for card in cards if card.questions]
