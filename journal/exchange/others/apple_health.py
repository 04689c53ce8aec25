"""Apple Health's export.xml, or the zip it comes in: steps a day, streamed however large the file is.

A phone and a watch both count the same steps, and the file holds both. Of each day the source with the
most steps is taken; adding sources up would count a step twice.
"""

from __future__ import annotations

import errno
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import IO
from xml.parsers import expat

from journal.errors import KnownError
from journal.exchange.others.cells import MOST_STEPS
from journal.exchange.others.gathering import Gathering, Progress

NAME = "apple-health"
MEMBER = "export.xml"
LARGEST = 8 * 2**30
_PIECE = 2**18
_LONGEST_TAG = 2**22
_MOST_SUMS = 500_000
_MOST_NAMES = 10_000
_DEEPEST = 1_000
_LONGEST_NAME = 200
_STEPS = "HKQuantityTypeIdentifierStepCount"
_ZIP = b"PK\x03\x04"
_LONGEST_END = 2**16 + 22
_LONGEST_LIST = 16 * 2**20
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # as phones pack; others fail in ways of their own


def is_its(path: Path) -> bool:
    """Return whether a file begins as an Apple Health export does, or is a zip that holds one."""
    with path.open("rb") as file:
        start = file.read(2**12)
    if start.startswith(_ZIP):
        return _member_in(path) is not None
    return b"<!DOCTYPE HealthData" in start or b"<HealthData" in start


def gather_steps(path: Path, gathering: Gathering, progress: Progress) -> None:
    """Gather an entry with the steps of each day; raise KnownError where the file is no export."""
    steps = _Steps(gathering)
    with _opened(path) as (file, length):
        _parse(file, length, steps, progress)
    for day, (row, sums) in sorted(steps.days.items()):
        most = round(max(sums.values()))
        if most > MOST_STEPS:
            gathering.report.skip("steps", row)
            continue
        found = gathering.day_of(row, day)
        if found is not None:
            record_id = gathering.ids.of(found.isoformat())
            gathering.add_entry(row, record_id, found, {"steps": most})
        if len(sums) > 1:
            gathering.report.skip("steps-other-source", row)


@dataclass(slots=True)
class _Steps:
    """The steps of each day by source, with the first record of the day; memory grows with days, not size."""

    gathering: Gathering
    days: dict[str, tuple[int, dict[str, float]]] = field(default_factory=dict)
    sums: int = 0
    elements: int = 0
    is_health: bool = False

    def start(self, tag: str, said: dict[str, str]) -> None:
        """Take one element of the file."""
        self.elements += 1
        if tag == "Record":
            if said.get("type") == _STEPS:
                self._take(said)
        elif tag == "HealthData":
            self.is_health = True

    def _take(self, said: dict[str, str]) -> None:
        report = self.gathering.report
        report.rows += 1
        try:
            count = float(said.get("value", ""))
        except ValueError:
            count = -1.0
        if not 0 <= count <= MOST_STEPS:
            report.skip("steps", report.rows)
            return
        day, source = said.get("startDate", "")[:10], said.get("sourceName", "")[:_LONGEST_NAME]
        _row, sums = self.days.setdefault(day, (report.rows, {}))
        if source not in sums:
            self.sums += 1
            if self.sums > _MOST_SUMS:
                raise KnownError("health-days")
            sums[source] = 0.0
        sums[source] += count


def _parse(file: IO[bytes], length: int, steps: _Steps, progress: Progress) -> None:
    """Read the file piece by piece; what is read is let go of at once."""
    parser = expat.ParserCreate("utf-8")  # which other letters it names is not looked up
    parser.buffer_text = False
    parser.StartElementHandler = steps.start
    parser.EntityDeclHandler = _refuse_entity
    ended = count()
    parser.EndElementHandler = partial(next, ended)  # counts without a step of Python for each
    read = pieces = 0
    try:
        while piece := file.read(_PIECE):
            read += len(piece)
            if read > LARGEST:
                raise KnownError("health-large", largest=LARGEST // 2**30)
            parser.Parse(piece, False)
            pieces += 1  # each look at the count takes one
            open_elements = steps.elements - (next(ended) - pieces + 1)
            if read - parser.CurrentByteIndex > _LONGEST_TAG or open_elements > _DEEPEST:
                raise KnownError("health-broken", line=parser.CurrentLineNumber)
            if len(parser.intern) > _MOST_NAMES:
                raise KnownError("health-broken", line=parser.CurrentLineNumber)
            progress.at(read * 100 // max(length, 1))
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise KnownError("health-broken", line=error.lineno) from None
    except (zipfile.BadZipFile, EOFError, zlib.error):
        raise KnownError("health-zip") from None
    if not steps.is_health:
        raise KnownError("health-foreign")


def _refuse_entity(*_declared: object) -> None:
    raise KnownError("health-entity")


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """Open the XML, in the zip where it is one; yield it with its length."""
    with path.open("rb") as file:
        if not file.read(4).startswith(_ZIP):
            file.seek(0)
            yield file, path.stat().st_size
            return
    member = _member_in(path)
    if member is None or member.compress_type not in _PACKED:
        raise KnownError("health-zip")
    with zipfile.ZipFile(path) as packed:
        try:
            inner = packed.open(member)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):  # encrypted, or packed in another way
            raise KnownError("health-zip") from None
        except OSError as error:
            if error.errno != errno.EINVAL:  # it says that it lies before the file's beginning
                raise
            raise KnownError("health-zip") from None
        with inner:
            yield inner, member.file_size


def _member_in(path: Path) -> zipfile.ZipInfo | None:
    """Return the one member of a zip that is the export; nothing is ever unpacked to the disk."""
    if not _is_list_short(path):
        return None
    try:
        with zipfile.ZipFile(path) as packed:
            found = [info for info in packed.infolist() if info.filename.rpartition("/")[2] == MEMBER]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    return found[0] if len(found) == 1 else None


def _is_list_short(path: Path) -> bool:
    """Whether the list of a zip's members is one that can be read without filling the memory."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - _LONGEST_END, 0))
        tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    is_of_64_bits = tail[max(end - 20, 0) : max(end, 0)].startswith(
        b"PK\x06\x07"
    )  # for more than 65,535 members
    return (
        end >= 0
        and not is_of_64_bits
        and int.from_bytes(tail[end + 12 : end + 16], "little") <= _LONGEST_LIST
    )
