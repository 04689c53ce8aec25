"""Draws a recovery's timeline on a matplotlib Figure."""

from __future__ import annotations

from matplotlib.figure import Figure

from journal.charts import arrangement as parts
from journal.charts.axes import draw_calendar, draw_heading, draw_weeks
from journal.charts.events import draw_flags, draw_key
from journal.charts.lanes import draw_lanes
from journal.charts.legend import draw_legend
from journal.charts.lettering import SMALL
from journal.charts.look import Look, without_colour
from journal.charts.map import Box, ChartMap, Flag, Lane
from journal.charts.marks import draw_marks
from journal.charts.medicines import draw_medicines, taken_last
from journal.charts.panels import draw_bands, draw_ground, draw_nerves, draw_pain
from journal.charts.plan import Plan, make_plan
from journal.charts.sheet import Sheet
from journal.charts.summary import timeline_title
from journal.charts.view import View
from journal.reading.values import Recovery
from journal.records import WindowKind
from journal.words import Words
from journal.words import timeline as said


def draw_timeline(figure: Figure, recovery: Recovery, view: View, look: Look, words: Words) -> ChartMap:
    """Draw a timeline that fills a figure and return what lies where.

    Everything is laid out from the figure's size in inches and the look's letter size; the figure's dpi
    changes nothing but sharpness. The figure must be empty.
    """
    look = without_colour(look) if view.mono else look
    sheet = Sheet(figure, look)
    figure.set_facecolor(look.background)
    plan = make_plan(sheet, recovery, view, words)
    lanes, flags = _draw(sheet, recovery, plan, words)
    return ChartMap(
        sheet.width,
        sheet.height,
        recovery.as_of,
        plan.across.time,
        plan.boxes,
        lanes,
        flags,
        tuple(plan.shown.events),
        sheet.texts(),
    )


def _draw(
    sheet: Sheet, recovery: Recovery, plan: Plan, words: Words
) -> tuple[tuple[Lane, ...], tuple[Flag, ...]]:
    boxes, time = plan.boxes, plan.across.time
    panels = [boxes[part] for part in (parts.PAIN, parts.NERVES, parts.MEDICINES) if part in boxes]
    _draw_title(sheet, recovery, plan, words)
    _draw_headings(sheet, plan, words)
    lanes = _draw_lanes(sheet, plan, words)
    draw_marks(sheet, boxes.get(parts.LABELS, boxes[parts.PAIN]), panels, plan.marks)
    flags = draw_flags(sheet, boxes[parts.FLAGS], boxes[parts.PAIN], plan.flags, time) if plan.flags else ()
    _draw_pain(sheet, recovery, plan, words)
    _draw_nerves(sheet, plan, words)
    _draw_medicines(sheet, recovery, plan, words)
    draw_calendar(sheet, boxes[parts.CALENDAR], plan.shown.calendar)
    if parts.WEEKS in boxes:
        draw_weeks(sheet, boxes[parts.WEEKS], plan.shown.weeks)
    if parts.LEGEND in boxes:
        draw_legend(sheet, _across_sheet(plan, parts.LEGEND), plan.shown.signs)
    if plan.key is not None:
        draw_key(sheet, _across_sheet(plan, parts.KEY), plan.key)
    return lanes, flags


def _draw_lanes(sheet: Sheet, plan: Plan, words: Words) -> tuple[Lane, ...]:
    box = plan.boxes.get(parts.LANES)
    if box is not None and plan.shown.why_no_windows:
        text = sheet.letters.shorten(words.gettext(plan.shown.why_no_windows), plan.across.limit - box.left)
        sheet.text(text, box.left, box.middle, colour=sheet.look.quiet)
    return draw_lanes(sheet, box, plan.lanes) if box is not None and plan.lanes else ()


def _across_sheet(plan: Plan, part: str) -> Box:
    box = plan.boxes[part]
    return Box(plan.across.pad, box.top, plan.across.limit, box.bottom)


def _draw_title(sheet: Sheet, recovery: Recovery, plan: Plan, words: Words) -> None:
    if parts.TITLE not in plan.boxes:
        return
    box = _across_sheet(plan, parts.TITLE)
    title = sheet.letters.writable(timeline_title(recovery, words))
    time = plan.across.time
    title = sheet.letters.shorten(title, box.width, 1.2, bold=True)
    sheet.text(title, box.left, box.top + sheet.letters.line * 0.55, scale=1.2, bold=True)
    period = said.period(words, time.first, time.last)
    sheet.text(period, box.left, box.top + sheet.letters.line * 1.68, colour=sheet.look.quiet)


def _draw_headings(sheet: Sheet, plan: Plan, words: Words) -> None:
    for part, heading in said.HEADINGS.items():
        if part in plan.boxes and not (part == parts.NERVES and not plan.across.nerves):
            box = plan.boxes[part]
            is_axis = part == parts.WEEKS
            texts = [words.gettext(heading), words.gettext(said.SHORT_HEADINGS.get(part, heading))]
            draw_heading(sheet, texts, plan.across.pad, plan.across.headings, box, low=is_axis)


def _draw_pain(sheet: Sheet, recovery: Recovery, plan: Plan, words: Words) -> None:
    box, time = plan.boxes[parts.PAIN], plan.across.time
    draw_ground(sheet, box, plan.shown.calendar, scores=True)
    draw_bands(sheet, box, plan.shown.windows, WindowKind.SCAR, time)
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


def _draw_nerves(sheet: Sheet, plan: Plan, words: Words) -> None:
    box = plan.boxes.get(parts.NERVES)
    if box is None:
        return
    if not plan.across.nerves:
        text = sheet.letters.shorten(words.gettext(said.NO_NERVE_SIGNS), box.width, SMALL)
        sheet.text(
            text, box.left, box.middle, colour=sheet.look.quiet, scale=SMALL, backed=sheet.look.background
        )
        return
    draw_ground(sheet, box, plan.shown.calendar, scores=True)
    draw_bands(sheet, box, plan.shown.windows, WindowKind.NERVE, plan.across.time)
    draw_nerves(sheet, box, plan.across.nerves, plan.across.time, words)


def _draw_medicines(sheet: Sheet, recovery: Recovery, plan: Plan, words: Words) -> None:
    box = plan.boxes.get(parts.MEDICINES)
    if box is None:
        return
    draw_ground(sheet, box, plan.shown.calendar, scores=False)
    pitch = parts.medicine_pitch(sheet.letters.size)
    fitting = round(box.height / pitch)
    rows = list(plan.shown.medicines)
    more = len(rows) - fitting
    shown = taken_last(rows, fitting - 1) if more > 0 else rows
    strip = Box(box.left, box.top, box.right, box.top + pitch * len(shown))
    if shown:
        draw_medicines(sheet, strip, shown, plan.across.time, recovery.as_of, plan.across.limit, words)
    if more > 0:
        text = said.and_more(words, len(rows) - len(shown))
        y = box.bottom - pitch / 2
        sheet.text(text, box.left + 4, y, colour=sheet.look.quiet, scale=SMALL, backed=sheet.look.panel)
