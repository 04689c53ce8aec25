"""The recovery sheet: the key of a protected journal in groups, to be printed and put away."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.paper.printable import one_line
from journal.paper.sheet import Paper, Sheet
from journal.paper.typeset import typeset
from journal.words import Words, recovery_sheet

TEMPLATE = "recovery.typ"
_LONGEST_NAME = 120


def recovery_sheet_pdf(words: Words, groups: str, *, file_name: str, paper: Paper, made_on: date) -> bytes:
    """Return the sheet, one page, as a tagged PDF (PDF/UA-1 and PDF/A-2a) with its fonts inside.

    `groups` are those of `journal.storage.recovery_key.recovery_text`, parted by hyphens. Nothing is
    written to the disk. The same arguments give the same bytes.
    """
    return typeset(TEMPLATE, _data(words, groups, file_name, Sheet(paper), made_on), made_on)


def _data(words: Words, groups: str, file_name: str, sheet: Sheet, made_on: date) -> dict[str, Any]:
    width, height = sheet.size
    return {
        "sheet": {"width": width, "height": height},
        "language": words.language,
        "date": {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        "title": recovery_sheet.title(words),
        "lead": recovery_sheet.lead(words),
        "about": recovery_sheet.about(words, one_line(file_name, _LONGEST_NAME), made_on),
        "groups-heading": recovery_sheet.groups_heading(words),
        "groups-hint": recovery_sheet.groups_hint(words),
        "groups": groups.split("-"),
        "how-heading": recovery_sheet.how_heading(words),
        "steps": recovery_sheet.steps(words),
        "keeping-heading": recovery_sheet.keeping_heading(words),
        "keeping": recovery_sheet.keeping(words),
        "foot": recovery_sheet.foot(words),
    }
