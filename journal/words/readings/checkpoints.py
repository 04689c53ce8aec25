"""A checkpoint in words: its weeks, how complete they are, and a row of numbers for each site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journal.reading.checkpoints import Checkpoint, CheckpointReading, CheckpointSite
from journal.reading.values import BaselineKind
from journal.words.dates import long_date
from journal.words.language import Words, mark
from journal.words.readings.amounts import VERDICTS, change, score, site_name

_TITLES: Mapping[Checkpoint, str] = {
    Checkpoint.SIX_WEEKS: mark("Six weeks"),
    Checkpoint.THREE_MONTHS: mark("Three months"),
    Checkpoint.SIX_MONTHS: mark("Six months"),
    Checkpoint.TWELVE_MONTHS: mark("Twelve months"),
}

_BEFORE: Mapping[BaselineKind, str] = {
    BaselineKind.RECORDED: mark("{score} (from entries)"),
    BaselineKind.REMEMBERED: mark("{score} (remembered)"),
}


@dataclass(frozen=True, slots=True)
class CheckpointRow:
    """One site's numbers in a checkpoint's weeks as cells of a table, whose headings say what each is.

    `score` is the mean of the weekly scores with the number of weeks, or what is missing for it; "" stands
    where there is nothing.
    """

    site: str
    baseline: str
    score: str
    median: str
    range: str
    days: str
    verdict: str


@dataclass(frozen=True, slots=True)
class CheckpointText:
    """A checkpoint in words: `days` are its weeks with their dates, `note` how complete it is."""

    title: str
    days: str
    note: str
    rows: tuple[CheckpointRow, ...]


def checkpoint_words(words: Words, reading: CheckpointReading) -> CheckpointText:
    """Return a checkpoint in words; one that has not begun has no rows."""
    rows = (_row(words, reading, site) for site in reading.sites) if reading.has_begun else ()
    days = words.gettext("Weeks {first} to {last}: {begins} to {ends}").format(
        first=reading.weeks[0],
        last=reading.weeks[-1],
        begins=long_date(words, reading.first),
        ends=long_date(words, reading.last),
    )
    return CheckpointText(
        words.gettext(_TITLES[reading.checkpoint]), days, _note(words, reading), tuple(rows)
    )


def _note(words: Words, reading: CheckpointReading) -> str:
    if not reading.has_begun:
        return words.gettext("These weeks begin on {date}.").format(date=long_date(words, reading.first))
    if not reading.is_complete:
        said = words.gettext("So far, not complete: these weeks end on {date}.")
        return said.format(date=long_date(words, reading.last))
    if reading.checkpoint is Checkpoint.THREE_MONTHS:
        return words.gettext("Complete. The score is held against the time before surgery.")
    return words.gettext("Complete. Only the numbers at three months are judged.")


def _row(words: Words, reading: CheckpointReading, site: CheckpointSite) -> CheckpointRow:
    return CheckpointRow(
        site=site_name(words, site.site),
        baseline=_baseline(words, site),
        score=_score(words, reading, site),
        median="" if site.median is None else score(site.median),
        range=_range(words, site),
        days=_days(words, reading, site),
        verdict=_verdict(words, site),
    )


def _baseline(words: Words, site: CheckpointSite) -> str:
    if site.baseline is None:
        return words.gettext("no score")
    return words.gettext(_BEFORE[site.baseline.kind]).format(score=score(site.baseline.value))


def _score(words: Words, reading: CheckpointReading, site: CheckpointSite) -> str:
    if site.score is not None:
        said = words.ngettext("{score} ({count} week)", "{score} ({count} weeks)", site.weeks_scored)
        return said.format(score=score(site.score), count=site.weeks_scored)
    if site.days_missing is None:
        is_over = reading.is_complete
        return words.gettext("too few days") if is_over else words.gettext("once this week is over")
    return words.ngettext(
        "at least {count} more day needed", "at least {count} more days needed", site.days_missing
    ).format(count=site.days_missing)


def _range(words: Words, site: CheckpointSite) -> str:
    if site.lowest is None or site.highest is None:
        return ""
    low, high = score(site.lowest), score(site.highest)
    return low if low == high else words.gettext("{low} to {high}").format(low=low, high=high)


def _days(words: Words, reading: CheckpointReading, site: CheckpointSite) -> str:
    said = words.gettext("{recorded} of {count}")
    return said.format(recorded=site.days_recorded, count=reading.days_possible)


def _verdict(words: Words, site: CheckpointSite) -> str:
    if site.verdict is None or site.score is None:
        return ""
    said = words.gettext(VERDICTS[site.verdict])
    if site.baseline is None:
        return said
    return words.gettext("{verdict}: {change}").format(
        verdict=said, change=change(words, site.baseline, site.score, site.site)
    )
