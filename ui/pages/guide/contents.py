"""The guide's contents: all chapters as a list, or as a drop-down where the page is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.words import Words
from journal.words.guide import Chapter
from ui.widgets.inputs import ChoiceBox
from ui.widgets.part_list import PartList

_MORE_WIDTH = 28


class Contents(PartList):
    """The chapters, one chosen; `box` offers the same in one line. `chosen` tells a chapter's name."""

    chosen = Signal(str)

    def __init__(self, words: Words, chapters: Sequence[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = [chapter.name for chapter in chapters]
        self.box = _ChapterBox()
        for chapter in chapters:
            self.addItem(chapter.title)
            self.box.addItem(chapter.title)
        for chooser in (self, self.box):
            chooser.setAccessibleName(words.gettext("Chapters of the guide"))
        self.currentRowChanged.connect(self._tell)
        self.itemClicked.connect(lambda _: self._tell(self.currentRow()))
        self.box.activated.connect(self._tell)

    @property
    def wanted_width(self) -> int:
        """The width at which no title is cut off."""
        return max(self.sizeHintForColumn(0), 1) + _MORE_WIDTH + self.verticalScrollBar().sizeHint().width()

    def show_chosen(self, name: str) -> None:
        """Mark the chapter that is shown; nothing is told."""
        row = self._names.index(name)
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)
        self.box.setCurrentIndex(row)
        self.viewport().update()

    def _tell(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._names[row])


class _ChapterBox(ChoiceBox):
    """The drop-down, which shares its line with the search field and may be narrower than its titles."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
