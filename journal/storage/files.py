"""Files that only their owner can read, and folders that remember them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

_LEFT_BY_SQLITE = ("-journal", "-wal", "-shm")
_HALF_MADE = ("new", "copy", "sealed", "old")
_AT_ONCE = 1 << 20
_KEEPS_OPEN_NAMES = os.name == "nt"
"""Whether the system, as Windows does, takes no name from a file that is open."""


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read; raise FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, and those missing above it likewise."""
    if not folder.parent.exists():
        make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def flush(handle: int) -> None:
    """Wait until all of an open file is on the disk; raise OSError.

    What fsync puts there on macOS may still be in the drive's own memory when the power goes.
    """
    if sys.platform == "darwin":
        import fcntl  # other systems have none, or need none

        with suppress(OSError):  # a medium that knows no better
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def keep_folder(folder: Path) -> None:
    """See to it that a file's new name in `folder` survives a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        flush(handle)
    finally:
        os.close(handle)


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from any that may take its place, None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def half_made(path: Path, purpose: str) -> Path:
    """Return the name beside a journal under which a file is made, so that it gets its own only once whole.

    `purpose` is `new` for a journal, `copy` for one to be kept before a migration, `sealed` for one whose
    passphrase changes, `old` for what that one takes the place of.
    """
    if purpose not in _HALF_MADE:
        raise ValueError(purpose)
    return path.with_name(f".{path.name}.{purpose}")


def remove_half_made(path: Path) -> None:
    """Remove what a crash left half made beside a journal, overwritten first; the caller holds its lock."""
    for purpose in _HALF_MADE:
        for ending in ("", *_LEFT_BY_SQLITE):
            left = half_made(path, purpose)
            left = left.with_name(left.name + ending)
            with suppress(OSError):
                if left.is_file() and not left.is_symlink():
                    remove_for_good(left)


def remove_for_good(path: Path) -> None:
    """Remove a file after its content was overwritten, where that reaches it; raise OSError.

    No program can promise more: a solid-state drive, a file system that writes elsewhere, a snapshot or
    a backup may still hold what it said. A file with a second name keeps its content.
    """
    with path.open("r+b", buffering=0) as file:
        if _KEEPS_OPEN_NAMES:
            _overwrite(file, names=1)
        else:  # nameless first, so that a crash leaves no file of which half is gone
            path.unlink()
            _overwrite(file, names=0)
    if _KEEPS_OPEN_NAMES:
        path.unlink()


@contextmanager
def replaced_for_good(path: Path) -> Iterator[Callable[[], None]]:
    """Hold on to a file that another is about to replace; yield what overwrites its content after that.

    That may raise OSError, and does nothing where the file still has a name.
    """
    if not _KEEPS_OPEN_NAMES:
        with path.open("rb+", buffering=0) as file:
            yield partial(_overwrite, file, names=0)
        return
    second = half_made(path, "old")
    with suppress(OSError):  # a disk that knows no second names keeps what it likes of the old content
        os.link(path, second)
    try:
        yield lambda: remove_for_good(second) if second.exists() else None
    finally:
        with suppress(OSError):
            second.unlink(missing_ok=True)


def _overwrite(file: BinaryIO, *, names: int) -> None:
    """Overwrite an open file that has so many names; one that has more is left alone."""
    found = os.fstat(file.fileno())
    if found.st_nlink > names:
        return
    with suppress(OSError):  # a full or faulty disk: it is removed all the same
        file.seek(0)
        nothing = bytes(_AT_ONCE)
        file.writelines(nothing[: found.st_size - start] for start in range(0, found.st_size, _AT_ONCE))
        flush(file.fileno())


def free_name(wanted: Path) -> Path:
    """Return `wanted`, or where it is taken the same with the first number from 2 that is free."""
    free, tries = wanted, 1
    while os.path.lexists(free):
        tries += 1
        free = wanted.with_name(f"{wanted.stem}-{tries}{wanted.suffix}")
    return free


def set_aside_leftovers(path: Path) -> None:
    """Rename what a save cut off left beside a journal that is gone, before another takes its name.

    SQLite would take it for the new file's own and write old pages into it. It is kept, since the old
    journal may only have been moved.
    """
    for ending in _LEFT_BY_SQLITE:
        left = path.with_name(path.name + ending)
        if left.exists():
            left.rename(free_name(path.with_name(f"{left.name}.set-aside")))
