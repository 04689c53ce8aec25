"""What a shortened list says of what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from journal.words.language import Words
from journal.words.timeline import and_more


def more_alone(words: Words, count: int) -> str:
    """Return how many more there are: “… and 4 more”."""
    return and_more(words, count)


def more_behind(words: Words, count: int) -> str:
    """Return how many more there are and where, the page's number to be put for “{page}”."""
    said = words.ngettext("… and {count} more (page {page})", "… and {count} more (page {page})", count)
    return said.replace("{count}", str(count))


def earlier_alone(words: Words, numbers: Sequence[str]) -> str:
    """Return which numbered ones came before those that stand: “Earlier: 1–4”."""
    return words.gettext("Earlier: {numbers}").format(numbers=_from_to(words, numbers))


def earlier_behind(words: Words, numbers: Sequence[str]) -> str:
    """Return which came before and where they stand, the page's number to be put for “{page}”."""
    said = words.gettext("Earlier: {numbers} (page {page})")
    return said.replace("{numbers}", _from_to(words, numbers))


def _from_to(words: Words, numbers: Sequence[str]) -> str:
    first, last = numbers[0], numbers[-1]
    return first if first == last else words.gettext("{first}–{last}").format(first=first, last=last)
