"""The list of a page's parts, looking like the rail: rounded, with room around the words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.widgets.choice_button import ROUND, draw_focus

_ASIDE, _ABOVE = 12, 8
_ROLE = QPalette.ColorRole


class PartList(QListWidget):
    """Names of parts, one of them chosen; it takes the ground of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setSpacing(1)
        self.setItemDelegate(_Rounded(self))


class _Rounded(QStyledItemDelegate):
    """Paints one name: a rounded ground where it is chosen, a ring where the keyboard is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        palette, place = option.palette, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or is_under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_ROLE.Highlight if is_chosen else _ROLE.AlternateBase))
            painter.drawRoundedRect(place.adjusted(2.5, 2.5, -2.5, -2.5), ROUND, ROUND)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, place, palette)
        painter.setPen(QPen(palette.color(_ROLE.HighlightedText if is_chosen else _ROLE.WindowText)))
        painter.setFont(option.font)
        words = QRect(option.rect).adjusted(_ASIDE, 0, -_ASIDE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, option.text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.initStyleOption(option, index)
        metrics = option.fontMetrics
        width = metrics.horizontalAdvance(option.text) + 2 * _ASIDE
        return QSize(width, metrics.height() + 2 * _ABOVE + 2)
