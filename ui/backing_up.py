"""Backups that come by themselves: asked for at the start and after changes, told of only where one fails."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.session import Session
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ASK_AGAIN_AFTER = timedelta(hours=6)
"""A window that stays open for days asks too, with the next change."""


def second_folder(session: Session, settings: Settings) -> Path | None:
    """Return the second folder for the open journal's backups; a made-up journal has none."""
    path = session.journal_path
    return None if path is None or session.is_sample else settings.second_backup_folder(path)


class BackupKeeper(QObject):
    """Asks the session for a backup whenever one may be due; says once what stands in the way of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._left = 0
        self._asked: datetime | None = None
        self._told: set[str] = set()
        self._session.loaded.connect(self.ask)
        self._session.changed.connect(self._count)
        self._session.backed_up.connect(self._take)
        if self._session.is_loaded:
            self.ask()

    def ask(self) -> None:
        """Have a backup made if one is due."""
        self._asked = self._session.clock()
        self._left = 1  # until the answer tells how many more
        self._session.back_up(second_folder(self._session, self._window.settings), if_due=True)

    def _count(self, _: object) -> None:
        self._left -= 1
        now = self._session.clock()
        if self._left <= 0 or self._asked is None or abs(now - self._asked) > ASK_AGAIN_AFTER:
            self.ask()

    def _take(self, done: Any) -> None:
        self._left = done.changes_left
        if done.made and not done.problems:
            self._told.clear()
        for problem in done.problems:
            if problem.code not in self._told:
                self._told.add(problem.code)
                self._tell(problem)

    def _tell(self, problem: Any) -> None:
        from journal.words.errors import sentence  # only when something went wrong

        self._window.say(sentence(self._session.words, problem))


def start_backing_up(window: MainWindow) -> BackupKeeper:
    """Begin to make backups of whichever journal the window has open."""
    return BackupKeeper(window)
