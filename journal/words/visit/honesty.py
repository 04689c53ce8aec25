"""What the numbers of the page rest on, and what they are not."""

from __future__ import annotations

from datetime import date

from journal.reading.values import Recovery
from journal.records import WrittenBy
from journal.words import timeline_page
from journal.words.language import Words, mark
from journal.words.visit.shortly import since_surgery

_MARKS = mark(
    "Dots are entries (hollow: written more than two days late); the line is a 7-day median, broken where "
    "more than 7 days are missing."
)
_NOW = mark(
    "In the sentences “now” is the middle half of the days of the last 4 weeks (2 in the first six weeks); "
    "scores before surgery and by week are means of at least 3 days. Arrows lead from one middle value of "
    "the table to another."
)

_NOW_WITHOUT_SURGERY = mark("In the sentences scores are the middle half of the days of those 4 weeks.")


def honesty_lines(
    words: Words, recovery: Recovery, first: date | None = None, last: date | None = None
) -> tuple[str, ...]:
    """Return what the page rests on, without days of one's own since surgery.

    That is: on how many days there are entries, which were late or a carer's, where the scores before
    surgery come from; what lines, dots and bands are; what the numbers of the sentences are.
    """
    begins, ends = since_surgery(recovery)
    first, last = first or begins, min(last or ends, recovery.as_of)
    return (
        " ".join(filter(None, (_entries(words, recovery, first, last), _before(words, recovery)))),
        " ".join((words.gettext(_MARKS), *([] if recovery.course is None else [timeline_page.bars(words)]))),
        words.gettext(_NOW_WITHOUT_SURGERY if recovery.course is None else _NOW),
    )


def _entries(words: Words, recovery: Recovery, first: date, last: date) -> str:
    kept = [entry for entry in recovery.records.entries if first <= entry.day <= last]
    days = len({entry.day for entry in kept})
    said = [timeline_page.honesty(words, days, (last - first).days + 1, first, last)]
    if kept:
        said.append(timeline_page.written_late(words, sum(entry.is_late for entry in kept)))
    by_carer = sum(entry.by is WrittenBy.CARER for entry in kept)
    if by_carer:
        said.append(timeline_page.written_by_carer(words, by_carer))
    return " ".join(said)


def _before(words: Words, recovery: Recovery) -> str:
    course = recovery.course
    if course is None:
        return ""
    said = timeline_page.before_surgery(words, course.baselines)
    return said or words.gettext("There are no scores from before surgery.")
