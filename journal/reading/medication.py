"""Medicines on a day, what changed in a period, and as-needed doses a week."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.reading.calendar import WEEK
from journal.records import Medicine, Records

LONGEST_PAUSE = 2
"""A medicine that begins at most so many days after one of its name ended is the same one, changed."""


class MedicineChangeKind(StrEnum):
    """What became of a medicine; changes of one day stand in this order."""

    STARTED = "started"
    CHANGED = "changed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class MedicineChange:
    """A medicine that was started, ended, or went on at another dose or schedule.

    `day` is the first day of what was started or changed, and the last day on which one that ended was
    taken. `before` is what a changed one was.
    """

    day: date
    kind: MedicineChangeKind
    medicine: Medicine
    before: Medicine | None = None


@dataclass(frozen=True, slots=True)
class AsNeeded:
    """An as-needed medicine in a period: its doses, and the days of the period on which it ran."""

    medicine: Medicine
    doses: float
    days: int

    @property
    def a_week(self) -> float:
        """Doses a week."""
        return self.doses * WEEK / self.days


def medicines_on(records: Records, day: date) -> tuple[Medicine, ...]:
    """Return the medicines that run on a day: the regular ones, then those taken as needed."""
    running = [medicine for medicine in records.medicines if _runs(medicine, day, day)]
    return tuple(sorted(running, key=lambda medicine: medicine.as_needed))


def medicine_changes(records: Records, first: date, last: date) -> tuple[MedicineChange, ...]:
    """Return what was started, changed or ended on the days `first` to `last`, in order of days.

    A medicine has ended from the day after its last one on.
    """
    found = [change for change in _changes(records.medicines) if first <= _since(change) <= last]
    return tuple(sorted(found, key=lambda change: (change.day, _ORDER.index(change.kind))))


def _changes(medicines: Iterable[Medicine]) -> Iterator[MedicineChange]:
    ended = [medicine for medicine in medicines if medicine.ends is not None]
    for medicine in medicines:
        if medicine.begins is None:
            continue
        before = next((one for one in ended if _goes_on(one, medicine)), None)
        if before is None:
            yield MedicineChange(medicine.begins, MedicineChangeKind.STARTED, medicine)
            continue
        ended.remove(before)
        if _is_other(before, medicine):
            yield MedicineChange(medicine.begins, MedicineChangeKind.CHANGED, medicine, before)
    for medicine in ended:
        if medicine.ends is not None:
            yield MedicineChange(medicine.ends, MedicineChangeKind.ENDED, medicine)


def _goes_on(before: Medicine, after: Medicine) -> bool:
    """Return whether a medicine goes on as another record of its name."""
    if before.ends is None or after.begins is None or before is after or _name(before) != _name(after):
        return False
    began_later = (before.begins or date.min) < after.begins
    return began_later and 0 <= (after.begins - before.ends).days <= LONGEST_PAUSE


def _name(medicine: Medicine) -> str:
    return " ".join(medicine.name.split()).casefold()


def _is_other(before: Medicine, after: Medicine) -> bool:
    return (before.dose, before.schedule, before.as_needed) != (after.dose, after.schedule, after.as_needed)


def _since(change: MedicineChange) -> date:
    """Return the first day on which a change holds."""
    if change.kind is not MedicineChangeKind.ENDED or change.day == date.max:
        return change.day
    return date.fromordinal(change.day.toordinal() + 1)


def as_needed_a_week(records: Records, first: date, last: date) -> tuple[AsNeeded, ...]:
    """Return the as-needed medicines that ran on the days `first` to `last`, with the doses written down.

    A dose counts for the day on which it was taken, where it was taken.
    """
    running = [one for one in records.medicines if one.as_needed and _runs(one, first, last)]
    taken = {medicine.id: 0.0 for medicine in running}
    for dose in records.doses:
        if dose.medicine in taken and first <= dose.taken.date() <= last:
            taken[dose.medicine] += dose.amount
    return tuple(AsNeeded(one, taken[one.id], _days(one, first, last)) for one in running)


def _runs(medicine: Medicine, first: date, last: date) -> bool:
    begins, ends = medicine.begins or date.min, medicine.ends or date.max
    return begins <= last and first <= ends


def _days(medicine: Medicine, first: date, last: date) -> int:
    begins, ends = max(medicine.begins or first, first), min(medicine.ends or last, last)
    return (ends - begins).days + 1


_ORDER = tuple(MedicineChangeKind)
