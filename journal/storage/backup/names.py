"""What backups and their folders are called, and what a backup's name tells.

`NAME.2026-11-23-1015-23.REASON.backup` lies in the folder `NAME backups`; the moment is the one that the
clock on the wall showed. A second one of the same second is called `….2026-11-23-1015-23-2.REASON.backup`.
"""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

ENDING = ".backup"

_TOLD = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)-(?P<hour>\d\d)(?P<minute>\d\d)-(?P<second>\d\d)"
    r"(?:-(?P<again>[2-9]|[1-9]\d{1,3}))?\.(?P<reason>[a-z0-9][a-z0-9-]{0,40})\.backup",
    re.ASCII,
)


class Told(NamedTuple):
    """What a backup's name tells; `again` counts those of one second from 1."""

    made: datetime
    again: int
    reason: str


def folder_beside(journal: Path) -> Path:
    """Return the folder for the backups of a journal that lies beside it."""
    return folder_in(journal.parent, journal)


def folder_in(place: Path, journal: Path) -> Path:
    """Return the folder for the backups of a journal in a place that the person chose."""
    return place / f"{journal.stem} backups"


def told_by(name: str, journal: Path) -> Told | None:
    """Return what a file's name tells, None where it is not the name of a backup of this journal."""
    beginning = f"{journal.stem}."
    found = _TOLD.fullmatch(name[len(beginning) :]) if name.startswith(beginning) else None
    if found is None:
        return None
    try:
        made = datetime.fromisoformat(f"{found['day']}T{found['hour']}:{found['minute']}:{found['second']}")
    except ValueError:  # the calendar or the clock has no such moment
        return None
    return Told(made, int(found["again"] or 1), found["reason"])


def free_name(folder: Path, journal: Path, made: datetime, reason: str) -> tuple[Path, int]:
    """Return where a backup made now is to lie, and its number among those of this second.

    It is the highest of them whatever their reasons, so that the newest is told from the rest.
    """
    of_this_second = [
        told.again for file in folder.iterdir() if (told := told_by(file.name, journal)) and told.made == made
    ]
    again = max(of_this_second, default=0) + 1
    number = "" if again == 1 else f"-{again}"
    return folder / f"{journal.stem}.{made:%Y-%m-%d-%H%M-%S}{number}.{reason}{ENDING}", again


def making_name(folder: Path, journal: Path) -> Path:
    """Return the name under which a backup is made; what bears it otherwise is half made."""
    return folder / f".{journal.stem}.{os.getpid()}.making"


def is_half_made(name: str, journal: Path) -> bool:
    """Whether a file was left by a backup that a crash cut off."""
    ending = name.removeprefix(f".{journal.stem}.")
    return name.startswith(f".{journal.stem}.") and bool(re.fullmatch(r"\d+\.making(-journal)?", ending))
