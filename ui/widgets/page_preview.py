"""Shows printed pages one at a time, as large as wanted; they are turned and enlarged with keys or mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journal.words import Words
from ui.widgets.chart_role import tell_charts

MARGIN = 14.0
LEAST = (240, 100)
"""How small a page may be shown, in pixels."""
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
POINTS_AN_INCH = 72.0
_EDGE = QColor(0, 0, 0, 90)


class PagePreview(QAbstractScrollArea):
    """Pages as pictures; `turned` tells the page shown, `sharper` the dots an inch that would look best.

    It is told the number of pages, and then the one that it shows (`show_page`). While no zoom is chosen
    the whole page fits into the space there is. `read` tells that the words of the page shown are others,
    `read_asked` that the person wants to go through them.
    """

    chart_interface: object = None
    drawn_role = QAccessible.Role.Graphic

    turned = Signal(int)
    zoomed = Signal()
    sharper = Signal(float)
    read = Signal(str)
    read_asked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tell_charts()  # before anything asks about this widget
        self._words = words
        self._pages = 0
        self._image: QImage | None = None
        self._text = ""
        self._size = QSizeF(595, 842)
        self._index = 0
        self._zoom: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(*LEAST)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._name()

    # -- what is shown ----------------------------------------------------------------------------

    @property
    def index(self) -> int:
        """The page shown, 0 being the first."""
        return self._index

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages

    @property
    def text(self) -> str:
        """The words of the page shown, empty while it is being drawn."""
        return self._text

    @property
    def page_size(self) -> QSizeF:
        """How large a page is on paper, in points."""
        return self._size

    @property
    def zoom(self) -> float:
        """How large the page is shown, 1 being its size on paper."""
        return self._zoom if self._zoom is not None else self._fitting()

    @property
    def dots_an_inch(self) -> float:
        """How finely a picture must be drawn to look its best at this size."""
        return self.zoom * self.logicalDpiX() * self.devicePixelRatioF()

    def show_pages(self, pages: int, size: QSizeF) -> None:
        """Take so many other pages, `size` points large on paper; stay on the page shown if there is one."""
        self._pages, self._size = pages, size
        self._lay_out()
        self._go(min(self._index, max(0, pages - 1)))

    def show_page(self, index: int, image: QImage, text: str) -> None:
        """Show the picture of a page, and have its words read, if it is the page shown."""
        if index != self._index:
            return
        self._image = image
        if text != self._text:
            self._text = text
            self._name()
            self.read.emit(text)
        self.viewport().update()

    # -- turning and enlarging --------------------------------------------------------------------

    def turn(self, by: int) -> None:
        """Turn pages forwards or back, as far as there are any."""
        self._go(max(0, min(self.pages - 1, self._index + by)))

    def enlarge(self) -> None:
        """Show the page one step larger."""
        self._choose(next((zoom for zoom in ZOOMS if zoom > self.zoom * 1.01), ZOOMS[-1]))

    def reduce(self) -> None:
        """Show the page one step smaller."""
        self._choose(next((zoom for zoom in reversed(ZOOMS) if zoom < self.zoom * 0.99), ZOOMS[0]))

    def fit(self) -> None:
        """Show the whole page."""
        self._choose(None)

    def _go(self, index: int) -> None:
        if index != self._index:
            self._index, self._image, self._text = max(0, index), None, ""
        self._name()
        self.turned.emit(self._index)
        self.viewport().update()

    def _choose(self, zoom: float | None) -> None:
        self._zoom = zoom
        self._lay_out()
        self.zoomed.emit()
        self.sharper.emit(self.dots_an_inch)

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        if self._pages:
            self._paint_page(painter, self._place())
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 3))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_page(self, painter: QPainter, place: QRectF) -> None:
        """Paint the page, white as paper until its picture is drawn."""
        if self._image is None:
            painter.fillRect(place, QColor(255, 255, 255))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._zoom is None:
            self.sharper.emit(self.dots_an_inch)

    def _place(self) -> QRectF:
        size = self._drawn_size()
        room = self.viewport().size()
        left = max(MARGIN, (room.width() - size.width()) / 2) - self.horizontalScrollBar().value()
        top = max(MARGIN, (room.height() - size.height()) / 2) - self.verticalScrollBar().value()
        return QRectF(QPointF(round(left), round(top)), size)

    def _drawn_size(self) -> QSizeF:
        """Return the size to paint; a picture that was drawn for it is painted dot for dot."""
        size = self._shown_size()
        if self._image is None:
            return size
        picture = QSizeF(self._image.size()) / self.devicePixelRatioF()
        near = abs(picture.width() - size.width()) < 2 and abs(picture.height() - size.height()) < 2
        return picture if near else size

    def _shown_size(self) -> QSizeF:
        return self._size * (self.zoom * self.logicalDpiX() / POINTS_AN_INCH)

    def _fitting(self) -> float:
        room = self.maximumViewportSize()
        inch = self.logicalDpiX() / POINTS_AN_INCH
        wide = (room.width() - 2 * MARGIN) / (self._size.width() * inch)
        high = (room.height() - 2 * MARGIN) / (self._size.height() * inch)
        return max(0.05, min(wide, high))

    def _lay_out(self) -> None:
        size, room = self._shown_size(), self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, 0 if self._zoom is None else max(0, round(whole + 2 * MARGIN - part)))
            bar.setPageStep(part)
            bar.setSingleStep(24)
        self.viewport().update()

    # -- keys and wheel ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = {
            Qt.Key.Key_PageDown: lambda: self.turn(1),
            Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_Home: lambda: self.turn(-self.pages),
            Qt.Key.Key_End: lambda: self.turn(self.pages),
            Qt.Key.Key_Plus: self.enlarge,
            Qt.Key.Key_Equal: self.enlarge,
            Qt.Key.Key_Minus: self.reduce,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_R: self.read_asked.emit,
        }.get(Qt.Key(event.key()))
        if does is None:
            super().keyPressEvent(event)
            return
        does()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.enlarge()
        elif event.angleDelta().y() < 0:
            self.reduce()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()

    def _name(self) -> None:
        said = self._words.gettext("Preview of the printed page, page {page} of {pages}")
        self.setAccessibleName(said.format(page=self._index + 1, pages=max(1, self.pages)))
        keys = self._words.gettext(
            "Page Up and Page Down turn pages. Plus, minus and 0 change the size. R reads the page line by "
            "line."
        )
        self.setAccessibleDescription("\n".join(said for said in (keys, self._text) if said))
