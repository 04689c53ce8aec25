"""Whether a journal's tables, indexes and triggers are those that the migrations make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from journal.errors import KnownError
from journal.storage.connection import Connection, in_memory, value_of
from journal.storage.finding import Finding
from journal.storage.migration import MIGRATIONS, migrate

Made: TypeAlias = tuple[str, str, str, str]
"""An object as SQLite keeps it: its kind, its name, the table it belongs to, and the SQL that makes it."""

_STATISTICS = {
    ("table", "sqlite_stat1", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
    ("table", "sqlite_stat4", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
}
"""What SQLite itself may add, which does no harm."""


def refuse_foreign(path: Path, connection: Connection, migrations: Path) -> None:
    """Raise KnownError `journal-foreign` where a file holds objects that its version's steps do not make.

    A trigger, a view, a virtual table or an altered table could run SQL that somebody else wrote. What is
    only missing runs nothing, and is told by whoever needs it. The error's `findings` name every object.
    """
    version = value_of(connection, "PRAGMA user_version")
    found = [
        one for one in _differences(connection, migrations, version) if one.code != "check-object-missing"
    ]
    if found:
        name = found[0].parameters["name"]
        raise KnownError("journal-foreign", file=str(path), name=name, findings=tuple(found))


def schema_findings(connection: Connection) -> Iterator[Finding]:
    """Yield each object that is missing, unknown or altered in a journal of today's version."""
    return _differences(connection, MIGRATIONS, None)


def _differences(connection: Connection, migrations: Path, version: int | None) -> Iterator[Finding]:
    expected, found = _expected(migrations, version), _schema(connection)
    missing, foreign = expected - found, found - expected
    wanted = {made[:2] for made in missing}
    altered = {made[:2] for made in foreign} & wanted
    yield from (Finding("check-object-missing", {"name": name}) for _, name in sorted(wanted - altered))
    for made in sorted(foreign):
        if made[:2] in altered:
            yield Finding("check-object-differs", {"name": made[1]})
        else:
            yield Finding("check-object-unknown", {"name": made[1]})


def _expected(migrations: Path, version: int | None) -> Counter[Made]:
    pattern = in_memory()
    migrate(Path(), pattern, migrations, keep_copies=False, last=version)
    schema = _schema(pattern)
    pattern.close()
    return schema


def _schema(connection: Connection) -> Counter[Made]:
    """Return the objects of a database; a name may stand more than once in a file made by hand."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
    return Counter(made for row in rows if (made := _text(row)) not in _STATISTICS)


def _text(row: tuple[object, ...]) -> Made:
    kind, name, table, sql = map(str, row)
    return kind, name, table, sql
