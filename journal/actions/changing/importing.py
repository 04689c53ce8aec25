"""Read another file into a journal: all of it or nothing, and nothing known is replaced."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from journal.actions.changing.opening import Journal, open_journal
from journal.actions.changing.saving import new_id
from journal.actions.targets import told
from journal.clock import Clock
from journal.errors import FieldError, KnownError
from journal.exchange import reading_in
from journal.exchange.report import ReadReport, Skipped
from journal.exchange.wish import ImportWish, Watch, seen_of
from journal.records import Entry, Kept, Person, Records, Surgery, collection_of, to_plain
from journal.records.changes import Change, ChangeSet
from journal.storage import Passphrase

FIRST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do where `dry_run`.

    `added` counts the records taken, by list; `known` those that were in the journal already and stayed
    as they are, `differing` those of them that the file tells otherwise. `left_out` holds what only an
    empty journal takes (`person`, `sample`). `unknown` counts keys that this version has no field for,
    by list ("" for the file's top) and key. Of other programs' files `format` names it, `rows` counts what
    was read, `skipped` what of it was passed over, by reason and column, and `columns` were not taken.
    `first` are the first few of the records that are added.
    """

    added: Mapping[str, int]
    known: Mapping[str, int]
    differing: Mapping[str, int]
    left_out: tuple[str, ...]
    unknown: Mapping[tuple[str, str], int]
    without_id: int
    is_sample: bool
    took_person: bool
    dry_run: bool
    change_set: ChangeSet | None = None
    format: str = ""
    rows: int = 0
    skipped: Mapping[tuple[str, str], Skipped] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    first: tuple[Kept, ...] = ()


def import_file(
    source: Path,
    journal_path: Path,
    clock: Clock,
    *,
    dry_run: bool = False,
    wish: ImportWish | None = None,
    passphrase: Passphrase | None = None,
    protect_new: bool = False,
) -> ImportReport:
    """Read `source` into the journal at `journal_path`, made where it is missing; return what was done.

    A protected journal asks for its passphrase; with `protect_new` one that is made is protected by it. A
    dry run changes nothing and makes no file. Raises KnownError and leaves everything as it was.
    """
    wish = replace(wish or ImportWish(), today=clock().date())
    is_missing = not os.path.lexists(journal_path)
    read = _read(source, journal_path, Records(), wish) if is_missing else None  # before one is made for it
    if read is not None and dry_run:
        return _plan(*read, Records(), {}).report(dry_run=True)
    with open_journal(
        journal_path, clock, read_only=dry_run, passphrase=passphrase, protect_new=protect_new
    ) as journal:
        try:
            read = read or _read(source, journal.path, journal.records, wish)
            return _imported(journal, read, dry_run, wish.watch)
        except BaseException:  # a Ctrl+C too: nothing is read in, so nothing is left behind
            if journal.stored.is_new:  # and its lock still held, so that nobody else can have written in it
                with suppress(OSError):
                    journal.path.unlink(missing_ok=True)
            raise


def import_into(
    journal: Journal, source: Path, *, dry_run: bool = False, wish: ImportWish | None = None
) -> ImportReport:
    """Read `source` into an open journal; return what was done. Raises KnownError and changes nothing.

    What the wish's `watch` raises stops it, and nothing is changed either.
    """
    wish = replace(wish or ImportWish(), today=journal.stored.clock().date())
    return _imported(journal, _read(source, journal.path, journal.records, wish), dry_run, wish.watch)


def example_mapping(source: Path, wish: ImportWish) -> str:
    """Return a mapping to fill in for a file of another program; raise KnownError where it needs none."""
    with told(source):
        return reading_in.example(source, wish).decode("utf-8").rstrip("\n")


def _read(source: Path, journal_path: Path, beside: Records, wish: ImportWish) -> tuple[Records, ReadReport]:
    with told(wish.mapping if isinstance(wish.mapping, Path) else source):
        wish = reading_in.with_mapping(wish)
    with told(source):
        if source.is_dir():
            raise KnownError("source-is-folder", file=str(source))
        if _is_same(source, journal_path):
            raise KnownError("source-is-journal", file=str(source))
        if wish.seen is not None and wish.seen != seen_of(source):
            raise KnownError("source-changed", file=str(source))
        return reading_in.read(source, wish, new_id, beside)


def _is_same(source: Path, journal_path: Path) -> bool:
    if not os.path.exists(journal_path):  # noqa: PTH110 – says no where it may not look, other than Path.exists
        return False
    return source.exists() and source.samefile(journal_path)


