"""What the timeline says: headings, labels, its legend and the sentences of an empty chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from journal.reading.values import Baseline, BaselineKind, Site
from journal.records import Event, Findings
from journal.words.dates import SHORT_MONTHS, long_date
from journal.words.language import Words, mark
from journal.words.names import event_kind, stenosis

LINE_ENDS = {
    Site.BACK: mark("Back"),
    Site.LEG: mark("Leg"),
    Site.NUMBNESS: mark("Numbness"),
    Site.TINGLING: mark("Tingling"),
    Site.WEAKNESS: mark("Weakness"),
}
BEFORE_SITES = {Site.BACK: mark("back {score}"), Site.LEG: mark("leg {score}")}
SOURCES = {
    BaselineKind.RECORDED: mark("from entries"),
    BaselineKind.REMEMBERED: mark("remembered"),
}

HEADINGS = {
    "lanes": mark("Healing windows"),
    "flags": mark("Events"),
    "pain": mark("Pain 0–10"),
    "nerves": mark("Nerve signs 0–10"),
    "medicines": mark("Medicines"),
    "weeks": mark("Weeks since surgery"),
}
"""The parts of the timeline that have a heading."""

SHORT_HEADINGS = {"lanes": mark("Windows"), "nerves": mark("Nerve signs"), "pain": mark("Pain")}
"""What is said instead where a part is low."""

ENTRY = mark("One entry")
ENTRY_RANGE = (mark("Lowest to highest entry of a day"), mark("Lowest to highest entry of {count} days"))
LATE = mark("Written over two days late")
MEDIAN = mark("Middle value of 7 days")
AS_SAID = mark("As your surgeon said")
DOSE = mark("Dose as needed")
AS_NEEDED = mark("as needed")

NO_SURGERY = mark("Add your surgery in Settings to see weeks and windows.")
NO_ENTRIES = mark("Your first entry will appear here.")
NONE_SHOWN = mark("No pain scores were written in this time.")
NO_PROCEDURES = mark("Add what was done in Settings to see the healing windows.")
NO_WINDOWS = mark("No healing windows are described for this surgery.")
NO_NERVE_SIGNS = mark("No numbness, tingling or weakness was written in this time.")


def score(number: float) -> str:
    """Return a score with one decimal where it has one."""
    return f"{number:.0f}" if abs(number - round(number)) < 0.05 else f"{number:.1f}"


def month(words: Words, day: date) -> str:
    """Return a month's short name, as an axis bears it."""
    return words.gettext(SHORT_MONTHS[day.month - 1])


def day_and_month(words: Words, day: date) -> str:
    """Return a day as an axis bears it, its year standing below."""
    return words.gettext("{day} {month}").format(day=day.day, month=month(words, day))


def event_name(words: Words, event: Event, clean: Callable[[str], str] = str.strip) -> str:
    """Return what an event was: its kind, and its title and what was found as far as they are given.

    `clean` makes a person's own texts fit to stand where the name will.
    """
    kind, title = event_kind(words, event.kind), clean(event.title)
    own = "" if title.casefold() == kind.casefold() else title
    told = ", ".join(filter(None, (own, _questionnaire(event.findings, title, clean))))
    if event.findings.stenosis is not None:
        told = ". ".join(filter(None, (told, stenosis(words, event.findings.stenosis))))
    return words.gettext("{kind}: {title}").format(kind=kind, title=told) if told else kind


def _questionnaire(found: Findings, title: str, clean: Callable[[str], str]) -> str:
    """Return a questionnaire's name and score, "" where the title says both."""
    number = "" if found.score is None else score(found.score)
    parts = [part for part in (clean(found.instrument), number) if part]
    return "" if all(part in title for part in parts) else " ".join(parts)


def surgery_labels(words: Words, operation: str, *, planned: bool) -> list[str]:
    """Return what may stand at a surgery's line, longest first; `operation` may be ""."""
    short = words.gettext("Planned surgery") if planned else words.gettext("Surgery")
    pattern = (
        words.gettext("Planned surgery: {operation}") if planned else words.gettext("Surgery: {operation}")
    )
    return [pattern.format(operation=operation), short] if operation else [short]


def before_surgery(words: Words, day: date | None, baselines: Mapping[Site, Baseline]) -> str:
    """Return what the dotted lines before a surgery are, "" where there are none.

    `day` is given where there are several surgeries to tell apart.
    """
    found = [(site, baselines[site]) for site in (Site.BACK, Site.LEG) if site in baselines]
    if not found:
        return ""
    kinds = {baseline.kind for _, baseline in found}
    named = [_before_at(words, site, baseline, alone=len(kinds) > 1) for site, baseline in found]
    when = long_date(words, day) if day is not None else words.gettext("surgery")
    if len(kinds) > 1:
        said = words.gettext("Before {surgery}: {scores}")
        return said.format(surgery=when, scores=", ".join(named))
    said = words.gettext("Before {surgery}, {source}: {scores}")
    return said.format(surgery=when, source=words.gettext(SOURCES[kinds.pop()]), scores=", ".join(named))


def _before_at(words: Words, site: Site, baseline: Baseline, *, alone: bool) -> str:
    """Return a site with its score, and with where it comes from where it stands `alone` in that."""
    named = words.gettext(BEFORE_SITES[site]).format(score=score(baseline.value))
    source = words.gettext(SOURCES[baseline.kind])
    return words.gettext("{score} ({source})").format(score=named, source=source) if alone else named


def three_months_labels(words: Words) -> list[str]:
    """Return what may stand at the three-month line, longest first."""
    return [words.gettext("Three months"), words.gettext("3 months"), words.gettext("3 m")]


def one_year_labels(words: Words) -> list[str]:
    """Return what may stand at the one-year line, longest first."""
    return [words.gettext("One year"), words.gettext("1 year")]


def as_of_labels(words: Words, day: date) -> list[str]:
    """Return what may stand at the line of the day the timeline is made for, longest first."""
    return [words.gettext("Up to {day}").format(day=long_date(words, day)), day_and_month(words, day)]


def and_more(words: Words, count: int) -> str:
    """Return the line that stands for what there was no room for."""
    return words.ngettext("… and {count} more", "… and {count} more", count).format(count=count)


def title(words: Words, operation: str, *, sample: bool) -> str:
    """Return the title of a timeline that stands alone."""
    text = words.gettext("Recovery after {operation}").format(operation=operation) if operation else ""
    text = text or words.gettext("Recovery timeline")
    return words.gettext("{title} (sample, not a real person)").format(title=text) if sample else text


def period(words: Words, first: date, last: date) -> str:
    """Return the days that a timeline shows."""
    return words.gettext("{first} to {last}").format(
        first=long_date(words, first), last=long_date(words, last)
    )
