"""Rules that rest on what was ticked or planned, and on the calendar alone: S5, S11, S12 and S13."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from journal.reading.calendar import WEEK, last_day
from journal.reading.rules.evidence import Evidence
from journal.reading.rules.missing import for_entry_weeks
from journal.reading.rules.rule import Rule, Whole, decompression
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.reading.values import State
from journal.records import Entry, Plan, PlanKind, Position, Quality

LATEST_WEEK_AGE = 28
_NOT_SAID = ("id", "day", "written", "by")


def new_since_surgery(evidence: Evidence) -> State:
    """S5: an entry since surgery marks a symptom as new."""
    return _matching(is_match=any(entry.new_since_surgery for entry in evidence.entries))


def pain_quality(evidence: Evidence) -> Whole:
    """S11: in two of the three latest weeks, more than half of the entries tick words used for nerve pain."""
    latest = latest_weeks(evidence)
    if latest is None:
        return Whole(State.NOT_ENOUGH_ENTRIES, _days_missing(evidence))
    weeks = sum(2 * sum(map(has_nerve_words, entries)) > len(entries) for entries in latest)
    return Whole(_matching(is_match=weeks >= 2))


def stretching(evidence: Evidence) -> State:
    """S12: a plan of stretching covers the day that is read."""
    return _matching(is_match=any(runs_on(plan, evidence.as_of) for plan in evidence.plans))


def too_early(evidence: Evidence) -> State:  # noqa: ARG001 - the calendar alone decides
    """S13: nerve roots heal slowly; it stands from day 0 to day 69."""
    return State.MATCHES


def latest_weeks(evidence: Evidence) -> list[list[Entry]] | None:
    """Return the entries of the three latest weeks with 3 entry days, None where there are none such.

    An entry that says nothing is none here, so that an added empty one changes nothing.
    """
    latest: list[list[Entry]] = []
    weeks = _by_week(evidence)
    for week in sorted(weeks, reverse=True):
        entries = [entry for entry in weeks[week] if says_something(entry)]
        if last_day(week, WEEK) > evidence.day or _days(entries) < DAYS_FOR_A_SCORE:
            continue
        if not latest and evidence.day - last_day(week, WEEK) > LATEST_WEEK_AGE:
            return None
        latest.append(entries)
        if len(latest) == 3:
            return latest
    return None


def _days_missing(evidence: Evidence) -> int:
    weeks = _by_week(evidence)

    def days_in(week: int) -> int:
        return _days(filter(says_something, weeks.get(week, ())))

    return for_entry_weeks(weeks, days_in, evidence.day, LATEST_WEEK_AGE)


def _days(entries: Iterable[Entry]) -> int:
    return len({entry.day for entry in entries})


def _by_week(evidence: Evidence) -> dict[int, list[Entry]]:
    zero = evidence.course.start.toordinal()
    weeks: dict[int, list[Entry]] = {}
    for entry in evidence.entries:
        weeks.setdefault((entry.day.toordinal() - zero) // WEEK + 1, []).append(entry)
    return weeks


def says_something(entry: Entry) -> bool:
    """Return whether an entry gives anything but its day and when and by whom it was written."""
    names = (name for name in Entry.__dataclass_fields__ if name not in _NOT_SAID)
    return any(getattr(entry, name) not in (None, (), "") for name in names)


def has_nerve_words(entry: Entry) -> bool:
    """Return whether an entry ticks words that are used for nerve pain."""
    if Quality.BURNING in entry.qualities:
        return True
    is_gnawing = Quality.GNAWING in entry.qualities and Quality.CONSTANT in entry.qualities
    return is_gnawing and entry.position is Position.NO_CHANGE


def runs_on(plan: Plan, day: date) -> bool:
    """Return whether a plan is one of stretching and covers a day."""
    if plan.kind is not PlanKind.STRETCHING:
        return False
    return (plan.begins is None or plan.begins <= day) and (plan.ends is None or day <= plan.ends)


def _matching(*, is_match: bool) -> State:
    return State.MATCHES if is_match else State.DOES_NOT_MATCH


S5 = Rule("S5", "new-since-surgery", read=new_since_surgery)
S11 = Rule("S11", "pain-quality", decompression, begins=35, read=pain_quality)
S12 = Rule("S12", "stretching", decompression, read=stretching)
S13 = Rule("S13", "too-early", decompression, ends=69, read=too_early)
