"""The two figures on the screen: places are pointed at and chosen by mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journal.words import Words
from journal.words.places import place as place_name
from ui.widgets.body_map.drawing import draw_body, draw_captions, draw_sides
from ui.widgets.body_map.kinds import Kind
from ui.widgets.body_map.paths import Spot, figure, neighbour, spots_of
from ui.widgets.chart_role import tell_charts
from ui.widgets.message_bar import announce

HEIGHT = 470
_LEAST_HEIGHT = 300
_REACH = 5.0
"""How many pixels beside a narrow place a click still counts for it."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CHOOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BodyFigures(QWidget):
    """Front and back of a person, places shaded by share from 0 to 1.

    `place_chosen` is sent for a click, Space or Enter on a place, `place_pointed` when the pointer or the
    keyboard comes to a place (None: to none). `tell` says what a screen reader and a tip tell of one.
    """

    chart_interface: object = None
    place_chosen = Signal(str)
    place_pointed = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None, *, height: int = HEIGHT) -> None:
        super().__init__(parent)
        tell_charts()
        self._words, self._height = words, height
        self.tell: Callable[[str], str] = lambda name: place_name(words, name)
        self.shares: dict[Kind, Mapping[str, float]] = {kind: {} for kind in Kind}
        self.current: Spot = Spot(1, "low_back_centre")
        self._pointed: Spot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words.gettext("A person from front and back"))
        self.setAccessibleDescription(
            words.gettext("Arrow keys go from place to place. The list beside it says the same in words.")
        )

    def show_shares(self, kind: Kind, shares: Mapping[str, float]) -> None:
        """Shade places for one kind."""
        self.shares[kind] = dict(shares)
        self.update()

    def point_at(self, place: str | None) -> None:
        """Show which place is meant, from outside; nothing is sent."""
        spots = list(spots_of(place or ""))
        if spots and self.current.place != place:
            self.current = spots[0]
        self._pointed = spots[0] if spots else None
        self.update()

    def spot_at(self, position: QPointF) -> Spot | None:
        """Return the place at a position of the widget, or one that is just beside it."""
        where = self.transform().inverted()[0].map(position)
        reach = _REACH / self.transform().m11()
        near = [QPointF(x, y) * reach for x, y in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))]
        for step in near:
            for spot, path in figure().spots.items():
                if path.contains(where + step):
                    return spot
        return None

    def transform(self) -> QTransform:
        """Return how units of the figure become pixels of the widget."""
        above, drawn = self._above(), figure()
        scale = min(self.width() / drawn.width, (self.height() - above) / drawn.height)
        left = (self.width() - scale * drawn.width) / 2
        return QTransform.fromTranslate(left, above).scale(scale, scale)

    # -- mouse and keys ---------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the place under the mouse."""
        self._point(self.spot_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place under the mouse."""
        spot = self.spot_at(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.current = spot
            self._point(spot)
            self.place_chosen.emit(spot.place)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from place to place, or choose the one the keyboard is on."""
        if event.key() in _ARROWS:
            self.current = neighbour(self.current, *_ARROWS[Qt.Key(event.key())])
            self._point(self.current)
            announce(self, self.tell(self.current.place))
        elif event.key() in _CHOOSING:
            self.place_chosen.emit(self.current.place)
            announce(self, self.tell(self.current.place))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keyboard is."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._point(self.current)
            announce(self, self.tell(self.current.place))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing any more."""
        super().focusOutEvent(event)
        self._point(None)

    def event(self, event: QEvent) -> bool:
        """Show the name of the place under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if spot is None else self.tell(spot.place), self)
            return True
        return super().event(event)

    def _point(self, spot: Spot | None) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor if spot is None else Qt.CursorShape.PointingHandCursor)
        if spot != self._pointed:
            self._pointed = spot
            self.place_pointed.emit(None if spot is None else spot.place)
            self.update()

    # -- size and paint ---------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the size at which places are easy to hit."""
        return QSize(round(self._height * figure().width / figure().height), self._height + self._above())

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which places can be hit."""
        drawn = figure()
        return QSize(round(_LEAST_HEIGHT * drawn.width / drawn.height), _LEAST_HEIGHT + self._above())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the figure at a width, at most the usual one."""
        drawn = figure()
        return min(self._height, round(width * drawn.height / drawn.width)) + self._above()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both views, what is shaded, the place pointed at and the ring of the keyboard."""
        ringed = self.current if self.hasFocus() else None
        draw_body(self, self.transform(), self.shares, self._pointed, ringed)
        said = self._words.gettext
        draw_captions(self, self.transform(), (said("Front"), said("Back")))
        draw_sides(self, self.transform(), (said("Left"), said("L")), (said("Right"), said("R")))

    def _above(self) -> int:
        return self.fontMetrics().height() + 6
