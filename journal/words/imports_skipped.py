"""What of another program's file was passed over, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from journal.words.language import Words, mark_plural
from journal.words.names import listed
from journal.words.reports import one_line

MOST_LISTED = 20

_ROWS = {
    "day-missing": mark_plural("{count} row names no day", "{count} rows name no day"),
    "day-unreadable": mark_plural(
        "{count} row has a date that cannot be read", "{count} rows have a date that cannot be read"
    ),
    "day-to-come": mark_plural(
        "{count} row is about a day still to come", "{count} rows are about a day still to come"
    ),
    "day-before-birth": mark_plural(
        "{count} row is about a day before birth", "{count} rows are about a day before birth"
    ),
    "cells": mark_plural(
        "{count} row has more cells than there are columns",
        "{count} rows have more cells than there are columns",
    ),
    "nothing": mark_plural("{count} row says nothing to take", "{count} rows say nothing to take"),
    "note-long": mark_plural("{count} note is too long to be kept", "{count} notes are too long to be kept"),
    "dose-time": mark_plural("{count} dose has no time of day", "{count} doses have no time of day"),
    "dose-offset": mark_plural(
        "{count} dose needs “offset” in the mapping", "{count} doses need “offset” in the mapping"
    ),
    "medicine-long": mark_plural(
        "{count} name of a medicine is too long", "{count} names of medicines are too long"
    ),
    "name-left-out": mark_plural(
        "{count} row tells what the mapping does not name", "{count} rows tell what the mapping does not name"
    ),
    "left-out": mark_plural(
        "{count} row is left out by the mapping", "{count} rows are left out by the mapping"
    ),
    "steps-other-source": mark_plural(
        "on {count} day several sources counted the same steps, and the one with the most was taken",
        "on {count} days several sources counted the same steps, and the one with the most was taken",
    ),
}
_CELLS = {
    "number": mark_plural("{count} cell is no number", "{count} cells are no numbers"),
    "off-scale": mark_plural("{count} cell lies outside its scale", "{count} cells lie outside their scale"),
    "value": mark_plural(
        "{count} cell holds what the mapping gives no value",
        "{count} cells hold what the mapping gives no value",
    ),
    "minutes": mark_plural(
        "{count} cell has more minutes than a day, or less than none",
        "{count} cells have more minutes than a day, or less than none",
    ),
    "minutes-unit": mark_plural(
        "{count} cell is not written in its unit", "{count} cells are not written in their unit"
    ),
    "steps": mark_plural("{count} cell is no number of steps", "{count} cells are no numbers of steps"),
}


class SkippedRows(Protocol):
    """How often something was passed over, and the first rows; see `journal.exchange.report.Skipped`."""

    @property
    def count(self) -> int: ...
    @property
    def rows(self) -> Sequence[int]: ...


def skipped_lines(
    words: Words, rows: int, skipped: Mapping[tuple[str, str], SkippedRows], columns: Sequence[str]
) -> Iterator[str]:
    """Yield how many rows were read, a line for each reason something was passed over, and unused columns."""
    yield words.ngettext("{count} row was looked at.", "{count} rows were looked at.", rows).format(
        count=rows
    )
    for (reason, column), found in list(skipped.items())[:MOST_LISTED]:
        yield _line(words, reason, column, found)
    if len(skipped) > MOST_LISTED:
        yield words.gettext("… and more of such reasons.")
    if columns:
        named = [words.gettext("“{name}”").format(name=one_line(name)) for name in columns[:MOST_LISTED]]
        more = ["…"] if len(columns) > MOST_LISTED else []
        yield words.gettext("Nothing was taken from {names}.").format(names=listed(words, [*named, *more]))


def _line(words: Words, reason: str, column: str, found: SkippedRows) -> str:
    one, many = (_ROWS.get(reason) or _CELLS[reason]) if not column else (_CELLS.get(reason) or _ROWS[reason])
    what = words.ngettext(one, many, found.count).format(count=found.count)
    places = listed(words, [str(row) for row in found.rows])
    if column:
        said = words.gettext("Left out: {what} in “{column}”, first in row {rows}.")
    else:
        said = words.gettext("Left out: {what}, first in row {rows}.")
    return said.format(what=what, column=one_line(column), rows=places)
