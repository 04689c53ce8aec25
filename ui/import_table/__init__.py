"""Bring in a file: what it is, what its columns hold, what would come of it, and the bringing in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.import_table.dialog import ImportDialog
    from ui.main_window import MainWindow


def open_import_dialog(window: MainWindow, source: Path) -> ImportDialog:
    """Show over the window what a file holds, and bring it in where the person agrees."""
    from ui.import_table.dialog import ImportDialog  # only when it is asked for

    dialog = ImportDialog(window.session, source, window)
    dialog.brought.connect(window.say)
    dialog.open()
    dialog.begin()
    return dialog
