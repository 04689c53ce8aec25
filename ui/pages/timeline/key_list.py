"""What the numbers and bars of the chart are, as rows to click in columns under the chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.choice_button import ROUND, draw_focus

_LEAST_COLUMN, _MOST_COLUMNS = 16, 3  # a column's least width in lines of text
_PAD, _GAP = 6, 8
_SMALL = 0.9
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ROLE = QPalette.ColorRole


class KeyItem(NamedTuple):
    """One row: its number, or the ground and edge of its bar; days; what it is; how it is read aloud.

    `told` is what more a screen reader can say of it.
    """

    number: str
    ground: str
    edge: str
    is_dashed: bool
    days: str
    name: str
    aloud: str
    what: Any
    told: str = ""


class KeyList(QWidget):
    """Rows set in as many columns as have room, read down each column; `chosen` tells what was clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[KeyItem, ...] = ()
        self.rows: list[_Row] = []

    def show_items(self, items: Sequence[KeyItem]) -> None:
        """Show other rows; the same ones are left as they are, so that the keyboard stays in them."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [_Row(item, self) for item in self._items]
        for row in self.rows:
            row.clicked.connect(lambda _=False, row=row: self.chosen.emit(row.item.what))
            row.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the rows anew where the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Set the rows anew in letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Give every row its place and this list its height."""
        columns = self.width() // max(1, _LEAST_COLUMN * self.fontMetrics().lineSpacing())
        columns = max(1, min(columns, _MOST_COLUMNS, len(self.rows)))
        width = (self.width() - (columns - 1) * _GAP) // columns
        down = -(-len(self.rows) // columns)
        tops = [0] * columns
        for index, row in enumerate(self.rows):
            column = index // down
            height = row.heightForWidth(width)
            row.setGeometry(column * (width + _GAP), tops[column], width, height)
            tops[column] += height
        self.setFixedHeight(max(tops))


class _Row(QAbstractButton):
    """A row that can be clicked: number or swatch, the days, and what it is."""

    def __init__(self, item: KeyItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(item.aloud.replace("&", "&&"))
        self.setAccessibleName(item.aloud)
        self.setAccessibleDescription(item.told)

    def sizeHint(self) -> QSize:
        """Return a size that fits a column."""
        width = _LEAST_COLUMN * self.fontMetrics().lineSpacing()
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height of both texts, the name in as many lines as it needs."""
        name = self.fontMetrics().boundingRect(0, 0, self._name_width(width), 9999, _WRAPPED, self.item.name)
        return 2 * _PAD + QFontMetrics(self._small()).height() + name.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, around = self.palette(), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_ROLE.AlternateBase))
            painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), ROUND, ROUND)
        if self.hasFocus() or self.underMouse():
            draw_focus(painter, around, palette)
        small, left = self._small(), self._left()
        height = QFontMetrics(small).height()
        self._paint_mark(painter, QRect(_PAD + 2, _PAD + 1, left - _PAD - 2 - _GAP, height - 2))
        painter.setFont(small)
        painter.setPen(palette.color(_ROLE.PlaceholderText))
        painter.drawText(QRect(left, _PAD, self.width() - left, height), _WRAPPED, self.item.days)
        painter.setFont(self.font())
        painter.setPen(palette.color(_ROLE.WindowText))
        place = QRect(left, _PAD + height, self._name_width(self.width()), self.height())
        painter.drawText(place, _WRAPPED, self.item.name)

    def _paint_mark(self, painter: QPainter, place: QRect) -> None:
        """Paint the number as on its flag, or the bar as in its lane."""
        palette, item = self.palette(), self.item
        if item.number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_ROLE.Highlight))
            painter.drawRoundedRect(place, 5, 5)
            painter.setFont(self._small(bold=True))
            painter.setPen(palette.color(_ROLE.HighlightedText))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, item.number)
            return
        pen = QPen(QColor(item.edge), 1)
        if item.is_dashed:
            pen = QPen(palette.color(_ROLE.WindowText), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(item.ground))
        painter.drawRect(QRectF(place).adjusted(0.5, 1.5, -0.5, -1.5))

    def _left(self) -> int:
        """Return where the texts begin."""
        mark = QFontMetrics(self._small(bold=True)).horizontalAdvance("000")
        return _PAD + 2 + mark + _GAP

    def _name_width(self, width: int) -> int:
        return max(1, width - self._left() - _PAD)

    def _small(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        font.setBold(bold)
        return font
