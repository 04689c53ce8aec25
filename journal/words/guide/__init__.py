"""The guide: all twenty-one statements told in plain words, with pictures, sources and search."""

from __future__ import annotations

from journal.words.guide.anatomy import HOLDING_STEADY, MAKING_ROOM, YOUR_BACK
from journal.words.guide.chapter import Chapter, Section, phrased
from journal.words.guide.searching import Hit, hits
from journal.words.language import Words

__all__ = ["Chapter", "Hit", "Section", "chapters", "search", "section_of_rule"]

_CHAPTERS = (
    YOUR_BACK,
    MAKING_ROOM,
    HOLDING_STEADY,
)


def chapters(words: Words) -> tuple[Chapter, ...]:
    """Return every chapter, in the order of reading."""
    return tuple(phrased(words, chapter) for chapter in _CHAPTERS)


def section_of_rule(words: Words, rule: str) -> tuple[Chapter, Section]:
    """Return where a statement (“S14”) is at home; `KeyError` for one that there is not."""
    for chapter in _CHAPTERS:
        for number, section in enumerate(chapter.sections):
            if section.rules[:1] == (rule,):
                found = phrased(words, chapter)
                return found, found.sections[number]
    raise KeyError(rule)


def search(words: Words, text: str) -> tuple[Hit, ...]:
    """Return the sections that hold every word of `text`, or a word that begins with it; titles first."""
    return hits(chapters(words), text)
