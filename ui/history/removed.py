"""What was removed, of every kind or of one, from where it can be brought back or erased for good."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QWidget

from journal.errors import KnownError
from journal.words.erasing import told
from journal.words.errors import sentence
from ui.history.called import KINDS
from ui.history.dialog import HistoryDialog
from ui.history.listed import ListedDialog
from ui.history.rows import PART, Part, removed_part
from ui.pages.entries.erase_question import EraseQuestion
from ui.session import Session
from ui.widgets.buttons import RoomyButton, row_button
from ui.widgets.inputs import ChoiceBox


class RemovedDialog(ListedDialog):
    """Removed records, the latest first; nothing here is lost unless it is erased for good.

    `second` is the second folder of backups, `kind` the list that is shown at first, None for all.
    """

    def __init__(
        self, session: Session, parent: QWidget, *, second: Path | None = None, kind: str | None = None
    ) -> None:
        super().__init__(session, session.words.gettext("What was removed"), parent)
        self._second, self._erasing, self._bringing, self._brought = second, 0, 0, 0
        self._waiting: list[str] = []
        said = self._words.gettext
        self.kind_box = ChoiceBox()
        self.kind_box.setAccessibleName(said("What kind"))
        self.kind_box.addItem(said("Everything"), None)
        for name, title in KINDS.items():
            self.kind_box.addItem(said(title), name)
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind)))
        self.kind_box.activated.connect(self._choose_kind)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(self.bring_back)
        self.back_one = row_button(self.buttons, said("Bring back"), self.bring_back)
        self.history_one = row_button(self.buttons, said("History…"), self.show_history)
        self.erase_one = row_button(self.buttons, said("Erase for good…"), self.ask_to_erase)
        self._stand(self.kind_box)

    def bring_back(self) -> None:
        """Bring the chosen records back."""
        if self._session.may_write and not self._bringing:
            self._brought = 0
            self._waiting = [row.record for row in self.rows()]
            self._bring_next()

    def show_history(self) -> None:
        """Tell every change of the chosen record, from where it comes back as it was at any time."""
        for row in self.rows()[:1]:
            HistoryDialog(self._session, row.record, row.called, self).open()

    def ask_to_erase(self) -> None:
        """Ask whether the chosen records shall be erased for good."""
        ids = [row.record for row in self.rows()]
        if ids and self._session.may_write:
            EraseQuestion(self._words, len(ids), partial(self._erase, ids), self).open()

    def _erase(self, ids: list[str], with_backups: bool) -> None:
        self._erasing = self._session.erase(ids, with_backups, self._second)

    def _bring_next(self) -> None:
        self._bringing = self._session.bring_back(self._waiting.pop(0)) if self._waiting else 0

    def _choose_kind(self) -> None:
        self._said = ""
        self.look_up()

    def _mirrored(self) -> list[RoomyButton]:
        return [self.back_one, self.history_one, self.erase_one]

    def _ask_for(self, before: Part | None) -> int:
        shown = partial(removed_part, self._words, self._session.records)
        return self._session.removed(self.kind_box.currentData(), shown, skip=self._shown, most=PART + 1)

    def _answered(self, number: int, result: Any) -> None:
        if number == self._erasing:
            is_error = isinstance(result, KnownError)
            self._say(sentence(self._words, result) if is_error else told(self._words, result))
        elif number == self._bringing:
            self._tell_brought(result)
        super()._answered(number, result)

    def _tell_brought(self, result: Any) -> None:
        """Say what is back; what came back along with it need not be brought back once more."""
        if isinstance(result, KnownError):
            self._waiting = []
            self._say(sentence(self._words, result))
        elif result is not None:
            back = {change.id for change in result.changes}
            self._waiting = [one for one in self._waiting if one not in back]
            self._brought += len(back)
            said = self._words.ngettext(
                "{count} record is back where it was.",
                "{count} records are back where they were.",
                self._brought,
            )
            self._say(said.format(count=self._brought))
        self._bring_next()

    def _told_above(self, count: int) -> str:
        if count:
            return self._words.gettext("Choose what you want back.")
        if self._said:
            return self._words.gettext("Nothing else that was removed is left here.")
        if self.kind_box.currentData() is not None:
            return self._words.gettext("Nothing of this kind has been removed.")
        return self._words.gettext("Nothing has been removed.")

    def _allow(self) -> str:
        chosen = len(self.rows())
        may_write = self._session.may_write
        for button in (self.back_one, self.history_one, self.erase_one):
            button.setVisible(self.list.count() > 0)
        self.back_one.setEnabled(may_write and chosen > 0)
        self.erase_one.setEnabled(may_write and chosen > 0)
        self.history_one.setEnabled(chosen == 1)
        return ""
