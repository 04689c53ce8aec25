"""Recovery journal JSON, version 1: written from records and read back to equal ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from journal.errors import FieldError, KnownError
from journal.exchange.report import ReadReport
from journal.exchange.strict_json import read_json
from journal.exchange.wish import Watch, unwatched
from journal.records import COLLECTIONS, Kept, Person, Records, check_records, from_plain, in_order, to_plain
from journal.records.kinds import shown
from journal.records.record import Record, unknown_keys

FORMAT = "recovery-journal"
VERSION = 1
WATCHED_RECORDS = 200
LARGEST = 256 * 2**20
MOST_VALUES = 10_000_000
"""Many times what the longest journal holds; so many empty lists would fill the memory with 1 GB."""
_HEAD = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n'
_TOP_KEYS = frozenset({"format", "version", "sample", "person", *COLLECTIONS})

NewId = Callable[[], str]
R = TypeVar("R", bound=Record)


def write(records: Records) -> bytes:
    """Return records as a file of the format: UTF-8, a record a line, every field present."""
    return "".join(_written(records)).encode("utf-8")


def read(
    source: bytes | Path, new_id: NewId, beside: Records | None = None, watch: Watch = unwatched
) -> tuple[Records, ReadReport]:
    """Return the records of a file and what is to be said of the reading.

    Records without an id get one from `new_id`; a dose or a window may belong to a record of `beside`, the
    journal that the file is read into. Raises KnownError, with the place and the reason, for
    anything that is not wholly a file of this format and version, holds more values than `MOST_VALUES`, or
    is larger than 256 MB unless the program itself wrote it; OSError where the file cannot be reached.
    """
    data = source if isinstance(source, bytes) else _fetched(source)
    if sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise KnownError("json-many", most=MOST_VALUES)
    top = read_json(data)
    if not isinstance(top, Mapping) or top.get("format") != FORMAT:
        raise KnownError("json-foreign")
    _check_version(top.get("version"))
    try:
        return _records(top, new_id, beside, watch)
    except RecursionError:
        raise KnownError("json-nested") from None


def _written(records: Records) -> Iterator[str]:
    yield _HEAD
    yield f'  "sample": {_line(records.sample)},\n  "person": {_line(to_plain(records.person))}'
    for name, kept in records.lists():
        yield f',\n  "{name}": ['
        yield ",".join(f"\n    {_line(to_plain(record))}" for record in kept)
        yield "\n  ]" if kept else "]"
    yield "\n}\n"


def _line(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, allow_nan=False)


def _fetched(path: Path) -> bytes:
    with path.open("rb") as file:
        start = file.read(len(_HEAD))
        if start == _HEAD.encode():
            return start + file.read()
        size = path.stat().st_size
        data = start + file.read(LARGEST - len(start) + 1) if size <= LARGEST else start
    if max(size, len(data)) > LARGEST:
        raise KnownError("json-large", megabytes=-(-size // 2**20), largest=LARGEST // 2**20)
    return data


def _check_version(version: Any) -> None:
    if type(version) is not int or version < 1:
        raise FieldError("version", "version", value=shown(version))
    if version > VERSION:
        raise KnownError("json-newer", version=version, known=VERSION)


def _records(
    top: Mapping[str, Any], new_id: NewId, beside: Records | None, watch: Watch
) -> tuple[Records, ReadReport]:
    report = ReadReport()
    report.meet_unknown("", [key for key in top if key not in _TOP_KEYS])
    sample = top.get("sample", False)
    if not isinstance(sample, bool):
        raise FieldError("sample", "truth", value=shown(sample))
    seen = _watched(watch, sum(len(kept) for kept in top.values() if isinstance(kept, list)))
    person = _read_one(Person, "person", top.get("person", {}), report)
    lists: dict[str, Any] = {name: tuple(_read_list(name, top, new_id, report, seen)) for name in COLLECTIONS}
    records = Records(person=person, sample=sample, **lists)
    check_records(records, beside)
    report.order = {name: tuple(record.id for record in kept) for name, kept in lists.items()}
    ordered: dict[str, Any] = {name: in_order(kept) for name, kept in lists.items()}
    return replace(records, **ordered), report


def _watched(watch: Watch, whole: int) -> Callable[[], None]:
    """Return what is to be called for each record, so that the watcher is told of it now and then."""
    count = 0

    def seen() -> None:
        nonlocal count
        if count % WATCHED_RECORDS == 0:
            watch(min(count / max(whole, 1), 1.0))
        count += 1

    return seen


def _read_list(
    name: str, top: Mapping[str, Any], new_id: NewId, report: ReadReport, seen: Callable[[], None]
) -> Iterator[Kept]:
    plains = top.get(name, [])
    if not isinstance(plains, list):
        raise FieldError(name, "list", value=shown(plains))
    for index, plain in enumerate(plains):
        seen()
        if isinstance(plain, Mapping) and plain.get("id") is None:
            plain = {**plain, "id": new_id()}
            report.without_id += 1
        yield _read_one(COLLECTIONS[name], f"{name}[{index}]", plain, report)


def _read_one(record_type: type[R], place: str, plain: Any, report: ReadReport) -> R:
    try:
        record = from_plain(record_type, plain)
    except FieldError as error:
        raise error.inside(place) from None
    unknown = unknown_keys(record_type, plain)
    if unknown:
        report.meet_unknown(place.partition("[")[0], unknown)
    return record
