"""Protect a journal with a passphrase, take the passphrase away, or change it.

The journal is written as a new file beside the old one, compared with it row by row, and only then put in
its place, in one step of the file system: whatever happens meanwhile, the old file or the new one is there
whole. The right to change the journal is held throughout.

What is beyond reach: the old file is overwritten once it has lost its name, but a solid-state drive, a
file system that writes elsewhere, a snapshot, or a copy made by somebody may still hold what it said.
Older backups stay as they were, with the passphrase that they were made with, or none.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import zip_longest
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.storage.connection import Connection, connect, told, uri, value_of
from journal.storage.files import (
    flush,
    half_made,
    keep_folder,
    make_private,
    remove_half_made,
    replaced_for_good,
)
from journal.storage.journal import Journal
from journal.storage.key import Key, Secret, sql

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name, sql"
_TABLES = """
    SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema'
"""


def protect(journal: Journal, secret: Secret) -> None:
    """Encrypt an open journal with a passphrase, and go on with it open.

    Raises KnownError `already-protected`, `passphrase-empty`, `passphrase-sign`, what a save may meet, or
    `sealing-failed` where the new file is not as the old; the journal is then as it was.
    """
    if journal.key is not None:
        raise KnownError("already-protected", file=str(journal.path))
    _write_anew(journal, secret.new_key())


def protect_with(journal: Journal, key: Key) -> None:
    """Encrypt an open plain journal with a key that opens another file of the same person.

    Raises KnownError as `protect` does.
    """
    if journal.key is not None:
        raise KnownError("already-protected", file=str(journal.path))
    _write_anew(journal, key)


def unprotect(journal: Journal) -> None:
    """Write an open journal in plain again, and go on with it open; raise KnownError as `protect` does."""
    _refuse_plain(journal)
    _write_anew(journal, None)


def change_passphrase(journal: Journal, secret: Secret) -> None:
    """Encrypt an open journal with another passphrase; the recovery key is another from then on.

    Raises KnownError as `protect` does.
    """
    _refuse_plain(journal)
    _write_anew(journal, secret.new_key())


def _refuse_plain(journal: Journal) -> None:
    if journal.key is None:
        raise KnownError("not-protected", file=str(journal.path))


def _write_anew(journal: Journal, key: Key | None) -> None:
    journal.refuse_read_only()
    path, making = journal.path, half_made(journal.path, "sealed")
    with _system_told(path):
        remove_half_made(path)
        try:
            make_private(making)
            with told(path):
                _write(journal.connection, making, key)
                _verify(journal, making, key)
            _put_in_place(journal, making, key)
        except BaseException:
            remove_half_made(path)
            raise


def _write(connection: Connection, making: Path, key: Key | None) -> None:
    """Write all that a connection holds to the empty file `making`."""
    connection.execute("ATTACH ? AS sealed KEY ?", (uri(making, "rw"), "" if key is None else sql(key)))
    try:
        connection.execute("PRAGMA sealed.journal_mode = MEMORY")  # a crash takes the whole file along
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("SELECT sqlcipher_export('sealed')")
        for kept in ("application_id", "user_version"):
            connection.execute(f"PRAGMA sealed.{kept} = {int(value_of(connection, f'PRAGMA main.{kept}'))}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        with suppress(sqlite.Error):  # what was wrong with the file has been told
            connection.execute("DETACH sealed")


def _verify(journal: Journal, making: Path, key: Key | None) -> None:
    """Raise KnownError `sealing-failed` unless the new file, opened afresh, says the same."""
    copy = connect(making, "ro", key=key)
    try:
        with journal.reading() as connection:
            is_same = _is_sound(copy, key) and _is_same(connection, copy)
    finally:
        copy.close()
    if not is_same:
        raise KnownError("sealing-failed", file=str(journal.path))
    _to_disk(making)


def _is_sound(copy: Connection, key: Key | None) -> bool:
    is_whole = key is None or copy.execute("PRAGMA cipher_integrity_check").fetchone() is None
    return is_whole and value_of(copy, "PRAGMA integrity_check") == "ok"


def _is_same(one: Connection, other: Connection) -> bool:
    """Whether two databases hold the same objects and, in every table, the same rows in the same places."""
    questions = [
        "PRAGMA application_id",
        "PRAGMA user_version",
        _SCHEMA,
        *(_rows(name, bool(is_without)) for name, is_without in one.execute(_TABLES).fetchall()),
    ]
    return all(_answer_the_same(question, one, other) for question in questions)


def _rows(name: str, is_without_rowid: bool) -> str:
    # Without row ids SQLite goes through a table by its primary key.
    return f'SELECT * FROM "{name}"' if is_without_rowid else f'SELECT rowid, * FROM "{name}" ORDER BY rowid'


def _answer_the_same(question: str, *connections: Connection) -> bool:
    cursors = [connection.cursor() for connection in connections]
    return all(one == other for one, other in zip_longest(*(cursor.execute(question) for cursor in cursors)))


def _to_disk(making: Path) -> None:
    with making.open("rb+") as file:
        flush(file.fileno())


def _put_in_place(journal: Journal, making: Path, key: Key | None) -> None:
    """Give the new file the journal's name, overwrite the old one, and go on with the new one."""
    path = journal.path
    with replaced_for_good(path) as overwrite_old:
        journal.connection.close()
        try:
            making.replace(path)
        except BaseException:
            journal.go_on(connect(path, "rw", key=journal.key), journal.key)
            raise
        journal.go_on(connect(path, "rw", key=key), key)
        with suppress(OSError):  # where the folder cannot be asked to last, the old content must
            keep_folder(path.parent)
            overwrite_old()


@contextmanager
def _system_told(path: Path) -> Iterator[None]:
    """Tell what the system says of writing a new file beside the journal."""
    try:
        yield
    except OSError as error:
        code = "disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "io-error"
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            code = "journal-read-only"
        raise KnownError(code, file=str(path)) from error
