"""Whether a journal's tables, indexes and triggers are those that the migrations make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journal.storage.connection import Connection, in_memory
from journal.storage.finding import Finding
from journal.storage.migration import MIGRATIONS, migrate


def schema_findings(connection: Connection) -> Iterator[Finding]:
    """Yield each object that is missing, unknown or altered."""
    expected, found = _expected(), _schema(connection)
    for name in sorted(expected.keys() - found.keys()):
        yield Finding("check-object-missing", {"name": name})
    for name in sorted(found.keys() - expected.keys()):
        yield Finding("check-object-unknown", {"name": name})
    for name in sorted(name for name in expected.keys() & found.keys() if expected[name] != found[name]):
        yield Finding("check-object-differs", {"name": name})


def _expected() -> dict[str, tuple[str, str]]:
    pattern = in_memory()
    migrate(Path(), pattern, MIGRATIONS, keep_copies=False)
    schema = _schema(pattern)
    pattern.close()
    return schema


def _schema(connection: Connection) -> dict[str, tuple[str, str]]:
    """Return the objects of a database by name; SQLite's own tables of statistics do no harm."""
    rows = connection.execute(
        "SELECT name, type, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
    )
    return {name: (kind, sql) for name, kind, sql in rows}
