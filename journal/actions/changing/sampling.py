"""Write a made-up journal to try things on."""

from __future__ import annotations

from pathlib import Path

from journal import storage
from journal.actions.targets import check_target, put_in_place, temporary_beside
from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Person, Records
from journal.records.changes import Change
from journal.storage import Passphrase


def write_sample(
    path: Path,
    story: str,
    seed: int,
    clock: Clock,
    *,
    force: bool = False,
    passphrase: Passphrase | None = None,
    protect_new: bool = False,
) -> Records:
    """Write the journal of a made-up story to `path`, whole or not at all; return what it tells.

    With `protect_new` it is protected by the passphrase, which a protected one in its place asks for too.

    A file that is there is replaced only with `force`, and a journal that somebody wrote never. Raises
    KnownError for a story that is not told or a target that cannot be written.
    """
    from journal import sample  # no journal that is opened waits for stories

    check_target(path, force=force)
    _check_replaceable(path, clock, passphrase)
    records = sample.tell(story, seed)
    with temporary_beside(path) as made:
        try:
            _fill(made, records, clock, passphrase if protect_new else None)
        except KnownError as error:
            code = "target-disk-full" if error.code == "disk-full" else error.code
            raise KnownError(code, **{**error.parameters, "file": str(path)}) from error
        storage.set_aside_leftovers(path)
        put_in_place(made, path, force=force)
    return records


def _fill(path: Path, records: Records, clock: Clock, passphrase: Passphrase | None) -> None:
    protect_new = passphrase is not None
    with storage.open_journal(path, clock, passphrase=passphrase, protect_new=protect_new) as journal:
        changes = [Change(Person(), records.person), *(Change(None, record) for record in records.all())]
        storage.apply(journal, "sample", changes, sample=True)


def _check_replaceable(path: Path, clock: Clock, passphrase: Passphrase | None) -> None:
    """Raise KnownError where a journal lies that is open elsewhere or holds what somebody wrote.

    One that cannot be read, being broken, newer or another person's, may well hold something.
    """
    if not path.exists():
        return
    try:
        journal = storage.open_journal(path, clock, create=False, passphrase=passphrase)
    except KnownError as error:
        if error.code == "not-a-journal":
            return
        raise
    with journal:
        if journal.why_read_only == "locked":
            raise KnownError("target-open", file=str(path))
        records = storage.read_records(journal)
        if not records.sample and not (records.is_empty and not storage.removed(journal)):
            raise KnownError("target-own-journal", file=str(path))
