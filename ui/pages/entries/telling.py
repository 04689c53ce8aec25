"""An entry told in words: every field that holds something, with its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from journal.records import Entry, WrittenBy
from journal.words import Words, dates, mark, names, places, urgent
from journal.words.fields import field_label
from ui.pages.entries.columns import score_text

SCORES = (
    "activity",
    "mattered",
    "sleep",
    "back",
    "leg_left",
    "leg_right",
    "worst",
    "numbness",
    "tingling",
    "weakness",
)
AMOUNTS = ("walking_minutes", "sitting_minutes", "stretching_minutes", "steps")


def told(words: Words, entry: Entry) -> list[tuple[str, str]]:
    """Return label and text of everything an entry holds, in the order of the form."""
    lines = [*_scores(words, entry), *_amounts(words, entry), *_chosen(words, entry)]
    if entry.note:
        lines.append((field_label(words, "note"), entry.note))
    return [*lines, (field_label(words, "written"), written_text(words, entry))]


def written_text(words: Words, entry: Entry) -> str:
    """Return when and by whom an entry was written, and whether that was late."""
    said = words.gettext("time not known") if entry.written is None else dates.moment(words, entry.written)
    parts = [said, by_whom(words, entry.by)]
    if entry.is_late:
        parts.append(words.gettext("more than two days late"))
    return ", ".join(parts)


def by_whom(words: Words, who: WrittenBy) -> str:
    """Return who wrote something, to stand in a sentence."""
    return words.gettext(_WRITERS[who])


def _scores(words: Words, entry: Entry) -> Iterable[tuple[str, str]]:
    for name in SCORES:
        score = getattr(entry, name)
        if score is not None:
            said = words.gettext("{score} of 10").format(score=score_text(score))
            yield field_label(words, name), said


def _amounts(words: Words, entry: Entry) -> Iterable[tuple[str, str]]:
    for name in AMOUNTS:
        if getattr(entry, name) is not None:
            yield field_label(words, name), str(getattr(entry, name))


def _chosen(words: Words, entry: Entry) -> Iterable[tuple[str, str]]:
    for name, said in _SAID.items():
        chosen = getattr(entry, name)
        if chosen:
            parts = chosen if isinstance(chosen, tuple) else (chosen,)
            between = "; " if name in _WITH_COMMAS else ", "
            yield field_label(words, name), between.join(said(words, part) for part in parts)


_SAID: Mapping[str, Callable[..., str]] = {
    "qualities": names.quality,
    "position": names.position,
    "places": places.place,
    "nerve_places": places.place,
    "new_since_surgery": names.symptom,
    "urgent": urgent.short_sign,
}
_WITH_COMMAS = {"places", "nerve_places"}
_WRITERS = {WrittenBy.SELF: mark("by me"), WrittenBy.CARER: mark("by a carer")}
