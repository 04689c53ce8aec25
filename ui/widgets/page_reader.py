"""The words of the page that a preview shows, to be read line by line with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from journal.words import Words
from ui.widgets.page_preview import LEAST, PagePreview

_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_BLOCK_SPACE = 10


class PageReader(QPlainTextEdit):
    """Stands in the place of a preview; arrow keys go through the words, Page Up and Page Down turn pages."""

    def __init__(self, words: Words, preview: PagePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._preview = words, preview
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.document().setDocumentMargin(_BLOCK_SPACE)
        preview.read.connect(self._show)
        preview.turned.connect(self._name)
        self._show(preview.text)
        self._name()

    def minimumSizeHint(self) -> QSize:
        return QSize(*LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages; everything else is the text's own."""
        turn = _TURNS.get(Qt.Key(event.key()))
        if turn is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        else:
            self._preview.turn(turn)

    def _show(self, text: str) -> None:
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _name(self) -> None:
        preview = self._preview
        said = self._words.gettext("Words of page {page} of {pages}")
        self.setAccessibleName(said.format(page=preview.index + 1, pages=max(1, preview.pages)))
        self.setAccessibleDescription(
            self._words.gettext("Arrow keys read line by line. Page Up and Page Down turn pages.")
        )
