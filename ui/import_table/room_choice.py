"""A choice that is content with less room than its longest words, where letters are large."""

from __future__ import annotations

from PySide6.QtCore import QSize

from ui.widgets.inputs import ChoiceBox

LEAST_LETTERS = 8


class RoomChoice(ChoiceBox):
    """One of several, as wide as the longest of them where there is room for it."""

    def minimumSizeHint(self) -> QSize:
        """Return the least size; what does not fit is shortened while the list is closed."""
        least = self.fontMetrics().horizontalAdvance("x" * LEAST_LETTERS) + 40
        return QSize(min(least, super().minimumSizeHint().width()), self.sizeHint().height())
