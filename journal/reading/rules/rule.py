"""A rule: a statement, for whom and when it speaks, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from journal.reading.calendar import days_later
from journal.reading.rules.evidence import Evidence
from journal.reading.values import Reading, Site, SiteReading, State
from journal.records import Procedure, Surgery


@dataclass(frozen=True, slots=True)
class Whole:
    """The state of a rule without sites, with the fewest further days that would make the entries enough."""

    state: State
    days_missing: int | None = None


Found: TypeAlias = State | Whole | Mapping[Site, SiteReading]
"""What a rule finds: its state, or each of its sites'."""


def any_surgery(surgery: Surgery) -> bool:  # noqa: ARG001 - every rule asks the same question
    """Return that a rule is for this surgery, as it is for any."""
    return True


def decompression(surgery: Surgery) -> bool:
    """Return whether a nerve was freed."""
    return surgery.is_decompression


def laminectomy(surgery: Surgery) -> bool:
    """Return whether a lamina was taken out."""
    return Procedure.LAMINECTOMY in surgery.procedures


@dataclass(frozen=True, slots=True)
class Rule:
    """A statement S1–S21: for which surgery, from which day and up to which, and how it is read.

    Without `read` it is static text that always stands.
    """

    id: str
    name: str
    applies: Callable[[Surgery], bool] = any_surgery
    begins: int = 0
    ends: int | None = None
    read: Callable[[Evidence], Found] | None = None


def read_rule(rule: Rule, evidence: Evidence | None) -> Reading:
    """Return how the entries stand to a statement; no evidence is no surgery yet."""
    if rule.read is None:
        return Reading(rule.id, rule.name, State.ALWAYS, {})
    if evidence is None:
        return Reading(rule.id, rule.name, State.TOO_EARLY, {})
    if not rule.applies(evidence.course.surgery):
        return Reading(rule.id, rule.name, State.NOT_FOR_THIS_SURGERY, {})
    begins, ends = _days(rule, evidence.course.start)
    if evidence.day < rule.begins:
        missing = rule.begins - evidence.day
        return Reading(rule.id, rule.name, State.TOO_EARLY, {}, begins, ends, missing)
    found = rule.read(evidence)
    if rule.ends is not None and evidence.day > rule.ends:
        found = _ended(found)
    return _reading(rule, found, begins, ends)


def _days(rule: Rule, start: date) -> tuple[date, date | None]:
    return days_later(start, rule.begins), None if rule.ends is None else days_later(start, rule.ends)


def _ended(found: Found) -> Found:
    """Return what was found as it stands after a rule's last day: it does not match, nor does any site."""
    if isinstance(found, State | Whole):
        return State.DOES_NOT_MATCH
    return {
        site: replace(reading, state=State.DOES_NOT_MATCH, days_missing=None)
        for site, reading in found.items()
    }


def _reading(rule: Rule, found: Found, begins: date, ends: date | None) -> Reading:
    if isinstance(found, State):
        found = Whole(found)
    if isinstance(found, Whole):
        return Reading(rule.id, rule.name, found.state, {}, begins, ends, found.days_missing)
    state = whole_state({reading.state for reading in found.values()})
    fewest = _fewest_missing(found.values()) if state is State.NOT_ENOUGH_ENTRIES else None
    return Reading(rule.id, rule.name, state, found, begins, ends, fewest)


def _fewest_missing(sites: Iterable[SiteReading]) -> int | None:
    """Return the days missing of the site that lacks the fewest and nothing else."""
    lacking = (said.days_missing for said in sites if said.state is State.NOT_ENOUGH_ENTRIES)
    return min((days for days in lacking if days is not None), default=None)


def whole_state(states: set[State]) -> State:
    """Return the state of a rule as a whole from those of its sites."""
    return next(state for state in _FIRST_OF if state in states)


_FIRST_OF = (
    State.MATCHES,
    State.UNCLEAR,
    State.DOES_NOT_MATCH,
    State.NOT_ENOUGH_ENTRIES,
    State.STARTED_LOW,
    State.NO_BASELINE,
)
