"""What is known of another program's table: how it begins and what its columns are beyond doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from journal.exchange.others.column import Column
from journal.exchange.others.gathering import Progress
from journal.exchange.others.long import Telling
from journal.exchange.others.table import Table

Columns: TypeAlias = tuple[str, ...]
Tellings: TypeAlias = Callable[[Table, Progress], Iterator[Telling]]


@dataclass(frozen=True, slots=True)
class Program:
    """One program's table.

    `name` is what `--from` calls it, `title` what people do. `is_its` knows its columns, of which
    `first_line` gives an example. Where each row is an entry, `told` are the columns whose meaning is
    beyond doubt, `asked` those that only the person can tell, and `known_by` those that tell a row from
    all others (empty: all of them). Where each row tells one thing by its name, `tellings` reads it.
    """

    name: str
    title: str
    is_its: Callable[[Columns], bool]
    first_line: str = ""
    told: Callable[[Columns], Mapping[str, Column]] = field(default=lambda _columns: {})
    asked: Columns = ()
    known_by: Columns = ()
    tellings: Tellings | None = None

    @property
    def needs_mapping(self) -> bool:
        """Whether nothing can be read of it before a person has said what it means."""
        return bool(self.asked) or self.tellings is not None or not self.first_line
