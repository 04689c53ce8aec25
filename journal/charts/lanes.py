"""Healing windows packed into lanes, so that no bar or text covers another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from journal.charts.lettering import Lettering
from journal.charts.map import Box, Lane
from journal.charts.sheet import Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.values import Recovery, Window
from journal.records import WindowKind
from journal.words import Words
from journal.words import timeline as said
from journal.words.windows import short_window_title, shortest_window_title, window_title

MOST_LANES = 8
_KINDS = tuple(WindowKind)
_PAD = 0.45
_LEAST_BAR = 3.0
_LEAST_POINTED = 24.0


@dataclass(frozen=True, slots=True)
class PlacedWindow:
    """A window's bar from `left` to `right` in one lane, and the text in or beside it.

    It came from before the days shown, or goes on after them, where its ends are points.
    """

    window: Window
    row: int
    left: float
    right: float
    came: bool
    goes_on: bool
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
    return [window for window in _in_sight(recovery, time) if not window.is_hidden]


def windows_hidden(recovery: Recovery, time: TimeScale) -> list[Window]:
    """Return the windows that would reach into the days shown, were they not hidden."""
    return [window for window in _in_sight(recovery, time) if window.is_hidden]


def _in_sight(recovery: Recovery, time: TimeScale) -> list[Window]:
    found = [window for course in recovery.courses for window in course.windows]
    seen = [w for w in found if w.first < time.last and (w.end is None or w.end > time.first)]
    return sorted(seen, key=lambda window: (_KINDS.index(window.kind), window.first))


def why_no_windows(recovery: Recovery) -> str:
    """Return what is said where the governing surgery has no windows at all, "" where it has some."""
    course = recovery.course
    if course is None or course.windows:
        return ""
    return said.NO_WINDOWS if course.surgery.procedures else said.NO_PROCEDURES


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
        bar = _bar(window, time)
        say = (window_title, short_window_title, shortest_window_title)
        titles = [letters.writable(title(words, window)) for title in say]
        others = [lane.without(window) for lane in lanes]
        candidates = (row for row, lane in enumerate(lanes) if not bars_first or lane.has(window))
        free = {row: others[row] for row in candidates if others[row].is_free(bar.left, bar.right)}
        found = _with_text(bar, titles, free, letters, limit) or _shortened(
            bar, titles[-1], free, letters, limit
        )
        if found is not None:
            placed.append(found)
            end = found.text_x + letters.width(found.text) + 4
            lanes[found.row].taken.append(
                (bar.left, bar.right if found.is_inside else max(bar.right, end), window)
            )
    return placed


def _lanes_of_bars(windows: Sequence[Window], time: TimeScale, rows: int) -> list[_Row]:
    """Return lanes in which every bar has been given its place, as far as there are lanes."""
    lanes = [_Row() for _ in range(rows)]
    for window in windows:
        bar = _bar(window, time)
        for lane in lanes:
            if lane.is_free(bar.left, bar.right):
                lane.taken.append((bar.left, bar.right, window))
                break
    return lanes


@dataclass(frozen=True, slots=True)
class _Bar:
    """Where a window lies, and at which ends it goes on past the days shown, so that it bears a point."""

    window: Window
    left: float
    right: float
    came: bool
    goes_on: bool

    def inside(self, pad: float) -> tuple[float, float]:
        """Return from where to where a text may stand in it."""
        return self.left + pad * (1 + self.came), self.right - pad * (1 + self.goes_on)


def _bar(window: Window, time: TimeScale) -> _Bar:
    left = time.x_within(window.first)
    right = time.right if window.end is None else time.x_within(window.end)
    right = max(right, left + _LEAST_BAR)
    is_wide = right - left > _LEAST_POINTED
    came = is_wide and window.first < time.first
    return _Bar(window, left, right, came, is_wide and (window.end is None or window.end > time.last))


def _with_text(
    bar: _Bar, titles: Sequence[str], free: Mapping[int, _Row], letters: Lettering, limit: float
) -> PlacedWindow | None:
    """Place a bar with a whole title, inside it or right of it, in the first free lane with room."""
    pad = _PAD * letters.size
    start, end = bar.inside(pad)
    for title in titles:
        width = letters.width(title)
        for row, lane in free.items():
            if start + width <= end:
                return _placed(bar, row, title, start, is_inside=True)
            if bar.right + pad + width <= limit and lane.is_free(bar.left, bar.right + width + 2 * pad):
                return _placed(bar, row, title, bar.right + pad, is_inside=False)
    return None


def _shortened(
    bar: _Bar, title: str, free: Mapping[int, _Row], letters: Lettering, limit: float
) -> PlacedWindow | None:
    """Place a bar with what fits of its title, in the free lane that shows most of it."""
    pad = _PAD * letters.size
    start, end = bar.inside(pad)
    best: PlacedWindow | None = None
    for row, lane in free.items():
        inside = letters.shorten(title, end - start)
        beside = letters.shorten(title, lane.free_until(bar.right, limit) - bar.right - 2 * pad)
        is_inside = len(inside) >= len(beside)
        text, x = (inside, start) if is_inside else (beside, bar.right + pad)
        if best is None or len(text) > len(best.text):
            best = replace(_placed(bar, row, text, x, is_inside=is_inside), is_whole=text == title)
    return best


def _placed(bar: _Bar, row: int, text: str, x: float, *, is_inside: bool) -> PlacedWindow:
    place = PlacedWindow(bar.window, row, bar.left, bar.right, bar.came, bar.goes_on)
    return replace(place, text=text, text_x=x, is_inside=is_inside)


def draw_lanes(sheet: Sheet, box: Box, placed: Sequence[PlacedWindow]) -> tuple[Lane, ...]:
    """Draw the lanes into a box and return where each window lies."""
    rows = max((place.row for place in placed), default=0) + 1
    pitch = box.height / rows
    return tuple(_draw_lane(sheet, place, box.top + place.row * pitch, pitch) for place in placed)


def _draw_lane(sheet: Sheet, place: PlacedWindow, top: float, pitch: float) -> Lane:
    area = sheet.look.windows[place.window.kind]
    bar = Box(place.left, top + pitch * 0.06, place.right, top + pitch * 0.94)
    sheet.area(bar, area, open_left=place.came, open_right=place.goes_on, said=place.window.is_overridden)
    width = 0.0
    if place.text:
        colour = area.ink if place.is_inside else sheet.look.ink
        backed = area.fill if area.hatch and place.is_inside else None
        sheet.text(place.text, place.text_x, bar.middle, colour=colour, backed=backed)
        width = sheet.letters.width(place.text)
    right = bar.right if place.is_inside else max(bar.right, place.text_x + width)
    return Lane(place.window, Box(bar.left, bar.top, right, bar.bottom), bar)
