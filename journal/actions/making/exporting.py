"""Write a whole journal to a file that other programs can read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journal.actions.making.reading_whole import read_whole
from journal.actions.targets import check_target, write_target
from journal.clock import Clock
from journal.exchange import recovery_json, writing_out
from journal.records import Records
from journal.storage import Passphrase
from journal.words import Words


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and in which format; FHIR does not hold all of a journal."""

    records: Records
    format: str


def export_file(
    journal_path: Path,
    target: Path,
    clock: Clock,
    words: Words,
    *,
    format_name: str | None = None,
    force: bool = False,
    passphrase: Passphrase | None = None,
) -> Exported:
    """Write the journal to `target` as `json`, `csv` or `fhir`, by its name's end if not said.

    Raises KnownError where the journal cannot be read, the target not be written, or its name says no
    format.
    """
    name = format_name or writing_out.format_of(target)
    check_target(target, force=force, journal=journal_path)
    records = read_whole(journal_path, passphrase)
    return export_records(records, journal_path, target, clock, words, format_name=name, force=force)


def export_records(
    records: Records,
    journal_path: Path,
    target: Path,
    clock: Clock,
    words: Words,
    *,
    format_name: str,
    force: bool = False,
) -> Exported:
    """Write the records of an open journal as `export_file` does."""
    data, told = writing_out.written(records, format_name, clock().date(), words)
    write_target(target, data, force=force, journal=journal_path)
    return Exported(told, format_name)


def export_json(
    journal_path: Path, target: Path, *, force: bool = False, passphrase: Passphrase | None = None
) -> Records:
    """Write the journal to `target` as Recovery journal JSON; return what was written.

    Raises KnownError where the journal cannot be read or the target not be written.
    """
    check_target(target, force=force, journal=journal_path)
    records = read_whole(journal_path, passphrase)
    write_target(target, recovery_json.write(records), force=force, journal=journal_path)
    return records
