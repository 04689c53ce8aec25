"""One box of the grid: digits go in, keys lead on to the other boxes, and empty stays empty."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.numbers_of_qt import is_shortcut
from ui.pages.copy_from_paper.rows import Kind
from ui.pages.copy_from_paper.saving import HALF
from ui.widgets.minutes_field import TYPED as MINUTES_TYPED

LONGEST_NOTE = 2_000
_NOTE_BOXES = 4
_MARGIN = 2

_TYPED = {
    Kind.SCORE: f"10|[0-9]{HALF}?",
    Kind.MINUTES: MINUTES_TYPED,
    Kind.AMOUNT: rf"\d{{0,2}}{HALF}?",
    Kind.SYMPTOMS: "[1-6]{0,6}",
}
_HALF_KEYS = {".", ",", HALF}


_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Move(Enum):
    """Where a key leads from a box."""

    UP = auto()
    DOWN = auto()
    ON = auto()
    LEFT = auto()
    RIGHT = auto()
    NEXT_DAY = auto()
    DAY_BEFORE = auto()


_MOVES = {
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Return: Move.ON,
    Qt.Key.Key_Enter: Move.ON,
    Qt.Key.Key_PageDown: Move.NEXT_DAY,
    Qt.Key.Key_PageUp: Move.DAY_BEFORE,
}
_ASIDE = {Qt.Key.Key_Left: Move.LEFT, Qt.Key.Key_Right: Move.RIGHT}


class Cell(QLineEdit):
    """Takes what its kind of row may hold. `moved` asks for another box, `reached` tells of the keyboard.

    Of a score a digit is all of it; 1 then 0 makes ten. `.` or `,` adds a half to a score or an amount and
    takes it away. Left and Right go to other days unless they go through letters being typed.
    """

    moved = Signal(object)
    reached = Signal()

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._one_typed = self._half_typed = self._widening = False
        if kind in _TYPED:
            pattern = QRegularExpression(_TYPED[kind])
            self.setValidator(QRegularExpressionValidator(pattern, self))
            self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        else:
            self.setMaxLength(LONGEST_NOTE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Leave room for the longest number."""
        return QSize(self.fontMetrics().horizontalAdvance("0000") + 4 * _MARGIN, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another box, or type."""
        move = self._move(event)
        if move is not None:
            self.moved.emit(move)
        elif is_shortcut(event):
            super().keyPressEvent(event)
        elif event.text() in _HALF_KEYS and self.kind in (Kind.SCORE, Kind.AMOUNT):
            self._add_half()
        elif self.kind is Kind.SCORE and event.text():
            self._type_score(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there, so that typing replaces it; give a note room to be read."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self.selectAll()
        if self.kind is Kind.NOTE:
            self._widen()
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Begin anew when the keyboard comes back."""
        super().focusOutEvent(event)
        self._one_typed = self._half_typed = False
        around = self.parentWidget()
        layout = None if around is None else around.layout()
        if self.kind is Kind.NOTE and layout is not None:
            layout.invalidate()  # back to its own place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay wide where the layout has put a note back while it is being written."""
        super().resizeEvent(event)
        if self.kind is Kind.NOTE and self.hasFocus() and not self._widening:
            self._widen()

    # -- typing -----------------------------------------------------------------------------------

    def _type_score(self, event: QKeyEvent) -> None:
        text, is_ten = event.text(), self._one_typed and event.text() == "0"
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._say("")
        elif self._half_typed and text in ("0", "5"):  # 4.5 typed in full, or 4.0
            self._say(self.text() if text == "5" else self.text().rstrip(HALF))
        elif text.isascii() and text.isdigit() and len(text) == 1:
            self._say("10" if is_ten else text)
            self._one_typed = text == "1"
        else:
            event.ignore()

    def _add_half(self) -> None:
        text = "" if self.hasSelectedText() and self.kind is Kind.AMOUNT else self.text()
        if text.endswith(HALF):
            self._say(text.rstrip(HALF))
        elif text == "10" and self.kind is Kind.SCORE:
            return
        elif text or self.kind is Kind.AMOUNT:
            self._say(text + HALF)
            self._half_typed = True

    def _say(self, text: str) -> None:
        self._one_typed = self._half_typed = False
        if text != self.text():
            self.setText(text)
            self.textEdited.emit(text)
        self.deselect()

    # -- moving -----------------------------------------------------------------------------------

    def _move(self, event: QKeyEvent) -> Move | None:
        key = Qt.Key(event.key())
        if is_shortcut(event):
            return None
        if key in _MOVES:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return Move.UP if back and _MOVES[key] is Move.ON else _MOVES[key]
        return _ASIDE[key] if key in _ASIDE and self._may_leave(_ASIDE[key], event) else None

    def _may_leave(self, aside: Move, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if self.kind is Kind.SCORE or self.selectedText() == self.text():
            return True
        return self.cursorPosition() == (0 if aside is Move.LEFT else len(self.text()))

    def _widen(self) -> None:
        """Lie over the boxes beside it, so that more of a note can be read while it is written."""
        around = self.parentWidget()
        if around is None:
            return
        width = min(_NOTE_BOXES * self.width(), around.width())
        left = min(self.x(), around.width() - width)
        self._widening = True
        self.setGeometry(left, self.y(), width, self.height())
        self._widening = False
        self.raise_()
