"""Files that are there whole and on the disk, or not at all; and what is told where a folder takes none."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal.errors import KnownError
from journal.storage.files import flush, keep_folder, make_private

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_KEPT_HERE = (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES)
_NOT_TAKEN = ("journal-not-readable", "journal-read-only", "io-error")


@contextmanager
def private_file(file: Path) -> Iterator[None]:
    """Make an empty file for its owner alone, and take it away if it has not got another name by then."""
    file.unlink(missing_ok=True)  # what a crash left of an earlier try
    make_private(file)
    try:
        yield
    finally:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def put_on_disk(file: Path) -> None:
    """Wait until all of a file is on the disk."""
    handle = os.open(file, os.O_RDWR)
    try:
        flush(handle)
    finally:
        os.close(handle)


def put_name_on_disk(folder: Path) -> None:
    """See to it that a file's new name survives a power cut, where the medium knows how."""
    try:
        keep_folder(folder)
    except OSError as error:
        if error.errno not in _NOT_KEPT_HERE:
            raise


@contextmanager
def told_of(folder: Path) -> Iterator[None]:
    """Tell of a folder that takes no backup."""
    try:
        yield
    except OSError as error:
        code = "backup-no-room" if error.errno in _NO_ROOM else "backup-not-taken"
        raise KnownError(code, folder=str(folder)) from error
    except KnownError as error:
        if error.code == "disk-full":
            raise KnownError("backup-no-room", folder=str(folder)) from error
        if error.code in _NOT_TAKEN:
            raise KnownError("backup-not-taken", folder=str(folder)) from error
        raise
