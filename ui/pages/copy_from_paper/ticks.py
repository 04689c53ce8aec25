"""A row of boxes to tick, one a day, and one that ticks them all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.words import Words
from ui.pages.copy_from_paper.rows import DAYS, cell_name
from ui.widgets.tick_line import TickLine


class TickRow(QObject):
    """`all_box` bears the words; `changed` tells that the person ticked."""

    changed = Signal()

    def __init__(self, words: Words, label: str, small: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._label = words, label
        self.all_box = TickLine(label, parent)
        self.all_box.setAccessibleName(words.gettext("{label}, all days").format(label=label))
        self.all_box.setAccessibleDescription(small)
        self.all_box.setToolTip(small)
        self.boxes = [_Box(parent) for _ in range(DAYS)]
        self.all_box.clicked.connect(self._tick_all)
        for box in self.boxes:
            box.clicked.connect(self._on_tick)

    def tick(self, ticked: Sequence[bool]) -> None:
        """Show exactly these as ticked."""
        for box, is_ticked in zip(self.boxes, ticked, strict=True):
            box.setChecked(is_ticked)
        self._show_all()

    def show_days(self, days: Sequence[date], is_open: Sequence[bool]) -> None:
        """Show which days the boxes are about, and which may be ticked."""
        for box, day, may in zip(self.boxes, days, is_open, strict=True):
            named = cell_name(self._words, self._label, day)
            box.setAccessibleName(named)
            box.setToolTip(named)
            box.setEnabled(may)
            box.setVisible(may)
        self._show_all()

    def _tick_all(self, is_ticked: bool) -> None:
        for box in self.boxes:
            if box.isEnabled():
                box.setChecked(is_ticked)
        self.changed.emit()

    def _on_tick(self) -> None:
        self._show_all()
        self.changed.emit()

    def _show_all(self) -> None:
        offered = [box for box in self.boxes if box.isEnabled()]
        self.all_box.setChecked(bool(offered) and all(box.isChecked() for box in offered))


class _Box(TickLine):
    """A box without words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 10
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return False
