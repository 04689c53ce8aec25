"""The table of entries as Qt's views see it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journal.records import Entry
from journal.records.changes import Change
from journal.words import Words
from ui.pages.entries.arranging import Order, Sieve, arranged
from ui.pages.entries.columns import COLUMNS
from ui.steps import Steps

Index: TypeAlias = QModelIndex | QPersistentModelIndex
FEW = 200
_DAY = 0


class EntryTable(QAbstractTableModel):
    """Entries, one a row, in the order and with the sieve that the person chose.

    A few changed rows are told row by row; sorting and searching happen in steps, and the rows shown
    before stay until the new ones stand ready (`settled`).
    """

    settled = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._all: Sequence[Entry] = ()
        self._shown: list[Entry] = []
        self._sieve = Sieve()
        self._order = Order(COLUMNS[_DAY].value, descending=True)
        self._steps = Steps(self)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries; they stand oldest first, as in Records."""
        self._all = entries
        self._arrange()

    def set_sieve(self, sieve: Sieve) -> None:
        """Show only the entries that pass."""
        if sieve != self._sieve:
            self._sieve = sieve
            self._arrange()

    def sieve(self) -> Sieve:
        """Return what is asked of the entries now."""
        return self._sieve

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; missing values stand last either way."""
        if 0 <= column < len(COLUMNS):
            self._order = Order(COLUMNS[column].value, descending=order == Qt.SortOrder.DescendingOrder)
            self._arrange()

    def make(self, changes: Iterable[Change], entries: Sequence[Entry]) -> None:
        """Take over changes; `entries` are all entries once they are made."""
        self._all = entries
        about = [change for change in changes if isinstance(change.before or change.after, Entry)]
        if len(about) > FEW or self._steps.is_running:
            self._arrange()
            return
        for change in about:
            self._make(change)

    def entry(self, row: int) -> Entry | None:
        """Return the entry shown in a row, None where there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, entry_id: str) -> int | None:
        """Return the row that shows an entry, None where it is not shown."""
        return next((row for row, entry in enumerate(self._shown) if entry.id == entry_id), None)

    def rows_of(self, ids: Container[str]) -> list[int]:
        """Return the rows that show any of several entries, from the top."""
        return [row for row, entry in enumerate(self._shown) if entry.id in ids]

    @property
    def count_of_all(self) -> int:
        """The number of entries, shown or not."""
        return len(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell, in one of its roles."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.said(self._words, entry)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = column.said(self._words, entry) or self._words.gettext("not recorded")
            return f"{column.full_name(self._words)}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole and column.name == "note" and entry.note:
            return column.said(self._words, entry)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading in two lines at most; its full name on hover and for screen readers."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self._words.gettext(COLUMNS[section].heading).rsplit(" ", 1))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return COLUMNS[section].full_name(self._words)
        return None

    def _arrange(self) -> None:
        self._steps.run(arranged(self._all, self._sieve, self._order), self._show)

    def _show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self._shown = entries
        self.endResetModel()
        self.settled.emit()

    def _make(self, change: Change) -> None:
        before, after = change.before, change.after
        row = self._row_showing(before) if isinstance(before, Entry) else None
        stays = isinstance(after, Entry) and self._sieve.wanted()(after)
        if row is not None and stays and isinstance(after, Entry) and self._keeps_place(row, after):
            self._shown[row] = after
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
            return
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()
        if stays and isinstance(after, Entry):
            self._insert(after)

    def _row_showing(self, entry: Entry) -> int | None:
        row = self._order.place(self._shown, entry)
        found = self.entry(row)
        return row if found is not None and found.id == entry.id else self.row_of(entry.id)

    def _insert(self, entry: Entry) -> None:
        row = self._order.place(self._shown, entry)
        self.beginInsertRows(QModelIndex(), row, row)
        self._shown.insert(row, entry)
        self.endInsertRows()

    def _keeps_place(self, row: int, entry: Entry) -> bool:
        above, below = self.entry(row - 1), self.entry(row + 1)
        fits_above = above is None or self._order.comes_before(above, entry)
        return fits_above and (below is None or self._order.comes_before(entry, below))
