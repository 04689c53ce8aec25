"""Types a passphrase, or a new one, for the open journal; nothing typed here is kept."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.words import mark
from journal.words.errors import sentence
from ui.form_rows import Row, add_row
from ui.session import Session
from ui.widgets.buttons import RoomyButton, dialog_button
from ui.widgets.caps_hint import CapsHint
from ui.widgets.message_bar import announce
from ui.widgets.scrolled_dialog import ScrolledDialog
from ui.widgets.secret_line import SecretLine
from ui.widgets.text import Quiet, Text
from ui.widgets.tick_line import TickLine

WIDE_IN_LETTERS = 56
EASY_TO_GUESS_BELOW = 8
"""Fewer signs than these are advised against, once; none are refused."""


class Task(StrEnum):
    """What the passphrase is typed for."""

    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"
    SHEET = "sheet"


TITLES = {
    Task.SET: mark("Set a passphrase"),
    Task.CHANGE: mark("Change the passphrase"),
    Task.REMOVE: mark("Remove the passphrase"),
    Task.SHEET: mark("Recovery sheet"),
}
_INTROS = {
    Task.SET: mark(
        "From then on the journal's file can only be read with the passphrase. Should you forget it, only a "
        "recovery sheet opens the journal; it is offered next."
    ),
    Task.CHANGE: mark(
        "A recovery sheet that you printed before no longer opens the journal then. A new one is offered "
        "next."
    ),
    Task.REMOVE: mark("From then on whoever has the file can read it, as before you set a passphrase."),
    Task.SHEET: mark(
        "The sheet opens the journal without the passphrase, so the passphrase is asked for first."
    ),
}
_DOES = {
    Task.SET: mark("Set passphrase"),
    Task.CHANGE: mark("Change passphrase"),
    Task.REMOVE: mark("Remove passphrase"),
    Task.SHEET: mark("Show the sheet"),
}
_NEW_HINT = mark(
    "Several words that do not belong together are strong and easy to keep in mind, such as four or five. "
    "Not your name, and none that you use elsewhere."
)
_CURRENT_HINT = mark("Or the groups of your recovery sheet.")


class PassphraseDialog(ScrolledDialog):
    """One task with its fields. It closes when that is done; `done_with` tells what the journal answered."""

    done_with = Signal(object)

    def __init__(self, session: Session, task: Task, parent: QWidget) -> None:
        super().__init__(parent, WIDE_IN_LETTERS)
        self._session, self._words, self._task = session, session.words, task
        self._asked: int | None = None
        self._is_advised = False
        self.setWindowTitle(self._words.gettext(TITLES[task]))
        self.fields: dict[str, SecretLine] = {}
        self._rows: dict[str, Row] = {}
        self.show_one = TickLine(self._words.gettext("Show what I type"))
        self.problem = Text()
        self._buttons = QDialogButtonBox()
        self._lay_out()
        self.show_one.toggled.connect(self._show_typed)
        session.answered.connect(self._answered)
        self.finished.connect(self.forget)

    def go(self) -> None:
        """Do what the passphrase was typed for, or say what is missing."""
        if self._asked is not None:
            return
        self._clear()
        missing = next((name for name, field in self.fields.items() if not field.text()), None)
        if missing is not None:
            self._say(missing, self._words.gettext("Please type it here."))
        elif "again" in self.fields and self._typed("new") != self._typed("again"):
            self._say(
                "again", self._words.gettext("This is not the same as above. Please type both once more.")
            )
        elif "new" in self.fields and len(self._typed("new")) < EASY_TO_GUESS_BELOW and not self._is_advised:
            self._advise()
        else:
            self._asked = self._ask()
            self._enable()

    def forget(self) -> None:
        """Let go of what was typed."""
        for field in self.fields.values():
            field.forget()

    def reject(self) -> None:
        """Close, unless the file is being written."""
        if self._asked is None:
            super().reject()

    def _ask(self) -> int:
        current = self._typed("current") if "current" in self.fields else None
        if self._task is Task.SHEET:
            return self._session.recovery_groups(current)
        return self._session.set_passphrase(current, self._typed("new") if "new" in self.fields else None)

    def _typed(self, name: str) -> str:
        return self.fields[name].text()

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        said = self._words.gettext
        layout = QVBoxLayout(self.inner)
        layout.setSpacing(12)
        layout.addWidget(Quiet(said(_INTROS[self._task])))
        layout.addLayout(self._form())
        self.problem.hide()
        layout.addWidget(self.problem)
        layout.addStretch(1)
        self.go_one = self._button(_DOES[self._task], QDialogButtonBox.ButtonRole.AcceptRole, self.go)
        self.go_one.setDefault(True)
        self.leave_one = self._button(mark("Cancel"), QDialogButtonBox.ButtonRole.RejectRole, self.reject)
        self.stand_over(self._buttons)
        next(iter(self.fields.values())).setFocus()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        said = self._words.gettext
        if self._task is not Task.SET:
            self._add(form, "current", said("&Passphrase now"), said(_CURRENT_HINT))
        if self._task in (Task.SET, Task.CHANGE):
            self._add(form, "new", said("&New passphrase"), said(_NEW_HINT))
            self._add(form, "again", said("The new one &again"), "")
            self.fields["new"].textEdited.connect(self._forget_advice)
        self.caps_one = CapsHint(self._words, self.fields.values())
        form.addRow(self.caps_one)
        form.addRow(self.show_one)
        return form

    def _add(self, form: QFormLayout, name: str, label: str, hint: str) -> None:
        field = self.fields[name] = SecretLine()
        self._rows[name] = add_row(form, label, field, hint)

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole, does: Callable[[], None]) -> RoomyButton:
        button = dialog_button(self._buttons, self._words.gettext(text), role)
        button.clicked.connect(lambda: does())
        return button

    # -- what happens -----------------------------------------------------------------------------

    def _show_typed(self, shown: bool) -> None:
        for field in self.fields.values():
            field.show_typed(shown)

    def _say(self, name: str, problem: str) -> None:
        self._rows[name].say(problem)
        self.bring_into_view(self.fields[name].parentWidget() or self.fields[name])
        announce(self, problem)

    def _advise(self) -> None:
        """Advise against a short one, once; the next press takes it."""
        self._is_advised = True
        told = self._words.gettext(
            "This is easy to guess. A few words in a row are safer. To take it all the same, choose "
            "“{button}” once more."
        )
        self._say("new", told.format(button=self._words.gettext(_DOES[self._task])))

    def _forget_advice(self) -> None:
        self._is_advised = False

    def _clear(self) -> None:
        self.problem.hide()
        for row in self._rows.values():
            row.say("")

    def _enable(self) -> None:
        is_free = self._asked is None
        for widget in (*self.fields.values(), self.show_one, self.go_one, self.leave_one):
            widget.setEnabled(is_free)
        said = self._words.gettext
        self.go_one.setText(said(_DOES[self._task]) if is_free else said("One moment…"))

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        self._asked = None
        self._enable()
        if isinstance(result, KnownError):
            self._tell(result)
        else:
            self.done_with.emit(result)
            self.accept()

    def _tell(self, error: KnownError) -> None:
        told = sentence(self._words, error)
        name = "current" if error.code == "passphrase-not-this" else "new"
        if name in self._rows and error.code.startswith("passphrase-"):
            self._say(name, told)
        else:
            self.problem.setText(told)
            self.problem.show()
            self.bring_into_view(self.problem)
            announce(self, told)
