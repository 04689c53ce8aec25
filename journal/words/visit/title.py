"""The head of the visit page: what it is about, and where the person stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from journal.reading.values import Course, Recovery
from journal.records import Surgery
from journal.words import timeline_page
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.visit.summary import summary_sentences


def page_title(words: Words, recovery: Recovery) -> str:
    """Return what the page is about: “Recovery after L4–L5 discectomy (left)”."""
    return timeline_page.title(words, recovery)


def subtitle(words: Words, recovery: Recovery, visited: date | None) -> str:
    """Return surgery, day and week, and the day of the last visit, if any."""
    parts = [_standing(words, recovery.course, recovery.planned, recovery.as_of)]
    if visited is not None:
        parts.append(words.gettext("since last visit: {day}").format(day=long_date(words, visited)))
    return " · ".join(parts)


def _standing(words: Words, course: Course | None, planned: Surgery | None, as_of: date) -> str:
    today = long_date(words, as_of)
    if course is not None:
        return words.gettext("Surgery {surgery} · {today}: day {number}, week {week}").format(
            surgery=long_date(words, course.start),
            today=today,
            number=course.day_number(as_of),
            week=course.week_number(as_of),
        )
    if planned is None:
        return words.gettext("No surgery date is given · {today}").format(today=today)
    days = (planned.day - as_of).days
    return words.ngettext(
        "Surgery planned for {surgery} · {today}: {count} day before",
        "Surgery planned for {surgery} · {today}: {count} days before",
        days,
    ).format(surgery=long_date(words, planned.day), today=today, count=days)


def chart_alt(
    words: Words, recovery: Recovery, first: date, last: date, summary: Sequence[str] | None = None
) -> str:
    """Return what the chart is and shows, for those who cannot see it; `summary` is given where at hand."""
    if summary is None:
        summary = summary_sentences(words, recovery)
    return " ".join((timeline_page.chart(words, first, last), *summary))
