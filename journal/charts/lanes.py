"""Healing windows packed into lanes, so that no bar or text covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from journal.charts.lettering import Lettering
from journal.charts.map import Box, Lane
from journal.charts.sheet import Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.values import Recovery, Window
from journal.records import WindowKind
from journal.words import Words
from journal.words.windows import short_window_title, window_title

MOST_LANES = 8
_KINDS = tuple(WindowKind)
_PAD = 0.45
_LEAST_BAR = 3.0


@dataclass(frozen=True, slots=True)
class PlacedWindow:
    """A window's bar from `left` to `right` in one lane, and the text in or beside it."""

    window: Window
    row: int
    left: float
    right: float
    text: str = ""
    text_x: float = 0.0
    is_inside: bool = True
    is_whole: bool = True


@dataclass
class _Row:
    """What is taken in a lane: from where to where, and by which window."""

    taken: list[tuple[float, float, Window]] = field(default_factory=list)

    def has(self, window: Window) -> bool:
        return any(other is window for _, _, other in self.taken)

    def without(self, window: Window) -> _Row:
        return _Row([span for span in self.taken if span[2] is not window])

    def is_free(self, left: float, right: float) -> bool:
        return all(right <= begin or end <= left for begin, end, _ in self.taken)

    def free_until(self, x: float, limit: float) -> float:
        return min([limit, *(begin for begin, _, _ in self.taken if begin >= x)])


def windows_shown(recovery: Recovery, time: TimeScale) -> list[Window]:
    """Return the windows that reach into the days shown and are not hidden, kind by kind."""
    found = [window for course in recovery.courses for window in course.windows if not window.is_hidden]
    seen = [w for w in found if w.first < time.last and (w.end is None or w.end > time.first)]
    return sorted(seen, key=lambda window: (_KINDS.index(window.kind), window.first))


def place_windows(
    windows: Sequence[Window], time: TimeScale, letters: Lettering, words: Words, rows: int, limit: float
) -> list[PlacedWindow]:
    """Return each window's place in at most `rows` lanes; texts end before `limit`.

    Where the lanes are too few for every title to stand whole, bars come before titles.
    """
    placed = _place(windows, time, letters, words, rows, limit, bars_first=False)
    if len(placed) == len(windows) and all(place.is_whole for place in placed):
        return placed
    return _place(windows, time, letters, words, rows, limit, bars_first=True)


def _place(
    windows: Sequence[Window],
    time: TimeScale,
    letters: Lettering,
    words: Words,
    rows: int,
    limit: float,
    *,
    bars_first: bool,
) -> list[PlacedWindow]:
    lanes = _lanes_of_bars(windows, time, rows) if bars_first else [_Row() for _ in range(rows)]
    placed: list[PlacedWindow] = []
    for window in windows:
        left, right = _bar(window, time)
        own = [lane.without(window) for lane in lanes]
        titles = [window_title(words, window), short_window_title(words, window)]
        titles = [letters.writable(title) for title in titles]
        rows_open = [row for row, lane in enumerate(lanes) if not bars_first or lane.has(window)]
        found = _with_text(window, left, right, titles, own, rows_open, letters, limit)
        found = found or _shortened(window, left, right, titles[-1], own, rows_open, letters, limit)
        if found is not None:
            placed.append(found)
            end = found.text_x + letters.width(found.text) + 4
            lanes[found.row].taken.append((left, right if found.is_inside else max(right, end), window))
    return placed


def _lanes_of_bars(windows: Sequence[Window], time: TimeScale, rows: int) -> list[_Row]:
    """Return lanes in which every bar has been given its place, as far as there are lanes."""
    lanes = [_Row() for _ in range(rows)]
    for window in windows:
        left, right = _bar(window, time)
        for lane in lanes:
            if lane.is_free(left, right):
                lane.taken.append((left, right, window))
                break
    return lanes


def _bar(window: Window, time: TimeScale) -> tuple[float, float]:
    left = time.x_within(window.first)
    right = time.right if window.end is None else time.x_within(window.end)
    return left, max(right, left + _LEAST_BAR)


def _with_text(
    window: Window,
    left: float,
    right: float,
    titles: Sequence[str],
    lanes: Sequence[_Row],
    rows: Sequence[int],
    letters: Lettering,
    limit: float,
) -> PlacedWindow | None:
    """Place a bar with a whole title: inside it, else right or left of it, in the first lane with room."""
    pad = _PAD * letters.size
    for title in titles:
        width = letters.width(title)
        for row in rows:
            lane = lanes[row]
            if not lane.is_free(left, right):
                continue
            if width + 2 * pad <= right - left - (pad if window.end is None else 0):
                return PlacedWindow(window, row, left, right, title, left + pad)
            if right + pad + width <= limit and lane.is_free(left, right + width + 2 * pad):
                return PlacedWindow(window, row, left, right, title, right + pad, is_inside=False)
    return None


def _shortened(
    window: Window,
    left: float,
    right: float,
    title: str,
    lanes: Sequence[_Row],
    rows: Sequence[int],
    letters: Lettering,
    limit: float,
) -> PlacedWindow | None:
    """Place a bar with what fits of its title, in the free lane that shows most of it."""
    pad = _PAD * letters.size
    best: PlacedWindow | None = None
    for row in rows:
        lane = lanes[row]
        if not lane.is_free(left, right):
            continue
        inside = letters.shorten(title, right - left - 2 * pad)
        beside = letters.shorten(title, lane.free_until(right, limit) - right - 2 * pad)
        is_inside = len(inside) >= len(beside)
        text, x = (inside, left + pad) if is_inside else (beside, right + pad)
        if best is None or len(text) > len(best.text):
            best = PlacedWindow(window, row, left, right, text, x, is_inside, is_whole=text == title)
    return best


def draw_lanes(sheet: Sheet, box: Box, placed: Sequence[PlacedWindow], time: TimeScale) -> tuple[Lane, ...]:
    """Draw the lanes into a box and return where each window lies."""
    rows = max((place.row for place in placed), default=0) + 1
    pitch = box.height / rows
    return tuple(_draw_lane(sheet, place, box.top + place.row * pitch, pitch, time) for place in placed)


def _draw_lane(sheet: Sheet, place: PlacedWindow, top: float, pitch: float, time: TimeScale) -> Lane:
    area = sheet.look.windows[place.window.kind]
    bar = Box(place.left, top + pitch * 0.06, place.right, top + pitch * 0.94)
    goes_on = place.window.end is None or place.window.end > time.last
    sheet.area(bar, area, open_right=goes_on and bar.width > bar.height)
    width = 0.0
    if place.text:
        colour = area.ink if place.is_inside else sheet.look.ink
        backed = area.fill if area.hatch and place.is_inside else None
        sheet.text(place.text, place.text_x, bar.middle, colour=colour, backed=backed)
        width = sheet.letters.width(place.text)
    right = bar.right if place.is_inside else max(bar.right, place.text_x + width)
    return Lane(place.window, Box(bar.left, bar.top, right, bar.bottom), bar)
