"""Where it hurt and where feeling was changed: a figure before surgery, one for the last four weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.paper.body import body_svg
from journal.paper.visit.choice import VisitPart
from journal.paper.visit.details.parts import Cell, part, section_name, table
from journal.reading.calendar import days_later
from journal.reading.change import BASELINE_DAYS
from journal.reading.pain_places import place_shares
from journal.reading.phases import LAST_DAYS
from journal.reading.values import Recovery
from journal.records import PLACES
from journal.words import Words
from journal.words import visit_details as say
from journal.words.places import place

_SIDES_AT = (0.06, 0.4, 0.58, 0.92)
"""Where beside the legs the words for the sides begin, as parts of the figures' width."""

_SIDES_UP = 0.17
"""How far above the figures' foot they stand, likewise."""


@dataclass(frozen=True, slots=True)
class _Ticked:
    """What was ticked in a time: the share of its `days` with an entry that name each place."""

    name: str
    first: date
    last: date
    pain: Mapping[str, float]
    nerve: Mapping[str, float]
    days: int


def places_part(recovery: Recovery, words: Words, *, mono: bool) -> dict[str, Any]:
    """Return two figures side by side and the table of what they show; the period does not matter here."""
    times = [time for time in (_before(recovery), _now(recovery)) if time is not None]
    if not any(time.pain or time.nerve for time in times):
        return part(words, VisitPart.BODY_MAP, (), ())
    figures = {"figures": [_figure(words, time, mono=mono) for time in times]}
    shares = _table(words, [time for time in times if time.days])
    return part(words, VisitPart.BODY_MAP, [say.shading(words)], [figures, shares])


def _before(recovery: Recovery) -> _Ticked | None:
    if recovery.course is None:
        return None
    start = recovery.course.start
    first, last = days_later(start, -BASELINE_DAYS), days_later(start, -1)
    return _Ticked("before", first, last, *place_shares(recovery.records, first, last))


def _now(recovery: Recovery) -> _Ticked:
    """Return the last four weeks; days before the surgery do not belong to them."""
    first, last = days_later(recovery.as_of, 1 - LAST_DAYS), recovery.as_of
    if recovery.course is not None:
        first = max(first, recovery.course.start)
    return _Ticked("now", first, last, *place_shares(recovery.records, first, last))


def _figure(words: Words, time: _Ticked, *, mono: bool) -> dict[str, Any]:
    title = section_name(words, time.name)
    left, right = words.gettext("Left"), words.gettext("Right")
    return {
        "title": title,
        "days": say.places_days(words, time.days, time.first, time.last),
        "alt": say.places_alt(words, title),
        "svg": body_svg(time.pain, time.nerve, mono=mono) if time.days else "",
        "views": [words.gettext("Front"), words.gettext("Back")],
        "sides": list(zip(_SIDES_AT, (right, left, left, right), strict=True)),
        "up": _SIDES_UP,
    }


def _table(words: Words, times: Sequence[_Ticked]) -> dict[str, Any] | None:
    """Return the shares of each place named in any of the times, pain first."""
    columns = [(f"{kind}-{time.name}", getattr(time, kind)) for kind in ("pain", "nerve") for time in times]
    named = [name for name in PLACES if any(name in told for _, told in columns)]
    rows: list[list[Cell]] = [
        [place(words, name), *(say.share(words, told[name]) if name in told else "" for _, told in columns)]
        for name in named
    ]
    return table(words, [("place", "text"), *((column, "share") for column, _ in columns)], rows)
