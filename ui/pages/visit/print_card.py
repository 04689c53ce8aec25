"""The way to the printed page for the doctor, with what will stand on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal.reading.visits import last_visit
from journal.words.dates import long_date
from ui.pages.visit.standing import governing_surgery
from ui.session import Session
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Quiet, Text


class PrintCard(Card):
    """One line on what the page holds, since when it tells, and the button."""

    print_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        words = session.words
        super().__init__(words.gettext("The page for my doctor"), parent)
        self._session, self._words = session, words
        self.what = Text(
            words.gettext(
                "One page: how it has gone in a sentence and a picture, numbers then and now, medicines, "
                "signs that cannot wait, and your first three questions."
            )
        )
        self.since = Quiet()
        self.button = RoomyButton(words.gettext("Print the page for my doctor…"))
        self.button.setDefault(True)
        self.button.clicked.connect(self.print_asked)
        row = FlowLayout()
        row.addWidget(self.button)
        for widget in (self.what, self.since):
            self.body.addWidget(widget)
        self.body.addLayout(row)

    def show_since(self) -> None:
        """Say since when the page tells."""
        self.since.setText(self._since())
        self.button.setEnabled(self._session.is_loaded)

    def _since(self) -> str:
        records, today, words = self._session.records, self._session.today(), self._words
        visit, surgery = last_visit(records, today), governing_surgery(records, today)
        if visit is not None:
            return words.gettext("It tells what is new since {day}, your last visit.").format(
                day=long_date(words, visit.day)
            )
        if surgery is not None:
            return words.gettext("It tells of the time since your surgery on {day}.").format(
                day=long_date(words, surgery.day)
            )
        return words.gettext("No surgery is entered yet; the page then shows what you wrote, and no windows.")
