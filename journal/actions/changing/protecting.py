"""Protect a journal with a passphrase, change it, take it away, and tell the key that stands in for it.

Copies made before (backups, copies kept before a migration) stay as they were: plain, or with the passphrase
that was theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from journal.actions.changing.opening import Journal, open_journal
from journal.clock import Clock
from journal.errors import KnownError
from journal.storage import Passphrase, Secret
from journal.storage.files import remove_for_good
from journal.storage.unlocking import is_protected


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
    """Whether somebody before an open journal knows its passphrase or recovery key; takes a moment."""
    from journal.storage.recovery_key import from_recovery

    key = journal.stored.key
    if key is None:
        return False
    with suppress(KnownError):  # what is no recovery key may be the passphrase
        if from_recovery(secret.text, key.salt) == key:
            return True
    return secret.key(key.salt) == key


def recovery_key(journal: Journal) -> str:
    """Return the recovery key of an open journal, to be typed where its passphrase is asked for.

    13 groups of five letters and digits. Raises KnownError `not-protected` where there is no passphrase.
    """
    from journal.storage.recovery_key import recovery_text

    if journal.stored.key is None:
        raise KnownError("not-protected", file=str(journal.path))
    return recovery_text(journal.stored.key)


def plain_copies(journal: Journal, second: Path | None = None) -> tuple[Path, ...]:
    """Return the copies of a journal that anybody can read: its backups and what was kept beside it."""
    from journal.actions.changing.backing_up import backups_of  # no journal that is opened waits for it

    path = journal.path
    backups = [one.path for one in backups_of(path, journal.stored.key, second) if not one.is_encrypted]
    return tuple(dict.fromkeys([*backups, *_kept_beside(path)]))


def remove_plain_copies(copies: Iterable[Path]) -> tuple[Path, ...]:
    """Remove copies that anybody can read, overwritten first where that reaches them; return those that stay.

    It cannot be undone. A solid-state drive, a snapshot or a synced folder may still hold what they said.
    """
    stay = []
    for copy in copies:
        try:
            remove_for_good(copy)
        except FileNotFoundError:
            continue
        except OSError:
            stay.append(copy)
    return tuple(stay)


def _kept_beside(path: Path) -> list[Path]:
    """Return what was kept beside a journal when something befell it, and what a save cut off left there."""
    found = []
    for file in sorted(path.parent.iterdir()):
        is_kept = file.name.startswith(f"{path.stem}.kept") and file.suffix == path.suffix
        is_left = file.name.startswith(f"{path.name}-") and ".set-aside" in file.name
        if file.is_file() and (is_left or (is_kept and not is_protected(file))):
            found.append(file)
    return found


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
