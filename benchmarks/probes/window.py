"""The program's own window, watched from inside: until it takes a digit, has read, has drawn; its stalls.

Usage: window.py digit|loaded|chart|stall|memory JOURNAL
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.imports import import_unwatched

import_unwatched()  # as the program does before anything else

import ui.start  # noqa: E402
from benchmarks.moment import clock  # noqa: E402

GIVE_UP_MS = 20_000
QUIET_MS = 700


def tell(own: float = 0.0, **found: object) -> None:
    """Print what was found, with the moment less the seconds that were this probe's own, and end."""
    print(json.dumps({"at": time.monotonic() - own} | found), flush=True)
    QApplication.quit()


class Painted(QObject):
    """Calls once when a widget has been painted for the first time, as soon as a key would be heard.

    A key that is pressed by then comes before whatever the window does next; so does this.
    """

    def __init__(self, widget: QObject, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's own name
        """Ask to be told once the paint that begins here is done."""
        if self._then is not None and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event: QEvent) -> bool:
        """Call, once."""
        if event.type() != QEvent.Type.User or self._then is None:
            return super().event(event)
        then, self._then = self._then, None
        then()
        return True


class Stalls:
    """Measures the longest time between two turns of the event loop, by what was going on."""

    def __init__(self, parent: QObject) -> None:
        self.longest: dict[str, float] = {}
        self.phase = "loading"
        """What is going on; `idle` is nothing, which tells how busy the machine itself is."""
        self._before = time.perf_counter()
        from PySide6.QtCore import Qt  # never at the top: see `press`

        self._timer = QTimer(parent)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def _tick(self) -> None:
        now = time.perf_counter()
        stall = (now - self._before) * 1000
        self.longest[self.phase] = max(stall, self.longest.get(self.phase, 0.0))
        self._before = now


def press(key: str) -> float:
    """Type one character into whatever has the keyboard; return the seconds that making the key took.

    A key from a keyboard comes without Python having learnt the names in `Qt`, which takes it long.
    """
    before = time.monotonic()
    from PySide6.QtCore import Qt

    made = time.monotonic() - before
    target = QApplication.focusWidget()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_0 + int(key), Qt.KeyboardModifier.NoModifier, key)
        if target is not None:
            QCoreApplication.sendEvent(target, event)
    return made


def until_digit(window: Any) -> None:
    """End when the first page is painted and a digit has become a value."""
    page = window.page("today")

    own = 0.0

    def try_digit() -> None:
        nonlocal own
        own += press("7")
        if any(row.value == 7 for row in page.form.scores.values()):
            tell(own)
        else:
            QTimer.singleShot(1, try_digit)

    Painted(page.form, try_digit)


def until_loaded(window: Any) -> None:
    """End when the journal has been read."""
    window.session.loaded.connect(tell)


def until_chart(window: Any) -> None:
    """Go to the timeline as soon as the first page is painted; end when its picture is on the screen."""

    def draw() -> None:
        window.show_page("timeline")
        when_drawn(window, tell)

    Painted(window.page("today").form, draw)


def memory(window: Any) -> None:
    """End when read and drawn, with the most memory used so far, in bytes."""
    import resource  # not on every system; this measure is left out there

    def measured() -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        tell(peak=peak if sys.platform == "darwin" else peak * 1024)

    def draw() -> None:
        window.show_page("timeline")
        when_drawn(window, measured)

    window.session.loaded.connect(draw)


def stall(window: Any) -> None:
    """Read, show the entries and the timeline, save and back up; tell the longest stalls in milliseconds.

    Then the journal is given a passphrase, locked, and opened again.
    """
    stalls, session = Stalls(window), window.session
    steps: list[tuple[str, Callable[[Callable[[], None]], None]]] = [
        ("idle", _at_rest(lambda: None)),
        ("drawing", partial(_draw, window)),
        ("saving", partial(_save, window)),
        ("backing up", _at_rest(lambda: session.back_up(None))),
        ("listing", _at_rest(lambda: window.show_page("entries"))),
        ("protecting", partial(_protect, session)),
        ("locking", _at_rest(session.lock)),
        ("unlocking", partial(_unlock, session)),
    ]

    def go_on() -> None:
        if not steps:
            tell(stalls=stalls.longest)
            return
        stalls.phase, step = steps.pop(0)
        step(go_on)

    once(session.loaded, lambda: QTimer.singleShot(QUIET_MS, go_on))


def _draw(window: Any, then: Callable[[], None]) -> None:
    window.show_page("timeline")
    when_drawn(window, lambda: QTimer.singleShot(QUIET_MS, then))


def _save(window: Any, then: Callable[[], None]) -> None:
    def write() -> None:
        press("4")
        window.page("today").save()

    once(window.session.saved, lambda: QTimer.singleShot(2 * QUIET_MS, then))
    window.show_page("today")
    QTimer.singleShot(50, write)


def _protect(session: Any, then: Callable[[], None]) -> None:
    once(session.protected, lambda: QTimer.singleShot(QUIET_MS, then))
    session.set_passphrase(None, "a word")


def _unlock(session: Any, then: Callable[[], None]) -> None:
    once(session.loaded, lambda: QTimer.singleShot(QUIET_MS, then))
    session.unlock("a word")


def _at_rest(step: Callable[[], Any]) -> Callable[[Callable[[], None]], None]:
    """Return a step that is done once the window has been left alone for a while after it."""

    def take(then: Callable[[], None]) -> None:
        step()
        QTimer.singleShot(2 * QUIET_MS, then)

    return take


def once(signal: Any, then: Callable[[], None]) -> None:
    """Call at the next time a signal is sent, and never again."""

    def take() -> None:
        signal.disconnect(take)
        then()

    signal.connect(take)


def when_drawn(window: Any, then: Callable[[], None]) -> None:
    """Call when the timeline has painted the newest picture of a journal that has been read."""
    page = window.page("timeline")

    def look() -> None:
        if window.session.is_loaded and page.chart.chart is not None and not page.drawing.is_busy:
            page.chart.repaint()
            then()
        else:
            QTimer.singleShot(2, look)

    look()


WATCHES = {
    "digit": until_digit,
    "loaded": until_loaded,
    "chart": until_chart,
    "stall": stall,
    "memory": memory,
}


def main(watch: Callable[[Any], None], journal: Path) -> int:
    """Open the window as the program does, watched."""
    opening = ui.start.open_window

    def open_watched(*arguments: Any) -> Any:
        window = opening(*arguments)
        QTimer.singleShot(GIVE_UP_MS, QApplication.quit)
        watch(window)
        return window

    vars(ui.start)["open_window"] = open_watched
    return ui.start.run(journal, clock)


if __name__ == "__main__":
    sys.exit(main(WATCHES[sys.argv[1]], Path(sys.argv[2])))
