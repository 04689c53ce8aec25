"""One number of a row of scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.numbers_of_qt import Key
from ui.widgets.choice_button import ChoiceButton

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from ui.widgets.score_row import ScoreRow


class ScoreButton(ChoiceButton):
    """One number of a row; the row decides what is chosen."""

    def __init__(self, text: str, row: ScoreRow) -> None:
        super().__init__(text, row)
        self._row = row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave it to the row, which paints all of its buttons at once."""

    def set_on(self, on: bool) -> None:
        """Show as chosen or not, also where a group of its kind would keep one chosen."""
        if on == self.isChecked():
            return
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(exclusive)

    def nextCheckState(self) -> None:
        """Leave it to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.SPACE:
            super().keyPressEvent(event)
        else:
            self._row.keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._row.show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._row.forget_typed()
        self._row.show_focus()
