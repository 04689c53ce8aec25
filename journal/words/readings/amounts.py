"""Scores, changes and weeks as they stand beside a statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from journal.reading.calendar import WEEK, days_later, first_day, last_day
from journal.reading.change import CHANGE, UNCHANGED, Verdict, is_large
from journal.reading.compare import below
from journal.reading.values import Baseline, BaselineKind, Reading, Site, State
from journal.words.dates import long_date
from journal.words.language import Words, mark
from journal.words.names import listed

SITES: Mapping[Site, str] = {
    Site.BACK: mark("Back pain"),
    Site.LEG: mark("Leg pain"),
    Site.NUMBNESS: mark("Numbness"),
    Site.TINGLING: mark("Tingling"),
    Site.WEAKNESS: mark("Weakness"),
    Site.ACTIVITY: mark("Pain in the way of daily tasks"),
}
INNER_SITES: Mapping[Site, str] = {
    Site.BACK: mark("back pain"),
    Site.LEG: mark("leg pain"),
    Site.NUMBNESS: mark("numbness"),
    Site.TINGLING: mark("tingling"),
    Site.WEAKNESS: mark("weakness"),
    Site.ACTIVITY: mark("pain in the way of daily tasks"),
}
"""The same within a sentence."""

BEFORE: Mapping[BaselineKind, str] = {
    BaselineKind.RECORDED: mark("{score} before surgery (the mean of your entries)"),
    BaselineKind.REMEMBERED: mark("{score} before surgery (as you remembered it)"),
}
VERDICTS: Mapping[Verdict, str] = {
    Verdict.IMPROVED: mark("improved"),
    Verdict.UNCLEAR: mark("unclear"),
    Verdict.NOT_IMPROVED: mark("not improved"),
    Verdict.WORSE: mark("worse"),
    Verdict.NO_BASELINE: mark("no score before surgery to compare with"),
    Verdict.STARTED_LOW: mark("too low before surgery to judge a fall by"),
}


def site_name(words: Words, site: Site) -> str:
    """Return what a site is called at the beginning of a line."""
    return words.gettext(SITES[site])


def sites_named(words: Words, sites: Sequence[Site]) -> str:
    """Return several sites within a sentence: “back pain and leg pain”."""
    return listed(words, [words.gettext(INNER_SITES[site]) for site in sites])


def sites_told(reading: Reading) -> list[Site]:
    """Return the sites whose numbers stand beside a statement: those that match, else all."""
    matching = [site for site, said in reading.sites.items() if said.state is State.MATCHES]
    return matching or list(reading.sites)


def score(number: float) -> str:
    """Return a score or a mean with one decimal at most, halves going up."""
    return str(abs(_rounded(number))).removesuffix(".0")


def _rounded(number: float) -> Decimal:
    return Decimal(repr(round(number, 9))).quantize(Decimal("0.1"), ROUND_HALF_UP)


def before(words: Words, baseline: Baseline | None) -> str:
    """Return the score before surgery with where it comes from."""
    if baseline is None:
        return words.gettext("no score before surgery")
    return words.gettext(BEFORE[baseline.kind]).format(score=score(baseline.value))


def change(words: Words, baseline: Baseline, now: float, site: Site | None = None) -> str:
    """Return a change against the time before surgery: “5.3 lower, a large change”, “the same”.

    It is the difference of the two numbers as they are said, so that a reader who subtracts agrees.
    """
    fall = _rounded(baseline.value) - _rounded(now)
    if not fall:
        return words.gettext("the same")
    if fall < 0:
        return words.gettext("{points} higher").format(points=_points(words, -fall, now - baseline.value))
    said = words.gettext("{points} lower").format(points=_points(words, fall, baseline.value - now))
    if site is not None and is_large(site, baseline, now):
        return words.gettext("{change}, a large change").format(change=said)
    return said


def _points(words: Words, said: Decimal, exact: float) -> str:
    """Return the size of a change; one that only rounding lifts to a limit is told as just under it."""
    points = str(said).removesuffix(".0")
    if any(said == Decimal(limit) and below(exact, limit) for limit in (UNCHANGED, CHANGE)):
        return words.gettext("just under {points}").format(points=points)
    return points


def weeks_named(words: Words, weeks: Sequence[int]) -> str:
    """Return weeks by their numbers: “weeks 11 to 14”, “weeks 9, 11 and 12”, “week 9”."""
    if len(weeks) == 1:
        return words.gettext("week {number}").format(number=weeks[0])
    if weeks[-1] - weeks[0] == len(weeks) - 1 and len(weeks) > 2:
        return words.gettext("weeks {first} to {last}").format(first=weeks[0], last=weeks[-1])
    return words.gettext("weeks {numbers}").format(numbers=listed(words, [str(week) for week in weeks]))


def dated_weeks(words: Words, start: date, weeks: Sequence[int]) -> str:
    """Return weeks with their days: “weeks 11 to 14 (23 March 2026 to 19 April 2026)”."""
    return words.gettext("{weeks} ({days})").format(
        weeks=weeks_named(words, weeks), days=days_of(words, start, weeks)
    )


def days_of(words: Words, start: date, numbers: Sequence[int], length: int = WEEK) -> str:
    """Return the first and the last day of weeks (or blocks) of a surgery on `start`."""
    first = days_later(start, first_day(numbers[0], length))
    last = days_later(start, last_day(numbers[-1], length))
    return words.gettext("{first} to {last}").format(
        first=long_date(words, first), last=long_date(words, last)
    )


def scores_named(words: Words, found: Sequence[float]) -> str:
    """Return scores one after the other: “4.5, 5 and 5.2”."""
    return listed(words, [score(number) for number in found])


def day_count(words: Words, count: int) -> str:
    """Return a number of days."""
    return words.ngettext("{count} day", "{count} days", count).format(count=count)
