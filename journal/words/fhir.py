"""What a FHIR export says in words to the people who read it in their own program."""

from __future__ import annotations

from datetime import date

from journal.words.dates import long_date
from journal.words.fields import SCALE_ENDS, field_label, scale_ends
from journal.words.language import Words, mark

_TOLD = mark("Told by the patient in a recovery journal; not a finding of an examination.")


def told(words: Words) -> str:
    """Return whose word everything is."""
    return words.gettext(_TOLD)


def by_carer(words: Words) -> str:
    """Return that somebody else held the pen."""
    return words.gettext("Written down by a carer.")


def written_later(words: Words, day: date) -> str:
    """Return when an entry was written that was not written in its own days."""
    return words.gettext("Written down later, on {date}.").format(date=long_date(words, day))


def remembered(words: Words) -> str:
    """Return what the numbers of a typical week before surgery are."""
    return words.gettext("A typical week before surgery, as the patient remembers it.")


def from_clinic(words: Words) -> str:
    """Return where a questionnaire's score or a word on a scan comes from."""
    return words.gettext("Passed on by the patient as the clinic told it.")


def planned(words: Words, day: date) -> str:
    """Return that a surgery is still to come."""
    return words.gettext("Planned for {date}.").format(date=long_date(words, day))


def surgery(words: Words) -> str:
    """Return what an operation is called of which nothing is told."""
    return words.gettext("Back surgery")


def scored(words: Words, name: str) -> str:
    """Return what a score is of, with the ends of its scale: “Numbness (0 none, 10 no feeling at all)”."""
    label = field_label(words, name)
    if name not in SCALE_ENDS:
        return label
    zero, ten = scale_ends(words, name)
    return words.gettext("{label} (0 {zero}, 10 {ten})").format(label=label, zero=zero, ten=ten)


def unit(words: Words, name: str) -> str:
    """Return what a number of an entry counts."""
    if name == "steps":
        return words.gettext("steps")
    return words.gettext("min") if name.endswith("_minutes") else words.gettext("points, 0 to 10")
