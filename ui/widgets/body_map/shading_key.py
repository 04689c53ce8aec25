"""What the steps of shading mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from journal.words import Words, mark
from ui.widgets.body_map.kinds import Kind, said
from ui.widgets.body_map.shading import draw_swatch
from ui.widgets.text import Quiet

STEPS = (mark("up to ¼"), mark("up to ½"), mark("up to ¾"), mark("more"))


class ShadingKey(QWidget):
    """A column for each step, a row for each kind."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(12)
        grid.addWidget(_Label(words.gettext("Of the days"), self), 0, 0)
        for column, share in enumerate(STEPS, 1):
            grid.addWidget(_Label(words.gettext(share), self), 0, column)
        for row, kind in enumerate(Kind, 1):
            grid.addWidget(_Label(said(words, kind), self), row, 0)
            for step in range(1, len(STEPS) + 1):
                grid.addWidget(_Swatch(kind, step, self), row, step)
        grid.setColumnStretch(len(STEPS) + 1, 1)


class _Label(Quiet):
    """Words that stay on one line."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(False)


class _Swatch(QWidget):
    """The shading of one step."""

    def __init__(self, kind: Kind, step: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._step = kind, step

    def sizeHint(self) -> QSize:
        """Return a size that grows with the words beside it."""
        height = self.fontMetrics().height()
        return QSize(2 * height + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.fontMetrics().height()
        around = QRectF(0.5, (self.height() - height) / 2 + 0.5, 2 * height, height - 1)
        draw_swatch(painter, around, self._kind, self._step, self.palette())
