"""What is said of a timeline to those who hear it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from journal.reading.values import Course, Site, Window
from journal.records import Surgery
from journal.words.dates import long_date
from journal.words.language import Words, mark
from journal.words.names import operation
from journal.words.timeline import score
from journal.words.windows import hidden_windows, plain_title, window_title

_LATEST = {
    Site.BACK: mark("back pain {score} of 10"),
    Site.LEG: mark("leg pain {score} of 10"),
    Site.NUMBNESS: mark("numbness {score}"),
    Site.TINGLING: mark("tingling {score}"),
    Site.WEAKNESS: mark("weakness {score}"),
}


def shown(words: Words, first: date, last: date) -> str:
    """Return the days shown."""
    return words.gettext("Timeline from {first} to {last}.").format(
        first=long_date(words, first), last=long_date(words, last)
    )


def surgeries(words: Words, courses: Sequence[Course], planned: Surgery | None) -> str:
    """Return the surgeries with their days."""
    named = [_named(words, course.surgery) for course in courses]
    sentences = []
    if named:
        pattern = words.ngettext("Surgery: {surgeries}.", "Surgeries: {surgeries}.", len(named))
        sentences.append(pattern.format(surgeries="; ".join(named)))
    if planned is not None:
        sentences.append(words.gettext("Planned surgery: {surgery}.").format(surgery=_named(words, planned)))
    return " ".join(sentences) or words.gettext("No surgery date has been given.")


def _named(words: Words, surgery: Surgery) -> str:
    name, day = operation(words, surgery), long_date(words, surgery.day)
    return words.gettext("{operation} on {day}").format(operation=name, day=day) if name else day


def entries(words: Words, written: int, days: int) -> str:
    """Return on how many of the days there is an entry."""
    if not written:
        return words.gettext("There are no entries for these days.")
    pattern = words.ngettext(
        "Entries on {written} of {days} day.", "Entries on {written} of {days} days.", days
    )
    return pattern.format(written=written, days=days)


def latest(words: Words, values: Mapping[Site, tuple[date, float]]) -> str:
    """Return the last middle values of 7 days."""
    if not values:
        return ""
    said = [words.gettext(_LATEST[site]).format(score=score(value)) for site, (_, value) in values.items()]
    day = max(day for day, _ in values.values())
    pattern = words.gettext("Middle value of 7 days, up to {day}: {values}.")
    return pattern.format(day=long_date(words, day), values=", ".join(said))


def windows(words: Words, seen: Sequence[Window]) -> str:
    """Return the healing windows shown, by name."""
    names = list(dict.fromkeys(window_title(words, window) for window in seen))
    return words.gettext("Healing windows shown: {names}.").format(names="; ".join(names)) if names else ""


def hidden(words: Words, windows: Sequence[Window]) -> str:
    """Return which healing windows are hidden."""
    told = hidden_windows(words, [plain_title(words, window) for window in windows])
    return words.gettext("{sentence}.").format(sentence=told) if told else ""
