"""Daylio's export, older and newer: a row an entry, whose mood is a word without a number."""

from __future__ import annotations

from journal.exchange.others.column import Column
from journal.exchange.others.program import Columns, Program

FIRST_LINE = "full_date,date,weekday,time,mood,activities,note_title,note"
_OLDER = tuple(FIRST_LINE.split(","))
_NEWER = (*_OLDER[:6], "scales", *_OLDER[6:])

_TOLD = {
    "full_date": Column("day"),
    "date": Column(None),  # the same day again, without its year
    "weekday": Column(None),
    "time": Column("time"),
    "activities": Column("note", label="activities"),
    "scales": Column("note", label="scales"),
    "note_title": Column("note"),
    "note": Column("note"),
}


def _told(columns: Columns) -> dict[str, Column]:
    return {name: column for name, column in _TOLD.items() if name in columns}


PROGRAM = Program(
    name="daylio",
    title="Daylio",
    is_its=lambda columns: columns in (_OLDER, _NEWER),
    first_line=FIRST_LINE,
    told=_told,
    asked=("mood",),
    known_by=("full_date", "time"),
)
