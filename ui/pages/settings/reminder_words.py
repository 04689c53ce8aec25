"""What the settings say of reminders: why not every day, and when the next one comes."""

from __future__ import annotations

from journal.words import Words, dates
from ui.reminding.due import next_day, wish_of
from ui.session import Session
from ui.settings import Settings


def why_not_daily(words: Words) -> str:
    """Return why reminders come on four or five days a week, with where that is known from."""
    return words.gettext(
        "Four or five days. In a trial with 58 people, those told to keep a pain diary every day recovered "
        "more slowly: 52 % of them had recovered at three months, and 79 % of the others (Ferrari 2015)."
    )


def days_limit(words: Words, *, too_many: bool) -> str:
    """Return what is said where a click would leave more than five days, or fewer than four."""
    if too_many:
        return words.gettext("Five days a week are enough. To choose this one, let go of another first.")
    return words.gettext("Please keep at least four days. To let go of this one, choose another first.")


def standing(words: Words, session: Session, settings: Settings) -> str:
    """Return when the next reminder comes, or why none does; "" while reminders are off."""
    if not settings.reminders_on or not session.is_loaded:
        return ""
    if settings.reminders_paused:
        return words.gettext("Reminders are paused.")
    if session.is_sample:
        return words.gettext("This journal is made up, so no reminder comes for it.")
    if not session.may_write:
        return words.gettext("This journal can only be read here, so no reminder comes for it.")
    return _next(words, session, settings)


def _next(words: Words, session: Session, settings: Settings) -> str:
    wish = wish_of(settings)
    coming = next_day(session.records, session.clock(), wish)
    if coming is not None:
        return words.gettext(
            "The next reminder comes on {day} at {time}, if this program is open then."
        ).format(day=dates.full_date(words, coming), time=dates.clock_time(words, wish.at))
    if not session.records.surgeries:
        return words.gettext(
            "No reminder is planned. They begin two weeks before a surgery; under “Surgeries” you can say "
            "when it is or was."
        )
    return words.gettext(
        "No reminder is planned now. They come again in the three weeks before a visit that you enter "
        "under “Events”."
    )
