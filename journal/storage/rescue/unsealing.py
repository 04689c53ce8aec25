"""Pages of an encrypted journal, read whether or not their checksums fit.

SQLCipher gives up a whole file at the first page whose checksum is wrong, though one flipped bit spoils no
more than 17 bytes of a page once it is decrypted. Decrypting is left to SQLCipher all the same, with
checksums off. It takes a page apart as AES-256-CBC does, each block of 16 bytes by itself and then XORed
with the encrypted block before it, the first one with a vector at 4016; the last 80 bytes of a page hold
that vector and the checksum (SQLCipher's design, default settings of version 4).
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from journal.errors import KnownError
from journal.storage.connection import connect, value_of
from journal.storage.files import make_private, remove_for_good
from journal.storage.key import SALT_SIZE, Key, Passphrase
from journal.storage.recovery_key import from_recovery, looks_like_recovery
from journal.storage.rescue.pages import PAGE_SIZE

_BEGINS = b"SQLite format 3\0"
USABLE = 4016
"""Bytes of a page of an encrypted journal that hold its content; the rest is its own."""

_BLOCK = 16
_VECTOR = USABLE  # where a page with a checksum keeps its vector; one without keeps it in its last block
_RESERVED = PAGE_SIZE - _VECTOR
_HALF = 2000  # a page is decrypted in two pieces, since a piece leaves out the first block of what takes it
_A_PAGE = _VECTOR - 4  # bytes of a long value that a page takes on beside the next one's number
_LOCAL = 479  # bytes of it that stay beside the row, where all other pages are full
_AT_ONCE = 4096  # pages
_FEW = 64 * PAGE_SIZE


def read_without_checksums(copy: Path) -> None:
    """Change an encrypted file so that a connection which asks for no checksums reads its pages."""
    content = bytearray(copy.read_bytes())
    for first in range(0, len(content) - PAGE_SIZE + 1, PAGE_SIZE):
        vector = content[first + _VECTOR : first + _VECTOR + _BLOCK]
        content[first + PAGE_SIZE - _BLOCK : first + PAGE_SIZE] = vector
    copy.write_bytes(content)


def unsealed(content: bytes, key: Key, folder: Path) -> bytes:
    """Return the plain pages of an encrypted file; what is written to `folder` meanwhile stays encrypted."""
    # The salt is no block: the first one comes after it. A page that is cut off has no vector.
    content = content[_VECTOR : _VECTOR + _BLOCK] + content[_BLOCK:]
    whole = len(content) // PAGE_SIZE * PAGE_SIZE
    pages = [content[first : first + PAGE_SIZE] for first in range(0, whole, PAGE_SIZE)]
    batches = (pages[first : first + _AT_ONCE] for first in range(0, len(pages), _AT_ONCE))
    plain = b"".join(b"".join(_decrypted(batch, key, folder)) for batch in batches)
    return _BEGINS + plain[_BLOCK:]


def key_that_reads(
    content: bytes, file: Path, passphrase: Passphrase | None, reads: Callable[[bytes], bool]
) -> Key:
    """Return the key with which an encrypted file makes sense, as `reads` says of plain pages.

    The groups of a recovery sheet need nothing of the file, a passphrase needs the salt that it begins
    with. Raises KnownError `passphrase-needed`, `rescue-passphrase-wrong`, or what is wrong with a group.
    """
    if passphrase is None:
        raise KnownError("passphrase-needed", file=str(file))
    given, salt, mistyped = passphrase(), content[:SALT_SIZE], None
    if isinstance(given, Key):
        return given
    if looks_like_recovery(given.text):
        try:
            key = from_recovery(given.text, salt)
        except KnownError as error:
            mistyped = error
        else:
            if _makes_sense(content, key, reads):
                return key
    key = given.key(salt)
    if _makes_sense(content, key, reads):
        return key
    raise mistyped or KnownError("rescue-passphrase-wrong", file=str(file))


def _makes_sense(content: bytes, key: Key, reads: Callable[[bytes], bool]) -> bool:
    """Whether some pages do; a few at a time, since those of the right key nearly always do at once."""
    with tempfile.TemporaryDirectory() as folder:
        parts = (content[first : first + _FEW] for first in range(0, len(content), _FEW))
        return any(reads(unsealed(part, key, Path(folder))) for part in parts)


class _Piece(NamedTuple):
    """Encrypted blocks, and what the first of them was XORed with: the vector, or the block before."""

    before: bytes
    blocks: bytes


def _pieces(pages: list[bytes]) -> Iterator[_Piece]:
    for page in pages:
        yield _Piece(page[_VECTOR : _VECTOR + _BLOCK], page[:_HALF])
        yield _Piece(page[_HALF - _BLOCK : _HALF], page[_HALF:_VECTOR])


def _decrypted(pages: list[bytes], key: Key, folder: Path) -> Iterator[bytes]:
    """Yield the plain pieces of pages, each page's last ones followed by nothing where its checksum was.

    Each piece takes the place of a part of a long value in another encrypted file, all but the first block
    of a page there, which tells where the value goes on.
    """
    pieces = list(_pieces(pages))
    carrier, size = folder / "carrier", _size_of_value(len(pieces))
    make_private(carrier)
    try:
        _make_value(carrier, size, key)
        content = bytearray(carrier.read_bytes())
        places = range(2 * PAGE_SIZE, len(content), PAGE_SIZE)
        for place, piece in zip(places, pieces, strict=True):
            content[place + _BLOCK : place + _BLOCK + len(piece.blocks)] = piece.blocks
        carrier.write_bytes(content)
        value = _value(carrier, key)
        begin = size - len(pieces) * _A_PAGE + _BLOCK - 4
        for number, (place, piece) in enumerate(zip(places, pieces, strict=True)):
            start = begin + number * _A_PAGE
            read = value[start : start + len(piece.blocks)]
            yield _mended(read, content[place : place + _BLOCK], piece.before)
            if number % 2:
                yield bytes(_RESERVED)
    finally:
        remove_for_good(carrier)


def _size_of_value(pages: int) -> int:
    """Return how long a value must be to fill so many pages beside the one that its row is on."""
    whole = _LOCAL + pages * _A_PAGE
    header = next(size for size in range(2, 11) if 2 * (whole - size) + 12 < 1 << 7 * (size - 1))
    return whole - header


def _make_value(carrier: Path, size: int, key: Key) -> None:
    connection = connect(carrier, "rw", key=key, has_checksums=False)
    try:
        connection.executescript("PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = MEMORY;")
        connection.execute("CREATE TABLE carried (value BLOB)")
        connection.execute("INSERT INTO carried VALUES (zeroblob(?))", (size,))
    finally:
        connection.close()


def _value(carrier: Path, key: Key) -> bytes:
    connection = connect(carrier, "ro", key=key, has_checksums=False)
    try:
        value: bytes = value_of(connection, "SELECT value FROM carried")
    finally:
        connection.close()
    return value


def _mended(read: bytes, other: bytearray, before: bytes) -> bytes:
    """Return a plain piece: its first block was XORed with what stands before it in the other file."""
    first = bytes(one ^ two ^ three for one, two, three in zip(read, other, before, strict=False))
    return first + read[_BLOCK:]
