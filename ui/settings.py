"""Settings of one computer: how the window looks and which journal was open last. No one's records."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from journal.places import PROGRAM
from ui.theme import LARGEST_TEXT, SMALLEST_TEXT, ThemeName


class Settings:
    """What is remembered on this computer, in an INI file; an unreadable value is as good as none."""

    def __init__(self, file: Path | None = None) -> None:
        """Read `file`, or where the system keeps settings of a program."""
        ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        self._kept = QSettings(str(file), ini) if file else QSettings(ini, user, PROGRAM, "settings")

    @property
    def theme(self) -> ThemeName:
        """The chosen theme, following the system where none was chosen."""
        said = str(self._kept.value("look/theme", ""))
        return ThemeName(said) if said in set(ThemeName) else ThemeName.SYSTEM

    @theme.setter
    def theme(self, name: ThemeName) -> None:
        self._kept.setValue("look/theme", str(name))

    @property
    def text_percent(self) -> int:
        """The size of text in percent."""
        said = str(self._kept.value("look/text", ""))
        percent = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 100
        return max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._kept.setValue("look/text", percent)

    @property
    def last_journal(self) -> Path | None:
        """The journal that was open last."""
        said = str(self._kept.value("journal/last", ""))
        return Path(said) if said else None

    @last_journal.setter
    def last_journal(self, path: Path) -> None:
        self._kept.setValue("journal/last", str(path))

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window lay and how large it was."""
        said = self._kept.value("window/geometry")
        return said if isinstance(said, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("window/geometry", geometry)

    def write(self) -> None:
        """Put everything on disk now."""
        self._kept.sync()
