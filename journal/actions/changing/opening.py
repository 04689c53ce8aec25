"""Open a journal, read all of it, and keep what is half written in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from journal import storage
from journal.actions.changing.keeping import keep_records
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Dose, Entry, Person, Records, order_of
from journal.records.changes import PERSON, Change, Changed, ChangeSet, after_changes
from journal.records.choices import WrittenBy
from journal.storage import Passphrase


class Journal:
    """An open journal with what is known of it; belongs to the thread that opened it.

    `why_read_only` is None where it may be changed, else `locked` (open in another window),
    `not-writable` or `asked`. The records are read when first asked for and kept up to date by every
    change made through `make` and `took`; an id is looked up without going through them all.
    """

    def __init__(self, stored: storage.Journal) -> None:
        self.stored = stored
        self._records: Records | None = None
        self._not_taken: list[ChangeSet] = []
        self._known: dict[str, Changed] | None = None
        self._has_kept = False

    @property
    def path(self) -> Path:
        """Where the journal lies."""
        return self.stored.path

    @property
    def why_read_only(self) -> str | None:
        """Why nothing can be changed, None where it can."""
        return self.stored.why_read_only

    @property
    def records(self) -> Records:
        """All that is written in the journal now."""
        records = storage.read_records(self.stored) if self._records is None else self._records
        if self._not_taken:
            records = after_changes(records, (change for made in self._not_taken for change in made.changes))
            marks = [made.sample for made in self._not_taken if made.sample is not None]
            records = replace(records, sample=marks[-1]) if marks else records
        self._records, self._not_taken = records, []
        return records

    @property
    def known(self) -> Mapping[str, Changed]:
        """Every record by its id, the person under `PERSON`."""
        return self._all_known()

    def make(
        self,
        action: str,
        changes: Iterable[Change],
        *,
        by: WrittenBy = WrittenBy.SELF,
        sample: bool | None = None,
    ) -> ChangeSet:
        """Make changes, all of them or none, and take them in; `sample` marks the journal as made up."""
        with self.keeping():
            self._all_known()
            made = storage.apply(self.stored, action, changes, by=by, sample=sample)
        self.took(made)
        return made

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Read everything anew after an error, and keep what is known where another wrote to the file.

        KnownError `journal-changed-under` becomes `journal-changed-kept`, which names the journal it is in.
        """
        try:
            yield
        except KnownError as error:
            is_under = error.code == "journal-changed-under"
            ours = self.records if is_under and self._records is not None else None
            self.forget()
            if ours is None or self._has_kept:
                raise
            kept = keep_records(self.path, ours, self.stored.clock, self.stored.key)
            if kept is None:
                raise
            self._has_kept = True
            raise KnownError("journal-changed-kept", file=str(self.path), kept=str(kept)) from error

    def took(self, made: ChangeSet | None) -> None:
        """Take in what a change set has just done."""
        if made is None:
            return
        if any(_moves(change, made) for change in made.changes):
            self.forget()
            return
        if self._records is not None:
            self._not_taken.append(made)
        if self._known is not None:
            for change in made.changes:
                if change.after is None:
                    self._known.pop(change.id, None)
                else:
                    self._known[change.id] = change.after

    def forget(self) -> None:
        """Read everything anew when next asked."""
        self._records, self._known, self._not_taken = None, None, []

    def close(self) -> None:
        """Let go of the file."""
        self.stored.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _all_known(self) -> dict[str, Changed]:
        if self._known is None:
            records = self.records
            self._known = {PERSON: records.person}
            self._known.update((record.id, record) for record in records.all())
        return self._known


def open_journal(
    path: Path,
    clock: Clock,
    *,
    create: bool = True,
    read_only: bool = False,
    passphrase: Passphrase | None = None,
    protect_new: bool = False,
) -> Journal:
    """Open the journal at `path`, made where it is missing unless `create` is False.

    A protected one asks for its `passphrase`; with `protect_new` one that is made is protected by it. One
    that is open elsewhere or cannot be written opens to be read. Raises KnownError.
    """
    return Journal(
        storage.open_journal(
            path,
            clock,
            create=create,
            read_only=read_only,
            passphrase=passphrase,
            protect_new=protect_new,
        )
    )


def read_records(journal: Journal) -> Records:
    """Return all that is written in an open journal."""
    return journal.records


def keep_draft(journal: Journal, name: str, body: Mapping[str, Any] | None) -> None:
    """Keep something half written inside the journal under a name; None lets go of it."""
    storage.keep_draft(journal.stored, name, body)


def draft(journal: Journal, name: str) -> dict[str, Any] | None:
    """Return what is half written under a name, None where nothing is."""
    return storage.draft(journal.stored, name)


def _moves(change: Change, made: ChangeSet) -> bool:
    """Whether a record's place among others of its day is known to the file alone, as when its day changes.

    An entry or dose that comes back is the last of its moment; what else comes back stands where it stood.
    """
    before, after = change.before, change.after
    if after is None or isinstance(after, Person):
        return False
    if before is None:
        came_back = made.action in ("undo", "redo", "bring-back", "bring-back-state", "import")
        return came_back and not isinstance(after, (Entry, Dose))
    return order_of(before) != order_of(after)
