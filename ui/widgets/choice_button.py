"""A flat button that stays down, painted from the palette: chips, scores and the list of pages."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

ROUND = 6.0
_ROLE = QPalette.ColorRole


class ChoiceButton(QAbstractButton):
    """A checkable button whose choice shows by an inverted ground, and whose focus by a ring around it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + metrics.height() + 6, metrics.height() + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_button(painter, self)
        painter.setPen(text_colour(self))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def draw_button(
    painter: QPainter,
    button: QAbstractButton,
    *,
    flat: bool = False,
    around: QRect | None = None,
    ringed: bool = True,
) -> None:
    """Draw ground, outline and focus ring of a button; a flat one has no outline while it is not chosen.

    `around` is where to draw it, the button's own place where left out; one that is not `ringed` leaves
    the ring to what it belongs to.
    """
    palette = button.palette()
    place = QRectF(button.rect() if around is None else around)
    outline = palette.color(_ROLE.Highlight if button.isChecked() else _ROLE.Mid)
    painter.setPen(QPen(outline, 1) if button.isChecked() or not flat else Qt.PenStyle.NoPen)
    painter.setBrush(_ground(button, flat=flat))
    painter.drawRoundedRect(place.adjusted(2.5, 2.5, -2.5, -2.5), ROUND, ROUND)
    if ringed and button.hasFocus():
        draw_focus(painter, place, palette)


def draw_focus(painter: QPainter, around: QRectF, palette: QPalette) -> None:
    """Draw the ring that shows where the keyboard is."""
    painter.setPen(QPen(palette.color(_ROLE.WindowText), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), ROUND + 1, ROUND + 1)


def text_colour(button: QAbstractButton) -> QColor:
    """Return the colour of a button's words."""
    palette = button.palette()
    if not button.isEnabled():
        return palette.color(QPalette.ColorGroup.Disabled, _ROLE.ButtonText)
    return palette.color(_ROLE.HighlightedText if button.isChecked() else _ROLE.ButtonText)


def _ground(button: QAbstractButton, *, flat: bool) -> QColor:
    palette = button.palette()
    if button.isChecked():
        return palette.color(_ROLE.Highlight)
    if button.underMouse() and button.isEnabled():
        return palette.color(_ROLE.AlternateBase)
    return QColor(0, 0, 0, 0) if flat else palette.color(_ROLE.Button)
