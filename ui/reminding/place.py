"""The window's place in the tray: the sign there, and hiding behind it instead of closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.reminding.bell import Bell


class TraySign(Protocol):
    """What a sign in the tray can do; `ui.reminding.tray.Tray` is the real one."""

    write_asked: SignalInstance
    open_asked: SignalInstance
    pause_asked: SignalInstance
    quit_asked: SignalInstance

    @property
    def is_shown(self) -> bool:
        """Whether the person can reach it now."""

    def show(self, *, paused: bool) -> None:
        """Show it."""

    def hide(self) -> None:
        """Take it away."""

    def remind(self) -> None:
        """Show the notice."""


class TrayPlace(QObject):
    """Keeps the sign while reminders are on. `write_asked` and `pause_asked` tell of wishes said there.

    `make_sign` makes the sign when it is first wanted, and returns None while the desktop has no tray.
    `bell` is rung where the person starts the program again instead of looking for the sign.
    """

    write_asked = Signal()
    pause_asked = Signal(bool)

    def __init__(
        self, window: MainWindow, make_sign: Callable[[QObject], TraySign | None], bell: Bell
    ) -> None:
        super().__init__(window)
        self._window, self._make_sign, self._bell = window, make_sign, bell
        self._sign: TraySign | None = None
        self._is_wanted = self._is_waiting = False
        bell.rung.connect(self.open)
        window.waiting_place = self

    def keep(self, *, wanted: bool, paused: bool) -> None:
        """Show the sign where it is wanted; where there is none any more the window must be in sight."""
        self._is_wanted = wanted
        if wanted and self._sign is None:
            self._sign = self._made_sign()
        if self._sign is not None and wanted:
            self._sign.show(paused=paused)
        elif self._sign is not None:
            self._sign.hide()
        if self._is_waiting and (self._bell.is_rung or not self._has_sign):
            self.open()

    def remind(self) -> None:
        """Show the notice, where there is a sign to show it."""
        if self._sign is not None:
            self._sign.remind()

    def may_wait(self) -> bool:
        """Return whether the window may hide instead of closing: asked for, with a way back in the tray."""
        return self._is_wanted and self._window.settings.stays_in_tray and self._has_sign

    def wait(self) -> None:
        """Hide the window; the sign brings it back."""
        self._is_waiting = True
        QApplication.setQuitOnLastWindowClosed(False)  # a dialog may still be open, and be closed
        self._window.hide()
        if self._window.session.journal_path is not None:
            self._bell.hang(self._window.session.journal_path)

    def open(self) -> None:
        """Bring the window to the front."""
        self._no_longer_wait()
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def quit(self) -> None:
        """End the program, from wherever it waits."""
        self._no_longer_wait()
        if self._window.close():
            QApplication.quit()

    @property
    def _has_sign(self) -> bool:
        return self._sign is not None and self._sign.is_shown

    def _no_longer_wait(self) -> None:
        self._is_waiting = False
        self._bell.take_down()
        QApplication.setQuitOnLastWindowClosed(True)

    def _made_sign(self) -> TraySign | None:
        sign = self._make_sign(self)
        if sign is not None:
            sign.write_asked.connect(self.write_asked)
            sign.open_asked.connect(self.open)
            sign.pause_asked.connect(self.pause_asked)
            sign.quit_asked.connect(self.quit)
        return sign
