"""A second folder for backups: on a stick, on another drive, or one that is synced."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from journal.errors import KnownError
from journal.words.errors import sentence
from ui.pages.settings.section import Surroundings
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Text


class SecondFolder(Card):
    """The folder chosen for this journal on this computer; `changed` is sent when another is, or none."""

    changed = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        super().__init__(words.gettext("A second folder"), parent)
        self._around, self._words, self._session = around, words, around.session
        self.status, self.problem = Text(), Text()
        self.choose_button = RoomyButton(words.gettext("Choose a folder…"))
        self.forget_button = RoomyButton(words.gettext("Use no second folder"))
        row = FlowLayout()
        for button in (self.choose_button, self.forget_button):
            row.addWidget(button)
        self.body.addWidget(self.status)
        self.body.addLayout(row)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.choose_button.clicked.connect(self.ask)
        self.forget_button.clicked.connect(lambda: self._keep(None))
        self.show_folder()

    def ask(self) -> None:
        """Ask for the folder."""
        asked = QFileDialog.getExistingDirectory(self, self._words.gettext("A second folder for backups"))
        if asked:
            self.choose(Path(asked))

    def choose(self, folder: Path) -> None:
        """Put backups there too from now on, unless they lie there already."""
        journal = self._session.journal_path
        if journal is None:
            return
        beside = journal.resolve().parent
        if folder.resolve() in (beside, beside / f"{journal.stem} backups"):
            self._tell(sentence(self._words, KnownError("backup-second-same", folder=str(folder))))
            return
        self._keep(folder)

    def show_folder(self) -> None:
        """Show what is chosen, and whether it is there."""
        journal, said = self._session.journal_path, self._words.gettext
        folder = None if journal is None else self._around.settings.second_backup_folder(journal)
        if self._session.is_sample:
            text = said("A made-up journal goes to no second folder.")
        elif folder is None:
            text = said(
                "Not chosen. A folder on a stick, on another drive or in a synced place keeps your journal "
                "even if this computer is lost. Without a passphrase, whoever has that folder can read it."
            )
        elif folder.is_dir():
            text = said("Each backup goes to {folder} too.").format(folder=folder)
        else:
            text = said(
                "{folder} is not there now. Backups go there again once its drive is connected."
            ).format(folder=folder)
        self.status.setText(text)
        self.choose_button.setEnabled(journal is not None and not self._session.is_sample)
        self.forget_button.setVisible(folder is not None)

    def _keep(self, folder: Path | None) -> None:
        journal = self._session.journal_path
        if journal is not None:
            self._around.settings.choose_second_backup_folder(journal, folder)
            self._around.settings.write()
            self._tell("")
            self.show_folder()
            self.changed.emit()

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text:
            announce(self, text)
