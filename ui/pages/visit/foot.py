"""The foot of the form after a visit: Save, go on later, Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.words import Words
from ui.widgets.buttons import RoomyButton
from ui.widgets.message_bar import announce
from ui.widgets.text import Text

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")
_ASIDE = 24


class WriteUpFoot(QWidget):
    """Always in sight, however far the form is scrolled."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = Text()
        self.told.hide()
        self.save_button = RoomyButton(words.gettext("Save the visit"))
        self.save_button.setToolTip(words.gettext("Ctrl+Return"))
        self.save_button.setDefault(True)
        self.later_button = RoomyButton(words.gettext("Go on later"))
        self.cancel_button = RoomyButton(words.gettext("Cancel"))
        across = QHBoxLayout()
        across.addWidget(self.cancel_button)
        across.addStretch(1)
        across.addWidget(self.later_button)
        across.addWidget(self.save_button)
        down = QVBoxLayout(self)
        down.setContentsMargins(_ASIDE, 10, _ASIDE, 10)
        down.addWidget(self.told)
        down.addLayout(across)
        for button in (self.save_button, self.later_button, self.cancel_button):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def tell(self, text: str) -> None:
        """Say what stands in the way, or nothing any more."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            announce(self, text)
