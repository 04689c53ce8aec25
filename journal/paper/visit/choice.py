"""What a visit report shows: its parts, its period, and whether names and notes stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from journal.charts.view import BEFORE_SURGERY
from journal.errors import KnownError
from journal.reading.calendar import days_later
from journal.reading.values import Recovery
from journal.reading.visits import last_visit

NAMES, NOTES = "names", "notes"


class VisitPart(StrEnum):
    """A part of the report that may be left out, in the order in which they stand.

    Goals stand with the questions, where there is room for them.
    """

    SUMMARY = "summary"
    CHART = "chart"
    THEN_AND_NOW = "then-and-now"
    URGENT = "urgent"
    MEDICINES = "medicines"
    WORK = "work"
    QUESTIONNAIRES = "questionnaires"
    QUESTIONS = "questions"
    LAST_VISIT = "last-visit"
    HONESTY = "honesty"
    WEEKLY = "weekly"
    ENTRIES = "entries"
    MEDICINE_LIST = "medicine-list"
    EVENTS = "events"
    BODY_MAP = "body-map"
    READINGS = "readings"


DETAILS = (
    VisitPart.WEEKLY,
    VisitPart.ENTRIES,
    VisitPart.MEDICINE_LIST,
    VisitPart.EVENTS,
    VisitPart.BODY_MAP,
    VisitPart.READINGS,
)
"""The parts behind page one, in their order."""

PAGE_ONE = tuple(part for part in VisitPart if part not in DETAILS)
"""The parts of page one, in their order."""

HIDEABLE = (*(part.value for part in VisitPart), NAMES, NOTES)
"""Everything that may be left out, by name."""


class PeriodKind(StrEnum):
    """The days that the chart and the detail pages show."""

    SINCE_SURGERY = "since-surgery"
    SINCE_LAST_VISIT = "since-last-visit"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class VisitChoice:
    """What a report shows.

    `first` and `last` count for a period of DATES; None leaves that end open. `names` shows whose journal
    it is, the year of birth and the hospital; `notes` shows what was written freely beside entries, events,
    plans and windows, and what was answered. The titles of events, questions and goals always stand.
    """

    parts: frozenset[VisitPart] = frozenset(PAGE_ONE)
    period: PeriodKind = PeriodKind.SINCE_SURGERY
    first: date | None = None
    last: date | None = None
    names: bool = True
    notes: bool = True
    mono: bool = False

    def shows(self, part: VisitPart) -> bool:
        """Return whether a part is wanted."""
        return part in self.parts

    @property
    def has_details(self) -> bool:
        """Whether any detail page is wanted."""
        return not self.parts.isdisjoint(DETAILS)


class Preset(StrEnum):
    """Whom a report is for."""

    SURGEON = "surgeon"
    PHYSIOTHERAPIST = "physiotherapist"
    FAMILY_DOCTOR = "family-doctor"
    EVERYTHING = "everything"


def _behind(*details: VisitPart) -> VisitChoice:
    return VisitChoice(frozenset((*PAGE_ONE, *details)))


PRESETS: Mapping[Preset, VisitChoice] = MappingProxyType(
    {
        Preset.SURGEON: _behind(VisitPart.WEEKLY, VisitPart.READINGS),
        Preset.PHYSIOTHERAPIST: _behind(VisitPart.WEEKLY, VisitPart.BODY_MAP, VisitPart.EVENTS),
        Preset.FAMILY_DOCTOR: _behind(VisitPart.MEDICINE_LIST, VisitPart.EVENTS),
        Preset.EVERYTHING: _behind(*DETAILS),
    }
)


def without(choice: VisitChoice, hidden: Iterable[str]) -> VisitChoice:
    """Return a choice with some of `HIDEABLE` left out; raise KnownError for any other name."""
    left_out = set(hidden)
    for name in sorted(left_out - set(HIDEABLE)):
        raise KnownError("report-part", part=name, parts=HIDEABLE)
    return replace(
        choice,
        parts=frozenset(part for part in choice.parts if part.value not in left_out),
        names=choice.names and NAMES not in left_out,
        notes=choice.notes and NOTES not in left_out,
    )


def period_of(choice: VisitChoice, recovery: Recovery) -> tuple[date, date]:
    """Return the first and the last day that a report shows.

    Without a visit so far its period is since surgery, which begins two weeks before day 0; without a
    surgery it begins with the first entry.
    """
    first, last = _since_surgery(recovery), recovery.as_of
    if choice.period is PeriodKind.SINCE_LAST_VISIT:
        visit = last_visit(recovery.records, recovery.as_of)
        first = first if visit is None else visit.day
    elif choice.period is PeriodKind.DATES:
        last = choice.last or last
        first = min(choice.first or first, last)
    return min(first, last), last


def _since_surgery(recovery: Recovery) -> date:
    if recovery.course is not None:
        return days_later(recovery.course.start, -BEFORE_SURGERY.days)
    return min((entry.day for entry in recovery.records.entries[:1]), default=recovery.as_of)
