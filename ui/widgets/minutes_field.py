"""A field for minutes that may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.errors import FieldError

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

MINUTES_A_DAY = 24 * 60
STEP = 5
TYPED = r"\d{0,4}|\d{1,2}:\d{0,2}"


class MinutesField(QLineEdit):
    """Takes `20` or `1:20`; Up and Down go by five minutes. Empty is not zero."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the record's field, told in an error."""
        super().__init__(parent)
        self._name = name

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("0000000"), super().sizeHint().height() + 4)

    def minutes(self) -> int | None:
        """Return the minutes, None where nothing is typed; raise FieldError past a day's length."""
        return read_minutes(self._name, self.text())

    def show_minutes(self, minutes: int | None) -> None:
        """Show minutes, or nothing."""
        self.setText("" if minutes is None else str(minutes))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let nothing but minutes be typed; set here since most fields are never come to."""
        super().focusInEvent(event)
        if self.validator() is None:
            from PySide6.QtCore import QRegularExpression
            from PySide6.QtGui import QRegularExpressionValidator

            self.setValidator(QRegularExpressionValidator(QRegularExpression(TYPED), self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        step = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if not self.text() and step < 0:
            return
        try:
            self.show_minutes(max(0, min(MINUTES_A_DAY, (self.minutes() or 0) + step)))
        except FieldError:
            self.show_minutes(MINUTES_A_DAY)
        self.textEdited.emit(self.text())


def read_minutes(name: str, text: str) -> int | None:
    """Return the minutes that `20` or `1:20` says, None for nothing; raise FieldError past a day's length."""
    typed = text.strip()
    if not typed:
        return None
    hours, colon, rest = typed.rpartition(":")
    minutes = int(rest or 0) + 60 * int(hours or 0) if colon else int(typed)
    if minutes > MINUTES_A_DAY or (colon and int(rest or 0) > 59):
        raise FieldError(name, "whole", value=typed, least=0, most=MINUTES_A_DAY)
    return minutes
