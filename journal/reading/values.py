"""The values that a reading is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal.records import Records, Surgery, WindowKind


class Site(StrEnum):
    """What a score is about; `leg` is the larger of an entry's two legs."""

    BACK = "back"
    LEG = "leg"
    NUMBNESS = "numbness"
    TINGLING = "tingling"
    WEAKNESS = "weakness"
    ACTIVITY = "activity"


class BaselineKind(StrEnum):
    """Where a baseline comes from."""

    RECORDED = "recorded"
    REMEMBERED = "remembered"


class State(StrEnum):
    """How the entries stand to a statement."""

    MATCHES = "matches"
    DOES_NOT_MATCH = "does-not-match"
    UNCLEAR = "unclear"
    TOO_EARLY = "too-early"
    NOT_ENOUGH_ENTRIES = "not-enough-entries"
    NO_BASELINE = "no-baseline"
    STARTED_LOW = "started-low"
    NOT_FOR_THIS_SURGERY = "not-for-this-surgery"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Baseline:
    """A site's score before surgery, 0–10."""

    value: float
    kind: BaselineKind


@dataclass(frozen=True, slots=True)
class Window:
    """A healing window on the calendar: from `first` to the day before `end`; `end` None is open.

    `title` and `note` are the person's own words, "" for a described window left as it is.
    """

    kind: WindowKind
    first: date
    end: date | None
    is_overridden: bool = False
    is_hidden: bool = False
    title: str = ""
    note: str = ""
    override: str | None = None

    def holds(self, day: date) -> bool:
        """Return whether a day lies in the window."""
        return self.first <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Course:
    """What follows from one surgery (two on one day are one) until the next.

    `end` is the day of the next surgery, None for the course that still runs. `three_months` and
    `one_year` are the calendar days of those lines, for a decompression; None otherwise.
    """

    surgery: Surgery
    end: date | None
    windows: tuple[Window, ...]
    baselines: Mapping[Site, Baseline]
    three_months: date | None
    one_year: date | None

    @property
    def start(self) -> date:
        """Day 0."""
        return self.surgery.day

    def day_number(self, day: date) -> int:
        """Return the day since surgery, day 0 being the surgery's."""
        return (day - self.start).days

    def week_number(self, day: date) -> int:
        """Return the week since surgery; week 1 is days 0 to 6, and days before have weeks below 1."""
        return self.day_number(day) // 7 + 1


@dataclass(frozen=True, slots=True)
class SiteReading:
    """How one site stands to a statement, with the numbers it rests on.

    `score` is the mean of `weeks_scored` weeks. `reference` is the mean, after relief, that a return is
    held against; `return_week` the week in which a return began. `days_missing` is the least number of
    further days with a score that would make the entries enough, where they are not.
    """

    state: State
    baseline: Baseline | None = None
    score: float | None = None
    weeks_scored: int | None = None
    reference: float | None = None
    return_week: int | None = None
    days_missing: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How the entries stand to one of the statements S1–S21.

    `speaks_from` and `speaks_until` are the first and the last day on which the statement speaks, None
    where it has none. `days_missing` is that of the site that lacks the fewest, or of the whole.
    """

    rule: str
    name: str
    state: State
    sites: Mapping[Site, SiteReading]
    speaks_from: date | None = None
    speaks_until: date | None = None
    days_missing: int | None = None


@dataclass(frozen=True, slots=True)
class Recovery:
    """What follows from the records on the day `as_of`.

    `records` holds no entry and no dose after `as_of`, and of events to come nothing that is known only
    afterwards. `courses` are in order of surgery and the last governs; `planned` is the next surgery after
    `as_of`. `days` holds each site's day values, a missing day being missing.
    """

    as_of: date
    records: Records
    courses: tuple[Course, ...]
    planned: Surgery | None
    days: Mapping[Site, Mapping[date, float]]
    readings: tuple[Reading, ...]

    @property
    def course(self) -> Course | None:
        """The course that governs, or None before any surgery."""
        return self.courses[-1] if self.courses else None
