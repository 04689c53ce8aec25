"""Write a file that a person asked for: whole or not at all, and over nothing that they did not name."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal.errors import KnownError


def write_target(target: Path, data: bytes, *, force: bool = False, journal: Path | None = None) -> None:
    """Write `data` to `target` so that it is there whole or not at all; readable by its owner alone.

    Raises KnownError where `check_target` does or the disk takes no more.
    """
    check_target(target, force=force, journal=journal)
    with temporary_beside(target) as made:
        with told(target):
            made.touch(0o600, exist_ok=False)
        with told(target), made.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(made, target, force=force)


def check_target(target: Path, *, force: bool = False, journal: Path | None = None) -> None:
    """Raise KnownError where nothing may be written to `target`, before any work is done for it.

    It may not be a folder, lie in a folder that is missing, be the journal itself, or, without `force`,
    be there already.
    """
    with told(target):
        if target.is_dir():
            raise KnownError("target-is-folder", file=str(target))
        if not target.parent.is_dir():
            raise KnownError("target-folder-missing", file=str(target), folder=str(target.parent))
        if not os.path.lexists(target):
            return
        if journal is not None and _is_same(target, journal):
            raise KnownError("target-is-journal", file=str(target))
        if target.exists() and not target.is_file():
            raise KnownError("target-not-a-file", file=str(target))
        if not force:
            raise KnownError("target-exists", file=str(target))


@contextmanager
def temporary_beside(target: Path) -> Iterator[Path]:
    """Yield a name on the same disk as `target` to make a file under; what is left there is removed."""
    with told(target):
        folder = Path(tempfile.mkdtemp(prefix=".recovery-", dir=_real(target).parent))
    try:
        yield folder / "made"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(made: Path, target: Path, *, force: bool) -> None:
    """Give a finished file its name in one step; without `force` never in place of another."""
    target = _real(target)
    with told(target):
        if force:
            with suppress(FileNotFoundError):
                shutil.copymode(target, made)
            made.replace(target)
        else:
            _put_where_none_is(made, target)


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Tell what the system refuses as something a person can act on."""
    try:
        yield
    except OSError as error:
        raise known_from(error, file) from error


def known_from(error: OSError, file: Path) -> KnownError:
    """Return what the system says as a KnownError about `file`."""
    code = _CODES.get(error.errno or 0)
    if code is not None:
        return KnownError(code, file=str(file))
    return KnownError("file-trouble", file=str(file), reason=error.strerror or type(error).__name__)


_CODES = {
    errno.ENOENT: "file-missing",
    errno.ENOTDIR: "file-missing",
    errno.EACCES: "file-not-allowed",
    errno.EPERM: "file-not-allowed",
    errno.EROFS: "file-not-allowed",
    errno.EISDIR: "file-is-folder",
    errno.ENOSPC: "target-disk-full",
    errno.EDQUOT: "target-disk-full",
    errno.EFBIG: "target-disk-full",
    errno.ENAMETOOLONG: "file-name-long",
    errno.ELOOP: "file-missing",
}


def _put_where_none_is(made: Path, target: Path) -> None:
    try:
        os.link(made, target)
    except FileExistsError:
        raise KnownError("target-exists", file=str(target)) from None
    except OSError:  # this disk has no second names for a file
        if target.exists():
            raise KnownError("target-exists", file=str(target)) from None
        made.replace(target)


def _real(target: Path) -> Path:
    return Path(os.path.realpath(target))


def _is_same(target: Path, journal: Path) -> bool:
    with suppress(OSError):  # a journal that may not be looked at is told of when it is opened
        return target.samefile(journal)
    return False
