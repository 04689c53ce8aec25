"""Verify a journal whole: structure, values, references, and the log against what it led to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias, cast

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.records import COLLECTIONS, check_records
from journal.storage.connection import code_of, value_of
from journal.storage.file import open_journal
from journal.storage.finding import Finding
from journal.storage.journal import Journal
from journal.storage.key import Passphrase
from journal.storage.log_check import log_findings
from journal.storage.records import read_records
from journal.storage.schema import schema_findings
from journal.storage.tables import NAMES, unreadable

Part: TypeAlias = Callable[[Journal], Iterator[Finding]]

_AS_MANY_AS = 100
"""Complaints of SQLite's own check that are passed on."""


def findings(journal: Journal | Path, passphrase: Passphrase | None = None) -> list[Finding]:
    """Return everything that is wrong with a journal, nothing where it is sound.

    A path is opened to be read and closed again; raises KnownError where no journal can be opened there.
    """
    if isinstance(journal, Journal):
        return _found(journal)
    try:
        with open_journal(journal, _no_clock, read_only=True, passphrase=passphrase) as opened:
            return _found(opened)
    except KnownError as error:
        if error.code != "journal-foreign":
            raise
        return list(cast("tuple[Finding, ...]", error.parameters["findings"]))  # nothing else in it is run


def _no_clock() -> datetime:
    return datetime.min.replace(tzinfo=UTC)  # a check writes nothing, so no time is asked for


def _found(journal: Journal) -> list[Finding]:
    found = [*_part(journal, _structure), *_part(journal, _objects)]
    found += _part(journal, _values)
    if not found:
        # What follows needs tables that are there and values that can be read.
        found += [*_part(journal, _references), *_part(journal, _together), *_part(journal, log_findings)]
    return found


def _part(journal: Journal, look: Part) -> Iterator[Finding]:
    """Yield what one part of the check finds, up to where the file cannot be read any further."""
    try:
        yield from look(journal)
    except sqlite.Error as error:
        if code_of(error) is None and not isinstance(error, sqlite.OperationalError):
            raise
        yield Finding(code_of(error) or "check-unreadable", {"file": str(journal.path), "why": str(error)})
    except KnownError as error:
        yield Finding.of(error)


def _structure(journal: Journal) -> Iterator[Finding]:
    is_file = bool(journal.connection.execute("PRAGMA database_list").fetchone()[2])
    if (
        journal.key is not None and is_file
    ):  # a page that was altered is found even where nothing stands in it
        for (said,) in journal.connection.execute("PRAGMA cipher_integrity_check").fetchmany(_AS_MANY_AS):
            yield Finding("check-structure", {"said": said})
    for (said,) in journal.connection.execute(f"PRAGMA integrity_check({_AS_MANY_AS})"):
        if said != "ok":
            yield Finding("check-structure", {"said": said})


def _objects(journal: Journal) -> Iterator[Finding]:
    return schema_findings(journal.connection)


def _values(journal: Journal) -> Iterator[Finding]:
    for name in NAMES:
        yield from (Finding.of(error) for error in unreadable(journal.connection, name))
    if value_of(journal.connection, "SELECT count(*) FROM about") != 1:
        yield Finding("check-about")


def _references(journal: Journal) -> Iterator[Finding]:
    for table, row, _, _ in journal.connection.execute("PRAGMA foreign_key_check").fetchall():
        if table in COLLECTIONS:  # whose second column is the reference
            found = journal.connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", (row,)).fetchone()
            yield Finding("check-reference", {"table": table, "id": found[0], "target": found[1]})
        else:
            yield Finding("check-log", {"number": row or 0})


def _together(journal: Journal) -> Iterator[Finding]:
    check_records(read_records(journal))
    yield from ()
