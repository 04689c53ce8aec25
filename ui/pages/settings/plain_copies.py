"""Older copies of a protected journal that anybody can read: told of, and removed where that is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from journal.errors import KnownError
from journal.words import mark
from ui.journal_files import when_answered
from ui.pages.settings.section import Surroundings
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.message_bar import announce
from ui.widgets.text import Text

_ANSWERS = (mark("Remove them"), mark("Keep them"))


class PlainCopies(Card):
    """How many there are, and a button; hidden where there are none, or the journal has no passphrase."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        self._around, self._session, self._words = around, around.session, around.session.words
        super().__init__(self._words.gettext("Older copies"), parent)
        self._copies: tuple[Path, ...] = ()
        self._asked: int | None = None
        self.told = Text()
        self.remove_one = RoomyButton(self._words.gettext("Remove these copies…"))
        self.body.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.remove_one)
        row.addStretch(1)
        self.body.addLayout(row)
        self.remove_one.clicked.connect(self.ask)
        for told in (self._session.opened, self._session.protected):
            told.connect(self.look)
        self._session.answered.connect(self._answered)
        self.hide()

    def look(self, *_: object) -> None:
        """Look which copies there are."""
        session = self._session
        if session.is_open and session.is_protected:
            self._asked = session.plain_copies(_second(self._around))
        else:
            self._show(())

    def ask(self) -> QMessageBox:
        """Ask whether the copies shall go for good."""
        said = self._words.gettext
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(said("Older copies"))
        box.setText(said("Remove the older copies that have no passphrase?"))
        box.setInformativeText(
            said(
                "They cannot be brought back. The journal itself and its protected backups stay. On some "
                "disks, in snapshots or in synced folders, traces may remain that no program can reach."
            )
        )
        remove, keep = (RoomyButton(said(text), box) for text in _ANSWERS)
        box.addButton(remove, QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        remove.clicked.connect(self._remove)
        box.open()
        return box

    def _remove(self) -> None:
        when_answered(self._session, self._session.remove_plain_copies(self._copies), self._removed)

    def _removed(self, stay: tuple[Path, ...]) -> None:
        count = len(self._copies) - len(stay)
        self._show(stay)
        told = self._words.ngettext("{count} copy removed.", "{count} copies removed.", count)
        announce(self, told.format(count=count))

    def _answered(self, number: int, result: Any) -> None:
        if number == self._asked:
            self._asked = None
            self._show(() if isinstance(result, KnownError) else result)

    def _show(self, copies: tuple[Path, ...]) -> None:
        self._copies, count = copies, len(copies)
        told = self._words.ngettext(
            "{count} older copy of this journal has no passphrase: whoever finds it can read it.",
            "{count} older copies of this journal have no passphrase: whoever finds them can read them.",
            count,
        )
        self.told.setText(told.format(count=count))
        self.setVisible(bool(copies))


def _second(around: Surroundings) -> Path | None:
    from ui.backing_up import second_folder  # light, and only where a journal has a passphrase

    return second_folder(around.session, around.settings)
