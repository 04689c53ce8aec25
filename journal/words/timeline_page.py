"""What the printed timeline says around its chart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from journal.reading.values import Baseline, BaselineKind, Course, Recovery, Site
from journal.records import Person, Surgery
from journal.words.dates import long_date
from journal.words.language import Words, mark
from journal.words.names import operation
from journal.words.readings.amounts import score

_SITES = {
    Site.BACK: mark("back"),
    Site.LEG: mark("leg"),
    Site.NUMBNESS: mark("numbness"),
    Site.TINGLING: mark("tingling"),
    Site.WEAKNESS: mark("weakness"),
}
_MARKS = {
    "dot": mark("Dots are entries (hollow: written more than two days late)."),
    "range": mark("Upright strokes run from the lowest to the highest entry of some days."),
    "line": mark("Lines are 7-day medians, broken where more than 7 days are missing."),
}
_EARLIER_NAMED = 2


def title(words: Words, recovery: Recovery) -> str:
    """Return what the page is about: the governing surgery, else the planned one."""
    if recovery.course is not None:
        return _after(words, recovery.course.surgery)
    if recovery.planned is not None:
        return words.gettext("Before {operation}").format(operation=_operation(words, recovery.planned))
    return words.gettext("Recovery journal")


def _after(words: Words, surgery: Surgery) -> str:
    return words.gettext("Recovery after {operation}").format(operation=_operation(words, surgery))


def _operation(words: Words, surgery: Surgery) -> str:
    return operation(words, surgery) or words.gettext("back surgery")


def person_line(words: Words, person: Person, name: str) -> str:
    """Return whose journal it is: a name fit for the page and the year of birth, as far as they are given."""
    if person.born is None:
        return name
    if not name:
        return words.gettext("born {year}").format(year=f"{person.born.year:04d}")
    return words.gettext("{name}, born {year}").format(name=name, year=f"{person.born.year:04d}")


def up_to(words: Words, as_of: date) -> str:
    """Return the day that nothing on the page lies after."""
    return words.gettext("up to {day}").format(day=long_date(words, as_of))


def facts(words: Words, recovery: Recovery) -> list[str]:
    """Return the lines under the title: surgery, day and week, surgeries before and to come."""
    course, planned = recovery.course, recovery.planned
    lines = [_now(words, course, recovery.as_of) if course else _before(words, planned, recovery.as_of)]
    lines += _earlier(words, recovery.courses[:-1])
    if course is not None and planned is not None:
        said = words.gettext("Next surgery, planned for {day}: {operation}")
        lines.append(said.format(day=long_date(words, planned.day), operation=_operation(words, planned)))
    return lines


def _now(words: Words, course: Course, as_of: date) -> str:
    return words.gettext("Surgery {surgery} · up to {day}: day {number}, week {week}").format(
        surgery=long_date(words, course.start),
        day=long_date(words, as_of),
        number=course.day_number(as_of),
        week=course.week_number(as_of),
    )


def _before(words: Words, planned: Surgery | None, as_of: date) -> str:
    if planned is None:
        return words.gettext("No surgery date is given · up to {day}").format(day=long_date(words, as_of))
    return words.gettext("Surgery planned for {surgery} · up to {day}").format(
        surgery=long_date(words, planned.day), day=long_date(words, as_of)
    )


def _earlier(words: Words, courses: tuple[Course, ...]) -> list[str]:
    named = [
        words.gettext("{operation}, {day}").format(
            operation=_operation(words, course.surgery), day=long_date(words, course.start)
        )
        for course in courses[-_EARLIER_NAMED:]
    ]
    if not named:
        return []
    said = words.ngettext("Earlier surgery: {surgeries}", "Earlier surgeries: {surgeries}", len(courses))
    more = len(courses) - len(named)
    if more:
        named.insert(0, words.ngettext("{number} more", "{number} more", more).format(number=more))
    return [said.format(surgeries="; ".join(named))]


def chart(words: Words, first: date, last: date) -> str:
    """Return what the chart is, for those who cannot see it."""
    said = words.gettext(
        "A chart of back and leg pain, nerve signs, medicines and healing windows, {first} to {last}."
    )
    return said.format(first=long_date(words, first), last=long_date(words, last))


def marks(words: Words, signs: Collection[str]) -> str:
    """Return what the chart's dots and lines are, as far as it has any (`dot`, `range`, `line`)."""
    return " ".join(words.gettext(said) for sign, said in _MARKS.items() if sign in signs)


def bars(words: Words) -> str:
    """Return what bars and shaded times are, and what they are not."""
    return words.gettext(
        "Bars and shaded times are what patient information describes after such surgery, not findings "
        "about this person."
    )


def hidden_by_patient(words: Words, hidden: str) -> str:
    """Return which healing windows are not on the page, and why; `hidden` names them."""
    return words.gettext("{hidden} (as the patient chose).").format(hidden=hidden)


def elsewhere(words: Words, *, windows: bool, events: bool) -> str:
    """Return where the keys are that found no room under the chart."""
    if windows and events:
        return words.gettext("Healing windows and numbered events are explained on the next page.")
    if windows:
        return words.gettext("The healing windows are explained on the next page.")
    return words.gettext("The numbered events are listed on the next page.")


def no_entries(words: Words) -> str:
    """Return what is said where no entry is shown."""
    return words.gettext("There are no entries for the days shown.")


def honesty(words: Words, kept: int, days: int, first: date, last: date) -> str:
    """Return on how many of `days` days, `first` to `last`, there is an entry."""
    said = words.ngettext(
        "Entries on {kept} of {days} day, {first} to {last}.",
        "Entries on {kept} of {days} days, {first} to {last}.",
        days,
    )
    return said.format(kept=kept, days=days, first=long_date(words, first), last=long_date(words, last))


def written_late(words: Words, late: int) -> str:
    """Return how many entries were written more than two days after their day."""
    if not late:
        return words.gettext("None was written late.")
    said = words.ngettext("{late} entry was written late.", "{late} entries were written late.", late)
    return said.format(late=late)


def written_by_carer(words: Words, number: int) -> str:
    """Return how many entries somebody else wrote for the person."""
    said = words.ngettext(
        "{number} entry was written by a carer.", "{number} entries were written by a carer.", number
    )
    return said.format(number=number)


def before_surgery(words: Words, baselines: Mapping[Site, Baseline]) -> str:
    """Return the scores before surgery, each told as recorded or remembered; "" where there are none."""
    by_kind = {
        BaselineKind.RECORDED: words.gettext("Before surgery, from entries: {scores}."),
        BaselineKind.REMEMBERED: words.gettext("Before surgery, as remembered: {scores}."),
    }
    said = []
    for kind, sentence in by_kind.items():
        scores = [
            f"{words.gettext(_SITES[site])} {score(baseline.value)}"
            for site, baseline in baselines.items()
            if baseline.kind is kind and site in _SITES
        ]
        if scores:
            said.append(sentence.format(scores=", ".join(scores)))
    return " ".join(said)


def days_of(words: Words, first: date, last: date | None) -> str:
    """Return a window's first and last day; `last` None is open."""
    if last is None:
        return words.gettext("from {first}").format(first=long_date(words, first))
    return words.gettext("{first} – {last}").format(
        first=long_date(words, first), last=long_date(words, last)
    )


def as_surgeon_said(words: Words, note: str) -> str:
    """Return where an overridden window comes from, with the person's own note."""
    if not note:
        return words.gettext("As my surgeon said.")
    return words.gettext("As my surgeon said: {note}").format(note=note)
