"""A row of words and buttons: the words beside the buttons or, where they are long, above them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.text import Text

MOST_LINES = 2
"""How many lines may stand beside the buttons; more of them stand above, over the whole width."""

_GAP, _BETWEEN = 12, 6


class BarRow(QWidget):
    """As high as its words and buttons need at its width, and no higher."""

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text("", self)
        self._buttons, self._each = QWidget(self), buttons
        across = QHBoxLayout(self._buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(_BETWEEN)
        for button in buttons:
            across.addWidget(button)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that words and buttons need at a width."""
        text, buttons = self._places(width)
        return max(text.bottom(), buttons.bottom()) + 1

    def sizeHint(self) -> QSize:
        """Return the least size; the width given decides the rest."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the buttons, at the height that is needed now."""
        least = self._buttons_size().width()
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the places anew for another width."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Choose the places anew for other words, also those given while hidden, and for larger letters."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.Show):
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for widget, place in zip((self.text, self._buttons), self._places(self.width()), strict=True):
            widget.setGeometry(place)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Return where words and buttons lie, each in the middle of the other's height."""
        buttons = self._buttons_size()
        beside = width - (buttons.width() + _GAP if buttons.width() else 0)
        lines = self.text.heightForWidth(max(beside, 1)) / self.text.fontMetrics().lineSpacing()
        if buttons.width() and lines > MOST_LINES + 0.5:
            high = self.text.heightForWidth(width)
            return QRect(0, 0, width, high), _at_the_end(buttons, width, high + _GAP // 2)
        high = self.text.heightForWidth(max(beside, 1))
        whole = max(high, buttons.height())
        text = QRect(0, (whole - high) // 2, beside, high)
        return text, _at_the_end(buttons, width, (whole - buttons.height()) // 2)

    def _buttons_size(self) -> QSize:
        none_shown = all(button.isHidden() for button in self._each)
        return QSize(0, 0) if none_shown else self._buttons.sizeHint()


def _at_the_end(size: QSize, width: int, top: int) -> QRect:
    return QRect(width - size.width(), top, size.width(), size.height())
