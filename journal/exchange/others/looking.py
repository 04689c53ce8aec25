"""What a person is shown of a file before saying what its columns are."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from pathlib import Path

from journal.errors import KnownError
from journal.exchange.others.column import Column
from journal.exchange.others.days import are_days, is_short, order_of
from journal.exchange.others.gathering import Progress
from journal.exchange.others.program import Program
from journal.exchange.others.reading import recognised
from journal.exchange.others.table import Table
from journal.exchange.wish import Watch, unwatched

FIRST_ROWS = 8
MOST_NAMES = 2_000
MOST_TEXTS = 60
MOST_DAYS = 100_000
"""How many different dates of a column are looked at to learn how they are written."""


@dataclass(frozen=True, slots=True)
class Look:
    """A file's beginning: whose it is, its columns and first rows, and what is asked of a person.

    `told` are the columns whose meaning is known of the program; the others are to be told, of Bearable
    and Track & Graph the `names` instead, each with the first values it has. `texts` holds the different
    values of each column or name, up to `MOST_TEXTS` of them. `days` are the columns that hold dates, each
    with one that could be two different days, "" where its dates are clear.
    """

    format: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    told: MappingOf[str, Column]
    names: MappingOf[str, tuple[str, ...]]
    texts: MappingOf[str, tuple[str, ...]] = field(default_factory=dict)
    days: MappingOf[str, str] = field(default_factory=dict)
    needs_mapping: bool = True

    @property
    def asked(self) -> tuple[str, ...]:
        """The names or columns that only a person can tell."""
        return tuple(self.names) or tuple(name for name in self.columns if name not in self.told)


def look(source: Path, name: str | None = None, watch: Watch = unwatched) -> Look:
    """Return what a table begins with; raise KnownError, or OSError where it is not reached."""
    table, program = recognised(source, name)
    progress = Progress(watch, len(table.text), 1.0)
    told = program.told(table.columns)
    first = _first(table)
    if program.tellings is not None:
        texts = names_in(table, program, MOST_TEXTS, progress)
        names = {name: values[:FIRST_ROWS] for name, values in texts.items()}
        days: dict[str, str] = {}
    else:
        names = {}
        texts, days = _columns_of(table, first, progress)
    return Look(
        program.name, program.title, table.columns, first, told, names, texts, days, program.needs_mapping
    )


def names_in(
    table: Table, program: Program, most: int, progress: Progress | None = None
) -> dict[str, tuple[str, ...]]:
    """Return what each row of a table may be about, with at most so many different values of each."""
    if program.tellings is None:
        return {}
    said: dict[str, dict[str, None]] = {}
    for telling in program.tellings(table, progress or Progress(unwatched, 1, 1)):
        if telling.name in said or len(said) < MOST_NAMES:
            values = said.setdefault(telling.name, {})
            if len(values) < most:
                values[telling.value.strip()] = None
    return {name: tuple(values) for name, values in said.items()}


def _first(table: Table) -> tuple[tuple[str, ...], ...]:
    rows = zip(range(FIRST_ROWS), table.rows(), strict=False)
    return tuple(tuple(cells[: len(table.columns)]) for _, (_number, cells) in rows)


def _columns_of(
    table: Table, first: tuple[tuple[str, ...], ...], progress: Progress
) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Return the different texts of each column, and of those that hold dates one that is not clear."""
    dated = {place for place in range(len(table.columns)) if are_days([cells[place] for cells in first])}
    met: list[dict[str, None]] = [{} for _ in table.columns]
    most = [MOST_DAYS if place in dated else MOST_TEXTS for place in range(len(table.columns))]
    for _row, cells in table.rows(progress.at):
        for texts, cell, limit in zip(met, cells, most, strict=False):
            if cell and len(texts) < limit:
                texts[cell.strip()] = None
    first_texts = {name: tuple(_filled(met[place])) for place, name in enumerate(table.columns)}
    days = {name: _unclear(met[place]) for place, name in enumerate(table.columns) if place in dated}
    return first_texts, days


def _filled(texts: dict[str, None]) -> Iterator[str]:
    yield from [text for text in texts if text][:MOST_TEXTS]


def _unclear(texts: dict[str, None]) -> str:
    """Return a date that could be two different days, "" where the column tells which; mixed ones do too."""
    try:
        order = order_of(texts)
    except KnownError as error:
        return str(error.parameters.get("text", error.parameters.get("one")))
    return "" if order is not None else next((text for text in texts if is_short(text)), "")
