"""Numbered flags of events, merged where they would overlap, and their key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box, Flag
from journal.charts.sheet import LINES, Sheet
from journal.charts.time_scale import TimeScale
from journal.records import Event, Records
from journal.words import Words
from journal.words import timeline as said
from journal.words.dates import long_date

_GAP = 3.0


@dataclass(frozen=True, slots=True)
class PlacedFlag:
    """The events that share a flag, centred on `x`."""

    events: tuple[tuple[int, Event], ...]
    x: float
    width: float

    @property
    def label(self) -> str:
        """The numbers: “3”, “3–5”."""
        first, last = self.events[0][0], self.events[-1][0]
        return f"{first}" if first == last else f"{first}–{last}"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the key: number, date, what it was."""

    number: str
    day: str
    title: str


@dataclass(frozen=True, slots=True)
class Key:
    """The key in columns of `width`, `rows` lines each, column by column."""

    lines: tuple[KeyLine, ...]
    columns: int
    rows: int
    width: float


def events_shown(records: Records, time: TimeScale) -> list[tuple[int, Event]]:
    """Return the events of the days shown, numbered from 1 in their order."""
    return list(enumerate((event for event in records.events if time.shows(event.day)), start=1))


def place_flags(events: Sequence[tuple[int, Event]], time: TimeScale, letters: Lettering) -> list[PlacedFlag]:
    """Return flags that do not overlap; those that would are merged."""
    flags: list[PlacedFlag] = []
    for numbered in events:
        flag = _flag((numbered,), time, letters)
        while flags and flags[-1].x + flags[-1].width / 2 + _GAP > flag.x - flag.width / 2:
            flag = _flag(flags.pop().events + flag.events, time, letters)
        flags.append(flag)
    return flags


def _flag(events: tuple[tuple[int, Event], ...], time: TimeScale, letters: Lettering) -> PlacedFlag:
    middle = (time.x_of(events[0][1].day) + time.x_of(events[-1][1].day)) / 2
    label = PlacedFlag(events, 0, 0).label
    width = letters.width(label, SMALL, bold=True) + 0.75 * letters.size
    x = min(max(middle, time.left + width / 2), time.right - width / 2)
    return PlacedFlag(events, x, width)


def draw_flags(
    sheet: Sheet, box: Box, panel: Box, flags: Sequence[PlacedFlag], time: TimeScale
) -> tuple[Flag, ...]:
    """Draw the flags into a row and a faint stem at each event's day; return where they lie."""
    drawn = []
    for flag in flags:
        badge = Box(flag.x - flag.width / 2, box.top + 1, flag.x + flag.width / 2, box.bottom - 3)
        drawn.append(Flag(flag.events, badge))
        sheet.badge(badge, sheet.look.accent, sheet.look.accent)
        ink = sheet.look.on_accent
        sheet.text(flag.label, flag.x, badge.middle, colour=ink, align="center", scale=SMALL, bold=True)
    stems = [_stem(time.x_of(event.day), flag.box, panel) for flag in drawn for _, event in flag.events]
    sheet.strokes(stems, colour=sheet.look.rule, width=0.8, dash=(1, 3), zorder=LINES - 1)
    return tuple(drawn)


def _stem(x: float, badge: Box, panel: Box) -> list[tuple[float, float]]:
    inner = min(max(x, badge.left + 3), badge.right - 3)
    return [(inner, badge.bottom), (x, panel.top), (x, panel.bottom)]


def make_key(
    events: Sequence[tuple[int, Event]], letters: Lettering, words: Words, width: float, most_rows: int
) -> Key:
    """Return the key in as few rows as its widest line allows, at most `most_rows`."""
    lines = [
        KeyLine(str(number), long_date(words, event.day), letters.writable(said.event_name(words, event)))
        for number, event in events
    ]
    widest = max((_line_width(line, letters) for line in lines), default=1.0)
    columns = max(1, min(int(width / widest), len(lines), 5))
    rows = max(1, -(-len(lines) // columns))
    if rows > most_rows:
        columns = max(columns, min(3, int(width / (16 * letters.size)), len(lines)), 1)
        rows = min(most_rows, -(-len(lines) // columns))
    columns = -(-len(lines) // rows) if columns * rows > len(lines) else columns
    room = columns * rows
    if len(lines) > room:
        more = KeyLine("", "", said.and_more(words, len(lines) - room + 1))
        lines = [*lines[: room - 1], more]
    return Key(tuple(lines), columns, rows, width / columns)


def _line_width(line: KeyLine, letters: Lettering) -> float:
    number, day = letters.width(line.number, SMALL, bold=True), letters.width(line.day, SMALL)
    return number + day + letters.width(line.title, SMALL) + 3.4 * letters.size


def draw_key(sheet: Sheet, box: Box, key: Key) -> None:
    """Write the key into a box."""
    letters, pitch = sheet.letters, sheet.letters.small_line
    number_width = (
        max(letters.width(line.number, SMALL, bold=True) for line in key.lines) + 0.5 * letters.size
    )
    day_width = max(letters.width(line.day, SMALL) for line in key.lines) + 0.7 * letters.size
    for index, line in enumerate(key.lines):
        column, row = divmod(index, key.rows)
        x, y = box.left + column * key.width, box.top + (row + 0.5) * pitch
        room = key.width - letters.size
        if not line.number:
            sheet.text(letters.shorten(line.title, room, SMALL), x, y, colour=sheet.look.quiet, scale=SMALL)
            continue
        sheet.text(line.number, x, y, colour=sheet.look.accent, scale=SMALL, bold=True)
        sheet.text(line.day, x + number_width, y, colour=sheet.look.quiet, scale=SMALL)
        title = letters.shorten(line.title, room - number_width - day_width, SMALL)
        if title:
            sheet.text(title, x + number_width + day_width, y, scale=SMALL)
