"""From the form to records, and what is told about the day they are for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from operator import attrgetter

from journal.records import Dose, Entry, Records
from journal.records.entry import LATE_AFTER
from journal.words import Words
from ui.pages.today.form import EntryForm

_NOT_OF_THE_ENTRY = {"doses", "by"}


def new_records(
    form: EntryForm, entry_id: str, day: date, now: datetime, new_id: Callable[[], str]
) -> list[Entry | Dose]:
    """Return the entry and the doses that the form tells, none where it tells nothing; raise FieldError."""
    values = form.values()
    told = set(form.plain()) - _NOT_OF_THE_ENTRY
    entry = [Entry(entry_id, day, now, **values)] if told else []
    return [*entry, *_doses(form, day, now, new_id)]


def changed_records(
    form: EntryForm, entry: Entry, day: date, now: datetime, new_id: Callable[[], str]
) -> list[Entry | Dose]:
    """Return the edited entry, which keeps the moment it was written and what the form does not show."""
    return [replace(entry, day=day, **form.values()), *_doses(form, day, now, new_id)]


def _doses(form: EntryForm, day: date, now: datetime, new_id: Callable[[], str]) -> list[Dose]:
    taken = now if day == now.date() else datetime.combine(day, time(12), now.tzinfo)
    return [Dose(new_id(), medicine, taken, amount) for medicine, amount in form.doses().items()]


def day_notices(words: Words, records: Records, day: date, today: date) -> list[str]:
    """Return what is worth knowing before writing for a day; never what was written."""
    told = []
    others = entries_on(records.entries, day)
    if others:
        already = words.ngettext(
            "There is already {n} entry for this day. You can add another.",
            "There are already {n} entries for this day. You can add another.",
            others,
        )
        told.append(already.format(n=others))
    if today - day > LATE_AFTER:
        told.append(
            words.gettext("This day is more than two days ago. The entry will be marked as written late.")
        )
    return told


def entries_on(entries: Sequence[Entry], day: date) -> int:
    """Return how many entries there are for a day, found without going through all of them."""
    by_day = attrgetter("day")
    return bisect_right(entries, day, key=by_day) - bisect_left(entries, day, key=by_day)
