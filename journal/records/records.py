"""All that a person wrote, in one value."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

from journal.errors import FieldError
from journal.records.entry import Entry
from journal.records.event import Event
from journal.records.medicine import Dose, Medicine
from journal.records.person import Person
from journal.records.plan import Plan, WindowOverride
from journal.records.surgery import Surgery
from journal.records.visit import Goal, Question

Kept: TypeAlias = Surgery | Entry | Medicine | Dose | Event | Goal | Question | Plan | WindowOverride
"""A record with an id of its own: everything but the person."""

COLLECTIONS: Mapping[str, type[Kept]] = {
    "surgeries": Surgery,
    "entries": Entry,
    "medicines": Medicine,
    "doses": Dose,
    "events": Event,
    "goals": Goal,
    "questions": Question,
    "plans": Plan,
    "windows": WindowOverride,
}
"""The record types that a journal holds many of, by the name of their list in JSON."""

_COLLECTION_OF = {record_type: name for name, record_type in COLLECTIONS.items()}
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Records:
    """All that a person wrote. Every list stands in the order of `in_order`."""

    person: Person = Person()
    sample: bool = False
    surgeries: tuple[Surgery, ...] = ()
    entries: tuple[Entry, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()
    events: tuple[Event, ...] = ()
    goals: tuple[Goal, ...] = ()
    questions: tuple[Question, ...] = ()
    plans: tuple[Plan, ...] = ()
    windows: tuple[WindowOverride, ...] = ()

    def lists(self) -> Iterator[tuple[str, tuple[Kept, ...]]]:
        """Yield each list with its name."""
        for name in COLLECTIONS:
            yield name, getattr(self, name)

    def all(self) -> Iterator[Kept]:
        """Yield every record but the person."""
        for _, kept in self.lists():
            yield from kept

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written at all, the person included."""
        return self.person == Person() and next(self.all(), None) is None


def collection_of(record: Kept | type[Kept]) -> str:
    """Return the name of the list that a record stands in."""
    return _COLLECTION_OF[record if isinstance(record, type) else type(record)]


def in_order(records: Iterable[Any]) -> tuple[Any, ...]:
    """Return records of one type by day, then by the moment written; those of one moment stay as they are.

    So two surgeries on one day keep the order in which they were written down, which decides whose
    remembered numbers count.
    """
    kept = list(records)
    entries = bool(kept) and type(kept[0]) is Entry  # by the ten thousand, so their key is a quick one
    return tuple(sorted(kept, key=_place_of_entry if entries else order_of))


def _place_of_entry(entry: Entry) -> tuple[Any, ...]:
    return entry.day, entry.written or _BEFORE_ALL


def order_of(record: Any) -> tuple[Any, ...]:
    """Return what a record is put in order by: the person's own number, the day, the moment."""
    day = getattr(record, "day", None) or getattr(record, "begins", None) or date.min
    moment = getattr(record, "written", None) or getattr(record, "taken", None) or _BEFORE_ALL
    return getattr(record, "order", 0), day, moment


def with_records(records: Records, added: Iterable[Kept] = (), removed: Iterable[str] = ()) -> Records:
    """Return records with some ids taken out, then some added (or replaced, where the id is still known)."""
    coming = {record.id: record for record in added}
    taken_out = set(removed)
    gone = {*taken_out, *coming}
    lists: dict[str, Any] = {}
    for name, kept in records.lists():
        new = {record.id: record for record in coming.values() if collection_of(record) == name}
        left_out = gone - (new.keys() - taken_out)
        stays = [new.pop(record.id, record) for record in kept if record.id not in left_out]
        if new or len(stays) < len(kept) or any(map(operator.is_not, stays, kept)):
            lists[name] = in_order([*stays, *new.values()])
    return replace(records, **lists)


def check_records(records: Records, beside: Records | None = None) -> None:
    """Raise FieldError where records cannot stand together.

    An id may stand once; a dose needs its medicine and a window its surgery, which may also stand in
    `beside`; no entry's day lies before the person was born. The place is told as `entries[17].day`.
    """
    places: dict[str, str] = {}
    for name, kept in records.lists():
        for index, record in enumerate(kept):
            if record.id in places:
                raise FieldError(f"{name}[{index}].id", "known", id=record.id, first=places[record.id])
            places[record.id] = f"{name}[{index}]"
    _check_references(records, beside or Records())
    _check_born(records)


def _check_references(records: Records, beside: Records) -> None:
    medicines = {medicine.id for medicine in (*beside.medicines, *records.medicines)}
    for index, dose in enumerate(records.doses):
        if dose.medicine not in medicines:
            raise FieldError(f"doses[{index}].medicine", "reference", id=dose.medicine)
    surgeries = {surgery.id for surgery in (*beside.surgeries, *records.surgeries)}
    for index, window in enumerate(records.windows):
        if window.surgery not in surgeries:
            raise FieldError(f"windows[{index}].surgery", "reference", id=window.surgery)


def _check_born(records: Records) -> None:
    born = records.person.born
    if born is None:
        return
    for name, key in (("surgeries", "date"), ("entries", "day")):
        for index, record in enumerate(getattr(records, name)):
            if record.day < born:
                raise FieldError(f"{name}[{index}].{key}", "before-birth", day=record.day, born=born)
