"""The places of a period as a table: on how many of the days each was named, the most often first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from journal.words import Words
from journal.words.places import PLACES, place
from ui.widgets.body_map.kinds import Kind, said


class PlaceTable(QTableWidget):
    """A row for each place that was named; `pointed` tells which one is chosen."""

    pointed = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(0, 1 + len(Kind), parent)
        self._words = words
        self._named: list[str] = []
        self.setHorizontalHeaderLabels([words.gettext("Place"), *(said(words, kind) for kind in Kind)])
        self.setAccessibleName(words.gettext("Places as a table, the most often named first"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(self._tell)

    def show_shares(self, shares: Mapping[Kind, Mapping[str, float]], days: int) -> None:
        """Show the share of `days` days on which each place was named."""
        named = [name for name in PLACES if any(name in of for of in shares.values())]
        named.sort(key=lambda name: -max(of.get(name, 0.0) for of in shares.values()))
        self._named = named
        self.clearSelection()
        self.setRowCount(len(named))
        for row, name in enumerate(named):
            texts = [share_text(self._words, shares[kind].get(name, 0.0), days) for kind in Kind]
            for column, text in enumerate([place(self._words, name), *texts]):
                self.setItem(row, column, QTableWidgetItem(text))
        self._keep_height()

    def point_at(self, name: str | None) -> None:
        """Choose the row of a place, or none; nothing is sent."""
        self.blockSignals(True)
        self.clearSelection()
        if name in self._named:
            self.selectRow(self._named.index(name))
        self.blockSignals(False)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow lines that break at another width."""
        super().resizeEvent(event)
        self._keep_height()

    def changeEvent(self, event: QEvent) -> None:
        """Follow letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_height()

    def _keep_height(self) -> None:
        """Be as high as all rows, so that what is around scrolls."""
        self.resizeRowsToContents()
        around = self.height() - self.viewport().height() - self.horizontalHeader().height()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + max(0, around))

    def _tell(self) -> None:
        chosen = self.selectedItems()
        self.pointed.emit(self._named[chosen[0].row()] if chosen else None)


def share_text(words: Words, share: float, days: int) -> str:
    """Return on how many of the days: “9 of 14 days, 64 %”; "" for none."""
    if not share:
        return ""
    said_days = words.ngettext("{n} of {days} day, {percent} %", "{n} of {days} days, {percent} %", days)
    return said_days.format(n=round(share * days), days=days, percent=round(100 * share))
