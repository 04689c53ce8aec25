"""The page in place of all others while a journal is locked: its passphrase, or its recovery sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.errors import KnownError
from journal.words.errors import sentence
from ui.pages.unlock.forms import PassphraseForm, SheetForm
from ui.pages.welcome.step import Step
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Quiet, Text


class UnlockPage(Step):
    """Asks for what opens the file, and tells nothing of what is in it, nor whether it is a journal at all.

    `sheet_used` is sent when a recovery sheet has opened it, `other_asked` when the person wants another
    journal, `ways_on_asked` when this one cannot be opened. Nothing typed here is kept.
    """

    sheet_used = Signal()
    other_asked = Signal()
    ways_on_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        words = session.words
        super().__init__(words.gettext("Locked"), "", None, parent)
        self._session, self._words = session, words
        self._asked: int | None = None
        self.file = Text()
        self.by_passphrase = PassphraseForm(words)
        self.by_sheet = SheetForm(words)
        self.open_one = RoomyButton(words.gettext("&Open"))
        self.open_one.setDefault(True)
        self.swap_one = RoomyButton()
        self.other_one = RoomyButton(words.gettext("Open &another journal…"))
        self.ways_on_one = RoomyButton(words.gettext("It does not open…"))
        self._lay_out()
        for form in (self.by_passphrase, self.by_sheet):
            form.entered.connect(self.open)
        self.open_one.clicked.connect(self.open)
        self.swap_one.clicked.connect(self._swap)
        self.other_one.clicked.connect(self.other_asked)
        self.ways_on_one.clicked.connect(self.ways_on_asked)
        session.answered.connect(self._answered)
        session.failed.connect(self._on_failed)
        session.locked.connect(self._show_file)
        self._show_file()
        self._show_form()

    def open(self) -> None:
        """Try what is typed; the key is made of it in another thread."""
        form = self._form
        if self._asked is not None or not self._session.is_locked:
            return
        form.say("")
        if not form.typed:
            form.say(form.nothing_typed)
            return
        self._asked = self._session.unlock(form.typed)
        self._enable()
        announce(self, self._words.gettext("Opening…"))

    def forget(self) -> None:
        """Let go of what was typed."""
        self.by_passphrase.forget()
        self.by_sheet.forget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the field."""
        self._form.field.setFocus(event.reason())

    @property
    def _form(self) -> PassphraseForm | SheetForm:
        return self.by_passphrase if self.by_sheet.isHidden() else self.by_sheet

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self.file)
        card.body.addWidget(self.by_passphrase)
        card.body.addWidget(self.by_sheet)
        row = QHBoxLayout()
        row.addWidget(self.open_one)
        row.addStretch(1)
        card.body.addLayout(row)
        self.by_sheet.hide()
        others = FlowLayout()
        others.addWidget(self.swap_one)
        others.addWidget(self.other_one)
        others.addWidget(self.ways_on_one)
        self.add_below(card)
        self.column.insertLayout(self.column.count() - 1, others)
        self.add_below(
            Quiet(
                self._words.gettext(
                    "“Get help now” works without the passphrase. It shows every region's number; the "
                    "numbers that you wrote yourself are in the journal."
                )
            )
        )

    def _swap(self) -> None:
        self.by_sheet.setVisible(self.by_sheet.isHidden())
        self.by_passphrase.setVisible(self.by_sheet.isHidden())
        self.forget()
        self._form.say("")
        self._show_form()
        self._form.field.setFocus()

    def _show_form(self) -> None:
        has_sheet = not self.by_sheet.isHidden()
        said = self._words.gettext
        self.swap_one.setText(said("&Type the passphrase") if has_sheet else said("I have a &recovery sheet"))

    def _show_file(self) -> None:
        path = self._session.journal_path
        told = self._words.gettext("“{file}” does not open without its passphrase.")
        self.file.setText("" if path is None else told.format(file=path.name))

    def _enable(self) -> None:
        is_free = self._asked is None
        for widget in (
            self.by_passphrase,
            self.by_sheet,
            self.swap_one,
            self.other_one,
            self.ways_on_one,
            self.open_one,
        ):
            widget.setEnabled(is_free)
        said = self._words.gettext
        self.open_one.setText(said("&Open") if is_free else said("Opening…"))

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        self._asked = None
        self._enable()
        if isinstance(result, KnownError):
            self._form.tell(result, sentence(self._words, _by_name(result)))
        else:
            if self._form is self.by_sheet:
                self.sheet_used.emit()
            self.forget()

    def _on_failed(self, error: KnownError) -> None:
        """Say beside the field what came of it where the file could not even be asked for a passphrase."""
        if self._asked is None and error.code == "passphrase-needed":
            self._show_file()


def _by_name(error: KnownError) -> KnownError:
    """Return the error with the file's name alone: which file it is stands above already."""
    named = dict(error.parameters)
    if "file" in named:
        named["file"] = Path(str(named["file"])).name
    return KnownError(error.code, **named)
