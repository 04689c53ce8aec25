"""The paper sheet of a week: what it asks, in the order and words of the form, and how it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journal.records import EMERGENCY_SIGNS, TODAY_SIGNS, Person, Symptom, UrgentSign
from journal.words import urgent
from journal.words.fields import QUESTIONS, SCALE_ENDS, question, scale_ends
from journal.words.language import Words, mark
from journal.words.names import symptom

GROUPS: Sequence[tuple[str, ...]] = (
    ("activity", "mattered", "walking_minutes", "sitting_minutes", "sleep"),
    ("back", "leg_left", "leg_right", "worst"),
    ("numbness", "tingling", "weakness"),
    ("stretching_minutes",),
)
"""The scores and minutes of a day as they stand together, in the order of the form."""

FIELDS = tuple(name for group in GROUPS for name in group)
"""The same without the groups."""

NUMBERED_SYMPTOMS = tuple(Symptom)
"""What is new since the operation is written by its number on paper, counted from 1."""

_HOW = (
    mark("One number in each box, for the whole day: 0 to 10, halves too (3½), or about how many minutes."),
    mark("Leave empty what you do not know: empty is not zero. You need not fill in every day."),
)
_URGENT = mark(
    "After back surgery these need checking now, even if they turn out harmless. Do not wait for the paper."
)


class Row(NamedTuple):
    """One row of the sheet: what is asked, and in small letters what it means."""

    label: str
    small: str


def title(words: Words) -> str:
    """Return what the sheet is called."""
    return words.gettext("My week, on paper")


def first_day(words: Words) -> str:
    """Return what stands before the line for the week's first day."""
    return words.gettext("Week from (day, month, year):")


def how_to_fill(words: Words) -> list[str]:
    """Return how the sheet is filled in."""
    return [words.gettext(sentence) for sentence in _HOW]


def date_row(words: Words) -> Row:
    """Return the head of the columns."""
    return Row(words.gettext("Date"), words.gettext("Put a ring round it if you wrote later."))


def field_row(words: Words, name: str) -> Row:
    """Return the row of a score or of minutes: its question and what its ends mean."""
    asked = question(words, name)
    if name not in SCALE_ENDS:
        return Row(asked, "")
    zero, ten = scale_ends(words, name)
    return Row(asked, words.gettext("0 {zero} … 10 {ten}").format(zero=zero, ten=ten))


def medicine_row(words: Words) -> Row:
    """Return the row for a medicine whose name is written by hand."""
    return Row("", words.gettext("Medicine and how many taken:"))


def medicine_small(words: Words) -> str:
    """Return what stands under the name of a medicine."""
    return words.gettext("how many taken")


def medicines_title(words: Words) -> str:
    """Return the heading of the page for medicines that the week's page has no room for."""
    return words.gettext("My medicines this week")


def medicines_next(words: Words) -> str:
    """Return where the medicines are where the week's page has no room for them."""
    return words.gettext("Your medicines stand on the next page.")


def symptoms_row(words: Words) -> Row:
    """Return the row for what is new since the operation, with the numbers to write."""
    numbered = [
        f"{number}\N{NO-BREAK SPACE}{symptom(words, kind)}"
        for number, kind in enumerate(NUMBERED_SYMPTOMS, 1)
    ]
    return Row(words.gettext("New since the operation: its number"), " · ".join(numbered))


def writer_row(words: Words) -> Row:
    """Return the row for who wrote."""
    return Row(words.gettext("Who wrote it"), words.gettext("Initials, if someone wrote it for you."))


def notes_heading(words: Words) -> str:
    """Return the heading over the lines for notes."""
    return words.gettext("Notes: which day, and what is worth remembering")


def urgent_lead(words: Words) -> str:
    """Return what is said first about signs that cannot wait."""
    return words.gettext(_URGENT)


def urgent_lists(words: Words, person: Person | None) -> list[dict[str, str]]:
    """Return both kinds of signs, each with whom to call; every region's number where no person is known."""
    now = urgent.numbers_by_region(words) if person is None else urgent.emergency_call(words, person)
    today = urgent.team_call(words, Person() if person is None else person)
    return [
        {"heading": urgent.emergency_heading(words), "signs": _signs(words, EMERGENCY_SIGNS), "call": now},
        {"heading": urgent.today_heading(words), "signs": _signs(words, TODAY_SIGNS), "call": today},
    ]


def foot(words: Words) -> str:
    """Return what stands at the foot of each sheet."""
    copied = words.gettext("Copy it into the journal when sitting is easier: “Copy from paper…” in Entries.")
    return f"{copied} {words.gettext('It does not replace your doctor, who diagnoses and treats.')}"


def page_of(words: Words) -> str:
    """Return the pattern of the page's number."""
    return words.gettext("Page {page} of {pages}")


def _signs(words: Words, signs: Sequence[UrgentSign]) -> str:
    return "; ".join(urgent.short_sign(words, sign) for sign in signs)


assert set(FIELDS) == set(QUESTIONS)  # noqa: S101 -- the sheet asks what the form asks
