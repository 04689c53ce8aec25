"""A look inside a backup before it is restored, and the restoring itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.words import dates
from journal.words.backups import entry_told, inside_told, reason_said
from journal.words.errors import sentence
from ui.pages.settings.backups.own_passphrase import OwnPassphrase
from ui.session import Session
from ui.widgets.bullet import Bullet
from ui.widgets.buttons import dialog_button
from ui.widgets.scrolled_dialog import ScrolledDialog
from ui.widgets.text import Heading, Quiet, Text

WIDTH_IN_LETTERS = 72


class LookInside(ScrolledDialog):
    """What a backup holds, and a button to restore it; `restored` brings the backup of what was there."""

    restored = Signal(object)

    def __init__(self, session: Session, file: Path, path: Path, known: Any, parent: QWidget) -> None:
        """`known` is what the list knows of the file, None for a file from elsewhere."""
        super().__init__(parent, WIDTH_IN_LETTERS)
        self._session, self._words = session, session.words
        self._file, self._path, self._known = file, path, known
        self._restoring: int | None = None
        self.setWindowTitle(self._words.gettext("Look inside a backup"))
        self.holds = Text(self._words.gettext("Looking inside…"))
        self.latest = QVBoxLayout()
        self.own = OwnPassphrase(session.words)
        self.status = Text()
        self._lay_out()
        self.own.entered.connect(self.look)
        self.finished.connect(self.own.forget)
        session.answered.connect(self._answered)
        self._asked = session.look_into_backup(file)

    def restore(self) -> None:
        """Put the backup in the journal's place; the dialog closes when that is done."""
        if self._restoring is None:
            self.restore_button.setEnabled(False)
            self._tell(self._words.gettext("Restoring…"))
            self._restoring = self._session.restore(self._file, self._path, self.own.typed)

    def look(self) -> None:
        """Look inside, with the backup's own passphrase where one was typed."""
        if not self._asked:
            self.own.wait(True)
            self._asked = self._session.look_into_backup(self._file, self.own.typed)

    def reject(self) -> None:
        """Close, once what was begun is done."""
        if self._restoring is None:
            super().reject()

    def _title(self) -> str:
        if self._known is None:
            return self._words.gettext("The backup {name}").format(name=self._file.name)
        when = dates.moment(self._words, self._known.made)
        return self._words.gettext("The backup of {moment}").format(moment=when)

    def _lay_out(self) -> None:
        said = self._words.gettext
        buttons = QDialogButtonBox()
        self.restore_button = dialog_button(
            buttons, said("Restore this backup"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore_button.setEnabled(False)
        self.restore_button.setAutoDefault(False)
        self.restore_button.clicked.connect(self.restore)
        close = dialog_button(buttons, said("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self.inner)
        layout.setSpacing(12)
        layout.addWidget(Heading(self._title()))
        if self._known is not None:
            reason = reason_said(self._words, self._known.reason)
            layout.addWidget(Quiet(said("{reason}.").format(reason=reason[:1].upper() + reason[1:])))
        layout.addWidget(self.holds)
        layout.addWidget(self.own)
        layout.addLayout(self.latest)
        layout.addWidget(self.status)
        layout.addStretch(1)
        self.status.setText(self._what_happens())
        self.stand_over(buttons, keys_scroll=True)

    def _what_happens(self) -> str:
        if self._session.why_read_only is not None:
            return self._words.gettext(
                "This journal can only be read here, so nothing can be restored into it."
            )
        told = self._words.gettext(
            "Restoring puts this in the place of what your journal holds now. That is kept first, as a "
            "backup of its own, so you can always go back."
        )
        if self.own.isHidden():
            return told
        return (
            told
            + " "
            + self._words.gettext(
                "Your journal then opens with the passphrase of this backup, and no longer as it does now."
            )
        )

    def _answered(self, number: int, result: Any) -> None:
        if number == self._asked:
            self._show_inside(result)
        elif number == self._restoring:
            self._restoring = None
            if isinstance(result, KnownError):
                self._tell(sentence(self._words, result))
                self.restore_button.setEnabled(True)
            else:
                self.restored.emit(result)
                self.accept()

    def _show_inside(self, inside: Any) -> None:
        self._asked = 0
        self.own.wait(False)
        if isinstance(inside, KnownError):
            self._show_why_not(inside)
            return
        self.own.settle()
        now = self._session.records if self._session.is_loaded else None
        self.holds.setText(inside_told(self._words, inside, now))
        if inside.latest:
            self.latest.addWidget(Text(self._words.gettext("Its latest entries:")))
        for entry in inside.latest:
            self.latest.addWidget(Bullet(entry_told(self._words, entry), self))
        self.restore_button.setEnabled(self._session.why_read_only is None)

    def _show_why_not(self, error: KnownError) -> None:
        """Ask for the passphrase that the backup was made with, or say what is wrong with it."""
        said = sentence(self._words, error)
        if error.code == "backup-other-passphrase":
            self.holds.setText(said)
            self.own.ask()
            self.status.setText(self._what_happens())
        elif not self.own.isHidden():
            self.own.say(said)
        else:
            self.holds.setText(said)
            self.status.hide()

    def _tell(self, text: str) -> None:
        self.status.setText(text)
        self.status.show()
