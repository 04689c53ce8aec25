"""Track & Graph's export: a row a feature at a moment; durations as h:mm:ss, older choices as `2:often`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journal.exchange.others.days import split_moment
from journal.exchange.others.gathering import Progress
from journal.exchange.others.long import Telling
from journal.exchange.others.program import Program
from journal.exchange.others.table import Table

FIRST_LINE = "FeatureName,Timestamp,Value,Label,Note"
_COLUMNS = tuple(FIRST_LINE.split(","))
_OLDER = ("FeatureName", "Timestamp", "Value", "Note")
_CHOICE = re.compile(r"(-?\d+(?:\.\d+)?):(?!\d\d:\d\d$)(.*)", re.DOTALL)


def _tellings(table: Table, progress: Progress) -> Iterator[Telling]:
    """Yield what each row tells; those of one day, by the date that stands in the file, belong together.

    A label is kept in the note.
    """
    has_labels = len(table.columns) == len(_COLUMNS)
    for row, cells in table.rows(progress.at):
        name, moment, value = (cell.strip() for cell in cells[:3])
        label, note = (cells[3].strip(), cells[4]) if has_labels else ("", cells[3])
        choice = _CHOICE.fullmatch(value)
        if choice is not None:
            value, label = choice[1], choice[2].strip()
        day, clock, offset = split_moment(moment)
        note = "\n".join(part for part in (label, note.strip()) if part)
        yield Telling(row, name, value, day, "", f"{clock}{offset}", note, name)


PROGRAM = Program(
    name="track-and-graph",
    title="Track & Graph",
    is_its=lambda columns: columns in (_COLUMNS, _OLDER),
    first_line=FIRST_LINE,
    tellings=_tellings,
)
