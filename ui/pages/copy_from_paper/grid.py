"""The grid of a week: columns are days, rows the fields of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from journal.words import Words
from ui.pages.copy_from_paper.cell import Cell, Move
from ui.pages.copy_from_paper.days_row import set_columns
from ui.pages.copy_from_paper.rows import DAYS, Row, cell_name
from ui.pages.copy_from_paper.saving import DaySaid
from ui.pages.copy_from_paper.ticks import TickRow
from ui.widgets.text import Text

_BETWEEN, _BETWEEN_GROUPS = 3, 8


class Column(NamedTuple):
    """A day of the week shown, and the names of the rows that something may be typed into."""

    day: date
    open_rows: frozenset[str]


class WeekGrid(QWidget):
    """`changed` tells of typing, `left` that Enter led past the last box, `reached` which box has it."""

    changed = Signal()
    left = Signal()
    reached = Signal(QWidget)

    def __init__(self, words: Words, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self.rows = words, tuple(rows)
        self.cells: dict[str, list[Cell]] = {}
        self.labels: list[Text] = []
        said = words.gettext
        ring = said("Untick a day whose date has a ring: it counts as written now.")
        self.on_day = TickRow(words, said("Written on that day"), ring, self)
        self.carer = TickRow(words, said("A carer wrote it"), said("Tick a day that bears initials."), self)
        self._lay_out()
        for ticks in (self.on_day, self.carer):
            ticks.changed.connect(self.changed)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show which days the columns are; where nothing may be typed there is no box."""
        for row, label in zip(self.rows, self.labels, strict=True):
            for cell, column in zip(self.cells[row.name], columns, strict=True):
                cell.setEnabled(row.name in column.open_rows)
                cell.setVisible(row.name in column.open_rows)
                cell.setAccessibleName(cell_name(self._words, row.label, column.day))
            label.setVisible(any(row.name in column.open_rows for column in columns))
        for ticks in (self.on_day, self.carer):
            ticks.show_days([column.day for column in columns], [bool(one.open_rows) for one in columns])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out as the head does."""
        super().resizeEvent(event)
        set_columns(self._grid, self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grid"):
            set_columns(self._grid, self)

    def said(self) -> list[DaySaid]:
        """Return what is typed for each day."""
        return [self._said(number) for number in range(DAYS)]

    def fill(self, days: Sequence[DaySaid]) -> None:
        """Show exactly this."""
        for number, said in enumerate(days):
            for name, cells in self.cells.items():
                cells[number].setText(said.texts.get(name, ""))
        self.on_day.tick([not said.later for said in days])
        self.carer.tick([said.carer for said in days])

    def in_order(self) -> list[QWidget]:
        """Return all boxes in the order of Tab: down each day, then the ticks."""
        down = [cell for number in range(DAYS) for cell in self._column(number)]
        ticks = [box for row in (self.on_day, self.carer) for box in (row.all_box, *row.boxes)]
        return [*down, *ticks]

    def focus_first(self) -> None:
        """Put the keyboard into the first box that is open."""
        first = next((self._open_from(number) for number in range(DAYS) if self._open_from(number)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_on(self, name: str, number: int) -> None:
        """Put the keyboard into one box, or into the first of its day where that one takes none."""
        cell = self.cells[name][number] if name in self.cells else None
        going = cell if cell is not None and cell.isEnabled() else self._open_from(number)
        if going is not None:
            going.setFocus(Qt.FocusReason.TabFocusReason)

    def _said(self, number: int) -> DaySaid:
        texts = {name: cells[number].text() for name, cells in self.cells.items()}
        kept = {name: text for name, text in texts.items() if text.strip()}
        return DaySaid(kept, not self.on_day.boxes[number].isChecked(), self.carer.boxes[number].isChecked())

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_BETWEEN)
        grid.setVerticalSpacing(_BETWEEN)
        set_columns(grid, self)
        line = 0
        for row in self.rows:
            line = _after_gap(grid, line) if row.begins else line + 1
            self._add_row(grid, row, line)
        line = _after_gap(grid, line)
        for ticks in (self.on_day, self.carer):
            _take_any_width(ticks.all_box)
            grid.addWidget(ticks.all_box, line, 0)
            for column, box in enumerate(ticks.boxes, 1):
                grid.addWidget(box, line, column, Qt.AlignmentFlag.AlignCenter)
            line += 1

    def _add_row(self, grid: QGridLayout, row: Row, line: int) -> None:
        label = Text(row.label, self)
        label.setToolTip(row.small)
        _take_any_width(label)
        self.labels.append(label)
        grid.addWidget(label, line, 0)
        self.cells[row.name] = [self._cell(row, number) for number in range(DAYS)]
        for column, cell in enumerate(self.cells[row.name], 1):
            grid.addWidget(cell, line, column)

    def _cell(self, row: Row, number: int) -> Cell:
        cell = Cell(row.kind, self)
        cell.setAccessibleDescription(row.small)
        cell.setToolTip(row.small)
        cell.textEdited.connect(self.changed)
        cell.moved.connect(partial(self._move, row, number))
        cell.reached.connect(partial(self.reached.emit, cell))
        return cell

    # -- moving -----------------------------------------------------------------------------------

    def _move(self, row: Row, number: int, move: Move) -> None:
        there = next(self._leading(self.rows.index(row), number, move), None)
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
        elif move is Move.ON:
            self.left.emit()

    def _leading(self, line: int, number: int, move: Move) -> Iterator[Cell]:
        """Yield the open boxes that a move leads to, the nearest first."""
        here, across = self._column(number), self.cells[self.rows[line].name]
        later = [cell for after in range(number + 1, DAYS) for cell in self._column(after)]
        earlier = [cell for before in reversed(range(number)) for cell in self._column(before)]
        ways = {
            Move.UP: reversed(here[:line]),
            Move.DOWN: here[line + 1 :],
            Move.ON: [*here[line + 1 :], *later],
            Move.LEFT: reversed(across[:number]),
            Move.RIGHT: across[number + 1 :],
            Move.NEXT_DAY: later,
            Move.DAY_BEFORE: earlier,
        }
        return (cell for cell in ways[move] if cell.isEnabled())

    def _column(self, number: int) -> list[Cell]:
        return [self.cells[row.name][number] for row in self.rows]

    def _open_from(self, number: int) -> Cell | None:
        return next((cell for cell in self._column(number) if cell.isEnabled()), None)


def _after_gap(grid: QGridLayout, line: int) -> int:
    """Leave a gap after a line; return the next line."""
    grid.setRowMinimumHeight(line + 1, _BETWEEN_GROUPS)
    return line + 2


def _take_any_width(widget: QWidget) -> None:
    """Leave it to the columns how wide a widget is; its height follows."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
