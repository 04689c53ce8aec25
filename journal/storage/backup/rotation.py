"""Which backups are kept, and when the next one is due: pure functions of what there is and of the time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from journal.storage.backup.listing import Backup, backups, identity
from journal.storage.journal import Journal

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""How many days, weeks and months the latest backup of each is kept for."""

OF_EACH_REASON = 10
"""How many are kept of those made for one reason, such as before each import."""

REGULAR = ("daily", "changes")
"""The reasons of those that come by themselves; all others are kept by `OF_EACH_REASON`."""

DUE_AFTER, DUE_CHANGES = timedelta(days=1), 20


def due(newest: datetime | None, changes_since: int, now: datetime) -> bool:
    """Whether a backup is to be made: none yet, the newest over a day old, or 20 changes made since.

    A newest one that lies in the future, since the clock was set back, is as good as none.
    """
    now = _wall(now)
    if newest is None or newest > now:
        return True
    return now - newest > DUE_AFTER or changes_since >= DUE_CHANGES


def newest_until(kept: Iterable[Backup], now: datetime) -> Backup | None:
    """Return the newest backup that was not made in the future."""
    made = [backup for backup in kept if backup.made <= _wall(now)]
    return max(made, key=lambda backup: backup.order, default=None)


def to_remove(kept: Sequence[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the backups of one journal that no rule keeps.

    Kept is the latest of each of the 7 latest days, 4 latest weeks and 12 latest months that have any,
    and the latest 10 made for each other reason. Days without a backup do not count, so that a pause or a
    clock that runs wild costs none. Those dated after `now` are kept by the same rules, apart: the newest
    of all is among the kept whatever the clock says.
    """
    until = [backup for backup in kept if backup.made <= _wall(now)]
    after = [backup for backup in kept if backup.made > _wall(now)]
    stays = {backup.path for part in (until, after) for backup in _kept(part)}
    return tuple(backup for backup in kept if backup.path not in stays)


def remove_old(journal: Journal, folder: Path, now: datetime) -> int:
    """Remove from a folder the journal's own backups that no rule keeps; return how many.

    One that cannot be opened or belongs to another journal of the same name is never removed.
    """
    own = identity(journal)
    known = [backup for backup in backups(folder, journal.path, journal.key) if backup.journal == own]
    removed = 0
    for backup in to_remove(known, now):
        with suppress(OSError):  # it will be tried again after the next one
            backup.path.unlink()
            removed += 1
    return removed


def _kept(part: Sequence[Backup]) -> list[Backup]:
    regular = [backup for backup in part if backup.reason in REGULAR]
    kept = _latest(regular, _day, DAILY) + _latest(regular, _week, WEEKLY) + _latest(regular, _month, MONTHLY)
    for reason in {backup.reason for backup in part} - set(REGULAR):
        of_reason = sorted((one for one in part if one.reason == reason), key=lambda one: one.order)
        kept += of_reason[-OF_EACH_REASON:]
    return kept


def _latest(part: Iterable[Backup], span: Callable[[Backup], Any], most: int) -> list[Backup]:
    """Return the latest backup of each of the latest spans that have one."""
    latest = {span(backup): backup for backup in sorted(part, key=lambda backup: backup.order)}
    return [latest[one] for one in sorted(latest)[-most:]]


def _day(backup: Backup) -> Any:
    return backup.made.date()


def _week(backup: Backup) -> Any:
    return backup.made.isocalendar()[:2]


def _month(backup: Backup) -> Any:
    return backup.made.year, backup.made.month


def _wall(moment: datetime) -> datetime:
    """Return a moment as the clock on the wall shows it, which is how backups are dated."""
    return moment.replace(tzinfo=None)
