"""The page of all entries."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.records import Entry
from journal.records.changes import ChangeSet
from ui.history.menu import offer_buttons
from ui.history.opening import show_history, show_removed
from ui.pages.entries.details import Details
from ui.pages.entries.sieve_bar import SieveBar
from ui.pages.entries.table import EntryTable
from ui.pages.entries.table_view import EntryTableView
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.focus import holds_focus
from ui.widgets.scrolled import scrolled
from ui.widgets.text import Quiet, Text, Title

SIDE_BY_SIDE_LETTERS = 125
HIGH_IN_LINES = 27
TABLE_LINES, DETAILS_LINES = 7, 4
"""The least heights at which something can be read; where they do not fit, the page scrolls."""

_SIDE = 24
_TABLE, _EMPTY, _NOTHING_FOUND = range(3)


class EntriesPage(QWidget):
    """Table, search, and the chosen entry in words; entries are edited in the form they were written in."""

    edit_requested = Signal(object)
    today_asked = Signal()
    copy_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._words, self._theme, self._settings = session, session.words, theme, settings
        self.sieve_bar = SieveBar(self._words, session.clock)
        self.model = EntryTable(self._words, self)
        self.table = EntryTableView(self.model, self._words)
        self.details = Details(self._words)
        self.count = Quiet()
        self._lay_out()
        self._listen()
        theme.changed.connect(self._fit)
        self._load()

    def chosen(self) -> list[Entry]:
        """Return the chosen entries, from the top."""
        return self.table.chosen()

    def edit(self) -> None:
        """Ask for the chosen entry to be edited."""
        entries = self.chosen()
        if len(entries) == 1 and self._session.may_write:
            self.edit_requested.emit(entries[0])

    def remove(self) -> None:
        """Take the chosen entries out; the acknowledgement offers Undo."""
        entries = self.chosen()
        if entries and self._session.may_write:
            self.table.choose_next()
            self._session.remove(*(entry.id for entry in entries))

    def show_history(self) -> None:
        """Tell how the chosen entry came to be what it is."""
        entries = self.chosen()
        if len(entries) == 1:
            show_history(self._session, entries[0], self)

    def show_removed(self) -> None:
        """List the removed entries."""
        show_removed(self._session, self._settings, self, "entries")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would make Tab leap over what stands before it."""
        self.table.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details beside the table, or below it where the page is narrow."""
        super().resizeEvent(event)
        self._fit()

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(_SIDE, 20, _SIDE, 0)
        layout.setSpacing(10)
        self.title = Title(self._words.gettext("Entries"))
        layout.addWidget(self.title)
        layout.addWidget(self.sieve_bar)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self._nothing_yet())
        self.stack.addWidget(self._nothing_found())
        layout.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(scrolled(inner), 1)
        outer.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self._row = row = QHBoxLayout()
        row.setContentsMargins(_SIDE, 0, _SIDE, 16)
        words = self._words
        self.edit_one = RoomyButton(words.gettext("E&dit"))
        self.remove_one = RoomyButton(words.gettext("Re&move"))
        self.history_one = RoomyButton(words.gettext("H&istory…"))
        for button in (self.edit_one, self.remove_one, self.history_one):
            row.addWidget(button)
        self.copy_one = RoomyButton(words.gettext("Copy from paper…"))
        self.copy_one.setAccessibleName(self.copy_one.text())
        self.copy_one.setToolTip(self.copy_one.text())
        self.removed_one = RoomyButton(words.gettext("Removed entries…"))
        row.addWidget(self.copy_one)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.removed_one)
        self.count.setWordWrap(False)
        return row

    def _nothing_yet(self) -> QWidget:
        words = self._words
        self.write_one = RoomyButton(words.gettext("Write the first entry"))
        told = words.gettext("There is no entry yet. What you write on the Today page is listed here.")
        return _middle(Text(told), self.write_one)

    def _nothing_found(self) -> QWidget:
        words = self._words
        self.all_one = RoomyButton(words.gettext("Show all entries"))
        return _middle(Text(words.gettext("No entry fits what you asked for.")), self.all_one)

    def _listen(self) -> None:
        session = self._session
        session.opened.connect(self._load)
        session.loaded.connect(self._load)
        session.changed.connect(self._take)
        self.sieve_bar.asked.connect(self.model.set_sieve)
        for told in (self.model.settled, self.model.rowsInserted, self.model.rowsRemoved):
            told.connect(self._show_state)
        self.model.dataChanged.connect(self._show_chosen)
        self.table.chosen_changed.connect(self._show_chosen)
        self.table.activated.connect(self._activated)
        self.edit_one.clicked.connect(self.edit)
        self.remove_one.clicked.connect(self.remove)
        self.history_one.clicked.connect(self.show_history)
        self.removed_one.clicked.connect(self.show_removed)
        self.write_one.clicked.connect(self.today_asked)
        self.copy_one.clicked.connect(self.copy_asked)
        self.all_one.clicked.connect(self.sieve_bar.clear)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        offer_buttons(
            self.table, lambda: (self.edit_one, self.remove_one, self.history_one, self.removed_one)
        )
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.sieve_bar.search.setFocus)

    # -- what the session says --------------------------------------------------------------------

    def _load(self) -> None:
        self.model.set_entries(self._session.records.entries)

    def _take(self, change_set: ChangeSet) -> None:
        self.model.make(change_set.changes, self._session.records.entries)
        self.table.choose_first()
        self._show_state()

    def _activated(self, _: QModelIndex) -> None:
        self.edit()

    def _show_state(self, *_: object) -> None:
        shown, every = self.model.rowCount(), self.model.count_of_all
        had_focus, has_focus = holds_focus(self), holds_focus(self.stack)
        is_known_empty = every == 0 and self._session.is_loaded
        self.stack.setCurrentIndex(
            _EMPTY if is_known_empty else _TABLE if shown or not every else _NOTHING_FOUND
        )
        self.sieve_bar.setVisible(every > 0)
        if has_focus and shown:
            self.table.setFocus()
        for button in (self.edit_one, self.remove_one, self.history_one):
            button.setVisible(every > 0)
        if had_focus and is_known_empty:
            self.write_one.setFocus()
        self.count.setText(self._counted(shown, every) if every else "")
        self._fit_copying()
        self._show_chosen()

    def _counted(self, shown: int, every: int) -> str:
        words = self._words
        if shown != every and self._is_low:
            return words.gettext("{shown} of {count}").format(shown=shown, count=every)
        count = words.ngettext("{count} entry", "{count} entries", every).format(count=every)
        if shown == every:
            return count
        return words.gettext("{shown} of {count}").format(shown=shown, count=count)

    def _show_chosen(self, *_: object) -> None:
        entries = self.chosen()
        self.details.show_entries(entries)
        may_write = self._session.may_write
        self.edit_one.setEnabled(may_write and len(entries) == 1)
        self.remove_one.setEnabled(may_write and bool(entries))
        self.history_one.setEnabled(len(entries) == 1)
        self.removed_one.setEnabled(self._session.is_loaded)

    @property
    def _is_low(self) -> bool:
        return self.height() < HIGH_IN_LINES * self.fontMetrics().lineSpacing()

    def _fit(self) -> None:
        letter = self.fontMetrics().horizontalAdvance("x")
        line, is_low = self.fontMetrics().lineSpacing(), self._is_low
        self.table.setMinimumHeight(TABLE_LINES * line)
        self.details.setMinimumHeight(DETAILS_LINES * line)
        self.title.setVisible(not is_low)
        self.sieve_bar.make_compact(is_low)
        self._fit_copying()
        is_wide = self.width() >= SIDE_BY_SIDE_LETTERS * letter
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            self.splitter.setSizes([200, 100])

    def _fit_copying(self) -> None:
        """Show the button that copies from paper in words, or else as a picture, then without the count.

        Where nothing of that has room, it is left to the menu, and so is the count where even that has none.
        """
        words = self._words.gettext("Copy from paper…")
        self._name_removed()
        for shown, counted in ((words, True), ("", True), ("", False)):
            self.copy_one.show()
            self.copy_one.setText(shown)
            self.copy_one.setIcon(QIcon() if shown else self._theme.icon("clipboard-list"))
            self.count.setVisible(counted)
            if self._has_room(counted=counted):
                break
        self.copy_one.setVisible(self._has_room(counted=not self.count.isHidden()))
        if self.copy_one.isHidden():
            self.count.setVisible(self._has_room(counted=True))
        if not self._has_room(counted=not self.count.isHidden()):
            self.removed_one.setText("")
            self.removed_one.setIcon(self._theme.icon("trash-2"))

    def _name_removed(self) -> None:
        whole = self._words.gettext("Removed entries…")
        self.removed_one.setText(self._words.gettext("Removed…") if self._is_low else whole)
        self.removed_one.setIcon(QIcon())
        self.removed_one.setAccessibleName(whole)
        self.removed_one.setToolTip(whole)

    def _has_room(self, *, counted: bool) -> bool:
        buttons = (self.edit_one, self.remove_one, self.history_one, self.copy_one, self.removed_one)
        shown = [*(one for one in buttons if not one.isHidden()), *([self.count] if counted else [])]
        needed = sum(one.sizeHint().width() + self._row.spacing() for one in shown)
        return needed <= self.width() - 2 * _SIDE


def _middle(text: Text, button: RoomyButton) -> QWidget:
    """Return a sentence and what to do about it, in the middle of an empty place."""
    place = QWidget()
    layout = QVBoxLayout(place)
    layout.addStretch(1)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(text)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
    layout.addStretch(2)
    return place
