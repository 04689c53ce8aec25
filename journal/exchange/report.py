"""What is to be said of a file that was read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from journal.errors import FieldError, KnownError
from journal.records.kinds import shown

MOST_PLACES = 3
_PLACE = re.compile(r"(\w+)\[(\d+)\]\.?(.*)", re.DOTALL)


@dataclass(slots=True)
class Skipped:
    """What was passed over for one reason: how often, and the first rows it happened in."""

    count: int = 0
    rows: list[int] = field(default_factory=list)


@dataclass(slots=True)
class ReadReport:
    """What a reading met beside the records.

    `unknown` counts keys that this version has no field for, by list ("" for the top level) and key;
    `without_id` counts records that were given an id; `order` holds the ids of each list as the file
    has them, so that a record's place in the file can be told. Where a list is a table of its own,
    `table_rows` holds the row of each of its records.

    Of other programs' files: `format` names it, `rows` counts what was read, `skipped` what of it was
    passed over, by reason and column ("" for the whole row), `columns` are those nothing was taken from.
    """

    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    without_id: int = 0
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    table_rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    format: str = ""
    rows: int = 0
    skipped: dict[tuple[str, str], Skipped] = field(default_factory=dict)
    columns: tuple[str, ...] = ()

    def meet_unknown(self, collection: str, keys: Iterable[str]) -> None:
        """Count keys that are kept out."""
        self.unknown.update((collection, shown(key)) for key in keys)

    def skip(self, reason: str, row: int, column: str = "") -> None:
        """Count what is passed over."""
        skipped = self.skipped.setdefault((reason, column), Skipped())
        skipped.count += 1
        if len(skipped.rows) < MOST_PLACES:
            skipped.rows.append(row)

    def located(self, error: FieldError, collection: str, record_id: str) -> KnownError:
        """Return an error about a field of a record with its place in the file."""
        return self.told(error.inside(self.place(collection, record_id)))

    def place(self, collection: str, record_id: str) -> str:
        """Return where a record stands in the file, as `entries[17]`."""
        return f"{collection}[{self.order[collection].index(record_id)}]"

    def told(self, error: FieldError) -> KnownError:
        """Return an error about `entries[17].back` by file, row and column where its list is a table."""
        place = _PLACE.fullmatch(error.field)
        if place is None or place[1] not in self.table_rows:
            return error
        return in_cell(f"{place[1]}.csv", self.table_rows[place[1]][int(place[2])], error.renamed(place[3]))


def in_cell(file: str, row: int, error: FieldError) -> KnownError:
    """Return an error about a field as one about a cell of a table, or its row where it names no field."""
    column = error.field.partition("[")[0]
    if not column:
        return KnownError("csv-row", file=file, row=row, reason=error)
    return KnownError("csv-cell", file=file, row=row, column=column, reason=error)
