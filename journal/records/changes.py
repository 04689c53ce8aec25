"""A change to a journal: what a record was and what it became."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from journal.records.choices import WrittenBy
from journal.records.person import Person
from journal.records.records import Kept, Records, with_records

Changed: TypeAlias = Kept | Person
"""What a change can be about: a record with an id, or the person."""

PERSON = "person"
"""The id under which changes of the person are kept."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after: None before is new, None after is removed."""

    before: Changed | None
    after: Changed | None

    @property
    def id(self) -> str:
        """The id of the changed record, `PERSON` for the person."""
        changed = self.after if self.after is not None else self.before
        return PERSON if changed is None or isinstance(changed, Person) else changed.id

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one action did to a journal: all of it, or nothing.

    `number` counts up within a journal; `action` is a code such as `save-entries`, `remove-surgeries`,
    `import`, `undo`, `redo`, `bring-back`. `sample` says whether the journal is a made-up one from here
    on, None where that stays as it was.
    """

    number: int
    made: datetime
    by: WrittenBy
    action: str
    changes: tuple[Change, ...]
    sample: bool | None = None


def after_changes(records: Records, changes: Iterable[Change]) -> Records:
    """Return the records as they are once the changes are made, one after another.

    What was taken out and came back is the last of its moment, as it is in the file.
    """
    added: dict[str, Kept] = {}
    removed: set[str] = set()
    for change in changes:
        if isinstance(change.after, Person):
            records = replace(records, person=change.after)
            continue
        if change.before is None or change.after is None:
            added.pop(change.id, None)
        if change.after is None:
            removed.add(change.id)
        else:
            added[change.id] = change.after
    return with_records(records, added.values(), removed)
