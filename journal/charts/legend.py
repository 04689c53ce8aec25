"""One quiet line that says what dots and lines are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journal.charts.baselines import PAIN_SITES
from journal.charts.curves import MOST_DOTS, days_a_range, score_of
from journal.charts.lettering import SMALL
from journal.charts.map import Box
from journal.charts.sheet import OVER, Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.values import BaselineKind, Course, Recovery
from journal.words import Words
from journal.words import timeline as said


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign with its meaning: `dot`, `late`, `range`, `line`, `dotted` or `dose`."""

    kind: str
    meaning: str


def signs_shown(recovery: Recovery, time: TimeScale, words: Words, *, has_doses: bool) -> list[Sign]:
    """Return the signs that the chart uses in the days shown."""
    return list(_signs(recovery, time, words, has_doses=has_doses))


def _signs(recovery: Recovery, time: TimeScale, words: Words, *, has_doses: bool) -> Iterator[Sign]:
    entries = [entry for entry in recovery.records.entries if time.shows(entry.day)]
    counts = [sum(score_of(entry, site) is not None for entry in entries) for site in PAIN_SITES]
    if not any(counts):
        return
    if max(counts) > MOST_DOTS:
        days = days_a_range(time)
        yield Sign("range", words.ngettext(*said.ENTRY_RANGE, days).format(count=days))
    if any(0 < count <= MOST_DOTS for count in counts):
        yield Sign("dot", words.gettext(said.ENTRY))
        if any(entry.is_late and (entry.back is not None or entry.leg is not None) for entry in entries):
            yield Sign("late", words.gettext(said.LATE))
    yield Sign("line", words.gettext(said.MEDIAN))
    kinds = {kind for course in recovery.courses if time.shows(course.start) for kind in _kinds(course)}
    if kinds:
        yield Sign("dotted", words.gettext(said.BEFORE[kinds.pop() if len(kinds) == 1 else None]))
    if has_doses:
        yield Sign("dose", words.gettext(said.DOSE))


def _kinds(course: Course) -> set[BaselineKind]:
    return {course.baselines[site].kind for site in PAIN_SITES if site in course.baselines}


def draw_legend(sheet: Sheet, box: Box, signs: Sequence[Sign]) -> None:
    """Draw as many signs with their meanings as the line holds."""
    x, glyph = box.left, 1.7 * sheet.letters.size
    for sign in signs:
        width = sheet.letters.width(sign.meaning, SMALL)
        if x + glyph + 5 + width > box.right:
            return
        _draw_sign(sheet, sign.kind, x, x + glyph, box.middle)
        sheet.text(sign.meaning, x + glyph + 5, box.middle, colour=sheet.look.quiet, scale=SMALL)
        x += glyph + 5 + width + 1.6 * sheet.letters.size


def _draw_sign(sheet: Sheet, kind: str, left: float, right: float, y: float) -> None:
    look = sheet.look
    middle = (left + right) / 2
    size = look.line * 1.6
    if kind in ("dot", "late"):
        hollow = kind == "late"
        sheet.line(
            [middle], [y], colour=look.quiet, zorder=OVER, marker="o", markersize=size,
            markerfacecolor=look.background if hollow else look.quiet, markeredgewidth=0.8 if hollow else 0,
        )  # fmt: skip
    elif kind in ("range", "dose"):
        sheet.line([middle] * 2, [y - size, y + size], colour=look.quiet, width=1.6, zorder=OVER)
    else:
        dash = (1.0, 1.8) if kind == "dotted" else ()
        width = 1.8 if kind == "dotted" else look.line
        sheet.line([left, right], [y, y], colour=look.quiet, width=width, dash=dash, zorder=OVER)
