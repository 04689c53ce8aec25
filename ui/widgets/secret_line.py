"""A field for a passphrase: what is typed is hidden, and gets neither to the clipboard nor into an undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.inputs import Line

SECRET_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""What keyboards on the screen are told: to learn nothing and to change nothing."""

KEPT_IN = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
"""Keys that would carry what is typed elsewhere, or bring it back."""

_LONGEST = 1000


class SecretLine(Line):
    """One line whose text is shown only when the person asks for it.

    `caps_seen` tells, with each letter, whether Caps Lock made it a capital or a small one.
    """

    caps_seen = Signal(bool)

    def __init__(self, letters: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(letters, parent)
        self.setMaxLength(_LONGEST)
        self.show_typed(False)

    def show_typed(self, shown: bool) -> None:
        """Show what is typed, or hide it again."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        hidden = SECRET_HINTS if shown else SECRET_HINTS | Qt.InputMethodHint.ImhHiddenText
        self.setInputMethodHints(hidden)
        menu = Qt.ContextMenuPolicy
        self.setContextMenuPolicy(menu.NoContextMenu if shown else menu.DefaultContextMenu)

    def forget(self) -> None:
        """Let go of what was typed; setting a text, other than clearing one, forgets what came before."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what is typed in this field."""
        letter, is_shifted = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if len(letter) == 1 and letter.lower() != letter.upper():
            self.caps_seen.emit(letter.isupper() != is_shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_seen.emit(False)  # the next letter tells
        if any(event.matches(keys) for keys in KEPT_IN):
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select without handing the words to the system's second clipboard, as Qt does for shown text."""
        start, length = self.selectionStart(), self.selectionLength()
        self.deselect()
        super().mouseReleaseEvent(event)
        if start >= 0:
            self.setSelection(start, length)
