"""The rows of a printed timeline's keys: healing windows with their sources, and numbered events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from journal.charts import Part, View
from journal.paper.printable import one_line
from journal.reading.values import Recovery, Window
from journal.records import Event
from journal.words import Words
from journal.words.dates import long_date
from journal.words.timeline import event_name
from journal.words.timeline_page import as_surgeon_said, days_of, hidden_by_patient
from journal.words.windows import hidden_windows, plain_title, window_source

Days: TypeAlias = tuple[date, date]
"""The first and the last day of those shown."""

_A_DAY = timedelta(days=1)
_LONGEST_TITLE = 90
_LONGEST_NOTE = 200
_LONGEST_EVENT = 260


def windows_key(recovery: Recovery, view: View, days: Days, words: Words) -> list[list[str]]:
    """Return a row for each healing window in view: its title, its days and where it comes from."""
    if not view.shows(Part.WINDOWS):
        return []
    return [
        [_title(words, window), _days(words, window), _source(words, window)]
        for window in _in_view(recovery, days)
    ]


def hidden_sentence(recovery: Recovery, view: View, days: Days, words: Words) -> str:
    """Return which healing windows in view the person hid, "" where none is."""
    if not view.shows(Part.WINDOWS):
        return ""
    titles = [_title(words, window) for window in _in_view(recovery, days, hidden=True)]
    return hidden_by_patient(words, hidden_windows(words, titles)) if titles else ""


def _in_view(recovery: Recovery, days: Days, *, hidden: bool = False) -> Iterator[Window]:
    first, last = days
    for course in recovery.courses:
        for window in course.windows:
            begun = window.first <= last
            if begun and window.is_hidden == hidden and (window.end is None or window.end > first):
                yield window


def _title(words: Words, window: Window) -> str:
    return one_line(plain_title(words, window), _LONGEST_TITLE)


def _days(words: Words, window: Window) -> str:
    return days_of(words, window.first, None if window.end is None else window.end - _A_DAY)


def _source(words: Words, window: Window) -> str:
    if window.is_overridden:
        return as_surgeon_said(words, one_line(window.note, _LONGEST_NOTE))
    return window_source(words, window)


def events_key(
    recovery: Recovery, view: View, days: Days, words: Words, dated: Callable[[Words, date], str] = long_date
) -> list[list[str]]:
    """Return a row for each event in view: its number on the chart, its day as `dated` and what it was."""
    if not view.shows(Part.EVENTS):
        return []
    shown = [event for event in recovery.records.events if days[0] <= event.day <= days[1]]
    return [
        [str(number), dated(words, event.day), _what(event, words)]
        for number, event in enumerate(shown, start=1)
    ]


def _what(event: Event, words: Words) -> str:
    return event_name(words, event, lambda text: one_line(text, _LONGEST_EVENT))


def entry_days(recovery: Recovery, days: Days) -> Days:
    """Return the days on which the page could show an entry, first and last.

    They are those shown, from surgery or the first entry on, up to the day of the reading.
    """
    known = [entry.day for entry in recovery.records.entries[:1]]
    known += [course.start for course in recovery.courses[:1]]
    return max(days[0], min(known, default=days[0])), min(days[1], recovery.as_of)
