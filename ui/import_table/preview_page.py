"""What would come of a file, before anything is changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journal.records import Entry
from journal.words import Words
from journal.words.imports import import_lines
from journal.words.imports_preview import entry_line
from journal.words.reports import one_line
from ui.widgets.bullet import Bullet
from ui.widgets.text import Heading, Text


class PreviewPage(QScrollArea):
    """Says what is new in the file, what would be left out and why, and shows its first entries."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.lines: list[str] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll what is told
        self.setAccessibleName(words.gettext("What would be brought in"))

    def show_report(self, report: Any, file: str, kind: str, notice: str) -> None:
        """Show what an import would do. `kind` says what it is, `notice` what of the journal matters."""
        words = self._words
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(4, 4, 12, 8)
        layout.setSpacing(8)
        self.lines = import_lines(words, report)
        layout.addWidget(
            Heading(words.gettext("What would be brought in from “{file}”").format(file=one_line(file)))
        )
        for text in (notice, kind, *self.lines[:1]):
            if text:
                layout.addWidget(Text(text))
        entries = [record for record in report.first if isinstance(record, Entry)]
        if entries:
            layout.addWidget(Heading(words.gettext("The first entries")))
        for entry in entries:
            layout.addWidget(Bullet(entry_line(words, entry)))
        if self.lines[1:]:
            layout.addWidget(Heading(words.gettext("Also good to know")))
        for line in self.lines[1:]:
            layout.addWidget(Bullet(line))
        layout.addStretch(1)
        self.setWidget(inner)
        self.setAccessibleDescription(" ".join([notice, kind, *self.lines]).strip())
