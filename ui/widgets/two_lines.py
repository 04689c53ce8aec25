"""List rows of two lines: what it is in bold, and more about it below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.widgets.choice_button import draw_focus

PADDING = 12
EDGE = 5
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class TwoLines(QStyledItemDelegate):
    """Paints a row's text: its first line in bold, the rest as it is, a fine line under each row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row in the colours of the palette."""
        self.initStyleOption(option, index)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        role = QPalette.ColorRole
        painter.save()
        painter.setPen(QPen(option.palette.color(role.Mid), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if is_chosen:
            _mark(painter, option)
        painter.setPen(option.palette.color(role.Text))
        _write(painter, option)
        if has_focus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, QRectF(option.rect), option.palette)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the text takes at the width of the list."""
        self.initStyleOption(option, index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, max(width - 2 * PADDING, 50), 10_000)
        title, more = _parts(option.text)
        height = QFontMetrics(_bold(option.font)).boundingRect(room, int(_FLAGS), title).height()
        if more:
            height += QFontMetrics(option.font).boundingRect(room, int(_FLAGS), more).height() + 2
        return QSize(width, height + 2 * PADDING - 4)


class TwoLineList(QListWidget):
    """A list of such rows, as high as its rows up to `most` of them; further ones are scrolled to."""

    def __init__(self, most: int = 0, parent: QWidget | None = None) -> None:
        """`most` of 0 leaves the height to the layout."""
        super().__init__(parent)
        self._most = most
        self.setItemDelegate(TwoLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the height that the rows need at the present width."""
        self.scheduleDelayedItemsLayout()
        if self._most:
            rows = range(min(self.count(), self._most))
            height = sum(self.sizeHintForRow(row) for row in rows)
            self.setFixedHeight(height + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew where the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()


def _mark(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Show a row as chosen by a soft ground, a frame and a strong edge, so that it rests on no colour."""
    accent = option.palette.color(QPalette.ColorRole.Highlight)
    painter.setPen(QPen(accent, 1))
    painter.setBrush(option.palette.color(QPalette.ColorRole.AlternateBase))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    painter.fillRect(QRect(option.rect.topLeft(), QSize(EDGE, option.rect.height())), accent)


def _write(painter: QPainter, option: QStyleOptionViewItem) -> None:
    room = option.rect.adjusted(PADDING, PADDING - 2, -PADDING, 0)
    title, more = _parts(option.text)
    painter.setFont(_bold(option.font))
    taken = painter.drawText(room, int(_FLAGS), title)
    painter.setFont(option.font)
    painter.drawText(room.adjusted(0, taken.height() + 2, 0, 0), int(_FLAGS), more)


def _parts(text: str) -> tuple[str, str]:
    title, _, more = text.replace("\u2028", "\n").partition("\n")
    return title, more


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
