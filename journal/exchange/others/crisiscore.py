"""CrisisCore PainTracker's export: a row an entry; rows may be joined by a backslash and an n."""

from __future__ import annotations

from journal.exchange.others.column import Column
from journal.exchange.others.program import Columns, Program

FIRST_LINE = (
    "Date,Time,Pain Level,Locations,Symptoms,Limited Activities,"
    "Sleep Quality,Mood Impact,Missed Work Days,Notes"
)
_COLUMNS = tuple(FIRST_LINE.split(","))
_IN_NOTE = ("Locations", "Symptoms", "Limited Activities", "Sleep Quality", "Mood Impact", "Missed Work Days")
_TOLD = {
    "Date": Column("day"),
    "Time": Column("time"),
    "Pain Level": Column("worst", lowest=0, highest=10),  # pain anywhere, on the scale that it shows
    **{name: Column("note", label=name) for name in _IN_NOTE},
    "Notes": Column("note"),
}


def straightened(text: str) -> str:
    """Return a text in which rows end with a line's end, also where a backslash and an n stand for it."""
    if not text.startswith(f"{FIRST_LINE}\\n"):
        return text
    pieces = text.split('"')  # every second piece stands between quotes, and is the person's own
    return '"'.join(piece if place % 2 else piece.replace("\\n", "\n") for place, piece in enumerate(pieces))


def _told(_columns: Columns) -> dict[str, Column]:
    return _TOLD


PROGRAM = Program(
    name="crisiscore",
    title="CrisisCore PainTracker",
    is_its=lambda columns: columns == _COLUMNS,
    first_line=FIRST_LINE,
    told=_told,
    known_by=("Date", "Time"),
)
