"""The course in plain numbers, made by rule from the readings: what a surgeon reads first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from journal.reading.calendar import days_later
from journal.reading.outline import NOW_DAYS, SiteOutline, read_outline
from journal.reading.phases import read_phases
from journal.reading.rules.evidence import NERVE_SITES
from journal.reading.values import Recovery, Site
from journal.records import Surgery
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.names import operation
from journal.words.visit.course import course_sentence, earlier_sentence
from journal.words.visit.shortly import entries_kept, newly_marked, since_surgery, then_and_now, walking

_PAIN = (Site.LEG, Site.BACK)
_EARLIER_NAMED = 2


def summary_sentences(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return a sentence each for leg and back pain, the one that was worse before surgery first, then a line.

    The line holds surgeries before and to come, nerve signs then and now and what was marked as new,
    walking then and now, and on how many days there are entries. Sites without any score are left out;
    without pain scores that is said.
    """
    outlines = read_outline(recovery)
    pain = _pain_sentences(words, recovery, outlines)
    return (*pain, " ".join(_line(words, recovery, outlines)))


def _pain_sentences(
    words: Words, recovery: Recovery, outlines: Mapping[Site, SiteOutline]
) -> tuple[str, ...]:
    course = recovery.course
    start = None if course is None else course.start
    known = sorted(
        (outline for site in _PAIN if (outline := outlines[site]).is_known),
        key=lambda outline: -(outline.before.value if outline.before else 0),
    )
    if not known:
        return _earlier_scores(words, recovery) or (_no_pain_scores(words, recovery, start),)
    is_latest = len(recovery.courses) > 1
    return tuple(course_sentence(words, outline, start, is_latest=is_latest) for outline in known)


def _earlier_scores(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return how it was up to the last scores before a surgery; () after one, or where those are too few."""
    days = [day for site in _PAIN for day in recovery.days[site] if day <= recovery.as_of]
    if recovery.course is not None or not days:
        return ()
    last = max(days)
    outlines = read_outline(replace(recovery, as_of=last))
    return tuple(earlier_sentence(words, outlines[site], last) for site in _PAIN if outlines[site].enough)


def _no_pain_scores(words: Words, recovery: Recovery, start: date | None) -> str:
    days = (day for site in _PAIN for day in recovery.days[site])
    if start is None:
        is_any = any(day > days_later(recovery.as_of, -NOW_DAYS) for day in days)
        if is_any:
            return words.gettext("There are not enough pain scores in the last 4 weeks.")
        return words.gettext("There are no pain scores in the last 4 weeks.")
    if any(day >= start for day in days):
        return words.gettext("There are not enough pain scores since surgery.")
    return words.gettext("There are no pain scores since surgery.")


def _line(words: Words, recovery: Recovery, outlines: Mapping[Site, SiteOutline]) -> list[str]:
    phases, days, entries = read_phases(recovery), since_surgery(recovery), recovery.records.entries
    signs = [site for site in NERVE_SITES if site in outlines]
    said = [
        *_surgeries(words, recovery),
        then_and_now(words, phases, signs),
        newly_marked(words, *days, entries) if recovery.course is not None else "",
        walking(words, phases),
        entries_kept(words, *days, entries),
    ]
    return [sentence for sentence in said if sentence]


def _surgeries(words: Words, recovery: Recovery) -> list[str]:
    """Return the surgeries before the governing one, the latest two by name, and the one to come."""
    earlier = [_named(words, course.surgery) for course in recovery.courses[:-1]]
    count, more = len(earlier), len(earlier) - _EARLIER_NAMED
    if more > 0:
        named = words.ngettext("{number} more", "{number} more", more).format(number=more)
        earlier = [named, *earlier[more:]]
    said = []
    if earlier:
        pattern = words.ngettext("Earlier surgery: {surgeries}.", "Earlier surgeries: {surgeries}.", count)
        said.append(pattern.format(surgeries="; ".join(earlier)))
    if recovery.planned is not None:
        said.append(_planned(words, recovery, recovery.planned))
    return said


def _named(words: Words, surgery: Surgery) -> str:
    name, day = operation(words, surgery), long_date(words, surgery.day)
    return words.gettext("{operation}, {day}").format(operation=name, day=day) if name else day


def _planned(words: Words, recovery: Recovery, surgery: Surgery) -> str:
    days = (surgery.day - recovery.as_of).days
    if recovery.course is None:
        said = words.ngettext(
            "Surgery planned for {day}, in {count} day.", "Surgery planned for {day}, in {count} days.", days
        )
    else:
        said = words.ngettext(
            "Next surgery planned for {day}, in {count} day.",
            "Next surgery planned for {day}, in {count} days.",
            days,
        )
    return said.format(day=long_date(words, surgery.day), count=days)
