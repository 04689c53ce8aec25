"""What can be done where a journal does not open: go back to a backup, save what can be read, or leave it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journal.errors import KnownError
from journal.words.backups import backup_told, restored_told
from journal.words.errors import sentence
from journal.words.rescues import rescue_lines
from ui.pages.settings.backups.look_inside import LookInside
from ui.pages.settings.backups.own_passphrase import OwnPassphrase
from ui.widgets.buttons import RoomyButton, dialog_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Heading, Quiet, Text
from ui.widgets.two_lines import TwoLineList

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH_IN_LETTERS = 84
SHOWN_ROWS = 3


def show_ways_on(window: MainWindow, path: Path, error: KnownError | None = None) -> WaysOn:
    """Show what can be done about the journal at a path that does not open, unless that is shown already."""
    for shown in window.findChildren(WaysOn):
        if shown.isVisible() and shown.path == path:
            return shown
    dialog = WaysOn(window, path, error)
    dialog.open()
    return dialog


class WaysOn(QDialog):
    """The backups of the journal at `path`, what a rescue saves of it, and the way to another journal."""

    def __init__(self, window: MainWindow, path: Path, error: KnownError | None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._session, self._words, self.path = window, window.session, window.words, path
        said = self._words.gettext
        told = said("This journal does not open") if error is None else said("This journal is damaged")
        self.setWindowTitle(told)
        self.why = Text(self._why(error))
        self.backups: tuple[Any, ...] = ()
        self.list, self.empty = TwoLineList(SHOWN_ROWS), Text(said("Looking for its backups…"))
        self.look_button = RoomyButton(said("Look inside…"))
        self.own, self.told = OwnPassphrase(self._words), Text()
        self.rescue_button = RoomyButton(said("Save what can be read"))
        self.open_button = RoomyButton(said("Open the new journal"))
        self._rescuing = 0
        self._saved: Path | None = None
        self._lay_out()
        self._listen()
        self._asked = self._session.backups(path, window.settings.second_backup_folder(path))

    def look_inside(self) -> LookInside | None:
        """Show what the chosen backup holds; from there it can be restored."""
        row = self.list.currentRow()
        if not 0 <= row < len(self.backups):
            return None
        backup = self.backups[row]
        dialog = LookInside(self._session, backup.path, self.path, backup, self)
        dialog.restored.connect(self._on_restored)
        dialog.open()
        return dialog

    def rescue(self) -> None:
        """Save what can be read into a new journal beside this one."""
        if not self._rescuing:
            self._saved = _free(self.path, self._words.gettext("rescued"))
            self.rescue_button.setEnabled(False)
            self.own.wait(True)
            self._tell(self._words.gettext("Reading what is left…"))
            self._rescuing = self._session.rescue(self.path, self._saved, self.own.typed)

    def open_saved(self) -> None:
        """Open the journal that was saved."""
        if self._saved is not None:
            self.accept()
            self._window.open_journal(self._saved)

    def open_other(self) -> None:
        """Ask for another journal."""
        from ui import journal_files  # file dialogs are made when they are asked for

        self.accept()
        journal_files.open_other(self._window)

    def _why(self, error: KnownError | None) -> str:
        if error is not None and error.code == "not-a-journal":  # as is said of any file
            said = self._words.gettext("The beginning of “{file}” is spoilt. It was left as it is.")
            return said.format(file=self.path.name)
        if error is not None:
            return sentence(self._words, error)
        return self._words.gettext(
            "If you are sure of the passphrase, or have no recovery sheet any more, “{file}” may be damaged "
            "at its beginning, or its passphrase is lost. It is left as it is, whatever you choose here."
        ).format(file=self.path.name)

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 16, 20, 4)
        layout.setSpacing(12)
        layout.addWidget(Heading(self.windowTitle()))
        layout.addWidget(self.why)
        layout.addWidget(self._backups_card())
        layout.addWidget(self._rescue_card())
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setAccessibleName(self.windowTitle())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._foot())
        within = self._window.size()
        wide = self.fontMetrics().horizontalAdvance("x") * WIDTH_IN_LETTERS
        self.resize(min(wide, within.width() - 40), min(within.height() - 40, 760))

    def _backups_card(self) -> Card:
        card = Card(self._words.gettext("Go back to a backup"))
        said = self._words.gettext("Choose one and look inside. Nothing changes before you say so.")
        self.list.setAccessibleName(self._words.gettext("Backups"))
        self.list.hide()
        self.look_button.setEnabled(False)
        for widget in (Quiet(said), self.empty, self.list):
            card.body.addWidget(widget)
        card.body.addLayout(_row(self.look_button))
        return card

    def _rescue_card(self) -> Card:
        card = Card(self._words.gettext("Save what can be read"))
        told = self._words.gettext(
            "All that can still be read is written to a new journal beside this one, and you are told in "
            "numbers what is kept and what is lost. The damaged file stays as it is."
        )
        self.told.hide()
        self.open_button.hide()
        for widget in (Quiet(told), self.own, self.told):
            card.body.addWidget(widget)
        card.body.addLayout(_row(self.rescue_button, self.open_button))
        return card

    def _foot(self) -> QVBoxLayout:
        buttons, said = QDialogButtonBox(), self._words.gettext
        self.other_button = dialog_button(
            buttons, said("Open another journal…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = dialog_button(buttons, said("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.other_button.setAutoDefault(False)
        self.other_button.clicked.connect(self.open_other)
        buttons.rejected.connect(self.reject)
        close.setDefault(True)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 4, 20, 16)
        foot.addWidget(buttons)
        return foot

    def _listen(self) -> None:
        for button in (self.look_button, self.rescue_button, self.open_button):
            button.setAutoDefault(False)
        self.look_button.clicked.connect(self.look_inside)
        self.list.itemActivated.connect(self.look_inside)
        self.rescue_button.clicked.connect(self.rescue)
        self.own.entered.connect(self.rescue)
        self.open_button.clicked.connect(self.open_saved)
        self.finished.connect(self.own.forget)
        self._session.answered.connect(self._answered)

    # -- what happens -----------------------------------------------------------------------------

    def _answered(self, number: int, result: Any) -> None:
        if number == self._asked:
            self._show_backups(() if isinstance(result, KnownError) else result)
        elif number == self._rescuing:
            self._rescuing = 0
            self.own.wait(False)
            self._show_rescued(result)

    def _show_backups(self, backups: tuple[Any, ...]) -> None:
        self.backups = backups
        for backup in backups:
            QListWidgetItem("\n".join(backup_told(self._words, backup)), self.list)
        self.empty.setText(self._words.gettext("No backup of it was found."))
        self.empty.setVisible(not backups)
        self.list.setVisible(bool(backups))
        good = next((row for row, one in enumerate(backups) if one.entries is not None), 0)
        self.list.setCurrentRow(good if backups else -1)
        self.list.fit()
        self.look_button.setEnabled(bool(backups))

    def _show_rescued(self, result: Any) -> None:
        if not isinstance(result, KnownError):
            lines = rescue_lines(self._words, result, self.path.name, str(self._saved))
            self._tell("\n".join(lines))
            self.own.hide()
            self.rescue_button.hide()
            self.open_button.show()
            self.open_button.setFocus()
            return
        self.rescue_button.setEnabled(True)
        told = sentence(self._words, result)
        if result.code == "rescue-passphrase":
            self._tell(told)
            self.rescue_button.hide()
            self.own.ask()
        elif not self.own.isHidden():
            self.told.hide()
            self.own.say(told)
        else:
            self._tell(told)

    def _on_restored(self, restored: Any) -> None:
        self.accept()
        self._window.say(restored_told(self._words, restored))

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()
        announce(self, text)


def _free(path: Path, said: str) -> Path:
    """Return a name beside a journal that no file has."""
    made, number = path.with_name(f"{path.stem} {said}{path.suffix}"), 1
    while os.path.lexists(made):
        number += 1
        made = path.with_name(f"{path.stem} {said} {number}{path.suffix}")
    return made


def _row(*buttons: RoomyButton) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
