"""Lines over the panels – surgery, three months, one year, the day of the reading – and their labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import LINES, Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.values import Course, Recovery
from journal.words import Words
from journal.words import timeline as said
from journal.words.names import operation

MOST_ROWS = 3
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A line at a day, what may be written at it (longest first) and its rank among the labels."""

    x: float
    labels: Sequence[str]
    rank: int
    width: float
    dash: tuple[float, ...] = ()
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
    marks = [mark for course in recovery.courses for mark in _course_marks(course, time, letters, words)]
    if recovery.planned is not None and time.shows(recovery.planned.day):
        name = letters.writable(operation(words, recovery.planned))
        labels = said.surgery_labels(words, name, planned=True)
        marks.append(Mark(time.x_of(recovery.planned.day), labels, 0, 1.4, (2, 2)))
    if recovery.as_of < time.last and time.shows(recovery.as_of):
        labels = said.as_of_labels(words, recovery.as_of)
        marks.append(Mark(time.x_of(recovery.as_of), labels, 1, 1.2, (1, 2), is_quiet=True))
    return marks


def _course_marks(course: Course, time: TimeScale, letters: Lettering, words: Words) -> Iterator[Mark]:
    if time.shows(course.start):
        x, name = time.x_of(course.start), letters.writable(operation(words, course.surgery))
        yield Mark(x, said.surgery_labels(words, name, planned=False), 0, 2.0)
    if course.three_months is not None and time.shows(course.three_months):
        yield Mark(time.x_of(course.three_months), said.three_months_labels(words), 2, 1.4, (5, 3))
    if course.one_year is not None and time.shows(course.one_year):
        yield Mark(time.x_of(course.one_year), said.one_year_labels(words), 3, 1.4, (9, 3))


def place_marks(
    marks: Iterable[Mark], letters: Lettering, time: TimeScale, limit: float, rows: int = MOST_ROWS
) -> list[PlacedMark]:
    """Return each line with the longest label that covers neither another label nor another line."""
    marks = list(marks)
    placed: list[PlacedMark] = []
    for mark in sorted(marks, key=lambda mark: (mark.rank, mark.x)):
        spots = _spots(mark, letters, time, limit, rows)
        free = (spot for spot in spots if _is_free(spot, marks, placed, letters))
        placed.append(next(free, PlacedMark(mark, "", mark.x, 0)))
    return placed


def _spots(mark: Mark, letters: Lettering, time: TimeScale, limit: float, rows: int) -> Iterator[PlacedMark]:
    for label in mark.labels:
        width = letters.width(label, SMALL)
        sides = (mark.x + _GAP, mark.x - _GAP - width)
        for row in range(rows):
            for left in sides:
                if left >= time.left and left + width <= limit:
                    yield PlacedMark(mark, label, left, row)


def _is_free(spot: PlacedMark, marks: list[Mark], placed: list[PlacedMark], letters: Lettering) -> bool:
    """Return whether a label crosses nothing; a line rises through every row up to its own label."""
    left, right = spot.left, spot.left + letters.width(spot.label, SMALL)
    for other in placed:
        end = other.left + letters.width(other.label, SMALL)
        if other.label and other.row == spot.row and left < end + 2 * _GAP and other.left < right + 2 * _GAP:
            return False
        if other.row > spot.row and left - 2 < other.mark.x < right + 2:
            return False
        if spot.row > other.row and other.label and other.left - 2 < spot.mark.x < end + 2:
            return False
    return spot.row > 0 or not any(left - 2 < other.x < right + 2 for other in marks)


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
