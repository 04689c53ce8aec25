"""Files that only their owner can read, and folders that remember them."""

from __future__ import annotations

import os
from pathlib import Path

_LEFT_BY_SQLITE = ("-journal", "-wal", "-shm")


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read; raise FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, and those missing above it likewise."""
    if not folder.parent.exists():
        make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def keep_folder(folder: Path) -> None:
    """See to it that a file's new name in `folder` survives a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from any that may take its place, None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


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
