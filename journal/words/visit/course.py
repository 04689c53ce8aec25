"""One site's course in a sentence of plain numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journal.reading.calendar import days_later, first_day, last_day
from journal.reading.outline import EARLY_NOW_DAYS, EarlyWeeks, SiteOutline
from journal.reading.values import Baseline, BaselineKind
from journal.words.dates import long_date, month_and_year
from journal.words.language import Words
from journal.words.readings.amounts import SITES, score, weeks_named
from journal.words.visit.numbers import between

LATEST_WEEK_NAMED = 52
"""Up to this week a return is told by its weeks, afterwards by its months."""

DAYS_A_YEAR = 365.25


def course_sentence(words: Words, outline: SiteOutline, start: date | None, *, is_latest: bool) -> str:
    """Return how a site went: “Leg pain fell from 8 before surgery to 2 by week 6, now 3 to 4.”.

    `start` is the governing surgery's day, None without one. `is_latest` says that an earlier surgery
    came before it, so that the sentence must tell which it means.
    """
    site = words.gettext(SITES[outline.site])
    if start is None:
        return _without_surgery(words, site, outline)
    said = words.gettext("{site} {course}.")
    return said.format(site=site, course=", ".join(_clauses(words, outline, start, is_latest=is_latest)))


def _without_surgery(words: Words, site: str, outline: SiteOutline) -> str:
    if outline.now is None:
        return words.gettext("{site}: not enough entries in the last 4 weeks.").format(site=site)
    said = words.gettext("{site} was {scores} in the last 4 weeks.")
    return said.format(site=site, scores=between(words, *outline.now))


def earlier_sentence(words: Words, outline: SiteOutline, last: date) -> str:
    """Return how a site was up to its last entries, where since then there are too few: without a surgery."""
    now = outline.now
    said = words.gettext("{site} was {scores} in the 4 weeks up to {day}, not enough entries since.")
    return said.format(
        site=words.gettext(SITES[outline.site]),
        scores="" if now is None else between(words, *now),
        day=long_date(words, last),
    )


def _clauses(words: Words, outline: SiteOutline, start: date, *, is_latest: bool) -> Iterator[str]:
    before = None if outline.before is None else _before(words, outline.before, is_latest=is_latest)
    yield from _beginning(words, outline, before)
    yield from _returns(words, outline, start)
    if outline.risen is not None:
        said, week = outline.risen
        yield words.gettext("up again to {score} in week {week}").format(score=score(said), week=week)
    else:
        yield _now(words, outline)


def _before(words: Words, baseline: Baseline, *, is_latest: bool) -> str:
    is_remembered = baseline.kind is BaselineKind.REMEMBERED
    if is_latest and is_remembered:
        said = words.gettext("{score} before the latest surgery (remembered)")
    elif is_latest:
        said = words.gettext("{score} before the latest surgery")
    elif is_remembered:
        said = words.gettext("{score} before surgery (remembered)")
    else:
        said = words.gettext("{score} before surgery")
    return said.format(score=score(baseline.value))


def _beginning(words: Words, outline: SiteOutline, before: str | None) -> Iterator[str]:
    """Yield the time before surgery and the early weeks, as far as they are known."""
    early = None if outline.has_low_start else outline.early
    if before is not None and outline.relief is not None:
        said, week = outline.relief
        fell = words.gettext("fell from {before} to {score} by week {week}")
        yield fell.format(before=before, score=score(said), week=week)
        return
    if before is not None and early is not None:
        yield _early(
            words, words.gettext("was {before} and {scores} in weeks {first} to {last}"), early, before
        )
        return
    if before is not None:
        yield words.gettext("was {before}").format(before=before)
    elif early is not None:
        yield _early(words, words.gettext("was {scores} in weeks {first} to {last}"), early)
    yield from _latest(words, outline)


def _early(words: Words, said: str, early: EarlyWeeks, before: str = "") -> str:
    scores = between(words, early.lowest, early.highest)
    return said.format(before=before, scores=scores, first=early.first, last=early.last)


def _latest(words: Words, outline: SiteOutline) -> Iterator[str]:
    """Yield the latest weekly score where nothing newer is known."""
    if outline.now is None and outline.latest is not None:
        number, week = outline.latest
        is_first = outline.before is None and outline.early is None
        said = (
            words.gettext("was {score} in week {week}")
            if is_first
            else words.gettext("{score} in week {week}")
        )
        yield said.format(score=score(number), week=week)


def _returns(words: Words, outline: SiteOutline, start: date) -> Iterator[str]:
    if not outline.returns:
        return
    first, *others = outline.returns
    went_on = outline.is_still_back and not others
    verb = words.gettext("came back {when}") if outline.has_clear_onset else words.gettext("was back {when}")
    yield verb.format(when=_when(words, first, start, goes_on=went_on))
    if others:
        when = _when(words, others[-1], start, goes_on=outline.is_still_back)
        yield _again(words, len(others), when)


def _again(words: Words, count: int, when: str) -> str:
    if count == 1:
        return words.gettext("again {when}").format(when=when)
    said = words.ngettext("{count} more time, last {when}", "{count} more times, last {when}", count)
    return said.format(count=count, when=when)


def _when(words: Words, weeks: tuple[int, int], start: date, *, goes_on: bool) -> str:
    first, last = weeks
    if first > LATEST_WEEK_NAMED:
        return _in_months(words, weeks, start, goes_on=goes_on)
    if goes_on:
        return words.gettext("from week {week} on").format(week=first)
    return words.gettext("in {weeks}").format(weeks=weeks_named(words, range(first, last + 1)))


def _in_months(words: Words, weeks: tuple[int, int], start: date, *, goes_on: bool) -> str:
    begins, ends = days_later(start, first_day(weeks[0])), days_later(start, last_day(weeks[1]))
    count = max(1, round((begins - start).days / DAYS_A_YEAR))
    after = words.ngettext("after about {count} year", "after about {count} years", count)
    first, last = month_and_year(words, begins), month_and_year(words, ends)
    if goes_on:
        said = words.gettext("{after} (from {month} on)")
    elif first == last:
        said = words.gettext("{after} ({month})")
    else:
        said = words.gettext("{after} ({month} to {last})")
    return said.format(month=first, last=last, after=after.format(count=count))


def _now(words: Words, outline: SiteOutline) -> str:
    if outline.now is not None:
        now = words.gettext("now {scores}").format(scores=between(words, *outline.now))
        if outline.before is not None:
            return now
        return words.gettext("{now} (no score from before surgery)").format(now=now)
    if outline.latest is None or outline.span < EARLY_NOW_DAYS:
        return words.gettext("not enough entries since")
    if outline.span == EARLY_NOW_DAYS:
        return words.gettext("not enough entries in the last 2 weeks")
    return words.gettext("not enough entries in the last 4 weeks")
