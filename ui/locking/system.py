"""When the system goes to sleep or locks its screen, as logind and the desktops tell on the bus.

Where there is no such bus, as on Windows and macOS, only idle time locks the journal.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_LOGIND = "org.freedesktop.login1"
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class SystemWatch(QObject):
    """Sends `locks` when the computer goes to sleep or its screen is locked."""

    locks = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_begun = False

    def begin(self) -> None:
        """Listen from now on."""
        if self._has_begun:
            return
        self._has_begun = True
        try:
            from PySide6.QtDBus import QDBusConnection  # only where a journal has a passphrase
        except ImportError:  # systems without a bus
            return
        self.listen(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

    def listen(self, system: object, session: object) -> None:
        """Listen to two buses."""
        from PySide6.QtDBus import QDBusConnection

        turned, asked = _slot("_on_turned(bool)"), _slot("_on_asked()")
        if isinstance(system, QDBusConnection) and system.isConnected():
            manager = f"{_LOGIND}.Manager"
            system.connect(_LOGIND, "/org/freedesktop/login1", manager, "PrepareForSleep", self, turned)
            system.connect(_LOGIND, "", f"{_LOGIND}.Session", "Lock", self, asked)
        if isinstance(session, QDBusConnection) and session.isConnected():
            for name, path in _SAVERS:
                session.connect(name, path, name, "ActiveChanged", self, turned)

    @Slot(bool)
    def _on_turned(self, begins: bool) -> None:
        if begins:
            self.locks.emit()

    @Slot()
    def _on_asked(self) -> None:
        self.locks.emit()


def _slot(signature: str) -> Any:
    """Return a slot's name as connecting to a bus takes it: text, though the stubs ask for bytes."""
    return SLOT(signature)
