"""Imports modules in a thread of their own, so that pages open at once and no turn of the window is long."""

from __future__ import annotations

import threading
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, Qt, Signal


class Warming(QObject):
    """Imports modules, then does what is `also` wanted; calls `done` on the thread that made this.

    An import that fails is a bug; it is left to be raised where the module is wanted, since a thread
    has nobody to tell.
    """

    _finished = Signal()

    def __init__(
        self,
        parent: QObject,
        names: tuple[str, ...],
        done: Callable[[], None],
        also: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._finished.connect(done, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._run, args=(names, also), name="warming", daemon=True).start()

    def _run(self, names: tuple[str, ...], also: Callable[[], None] | None) -> None:
        try:
            for name in names:
                import_module(name)
            if also is not None:
                also()
        finally:
            self._tell()

    def _tell(self) -> None:
        try:
            self._finished.emit()
        except RuntimeError:  # the window has been closed meanwhile, and this object with it
            return
