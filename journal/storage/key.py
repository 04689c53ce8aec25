"""The passphrase of a journal, and the key that SQLCipher 4 derives from it.

A protected file begins with 16 bytes of salt, which are no secret; all else in it is encrypted. The key is
derived here, once, and the file opened with the key itself, so that copies, backups and opening again
cost no second derivation. What comes out is what `PRAGMA key = 'passphrase'` with `PRAGMA kdf_iter =
600000` derives in any SQLCipher 4.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from journal.errors import KnownError

ROUNDS = 600_000
"""How often SHA-512 is turned; fixed, since a file does not say with how many it was made."""

KEY_SIZE, SALT_SIZE = 32, 16
"""Bytes."""


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What opens one protected file: 32 secret bytes, and the 16 bytes of salt that the file begins with."""

    raw: bytes
    salt: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_SIZE or len(self.salt) != SALT_SIZE:
            raise ValueError("a key has 32 bytes and its salt 16")

    @classmethod
    def of(cls, passphrase: str, salt: bytes, *, rounds: int = ROUNDS) -> Key:
        """Derive the key of a passphrase, however its signs were composed when typed; takes a moment."""
        import hashlib  # a plain journal opens without OpenSSL
        import unicodedata

        typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return cls(hashlib.pbkdf2_hmac("sha512", typed, salt, rounds, KEY_SIZE), salt)

    def __repr__(self) -> str:
        return "Key(…)"


class Secret:
    """A passphrase, or a recovery key typed in its place; says nothing of itself when shown.

    Only tests name other `rounds`. Each key is derived once.
    """

    __slots__ = ("_keys", "_rounds", "_text")

    def __init__(self, text: str, *, rounds: int = ROUNDS) -> None:
        self._text, self._rounds = text, rounds
        self._keys: dict[bytes, Key] = {}

    @property
    def text(self) -> str:
        """What was typed. Never to be shown, logged or kept."""
        return self._text

    def key(self, salt: bytes) -> Key:
        """Return the key that the passphrase makes with a salt; takes a moment the first time."""
        if salt not in self._keys:
            self._keys[salt] = Key.of(self._text, salt, rounds=self._rounds)
        return self._keys[salt]

    def new_key(self) -> Key:
        """Return a key for a file to be made, with a salt of its own.

        Raises KnownError `passphrase-empty`, or `passphrase-sign` for what another keyboard or program
        could never repeat.
        """
        import unicodedata

        if not self._text:
            raise KnownError("passphrase-empty")
        if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in self._text):
            raise KnownError("passphrase-sign")
        return self.key(os.urandom(SALT_SIZE))

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> str:
        raise TypeError("a passphrase is not copied out of memory")


Passphrase: TypeAlias = Callable[[], Secret | Key]
"""Asks for what opens a protected journal; called only where one is met."""


def sql(key: Key) -> str:
    """Return a key, salt included, as SQLCipher reads it."""
    return f"x'{key.raw.hex()}{key.salt.hex()}'"
