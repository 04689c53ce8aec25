"""All places of the body by name, each with a tick: the map for keys and screen readers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journal.words import Words
from journal.words.places import PLACES, place
from ui.widgets.choice_button import ROUND, draw_focus
from ui.widgets.tick_line import draw_tick_box

_ROLE = QPalette.ColorRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_CHOOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_ASIDE, _ABOVE, _GAP, _SIDE = 8, 4, 8, 0.8


class PlaceList(QListWidget):
    """A line for every place; `ticked` is sent when the person ticks or clears one.

    Arrow keys go from line to line, letters to the place that begins with them, Space and Enter tick.
    `pointed` tells which line the keyboard or the mouse has come to.
    """

    ticked = Signal(str, bool)
    pointed = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, QListWidgetItem] = {}
        for name in PLACES:
            line = QListWidgetItem(place(words, name), self)
            line.setData(Qt.ItemDataRole.UserRole, name)
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsSelectable)
            line.setCheckState(Qt.CheckState.Unchecked)
            self._lines[name] = line
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Line(self))
        self.setCurrentRow(0)
        self.itemChanged.connect(self._tell)
        self.currentItemChanged.connect(lambda line, _: self._point(line))
        self.itemEntered.connect(self._point)

    def tick(self, places: Iterable[str]) -> None:
        """Show exactly these as ticked; nothing is sent."""
        chosen = set(places)
        self.blockSignals(True)
        for name, line in self._lines.items():
            line.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def places(self) -> tuple[str, ...]:
        """Return the ticked places in the order of the list."""
        return tuple(n for n, line in self._lines.items() if line.checkState() is Qt.CheckState.Checked)

    def point_at(self, name: str) -> None:
        """Bring a place into sight; nothing is sent."""
        self.blockSignals(True)
        self.setCurrentItem(self._lines[name])
        self.blockSignals(False)
        self.scrollToItem(self._lines[name])
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the width of the longest name; a height in which half of the places are seen."""
        line = self.sizeHintForRow(0)
        return QSize(self._width(), 12 * line)

    def minimumSizeHint(self) -> QSize:
        """Return the same width, and a height of some lines."""
        return QSize(self._width(), 5 * self.sizeHintForRow(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Enter as with Space."""
        line = self.currentItem()
        if event.key() in _CHOOSING and line is not None:
            turn(self.model(), self.indexFromItem(line))
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.pointed.emit(None)

    def _width(self) -> int:
        return self.sizeHintForColumn(0) + self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def _tell(self, line: QListWidgetItem) -> None:
        name = line.data(Qt.ItemDataRole.UserRole)
        self.ticked.emit(name, line.checkState() is Qt.CheckState.Checked)

    def _point(self, line: QListWidgetItem | None) -> None:
        self.pointed.emit(None if line is None else line.data(Qt.ItemDataRole.UserRole))


def turn(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> None:
    """Tick a line, or clear it."""
    is_ticked = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
    model.setData(index, Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked, _CHECK)


class _Line(QStyledItemDelegate):
    """Paints one place and its tick; a click anywhere on the line turns the tick."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        palette, place_of = option.palette, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_ROLE.AlternateBase))
            painter.drawRoundedRect(QRectF(place_of).adjusted(2, 1, -2, -1), ROUND, ROUND)
        side = option.fontMetrics.height() * _SIDE
        box = QRectF(
            place_of.left() + _ASIDE, place_of.top() + (place_of.height() - side) / 2 + 1, side, side
        )
        draw_tick_box(painter, box, palette, Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked)
        painter.setPen(palette.color(_ROLE.WindowText))
        words = QRect(place_of).adjusted(round(_ASIDE + side + _GAP), 0, -_ASIDE, 0)
        painter.setFont(option.font)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, option.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, QRectF(place_of), palette)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.initStyleOption(option, index)
        metrics = option.fontMetrics
        width = metrics.horizontalAdvance(option.text) + round(metrics.height() * _SIDE)
        return QSize(width + 2 * _ASIDE + _GAP + 2, metrics.height() + 2 * _ABOVE)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Turn the tick where the mouse is let go."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if event.button() is Qt.MouseButton.LeftButton:
            turn(model, index)
        return True
