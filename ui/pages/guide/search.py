"""Searching the guide: a field, and what was found as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.guide import Hit
from ui.widgets.inputs import Line
from ui.widgets.message_bar import announce
from ui.widgets.text import Heading, Text
from ui.widgets.two_lines import TwoLineList


class SearchField(Line):
    """What is searched for. Enter, Down and Escape are told; coming back to it tells what stands in it."""

    opened = Signal()
    went_down = Signal()
    left = Signal()
    returned_to = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.setPlaceholderText(words.gettext("Search the guide"))
        self.setAccessibleName(words.gettext("Search the guide"))
        self.setAccessibleDescription(
            words.gettext("Enter opens what was found first, the down key goes to the list, Escape clears.")
        )
        self.setClearButtonEnabled(True)
        self.setMaxLength(100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean more than typing."""
        told = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Down: self.went_down,
            Qt.Key.Key_Escape: self.left,
        }
        if event.key() in told:
            told[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the person is back here."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.returned_to.emit()


class Hits(QWidget):
    """What was found; `opened` tells which of it is to be read, `left` that the search is over."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, words: Words, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._field = words, field
        self._hits: tuple[Hit, ...] = ()
        self.count = Heading()
        self.nothing = Text()
        self.list = _HitList()
        self.list.setAccessibleName(words.gettext("Found in the guide"))
        self.list.itemClicked.connect(lambda _: self.open_chosen())
        self.list.entered_by_key.connect(self.open_chosen)
        self.list.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(self.count)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List what was found, the first of it chosen."""
        self._hits = tuple(hits)
        self.list.clear()
        for hit in hits:
            self.list.addItem(_line(self._words, hit))
        self.list.setCurrentRow(0)
        said = self._words.ngettext("{count} section found", "{count} sections found", len(hits))
        told = said.format(count=len(hits)) if hits else self._words.gettext("No section holds these words.")
        more = self._words.gettext("Fewer or shorter words may find more. The beginning of a word is enough.")
        self.count.setText(told)
        self.nothing.setText(more)
        self.nothing.setVisible(not hits)
        self.list.setVisible(bool(hits))
        announce(self._field, told)

    def open_chosen(self) -> None:
        """Read what is chosen."""
        row = self.list.currentRow()
        if 0 <= row < len(self._hits):
            self.opened.emit(self._hits[row])


class _HitList(TwoLineList):
    """The rows that were found; Enter opens one, Escape leaves."""

    entered_by_key = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter and Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _line(words: Words, hit: Hit) -> str:
    """Return a section's title, its chapter's where that is another, and the piece of text that was found."""
    title = words.gettext("{section} – {chapter}")
    return f"{title.format(section=hit.section.title, chapter=hit.chapter.title)}\n{hit.excerpt}"
