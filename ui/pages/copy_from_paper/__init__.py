"""Copy from paper: a week's sheet goes into the journal by digits alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.pages.copy_from_paper.dialog import CopyDialog


def open_copy_dialog(window: MainWindow) -> CopyDialog:
    """Show the grid of a week over the window; what was half copied is there again."""
    from ui.pages.copy_from_paper.dialog import CopyDialog  # only when it is asked for

    dialog = CopyDialog(window.session, window.theme, window)
    dialog.open()
    dialog.begin()
    return dialog
