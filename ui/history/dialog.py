"""How one record came to be what it is, with a way back to any of its states."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from journal.errors import KnownError
from journal.words.errors import sentence
from ui.history.listed import ListedDialog
from ui.history.rows import PART, Part, Standing, history_part
from ui.session import Session
from ui.widgets.buttons import RoomyButton, row_button
from ui.widgets.text import Heading


class HistoryDialog(ListedDialog):
    """Every change of one record, the latest first: when, by whom, from what to what.

    Bringing a state back is one change like any other; nothing that came after is lost.
    """

    def __init__(self, session: Session, record_id: str, called: str, parent: QWidget) -> None:
        super().__init__(session, session.words.gettext("History"), parent)
        self._record, self._when = record_id, ""
        self._bringing = self._undoing = 0
        said = self._words.gettext
        self.list.setAccessibleName(said("History of: {name}").format(name=called))
        self.back_one = row_button(self.buttons, said("Bring back"), self.bring_back)
        self.undo_one = row_button(self.buttons, said("Undo"), self.undo)
        self.undo_one.hide()
        self.list.itemActivated.connect(self.bring_back)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        self._stand(Heading(called))

    def bring_back(self) -> None:
        """Make the chosen state the one that holds now."""
        rows = self.rows()
        if rows and self.back_one.isEnabled() and not self._bringing:
            self._when = rows[0].when
            self._bringing = self._session.bring_back(self._record, rows[0].number)

    def undo(self) -> None:
        """Take back what was brought back here."""
        if not self.undo_one.isHidden():
            self.undo_one.hide()
            self._undoing = self._session.undo()

    def _mirrored(self) -> list[RoomyButton]:
        return [self.back_one, self.undo_one]

    def _ask_for(self, before: Part | None) -> int:
        told = partial(history_part, self._words, self._session.records, before)
        return self._session.history(self._record, told, skip=self._shown, most=PART + 1)

    def _answered(self, number: int, result: Any) -> None:
        if number in (self._bringing, self._undoing):
            self._tell_done(number == self._bringing, result)
        super()._answered(number, result)

    def _tell_done(self, is_back: bool, result: Any) -> None:
        self._bringing = self._undoing = 0
        if isinstance(result, KnownError):
            self._say(sentence(self._words, result))
            return
        self.undo_one.setVisible(is_back and result is not None)
        if is_back:
            said = self._words.gettext("It is again as it was on {moment}.").format(moment=self._when)
        else:
            said = self._words.gettext("Taken back.")
        self._say(said)

    def _told_above(self, count: int) -> str:
        if not count:
            return self._words.gettext("Nothing is written down about it.")
        if self._said:
            return ""
        return self._words.gettext("Choose how you want it to be again. What came later stays listed here.")

    def _allow(self) -> str:
        rows = self.rows()
        standing = rows[0].standing if rows else Standing.NOW
        self.back_one.setEnabled(self._session.may_write and standing is Standing.OTHER)
        if not rows:
            return ""
        said = self._words.gettext
        return {
            Standing.NOW: said("This is how it is now."),
            Standing.SAME: said("It is the same as now."),
            Standing.GONE: said("It was removed here. Choose a line below to have it back as it was then."),
            Standing.OTHER: "",
        }[standing]
