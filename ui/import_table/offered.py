"""What a column may be, in units and words, as a person chooses it."""

from __future__ import annotations

from datetime import timedelta, timezone

from journal.exchange.others.column import CHOICES, LISTS, MINUTES, SCORES, Unit
from journal.exchange.others.looking import Look
from journal.exchange.others.mapping import offset_text
from journal.records import PLACES
from journal.words import Words, mark, names, places
from journal.words.fields import field_label, scale_ends
from journal.words.reports import one_line
from ui.import_table.answers import Answer

_NAMES = {
    "": mark("Leave it out"),
    "day": mark("The day"),
    "time": mark("The time of day"),
    "medicine": mark("A medicine that was taken"),
    "amount": mark("How much of the medicine"),
}
_UNITS = {
    Unit.MINUTES: mark("minutes: 90"),
    Unit.HOURS: mark("hours: 1.5"),
    Unit.HOURS_AND_MINUTES: mark("hours and minutes: 1:30"),
    Unit.MINUTES_AND_SECONDS: mark("minutes and seconds: 90:00"),
    Unit.SECONDS: mark("seconds: 5400"),
    Unit.MILLISECONDS: mark("thousandths of a second: 5400000"),
}
_KINDS = {
    "json": mark("“{file}” is a Recovery journal’s own file. Nothing needs to be asked about it."),
    "csv": mark("“{file}” is a Recovery journal’s own tables. Nothing needs to be asked about them."),
    "apple-health": mark("“{file}” comes from Apple Health. The steps of each day are taken from it."),
    "google-fit": mark("“{file}” comes from Google Fit. Steps and minutes of walking are taken from it."),
    "crisiscore": mark("“{file}” comes from CrisisCore PainTracker."),
    "daylio": mark("“{file}” comes from Daylio. Please say what your moods stand for."),
    "bearable": mark("“{file}” comes from Bearable. Please say what each thing in it is."),
    "track-and-graph": mark("“{file}” comes from Track & Graph. Please say what each thing in it is."),
    "table": mark("“{file}” is a table. Please say what its columns hold; what you leave out is not taken."),
}
WORDED = {**LISTS, **CHOICES}
SPLITS = ("", ",", ";", "|", "/", "+")
_QUARTERS = range(-48, 57)


def kind_told(words: Words, kind: str, file: str) -> str:
    """Return in a sentence what a file was recognised as."""
    return words.gettext(_KINDS[kind]).format(file=one_line(file))


def field_name(words: Words, name: str) -> str:
    """Return what a field is called where a column is chosen for it."""
    return words.gettext(_NAMES[name]) if name in _NAMES else field_label(words, name)


def fields_for(look: Look) -> tuple[str, ...]:
    """Return what a column or name of a file may be, in the order it is offered."""
    when = () if look.names else ("day", "time")
    taken = ("medicine",) if look.names else ("medicine", "amount")
    return ("", *when, *SCORES, *MINUTES, "steps", *LISTS, *CHOICES, "note", *taken)


def unit_name(words: Words, unit: Unit) -> str:
    """Return how minutes may be written, with an hour and a half as an example."""
    return words.gettext(_UNITS[unit])


def split_name(words: Words, sign: str) -> str:
    """Return what may stand between several words of a cell."""
    return (
        words.gettext("Each cell holds one")
        if not sign
        else words.gettext("They are parted by “{sign}”").format(sign=sign)
    )


def words_for(words: Words, field: str) -> list[tuple[str, str]]:
    """Return the words that a list or a choice may hold, with what they are called."""
    if field == "qualities":
        return [(str(kind), words.gettext(said)) for kind, said in names.QUALITIES.items()]
    if field == "position":
        return [(str(kind), words.gettext(said)) for kind, said in names.POSITIONS.items()]
    if field == "new_since_surgery":
        return [(str(kind), words.gettext(said)) for kind, said in names.SYMPTOMS.items()]
    return [(place, places.place(words, place)) for place in PLACES]


def scores_for(words: Words, field: str) -> list[tuple[float, str]]:
    """Return the scores from 0 to 10 in halves, with what the ends mean."""
    zero, ten = scale_ends(words, field)
    said = [(half / 2, f"{half / 2:g}") for half in range(21)]
    ends = words.gettext("{score}: {meaning}")
    said[0] = (0, ends.format(score=0, meaning=zero))
    said[-1] = (10, ends.format(score=10, meaning=ten))
    return said


def zones() -> list[timezone]:
    """Return the offsets from UTC that clocks have, in quarters of an hour."""
    return [timezone(timedelta(minutes=15 * quarters)) for quarters in _QUARTERS]


def zone_name(zone: timezone) -> str:
    """Return an offset as it is written: UTC+01:00."""
    return f"UTC{offset_text(zone)}"


def state_of(words: Words, answer: Answer) -> str:
    """Return in a few words what was said of a column."""
    name = field_name(words, answer.field)
    if answer.field in SCORES and answer.lowest.strip() and answer.highest.strip():
        return words.gettext("{field}, from {lowest} to {highest}").format(
            field=name, lowest=answer.lowest.strip(), highest=answer.highest.strip()
        )
    return name
