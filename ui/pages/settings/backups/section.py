"""When the last backup was made and where, a second folder for them, and the list to restore from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from journal.errors import KnownError
from journal.words import dates
from journal.words.backups import backup_told, restored_told
from journal.words.errors import sentence
from ui.backing_up import second_folder
from ui.pages.settings.backups.look_inside import LookInside
from ui.pages.settings.backups.second_folder import SecondFolder
from ui.pages.settings.section import Section, Surroundings
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Quiet, Text
from ui.widgets.two_lines import TwoLineList

SHOWN_ROWS = 6


class BackupsSection(Section):
    """Backups of the open journal, or of the one that was open last where that cannot be opened."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext(
            "A backup is made by itself when the newest is over a day old, and after every 20 changes. "
            "One each is kept of the last 7 days, 4 weeks and 12 months, and one before each file you bring "
            "in or backup you restore."
        )
        super().__init__(around, words.gettext("Backups"), intro, parent)
        self._words, self._session = words, around.session
        self.backups: tuple[Any, ...] = ()
        self._asked: int | None = None
        self._making: int | None = None
        self._way_back: Path | None = None
        self.status = Text()
        self.place = Quiet()
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told = Text()
        self.list = TwoLineList(SHOWN_ROWS)
        self.empty = Text(words.gettext("There is no backup yet."))
        self._lay_out()
        self._listen()
        self._show_backups()

    @property
    def path(self) -> Path | None:
        """Where the journal lies whose backups these are."""
        return self._session.journal_path or self.around.settings.last_journal

    def make_one(self) -> None:
        """Make a backup now."""
        if self._making is None:
            self.make_button.setEnabled(False)
            self._tell(self._words.gettext("Making a backup…"))
            self._making = self._session.back_up(second_folder(self._session, self.around.settings))

    def open_folder(self) -> None:
        """Show the backups' folder in the system's file window."""
        folder = next((one.path.parent for one in self.backups), None)
        if folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._tell(self._words.gettext("This computer could not open the folder. Its path stands above."))

    def look_inside(self) -> LookInside | None:
        """Show what the chosen backup holds; from there it can be restored."""
        chosen = self.list.currentRow()
        return self._look_into(self.backups[chosen].path) if 0 <= chosen < len(self.backups) else None

    def choose_file(self) -> LookInside | None:
        """Ask for a backup that lies elsewhere, and show what it holds."""
        words = self._words
        kinds = words.gettext("Backups and journals (*.backup *.journal);;All files (*)")
        folder = str(self.path.parent if self.path is not None else Path.home())
        asked = QFileDialog.getOpenFileName(self, words.gettext("Choose a backup"), folder, kinds)[0]
        return self._look_into(Path(asked)) if asked else None

    def leave(self) -> None:
        """Let go of what was said about a click."""
        if self._making is None:
            self._tell("")

    def showEvent(self, event: QShowEvent) -> None:
        """Look for backups anew; a stick may have come."""
        super().showEvent(event)
        self._look_for_them()

    def _lay_out(self) -> None:
        said = self._words.gettext
        for text in (self.status, self.place):
            self.body.addWidget(text)
        self.make_button = RoomyButton(said("Make one now"))
        self.folder_button = RoomyButton(said("Open the folder"))
        _add_row(self.body, self.make_button, self.folder_button)
        self.told.hide()
        self.body.addWidget(self.told)
        kept = Card(said("Go back to a backup"))
        self.look_button = RoomyButton(said("Look inside…"))
        self.file_button = RoomyButton(said("From another file…"))
        kept.body.addWidget(Quiet(said("Choose one and look inside. Nothing changes before you say so.")))
        self.list.setAccessibleName(said("Backups"))
        for widget in (self.empty, self.list):
            kept.body.addWidget(widget)
        _add_row(kept.body, self.look_button, self.file_button)
        self.add_below(kept)
        self.second = SecondFolder(self.around)
        self.add_below(self.second)

    def _listen(self) -> None:
        session = self._session
        self.make_button.clicked.connect(self.make_one)
        self.folder_button.clicked.connect(self.open_folder)
        self.look_button.clicked.connect(self.look_inside)
        self.file_button.clicked.connect(self.choose_file)
        self.list.itemActivated.connect(self.look_inside)
        self.list.itemSelectionChanged.connect(self._allow)
        self.second.changed.connect(self._look_for_them)
        for told in (session.opened, session.loaded, session.backed_up):
            told.connect(self._look_for_them)
        session.answered.connect(self._answered)

    def _look_into(self, file: Path) -> LookInside | None:
        if self.path is None:
            return None
        known = next((one for one in self.backups if one.path == file), None)
        dialog = LookInside(self._session, file, self.path, known, self)
        dialog.restored.connect(self._on_restored)
        dialog.open()
        return dialog

    def _look_for_them(self, *_: object) -> None:
        self.second.show_folder()
        if self.path is not None and self.isVisible() and self._asked is None and not self._session.is_locked:
            self._asked = self._session.backups(self.path, second_folder(self._session, self.around.settings))

    def _answered(self, number: int, result: Any) -> None:
        if number == self._asked:
            self._asked = None
            self.backups = () if isinstance(result, KnownError) else result
            self._show_backups()
        elif number == self._making:
            self._making = None
            self._tell(self._made_text(result))
            self._allow()

    def _made_text(self, result: Any) -> str:
        if isinstance(result, KnownError):
            return sentence(self._words, result)
        said = [self._words.gettext("A backup is made and verified.")] if result.made else []
        return " ".join([*said, *(sentence(self._words, problem) for problem in result.problems)])

    def _show_backups(self) -> None:
        words, chosen = self._words, self._chosen_row()
        self.list.clear()
        for backup in self.backups:
            QListWidgetItem("\n".join(backup_told(words, backup, self._where(backup))), self.list)
        self.list.setCurrentRow(chosen)
        self.list.setVisible(bool(self.backups))
        self.empty.setVisible(not self.backups)
        self.list.fit()
        self.status.setText(self._status())
        self.place.setText(self._place())
        self.place.setVisible(bool(self.backups))
        self._allow()

    def _chosen_row(self) -> int:
        """Return the row to choose: what was there before a restore, else the one that was chosen."""
        paths = [backup.path for backup in self.backups]
        if self._way_back in paths:
            row, self._way_back = paths.index(self._way_back), None
            return row
        return min(max(self.list.currentRow(), 0), len(paths) - 1)

    def _status(self) -> str:
        if not self.backups:
            return self._words.gettext("No backup has been made yet.")
        when = dates.moment(self._words, self.backups[0].made)
        return self._words.gettext("The newest backup was made on {moment}.").format(moment=when)

    def _place(self) -> str:
        folders = dict.fromkeys(str(backup.path.parent) for backup in self.backups)
        return "\n".join(folders)

    def _where(self, backup: Any) -> str:
        second = second_folder(self._session, self.around.settings)
        is_there = second is not None and backup.path.is_relative_to(second)
        return self._words.gettext("in the second folder") if is_there else ""

    def _allow(self) -> None:
        self.make_button.setEnabled(self._session.is_open and self._making is None)
        self.folder_button.setEnabled(bool(self.backups))
        self.look_button.setEnabled(self.list.currentRow() >= 0)
        self.file_button.setEnabled(self.path is not None)

    def _on_restored(self, restored: Any) -> None:
        self._tell(restored_told(self._words, restored))
        self._way_back = None if restored.kept is None else restored.kept.path

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            announce(self, text)


def _add_row(body: Any, *buttons: RoomyButton) -> None:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    body.addLayout(row)
