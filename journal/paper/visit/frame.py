"""What stands round the pages of the visit report: head, foot, running head and metadata."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.paper.printable import one_line
from journal.paper.sheet import MARGIN, Sheet
from journal.reading.values import Recovery
from journal.reading.visits import last_visit
from journal.words import Words, timeline_page
from journal.words import visit as say
from journal.words.dates import long_date

_LONGEST_NAME = 60
_LONGEST_TITLE = 160
_LONGEST_AGAIN = 60


def frame(recovery: Recovery, words: Words, sheet: Sheet, printed_on: date) -> dict[str, Any]:
    """Return what every page of the report is framed by, as data for the template."""
    width, height = sheet.size
    return {
        "sheet": {"width": width, "height": height, "margin": MARGIN},
        "language": words.language,
        "date": {"year": printed_on.year, "month": printed_on.month, "day": printed_on.day},
        **_head(recovery, words),
        "sample": words.gettext("SAMPLE – a made-up journal") if recovery.records.sample else "",
        "made-by": " ".join(
            (say.made_by(words), words.gettext("It does not replace your doctor, who diagnoses and treats."))
        ),
        "printed": words.gettext("Printed {day}").format(day=long_date(words, printed_on)),
        "page-of": words.gettext("Page {page} of {pages}"),
    }


def _head(recovery: Recovery, words: Words) -> dict[str, Any]:
    person = recovery.records.person
    name, title = (
        one_line(person.name, _LONGEST_NAME),
        one_line(say.page_title(words, recovery), _LONGEST_TITLE),
    )
    visit = last_visit(recovery.records, recovery.as_of)
    again = [one_line(title, _LONGEST_AGAIN), name, timeline_page.up_to(words, recovery.as_of)]
    return {
        "title": title,
        "author": name,
        "person": timeline_page.person_line(words, person, name),
        "facts": [say.subtitle(words, recovery, None if visit is None else visit.day)],
        "running-head": " · ".join(part for part in again if part),
    }
