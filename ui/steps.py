"""Long work on the window's own thread, cut into slices so short that nobody feels them."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer

Stepwise: TypeAlias = Generator[None, None, Any]
"""Work that pauses (yields) often and returns its result."""

SLICE_SECONDS = 0.012


class Steps(QObject):
    """Runs one piece of stepwise work at a time; newer work takes the place of what is still running.

    Work that fits in the first slice is done before `run` returns.
    """

    def __init__(self, parent: QObject | None = None, slice_seconds: float = SLICE_SECONDS) -> None:
        super().__init__(parent)
        self.slice_seconds = slice_seconds
        self._work: Stepwise | None = None
        self._done: Callable[[Any], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_running(self) -> bool:
        """Whether work is still under way."""
        return self._work is not None

    def run(self, work: Stepwise, done: Callable[[Any], None]) -> None:
        """Do the work, then call `done` with what it returned."""
        self.stop()
        self._work, self._done = work, done
        self._timer.start()
        self._slice()

    def stop(self) -> None:
        """Drop what is under way."""
        self._timer.stop()
        self._work = self._done = None

    def _slice(self) -> None:
        work, done = self._work, self._done
        if work is None or done is None:
            return
        until = time.perf_counter() + self.slice_seconds
        while True:
            try:
                next(work)
            except StopIteration as end:
                self.stop()
                done(end.value)
                return
            if time.perf_counter() >= until:
                return
