"""The quiet lines that say what dots, strokes and edges are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journal.charts.baselines import PAIN_SITES
from journal.charts.curves import MOST_DOTS, days_a_range, score_of
from journal.charts.lettering import SMALL, Lettering
from journal.charts.look import AreaLook
from journal.charts.map import Box
from journal.charts.sheet import OVER, Sheet
from journal.charts.time_scale import TimeScale
from journal.reading.values import Recovery
from journal.words import Words
from journal.words import timeline as said

_WIDE, _NARROW, _APART = 1.6, 0.8, 1.2  # the widths of signs and the room between two, in letter sizes
_NARROW_SIGNS = frozenset({"dot", "late", "range", "dose"})
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign with its meaning: `dot`, `late`, `range`, `line`, `dotted`, `said` or `dose`.

    The sign `hidden` is its meaning alone.
    """

    kind: str
    meaning: str


def signs_shown(
    recovery: Recovery,
    time: TimeScale,
    words: Words,
    *,
    has_doses: bool,
    has_said: bool = False,
    hidden: str = "",
) -> list[Sign]:
    """Return the signs that the chart uses in the days shown.

    `has_doses` where single doses are drawn, `has_said` where a window has the days a surgeon gave;
    `hidden` names the windows that are not drawn.
    """
    signs = [*_scores(recovery, time, words)]
    if has_said:
        signs.append(Sign("said", words.gettext(said.AS_SAID)))
    if hidden:
        signs.append(Sign("hidden", hidden))
    if has_doses:
        signs.append(Sign("dose", words.gettext(said.DOSE)))
    return signs


def _scores(recovery: Recovery, time: TimeScale, words: Words) -> Iterator[Sign]:
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
    yield from _baselines(recovery, time, words)


def _baselines(recovery: Recovery, time: TimeScale, words: Words) -> Iterator[Sign]:
    """Yield what the dotted lines before each surgery are; dates tell several surgeries apart."""
    shown = [course for course in recovery.courses if time.shows(course.start)]
    for course in shown:
        day = course.start if len(recovery.courses) > 1 else None
        if meaning := said.before_surgery(words, day, course.baselines):
            yield Sign("dotted", meaning)


def legend_rows(signs: Sequence[Sign], letters: Lettering, width: float) -> list[list[Sign]]:
    """Return the signs in as many rows as they need."""
    rows: list[list[Sign]] = []
    taken = width + 1
    for sign in signs:
        needed = _sign_width(sign, letters)
        if taken + needed > width:
            rows.append([])
            taken = 0.0
        rows[-1].append(sign)
        taken += needed + _APART * letters.size
    return rows


def _sign_width(sign: Sign, letters: Lettering) -> float:
    return _glyph_width(sign, letters) + _GAP + letters.width(sign.meaning, SMALL)


def _glyph_width(sign: Sign, letters: Lettering) -> float:
    if sign.kind == "hidden":
        return -_GAP
    return (_NARROW if sign.kind in _NARROW_SIGNS else _WIDE) * letters.size


def draw_legend(sheet: Sheet, box: Box, signs: Sequence[Sign]) -> None:
    """Draw the signs with their meanings, as many rows as the box holds."""
    letters = sheet.letters
    rows = legend_rows(signs, letters, box.width)
    for index, row in enumerate(rows[: round(box.height / letters.small_line)]):
        x, y = box.left, box.top + (index + 0.5) * letters.small_line
        for sign in row:
            start = x + _glyph_width(sign, letters)
            meaning = letters.shorten(sign.meaning, box.right - start - _GAP, SMALL)
            _draw_sign(sheet, sign.kind, x, start, y)
            sheet.text(meaning, start + _GAP, y, colour=sheet.look.quiet, scale=SMALL)
            x += _sign_width(sign, letters) + _APART * letters.size


def _draw_sign(sheet: Sheet, kind: str, left: float, right: float, y: float) -> None:
    if kind == "hidden":
        return
    look, middle = sheet.look, (left + right) / 2
    size = look.line * 1.6
    if kind in ("dot", "late"):
        hollow = kind == "late"
        sheet.line(
            [middle], [y], colour=look.quiet, zorder=OVER, marker="o", markersize=size,
            markerfacecolor=look.background if hollow else look.quiet, markeredgewidth=0.8 if hollow else 0,
        )  # fmt: skip
    elif kind in ("range", "dose"):
        sheet.line([middle] * 2, [y - size, y + size], colour=look.quiet, width=1.6, zorder=OVER)
    elif kind == "said":
        half = 0.3 * sheet.letters.size
        sheet.area(
            Box(left, y - half, right, y + half), AreaLook(look.background, look.quiet, look.ink), said=True
        )
    else:
        dash = (1.0, 1.8) if kind == "dotted" else ()
        width = 1.8 if kind == "dotted" else look.line
        sheet.line([left, right], [y, y], colour=look.quiet, width=width, dash=dash, zorder=OVER)
