"""What the window does when its journal is locked: everything that shows something of it goes."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SWEEP_AFTER_MS = 50
"""So that the page is on the screen before what is no longer needed is looked for."""


def cover_up(window: MainWindow) -> None:
    """Close dialogs, let go of every page, and show the page that asks for the passphrase."""
    from ui.main_window import UNLOCK  # which is whoever calls this

    for dialog in open_dialogs(window):
        QDialog.done(dialog, QDialog.DialogCode.Rejected)  # past any question whether it shall be closed
    window.drop_pages()
    window.rail.set_usable(False)
    window.banner.tell("")
    window.messages.hide()
    window.show_page(UNLOCK)
    QTimer.singleShot(SWEEP_AFTER_MS, window, _sweep)


def open_dialogs(window: MainWindow) -> list[QDialog]:
    """Return the dialogs that show something of the journal, those opened last first."""
    from ui.urgent import UrgentDialog  # which needs no journal

    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return [one for one in reversed(dialogs) if not isinstance(one, UrgentDialog)]


def _sweep() -> None:
    """Have what was read given back to the system, also what collections have been told to pass over."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
