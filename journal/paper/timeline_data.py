"""What the printed timeline says, as data for its template."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.charts import View
from journal.paper.chart import Drawn
from journal.paper.key import Days, entry_days, events_key, hidden_sentence, windows_key
from journal.paper.printable import one_line
from journal.paper.sheet import MARGIN, Sheet
from journal.reading.values import Recovery
from journal.records import WrittenBy
from journal.words import Words
from journal.words import timeline_page as say
from journal.words.dates import long_date

_LONGEST_NAME = 60
_LONGEST_TITLE = 160
_LONGEST_FACT = 220
_LONGEST_AGAIN = 60


def timeline_data(
    recovery: Recovery, view: View, words: Words, sheet: Sheet, drawn: Drawn, printed_on: date
) -> dict[str, Any]:
    """Return what the template of the timeline is filled with, all but the chart."""
    width, height = sheet.size
    days = (drawn.first, drawn.last)
    events = _events(recovery, view, days, words)
    windows = _windows(recovery, view, days, words)
    return {
        "sheet": {"width": width, "height": height, "margin": MARGIN},
        "language": words.language,
        "date": {"year": printed_on.year, "month": printed_on.month, "day": printed_on.day},
        **_head(recovery, words),
        **_foot(words, printed_on),
        "alt": say.chart(words, *days),
        "marks": _marks(recovery, view, drawn, words, has_windows=bool(windows["rows"])),
        "windows": windows,
        "events": events,
        "keys-elsewhere": say.elsewhere(words, windows=True, events=bool(events["rows"])),
        "events-elsewhere": say.elsewhere(words, windows=False, events=True),
    }


def _head(recovery: Recovery, words: Words) -> dict[str, Any]:
    person = recovery.records.person
    name, title = one_line(person.name, _LONGEST_NAME), one_line(say.title(words, recovery), _LONGEST_TITLE)
    again = [
        one_line(title, _LONGEST_AGAIN),
        one_line(name, _LONGEST_AGAIN),
        say.up_to(words, recovery.as_of),
    ]
    return {
        "title": title,
        "author": name,
        "person": say.person_line(words, person, name),
        "facts": [one_line(fact, _LONGEST_FACT) for fact in say.facts(words, recovery)],
        "running-head": " · ".join(part for part in again if part),
        "sample": words.gettext("SAMPLE – a made-up journal") if recovery.records.sample else "",
    }


def _foot(words: Words, printed_on: date) -> dict[str, str]:
    return {
        "made-by": words.gettext(
            "Made by the patient with a recovery journal; it does not replace a clinician’s judgement."
        ),
        "printed": words.gettext("Printed {day}").format(day=long_date(words, printed_on)),
        "page-of": words.gettext("Page {page} of {pages}"),
    }


def _marks(recovery: Recovery, view: View, drawn: Drawn, words: Words, *, has_windows: bool) -> list[str]:
    said = [say.marks(words, drawn.signs), say.bars(words) if has_windows else ""]
    said.append(hidden_sentence(recovery, view, (drawn.first, drawn.last), words))
    said.append(_honesty(recovery, (drawn.first, drawn.last), words))
    return [sentence for sentence in said if sentence]


def _honesty(recovery: Recovery, days: Days, words: Words) -> str:
    first, last = entry_days(recovery, days)
    entries = [entry for entry in recovery.records.entries if first <= entry.day <= last]
    if not entries:
        return say.no_entries(words)
    kept = len({entry.day for entry in entries})
    said = [say.honesty(words, kept, (last - first).days + 1, first, last)]
    said.append(say.written_late(words, sum(entry.is_late for entry in entries)))
    carer = sum(entry.by is WrittenBy.CARER for entry in entries)
    if carer:
        said.append(say.written_by_carer(words, carer))
    if recovery.course is not None:
        said.append(say.before_surgery(words, recovery.course.baselines))
    return " ".join(part for part in said if part)


def _windows(recovery: Recovery, view: View, days: Days, words: Words) -> dict[str, Any]:
    return {
        "heading": words.gettext("Healing windows: times that patient information describes"),
        "header": [words.gettext("Time"), words.gettext("Days"), words.gettext("Where this comes from")],
        "rows": windows_key(recovery, view, days, words),
    }


def _events(recovery: Recovery, view: View, days: Days, words: Words) -> dict[str, Any]:
    return {
        "heading": words.gettext("Events"),
        "header": [words.gettext("No."), words.gettext("Day"), words.gettext("What")],
        "rows": events_key(recovery, view, days, words),
    }
