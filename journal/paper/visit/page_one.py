"""Page one in one of its rooms, as data for its template: lists cut to what has room, each saying so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journal.paper.printable import one_line
from journal.paper.visit.choice import VisitPart
from journal.paper.visit.contents import Contents, Listed, Section
from journal.paper.visit.numbers import NumbersTable
from journal.paper.visit.room import Room
from journal.words import Words
from journal.words.visit.more import earlier_alone, earlier_behind, more_alone, more_behind

_LONGEST_SENTENCE = 400
"""What is not a person's own is never cut shorter than this, however little room there is."""
_BEHIND = {
    Listed.EVENTS: VisitPart.EVENTS,
    Listed.URGENT: VisitPart.ENTRIES,
    Listed.MEDICINES: VisitPart.MEDICINE_LIST,
    Listed.CHANGES: VisitPart.MEDICINE_LIST,
    Listed.WORK: VisitPart.EVENTS,
    Listed.QUESTIONNAIRES: VisitPart.EVENTS,
    Listed.LAST_VISIT: VisitPart.EVENTS,
}
"""Where a list stands whole, if that part is printed."""


def page_one(contents: Contents, room: Room, words: Words) -> dict[str, Any]:
    """Return page one but for its chart."""
    events = contents.events
    first, end = _kept_events(len(events), contents.events_past, room.most[Listed.EVENTS])
    return {
        "scale": room.scale,
        "summary": _lines(contents.summary, _LONGEST_SENTENCE),
        "key": {
            "earlier": _earlier(words, [number for number, _, _ in events[:first]]),
            "rows": [[number, day, one_line(what, room.letters)] for number, day, what in events[first:end]],
            "more": _more(words, Listed.EVENTS, len(events) - end),
        },
        "table": None if contents.table is None else _table(contents.table),
        "sections": [
            _section(section, room, words) for section in contents.sections if room.most[section.kind]
        ],
        "honesty": _lines(contents.honesty, 2 * _LONGEST_SENTENCE),
    }


def _kept(listed: Sequence[Any], most: int) -> Sequence[Any]:
    """Return as much of a list as has room, the line that tells of the rest taking the last one's place."""
    return listed if len(listed) <= most else listed[: max(most - 1, 1)]


def _kept_events(events: int, past: int, most: int) -> tuple[int, int]:
    """Return from where to where events have room, `past` being past: the next one and the latest."""
    if events <= most:
        return 0, events
    end, count = min(past + 1, events), max(most - 1, 1)
    return max(end - count, 0), max(end, count)


def _lines(said: Sequence[str], longest: int) -> list[str]:
    return [one_line(line, longest) for line in said]


def _more(words: Words, kind: Listed, count: int) -> dict[str, str] | None:
    return _left_out(kind, more_alone(words, count), more_behind(words, count)) if count else None


def _earlier(words: Words, numbers: Sequence[str]) -> dict[str, str] | None:
    if not numbers:
        return None
    return _left_out(Listed.EVENTS, earlier_alone(words, numbers), earlier_behind(words, numbers))


def _left_out(kind: Listed, alone: str, with_page: str) -> dict[str, str]:
    behind = _BEHIND.get(kind)
    return {"alone": alone, "with-page": with_page, "part": "" if behind is None else behind.value}


def _table(table: NumbersTable) -> dict[str, Any]:
    return {
        "heading": table.heading,
        "note": table.note,
        "header": table.header,
        "rows": table.rows,
        "ends-now": table.ends_now,
    }


def _section(section: Section, room: Room, words: Words) -> dict[str, Any]:
    most = room.most[section.kind]
    is_asked = section.kind is Listed.QUESTIONS
    kept = section.lines[:most] if is_asked else _kept(section.lines, most)
    return {
        "heading": one_line(section.heading, room.letters),
        "lines": _lines(kept, _LONGEST_SENTENCE if section.kind is Listed.URGENT else room.letters),
        "more": _more(words, section.kind, len(section.lines) - len(kept)),
        "numbered": is_asked,
        "stands-out": section.stands_out,
    }
