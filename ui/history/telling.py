"""A record of any kind told in words: every field that holds something, with its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from journal.records import (
    Entry,
    EventKind,
    PlanKind,
    Procedure,
    Records,
    Region,
    Side,
    Stenosis,
    WindowKind,
    WindowOverride,
)
from journal.records.changes import Changed
from journal.records.record import Record, slots_of
from journal.words import Words, dates, mark, names
from journal.words.fields import field_label
from ui.history.called import medicine_called, window_called
from ui.pages.entries.columns import score_text
from ui.pages.entries.telling import told as entry_told

_LEFT_OUT = {"id", "surgery"}
_DAYS_SINCE_SURGERY = {"from_day", "to_day"}


def told(words: Words, record: Changed | None, records: Records) -> dict[str, str]:
    """Return the text of each field that holds something, by its label, in the order of the fields."""
    if record is None:
        return {}
    if isinstance(record, Entry):
        day = {field_label(words, "day"): dates.long_date(words, record.day)}
        return day | dict(entry_told(words, record))
    return dict(_fields(words, record, records))


def _fields(words: Words, record: Record, records: Records, of: str = "") -> Iterator[tuple[str, str]]:
    for slot in slots_of(type(record)):
        value, label = getattr(record, slot.name), _label(words, slot.key, of)
        if isinstance(value, Record):
            yield from _fields(words, value, records, label if slot.key == "before" else "")
        elif value not in (None, "", ()) and slot.key not in _LEFT_OUT:
            yield label, _field(words, record, records, slot.key, value)


def _field(words: Words, record: Record, records: Records, key: str, value: Any) -> str:
    """Return the text of a field, which for some rests on more than its type."""
    if key == "medicine":
        return medicine_called(words, value, records)
    if key == "levels":
        return ", ".join(map(names.level, value))
    if isinstance(value, WindowKind) and isinstance(record, WindowOverride):
        return window_called(words, record)
    if key in _DAYS_SINCE_SURGERY:
        last = value - 1 if key == "to_day" else value  # it ends before that day
        return words.gettext("day {day} after surgery").format(day=last)
    return _text(words, value)


def _label(words: Words, key: str, of: str) -> str:
    label = field_label(words, key)
    return words.gettext("{whole}, {part}").format(whole=of, part=label) if of else label


def _text(words: Words, value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_text(words, one) for one in value)
    if isinstance(value, bool):
        return words.gettext(_YES if value else _NO)
    if isinstance(value, datetime):
        return dates.moment(words, value)
    if isinstance(value, date):
        return dates.long_date(words, value)
    if isinstance(value, float):
        return score_text(value) if value >= 0 and value * 2 == int(value * 2) else f"{value:g}"
    named = _NAMED.get(type(value))
    return str(value) if named is None else named(words, value)


_YES, _NO = mark("yes"), mark("no")
_NAMED: Mapping[type[Any], Callable[[Words, Any], str]] = {
    Procedure: names.procedure,
    Side: names.side,
    EventKind: names.event_kind,
    PlanKind: names.plan_kind,
    Region: names.region,
    Stenosis: names.stenosis,
}
