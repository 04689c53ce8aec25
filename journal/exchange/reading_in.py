"""Read a file in, whatever its format: named, or recognised by how it begins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from journal.errors import KnownError
from journal.exchange import csv_zip, others, recovery_json
from journal.exchange.recovery_json import NewId
from journal.exchange.report import ReadReport
from journal.exchange.wish import ImportWish, Watch, unwatched
from journal.records import Records

SHARE = 0.5
"""How much of an import is the reading; the rest is the writing down."""

FORMATS = ("json", "csv", *others.NAMES)
_OTHERS = "others"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def read(
    source: Path, wish: ImportWish, new_id: NewId, beside: Records | None = None
) -> tuple[Records, ReadReport]:
    """Return the records of a file and what is to be said of the reading.

    Records may belong to those of `beside`, the journal that the file is read into. Raises KnownError for
    a file that cannot be read whole; OSError where it cannot be reached.
    """
    if wish.format not in (None, *FORMATS):
        raise KnownError("import-format", format=wish.format, formats=FORMATS)
    begins_as = _begins_as(source, wish)
    if begins_as == _OTHERS:
        return others.read(
            source, wish if wish.format in others.NAMES else replace(wish, format=None), beside, SHARE
        )
    if wish.mapping is not None:
        raise KnownError("mapping-unused")
    if begins_as == "csv":
        return csv_zip.read(source, new_id, beside, _share_of(wish.watch))
    return recovery_json.read(source, new_id, beside, _share_of(wish.watch))


def first_look(source: Path, watch: Watch = unwatched) -> tuple[str, others.Look | None]:
    """Return a file's format by name, and what a table begins with; raise as `read` does."""
    begins_as = _begins_as(source, ImportWish())
    if begins_as != _OTHERS:
        return begins_as, None
    if others.is_health(source):
        return others.HEALTH, None
    found = others.look(source, watch=watch)
    return found.format, found


def with_mapping(wish: ImportWish) -> ImportWish:
    """Return a wish whose mapping has been fetched; OSError where its file cannot be reached."""
    mapping = wish.mapping
    return replace(wish, mapping=others.fetched_mapping(mapping)) if isinstance(mapping, Path) else wish


def example(source: Path, wish: ImportWish) -> bytes:
    """Return a mapping to fill in for a file that needs one; raise KnownError as `read` does."""
    return others.example(source, wish if wish.format in others.NAMES else replace(wish, format=None))


def _begins_as(source: Path, wish: ImportWish) -> str:
    """Return `json`, `csv` for our own zip of tables, or that it is another program's file."""
    if wish.format == "json" or wish.format in others.NAMES:
        return "json" if wish.format == "json" else _OTHERS
    if source.exists() and not source.is_file():  # a pipe can be read only once
        return wish.format or "json"
    with source.open("rb") as file:
        is_zip = file.read(4).startswith(_ZIP)
    if wish.format == "csv":
        return "csv" if is_zip else _OTHERS
    if others.is_others(source) or (wish.mapping is not None and not is_zip):
        return _OTHERS
    return "csv" if is_zip or source.name.lower().endswith(".zip") else "json"


def _share_of(watch: Watch) -> Watch:
    """Return what tells of a reading as its share of the whole import."""
    return lambda done: watch(SHARE * done)
