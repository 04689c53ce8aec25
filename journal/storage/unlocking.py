"""What opens a file: nothing where it is plain, else a key from the passphrase that is asked for."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.storage.connection import connect
from journal.storage.key import SALT_SIZE, Key, Passphrase, Secret
from journal.storage.recovery_key import from_recovery, looks_like_recovery

_PLAIN = b"SQLite format 3\0"
_PAGE = 4096
_VARIED = 200
"""Of 256 values a byte may have, so many at least are met in any encrypted page; a text has half as many."""

_NOT_A_DATABASE = 26


def is_protected(path: Path) -> bool:
    """Whether a file may be a journal with a passphrase: it looks like chance, as such a file does whole.

    Raises OSError where it cannot be read.
    """
    return looks_protected(_first_page(path))


def key_for(path: Path, passphrase: Passphrase | None) -> Key | None:
    """Return the key of a file, None for one that needs none; asks only where one is needed.

    Raises KnownError `passphrase-needed` where nobody can be asked, `passphrase-wrong` where a
    recovery key opens nothing; whether a passphrase does shows when the file is opened.
    """
    page = _first_page(path)
    if not looks_protected(page):
        return None
    if passphrase is None:
        raise KnownError("passphrase-needed", file=str(path))
    given, salt = passphrase(), page[:SALT_SIZE]
    if isinstance(given, Key):
        return given
    return _recovered(path, given, salt) if looks_like_recovery(given.text) else given.key(salt)


def _recovered(path: Path, given: Secret, salt: bytes) -> Key:
    """Return the key that a recovery text tells, unless it was a passphrase of that look after all."""
    try:
        found, mistyped = from_recovery(given.text, salt), None
    except KnownError as error:
        found, mistyped = given.key(salt), error
    if _fits(path, found):
        return found
    if mistyped is not None:
        raise mistyped
    return given.key(salt)


def _fits(path: Path, key: Key) -> bool:
    """Whether a key opens a file; what else may be wrong with it is told by who opens it next."""
    try:
        connection = connect(path, "ro", key=key)
    except sqlite.Error as error:
        return not _is_refusal(error)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite.Error as error:
        return not _is_refusal(error)
    finally:
        connection.close()
    return True


def _is_refusal(error: sqlite.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == _NOT_A_DATABASE


def _first_page(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_PAGE)


def looks_protected(page: bytes) -> bool:
    """Whether a page may be encrypted: it looks like chance."""
    return len(page) == _PAGE and not page.startswith(_PLAIN) and len(set(page)) >= _VARIED
