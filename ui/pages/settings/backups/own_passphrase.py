"""Asks for the passphrase that a file was protected with when it is not the one of the open journal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from journal.words import Words
from ui.form_rows import add_row
from ui.widgets.buttons import RoomyButton
from ui.widgets.message_bar import announce
from ui.widgets.secret_line import SecretLine
from ui.widgets.tick_line import TickLine

_WIDE_IN_LETTERS = 40


class OwnPassphrase(QWidget):
    """One hidden line, a tick to show it, and a button; hidden until `ask`. `entered` says it is typed.

    The groups of a recovery sheet may be typed in its place. Nothing typed here is kept.
    """

    entered = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.field = SecretLine(_WIDE_IN_LETTERS)
        self.show_one = TickLine(words.gettext("Show what I type"))
        self.open_one = RoomyButton(words.gettext("Open with this"))
        self.open_one.setAutoDefault(False)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        hint = words.gettext("Or the groups of the recovery sheet that belongs to it.")
        self._row = add_row(form, words.gettext("&Passphrase of this file"), self.field, hint)
        form.addRow(self.show_one)
        row = QHBoxLayout()
        row.addWidget(self.open_one)
        row.addStretch(1)
        form.addRow(row)
        self.show_one.toggled.connect(self.field.show_typed)
        self.field.returnPressed.connect(self._enter)
        self.open_one.clicked.connect(self._enter)
        self.hide()

    @property
    def typed(self) -> str | None:
        """What is typed, None where nothing was asked for."""
        return None if self.isHidden() else self.field.text()

    def ask(self) -> None:
        """Show the field, with the keyboard in it."""
        self.show()
        self.field.setFocus()

    def wait(self, is_waiting: bool) -> None:
        """Rest while what was typed is tried, which takes a moment."""
        if not self.isHidden():
            said = self._words.gettext
            self._enable(not is_waiting)
            self.open_one.setText(said("One moment…") if is_waiting else said("Open with this"))

    def settle(self) -> None:
        """Take no more: what was typed opens the file."""
        self._enable(False)
        self.show_one.setChecked(False)

    def say(self, problem: str) -> None:
        """Say why it did not open, with the line ready to be typed anew."""
        self._row.say(problem)
        self.field.setFocus()
        self.field.selectAll()
        announce(self.field, problem)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.field.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here, which would press the dialog's own button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _enable(self, may_type: bool) -> None:
        """Let the parts rest; a row that rested as a whole would let Enter through to the dialog."""
        for widget in (self.field, self.show_one, self.open_one):
            widget.setEnabled(may_type)

    def _enter(self) -> None:
        self._row.say("")
        if self.field.text():
            self.entered.emit()
        else:
            self.say(self._words.gettext("Please type it here."))
