"""What a record must agree with before it is kept: today, the day of birth, and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from journal.errors import FieldError, KnownError
from journal.records import Dose, Entry, Medicine, Person, Surgery, WindowOverride, collection_of
from journal.records.changes import PERSON, Change, Changed


def check_saved(known: Mapping[str, Changed], changes: Iterable[Change], today: date) -> None:
    """Raise KnownError where what is to be kept cannot stand with what is known.

    Records of one change set may lean on each other, such as a dose on a medicine saved beside it.
    """
    coming = {change.id: change.after for change in changes if change.after is not None}
    _check_kinds(known, coming)
    for record in coming.values():
        _check_still_to_come(record, known.get(PERSON if isinstance(record, Person) else record.id), today)
    _check_stands(known, coming)


def check_brought_back(known: Mapping[str, Changed], changes: Iterable[Change]) -> None:
    """Raise KnownError where what is brought back cannot stand with what is known.

    A day still to come is no hindrance: it was kept once, and the clock may have been set back since.
    """
    coming = {change.id: change.after for change in changes if change.after is not None}
    _check_stands(known, coming)


def _check_stands(known: Mapping[str, Changed], coming: Mapping[str, Changed]) -> None:
    """Refuse what lies before birth or belongs to nothing."""
    person = coming.get(PERSON, known.get(PERSON))
    born = person.born if isinstance(person, Person) else None
    if PERSON in coming and born is not None:
        _check_born(born, {**known, **coming}.values())
    for record in coming.values():
        _check_before_birth(record, born)
        _check_belongs(record, known, coming)


def _check_kinds(known: Mapping[str, Changed], coming: Mapping[str, Changed]) -> None:
    for record_id, record in coming.items():
        before = known.get(record_id)
        if before is not None and type(before) is not type(record):
            raise FieldError("id", "known-other", id=record_id, kind=_kind(before))


def _kind(record: Changed) -> str:
    return PERSON if isinstance(record, Person) else collection_of(record)


def _check_born(born: date, records: Iterable[Changed]) -> None:
    days = [record.day for record in records if isinstance(record, (Entry, Surgery))]
    if days and min(days) < born:
        raise KnownError("born-after-first-day", born=born, first=min(days))


def _check_still_to_come(record: Changed, before: Changed | None, today: date) -> None:
    day = _day_about(record)
    # What is kept with a later day may still be edited on it: the clock may have been set back since.
    if day is not None and day > today and (before is None or day != _day_about(before)):
        raise KnownError(
            "dose-tomorrow" if isinstance(record, Dose) else "entry-tomorrow", day=day, today=today
        )


def _day_about(record: Changed) -> date | None:
    if isinstance(record, Dose):
        return record.taken.date()
    return record.day if isinstance(record, Entry) else None


def _check_before_birth(record: Changed, born: date | None) -> None:
    if isinstance(record, (Entry, Surgery)) and born is not None and record.day < born:
        key = "day" if isinstance(record, Entry) else "date"
        raise FieldError(key, "before-birth", day=record.day, born=born)


def _check_belongs(record: Changed, known: Mapping[str, Changed], coming: Mapping[str, Changed]) -> None:
    if isinstance(record, Dose):
        owner = coming.get(record.medicine, known.get(record.medicine))
        if not isinstance(owner, Medicine):
            raise FieldError("medicine", "reference", id=record.medicine)
    if isinstance(record, WindowOverride):
        owner = coming.get(record.surgery, known.get(record.surgery))
        if not isinstance(owner, Surgery):
            raise FieldError("surgery", "reference", id=record.surgery)
