"""Bearable's export: a row a rating or amount, by category and detail, on scales of its own."""

from __future__ import annotations

from collections.abc import Iterator

from journal.exchange.others.gathering import Progress
from journal.exchange.others.long import Telling
from journal.exchange.others.program import Program
from journal.exchange.others.table import Table

FIRST_LINE = "date,weekday,time of day,category,rating/amount,detail,notes"
_COLUMNS = tuple(FIRST_LINE.split(","))


def _tellings(table: Table, progress: Progress) -> Iterator[Telling]:
    """Yield what each row tells; it is called `category: detail`, or `category` alone.

    A part of the day is what stands as its time: `08:30`, `pre`, `mid`, `all day` or nothing.
    """
    for row, (day, _weekday, part, category, value, detail, note, *_more) in table.rows(progress.at):
        category, detail, part = category.strip(), detail.strip(), part.strip()
        name = f"{category}: {detail}" if detail else category
        yield Telling(row, name, value, day, part, part, note, detail or category)


PROGRAM = Program(
    name="bearable",
    title="Bearable",
    is_its=lambda columns: columns == _COLUMNS,
    first_line=FIRST_LINE,
    tellings=_tellings,
)
