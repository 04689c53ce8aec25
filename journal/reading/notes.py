"""The readings as `notes --json` gives them."""

from __future__ import annotations

from typing import Any

from journal.reading.values import Reading, Recovery, SiteReading


def notes_of(recovery: Recovery) -> dict[str, Any]:
    """Return S1–S21 ready for JSON; surgery, day and week are null before any surgery."""
    course, as_of = recovery.course, recovery.as_of
    return {
        "as_of": as_of.isoformat(),
        "surgery": course.start.isoformat() if course else None,
        "day": course.day_number(as_of) if course else None,
        "week": course.week_number(as_of) if course else None,
        "notes": [_note(reading) for reading in recovery.readings],
    }


def _note(reading: Reading) -> dict[str, Any]:
    note: dict[str, Any] = {"rule": reading.rule, "name": reading.name, "state": reading.state.value}
    if reading.sites:
        note["sites"] = {site.value: _site(said) for site, said in reading.sites.items()}
    return note


def _site(said: SiteReading) -> dict[str, Any]:
    note: dict[str, Any] = {"state": said.state.value}
    if said.baseline is not None:
        note |= {"baseline": said.baseline.value, "baseline_kind": said.baseline.kind.value}
    if said.score is not None:
        note |= {"score": said.score, "weeks_scored": said.weeks_scored}
    return note
