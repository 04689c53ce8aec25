"""Read a file in, whatever its format: named, or recognised by how it begins."""

from __future__ import annotations

from pathlib import Path

from journal.errors import KnownError
from journal.exchange import recovery_json
from journal.exchange.recovery_json import NewId
from journal.exchange.report import ReadReport
from journal.exchange.wish import ImportWish
from journal.records import Records

SHARE = 0.5
"""How much of an import is the reading; the rest is the writing down."""

FORMATS = ("json",)


def read(
    source: Path, wish: ImportWish, new_id: NewId, beside: Records | None = None
) -> tuple[Records, ReadReport]:
    """Return the records of a file and what is to be said of the reading.

    Records may belong to those of `beside`, the journal that the file is read into. Raises KnownError for
    a file that cannot be read whole; OSError where it cannot be reached.
    """
    if wish.format not in (None, *FORMATS):
        raise KnownError("import-format", format=wish.format, formats=FORMATS)
    return recovery_json.read(source, new_id, beside)
