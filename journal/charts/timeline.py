"""Draws a recovery's timeline on a matplotlib Figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from journal.charts import arrangement as parts
from journal.charts.axes import draw_calendar, draw_heading, draw_weeks
from journal.charts.events import Key, PlacedFlag, draw_flags, draw_key, events_shown, make_key, place_flags
from journal.charts.lanes import MOST_LANES, PlacedWindow, draw_lanes, place_windows, windows_shown
from journal.charts.legend import Sign, draw_legend, signs_shown
from journal.charts.lettering import SMALL
from journal.charts.look import Look, without_colour
from journal.charts.map import Box, ChartMap, Flag, Lane
from journal.charts.marks import PlacedMark, draw_marks, marks_shown, place_marks, rows_used
from journal.charts.medicines import MedicineRow, draw_medicines, medicines_shown
from journal.charts.panels import draw_bands, draw_ground, draw_nerves, draw_pain
from journal.charts.sheet import Sheet
from journal.charts.ticks import Tick, calendar_ticks, week_ticks
from journal.charts.view import Part, View
from journal.charts.width import Across, across
from journal.reading.values import Recovery, Window
from journal.records import Event, WindowKind
from journal.words import Words
from journal.words import timeline as said
from journal.words.names import operation


@dataclass(frozen=True, slots=True)
class _Plan:
    """All that is drawn, placed from left to right, and the box of each part that has room."""

    across: Across
    calendar: Sequence[Tick]
    weeks: Sequence[Tick]
    windows: Sequence[Window]
    lanes: Sequence[PlacedWindow]
    marks: Sequence[PlacedMark]
    events: Sequence[tuple[int, Event]]
    flags: Sequence[PlacedFlag]
    medicines: Sequence[MedicineRow]
    signs: Sequence[Sign]
    boxes: Mapping[str, Box]
    key: Key | None


def draw_timeline(figure: Figure, recovery: Recovery, view: View, look: Look, words: Words) -> ChartMap:
    """Draw a timeline that fills a figure and return what lies where.

    Everything is laid out from the figure's size in inches and the look's letter size; the figure's dpi
    changes nothing but sharpness. The figure must be empty.
    """
    look = without_colour(look) if view.mono else look
    sheet = Sheet(figure, look)
    figure.set_facecolor(look.background)
    plan = _plan(sheet, recovery, view, words)
    lanes, flags = _draw(sheet, recovery, plan, words)
    return ChartMap(
        sheet.width, sheet.height, recovery.as_of, plan.across.time, plan.boxes, lanes, flags, sheet.texts()
    )


def _plan(sheet: Sheet, recovery: Recovery, view: View, words: Words) -> _Plan:
    letters = sheet.letters
    wide = across(sheet, recovery, view, words)
    time = wide.time
    windows = windows_shown(recovery, time) if view.shows(Part.WINDOWS) else []
    found = marks_shown(recovery, time, letters, words)
    marks = place_marks(found, letters, time, wide.limit)
    events = events_shown(recovery.records, time) if view.shows(Part.EVENTS) else []
    rows = medicines_shown(recovery.records, time, recovery.as_of) if view.shows(Part.MEDICINES) else []
    signs = signs_shown(recovery, time, words, has_doses=any(row.doses for row in rows))
    signs = signs if view.shows(Part.LEGEND) else []
    calendar = calendar_ticks(time, letters, words)
    weeks = week_ticks(time, recovery.courses, letters)
    lanes = place_windows(windows, time, letters, words, MOST_LANES, wide.limit)
    key_width = wide.limit - wide.pad
    whole_key = (
        make_key(events, letters, words, key_width, 1000) if view.shows(Part.EVENT_KEY) and events else None
    )
    heights = parts.arrange(
        parts.Needs(
            title_rows=2 if view.titled else 0,
            label_rows=rows_used(marks),
            calendar_rows=2 if any(tick.below for tick in calendar) else 1,
            has_weeks=bool(weeks),
            lanes=max((place.row + 1 for place in lanes), default=0),
            medicines=len(rows),
            key_rows=whole_key.rows if whole_key else 0,
            has_flags=bool(events),
            has_nerves=view.shows(Part.NERVES) and bool(recovery.records.entries),
            nerve_curves=bool(wide.nerves),
            has_legend=bool(signs),
        ),
        sheet.height - 2 * wide.pad,
        letters.size,
        letters.small_line,
    )
    boxes = parts.boxes_of(heights, time.left, time.right, wide.pad, letters.size)
    if parts.LABELS in heights:
        label_rows = round((heights[parts.LABELS] - 2) / letters.small_line)
        marks = place_marks(found, letters, time, wide.limit, label_rows)
    lane_rows = round(heights.get(parts.LANES, 0.0) / parts.lane_pitch(letters.size))
    lanes = place_windows(windows, time, letters, words, lane_rows, wide.limit) if lane_rows else []
    key_rows = round(heights.get(parts.KEY, 0.0) / letters.small_line)
    key = make_key(events, letters, words, key_width, key_rows) if whole_key and key_rows else None
    flags = place_flags(events, time, letters) if parts.FLAGS in boxes else []
    return _Plan(wide, calendar, weeks, windows, lanes, marks, events, flags, rows, signs, boxes, key)


def _draw(
    sheet: Sheet, recovery: Recovery, plan: _Plan, words: Words
) -> tuple[tuple[Lane, ...], tuple[Flag, ...]]:
    boxes, time = plan.boxes, plan.across.time
    panels = [boxes[part] for part in (parts.PAIN, parts.NERVES, parts.MEDICINES) if part in boxes]
    _draw_title(sheet, recovery, plan, words)
    _draw_headings(sheet, plan, words)
    lanes = draw_lanes(sheet, boxes[parts.LANES], plan.lanes, time) if plan.lanes else ()
    draw_marks(sheet, boxes.get(parts.LABELS, boxes[parts.PAIN]), panels, plan.marks)
    flags = draw_flags(sheet, boxes[parts.FLAGS], boxes[parts.PAIN], plan.flags, time) if plan.flags else ()
    _draw_pain(sheet, recovery, plan, words)
    _draw_nerves(sheet, plan, words)
    _draw_medicines(sheet, recovery, plan, words)
    draw_calendar(sheet, boxes[parts.CALENDAR], plan.calendar)
    if parts.WEEKS in boxes:
        draw_weeks(sheet, boxes[parts.WEEKS], plan.weeks)
    if parts.LEGEND in boxes:
        draw_legend(sheet, _across_sheet(plan, parts.LEGEND), plan.signs)
    if plan.key is not None:
        draw_key(sheet, _across_sheet(plan, parts.KEY), plan.key)
    return lanes, flags


def _across_sheet(plan: _Plan, part: str) -> Box:
    box = plan.boxes[part]
    return Box(plan.across.pad, box.top, plan.across.limit, box.bottom)


def _draw_title(sheet: Sheet, recovery: Recovery, plan: _Plan, words: Words) -> None:
    if parts.TITLE not in plan.boxes:
        return
    box = _across_sheet(plan, parts.TITLE)
    surgery = recovery.course.surgery if recovery.course else None
    name = sheet.letters.writable(operation(words, surgery)) if surgery else ""
    title = said.title(words, name, sample=recovery.records.sample)
    time = plan.across.time
    title = sheet.letters.shorten(title, box.width, 1.2, bold=True)
    sheet.text(title, box.left, box.top + sheet.letters.line * 0.55, scale=1.2, bold=True)
    period = said.period(words, time.first, time.last)
    sheet.text(period, box.left, box.top + sheet.letters.line * 1.68, colour=sheet.look.quiet)


def _draw_headings(sheet: Sheet, plan: _Plan, words: Words) -> None:
    for part, heading in said.HEADINGS.items():
        if part in plan.boxes and not (part == parts.NERVES and not plan.across.nerves):
            box = plan.boxes[part]
            is_axis = part == parts.WEEKS
            texts = [words.gettext(heading), words.gettext(said.SHORT_HEADINGS.get(part, heading))]
            draw_heading(sheet, texts, plan.across.pad, plan.across.headings, box, low=is_axis)


def _draw_pain(sheet: Sheet, recovery: Recovery, plan: _Plan, words: Words) -> None:
    box, time = plan.boxes[parts.PAIN], plan.across.time
    draw_ground(sheet, box, plan.calendar, scores=True)
    draw_bands(sheet, box, plan.windows, WindowKind.SCAR, time)
    draw_pain(sheet, box, recovery, plan.across.pain, time, words)
    if not plan.across.pain:
        _draw_hint(sheet, box, recovery, words)


def _draw_hint(sheet: Sheet, box: Box, recovery: Recovery, words: Words) -> None:
    """Say in an empty panel what to do next."""
    has_entries = bool(recovery.records.entries)
    sentences = [words.gettext(said.NONE_SHOWN if has_entries else said.NO_ENTRIES)]
    if recovery.course is None and recovery.planned is None:
        sentences.append(words.gettext(said.NO_SURGERY))
    pitch = sheet.letters.line
    top = box.middle - pitch * (len(sentences) - 1) / 2
    for index, sentence in enumerate(sentences):
        text = sheet.letters.shorten(sentence, box.width)
        middle = (box.left + box.right) / 2
        sheet.text(
            text,
            middle,
            top + index * pitch,
            colour=sheet.look.quiet,
            align="center",
            backed=sheet.look.panel,
        )


def _draw_nerves(sheet: Sheet, plan: _Plan, words: Words) -> None:
    box = plan.boxes.get(parts.NERVES)
    if box is None:
        return
    if not plan.across.nerves:
        text = sheet.letters.shorten(words.gettext(said.NO_NERVE_SIGNS), box.width, SMALL)
        sheet.text(
            text, box.left, box.middle, colour=sheet.look.quiet, scale=SMALL, backed=sheet.look.background
        )
        return
    draw_ground(sheet, box, plan.calendar, scores=True)
    draw_bands(sheet, box, plan.windows, WindowKind.NERVE, plan.across.time)
    draw_nerves(sheet, box, plan.across.nerves, plan.across.time, words)


def _draw_medicines(sheet: Sheet, recovery: Recovery, plan: _Plan, words: Words) -> None:
    box = plan.boxes.get(parts.MEDICINES)
    if box is None:
        return
    draw_ground(sheet, box, plan.calendar, scores=False)
    pitch = parts.medicine_pitch(sheet.letters.size)
    fitting = round(box.height / pitch)
    rows = list(plan.medicines)
    more = len(rows) - fitting
    shown = rows[: fitting - 1] if more > 0 else rows
    strip = Box(box.left, box.top, box.right, box.top + pitch * len(shown))
    if shown:
        draw_medicines(sheet, strip, shown, plan.across.time, recovery.as_of, plan.across.limit, words)
    if more > 0:
        text = said.and_more(words, len(rows) - len(shown))
        y = box.bottom - pitch / 2
        sheet.text(text, box.left + 4, y, colour=sheet.look.quiet, scale=SMALL, backed=sheet.look.panel)
