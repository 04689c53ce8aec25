"""The pages behind page one of the visit report: each part in full, as data for their template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from journal.paper.visit.choice import DETAILS, VisitChoice, VisitPart
from journal.paper.visit.details.entries import entries_part
from journal.paper.visit.details.events import events_part
from journal.paper.visit.details.medicines import medicines_part
from journal.paper.visit.details.places import places_part
from journal.paper.visit.details.readings import readings_part
from journal.paper.visit.details.weekly import weekly_part
from journal.paper.visit.left_out import with_left_out
from journal.reading.values import Recovery
from journal.words import Words


def details_data(
    recovery: Recovery, choice: VisitChoice, words: Words, days: tuple[date, date]
) -> dict[str, Any]:
    """Return what `details` of visit_details.typ is filled with: the chosen parts in their order.

    `days` are the first and the last day of the report; what lies after the day of the reading is left
    out. A chosen part without anything to show says so in one line.
    """
    shown = with_left_out(recovery, choice)
    last = min(days[1], recovery.as_of)
    period = min(days[0], last), last
    makers = _makers(shown, choice, words, period)
    return {"parts": [makers[part]() for part in DETAILS if choice.shows(part)]}


def _makers(
    recovery: Recovery, choice: VisitChoice, words: Words, days: tuple[date, date]
) -> Mapping[VisitPart, Callable[[], dict[str, Any]]]:
    return {
        VisitPart.WEEKLY: lambda: weekly_part(recovery, words, days),
        VisitPart.ENTRIES: lambda: entries_part(recovery, words, days, notes=choice.notes),
        VisitPart.MEDICINE_LIST: lambda: medicines_part(recovery, words, days),
        VisitPart.EVENTS: lambda: events_part(recovery, words, days, notes=choice.notes),
        VisitPart.BODY_MAP: lambda: places_part(recovery, words, mono=choice.mono),
        VisitPart.READINGS: lambda: readings_part(recovery, words),
    }
