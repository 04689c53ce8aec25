"""Which state of each record is kept, where tables, log and stray pages tell it differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from journal.errors import FieldError, KnownError
from journal.records import COLLECTIONS, Dose, Medicine, WindowOverride, check_records
from journal.records.changes import PERSON, Change, after_changes
from journal.records.records import Records
from journal.storage.log import logged_record
from journal.storage.rescue.found import Found, Place
from journal.storage.tables import name_of

_LOST_NAME = "?"
"""The name of a medicine of which only doses are left."""


@dataclass
class Decided:
    """The records to keep, and how many of each list are kept only in part or known to be lost."""

    records: dict[Place, Any] = field(default_factory=dict)
    in_part: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)

    def lose(self, place: Place) -> None:
        """Count a record as lost."""
        self.records.pop(place, None)
        self.lost[place[0]] += 1


def decide(found: Found) -> Decided:
    """Return the best state of every record that is known to have been there at the end.

    A row of a table that SQLite leads to counts most, then what the log said last, then a row from a stray
    page, then a row with fields left empty, then what the log said before. What the log
    says was removed stays removed.
    """
    decided, told = Decided(), _told(found)
    # The order of the tables comes first: where a day's entries tie, they stand as they were written.
    for place in dict.fromkeys([*found.whole, *told, *sorted(found.known)]):
        record, is_whole = _best(found, place, told.get(place, []))
        if record is not None:
            decided.records[place] = record
            decided.in_part[place[0]] += not is_whole
        elif not told.get(place) or told[place][-1] is not None:
            decided.lose(place)
    _keep_one_of_an_id(decided, found, told)
    _keep_references(decided)
    _keep_together(decided)
    return decided


def _told(found: Found) -> dict[Place, list[str | None]]:
    """Return what the log said of each record, one after the other; None for its removal."""
    told: dict[Place, list[str | None]] = {}
    for _, (collection, record_id, _, after) in sorted(found.changes.items()):
        if collection == PERSON or collection in COLLECTIONS:
            told.setdefault((collection, str(record_id)), []).append(after)
    return told


def _best(found: Found, place: Place, told: list[str | None]) -> tuple[Any, bool]:
    if told and told[-1] is None:
        return None, False
    if place in found.sure:
        return found.whole[place], True
    states = list(_states(place, told))
    if states and states[0] is not None:
        return states[0], True
    if place in found.whole:
        return found.whole[place], True
    if place in found.part:
        return found.part[place], False
    return next((state for state in states if state is not None), None), False


def _states(place: Place, told: list[str | None]) -> Iterator[Any]:
    """Yield what the log said, the latest first, None where that makes no record."""
    for said in reversed(told):
        try:
            record = logged_record(place[0], said)
        except KnownError:
            yield None
        else:
            yield record if record is None or getattr(record, "id", PERSON) == place[1] else None


def _keep_one_of_an_id(decided: Decided, found: Found, told: Mapping[Place, Any]) -> None:
    """Leave out a row that only looked like one of another table: an id stands in one list alone."""
    kept: dict[str, Place] = {}
    for place in sorted(decided.records, key=lambda place: (place not in found.sure, place not in told)):
        if kept.setdefault(place[1], place) != place:
            decided.in_part[place[0]] -= decided.in_part[place[0]] > 0
            del decided.records[place]


def _keep_references(decided: Decided) -> None:
    """Give doses whose medicine is lost one without a name; a window without its surgery has no day."""
    for place, record in list(decided.records.items()):
        if isinstance(record, Dose) and ("medicines", record.medicine) not in decided.records:
            _add_nameless(decided, place, record)
        if isinstance(record, WindowOverride) and ("surgeries", record.surgery) not in decided.records:
            decided.lose(place)


def _add_nameless(decided: Decided, place: Place, dose: Dose) -> None:
    try:
        medicine = Medicine(dose.medicine, _LOST_NAME)
    except FieldError:
        decided.lose(place)
        return
    decided.records["medicines", medicine.id] = medicine
    decided.in_part["medicines"] += 1
    decided.lost["medicines"] -= decided.lost["medicines"] > 0


def _keep_together(decided: Decided) -> None:
    """Leave out what cannot stand beside the rest, until all of it can."""
    for _ in range(len(decided.records) + 1):
        records = records_of(decided)
        try:
            check_records(records)
        except FieldError as error:
            _leave_out(decided, records, error.field)
        else:
            return


def _leave_out(decided: Decided, records: Records, field_place: str) -> None:
    person = decided.records.get((PERSON, PERSON))
    if person is not None and person.born is not None:
        decided.records[PERSON, PERSON] = replace(person, born=None)
        decided.in_part[PERSON] = 1
        return
    name, _, rest = field_place.partition("[")
    record = getattr(records, name)[int(rest.partition("]")[0])]
    decided.lose((name, record.id))


def records_of(decided: Decided) -> Records:
    """Return what is decided on as records."""
    return after_changes(Records(), (Change(None, record) for record in in_order_of_need(decided)))


def in_order_of_need(decided: Decided) -> list[Any]:
    """Return the records, the person first and owners before what belongs to them."""
    names = [PERSON, *COLLECTIONS]
    return sorted(decided.records.values(), key=lambda record: names.index(name_of(record)))
