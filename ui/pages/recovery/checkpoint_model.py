"""A checkpoint's numbers as rows and columns: a row for each site, beside what was before surgery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.words import Words
from journal.words.readings import CheckpointRow

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class CheckpointModel(QAbstractTableModel):
    """The rows of one checkpoint; in a narrow place all numbers of a site stand together."""

    def __init__(self, words: Words, rows: Sequence[CheckpointRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._rows = words, tuple(rows)
        self._has_verdict = any(row.verdict for row in rows)
        self._is_narrow = False
        self._headings, self._cells = self._apart()

    @property
    def is_narrow(self) -> bool:
        """Whether columns stand together."""
        return self._is_narrow

    def make_narrow(self, is_narrow: bool) -> None:
        """Set columns together, or apart again."""
        if is_narrow != self._is_narrow:
            self.beginResetModel()
            self._is_narrow = is_narrow
            self._headings, self._cells = self._together() if is_narrow else self._apart()
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of sites."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text; read aloud, it is told with its site and its heading."""
        if not index.isValid():
            return None
        cells = self._cells[index.row()]
        text = cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        if index.column() == 0:
            return text
        return self._words.gettext("{site}, {heading}: {value}").format(
            site=cells[0],
            heading=self._headings[index.column()],
            value=text.replace("\n", ", ") or self._words.gettext("nothing"),
        )

    def _apart(self) -> tuple[list[str], list[list[str]]]:
        said = self._words.gettext
        headings = [
            said("Score 0–10"),
            said("Before surgery"),
            said("Mean of the weekly scores"),
            said("Median"),
            said("Range"),
            said("Days recorded"),
        ]
        cells = [[row.site, row.baseline, row.score, row.median, row.range, row.days] for row in self._rows]
        if self._has_verdict:
            headings.append(said("Against before surgery"))
            cells = [[*cell, row.verdict] for cell, row in zip(cells, self._rows, strict=True)]
        return headings, cells

    def _together(self) -> tuple[list[str], list[list[str]]]:
        said = self._words.gettext
        headings = [said("Score 0–10"), said("Before surgery, and in these weeks")]
        return headings, [[row.site, self._stacked(row)] for row in self._rows]

    def _stacked(self, row: CheckpointRow) -> str:
        said = self._words.gettext
        spread = said("median {median}, range {range}").format(median=row.median, range=row.range)
        lines = (
            said("before surgery: {value}").format(value=row.baseline),
            said("mean of the weekly scores: {value}").format(value=row.score),
            row.verdict,
            spread if row.median else "",
            said("days recorded: {value}").format(value=row.days),
        )
        return "\n".join(line for line in lines if line)
