"""Blank sheets for days when sitting at the computer hurts: a week on a page, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from journal.paper.printable import one_line
from journal.paper.sheet import Paper, Sheet
from journal.paper.typeset import typeset
from journal.records import Person
from journal.words import Words, day_sheet
from journal.words.dates import WEEKDAYS

TEMPLATE = "blank.typ"
MOST_WEEKS = 52
EMPTY_MEDICINES = 3
"""Rows for names to be written by hand where none is printed."""

_LONGEST_NAME = 60


def blank_sheets_pdf(
    words: Words,
    *,
    weeks: int,
    paper: Paper,
    made_on: date,
    medicines: Sequence[str] = (),
    person: Person | None = None,
) -> bytes:
    """Return `weeks` sheets (1 to 52) as a tagged PDF (PDF/UA-1 and PDF/A-2a) with its fonts inside.

    Each week is one page with room for a few medicines; where `medicines` are more than it holds, they follow
    on a page of their own. `person` says whom to call about signs that cannot wait; every region's number
    stands there where none is given. The same arguments give the same bytes. Raises ValueError for other
    numbers of weeks.
    """
    if not 1 <= weeks <= MOST_WEEKS:
        raise ValueError(weeks)
    return typeset(TEMPLATE, _data(words, weeks, Sheet(paper), made_on, medicines, person), made_on)


def _data(
    words: Words, weeks: int, sheet: Sheet, made_on: date, medicines: Sequence[str], person: Person | None
) -> dict[str, Any]:
    width, height = sheet.size
    return {
        "sheet": {"width": width, "height": height},
        "language": words.language,
        "date": {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        "weeks": weeks,
        "title": day_sheet.title(words),
        "first-day": day_sheet.first_day(words),
        "how": day_sheet.how_to_fill(words),
        "days": [words.gettext(weekday) for weekday in WEEKDAYS],
        "date-row": _plain(day_sheet.date_row(words)),
        "fields": [
            [_plain(day_sheet.field_row(words, name)) for name in group] for group in day_sheet.GROUPS
        ],
        **_medicines(words, medicines),
        "last": [_plain(day_sheet.symptoms_row(words)), _plain(day_sheet.writer_row(words))],
        "notes": day_sheet.notes_heading(words),
        "urgent": {"lead": day_sheet.urgent_lead(words), "lists": day_sheet.urgent_lists(words, person)},
        "foot": day_sheet.foot(words),
        "page-of": day_sheet.page_of(words),
    }


def _medicines(words: Words, medicines: Sequence[str]) -> dict[str, Any]:
    """Return the rows for medicines; the template puts them on a page of their own where they are many."""
    small, empty = day_sheet.medicine_small(words), _plain(day_sheet.medicine_row(words))
    named = [{"label": one_line(name, _LONGEST_NAME), "small": small} for name in medicines]
    left = [empty] * max(1, EMPTY_MEDICINES - len(named))
    return {
        "medicines-title": day_sheet.medicines_title(words),
        "medicines-next": day_sheet.medicines_next(words),
        "medicines": [*named, *left],
        "more-medicines": [empty] * EMPTY_MEDICINES,
    }


def _plain(row: day_sheet.Row) -> dict[str, str]:
    return row._asdict()
