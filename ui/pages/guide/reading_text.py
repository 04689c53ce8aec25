"""Text to read at length: it can be marked and copied, and the keyboard goes from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.choice_button import draw_focus
from ui.widgets.selectable import selectable
from ui.widgets.text import Quiet, Text

_SCROLLING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
ROUND_ABOUT = 6
"""Room for the ring; what puts the text into a layout takes it away again at the sides."""


class ReadingText(Text):
    """Paragraphs that Tab stops at; `about` tells a screen reader under which heading they stand."""

    def __init__(self, paragraphs: tuple[str, ...], about: str, parent: QWidget | None = None) -> None:
        super().__init__("\n\n".join(paragraphs), parent)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt gives such labels a click's only
        self.setMargin(ROUND_ABOUT)
        self.setAccessibleDescription(about)
        self._has_ring = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the page; with Shift they mark text."""
        if event.key() in _SCROLLING and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, unless the mouse brought it; a label's own caret says too much."""
        self._has_ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._has_ring = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._has_ring:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, QRectF(self.rect()), self.palette())


def source_lines(sources: tuple[str, ...]) -> list[Text]:
    """Return where something comes from, a line each."""
    return [selectable(Quiet(source)) for source in sources]
