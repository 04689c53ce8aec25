"""What is to be said of a file that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from journal.records.kinds import shown


@dataclass(slots=True)
class ReadReport:
    """What a reading met beside the records.

    `unknown` counts keys that this version has no field for, by list ("" for the top level) and key;
    `without_id` counts records that were given an id; `order` holds the ids of each list as the file
    has them, so that a record's place in the file can be told.
    """

    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    without_id: int = 0
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def meet_unknown(self, collection: str, keys: Iterable[str]) -> None:
        """Count keys that are kept out."""
        self.unknown.update((collection, shown(key)) for key in keys)

    def place(self, collection: str, record_id: str) -> str:
        """Return where a record stands in the file, as `entries[17]`."""
        return f"{collection}[{self.order[collection].index(record_id)}]"
