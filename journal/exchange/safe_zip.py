"""Zips from elsewhere, read with distrust: a few small plain files and nothing else."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from journal.errors import KnownError
from journal.records.kinds import shown

LARGEST = 256 * 2**20
MOST_MEMBERS = 64
MOST_RATIO = 100
SMALL = 2**20
"""Files up to this size may be packed as tightly as they like."""

_END, _END_SIZE = b"PK\x05\x06", 22
_LOCATOR, _LOCATOR_SIZE = b"PK\x06\x07", 20
_MOST_DIRECTORY = 64 * 1024
_ENCRYPTED = 0x1
_LEFT_BY_SYSTEMS = ("__MACOSX/", ".DS_Store")


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return files as a zip that `unpacked` reads; the same files make the same bytes.

    Raises KnownError where they are larger together than what may be read back.
    """
    if sum(map(len, files.values())) > LARGEST:
        raise KnownError("csv-export-large", largest=LARGEST // 2**20)
    held = io.BytesIO()
    with ZipFile(held, "w") as archive:
        for name, data in files.items():
            info = ZipInfo(name)
            info.external_attr = 0o600 << 16
            archive.writestr(info, data, ZIP_STORED if _is_too_tight(data) else ZIP_DEFLATED)
    return held.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the CSV files of a zip by name; nothing of it is written to a disk.

    Raises KnownError for a zip that is broken, locked, nested, too large or packed too tightly, that holds
    a name twice, a path, or anything but CSV files.
    """
    _check_directory(data)
    with _told(), ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: _content(archive, info) for info in _checked(archive, len(data))}


def _is_too_tight(data: bytes) -> bool:
    return len(data) > SMALL and len(zlib.compress(data)) * MOST_RATIO < len(data)


def _check_directory(data: bytes) -> None:
    """Refuse a list of files so long that reading it alone would cost memory."""
    if len(data) > LARGEST:
        raise KnownError("csv-large", megabytes=-(-len(data) // 2**20), largest=LARGEST // 2**20)
    end = len(data) - _END_SIZE
    if end < 0 or data[end : end + 4] != _END or data[-2:] != b"\0\0":
        raise KnownError("csv-zip-broken")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if size > _MOST_DIRECTORY or data[end - _LOCATOR_SIZE :].startswith(_LOCATOR):
        raise KnownError("csv-zip-members", most=MOST_MEMBERS)


def _checked(archive: ZipFile, size: int) -> list[ZipInfo]:
    """Return the files that may be read, once all of them have been looked at."""
    infos = [info for info in archive.infolist() if not info.orig_filename.startswith(_LEFT_BY_SYSTEMS)]
    if len(infos) > MOST_MEMBERS:
        raise KnownError("csv-zip-members", most=MOST_MEMBERS)
    names = [info.filename.casefold() for info in infos]
    for info in infos:
        _check_member(info)
        if names.count(info.filename.casefold()) > 1:
            raise KnownError("csv-zip-twice", file=shown(info.filename))
    whole = sum(info.file_size for info in infos)
    if whole > LARGEST:
        raise KnownError("csv-large", megabytes=-(-whole // 2**20), largest=LARGEST // 2**20)
    if sum(info.compress_size for info in infos) > size:  # files that share their bytes
        raise KnownError("csv-zip-broken")
    return infos


def _content(archive: ZipFile, info: ZipInfo) -> bytes:
    content = archive.read(info)
    if content.startswith(b"PK\x03\x04"):
        raise KnownError("csv-zip-nested", file=shown(info.filename))
    return content


def _check_member(info: ZipInfo) -> None:
    name = shown(info.orig_filename)
    if info.orig_filename != info.filename or set(info.filename) & set("/\\:\0"):
        raise KnownError("csv-zip-path", file=name)
    if info.filename.lower().endswith(".zip"):
        raise KnownError("csv-zip-nested", file=name)
    if not info.filename.lower().endswith(".csv"):
        raise KnownError("csv-zip-other", file=name)
    if info.flag_bits & _ENCRYPTED:
        raise KnownError("csv-zip-locked")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise KnownError("csv-zip-packing", file=name)
    if info.file_size > SMALL and info.file_size > MOST_RATIO * info.compress_size:
        raise KnownError("csv-zip-bomb", file=name, ratio=MOST_RATIO)


@contextmanager
def _told() -> Iterator[None]:
    """Tell what zipfile raises for a broken zip as something a person can act on."""
    try:
        yield
    except (
        BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        NotImplementedError,
        ValueError,
        OSError,
    ) as error:
        raise KnownError("csv-zip-broken") from error
