"""What is held of every import: what is taken stays what it is, in a journal too."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.fuzzing.target import WrongError, hold_that_it_stays, new_ids
from benchmarks.moment import NOW, clock
from journal.actions.changing import import_file
from journal.exchange import reading_in
from journal.exchange.wish import ImportWish
from journal.records import Records
from journal.storage import open_journal, read_records

_ONE_IN = 8
"""How often what was read is also taken into a journal, which costs more than the reading."""


def imported(source: Path, folder: Path, wish: ImportWish | None = None) -> str:
    """Read a file as an import does; return in a word what came of it, raise KnownError as it does."""
    wish = wish or ImportWish(today=NOW.date())
    records, report = reading_in.read(source, wish, new_ids())
    hold_that_it_stays(records)
    if sum(source.read_bytes()[-512:]) % _ONE_IN == 0:
        _take(source, folder / "taken", wish, records)
    filled = "+".join(name for name, kept in records.lists() if kept)
    skipped = "+".join(sorted({reason for reason, _ in report.skipped}))
    return f"{report.format} {filled} {skipped}".strip() or "empty"


def _take(source: Path, folder: Path, wish: ImportWish, records: Records) -> None:
    """Import the file into a new journal and hold that the journal then has what was read."""
    folder.mkdir()
    journal_path = folder / "new.journal"
    done = import_file(source, journal_path, clock, wish=wish)
    if sum(done.added.values()) != sum(len(kept) for _, kept in records.lists()):
        raise WrongError("an import took another number of records than were read")
    with open_journal(journal_path, clock, read_only=True) as journal:
        kept = read_records(journal)
    if [len(held) for _, held in kept.lists()] != [len(held) for _, held in records.lists()]:
        raise WrongError("a journal does not hold what was imported")
    hold_that_it_stays(kept)
    shutil.rmtree(folder)
