"""How the window starts: the shortest way to a page that takes a digit, then everything else."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journal.clock import Clock
from journal.places import default_journal
from journal.words import english
from ui.main_window import MainWindow
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme


def run(journal_path: Path | None, clock: Clock) -> int:
    """Open the window on a journal, on the last one where none is named; return the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 -- nothing else is ever made
    app.setApplicationName("recovery-journal")
    settings = Settings()
    theme = Theme(settings.theme, settings.text_percent)
    theme.apply(app)
    session = Session(clock, english())
    path = journal_path or settings.last_journal or default_journal()
    window = open_window(session, theme, settings, path)
    try:
        return app.exec()
    finally:
        session.close()
        window.deleteLater()


def open_window(session: Session, theme: Theme, settings: Settings, path: Path) -> MainWindow:
    """Show the window with its first page; the journal is opened once that is on the screen."""
    window = MainWindow(session, theme, settings)
    window.show_page("today")
    window.show()
    window.page("today").painted.connect(lambda: _then(window, path))
    return window


def _then(window: MainWindow, path: Path) -> None:
    window.theme.has_icons = True
    window.rail.update()
    window.session.open(path)
    window.build_menus()
