"""The foot of the page: what was just told, and the buttons that save, cancel and clear."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.words import Words
from ui.widgets.bar_row import BarRow
from ui.widgets.buttons import RoomyButton

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")
_ASIDE, _BETWEEN = 24, 6


class Footer(QWidget):
    """Always in sight, however far the form is scrolled."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._editing = words, False
        self.clear_button = RoomyButton(words.gettext("Clear the form"), self)
        self.cancel_button = RoomyButton(words.gettext("Cancel"), self)
        self.save_button = RoomyButton(self)
        self.save_button.setDefault(True)
        self.save_keys = [_shortcut(keys, parent) for keys in SAVE_KEYS]
        across = QHBoxLayout(self)
        across.setContentsMargins(_ASIDE, 10, _ASIDE, 10)
        across.setSpacing(_BETWEEN)
        self._buttons = (self.clear_button, self.cancel_button, self.save_button)
        row = BarRow(*self._buttons, parent=self)
        self.told = row.text
        across.addWidget(row)

    def show_state(self, *, editing: bool, may_save: bool, may_clear: bool) -> None:
        """Show the buttons that fit."""
        self._editing = editing
        self.save_button.setEnabled(may_save)
        self.cancel_button.setVisible(editing)
        self.clear_button.setVisible(may_clear)
        self._name_saving()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out of the button's words where it is narrow and letters are large."""
        self._name_saving()

    def _name_saving(self) -> None:
        said = self._words.gettext
        with_keys = said("Save changes (Ctrl+Return)") if self._editing else said("Save entry (Ctrl+Return)")
        self.save_button.setText(with_keys)
        if self.isVisible() and not self._has_room():
            self.save_button.setText(said("Save changes") if self._editing else said("Save entry"))
            self.save_button.setToolTip(with_keys)

    def _has_room(self) -> bool:
        shown = [button for button in self._buttons if not button.isHidden()]
        needed = sum(button.sizeHint().width() + _BETWEEN for button in shown)
        return needed + 2 * _ASIDE <= self.width()


def _shortcut(keys: str, parent: QWidget) -> QShortcut:
    shortcut = QShortcut(parent)
    shortcut.setProperty("key", keys)  # QKeySequence would have Python learn all of Qt's keys
    return shortcut
