"""The dates and numbers of what was ticked or planned, for S5, S11, S12 and S13."""

from __future__ import annotations

from datetime import date

from journal.reading.calendar import WEEK, days_later
from journal.reading.rules import Evidence
from journal.reading.rules.written import has_nerve_words, latest_weeks, runs_on
from journal.reading.values import Reading, State
from journal.records import Entry, Plan, Quality, Symptom
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.names import listed, quality, symptom
from journal.words.readings.amounts import dated_weeks, day_count

MOST_DAYS = 3


def new_symptoms(words: Words, evidence: Evidence) -> list[str]:
    """Return each symptom marked as new, with the days."""
    return [
        words.gettext("{symptom}: marked as new on {days}.").format(
            symptom=symptom(words, new), days=_days(words, days)
        )
        for new in Symptom
        if (days := sorted({entry.day for entry in evidence.entries if new in entry.new_since_surgery}))
    ]


def _days(words: Words, days: list[date]) -> str:
    """Return days by their dates; many of them by their number, the first and the last."""
    if len(days) <= MOST_DAYS:
        return listed(words, [long_date(words, day) for day in days])
    return words.gettext("{count}, first on {first}, last on {last}").format(
        count=day_count(words, len(days)), first=long_date(words, days[0]), last=long_date(words, days[-1])
    )


def nerve_words(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return how many entries of the three latest weeks tick such words, and which."""
    weeks = latest_weeks(evidence)
    if reading.state not in (State.MATCHES, State.DOES_NOT_MATCH) or weeks is None:
        return []
    return [_nerve_words(words, evidence, entries) for entries in reversed(weeks)]


def _nerve_words(words: Words, evidence: Evidence, entries: list[Entry]) -> str:
    ticking = [entry for entry in entries if has_nerve_words(entry)]
    week = dated_weeks(words, evidence.course.start, [evidence.course.week_number(entries[0].day)])
    said = words.ngettext(
        "{ticking} of {count} entry in {week}", "{ticking} of {count} entries in {week}", len(entries)
    ).format(ticking=len(ticking), count=len(entries), week=week)
    named = [_quoted(words, felt) for felt in _TOLD_OF if any(felt in entry.qualities for entry in ticking)]
    if not named:
        return words.gettext("{entries}.").format(entries=said)
    return words.gettext("{entries}: {words}.").format(entries=said, words=listed(words, named))


_TOLD_OF = (Quality.BURNING, Quality.GNAWING, Quality.CONSTANT)


def _quoted(words: Words, felt: Quality) -> str:
    return words.gettext("“{title}”").format(title=quality(words, felt))


def stretching(words: Words, evidence: Evidence) -> list[str]:
    """Return each stretching plan that runs, with the minutes written down in the last full 7 days."""
    plans = [plan for plan in evidence.plans if runs_on(plan, evidence.as_of)]
    return [line for plan in plans for line in _plan(words, evidence, plan)]


def _plan(words: Words, evidence: Evidence, plan: Plan) -> list[str]:
    lines = [_planned(words, plan)]
    last = days_later(evidence.as_of, -1)
    first = days_later(last, 1 - WEEK)
    if plan.begins is None or plan.begins <= first:
        lines.append(_done(words, evidence, first, last))
    return lines


def _planned(words: Words, plan: Plan) -> str:
    since = "" if plan.begins is None else long_date(words, plan.begins)
    if plan.minutes is None:
        said = words.gettext("Your plan names no minutes.")
    elif plan.days_a_week is None:
        said = words.ngettext(
            "Your plan: {minutes} minute a day.", "Your plan: {minutes} minutes a day.", plan.minutes
        )
    else:
        said = words.ngettext(
            "Your plan: {minutes} minutes a day on {days} day a week: {whole} minutes a week.",
            "Your plan: {minutes} minutes a day on {days} days a week: {whole} minutes a week.",
            plan.days_a_week,
        )
    text = said.format(
        minutes=plan.minutes, days=plan.days_a_week, whole=(plan.minutes or 0) * (plan.days_a_week or 0)
    )
    return words.gettext("{plan} It began on {day}.").format(plan=text, day=since) if since else text


def _done(words: Words, evidence: Evidence, first: date, last: date) -> str:
    minutes = [
        (entry.day, entry.stretching_minutes)
        for entry in evidence.entries
        if entry.stretching_minutes is not None and first <= entry.day <= last
    ]
    days = {day for day, _ in minutes}
    if not days:
        said = words.gettext("You wrote down no minutes of stretching from {first} to {last}.")
    else:
        said = words.gettext(
            "You wrote down {minutes} minutes of stretching from {first} to {last}, on {count} of 7 days."
        )
    return said.format(
        minutes=sum(spent for _, spent in minutes),
        first=long_date(words, first),
        last=long_date(words, last),
        count=len(days),
    )


def first_weeks(words: Words, evidence: Evidence, reading: Reading) -> list[str]:
    """Return how far the first ten weeks have come."""
    if reading.state is not State.MATCHES or reading.speaks_until is None:
        return []
    return [
        words.gettext("This is day {day}. The first ten weeks end on {date}.").format(
            day=evidence.day, date=long_date(words, reading.speaks_until)
        )
    ]
