"""How long nobody has typed, clicked or moved the mouse, by the clock, so that sleep counts too."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from journal.clock import Clock

LOOK_MS = 10_000
"""How often the clock is looked at."""

_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Sends `is_over` when nobody has done anything for the minutes asked for.

    It listens at the program's own windows as each gets the keyboard, not at every widget. What is done
    after too long a time, as when a computer wakes up, no longer counts as life.
    """

    is_over = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._last = clock, clock()
        self._minutes: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 -- a window is open
        app.focusWindowChanged.connect(self._listen_to)
        for window in QGuiApplication.allWindows():
            self._listen_to(window)

    def watch(self, minutes: int | None) -> None:
        """Wait for so many idle minutes from now on; None for never."""
        self._minutes, self._last = minutes, self._clock()
        if minutes is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> bool:
        """Look at the clock; return whether the time is over."""
        now = self._clock()
        if self._minutes is None or now < self._last:  # the clock was put back
            self._last = now
            return False
        is_over = now - self._last >= timedelta(minutes=self._minutes)
        if is_over:
            self._last = now
            self.is_over.emit()
        return is_over

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take notice of what the person does; keys that come too late are swallowed."""
        if self._minutes is None or event.type() not in _LIFE:
            return False
        is_over = self.look()
        self._last = self._clock()
        return is_over

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more moves it to the front, and does not double it
