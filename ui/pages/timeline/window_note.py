"""What healing windows are about: their days, plain text and source, in a small note over the chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.windows import window_source, window_text, window_title
from ui.pages.timeline.chart_key import days_of
from ui.widgets.text import Heading, Quiet, Text

if TYPE_CHECKING:
    from journal.reading.values import Window

_LETTERS_WIDE = 52


class WindowNote(QDialog):
    """Tells some windows one after another; Escape or Close puts it away."""

    def __init__(self, words: Words, windows: Sequence[Window], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words.gettext("Healing windows"))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setSpacing(8)
        for window in windows:
            for label in self._labels(window):
                layout.addWidget(label)
            layout.addSpacing(10)
        if not windows:
            layout.addWidget(Text(words.gettext("No healing window is described for this day.")))
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        close = QPushButton(words.gettext("&Close"))
        close.clicked.connect(self.accept)
        outer = QVBoxLayout(self)
        outer.addWidget(area, 1)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._fit(inner)
        close.setFocus()

    def show_at(self, place: QPoint) -> None:
        """Open near a place, wholly on its screen."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        left = min(max(place.x(), free.left()), max(free.left(), free.right() - self.width()))
        top = min(max(place.y() + 12, free.top()), max(free.top(), free.bottom() - self.height()))
        self.move(left, top)
        self.open()

    def _labels(self, window: Window) -> list[QWidget]:
        words = self._words
        days = days_of(words, window.first, window.end)
        labels: list[QWidget] = [Heading(window_title(words, window)), Quiet(days)]
        labels += [Text(window_text(words, window)), Quiet(window_source(words, window))]
        for label in labels:
            if isinstance(label, Text):
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return labels

    def _fit(self, inner: QWidget) -> None:
        width = self.fontMetrics().averageCharWidth() * _LETTERS_WIDE
        layout = inner.layout()
        needed = layout.heightForWidth(width) if layout is not None else 0
        self.resize(width + 48, min(needed + 90, 560))
