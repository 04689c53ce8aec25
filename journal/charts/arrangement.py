"""Which parts of the timeline have room, and where each lies.

Parts are granted room in a stated order until the height is used up, so that a small chart leaves parts
out rather than letting them overlap: pain, three lanes of windows, nerve signs, flags, a second row of
labels, two medicines, then taller pain, a row of the legend, two more medicines, more lanes, the rest of
the legend, a third row of labels, the key of events, more medicines, and last whatever makes the panels
larger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from journal.charts.map import Box

PAIN, NERVES, LANES, LABELS, FLAGS = "pain", "nerves", "lanes", "labels", "flags"
MEDICINES, CALENDAR, WEEKS, LEGEND, KEY, TITLE = "medicines", "calendar", "weeks", "legend", "key", "title"
_ORDER = (TITLE, LANES, LABELS, FLAGS, PAIN, NERVES, MEDICINES, CALENDAR, WEEKS, LEGEND, KEY)
_MOST_PAIN, _MOST_NERVES = 44.0, 20.0


@dataclass(frozen=True, slots=True)
class Needs:
    """What each part would need, in rows; `nerve_curves` is false where a sentence stands for them."""

    title_rows: int
    label_rows: int
    calendar_rows: int
    has_weeks: bool
    lanes: int
    medicines: int
    key_rows: int
    has_flags: bool
    has_nerves: bool
    nerve_curves: bool
    legend_rows: int


@dataclass
class Rooms:
    """The heights granted so far, of `height` in all; `size` is the ordinary letter size."""

    height: float
    size: float
    granted: dict[str, float] = field(default_factory=dict)

    @property
    def left(self) -> float:
        """The height not granted yet."""
        return self.height - sum(self.granted.values()) - sum(_gap(part, self.size) for part in self.granted)

    def grant(self, part: str, height: float) -> bool:
        """Add height to a part if all of it is there."""
        gap = 0.0 if part in self.granted else _gap(part, self.size)
        if height + gap > self.left:
            return False
        self.granted[part] = self.granted.get(part, 0.0) + height
        return True

    def grant_rows(self, part: str, rows: int, height: float) -> None:
        """Add as many of some rows as there is room for."""
        for _ in range(rows):
            if not self.grant(part, height):
                return


def _gap(part: str, size: float) -> float:
    """Return the empty room above a part."""
    gaps = {PAIN: 0.0, NERVES: 0.95, MEDICINES: 0.6, CALENDAR: 0.35, WEEKS: 0.15, LEGEND: 0.45, KEY: 0.5}
    return gaps.get(part, 0.15) * size


def lane_pitch(size: float) -> float:
    """Return the height of one lane."""
    return 1.68 * size


def medicine_pitch(size: float) -> float:
    """Return the height of one row of medicines."""
    return 1.6 * size


def arrange(needs: Needs, height: float, size: float, small_line: float) -> dict[str, float]:
    """Return each part's height; a part without room is not in it."""
    rooms = Rooms(height, size)
    _grant_the_frame(rooms, needs, small_line)
    rooms.granted[PAIN] = max(min(rooms.left, 5.6 * size), 3 * size)
    rooms.grant_rows(LANES, min(needs.lanes, 3), lane_pitch(size))
    if needs.has_nerves:
        rooms.grant(NERVES, 3.8 * size if needs.nerve_curves else small_line * 1.3)
    if needs.has_flags:
        rooms.grant(FLAGS, small_line + 6)
    rooms.grant_rows(LABELS, min(needs.label_rows - 1, 1), small_line)
    if needs.medicines:
        rooms.grant(MEDICINES, min(needs.medicines, 2) * medicine_pitch(size))
    rooms.grant(PAIN, 2.5 * size)
    rooms.grant_rows(LEGEND, min(needs.legend_rows, 1), small_line)
    if MEDICINES in rooms.granted:
        rooms.grant_rows(MEDICINES, min(needs.medicines - 2, 2), medicine_pitch(size))
    rooms.grant_rows(LANES, needs.lanes - 3, lane_pitch(size))
    rooms.grant_rows(LEGEND, needs.legend_rows - 1, small_line)
    rooms.grant(PAIN, 2.5 * size)
    rooms.grant_rows(LABELS, needs.label_rows - 2, small_line)
    if needs.key_rows:
        rooms.grant(KEY, min(needs.key_rows, 2) * small_line)
    if MEDICINES in rooms.granted:
        rooms.grant_rows(MEDICINES, min(needs.medicines - 4, 2), medicine_pitch(size))
    _grant_the_rest(rooms, needs, small_line)
    return rooms.granted


def _grant_the_frame(rooms: Rooms, needs: Needs, small_line: float) -> None:
    rooms.granted[CALENDAR] = needs.calendar_rows * small_line + 5
    if needs.has_weeks:
        rooms.granted[WEEKS] = small_line + 5
    if needs.label_rows:
        rooms.granted[LABELS] = small_line + 2
    if needs.title_rows:
        rooms.granted[TITLE] = needs.title_rows * small_line * 1.3 + 0.5 * rooms.size


def _grant_the_rest(rooms: Rooms, needs: Needs, small_line: float) -> None:
    size = rooms.size
    for step in range(10):
        rooms.grant(PAIN, size)
        if needs.nerve_curves and NERVES in rooms.granted:
            rooms.grant(NERVES, 0.4 * size)
        if step == 5 and KEY in rooms.granted:
            rooms.grant_rows(KEY, min(needs.key_rows - 2, 2), small_line)
    if KEY in rooms.granted:
        rooms.grant_rows(KEY, needs.key_rows - round(rooms.granted[KEY] / small_line), small_line)
    if MEDICINES in rooms.granted:
        rooms.grant_rows(MEDICINES, needs.medicines - 6, medicine_pitch(size))
    rest = max(rooms.left, 0.0)
    to_nerves = rest * 0.25 if needs.nerve_curves and NERVES in rooms.granted else 0.0
    to_nerves = max(0.0, min(to_nerves, _MOST_NERVES * size - rooms.granted.get(NERVES, 0.0)))
    if to_nerves:
        rooms.granted[NERVES] += to_nerves
    rooms.granted[PAIN] += rest - to_nerves


def boxes_of(heights: dict[str, float], left: float, right: float, top: float, size: float) -> dict[str, Box]:
    """Return where each part lies, from top to bottom."""
    boxes, y = {}, top
    for part in _parts_in_order(heights):
        y += _gap(part, size)
        boxes[part] = Box(left, y, right, y + heights[part])
        y += heights[part]
    return boxes


def _parts_in_order(heights: Iterable[str]) -> list[str]:
    return [part for part in _ORDER if part in set(heights)]
