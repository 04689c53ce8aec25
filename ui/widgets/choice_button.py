"""A flat button that stays down, painted from the palette: chips, scores and the list of pages."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.numbers_of_qt import Focus, Place, set_focus_policy

ROUND = 6.0
_ROLE = QPalette.ColorRole


class ChoiceButton(QAbstractButton):
    """A checkable button whose choice shows by an inverted ground, and whose focus by a ring around it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        set_focus_policy(self, Focus.STRONG)  # the style has it painted anew under the mouse

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + metrics.height() + 6, metrics.height() + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def checkStateSet(self) -> None:
        """Write in the colour that fits the ground."""
        self.setForegroundRole(_ROLE.HighlightedText if self.isChecked() else _ROLE.ButtonText)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_button(painter, self)
        painter.drawText(self.rect(), Place.MIDDLE, self.text())


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
    outline = palette.brush(_ROLE.Highlight if button.isChecked() else _ROLE.Mid)
    no_outline = flat and not button.isChecked()
    inside = place.adjusted(2.5, 2.5, -2.5, -2.5)
    draw_round(painter, inside, _ground(button, flat=flat), None if no_outline else outline)
    if ringed and button.hasFocus():
        draw_focus(painter, place, palette)


def draw_focus(painter: QPainter, around: QRectF, palette: QPalette) -> None:
    """Draw the ring that shows where the keyboard is."""
    draw_round(painter, around.adjusted(1, 1, -1, -1), None, palette.brush(_ROLE.WindowText), ROUND + 1, 2)


def draw_round(
    painter: QPainter,
    place: QRectF,
    ground: QBrush | None,
    line: QBrush | None,
    radius: float = ROUND,
    width: float = 1,
) -> None:
    """Draw a rounded rectangle: its ground, its outline, or both.

    The painter's own pen and brush are left as they are: to set either has Python learn all of `Qt`, which
    takes a seventh of the whole start.
    """
    path = QPainterPath()
    path.addRoundedRect(place, radius, radius)
    if ground is not None:
        painter.fillPath(path, ground)
    if line is not None:
        pen = QPen()
        pen.setBrush(line)
        pen.setWidthF(width)
        painter.strokePath(path, pen)


def text_colour(button: QAbstractButton) -> QColor:
    """Return the colour of a button's words."""
    palette = button.palette()
    if not button.isEnabled():
        return palette.color(QPalette.ColorGroup.Disabled, _ROLE.ButtonText)
    return palette.color(_ROLE.HighlightedText if button.isChecked() else _ROLE.ButtonText)


def _ground(button: QAbstractButton, *, flat: bool) -> QBrush | None:
    palette = button.palette()
    if button.isChecked():
        return palette.brush(_ROLE.Highlight)
    if button.underMouse() and button.isEnabled():
        return palette.brush(_ROLE.AlternateBase)
    return None if flat else palette.brush(_ROLE.Button)
