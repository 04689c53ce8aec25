"""Erase records for good: from the tables, the log, half-written forms and the pages they lay on.

This alone rewrites the log. What a change set did to other records stays, and its number too, so that the
log still replays to what the tables hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.records import COLLECTIONS
from journal.storage.connection import Connection, connect, told
from journal.storage.files import remove_for_good
from journal.storage.journal import Journal
from journal.storage.key import Key
from journal.storage.migration import MIGRATIONS
from journal.storage.schema import refuse_foreign

_GUARD = "change_is_kept"
_BELONGS_TO = {"medicines": ("doses", "medicine"), "surgeries": ("windows", "surgery")}
_TELLING = 8
"""Letters from which on a text of an erased record is looked for in half-written forms."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How many records were erased, and whether the file could be written anew without their traces."""

    records: int
    is_rewritten: bool


def erase(journal: Journal, ids: Iterable[str]) -> Erased:
    """Erase records, removed or not, with what belongs to them: doses of a medicine, windows of a surgery.

    Nothing brings them back; the person stays. Raises KnownError `erase-nothing` where the journal never
    had any of them.
    """
    with _leaving_no_trace(journal.connection, journal.path):
        with journal.changing() as connection:
            erased = _erase(connection, list(ids))
            if not erased:
                raise KnownError("erase-nothing", file=str(journal.path))
        is_rewritten = _rewrite(journal.connection)
        journal.note()
    return Erased(erased, is_rewritten)


def erase_in_copy(path: Path, ids: Iterable[str], key: Key | None) -> bool:
    """Erase records from a backup or other copy of a journal; return whether it is without them now.

    A copy that is damaged, carries SQL of its own, or is protected by another key is left as it is.
    """
    try:
        with told(path):
            connection = connect(path, "rw", key=key)
    except KnownError:
        return False
    try:
        with told(path), _leaving_no_trace(connection, path):
            refuse_foreign(path, connection, MIGRATIONS)
            connection.execute("BEGIN IMMEDIATE")
            erased = _erase(connection, list(ids))
            connection.execute("COMMIT")
            return not erased or _rewrite(connection)
    except (KnownError, sqlite.Error):
        return False
    finally:
        connection.close()


@contextmanager
def _leaving_no_trace(connection: Connection, path: Path) -> Iterator[None]:
    """Overwrite what is deleted, also in SQLite's own journal, which holds the pages as they were."""
    with told(path):
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA journal_mode = PERSIST")
    try:
        yield
    finally:
        with suppress(OSError):
            remove_for_good(path.with_name(f"{path.name}-journal"))
        with suppress(sqlite.Error):
            connection.execute("PRAGMA journal_mode = DELETE")


def _rewrite(connection: Connection) -> bool:
    """Write the file anew, without the gaps in which parts of old rows may lie."""
    try:
        connection.execute("VACUUM")
    except sqlite.OperationalError:  # no room; of what was deleted earlier, traces stay
        return False
    return True


def _erase(connection: Connection, ids: list[str]) -> int:
    """Erase within a transaction that the caller holds; return how many records there were."""
    found = dict.fromkeys(place for record_id in ids for place in _places(connection, record_id))
    texts = {text for _, record_id in found for text in _texts(connection, record_id)}
    _open_log(connection, [record_id for _, record_id in found])
    for collection, record_id in reversed(found):  # what belongs to another goes first
        connection.execute(f"DELETE FROM {collection} WHERE id = ?", (record_id,))
    _erase_drafts(connection, {record_id for _, record_id in found} | texts)
    for table in ("sqlite_stat1", "sqlite_stat4"):  # which hold samples
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    return len(found)


def _places(connection: Connection, record_id: str) -> Iterator[tuple[str, str]]:
    """Yield the list and id of a record that is or was there, then those of what belongs to it."""
    rows = connection.execute("SELECT DISTINCT collection FROM change WHERE record_id = ?", (record_id,))
    lists = {collection for (collection,) in rows.fetchall()}
    for collection in COLLECTIONS:
        held = connection.execute(f"SELECT 1 FROM {collection} WHERE id = ?", (record_id,)).fetchone()
        if collection in lists or held is not None:
            yield collection, record_id
            yield from _belonging(connection, collection, record_id)


def _belonging(connection: Connection, collection: str, record_id: str) -> Iterator[tuple[str, str]]:
    if collection not in _BELONGS_TO:
        return
    name, field = _BELONGS_TO[collection]
    rows = connection.execute(
        "SELECT DISTINCT record_id FROM change WHERE collection = ? AND ? IN"
        f" (json_extract(before, '$.{field}'), json_extract(after, '$.{field}'))"
        f" UNION SELECT id FROM {name} WHERE {field} = ?",
        (name, record_id, record_id),
    )
    yield from ((name, found) for (found,) in rows.fetchall())


def _texts(connection: Connection, record_id: str) -> Iterator[str]:
    """Yield the longer texts that a record ever held."""
    for row in connection.execute("SELECT before, after FROM change WHERE record_id = ?", (record_id,)):
        for said in row:
            plain: dict[str, Any] = json.loads(said) if said else {}
            for value in plain.values():
                if isinstance(value, str) and len(value) >= _TELLING and not value[:4].isdigit():
                    yield value


def _open_log(connection: Connection, ids: list[str]) -> None:
    """Take rows out of the log, whose guard stands aside within this transaction."""
    guard = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (_GUARD,)).fetchone()
    if guard is not None:
        connection.execute(f"DROP TRIGGER {_GUARD}")
    connection.executemany("DELETE FROM change WHERE record_id = ?", [(record_id,) for record_id in ids])
    if guard is not None:
        connection.execute(guard[0])


def _erase_drafts(connection: Connection, telling: set[str]) -> None:
    for name, body in connection.execute("SELECT name, body FROM draft").fetchall():
        said = json.dumps(json.loads(body), ensure_ascii=False)
        if any(json.dumps(text, ensure_ascii=False)[1:-1] in said for text in telling):
            connection.execute("DELETE FROM draft WHERE name = ?", (name,))
