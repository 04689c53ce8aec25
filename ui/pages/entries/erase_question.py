"""Asks before removed entries are erased for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from journal.words import Words
from journal.words.erasing import meaning, question
from ui.widgets.buttons import RoomyButton
from ui.widgets.tick_line import TickLine


class EraseQuestion(QMessageBox):
    """One question with a tick for the backups; `then` is called with the tick where the answer is yes."""

    def __init__(self, words: Words, count: int, then: Callable[[bool], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._then = then
        self.setWindowTitle(words.gettext("Erase for good"))
        self.setText(question(words, count))
        self.setInformativeText(meaning(words))
        self.backups = TickLine(words.gettext("Also from the backups that this program made"))
        self.backups.setChecked(True)
        self.setCheckBox(self.backups)
        self.erase_one = RoomyButton(words.gettext("Erase for good"))
        self.keep_one = RoomyButton(words.gettext("Keep"))
        self.addButton(self.erase_one, QMessageBox.ButtonRole.AcceptRole)
        self.addButton(self.keep_one, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep_one)
        self.setEscapeButton(self.keep_one)
        self.buttonClicked.connect(self._answer)

    def _answer(self, button: QAbstractButton) -> None:
        if button is self.erase_one:
            self._then(self.backups.isChecked())
