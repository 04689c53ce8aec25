"""How a second start calls the window that waits in the tray, instead of opening a journal twice.

While a window waits, an empty file named after its journal hangs in a folder of this computer. A start
that finds the journal taken and the file hanging takes it down; the waiting window sees that and opens.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import platformdirs  # this module is imported in a thread, once the window is shown
from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from journal.places import PROGRAM


def bell_folder() -> Path:
    """Return the folder on this computer where bells hang."""
    return Path(platformdirs.user_state_dir(PROGRAM, appauthor=False)) / "waiting"


def ring(folder: Path, journal: Path) -> bool:
    """Call the window that waits with a journal; return whether there was one."""
    try:
        _bell_of(folder, journal).unlink()
    except OSError:
        return False
    return True


class Bell(QObject):
    """The bell of one window; `rung` tells that it is called."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._hanging: Path | None = None
        self._watcher: QFileSystemWatcher | None = None

    @property
    def is_rung(self) -> bool:
        """Whether somebody has taken the bell down."""
        return self._hanging is not None and not self._hanging.exists()

    def hang(self, journal: Path) -> None:
        """Let the window be called from now on; where no file can be put, it cannot be."""
        bell = _bell_of(self._folder, journal)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            bell.touch()
            self._hanging = bell
            self._watcher = QFileSystemWatcher([str(self._folder)], self)
            self._watcher.directoryChanged.connect(self._look)

    def take_down(self) -> None:
        """Be called no more."""
        if self._hanging is not None:
            with suppress(OSError):
                self._hanging.unlink(missing_ok=True)
        if self._watcher is not None:
            self._watcher.deleteLater()
        self._hanging = self._watcher = None

    def _look(self) -> None:
        if self.is_rung:
            self.rung.emit()


def _bell_of(folder: Path, journal: Path) -> Path:
    return folder / hashlib.sha256(str(journal.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]
