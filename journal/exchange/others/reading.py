"""Read another program's file: recognise it, take what is told of its columns, gather its records."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from pathlib import Path

from journal.errors import FieldError, KnownError
from journal.exchange.others import apple_health, crisiscore
from journal.exchange.others.column import Column
from journal.exchange.others.days import order_of
from journal.exchange.others.gathering import Gathering, Progress
from journal.exchange.others.identity import Identities
from journal.exchange.others.long import gather_tellings
from journal.exchange.others.mapping import Mapping, read_mapping
from journal.exchange.others.program import Program
from journal.exchange.others.programs import ANY_TABLE, program_named, program_of
from journal.exchange.others.table import Table, fetched, table_of, text_of
from journal.exchange.others.wide import gather_rows
from journal.exchange.report import ReadReport
from journal.exchange.wish import ImportWish
from journal.records import Records


def read(
    source: Path, wish: ImportWish, beside: Records | None = None, share: float = 1.0
) -> tuple[Records, ReadReport]:
    """Return the records of another program's file and what is to be said of the reading.

    The watcher is told of `share` of the work. Raises KnownError where the file cannot be read, or
    `mapping-needed` where only the person can tell what its numbers mean; OSError where it is not reached.
    """
    mapping = None if wish.mapping is None else read_mapping(wish.mapping)
    if wish.format == apple_health.NAME or (wish.format is None and apple_health.is_its(source)):
        return _read_health(source, wish, beside or Records(), share)
    table, program = recognised(source, wish.format)
    mapping = _fitting(mapping, program)
    report = ReadReport(format=program.name)
    gathering = Gathering(
        report,
        Identities(program.name, *(table.columns if program is ANY_TABLE else ())),
        beside or Records(),
        wish.today,
        mapping.order,
        mapping.offset,
    )
    gather(table, program, mapping, gathering, Progress(wish.watch, len(table.text), share))
    return gathering.records(), report


def recognised(source: Path, name: str | None) -> tuple[Table, Program]:
    """Return a file's table and whose it is: as `name` says, or as its first line does."""
    table = table_of(crisiscore.straightened(text_of(fetched(source))))
    program = program_of(table.columns) if name is None else program_named(name)
    if not program.is_its(table.columns):
        raise KnownError("table-not-its", program=program.title, line=program.first_line)
    return table, program


def gather(
    table: Table, program: Program, mapping: Mapping, gathering: Gathering, progress: Progress
) -> None:
    """Gather what a table comes to; raise KnownError where the mapping does not fit it."""
    if program.tellings is not None:
        gather_tellings(program.tellings(table, progress), mapping.names, gathering)
        return
    columns = columns_of(table, program, mapping)
    if gathering.order is None:
        place = table.columns.index(_only(columns, "day") or "")
        gathering.order = order_of(cells[place] for _row, cells in table.rows())
    kept = [table.columns.index(name) for name in program.known_by if name in table.columns]
    gather_rows(table, columns, gathering, lambda cells: [cells[place] for place in kept] or cells, progress)


def columns_of(table: Table, program: Program, mapping: Mapping) -> dict[str, Column]:
    """Return what a table's columns are: as the mapping says, else as is known of the program."""
    for name in mapping.columns:
        if name not in table.columns:
            raise KnownError("mapping-column", column=name, columns=table.columns)
    columns = {**program.told(table.columns), **mapping.columns}
    if any(name not in columns for name in program.asked):
        raise KnownError("mapping-needed", program=program.title, names=program.asked)
    if _only(columns, "day") is None:
        raise KnownError("mapping-day")
    for single in ("time", "medicine", "amount"):
        _only(columns, single)
    return columns


def _only(columns: MappingOf[str, Column], wanted: str) -> str | None:
    """Return the one column of a field, None where there is none; raise FieldError where there are two."""
    found = [name for name, column in columns.items() if column.field == wanted]
    if len(found) > 1:
        raise FieldError(f"columns.{found[1]}", "mapping-twice", value=wanted, other=found[0])
    return found[0] if found else None


def _fitting(mapping: Mapping | None, program: Program) -> Mapping:
    if mapping is None:
        if program is ANY_TABLE:
            raise KnownError("mapping-needed-table")
        if program.needs_mapping:
            raise KnownError("mapping-needed", program=program.title, names=program.asked)
        return Mapping()
    if mapping.source not in ("", program.name):
        raise KnownError("mapping-other", source=mapping.source, format=program.name)
    return mapping


def _read_health(source: Path, wish: ImportWish, beside: Records, share: float) -> tuple[Records, ReadReport]:
    report = ReadReport(format=apple_health.NAME)
    gathering = Gathering(report, Identities(apple_health.NAME), beside, wish.today)
    apple_health.gather_steps(source, gathering, Progress(wish.watch, 100, share))
    return gathering.records(), report
