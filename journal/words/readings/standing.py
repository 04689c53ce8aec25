"""How the entries stand to a statement, in a sentence or two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from journal.reading.calendar import last_day
from journal.reading.change import CHECKPOINT_WEEKS, RELIEF_WEEKS
from journal.reading.rules.relief import SCAR_WEEKS
from journal.reading.values import Reading, Recovery, Site, State
from journal.words.dates import long_date
from journal.words.language import Words, mark, mark_plural
from journal.words.names import listed
from journal.words.readings.amounts import dated_weeks, sites_named
from journal.words.readings.texts import SAID

_OWN_MATCHES: Mapping[str, str] = {
    "S5": mark("In your entries you marked something as new since surgery."),
    "S12": mark("A stretching plan of yours runs now."),
    "S13": mark("You are in the first ten weeks."),
}
"""What a match is called where it is no likeness to a course."""

_OWN_MISMATCHES: Mapping[str, str] = {
    "S5": mark("No entry marks anything as new since surgery. If something is new, tell your team."),
    "S6": mark("Nothing in your entries brings this up now. You can still ask about other treatments."),
    "S12": mark("No stretching plan of yours runs now."),
    "S13": mark("The first ten weeks are over."),
}

_FIXED_WEEKS: Mapping[str, range] = {
    "S3": CHECKPOINT_WEEKS,
    "S4": CHECKPOINT_WEEKS,
    "S9": SCAR_WEEKS,
    "S14": CHECKPOINT_WEEKS,
    "S15": CHECKPOINT_WEEKS,
    "S20": RELIEF_WEEKS,
}
"""The weeks that a statement rests on, where they are the same for everyone."""

_NEEDS_BEFORE = frozenset({"S2", "S10"})
"""Statements for which a missing score before surgery is missing entries."""


def standing(words: Words, recovery: Recovery, reading: Reading) -> str:
    """Return how the entries stand to a statement: what they resemble, or what is waited for."""
    if reading.state in _PLAIN:
        return words.gettext(_PLAIN[reading.state])
    if reading.state is State.STARTED_LOW:
        return _started_low(words, reading)
    return _FROM_RECOVERY[reading.state](words, recovery, reading)


_PLAIN: Mapping[State, str] = {
    State.UNCLEAR: mark("Your numbers lie between “improved” and “not improved”, so this stays open."),
    State.NO_BASELINE: mark(
        "There is no pain score from before surgery to compare with. You can add a typical week before it "
        "in Settings."
    ),
    State.ALWAYS: mark("This is said to everyone."),
}


def _matches(words: Words, recovery: Recovery, reading: Reading) -> str:
    if reading.rule in _OWN_MATCHES:
        return words.gettext(_OWN_MATCHES[reading.rule])
    if reading.rule == "S6":
        return _goes_with(words, recovery)
    if not reading.sites:
        return words.gettext("Your entries resemble what is described here.")
    said = words.gettext("Your entries resemble what is described here for {sites}.").format(
        sites=sites_named(words, _in_state(reading, State.MATCHES))
    )
    unclear = _in_state(reading, State.UNCLEAR)
    if not unclear:
        return said
    more = words.gettext("For {sites} it is unclear.").format(sites=sites_named(words, unclear))
    return words.gettext("{one} {two}").format(one=said, two=more)


def _goes_with(words: Words, recovery: Recovery) -> str:
    found = {reading.rule for reading in recovery.readings if reading.state is State.MATCHES}
    titles = [words.gettext(SAID[rule].title) for rule in ("S1", "S4", "S20") if rule in found]
    quoted = [words.gettext("“{title}”").format(title=title) for title in titles]
    return words.gettext("This goes with {titles}, which your entries resemble.").format(
        titles=listed(words, quoted)
    )


def _does_not_match(words: Words, recovery: Recovery, reading: Reading) -> str:
    if reading.rule in _OWN_MISMATCHES:
        return words.gettext(_OWN_MISMATCHES[reading.rule])
    if reading.speaks_until is not None and recovery.as_of > reading.speaks_until:
        return words.gettext("This is about the time up to {date}, which is over.").format(
            date=long_date(words, reading.speaks_until)
        )
    return words.gettext("Your entries do not look like this. That alone says nothing good or bad.")


def _too_early(words: Words, recovery: Recovery, reading: Reading) -> str:
    if reading.speaks_from is None:
        return _without_surgery(words, recovery)
    return words.ngettext(
        "Too early: this is read from {date} on, in {count} day.",
        "Too early: this is read from {date} on, in {count} days.",
        reading.days_missing or 0,
    ).format(date=long_date(words, reading.speaks_from), count=reading.days_missing or 0)


def _without_surgery(words: Words, recovery: Recovery) -> str:
    if recovery.planned is None:
        return words.gettext("Too early: no surgery is entered yet, and this is read only after one.")
    return words.gettext("Too early: this is read only after surgery. Yours is planned for {date}.").format(
        date=long_date(words, recovery.planned.day)
    )


def _not_enough(words: Words, recovery: Recovery, reading: Reading) -> str:
    if reading.rule in _NEEDS_BEFORE and not _has_before(recovery, reading):
        return words.gettext(
            "There is no score from before surgery to compare with. You can add a typical week before it in "
            "Settings."
        )
    weeks = _FIXED_WEEKS.get(reading.rule)
    if weeks is not None and recovery.course is not None and _are_over(recovery, weeks):
        return _over(words, recovery.course.start, weeks, reading.days_missing)
    if reading.days_missing is None:
        return words.gettext(_FEW_WEEKS if reading.rule in _BY_WEEKS else _FEW)
    if reading.days_missing == 0:
        return words.gettext(_SOON_IN_MONTHS if reading.rule in _BY_MONTHS else _SOON)
    one, many = _MISSING_ENTRIES if reading.rule == "S11" else _MISSING
    return words.ngettext(one, many, reading.days_missing).format(count=reading.days_missing)


_MISSING = mark_plural(
    "Not enough entries now, which is fine. It takes at least {count} more day with a score.",
    "Not enough entries now, which is fine. It takes at least {count} more days with a score.",
)
_MISSING_ENTRIES = mark_plural(
    "Not enough entries now, which is fine. It takes at least {count} more day with an entry.",
    "Not enough entries now, which is fine. It takes at least {count} more days with an entry.",
)
_FEW = mark("Not enough entries now, which is fine.")
_FEW_WEEKS = mark("Not enough entries now, which is fine. It takes three weeks with a score.")
_BY_WEEKS = frozenset({"S1", "S2", "S10", "S16"})
_BY_MONTHS = frozenset({"S17", "S19"})
_SOON = mark("There are enough entries, but it is read only once the running week is over.")
_SOON_IN_MONTHS = mark("There are enough entries, but it is read only once the running four weeks are over.")


def _has_before(recovery: Recovery, reading: Reading) -> bool:
    """Return whether any site has a score from before surgery, so that it is entries that lack."""
    course = recovery.course
    return course is not None and any(site in course.baselines for site in reading.sites)


def _are_over(recovery: Recovery, weeks: range) -> bool:
    course = recovery.course
    return course is not None and course.day_number(recovery.as_of) > last_day(weeks[-1])


def _over(words: Words, start: date, weeks: range, missing: int | None) -> str:
    named = dated_weeks(words, start, weeks)
    if not missing:
        said = words.gettext(
            "There are not enough entries from {weeks}. These weeks are over, so this stays open."
        )
        return said.format(weeks=named)
    return words.ngettext(
        "There are not enough entries from {weeks}: {count} more day with a score was needed. These weeks "
        "are over, so this stays open.",
        "There are not enough entries from {weeks}: {count} more days with a score were needed. These weeks "
        "are over, so this stays open.",
        missing,
    ).format(weeks=named, count=missing)


def _started_low(words: Words, reading: Reading) -> str:
    sites = _in_state(reading, State.STARTED_LOW)
    if not sites:
        return words.gettext("A pain score before surgery was below 3, too low to judge a fall by.")
    return words.gettext("Before surgery, {sites} was below 3. That is too low to judge a fall by.").format(
        sites=sites_named(words, sites)
    )


def _not_for_this_surgery(words: Words, recovery: Recovery, reading: Reading) -> str:
    if recovery.course is not None and not recovery.course.surgery.procedures:
        return words.gettext(
            "This needs to know what was done in your operation. You can add it in Settings."
        )
    if reading.rule == "S19":
        return words.gettext("This is described for a laminectomy.")
    return words.gettext("This is not described for your kind of operation.")


def _in_state(reading: Reading, state: State) -> Sequence[Site]:
    return [site for site, said in reading.sites.items() if said.state is state]


_FROM_RECOVERY: Mapping[State, Callable[[Words, Recovery, Reading], str]] = {
    State.MATCHES: _matches,
    State.DOES_NOT_MATCH: _does_not_match,
    State.TOO_EARLY: _too_early,
    State.NOT_ENOUGH_ENTRIES: _not_enough,
    State.NOT_FOR_THIS_SURGERY: _not_for_this_surgery,
}
