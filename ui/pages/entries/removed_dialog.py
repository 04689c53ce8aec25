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
from ui.widgets.message_bar import announce
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
        self._bringing: list[int] = []
        self._brought = 0
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
        if self._session.may_write and not self._bringing:
            self._brought = 0
            ids = [item.data(_ID) for item in self.list.selectedItems()]
            self._bringing = [self._session.bring_back(one) for one in ids]

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
        around = self.parentWidget()
        within = self.screen().size() if around is None else around.window().size()
        width, height = letter.horizontalAdvance("x") * 64, letter.lineSpacing() * 20
        self.resize(min(width, within.width() - 40), min(height, within.height() - 40))
        self._allow()

    def _look_up(self, *_: object) -> None:
        self._asked = self._session.removed()

    def _answered(self, number: int, result: Any) -> None:
        if number == self._erasing:
            is_error = isinstance(result, KnownError)
            self._say(sentence(self._words, result) if is_error else told(self._words, result))
        elif number in self._bringing:
            self._bringing.remove(number)
            self._tell_brought(result)
        elif number == self._asked:
            self._show_removed(result)

    def _show_removed(self, result: Any) -> None:
        if isinstance(result, KnownError):
            self.intro.setText(sentence(self._words, result))
            return
        self.list.clear()
        for when, record in result:
            if isinstance(record, Entry):
                item = QListWidgetItem(_line(self._words, when, record), self.list)
                item.setData(_ID, record.id)
        self.list.setCurrentRow(0)
        for widget in (self.list, self.back_one, self.erase_one):
            widget.setVisible(self.list.count() > 0)
        self.intro.setText(" ".join(filter(None, (self._said, self._intro()))))
        self._allow()
        if self.list.isHidden():
            self._take_less_room()

    def _take_less_room(self) -> None:
        """Be no higher than the words ask for, where there is no list."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _tell_brought(self, result: Any) -> None:
        """Say what is back, also where a double click did it."""
        if isinstance(result, KnownError):
            self._say(sentence(self._words, result))
            return
        self._brought += 1
        told = self._words.ngettext(
            "{count} entry is back in the list.", "{count} entries are back in the list.", self._brought
        )
        self._say(told.format(count=self._brought))

    def _say(self, text: str) -> None:
        self._said = text
        self.intro.setText(text)
        announce(self, text)

    def _intro(self) -> str:
        if self.list.count():
            return self._words.gettext("Choose the entries that you want back.")
        if self._said:
            return self._words.gettext("No other removed entry is left here.")
        return self._words.gettext("No entry has been removed.")

    def _allow(self) -> None:
        for button in (self.back_one, self.erase_one):
            button.setEnabled(self._session.may_write and bool(self.list.selectedItems()))


def _line(words: Words, when: datetime, entry: Entry) -> str:
    removed = words.gettext("removed {moment}").format(moment=dates.moment(words, when))
    more = " · ".join(part for part in (removed, first_line(entry.note)) if part)
    return f"{dates.long_date(words, entry.day)}\n{more}"
