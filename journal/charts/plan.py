"""Everything a timeline shows, found and placed before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journal.charts import arrangement as parts
from journal.charts.events import Key, PlacedFlag, events_shown, make_key, place_flags
from journal.charts.lanes import (
    MOST_LANES,
    PlacedWindow,
    place_windows,
    why_no_windows,
    windows_hidden,
    windows_shown,
)
from journal.charts.legend import Sign, legend_rows, signs_shown
from journal.charts.map import Box
from journal.charts.marks import MOST_ROWS, Mark, PlacedMark, marks_shown, place_marks, rows_used
from journal.charts.medicines import MedicineRow, medicines_shown
from journal.charts.sheet import Sheet
from journal.charts.ticks import Tick, calendar_ticks, week_ticks
from journal.charts.view import Part, View
from journal.charts.width import Across, across
from journal.reading.values import Recovery, Window
from journal.records import Event
from journal.words import Words
from journal.words.windows import hidden_windows, plain_title

_ENDLESS = 1000


@dataclass(frozen=True, slots=True)
class Contents:
    """What there is to show in the days shown, whether or not there is room for all of it."""

    across: Across
    calendar: Sequence[Tick]
    weeks: Sequence[Tick]
    windows: Sequence[Window]
    why_no_windows: str
    marks: Sequence[Mark]
    events: Sequence[tuple[int, Event]]
    medicines: Sequence[MedicineRow]
    signs: Sequence[Sign]
    has_key: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn and where: each part's box and what was placed into it."""

    shown: Contents
    boxes: Mapping[str, Box]
    lanes: Sequence[PlacedWindow]
    marks: Sequence[PlacedMark]
    flags: Sequence[PlacedFlag]
    key: Key | None

    @property
    def across(self) -> Across:
        """How the width is shared."""
        return self.shown.across


def make_plan(sheet: Sheet, recovery: Recovery, view: View, words: Words) -> Plan:
    """Return what is drawn and where, for a sheet of a size in letters of a size."""
    shown = _contents(sheet, recovery, view, words)
    letters, wide = sheet.letters, shown.across
    needs = _needs(sheet, recovery, view, shown, words)
    heights = parts.arrange(needs, sheet.height - 2 * wide.pad, letters.size, letters.small_line)
    boxes = parts.boxes_of(heights, wide.time.left, wide.time.right, wide.pad, letters.size)
    lane_rows = _rows(heights, parts.LANES, parts.lane_pitch(letters.size))
    label_rows = _rows(heights, parts.LABELS, letters.small_line)
    key_rows = _rows(heights, parts.KEY, letters.small_line)
    return Plan(
        shown,
        boxes,
        _lanes(sheet, shown, lane_rows, words) if lane_rows else (),
        place_marks(shown.marks, letters, wide.time, wide.limit, label_rows),
        place_flags(shown.events, wide.time, letters) if parts.FLAGS in boxes else (),
        _key(sheet, shown, key_rows, words) if key_rows else None,
    )


def _contents(sheet: Sheet, recovery: Recovery, view: View, words: Words) -> Contents:
    letters = sheet.letters
    wide = across(sheet, recovery, view, words)
    time, records = wide.time, recovery.records
    events = events_shown(records, time) if view.shows(Part.EVENTS) else []
    rows = medicines_shown(records, time, recovery.as_of) if view.shows(Part.MEDICINES) else []
    windows = windows_shown(recovery, time) if view.shows(Part.WINDOWS) else []
    return Contents(
        across=wide,
        calendar=calendar_ticks(time, letters, words),
        weeks=week_ticks(time, recovery.courses, letters),
        windows=windows,
        why_no_windows=why_no_windows(recovery) if view.shows(Part.WINDOWS) and not windows else "",
        marks=marks_shown(recovery, time, letters, words),
        events=events,
        medicines=rows,
        signs=signs_shown(
            recovery,
            time,
            words,
            has_doses=any(row.doses for row in rows),
            has_said=any(window.is_overridden for window in windows),
            hidden=_hidden(sheet, recovery, wide, words) if view.shows(Part.WINDOWS) else "",
        )
        if view.shows(Part.LEGEND)
        else [],
        has_key=bool(events) and view.shows(Part.EVENT_KEY),
    )


def _hidden(sheet: Sheet, recovery: Recovery, wide: Across, words: Words) -> str:
    titles = [plain_title(words, window) for window in windows_hidden(recovery, wide.time)]
    return hidden_windows(words, [sheet.letters.writable(title) for title in titles])


def _needs(sheet: Sheet, recovery: Recovery, view: View, shown: Contents, words: Words) -> parts.Needs:
    """Return what all of the contents would need."""
    wide = shown.across
    lanes = _lanes(sheet, shown, MOST_LANES, words)
    labels = place_marks(shown.marks, sheet.letters, wide.time, wide.limit, MOST_ROWS)
    return parts.Needs(
        title_rows=2 if view.titled else 0,
        label_rows=rows_used(labels),
        calendar_rows=2 if any(tick.below for tick in shown.calendar) else 1,
        has_weeks=bool(shown.weeks),
        lanes=max((place.row + 1 for place in lanes), default=1 if shown.why_no_windows else 0),
        medicines=len(shown.medicines),
        key_rows=_key(sheet, shown, _ENDLESS, words).rows if shown.has_key else 0,
        has_flags=bool(shown.events),
        has_nerves=view.shows(Part.NERVES) and bool(recovery.records.entries),
        nerve_curves=bool(wide.nerves),
        legend_rows=len(legend_rows(shown.signs, sheet.letters, wide.limit - wide.pad)),
    )


def _rows(heights: Mapping[str, float], part: str, pitch: float) -> int:
    return round(heights.get(part, 0.0) / pitch)


def _lanes(sheet: Sheet, shown: Contents, rows: int, words: Words) -> list[PlacedWindow]:
    wide = shown.across
    return place_windows(shown.windows, wide.time, sheet.letters, words, rows, wide.limit)


def _key(sheet: Sheet, shown: Contents, rows: int, words: Words) -> Key:
    wide = shown.across
    return make_key(shown.events, sheet.letters, words, wide.limit - wide.pad, rows)
