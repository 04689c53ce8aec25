"""Save and remove records: each an action of its own that one undo takes back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from journal.actions.changing.checking import check_saved
from journal.actions.changing.opening import Journal
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Dose, Kept, Medicine, Person, Surgery, WindowOverride, collection_of
from journal.records.changes import PERSON, Change, Changed, ChangeSet
from journal.records.choices import WrittenBy


def new_id() -> str:
    """Return an id that no record has yet."""
    return str(uuid.uuid4())


def now(clock: Clock) -> datetime:
    """Return this moment to the second, as an entry's `written` keeps it."""
    return clock().replace(microsecond=0)


def save(
    journal: Journal, clock: Clock, action: str, records: Iterable[Changed], *, by: WrittenBy = WrittenBy.SELF
) -> ChangeSet | None:
    """Keep records, new or changed, as one change set; None where nothing differs from what is kept.

    `action` is a code such as `save-entries`. Raises KnownError and keeps nothing where a record cannot
    stand: a day still to come or before birth, a dose without its medicine, a window without its surgery.
    """
    known = journal.known
    changes = [Change(known.get(_id(record)), record) for record in records]
    changes = [change for change in changes if change.before != change.after]
    if not changes:
        return None
    check_saved(known, changes, clock().date())
    return journal.make(action, changes, by=by)


def remove(
    journal: Journal, _clock: Clock, ids: Iterable[str], *, by: WrittenBy = WrittenBy.SELF
) -> ChangeSet | None:
    """Take records out as one change set: doses go with their medicine, windows with their surgery.

    They can be brought back. Ids that are not in the journal are passed over; None where none is.
    Raises KnownError `person-stays` for the person.
    """
    asked = _found(journal, dict.fromkeys(ids))
    if not asked:
        return None
    changes = [Change(record, None) for record in (*_dependents(journal, asked), *asked)]
    return journal.make(f"remove-{collection_of(asked[0])}", changes, by=by)


def _id(record: Changed) -> str:
    return PERSON if isinstance(record, Person) else record.id


def _found(journal: Journal, ids: Iterable[str]) -> list[Kept]:
    asked: list[Kept] = []
    for record_id in ids:
        record = journal.known.get(record_id)
        if isinstance(record, Person):
            raise KnownError("person-stays")
        if record is not None:
            asked.append(record)
    return asked


def _dependents(journal: Journal, asked: list[Kept]) -> list[Kept]:
    owners = {record.id for record in asked if isinstance(record, (Medicine, Surgery))}
    if not owners:
        return []
    named = {record.id for record in asked}
    doses = [dose for dose in journal.records.doses if dose.medicine in owners]
    windows = [window for window in journal.records.windows if window.surgery in owners]
    dependents: list[Dose | WindowOverride] = [*doses, *windows]
    return [record for record in dependents if record.id not in named]
