"""A section that lists records of one kind, with a dialog to add and change them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from journal.records import Kept
from ui.history.menu import offer_buttons
from ui.history.opening import show_history, show_removed
from ui.pages.settings.record_dialog import Making, RecordDialog
from ui.pages.settings.section import Section, Surroundings
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Text
from ui.widgets.two_lines import TwoLineList

if TYPE_CHECKING:
    from ui.history.dialog import HistoryDialog
    from ui.history.removed import RemovedDialog

_ID = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 8


@dataclass(frozen=True)
class Listing:
    """What a section of records says and does.

    `told` gives a record's two lines, `asked` the title, form and making for a new record (None) or one
    to change; `newest_first` turns the journal's order round.
    """

    collection: str
    heading: str
    intro: str
    add: str
    empty: str
    told: Callable[[Any], tuple[str, str]]
    asked: Callable[[Any], tuple[str, RecordForm, Making]]
    newest_first: bool = True


class RecordSection(Section):
    """A list of records with Add, Change, Remove and History; nothing is lost, Undo brings it back."""

    def __init__(self, around: Surroundings, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(around, listing.heading, listing.intro, parent)
        self._listing = listing
        self._listed: tuple[Kept, ...] | None = None
        self.empty = Text(listing.empty)
        self.list = TwoLineList(SHOWN_ROWS)
        self.list.setAccessibleName(listing.heading)
        self.list.itemActivated.connect(self.change)
        self.list.itemSelectionChanged.connect(self._allow)
        self.buttons = FlowLayout()
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self.remove, context=_HERE)
        session = around.session
        session.opened.connect(self.show_records)
        session.loaded.connect(self.show_records)
        session.changed.connect(self.show_records)
        self.show_records()

    def add(self) -> RecordDialog:
        """Open the form for a new record."""
        return self._ask(None)

    def change(self) -> RecordDialog | None:
        """Open the form for the chosen record."""
        record = self.chosen()
        return self._ask(record) if record is not None and self.around.session.may_write else None

    def remove(self) -> None:
        """Take the chosen record out; Undo brings it back."""
        record = self.chosen()
        if record is not None and self.around.session.may_write:
            self.around.session.remove(record.id)

    def show_history(self) -> HistoryDialog | None:
        """Tell how the chosen record came to be what it is."""
        record = self.chosen()
        return None if record is None else show_history(self.around.session, record, self)

    def show_removed(self) -> RemovedDialog:
        """List what was removed of this kind."""
        around = self.around
        return show_removed(around.session, around.settings, self, self._listing.collection)

    def chosen(self) -> Kept | None:
        """Return the record chosen in the list."""
        wanted = next((item.data(_ID) for item in self.list.selectedItems()), None)
        return next((record for record in self._listed or () if record.id == wanted), None)

    def show_records(self, *_: object) -> None:
        """Show what the journal holds now."""
        records, focused = self._records(), self.window().focusWidget() if holds_focus(self) else None
        if records != self._listed:
            self._listed = records
            self._fill(records)
        self._allow()
        if focused is not None and not focused.isVisibleTo(self):  # Qt would hand on to “Removed…”
            self.add_one.setFocus()

    def add_button(self, text: str, action: Callable[[], object]) -> RoomyButton:
        """Put one more button beside the others."""
        button = RoomyButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: action())
        self.buttons.addWidget(button)
        return button

    def _lay_out(self) -> None:
        words = self.around.session.words
        for widget in (self.empty, self.list):
            self.body.addWidget(widget)
        self.body.addLayout(self.buttons)
        self.add_one = self.add_button(self._listing.add, self.add)
        self.change_one = self.add_button(words.gettext("Change…"), self.change)
        self.remove_one = self.add_button(words.gettext("Remove"), self.remove)
        self.history_one = self.add_button(words.gettext("History…"), self.show_history)
        self.removed_one = self.add_button(words.gettext("Removed…"), self.show_removed)
        offer_buttons(self.list, lambda: self.findChildren(RoomyButton))

    def _records(self) -> tuple[Kept, ...]:
        records: tuple[Kept, ...] = getattr(self.around.session.records, self._listing.collection)
        return records[::-1] if self._listing.newest_first else records

    def _fill(self, records: Iterable[Kept]) -> None:
        chosen = next((item.data(_ID) for item in self.list.selectedItems()), None)
        self.list.clear()
        for record in records:
            title, more = self._listing.told(record)
            item = QListWidgetItem("\n".join(part for part in (title, more) if part), self.list)
            item.setData(_ID, record.id)
            if record.id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        is_empty = self.list.count() == 0
        self.empty.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        self.list.fit()

    def _allow(self) -> None:
        may_write = self.around.session.may_write and self.around.session.is_loaded
        is_chosen = self.chosen() is not None
        for button in (self.change_one, self.remove_one, self.history_one):
            button.setVisible(bool(self._listed))
        self.add_one.setEnabled(may_write)
        self.change_one.setEnabled(may_write and is_chosen)
        self.remove_one.setEnabled(may_write and is_chosen)
        self.history_one.setEnabled(is_chosen)
        self.removed_one.setEnabled(self.around.session.is_loaded)

    def _ask(self, record: Kept | None) -> RecordDialog:
        title, form, making = self._listing.asked(record)
        dialog = RecordDialog(self.around.session, title, form, making, self)
        dialog.open()
        return dialog


_HERE = Qt.ShortcutContext.WidgetShortcut
