"""Locks the open journal once what is half written is kept in it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.locking.cover import open_dialogs
from ui.locking.idle import IdleWatch
from ui.locking.system import SystemWatch
from ui.main_window import MainWindow


def start_locking(window: MainWindow) -> Locking:
    """Have a window lock its journal by itself from now on."""
    return Locking(window, SystemWatch(window))


def lock_now(window: MainWindow) -> bool:
    """Keep what is half written, close the journal and show the page that asks for its passphrase.

    A journal without one stays open. So does one that cannot keep what is half written: the window then
    says why. Return whether it is locked.
    """
    session = window.session
    if session.is_open and session.is_protected:
        for dialog in open_dialogs(window):
            keep = getattr(dialog, "keep_draft", None)
            if keep is not None:
                keep()
        window.keep_drafts()
        if window.settle():
            session.lock()
            session.settle()
    return session.is_locked


class Locking(QObject):
    """Watches while a journal with a passphrase is open: the clock for idle time, and the system."""

    def __init__(self, window: MainWindow, system: SystemWatch) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._system = system
        self.idle = IdleWatch(window.session.clock, self)
        self.idle.is_over.connect(self.lock)
        system.locks.connect(self.lock)
        session = self._session
        for told in (session.opened, session.locked, session.protected, window.locking_changed):
            told.connect(self.watch)
        self.watch()

    def lock(self) -> None:
        """Lock the journal, where it has a passphrase."""
        lock_now(self._window)

    def watch(self, *_: object) -> None:
        """Begin to watch, or leave off, by what journal is open and what the person chose."""
        may_lock = self._session.is_open and self._session.is_protected
        self.idle.watch(self._window.settings.lock_after if may_lock else None)
        if may_lock:
            self._system.begin()
