"""What the numbers in a drawing stand for, in two columns where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ui.pages.guide.drawing import draw_badge
from ui.widgets.text import Text

TWO_COLUMNS_LETTERS = 66


class PictureKey(QWidget):
    """Numbers with what they stand for, read down each column."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Text] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        half = (len(lines) + 1) // 2
        numbered = list(enumerate(lines, 1))
        for part in (numbered[:half], numbered[half:]):
            self._layout.addLayout(self._column(part), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one column or two by the room there is."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= TWO_COLUMNS_LETTERS * self.fontMetrics().horizontalAdvance("x")
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            self._layout.setSpacing(24 if is_wide else 6)

    def _column(self, part: Sequence[tuple[int, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for row, (number, said) in enumerate(part):
            text = Text(said)
            self.lines.append(text)
            grid.addWidget(_Badge(number), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(part), 1)
        return grid


class _Badge(QWidget):
    """A number as it stands in the drawing."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setAccessibleName(str(number))

    def sizeHint(self) -> QSize:
        side = round(1.2 * self.fontMetrics().height())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_badge(painter, QPointF(self.width() / 2, self.height() / 2), self._number, self)
