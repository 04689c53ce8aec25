"""What a shortened list says of what it leaves out."""

from __future__ import annotations

from journal.words.language import Words
from journal.words.timeline import and_more


def more_alone(words: Words, count: int) -> str:
    """Return how many more there are: “… and 4 more”."""
    return and_more(words, count)


def more_behind(words: Words, count: int) -> str:
    """Return how many more there are and where, the page's number to be put for “{page}”."""
    said = words.ngettext("… and {count} more (page {page})", "… and {count} more (page {page})", count)
    return said.replace("{count}", str(count))
