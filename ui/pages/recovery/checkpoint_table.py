"""The table of a checkpoint, shown whole: read by arrow keys, and as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.pages.recovery.checkpoint_model import CheckpointModel, Index
from ui.widgets.choice_button import draw_focus
from ui.widgets.fold import fine

PADDING = 8
APART = ((17, 15, 13, 9, 9, 13, 24), (13, 15, 12, 8, 8, 9, 16), (12, 11, 11, 8, 8, 9, 14))
"""How many letters wide each column may become before its words break into lines; the less, the less room."""

TOGETHER = (10, 99)
"""The same where all numbers of a site stand together."""

_TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_ROLE = QPalette.ColorRole


class CheckpointTable(QTableView):
    """Without a scroll bar of its own; Tab reaches it, and arrow keys go from cell to cell."""

    def __init__(self, model: CheckpointModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = model
        model.setParent(self)
        self.setHorizontalHeader(_Headings(self))
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cell(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns by the room there is, and be as high as all rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._told.index(0, 0))

    def _fit(self) -> None:
        room = self.viewport().width()
        self._told.make_narrow(False)
        widths = next((fit for fit in map(self._widths, APART) if sum(fit) <= room), [])
        if not widths:
            self._told.make_narrow(True)
            widths = self._widths(TOGETHER)
        widths[-1] = max(room - sum(widths[:-1]), 1)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setFixedHeight(self.horizontalHeader().sizeHint().height())
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self._told.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().height() + 2 * self.frameWidth())

    def _widths(self, widest: tuple[int, ...]) -> list[int]:
        """Return each column's width: that of its widest cell or heading, up to so many letters."""
        cells, heads = self.fontMetrics(), QFontMetrics(bold(self.font()))
        widths = []
        for column in range(self._told.columnCount()):
            heading = self._told.headerData(column, Qt.Orientation.Horizontal)
            texts = [self._told.index(row, column).data() for row in range(self._told.rowCount())]
            lines = [line for text in texts for line in text.split("\n")]
            whole = max(heads.horizontalAdvance(heading), *map(cells.horizontalAdvance, lines))
            words = [word for text in (heading, *texts) for word in text.split()]
            longest = max(map(heads.horizontalAdvance, words))
            limit = max(longest, widest[column] * self._letter())
            widths.append(min(whole, limit) + 2 * PADDING + 4)
        return widths

    def _letter(self) -> int:
        return self.fontMetrics().averageCharWidth()


class _Headings(QHeaderView):
    """Headings in bold over a fine line, in as many lines as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        heights = [self._height(section) for section in range(self.count())]
        return QSize(super().sizeHint().width(), max(heights, default=0) + PADDING + 4)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        painter.save()
        painter.fillRect(rect, self.palette().color(_ROLE.Base))
        painter.setPen(QPen(self.palette().color(_ROLE.Mid), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(self.palette().color(_ROLE.Text))
        painter.setFont(bold(self.font()))
        painter.drawText(rect.adjusted(PADDING, 0, -PADDING, -4), _BOTTOM, self._text(logical_index))
        painter.restore()

    def _height(self, section: int) -> int:
        room = QRect(0, 0, max(1, self.sectionSize(section) - 2 * PADDING), 9_999)
        return QFontMetrics(bold(self.font())).boundingRect(room, _BOTTOM, self._text(section)).height()

    def _text(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))


class _Cell(QStyledItemDelegate):
    """Paints a cell's words with a fine line below, and a ring where the keyboard is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        palette, rect = option.palette, option.rect
        painter.save()
        painter.setPen(QPen(fine(palette), 1))
        if index.row() + 1 < index.model().rowCount():
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(palette.color(_ROLE.Text))
        painter.setFont(option.font)
        painter.drawText(rect.adjusted(PADDING, 0, -PADDING, 0), _TEXT, index.data())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, QRectF(rect), palette)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room that the words take at the column's width."""
        self.initStyleOption(option, index)
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else 100
        room = QRect(0, 0, max(1, width - 2 * PADDING), 9_999)
        height = option.fontMetrics.boundingRect(room, _TEXT, index.data()).height()
        return QSize(width, height + 2 * PADDING)


def bold(font: QFont) -> QFont:
    """Return a font in bold."""
    heavier = QFont(font)
    heavier.setBold(True)
    return heavier


_BOTTOM = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
