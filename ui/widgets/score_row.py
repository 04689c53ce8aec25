"""A row of buttons from 0 to 10 and a half, for the mouse, for digit keys and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from ui.numbers_of_qt import Focus, Key, Place, is_shortcut, set_focus_policy
from ui.widgets.choice_button import draw_button, draw_focus, text_colour
from ui.widgets.score_button import ScoreButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

HIGHEST = 10
HALF = "½"
GAP = 2
_QUIET, _OFF = 0.8, 0.6
"""How strongly quiet words and a button that is off are written."""
_HALF_KEYS = {".", ",", HALF}
_ON = (Key.RIGHT, Key.UP)
_BACK = (Key.LEFT, Key.DOWN)
_CLEAR = (Key.BACKSPACE, Key.DELETE)


class ScoreRow(QWidget):
    """A score from 0 to 10 in halves, or none: nothing is chosen until the person chooses.

    A digit chooses it (1 then 0 makes ten), `.` or `,` adds a half or takes it away, arrows go by one,
    Backspace or Delete clears. A click on the chosen button clears it too. While nothing is chosen the ring
    of the keyboard goes round all numbers, so that none looks chosen. Label and buttons share a line where
    they fit; otherwise the buttons stand below.
    """

    changed = Signal()

    def __init__(self, label: str, nothing: str, most: str, parent: QWidget | None = None) -> None:
        """`nothing` and `most` say what 0 and 10 mean."""
        super().__init__(parent)
        self._label = label
        self._ends = f"0: {nothing}  ·  10: {most}" if nothing or most else ""
        self._value: float | None = None
        self._one_typed = False
        self._measured: dict[int, int] = {}
        self._widest_number = 0
        self.buttons = [ScoreButton(str(number), self) for number in range(HIGHEST + 1)]
        self.half_button = ScoreButton(HALF, self)
        for button in (*self.buttons, self.half_button):
            button.clicked.connect(self._on_click)
        self._name_buttons(nothing, most)
        self._show()

    @property
    def value(self) -> float | None:
        """The score, None where none is given."""
        return self._value

    @value.setter
    def value(self, value: float | None) -> None:
        self._one_typed = False
        if value != self._value:
            self._value = value
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, halves, arrows and clearing; leave every other key to the page."""
        wanted = self._after_key(event)
        if wanted is _NOT_OURS:
            super().keyPressEvent(event)
            return
        one_typed = event.text() == "1" and wanted == 1
        self._choose(wanted)
        self._one_typed = one_typed

    def forget_typed(self) -> None:
        """Forget a typed 1, so that a 0 typed later means nought."""
        self._one_typed = False

    def show_focus(self) -> None:
        """Paint the ring anew, which may go round all numbers."""
        self.update(self._numbers())

    # -- choosing ---------------------------------------------------------------------------------

    def _after_key(self, event: QKeyEvent) -> object:
        text, key = event.text(), event.key()
        if is_shortcut(event):
            return _NOT_OURS
        if text.isascii() and text.isdigit() and len(text) == 1:
            return float(HIGHEST) if text == "0" and self._one_typed else float(text)
        if text in _HALF_KEYS:
            return self._with_half()
        if key in _CLEAR:
            return None
        if key in _ON or key in _BACK:
            return self._stepped(1 if key in _ON else -1)
        return _NOT_OURS

    def _with_half(self) -> float | None:
        if self._value is None or self._value == HIGHEST:
            return self._value
        return self._value + 0.5 if self._value == int(self._value) else float(int(self._value))

    def _stepped(self, by: int) -> float:
        return 0.0 if self._value is None else min(float(HIGHEST), max(0.0, self._value + by))

    def _on_click(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, ScoreButton)  # noqa: S101 -- only its own buttons are connected
        if pressed is self.half_button:
            self._choose(self._with_half())
        else:
            number = float(pressed.text().rstrip(HALF) or 0)
            self._choose(None if self._value is not None and int(self._value) == number else number)
        self._one_typed = False

    def _choose(self, value: object) -> None:
        assert value is None or isinstance(value, float)  # noqa: S101 -- what _after_key returns
        changes = value != self._value
        self.value = value
        self._show()
        if changes:
            self.changed.emit()

    # -- showing ----------------------------------------------------------------------------------

    def _show(self) -> None:
        had_focus = self._has_focus()
        whole = None if self._value is None else int(self._value)
        half = self._value is not None and self._value != whole
        for number, button in enumerate(self.buttons):
            button.setText(f"{number}{HALF}" if half and number == whole else str(number))
            button.set_on(number == whole)
            set_focus_policy(button, Focus.CLICK)
        self.half_button.set_on(half)
        self.half_button.setEnabled(whole is not None and whole < HIGHEST)
        reached = self.buttons[whole or 0]
        set_focus_policy(reached, Focus.STRONG)
        self.setFocusProxy(reached)
        if had_focus and not reached.hasFocus():
            reached.setFocus()
        self.show_focus()

    def _has_focus(self) -> bool:
        return any(button.hasFocus() for button in self.buttons)

    def _name_buttons(self, nothing: str, most: str) -> None:
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(self._ends)
        for number, button in enumerate(self.buttons):
            meaning = {0: nothing, HIGHEST: most}.get(number, "")
            button.setAccessibleName(f"{self._label}: {number}" + (f", {meaning}" if meaning else ""))
            button.setAutoExclusive(True)
        self.half_button.setAccessibleName(f"{self._label}: {HALF}")
        set_focus_policy(self.half_button, Focus.NONE)

    # -- place ------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._buttons_width() + self._label_width() + 16
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._buttons_width(least=True) // 2, self._button_height() + self.fontMetrics().height()
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words_height(self._words_width(width))
        lines = self._lines(width)
        buttons = lines * (self._button_height() + GAP) - GAP
        return max(words, buttons) if self._is_wide(width) else words + buttons + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measured, self._widest_number = {}, 0
            self.updateGeometry()
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_words(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        for button in (*self.buttons, self.half_button):
            if event.region().intersects(button.geometry()):
                draw_button(painter, button, around=button.geometry(), ringed=self._value is not None)
                self._paint_number(painter, button)
        if self._value is None and self._has_focus():
            draw_focus(painter, QRectF(self._numbers()), self.palette())

    def _paint_number(self, painter: QPainter, button: ScoreButton) -> None:
        """Write a number; only a chosen one needs a pen of another colour (see `draw_round`)."""
        if button.isChecked():
            pen = painter.pen()
            painter.setPen(text_colour(button))
            painter.drawText(button.geometry(), Place.MIDDLE, button.text())
            painter.setPen(pen)
            return
        painter.setOpacity(1 if button.isEnabled() else _OFF)
        painter.drawText(button.geometry(), Place.MIDDLE, button.text())
        painter.setOpacity(1)

    def _paint_words(self, painter: QPainter) -> None:
        flags = Place.WRAPPED
        room = QRect(0, 0, self._words_width(self.width()), self.height())
        height = self._words_height(room.width())
        if self._is_wide(self.width()):
            room.translate(0, max(0, (self.height() - height) // 2))
        shown = painter.drawText(room, flags, self._label)
        painter.setFont(self._small())
        painter.setOpacity(_quietness(self.palette()))
        painter.drawText(room.adjusted(0, shown.height(), 0, 0), flags, self._ends)
        painter.setOpacity(1)

    def _is_wide(self, width: int) -> bool:
        return width >= self._buttons_width() + self._label_width() + 16

    def _words_width(self, width: int) -> int:
        return width - self._buttons_width() - 16 if self._is_wide(width) else width

    def _label_width(self) -> int:
        return 14 * self.fontMetrics().height()

    def _words_height(self, width: int) -> int:
        if width not in self._measured:
            self._measured[width] = self._measure_words(width)
        return self._measured[width]

    def _measure_words(self, width: int) -> int:
        room = QRect(0, 0, width, 10_000)
        flags = Place.WRAPPED
        label = self.fontMetrics().boundingRect(room, flags, self._label).height()
        return label + QFontMetrics(self._small()).boundingRect(room, flags, self._ends).height()

    def _small(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _button_height(self) -> int:
        return self.fontMetrics().height() + 18

    def _button_width(self) -> int:
        if not self._widest_number:
            metrics = self.fontMetrics()
            self._widest_number = max(metrics.horizontalAdvance("10"), metrics.horizontalAdvance("9½"))
        return self._widest_number + 18

    def _buttons_width(self, *, least: bool = False) -> int:
        width = self._button_width() - (12 if least else 0)
        return 12 * width + 10 * GAP + 4 * GAP

    def _lines(self, width: int) -> int:
        """Return in how many lines the numbers stand: two where letters are large and room is small."""
        return 1 if width >= self._buttons_width(least=True) else 2

    def _place(self) -> None:
        wide, height, lines = self._is_wide(self.width()), self._button_height(), self._lines(self.width())
        columns, apart = 12 // lines, 3 * GAP if lines == 1 else 0
        room = self._buttons_width() if wide else min(self.width(), self._buttons_width())
        width = (room - (columns - 1) * GAP - apart) // columns
        left = self.width() - room if wide else 0
        top = (self.height() - height) // 2 if wide else self.height() - lines * (height + GAP) + GAP
        for place, button in enumerate((*self.buttons, self.half_button)):
            line, column = divmod(place, columns)
            x = left + column * (width + GAP) + (apart if button is self.half_button else 0)
            button.setGeometry(x, top + line * (height + GAP), width, height)

    def _numbers(self) -> QRect:
        """Return the place of the numbers from 0 to 10."""
        ends = self.buttons[0].geometry().united(self.buttons[-1].geometry())
        return ends.united(self.buttons[HIGHEST // 2].geometry())


def _quietness(palette: QPalette) -> float:
    """Return how strongly quiet words are written: fully where the theme has no quieter colour."""
    role = QPalette.ColorRole
    return 1 if palette.color(role.PlaceholderText) == palette.color(role.WindowText) else _QUIET


class _NotOurs:
    """Says that a key is not for the row."""


_NOT_OURS = _NotOurs()
