"""Gentle reminders: by the rule, at a time the person chose, and only once they asked for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ui.main_window import MainWindow
from ui.reminding.bell import Bell, bell_folder, ring
from ui.reminding.reminding import Reminding
from ui.reminding.tray import Tray, has_tray

__all__ = ["Reminding", "start_reminding"]


def start_reminding(window: MainWindow, folder: Path | None = None) -> Reminding | None:
    """Remind in a window whose journal has been read, and from the desktop's tray where it has one.

    Where another window waits in the tray with that journal, that one is opened, this one closed, and
    None returned. `folder` is where windows that wait are known, the computer's own where left out.
    """
    folder = folder or bell_folder()
    journal = window.session.journal_path
    was_hanging = journal is not None and ring(folder, journal)  # one left by a crash is gone with this
    if was_hanging and window.session.why_read_only == "locked":
        window.close()
        return None

    def make_sign(parent: QObject) -> Tray | None:
        return Tray(window.words, window.theme, parent) if has_tray() else None

    return Reminding(window, make_sign, Bell(folder, window))
