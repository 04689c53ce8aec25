"""The two kinds of sign that a place of the body can have, and how they are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from journal.words import Words, mark
from journal.words.places import PLACES, place


class Kind(StrEnum):
    """What is felt in a place."""

    PAIN = "pain"
    NERVE = "nerve"


_SAID: Mapping[Kind, str] = {Kind.PAIN: mark("It hurts"), Kind.NERVE: mark("Numb or tingling")}
_LISTED: Mapping[Kind, str] = {
    Kind.PAIN: mark("Places where it hurts"),
    Kind.NERVE: mark("Places that are numb or tingling"),
}


def said(words: Words, kind: Kind) -> str:
    """Return what a kind is called on its button."""
    return words.gettext(_SAID[kind])


def list_name(words: Words, kind: Kind) -> str:
    """Return what the list of one kind is called."""
    return words.gettext(_LISTED[kind])


def in_order(places: Iterable[str]) -> tuple[str, ...]:
    """Return places in the order in which lists name them, each once."""
    chosen = set(places)
    return tuple(name for name in PLACES if name in chosen)


def chosen_words(words: Words, chosen: Mapping[Kind, Iterable[str]]) -> str:
    """Return what is marked in words, "" where nothing is: “It hurts: Left calf, Left shin.”."""
    line = words.gettext("{kind}: {places}.")
    parts = []
    for kind in Kind:
        named = "; ".join(place(words, name) for name in in_order(chosen.get(kind, ())))
        if named:
            parts.append(line.format(kind=said(words, kind), places=named))
    return " ".join(parts)
