"""A card that is closed until the person opens it: its title, one line about it, and more when opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.tab_order import order_tabs
from ui.widgets.card import ROUND
from ui.widgets.choice_button import draw_focus
from ui.widgets.expandable import tell_expandables, tell_turned

Build = Callable[[QVBoxLayout], None]

_SMALL = 0.9
_ROLE = QPalette.ColorRole
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
ASIDE = 16
_ABOVE, _GAP = 11, 2


class FoldHeader(QAbstractButton):
    """The line of a fold that opens and closes it: a sign, a title in bold and a quiet sentence."""

    expandable_interface: object = None

    def __init__(self, parent: QWidget, aside: int = ASIDE) -> None:
        super().__init__(parent)
        tell_expandables()
        self._aside = aside
        self._title, self._standing = "", ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def title(self) -> str:
        """What the fold is called."""
        return self._title

    @property
    def standing(self) -> str:
        """The sentence under the title, "" where there is none."""
        return self._standing

    def tell(self, title: str, standing: str = "") -> None:
        """Show another title and sentence."""
        self._title, self._standing = title, standing
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(standing)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that asks for little width; the height follows the width given."""
        width = 16 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size, one letter-wide words being broken into lines."""
        return QSize(8 * self.fontMetrics().height(), self.fontMetrics().height() + 2 * _ABOVE)

    def heightForWidth(self, width: int) -> int:
        """Return the height that both texts need."""
        title, standing = self._places(width)
        return max(title.bottom(), standing.bottom()) + 1 + _ABOVE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that letters of another size need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sign, title and sentence, and the ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, around = self.palette(), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_ROLE.AlternateBase))
            painter.drawRoundedRect(around.adjusted(2, 2, -2, -2), ROUND, ROUND)
        title, standing = self._places(self.width())
        self._paint_sign(painter, title)
        painter.setFont(self._bold())
        painter.setPen(palette.color(_ROLE.WindowText))
        painter.drawText(title, _WRAPPED, self._title)
        painter.setFont(self._small())
        painter.setPen(palette.color(_ROLE.PlaceholderText))
        painter.drawText(standing, _WRAPPED, self._standing)
        if self.hasFocus():
            draw_focus(painter, around, palette)

    def _paint_sign(self, painter: QPainter, title: QRect) -> None:
        """Paint an angle that points right where closed and down where open."""
        side = self.fontMetrics().height() / 4
        middle = QPointF(self._aside + 2 * side, title.top() + QFontMetrics(self._bold()).height() / 2)
        corners = [(-side / 2, -side), (side / 2, 0.0), (-side / 2, side)]
        if self.isChecked():
            corners = [(y, x) for x, y in corners]
        painter.setPen(QPen(self.palette().color(_ROLE.Highlight), max(2.0, side / 2.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in corners]))

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Return where title and sentence stand at a width."""
        left = self._aside + round(1.3 * self.fontMetrics().height())
        room = QRect(left, _ABOVE, max(1, width - left - self._aside), 99_999)
        title = QFontMetrics(self._bold()).boundingRect(room, int(_WRAPPED), self._title)
        title.setWidth(room.width())
        if not self._standing:
            return title, QRect(title.bottomLeft(), QSize(room.width(), 0))
        below = room.adjusted(0, title.height() + _GAP, 0, 0)
        standing = QFontMetrics(self._small()).boundingRect(below, int(_WRAPPED), self._standing)
        standing.setWidth(room.width())
        return title, standing

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font


class Fold(QWidget):
    """A header and, once opened, what `build` puts below it; `turned` tells whether it was opened or closed.

    A framed one is a card of its own; the others stand in a card, one below the other, those that have a
    line parted by it. `aside` is how far in everything stands.
    """

    turned = Signal(bool)

    def __init__(
        self, build: Build, parent: QWidget | None = None, *, framed: bool = True, aside: int = ASIDE
    ) -> None:
        super().__init__(parent)
        self._build, self._framed, self._aside = build, framed, aside
        self.has_line = False
        self._body: QWidget | None = None
        self.header = FoldHeader(self, aside)
        self.header.toggled.connect(self._turn)
        self._column = QVBoxLayout(self)
        edge = 3 if framed else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)

    @property
    def is_open(self) -> bool:
        """Whether the person has opened it."""
        return self.header.isChecked()

    @property
    def body(self) -> QWidget | None:
        """What is shown below the header; None until it was opened once."""
        return self._body

    def rebuild(self) -> None:
        """Forget what was put below the header; it is put there anew where the fold is open."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        if self.is_open:
            self._turn(is_open=True)

    def _turn(self, is_open: bool) -> None:
        if is_open and self._body is None:
            self._body = QWidget(self)
            layout = QVBoxLayout(self._body)
            layout.setContentsMargins(self._aside, 2, self._aside, 14)
            layout.setSpacing(10)
            self._build(layout)
            self._column.addWidget(self._body)
            order_tabs(self)
        if self._body is not None:
            self._body.setVisible(is_open)
        self.header.update()
        tell_turned(self.header)
        self.turned.emit(is_open)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a card, or the line above."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(_ROLE.Mid) if self._framed else fine(self.palette()), 1))
        if self._framed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self.palette().color(_ROLE.Base))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        elif self.has_line:
            painter.drawLine(ASIDE, 0, self.width() - ASIDE, 0)


def fine(palette: QPalette) -> QColor:
    """Return the colour of a line that parts what belongs together."""
    colour = palette.color(_ROLE.Mid)
    colour.setAlphaF(0.5)
    return colour
