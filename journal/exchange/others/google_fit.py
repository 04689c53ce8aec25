"""Google Fit's `Daily activity metrics.csv`: a row a day, with columns that vary from person to person."""

from __future__ import annotations

from journal.exchange.others.column import Column, Unit
from journal.exchange.others.program import Columns, Program

FIRST_LINE = "Date,Step count"
_MEANINGS = {
    "date": Column("day"),
    "step count": Column("steps"),
    "walking duration (ms)": Column("walking_minutes", unit=Unit.MILLISECONDS),
}


def _told(columns: Columns) -> dict[str, Column]:
    found = {name: _MEANINGS.get(name.casefold()) for name in columns}
    return {name: column for name, column in found.items() if column is not None}


def _is_its(columns: Columns) -> bool:
    folded = [name.casefold() for name in columns]
    return folded[0] == "date" and "step count" in folded and len(folded) > 1


PROGRAM = Program(
    name="google-fit",
    title="Google Fit",
    is_its=_is_its,
    first_line=FIRST_LINE,
    told=_told,
    known_by=("Date",),
)
