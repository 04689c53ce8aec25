"""The foot of the page: what was just told, and the buttons that save, cancel and clear."""

from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.words import Words
from ui.widgets.buttons import RoomyButton
from ui.widgets.text import Text

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class Footer(QWidget):
    """Always in sight, however far the form is scrolled."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.told = Text("", self)
        self.clear_button = RoomyButton(words.gettext("Clear the form"), self)
        self.cancel_button = RoomyButton(words.gettext("Cancel"), self)
        self.save_button = RoomyButton(self)
        self.save_button.setDefault(True)
        self.save_keys = [_shortcut(keys, parent) for keys in SAVE_KEYS]
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 10, 24, 10)
        across.addWidget(self.told, 1)
        for button in (self.clear_button, self.cancel_button, self.save_button):
            across.addWidget(button)

    def show_state(self, *, editing: bool, may_save: bool, may_clear: bool) -> None:
        """Show the buttons that fit."""
        said = self._words.gettext
        self.save_button.setText(
            said("Save changes (Ctrl+Return)") if editing else said("Save entry (Ctrl+Return)")
        )
        self.save_button.setEnabled(may_save)
        self.cancel_button.setVisible(editing)
        self.clear_button.setVisible(may_clear)


def _shortcut(keys: str, parent: QWidget) -> QShortcut:
    shortcut = QShortcut(parent)
    shortcut.setProperty("key", keys)  # QKeySequence would have Python learn all of Qt's keys
    return shortcut
