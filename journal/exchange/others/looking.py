"""What a person is shown of a file before saying what its columns are."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from pathlib import Path

from journal.exchange.others.column import Column
from journal.exchange.others.gathering import Progress
from journal.exchange.others.program import Program
from journal.exchange.others.reading import recognised
from journal.exchange.others.table import Table
from journal.exchange.wish import unwatched

FIRST_ROWS = 8
MOST_NAMES = 2_000


@dataclass(frozen=True, slots=True)
class Look:
    """A file's beginning: whose it is, its columns and first rows, and what is asked of a person.

    `told` are the columns whose meaning is known of the program; the others are to be told, of Bearable
    and Track & Graph the `names` instead, each with the first values it has.
    """

    format: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    told: MappingOf[str, Column]
    names: MappingOf[str, tuple[str, ...]]

    @property
    def asked(self) -> tuple[str, ...]:
        """The names or columns that only a person can tell."""
        return tuple(self.names) or tuple(name for name in self.columns if name not in self.told)


def look(source: Path, name: str | None = None) -> Look:
    """Return what a table begins with; raise KnownError, or OSError where it is not reached."""
    table, program = recognised(source, name)
    return Look(
        format=program.name,
        title=program.title,
        columns=table.columns,
        rows=_first(table),
        told=program.told(table.columns),
        names=names_in(table, program, FIRST_ROWS),
    )


def names_in(table: Table, program: Program, most: int) -> dict[str, tuple[str, ...]]:
    """Return what each row of a table may be about, with at most so many values of each."""
    if program.tellings is None:
        return {}
    said: dict[str, list[str]] = {}
    for telling in program.tellings(table, Progress(unwatched, 1, 1)):
        if telling.name in said or len(said) < MOST_NAMES:
            values = said.setdefault(telling.name, [])
            if len(values) < most:
                values.append(telling.value.strip())
    return {name: tuple(values) for name, values in said.items()}


def _first(table: Table) -> tuple[tuple[str, ...], ...]:
    rows = zip(range(FIRST_ROWS), table.rows(), strict=False)
    return tuple(tuple(cells[: len(table.columns)]) for _, (_number, cells) in rows)
