"""The drawn timeline on the screen: its pixels, a line at the day pointed at, and keys to walk the days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journal.words import Words
from journal.words.dates import long_date
from journal.words.timeline import event_name
from journal.words.windows import window_title
from ui.widgets.chart_role import tell_charts

if TYPE_CHECKING:
    from journal.charts import ChartMap, Picture

_STEPS = {
    (Qt.Key.Key_Left, False): -1,
    (Qt.Key.Key_Right, False): 1,
    (Qt.Key.Key_Left, True): -7,
    (Qt.Key.Key_Right, True): 7,
}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ASK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
SMALLEST = QSize(420, 300)


class ChartView(QWidget):
    """Shows a picture; until a new one comes, the old one is stretched.

    `day_pointed` tells the day under the pointer or the keyboard's, None where there is none;
    `windows_asked` tells the healing windows that were clicked, None by Return, and where on the screen.
    """

    day_pointed = Signal(object)
    windows_asked = Signal(object, object)
    resized = Signal()
    chart_interface: object = None
    """What tells this to screen readers as a chart; made when one asks."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        tell_charts()  # before anything asks about this widget
        super().__init__(parent)
        self._words = words
        self._picture: Picture | None = None
        self._image = QImage()
        self.day: date | None = None
        self._by_keyboard = False
        self._shows_focus = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(words.gettext("Timeline chart"))

    @property
    def chart(self) -> ChartMap | None:
        """What lies where, None before the first picture."""
        return None if self._picture is None else self._picture.map

    def show_picture(self, picture: Picture, summary: str) -> None:
        """Show a picture; `summary` tells it to those who do not see it."""
        self._picture = picture
        form = QImage.Format.Format_RGBA8888
        self._image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, form)
        self.setAccessibleDescription(summary)
        if self.day is not None and not picture.map.time.shows(self.day):
            self._point(None)
        self.update()

    def point(self, day: date | None, *, by_keyboard: bool = True) -> None:
        """Move the line to a day, kept within the days shown, or away."""
        chart = self.chart
        if chart is not None and day is not None:
            self._by_keyboard = by_keyboard
            self._point(min(max(day, chart.time.first), chart.time.last))
        elif day is None:
            self._point(None)

    def _point(self, day: date | None) -> None:
        if day != self.day:
            self.day = day
            self.day_pointed.emit(day)
            self.update()

    # -- drawing ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, the line and the frame of the keyboard's focus."""
        painter = QPainter(self)
        if self._image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            text = self._words.gettext("Drawing the timeline…")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._fits())
            painter.drawImage(self.rect(), self._image)
            self._paint_line(painter)
        if self.hasFocus() and self._shows_focus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _paint_line(self, painter: QPainter) -> None:
        chart = self.chart
        if chart is None or self.day is None or not chart.panels:
            return
        x = chart.x_of(self.day) * self.width() / chart.width
        down = self.height() / chart.height
        top = min(box.top for name, box in chart.panels.items() if name in _CROSSED) * down
        bottom = max(box.bottom for name, box in chart.panels.items() if name in _CROSSED) * down
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        painter.setPen(QPen(colour, 1.5))
        middle = chart.panels["pain"].top * down
        painter.drawLine(int(x), int(middle), int(x), int(bottom))
        colour.setAlpha(_FAINT)  # so that what is written above the panels can still be read
        painter.setPen(QPen(colour, 1))
        painter.drawLine(int(x), int(top), int(x), int(middle))

    def _fits(self) -> bool:
        ratio = self.devicePixelRatioF()
        return (self._image.width(), self._image.height()) == (
            round(self.width() * ratio),
            round(self.height() * ratio),
        )

    # -- pointer ----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the day under the pointer."""
        chart = self.chart
        if chart is None:
            return
        x, y = self._on_chart(event.position())
        inside = chart.time.left - 8 <= x <= chart.time.right + 8
        over_lane = any(lane.box.holds(x, y) for lane in chart.lanes)
        shape = Qt.CursorShape.PointingHandCursor if over_lane else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if inside or not self._by_keyboard:
            self.point(chart.day_at(x) if inside else None, by_keyboard=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask about the window whose bar or name was clicked."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        chart = self.chart
        if chart is None or event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self._on_chart(event.position())
        lanes = [lane for lane in chart.lanes if lane.bar.holds(x, y)]
        lanes = lanes or [lane for lane in chart.lanes if lane.box.holds(x, y)]
        if lanes:
            self.windows_asked.emit([lane.window for lane in lanes], event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        """Tell what is behind a flag or a bar where the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told_at(*self._on_chart(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def _told_at(self, x: float, y: float) -> str:
        """Return the events of the flag at a place, or the windows there by their whole titles."""
        chart = self.chart
        if chart is None:
            return ""
        numbered = [event for flag in chart.flags if flag.box.holds(x, y) for event in flag.events]
        said = self._words.gettext("{number}: {day}, {name}")
        told = [
            said.format(
                number=number, day=long_date(self._words, event.day), name=event_name(self._words, event)
            )
            for number, event in numbered
        ]
        told += [window_title(self._words, lane.window) for lane in chart.lanes if lane.box.holds(x, y)]
        return "\n".join(told)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the line away, unless the keyboard put it there."""
        if not self._by_keyboard:
            self.point(None)

    def _on_chart(self, place: QPointF) -> tuple[float, float]:
        chart = self.chart
        if chart is None:
            return place.x(), place.y()
        return place.x() * chart.width / self.width(), place.y() * chart.height / self.height()

    # -- keyboard ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days: arrows a day, with Ctrl a week; Home and End; Return asks about windows."""
        key, chart = Qt.Key(event.key()), self.chart
        self._shows_focus = True
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if chart is None:
            super().keyPressEvent(event)
        elif (key, with_control) in _STEPS:
            start = self.day or self._start(chart)
            self.point(start + timedelta(days=_STEPS[key, with_control] if self.day else 0))
        elif key in _ENDS:
            self.point(chart.time.first if key == Qt.Key.Key_Home else chart.time.last)
        elif key in _ASK:
            self.windows_asked.emit(None, self.mapToGlobal(self.rect().topLeft()))
        elif key == Qt.Key.Key_Escape and self.day is not None:
            self.point(None)
        else:
            super().keyPressEvent(event)

    def _start(self, chart: ChartMap) -> date:
        return min(chart.as_of, chart.time.last)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame, unless the pointer put the keyboard here."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that another size is wanted."""
        super().resizeEvent(event)
        self.resized.emit()


_ROUND, _FAINT = 6.0, 90
_CROSSED = frozenset({"lanes", "labels", "flags", "pain", "nerves", "medicines", "calendar"})
