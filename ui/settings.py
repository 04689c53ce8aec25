"""Settings of one computer: how the window looks and which journal was open last. No one's records."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from journal.places import PROGRAM
from ui.theme import LARGEST_TEXT, SMALLEST_TEXT, ThemeName

USUAL_TIME = time(19, 0)
"""When a reminder comes unless the person chooses another time."""

FEWEST_WEEKDAYS, MOST_WEEKDAYS = 4, 5
"""On how many days a week reminders come."""

LOCK_MINUTES = (5, 15, 30)
"""After how many minutes a protected journal may be locked."""

USUAL_LOCK_MINUTES = 15
_NEVER = "never"


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

    @property
    def notes_shown(self) -> bool:
        """Whether statements about the person's recovery are shown, or entries only recorded."""
        return self._says("notes/shown", usual=True)

    @notes_shown.setter
    def notes_shown(self, shown: bool) -> None:
        self._kept.setValue("notes/shown", _said(shown))

    @property
    def reminders_on(self) -> bool:
        """Whether reminders were turned on."""
        return self._says("reminders/on", usual=False)

    @reminders_on.setter
    def reminders_on(self, on: bool) -> None:
        self._kept.setValue("reminders/on", _said(on))

    @property
    def reminder_time(self) -> time:
        """The time of day at which a reminder comes, to the minute."""
        said = str(self._kept.value("reminders/time", ""))
        hour, _, minute = said.partition(":")
        if not (_is_number(hour) and _is_number(minute) and int(hour) < 24 and int(minute) < 60):
            return USUAL_TIME
        return time(int(hour), int(minute))

    @reminder_time.setter
    def reminder_time(self, moment: time) -> None:
        self._kept.setValue("reminders/time", moment.strftime("%H:%M"))

    @property
    def reminder_weekdays(self) -> frozenset[int]:
        """The four or five days of the week on which reminders come, Monday being 0."""
        said = str(self._kept.value("reminders/weekdays", "")).split(" ")
        chosen = frozenset(int(day) for day in said if _is_number(day) and int(day) < 7)
        if FEWEST_WEEKDAYS <= len(chosen) == len(said) <= MOST_WEEKDAYS:
            return chosen
        from journal.reading.prompting import DEFAULT_WEEKDAYS  # not before the first page is painted

        return DEFAULT_WEEKDAYS

    @reminder_weekdays.setter
    def reminder_weekdays(self, weekdays: frozenset[int]) -> None:
        self._kept.setValue("reminders/weekdays", " ".join(str(day) for day in sorted(weekdays)))

    @property
    def reminders_paused(self) -> bool:
        """Whether reminders rest until the person wants them again."""
        return self._says("reminders/paused", usual=False)

    @reminders_paused.setter
    def reminders_paused(self, paused: bool) -> None:
        self._kept.setValue("reminders/paused", _said(paused))

    @property
    def reminders_asked_for(self) -> bool:
        """Whether reminders are wanted also at times that bring none of themselves."""
        return self._says("reminders/asked-for", usual=False)

    @reminders_asked_for.setter
    def reminders_asked_for(self, asked_for: bool) -> None:
        self._kept.setValue("reminders/asked-for", _said(asked_for))

    @property
    def stays_in_tray(self) -> bool:
        """Whether closing the window leaves the program in the tray, so that a reminder can come."""
        return self._says("reminders/stays-in-tray", usual=False)

    @stays_in_tray.setter
    def stays_in_tray(self, stays: bool) -> None:
        self._kept.setValue("reminders/stays-in-tray", _said(stays))

    @property
    def reminded_on(self) -> date | None:
        """The day on which a reminder came last."""
        return self._day("reminders/came-on")

    @reminded_on.setter
    def reminded_on(self, day: date) -> None:
        self._kept.setValue("reminders/came-on", day.isoformat())

    @property
    def reminder_put_away_on(self) -> date | None:
        """The day whose reminder the person has seen, so that it is not shown again."""
        return self._day("reminders/put-away-on")

    @reminder_put_away_on.setter
    def reminder_put_away_on(self, day: date) -> None:
        self._kept.setValue("reminders/put-away-on", day.isoformat())

    @property
    def lock_after(self) -> int | None:
        """After how many minutes without a key or click a protected journal is locked, None for never."""
        said = str(self._kept.value("journal/lock-after", ""))
        if said == _NEVER:
            return None
        return int(said) if said in map(str, LOCK_MINUTES) else USUAL_LOCK_MINUTES

    @lock_after.setter
    def lock_after(self, minutes: int | None) -> None:
        self._kept.setValue("journal/lock-after", _NEVER if minutes is None else minutes)

    def second_backup_folder(self, journal: Path) -> Path | None:
        """Return the second folder chosen for a journal's backups, None where none was."""
        said = self._second_folders().get(str(journal))
        return Path(said) if isinstance(said, str) and said else None

    def choose_second_backup_folder(self, journal: Path, folder: Path | None) -> None:
        """Remember the second folder for a journal's backups; None forgets it."""
        import json  # not before the first page is painted

        folders = self._second_folders()
        folders.pop(str(journal), None)
        if folder is not None:
            folders[str(journal)] = str(folder)
        self._kept.setValue("backups/second", json.dumps(folders))

    @property
    def visit_choice(self) -> str:
        """What was chosen for the last visit report, as `ui.visit_printing.remembered` puts it."""
        return str(self._kept.value("visit/choice", ""))

    @visit_choice.setter
    def visit_choice(self, line: str) -> None:
        self._kept.setValue("visit/choice", line)

    def write(self) -> None:
        """Put everything on disk now."""
        self._kept.sync()

    def _says(self, key: str, *, usual: bool) -> bool:
        return {"yes": True, "no": False}.get(str(self._kept.value(key, "")), usual)

    def _second_folders(self) -> dict[str, Any]:
        import json  # not before the first page is painted

        try:
            said = json.loads(str(self._kept.value("backups/second", "{}")))
        except (ValueError, RecursionError):
            return {}
        return said if isinstance(said, dict) else {}

    def _day(self, key: str) -> date | None:
        try:
            return date.fromisoformat(str(self._kept.value(key, "")))
        except ValueError:
            return None


def _said(answer: bool) -> str:
    return "yes" if answer else "no"


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 3
