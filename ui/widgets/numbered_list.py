"""A list of sentences in an order that matters: each with its number, in as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.widgets.choice_button import draw_focus
from ui.widgets.two_lines import EDGE, PADDING, TwoLineList

MARK = Qt.ItemDataRole.UserRole + 1
"""Under this role a row may hold a few quiet words that stand below its sentence."""

_GAP, _SMALL = 2, 0.9
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ROLE = QPalette.ColorRole


class NumberedList(TwoLineList):
    """As high as its rows up to `most` of them; further ones are scrolled to."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(most, parent)
        self.setItemDelegate(_Numbered(self))


class _Numbered(QStyledItemDelegate):
    """Paints one row: the number, the sentence, a line below, and a strong edge where it is chosen."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        palette, rect = option.palette, option.rect
        painter.save()
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.color(_ROLE.AlternateBase))
            painter.fillRect(
                QRect(rect.topLeft(), QSize(EDGE, rect.height())), palette.color(_ROLE.Highlight)
            )
        painter.setPen(QPen(palette.color(_ROLE.Mid), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        number, sentence = _places(rect, option.fontMetrics)
        painter.setPen(palette.color(_ROLE.PlaceholderText))
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _number(index))
        painter.setPen(palette.color(_ROLE.Text))
        taken = painter.drawText(sentence, int(_FLAGS), option.text.replace("\u2028", "\n"))
        painter.setPen(palette.color(_ROLE.PlaceholderText))
        painter.setFont(_small(option.font))
        painter.drawText(sentence.adjusted(0, taken.height() + _GAP, 0, 0), int(_FLAGS), _mark(index))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, QRectF(rect), palette)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the sentence takes at the width of the list."""
        self.initStyleOption(option, index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        _, room = _places(QRect(0, 0, width, 10_000), option.fontMetrics)
        text = option.text.replace("\u2028", "\n")
        height = option.fontMetrics.boundingRect(room, int(_FLAGS), text).height()
        if _mark(index):
            below = QFontMetrics(_small(option.font)).boundingRect(room, int(_FLAGS), _mark(index))
            height += _GAP + below.height()
        return QSize(width, height + 2 * PADDING - 4)


def _mark(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data(MARK) or "")


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small


def _number(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.row() + 1)


def _places(rect: QRect, metrics: QFontMetrics) -> tuple[QRect, QRect]:
    """Return where the number and the sentence of a row stand."""
    digits = metrics.horizontalAdvance("00")
    left = rect.left() + EDGE + PADDING // 2
    top, height = rect.top() + PADDING - 2, rect.height()
    right = left + digits + PADDING
    return (
        QRect(left, top, digits, height),
        QRect(right, top, max(50, rect.right() - right - PADDING), height),
    )
