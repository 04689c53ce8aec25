"""Lines over the panels – surgery, three months, one year, the day of the reading – and their labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import LINES, Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.values import Recovery
from journal.words import Words
from journal.words import timeline as said
from journal.words.names import operation

MOST_ROWS = 2
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A line at a day, what may be written at it (longest first) and its rank among the labels."""

    x: float
    labels: Sequence[str]
    rank: int
    width: float
    dash: tuple[float, ...]
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the label that fits; `row` counts from the panel upwards."""

    mark: Mark
    label: str
    left: float
    row: int


def marks_shown(recovery: Recovery, time: TimeScale, letters: Lettering, words: Words) -> list[Mark]:
    """Return the lines within the days shown."""
    marks = []
    for course in recovery.courses:
        if time.shows(course.start):
            name = letters.writable(operation(words, course.surgery))
            labels = said.surgery_labels(words, name, planned=False)
            marks.append(Mark(time.x_of(course.start), labels, 0, 2.0, ()))
        if course.three_months is not None and time.shows(course.three_months):
            labels = said.three_months_labels(words)
            marks.append(Mark(time.x_of(course.three_months), labels, 2, 1.4, (5, 3)))
        if course.one_year is not None and time.shows(course.one_year):
            labels = said.one_year_labels(words)
            marks.append(Mark(time.x_of(course.one_year), labels, 3, 1.4, (9, 3)))
    if recovery.planned is not None and time.shows(recovery.planned.day):
        name = letters.writable(operation(words, recovery.planned))
        labels = said.surgery_labels(words, name, planned=True)
        marks.append(Mark(time.x_of(recovery.planned.day), labels, 0, 1.4, (2, 2)))
    if recovery.as_of < time.last and time.shows(recovery.as_of):
        labels = said.as_of_labels(words, recovery.as_of)
        marks.append(Mark(time.x_of(recovery.as_of), labels, 1, 1.2, (1, 2), is_quiet=True))
    return marks


def place_marks(marks: Iterable[Mark], letters: Lettering, time: TimeScale, limit: float) -> list[PlacedMark]:
    """Return each line with the longest label that covers neither another label nor another line."""
    marks = list(marks)
    placed: list[PlacedMark] = []
    for mark in sorted(marks, key=lambda mark: (mark.rank, mark.x)):
        spot = _spot(mark, marks, placed, letters, time, limit)
        placed.append(spot or PlacedMark(mark, "", mark.x, 0))
    return placed


def _spot(
    mark: Mark, marks: list[Mark], placed: list[PlacedMark], letters: Lettering, time: TimeScale, limit: float
) -> PlacedMark | None:
    for label in mark.labels:
        width = letters.width(label, SMALL)
        for row in range(MOST_ROWS):
            for left in (mark.x + _GAP, mark.x - _GAP - width):
                inside = left >= time.left and left + width <= limit
                if inside and _is_free(mark, left, left + width, row, marks, placed, letters):
                    return PlacedMark(mark, label, left, row)
    return None


def _is_free(
    mark: Mark,
    left: float,
    right: float,
    row: int,
    marks: list[Mark],
    placed: list[PlacedMark],
    letters: Lettering,
) -> bool:
    """Return whether a label crosses nothing; a line rises through every row up to its own label."""
    for other in placed:
        end = other.left + letters.width(other.label, SMALL)
        if other.label and other.row == row and left < end + 2 * _GAP and other.left < right + 2 * _GAP:
            return False
        if other.row > row and left - _GAP < other.mark.x < right + _GAP:
            return False
        if row > other.row and other.label and other.left - _GAP < mark.x < end + _GAP:
            return False
    return not any(other is not mark and left - 2 < other.x < right + 2 and row == 0 for other in marks)


def rows_used(placed: Iterable[PlacedMark]) -> int:
    """Return how many rows of labels are needed."""
    return max((place.row + 1 for place in placed if place.label), default=0)


def draw_marks(sheet: Sheet, label_box: Box, panels: Sequence[Box], placed: Sequence[PlacedMark]) -> None:
    """Draw the lines over the panels and their labels into the rows above."""
    rows = max(rows_used(placed), 1)
    pitch = label_box.height / rows
    bottom = max((panel.bottom for panel in panels), default=label_box.bottom)
    for place in placed:
        colour = sheet.look.quiet if place.mark.is_quiet else sheet.look.ink
        top = label_box.bottom - (place.row + 0.85) * pitch if place.label else label_box.bottom
        mark, ys = place.mark, [top, bottom]
        sheet.line([mark.x] * 2, ys, colour=colour, width=mark.width, dash=mark.dash, zorder=LINES - 0.5)
        if place.label:
            y = label_box.bottom - (place.row + 0.5) * pitch
            sheet.text(place.label, place.left, y, colour=colour, scale=SMALL)
