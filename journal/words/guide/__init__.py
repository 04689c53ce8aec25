"""The guide: all twenty-one statements told in plain words, with pictures, sources and search."""

from __future__ import annotations

from journal.words.guide.anatomy import HOLDING_STEADY, MAKING_ROOM, YOUR_BACK
from journal.words.guide.chapter import Chapter, Section, phrased
from journal.words.guide.daily_life import DAILY_LIFE, DISCOURAGED, EVERYONE_DIFFERS
from journal.words.guide.diary import THE_JOURNAL
from journal.words.guide.first_months import FIRST_WEEKS, THREE_MONTHS
from journal.words.guide.later_years import NARROWING, THE_YEAR_AND_AFTER
from journal.words.guide.living import PAIN_THERAPIES, PAIN_WORDS, STRETCHING
from journal.words.guide.scar_and_nerves import SCAR, SLOW_NERVES
from journal.words.guide.searching import Hit, hits
from journal.words.guide.signs import SIGNS_THAT_CANNOT_WAIT
from journal.words.guide.staying_pain import OTHER_PLACES, STILL_PINCHED, WHY_PAIN_GOES_ON
from journal.words.language import Words

__all__ = ["Chapter", "Hit", "Section", "chapters", "search", "section_of_rule"]

_CHAPTERS = (
    YOUR_BACK,
    MAKING_ROOM,
    HOLDING_STEADY,
    WHY_PAIN_GOES_ON,
    SCAR,
    SLOW_NERVES,
    FIRST_WEEKS,
    THREE_MONTHS,
    THE_YEAR_AND_AFTER,
    NARROWING,
    STILL_PINCHED,
    OTHER_PLACES,
    PAIN_WORDS,
    STRETCHING,
    PAIN_THERAPIES,
    DAILY_LIFE,
    DISCOURAGED,
    EVERYONE_DIFFERS,
    THE_JOURNAL,
    SIGNS_THAT_CANNOT_WAIT,
)


def chapters(words: Words) -> tuple[Chapter, ...]:
    """Return every chapter, in the order of reading."""
    return tuple(phrased(words, chapter) for chapter in _CHAPTERS)


def section_of_rule(words: Words, rule: str) -> tuple[Chapter, Section]:
    """Return where a statement (“S14”) is at home; `KeyError` for one that there is not."""
    for chapter in _CHAPTERS:
        for number, section in enumerate(chapter.sections):
            if rule in section.rules:
                found = phrased(words, chapter)
                return found, found.sections[number]
    raise KeyError(rule)


def search(words: Words, text: str) -> tuple[Hit, ...]:
    """Return the sections that hold every word of `text` or a word that begins so; titles first.

    Case and accents do not matter; a number is looked for whole.
    """
    return hits(chapters(words), text)
