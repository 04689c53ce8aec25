"""What follows from the records on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from itertools import groupby
from typing import TypeVar

from journal.reading.change import baseline_of
from journal.reading.rules import gather, read_rules
from journal.reading.scores import DayValues, all_day_values
from journal.reading.values import Course, Recovery, Site
from journal.reading.windows import one_year, three_months, windows_of
from journal.records import Event, EventKind, Findings, Records, Side, Surgery, TypicalWeek

Item = TypeVar("Item")
_NEVER_PLANNED = frozenset({EventKind.FALL, EventKind.MILESTONE, EventKind.QUESTIONNAIRE})


def read_recovery(records: Records, as_of: date) -> Recovery:
    """Return what follows from the records on the day `as_of`; nothing after it counts."""
    known = _until(records, as_of)
    days = all_day_values(known.entries)
    surgeries = [tuple(group) for _, group in groupby(_by_day(records.surgeries), key=_day)]
    done = [group for group in surgeries if group[0].day <= as_of]
    planned = next((_joined(group) for group in surgeries if group[0].day > as_of), None)
    courses = _courses(done, known, days)
    evidence = gather(courses[-1], known, days, as_of) if courses else None
    return Recovery(as_of, known, courses, planned, days, read_rules(evidence))


def _until(records: Records, as_of: date) -> Records:
    entries = tuple([entry for entry in records.entries if entry.day <= as_of])
    doses = tuple([dose for dose in records.doses if dose.taken.date() <= as_of])
    events = tuple([event if event.day <= as_of else _still_to_come(event) for event in records.events])
    return replace(records, entries=entries, doses=doses, events=tuple(filter(None, events)))


def _still_to_come(event: Event) -> Event | None:
    """Return an event after `as_of` as it can be known before it: nothing found yet, None for a fall."""
    if event.kind in _NEVER_PLANNED:
        return None
    return replace(event, findings=Findings())


def _by_day(surgeries: Iterable[Surgery]) -> list[Surgery]:
    return sorted(surgeries, key=_day)


def _day(surgery: Surgery) -> date:
    return surgery.day


def _courses(
    done: Sequence[Sequence[Surgery]], records: Records, days: Mapping[Site, DayValues]
) -> tuple[Course, ...]:
    ends = [*(group[0].day for group in done[1:]), None]
    return tuple(_course(group, end, records, days) for group, end in zip(done, ends, strict=False))


def _course(
    group: Sequence[Surgery], end: date | None, records: Records, days: Mapping[Site, DayValues]
) -> Course:
    surgery = _joined(group)
    ids = {one.id for one in group}
    windows = windows_of(surgery, (said for said in records.windows if said.surgery in ids), end)
    found = {site: baseline_of(values, surgery, site) for site, values in days.items()}
    baselines = {site: baseline for site, baseline in found.items() if baseline is not None}
    lines = three_months(surgery, windows, end), one_year(surgery, windows, end)
    return Course(surgery, end, windows, baselines, *lines)


def _joined(group: Sequence[Surgery]) -> Surgery:
    """Return the surgeries of one day as one, under the first one's id."""
    if len(group) == 1:
        return group[0]
    sides = {surgery.side for surgery in group} - {None}
    return replace(
        group[0],
        procedures=_without_repeats(surgery.procedures for surgery in group),
        levels=_without_repeats(surgery.levels for surgery in group),
        side=sides.pop() if len(sides) == 1 else Side.BOTH if sides else None,
        before=_first_remembered([surgery.before for surgery in group]),
        place=_said(group, "place"),
        reason=_said(group, "reason"),
        complications=_said(group, "complications"),
        note=_said(group, "note"),
    )


def _without_repeats(lists: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))


def _said(group: Sequence[Surgery], name: str) -> str:
    said = (getattr(surgery, name) for surgery in group)
    return "\n".join(text for text in dict.fromkeys(said) if text)


def _first_remembered(weeks: Sequence[TypicalWeek]) -> TypicalWeek:
    """Return the first number remembered for each site; the two legs are one site and go together."""
    first: dict[str, float | None] = {}
    for field in fields(TypicalWeek):
        first[field.name] = next(
            (number for week in weeks if (number := getattr(week, field.name)) is not None), None
        )
    legs = next((week for week in weeks if week.leg_left is not None or week.leg_right is not None), None)
    if legs is not None:
        first |= {"leg_left": legs.leg_left, "leg_right": legs.leg_right}
    return TypicalWeek(**first)
