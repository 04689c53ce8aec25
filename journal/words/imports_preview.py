"""What would come of a file, shown before it is brought in."""

from __future__ import annotations

from journal.records import Entry
from journal.words.dates import long_date
from journal.words.fields import field_label
from journal.words.language import Words
from journal.words.names import position
from journal.words.reports import one_line

NOTE_SHOWN = 80
_NUMBERS = (
    "back", "leg_left", "leg_right", "worst", "numbness", "tingling", "weakness", "activity", "mattered",
    "sleep", "walking_minutes", "sitting_minutes", "stretching_minutes", "steps",
)  # fmt: skip
_LISTS = ("qualities", "places", "nerve_places", "new_since_surgery")


def entry_line(words: Words, entry: Entry) -> str:
    """Return all that an entry says in a line: its day, its scores, how much else, how its note begins."""
    parts = [long_date(words, entry.day)]
    said = words.gettext("{label} {score}")
    for name in _NUMBERS:
        value = getattr(entry, name)
        if value is not None:
            parts.append(said.format(label=field_label(words, name), score=f"{value:g}"))
    for name in _LISTS:
        kept = getattr(entry, name)
        if kept:
            parts.append(said.format(label=field_label(words, name), score=f"({len(kept)})"))
    if entry.position is not None:
        parts.append(said.format(label=field_label(words, "position"), score=position(words, entry.position)))
    note = " ".join(one_line(entry.note).split())
    if note:
        parts.append(note if len(note) <= NOTE_SHOWN else f"{note[:NOTE_SHOWN].rstrip()}…")
    return words.gettext(" · ").join(parts)
