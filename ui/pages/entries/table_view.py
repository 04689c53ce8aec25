"""The view of the table: rows chosen whole, widths that follow the font, a choice that outlives sorting."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journal.records import Entry
from journal.words import Words
from ui.pages.entries.columns import COLUMNS
from ui.pages.entries.table import EntryTable

REMEMBERED = 500
PADDING = 6
_IN_LINES = Qt.AlignmentFlag(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
WIDTHS = {"day": "00 Sept 0000", "written": "00 Sept 0000, late", "note": "x" * 46, "by": "A carer"}
"""Texts whose width a column takes; the others are as wide as their headings."""


class EntryTableView(QTableView):
    """`chosen_changed` is sent when other rows are chosen."""

    chosen_changed = Signal()

    def __init__(self, model: EntryTable, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._ids: list[str] = []
        self.setAccessibleName(words.gettext("Entries"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setItemDelegate(_Padded(self))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(_IN_LINES)
        self.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        self.setModel(model)
        self.setSortingEnabled(True)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._choose_again)
        self._fit()

    def chosen(self) -> list[Entry]:
        """Return the chosen entries, from the top."""
        entries = (self._entries.entry(row) for row in self._chosen_rows())
        return [entry for entry in entries if entry is not None]

    def choose_first(self) -> None:
        """Choose the top row where none is chosen, so that something is always told in full."""
        if self._entries.rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(0)

    def choose_next(self) -> None:
        """Choose the row after the chosen ones, or before them at the end, as they are about to go."""
        rows = self._chosen_rows()
        after = max(rows, default=-1) + 1
        row = after if after < self._entries.rowCount() else min(rows, default=0) - 1
        if row >= 0:
            self.selectRow(row)
        else:
            self.clearSelection()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the entry on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _chosen_rows(self) -> list[int]:
        """Return the chosen rows from the top; asked by ranges, since 100,000 rows may be chosen."""
        selection = self.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.count()))
        return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})

    def _remember(self) -> None:
        self._ids = [entry.id for entry in self.chosen()[:REMEMBERED]]

    def _choose_again(self) -> None:
        wanted = set(self._ids)
        rows = self._entries.rows_of(wanted) if wanted else []
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            self.selectionModel().select(self._entries.index(row, 0), flags.Select | flags.Rows)
        if rows:
            here = self._entries.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(here, flags.NoUpdate)
            self.scrollTo(here)
        self.choose_first()
        self.chosen_changed.emit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + 14)
        header = self.horizontalHeader()
        header.setFixedHeight(2 * metrics.lineSpacing() + 12)
        for place, column in enumerate(COLUMNS):
            heading = self.model().headerData(place, Qt.Orientation.Horizontal) or ""
            texts = (*heading.split("\n"), WIDTHS.get(column.name, ""))
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            header.resizeSection(place, widest + metrics.height() + 2 * PADDING)


class _Padded(QStyledItemDelegate):
    """Keeps words off the edges of their cells."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if not option.displayAlignment & Qt.AlignmentFlag.AlignHCenter:
            option.text = f"\u2002{option.text}"
