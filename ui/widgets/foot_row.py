"""The foot of a dialog: what is happening, beside the buttons or, where that is long, above them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.text import Text

MOST_LINES = 2
"""How many lines may stand beside the buttons; more of them stand above, over the whole width."""


class FootRow(QWidget):
    """A text and a row of buttons."""

    def __init__(self, buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons, self._above = buttons, False
        self.text = Text("", self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(buttons, 1, 1, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(self.text, 1, 0)

    def say(self, text: str) -> None:
        """Show a text in place of the one before."""
        self.text.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the place anew for another width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Choose the place anew for letters of another size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        beside = self.width() - self._buttons.sizeHint().width() - self._grid.horizontalSpacing()
        lines = self.text.heightForWidth(max(1, beside)) / max(1, self.text.fontMetrics().lineSpacing())
        above = bool(self.text.text()) and lines > MOST_LINES + 0.5
        if above != self._above:
            self._above = above
            self._grid.addWidget(self.text, 0 if above else 1, 0, 1, 2 if above else 1)
        wide = self.width() if above else beside
        self.text.setMinimumHeight(self.text.heightForWidth(max(1, wide)) if self.text.text() else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._buttons.sizeHint().width(), super().minimumSizeHint().height())