@dataclass(slots=True)
class _Plan:
    """What of a file is to be taken into a journal."""

    records: Records
    read_report: ReadReport
    added: list[Kept] = field(default_factory=list)
    known: Counter[str] = field(default_factory=Counter)
    differing: Counter[str] = field(default_factory=Counter)
    takes_person: bool = False
    left_out: tuple[str, ...] = ()

    def changes(self) -> list[Change]:
        """Return the plan as changes, the person first and owners before what belongs to them."""
        person = [Change(Person(), self.records.person)] if self.takes_person else []
        return [*person, *(Change(None, record) for record in self.added)]

    def report(self, *, dry_run: bool, change_set: ChangeSet | None = None) -> ImportReport:
        """Return what is to be said of it."""
        return ImportReport(
            added=Counter(collection_of(record) for record in self.added),
            known=self.known,
            differing=self.differing,
            left_out=self.left_out,
            unknown=self.read_report.unknown,
            without_id=self.read_report.without_id,
            is_sample=self.records.sample,
            took_person=self.takes_person,
            dry_run=dry_run,
            change_set=change_set,
            format=self.read_report.format,
            rows=self.read_report.rows,
            skipped=self.read_report.skipped,
            columns=self.read_report.columns,
            first=tuple(self.added[:FIRST_SHOWN]),
        )


def _imported(
    journal: Journal, read: tuple[Records, ReadReport], dry_run: bool, watch: Watch
) -> ImportReport:
    here, records = journal.records, read[0]
    plan = _plan(*read, here, journal.known)
    if dry_run:
        return plan.report(dry_run=True)
    changes = plan.changes()
    becomes_sample = here.is_empty and records.sample != here.sample
    if not changes and not becomes_sample:
        return plan.report(dry_run=False)
    _back_up(journal)
    try:
        sample = records.sample if becomes_sample else None
        made = journal.make("import", _watched(changes, watch), sample=sample)
    except FieldError as error:  # an id that a record of another kind had, which was removed
        raise _placed(error, plan) from error
    return plan.report(dry_run=False, change_set=made)


def _back_up(journal: Journal) -> None:
    from journal.actions.changing.backing_up import back_up_before_import  # only when needed

    back_up_before_import(journal)


def _watched(changes: list[Change], watch: Watch) -> Iterator[Change]:
    for index, change in enumerate(changes):
        if index % 500 == 0:
            watch(reading_in.SHARE + (1 - reading_in.SHARE) * index / len(changes))
        yield change


def _placed(error: FieldError, plan: _Plan) -> KnownError:
    """Return an error about a record's id with the record's place in the file."""
    names = (collection_of(record) for record in plan.added if record.id == error.parameters.get("id"))
    name = next(names, None)
    return error if name is None else plan.read_report.located(error, name, str(error.parameters["id"]))


def _plan(
    records: Records, read_report: ReadReport, here: Records, known: Mapping[str, Kept | Person]
) -> _Plan:
    plan = _Plan(records, read_report)
    for record in records.all():
        _place(plan, record, known.get(record.id))
    if here.is_empty:
        plan.takes_person = records.person != Person()
    else:
        _check_born(plan, here)
        plan.left_out = tuple(_left_out(records, here))
    return plan


def _place(plan: _Plan, record: Kept, before: Kept | Person | None) -> None:
    name = collection_of(record)
    if before is None:
        plan.added.append(record)
        return
    if type(before) is not type(record):
        kind = "person" if isinstance(before, Person) else collection_of(before)
        error = FieldError("id", "known-other", id=record.id, kind=kind)
        raise plan.read_report.located(error, name, record.id)
    plan.known[name] += 1
    if to_plain(before) != to_plain(record):
        plan.differing[name] += 1


def _check_born(plan: _Plan, here: Records) -> None:
    born = here.person.born
    if born is None:
        return
    for record in plan.added:
        if isinstance(record, (Entry, Surgery)) and record.day < born:
            key = "day" if isinstance(record, Entry) else "date"
            error = FieldError(key, "before-birth", day=record.day, born=born)
            raise plan.read_report.located(error, collection_of(record), record.id)


def _left_out(records: Records, here: Records) -> list[str]:
    left = []
    if records.person not in (Person(), here.person):
        left.append("person")
    if records.sample and not here.sample:
        left.append("sample")
    return left
