"""Gentle reminders: by the rule, at a time the person chose, and only once they asked for them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.main_window import MainWindow
from ui.reminding.reminding import Reminding
from ui.reminding.tray import Tray, has_tray

__all__ = ["Reminding", "start_reminding"]


def start_reminding(window: MainWindow) -> Reminding:
    """Remind in a window whose journal has been read, and from the desktop's tray where it has one."""

    def make_sign(parent: QObject) -> Tray | None:
        return Tray(window.words, window.theme, parent) if has_tray() else None

    return Reminding(window, make_sign)
