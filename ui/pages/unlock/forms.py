"""The two ways to open a locked journal: a passphrase in one line, and the groups of a recovery sheet."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QWidget

from journal.errors import KnownError
from journal.words import Words
from ui.form_rows import Row, add_row
from ui.widgets.caps_hint import CapsHint
from ui.widgets.message_bar import announce
from ui.widgets.secret_line import KEPT_IN, SECRET_HINTS, SecretLine
from ui.widgets.tick_line import TickLine

_WIDE_IN_LETTERS = 48
_SHEET_LINES = 4
_GROUP = re.compile(r"[0-9A-Za-z]+")


class PassphraseForm(QWidget):
    """One hidden line with a tick to show it. `entered` is sent by the Enter key."""

    entered = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing_typed = words.gettext("Please type the passphrase.")
        self.field = SecretLine(_WIDE_IN_LETTERS)
        self.show_one = TickLine(words.gettext("Show what I type"))
        form = _form_of(self)
        self._row = add_row(form, words.gettext("&Passphrase"), self.field)
        self.caps_one = CapsHint(words, [self.field])
        form.addRow(self.caps_one)
        form.addRow(self.show_one)
        self.show_one.toggled.connect(self.field.show_typed)
        self.field.returnPressed.connect(self.entered)

    @property
    def typed(self) -> str:
        """What is typed."""
        return self.field.text()

    def tell(self, error: KnownError, said: str) -> None:
        """Say why it did not open, with the line ready to be typed anew."""
        self.say(said)
        self.field.selectAll()

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing any more."""
        _say(self._row, problem)

    def forget(self) -> None:
        """Let go of what was typed, and hide the next."""
        self.field.forget()
        self.show_one.setChecked(False)
        self.caps_one.hide()


class SheetForm(QWidget):
    """Room for the groups of a recovery sheet. `entered` is sent by the Enter key."""

    entered = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing_typed = words.gettext("Please type the groups of the sheet.")
        self.field = _Groups()
        hint = words.gettext(
            "All 13 groups in their order, with spaces or hyphens between them. Capital and small letters "
            "are the same."
        )
        self._row = add_row(_form_of(self), words.gettext("&Groups of the recovery sheet"), self.field, hint)
        self._row.label.setWordWrap(False)  # it has the whole line
        self.field.entered.connect(self.entered)

    @property
    def typed(self) -> str:
        """What is typed."""
        return self.field.toPlainText()

    def tell(self, error: KnownError, said: str) -> None:
        """Say why it did not open, with a mistyped group ready to be typed anew."""
        self.say(said)
        groups = list(_GROUP.finditer(self.typed))
        number = error.parameters.get("group")
        if isinstance(number, int) and 0 < number <= len(groups):
            cursor = self.field.textCursor()
            cursor.setPosition(groups[number - 1].start())
            cursor.setPosition(groups[number - 1].end(), QTextCursor.MoveMode.KeepAnchor)
            self.field.setTextCursor(cursor)

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing any more."""
        _say(self._row, problem)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.field.clear()


class _Groups(QPlainTextEdit):
    """Some lines of signs, without an undo, in which Enter means that all is typed."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(SECRET_HINTS | Qt.InputMethodHint.ImhPreferUppercase)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _SHEET_LINES + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the end of typing, and let nothing be copied."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif not any(event.matches(keys) for keys in KEPT_IN):
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Hand nothing to the clipboards of the system."""
        return QMimeData()


def _form_of(widget: QWidget) -> QFormLayout:
    form = QFormLayout(widget)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _say(row: Row, problem: str) -> None:
    row.say(problem)
    if problem:
        announce(row.field, problem)
