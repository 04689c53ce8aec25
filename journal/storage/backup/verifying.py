"""Whether a backup is whole: identified, sound in its structure, and of the shape that a journal has."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from journal.errors import KnownError
from journal.storage.backup.listing import backups, copies_before_migration, has_key
from journal.storage.backup.names import folder_beside
from journal.storage.connection import Connection, connect, told, value_of
from journal.storage.key import Key, Passphrase
from journal.storage.migration import APPLICATION_ID, MIGRATIONS, known_version, row_counts
from journal.storage.schema import schema_findings
from journal.storage.unlocking import key_for


class Said(NamedTuple):
    """What an original and its copy must agree on."""

    application: int
    version: int
    rows: dict[str, int]


def said_of(connection: Connection) -> Said:
    """Return a database's identity and how many rows each of its tables holds."""
    application = value_of(connection, "PRAGMA application_id")
    return Said(application, value_of(connection, "PRAGMA user_version"), row_counts(connection))


def is_sound(connection: Connection) -> bool:
    """Whether every page and index is in order."""
    return bool(value_of(connection, "PRAGMA integrity_check(1)") == "ok")


def is_copy(file: Path, original: Said, key: Key | None) -> bool:
    """Whether the file is sound and holds as many rows in the same tables as its original."""
    copy = connect(file, "ro", key=key)
    try:
        return is_sound(copy) and said_of(copy) == original
    finally:
        copy.close()


def verify_backup(file: Path, key: Key | None = None) -> None:
    """Raise KnownError where a backup is no journal, is newer than this program, damaged or altered."""
    with told(file):
        connection = connect(file, "ro", key=key)
        try:
            _verify(file, connection)
        finally:
            connection.close()


def unsound(journal_path: Path, passphrase: Passphrase | None = None) -> list[tuple[Path, KnownError]]:
    """Return the backups beside a journal that are not sound, each with what is wrong with it.

    One that has another passphrase than the journal is passed over.
    """
    key = key_for(journal_path, passphrase)
    beside = backups(folder_beside(journal_path), journal_path, key)
    wrong = []
    for one in (*beside, *copies_before_migration(journal_path, key)):
        if not one.is_encrypted or has_key(one.path, key):
            try:
                verify_backup(one.path, key if one.is_encrypted else None)
            except KnownError as error:
                wrong.append((one.path, error))
    return wrong


def _verify(file: Path, connection: Connection) -> None:
    if value_of(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise KnownError("not-a-journal", file=str(file))
    version, known = value_of(connection, "PRAGMA user_version"), known_version(MIGRATIONS)
    if version > known:
        raise KnownError("journal-newer", file=str(file), version=version, known=known)
    if not is_sound(connection):
        raise KnownError("journal-broken", file=str(file))
    if version == known:
        for finding in schema_findings(connection):
            raise finding.error()
