"""The list of removed entries, from which any can be brought back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journal.errors import KnownError
from journal.records import Entry
from journal.words import Words, dates
from journal.words.erasing import told
from journal.words.errors import sentence
from ui.pages.entries.columns import first_line
from ui.pages.entries.erase_question import EraseQuestion
from ui.session import Session
from ui.widgets.buttons import dialog_button
from ui.widgets.text import Text
from ui.widgets.two_lines import TwoLineList

_ID = Qt.ItemDataRole.UserRole


class RemovedDialog(QDialog):
    """Removed entries, the latest removed first; nothing here is lost unless it is erased for good.

    `second` is the second folder of backups.
    """

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, second: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._second, self._erasing, self._said = second, 0, ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._words = session, session.words
        self.setWindowTitle(self._words.gettext("Removed entries"))
        self.intro = Text(self._words.gettext("Looking them up…"))
        self.list = TwoLineList()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.windowTitle())
        self.list.itemActivated.connect(self.bring_back)
        self.list.itemSelectionChanged.connect(self._allow)
        self._lay_out()
        session.answered.connect(self._answered)
        session.changed.connect(self._look_up)
        session.loaded.connect(self._look_up)
        self._look_up()

    def bring_back(self) -> None:
        """Bring the chosen entries back."""
        if self._session.may_write:
            for item in self.list.selectedItems():
                self._session.bring_back(item.data(_ID))

    def ask_to_erase(self) -> None:
        """Ask whether the chosen entries shall be erased for good."""
        ids = [item.data(_ID) for item in self.list.selectedItems()]
        if ids and self._session.may_write:
            EraseQuestion(self._words, len(ids), partial(self._erase, ids), self).open()

    def _erase(self, ids: list[str], with_backups: bool) -> None:
        self._erasing = self._session.erase(ids, with_backups, self._second)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        self.back_one = dialog_button(
            buttons, self._words.gettext("Bring back"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.back_one.clicked.connect(self.bring_back)
        self.erase_one = dialog_button(
            buttons, self._words.gettext("Erase for good…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.erase_one.clicked.connect(self.ask_to_erase)
        close = dialog_button(buttons, self._words.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for widget in (self.intro, self.list, buttons):
            layout.addWidget(widget)
        letter = self.fontMetrics()
        self.resize(letter.horizontalAdvance("x") * 64, letter.lineSpacing() * 20)
        self._allow()

    def _look_up(self, *_: object) -> None:
        self._asked = self._session.removed()

    def _answered(self, number: int, result: Any) -> None:
        if number == self._erasing:
            is_error = isinstance(result, KnownError)
            self._said = sentence(self._words, result) if is_error else told(self._words, result)
            self.intro.setText(self._said)
        if number != self._asked:
            return
        if isinstance(result, KnownError):
            self.intro.setText(sentence(self._words, result))
            return
        self.list.clear()
        for when, record in result:
            if isinstance(record, Entry):
                item = QListWidgetItem(_line(self._words, when, record), self.list)
                item.setData(_ID, record.id)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.intro.setText(" ".join(filter(None, (self._said, self._intro()))))
        self._said = ""
        self._allow()

    def _intro(self) -> str:
        if self.list.count():
            return self._words.gettext("Choose the entries that you want back.")
        return self._words.gettext("No entry has been removed.")

    def _allow(self) -> None:
        for button in (self.back_one, self.erase_one):
            button.setEnabled(self._session.may_write and bool(self.list.selectedItems()))


def _line(words: Words, when: datetime, entry: Entry) -> str:
    removed = words.gettext("removed {moment}").format(moment=dates.moment(words, when))
    more = " · ".join(part for part in (removed, first_line(entry.note)) if part)
    return f"{dates.long_date(words, entry.day)}\n{more}"
