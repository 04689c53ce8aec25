"""The programs whose files are known, by name and by how their files begin."""

from __future__ import annotations

from journal.exchange.others import (
    any_table,
    apple_health,
    bearable,
    crisiscore,
    daylio,
    google_fit,
    track_and_graph,
)
from journal.exchange.others.program import Columns, Program

ANY_TABLE = any_table.PROGRAM
_PROGRAMS = (
    bearable.PROGRAM,
    daylio.PROGRAM,
    track_and_graph.PROGRAM,
    crisiscore.PROGRAM,
    google_fit.PROGRAM,
    ANY_TABLE,
)
NAMES = (*(program.name for program in _PROGRAMS[:-1]), apple_health.NAME, ANY_TABLE.name)
"""What `--from` may say of other programs' files; `table` is any table with a mapping."""

FIRST_LINES = tuple(program.first_line for program in _PROGRAMS[:-2])
"""How the files of programs begin that always begin alike."""


def program_of(columns: Columns) -> Program:
    """Return whose table has these columns; any table's where nobody's does."""
    return next(program for program in _PROGRAMS if program.is_its(columns))


def program_named(name: str) -> Program:
    """Return a program by its name of `NAMES`."""
    return next(program for program in _PROGRAMS if program.name == name)
