"""Protect a journal with a passphrase, change it, take it away, and tell the key that stands in for it.

Copies made before (backups, copies kept before a migration) stay as they were: plain, or with the passphrase
that was theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from journal.actions.changing.opening import Journal, open_journal
from journal.clock import Clock
from journal.errors import KnownError
from journal.storage import Passphrase, Secret


def protect(journal: Journal, _clock: Clock, secret: Secret) -> None:
    """Encrypt an open journal with a passphrase; it stays open.

    Raises KnownError, the journal left as it was, where the passphrase is empty, it has one already, may not
    be changed, or the disk takes no second file.
    """
    from journal.storage import encryption  # no journal that is opened waits for it

    encryption.protect(journal.stored, secret)


def unprotect(journal: Journal, _clock: Clock) -> None:
    """Write an open journal in plain again; it stays open. Raises KnownError as `protect` does."""
    from journal.storage import encryption

    encryption.unprotect(journal.stored)


def change_passphrase(journal: Journal, _clock: Clock, secret: Secret) -> None:
    """Encrypt an open journal with another passphrase; a recovery key printed before opens it no more.

    It stays open. Raises KnownError as `protect` does.
    """
    from journal.storage import encryption

    encryption.change_passphrase(journal.stored, secret)


def is_passphrase(journal: Journal, secret: Secret) -> bool:
    """Whether somebody who sits before an open journal knows its passphrase; takes a moment."""
    key = journal.stored.key
    return key is not None and secret.key(key.salt) == key


def recovery_key(journal: Journal) -> str:
    """Return the recovery key of an open journal, to be typed where its passphrase is asked for.

    13 groups of five letters and digits. Raises KnownError `not-protected` where there is no passphrase.
    """
    from journal.storage.recovery_key import recovery_text

    if journal.stored.key is None:
        raise KnownError("not-protected", file=str(journal.path))
    return recovery_text(journal.stored.key)


def protect_file(path: Path, clock: Clock, passphrase: Callable[[], Secret]) -> None:
    """Encrypt the journal at `path` with the passphrase asked for; raise KnownError as `protect` does."""
    with _opened(path, clock, None) as journal:
        protect(journal, clock, passphrase())


def unprotect_file(path: Path, clock: Clock, passphrase: Passphrase) -> None:
    """Write the journal at `path` in plain again; raise KnownError as `protect` does."""
    with _opened(path, clock, passphrase) as journal:
        unprotect(journal, clock)


def _opened(path: Path, clock: Clock, passphrase: Passphrase | None) -> Journal:
    return open_journal(path, clock, create=False, passphrase=passphrase)
