"""Finds sections by their words, whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from journal.words.guide.chapter import Chapter, Section

ROOM_BEFORE = 50
ROOM_AFTER = 90
_COMPOSED: Final = "NFC"
_TAKEN_APART: Final = "NFKD"
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that was found, and a piece of its text round the first word asked for."""

    chapter: Chapter
    section: Section
    excerpt: str


def hits(chapters: Sequence[Chapter], text: str) -> tuple[Hit, ...]:
    """Return the sections that hold every word of `text` or a beginning; those named so come first."""
    asked = tuple(_folded(word) for word in _WORD.findall(_composed(text)))
    if not asked:
        return ()
    found = [
        (_rank(chapter, section, asked), Hit(chapter, section, _excerpt(section, asked)))
        for chapter in chapters
        for section in chapter.sections
        if _holds(" ".join((chapter.title, *_texts(section))), asked)
    ]
    return tuple(hit for _, hit in sorted(found, key=lambda one: one[0]))


def _rank(chapter: Chapter, section: Section, asked: Sequence[str]) -> int:
    """Return 0 where the section's title names all, 1 with the chapter's, 2 where only the text does."""
    if _holds(section.title, asked):
        return 0
    return 1 if _holds(f"{chapter.title} {section.title}", asked) else 2


def _texts(section: Section) -> tuple[str, ...]:
    """Return all that can be read of a section."""
    return section.title, *section.paragraphs, *section.evidence, *section.sources, *section.rules


def _holds(text: str, asked: Sequence[str]) -> bool:
    return all(any(_is_meant(word, wanted) for word in _words_in(text)) for wanted in asked)


@lru_cache(maxsize=2048)  # more than the guide has texts, which are asked for again with every letter typed
def _words_in(text: str) -> tuple[str, ...]:
    return tuple(_folded(word) for word in _WORD.findall(_composed(text)))


def _is_meant(word: str, wanted: str) -> bool:
    """Return whether a word begins as asked; one with a digit, such as S2, is meant whole."""
    return word == wanted if _DIGIT.search(wanted) else word.startswith(wanted)


def _excerpt(section: Section, asked: Sequence[str]) -> str:
    """Return a piece of the text that holds all that is asked for, else of the first that holds some."""
    texts = (*section.paragraphs, *section.evidence, *section.sources)
    for text in sorted(texts, key=lambda each: not _holds(each, asked)):
        for word in _WORD.finditer(_composed(text)):
            if any(_is_meant(_folded(word.group()), wanted) for wanted in asked):
                return _piece(_composed(text), *word.span())
    return _piece(section.paragraphs[0], 0, 0)


def _piece(text: str, start: int, end: int) -> str:
    """Return some words round a place, with an ellipsis where the text goes on."""
    first, last = max(0, start - ROOM_BEFORE), min(len(text), end + ROOM_AFTER)
    if first:
        first = text.find(" ", first, start) + 1 or start
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return f"{'… ' if first else ''}{text[first:last]}{' …' if last < len(text) else ''}"


def _composed(text: str) -> str:
    return unicodedata.normalize(_COMPOSED, text)


def _folded(word: str) -> str:
    """Return a word without case and accents."""
    taken_apart = unicodedata.normalize(_TAKEN_APART, word.casefold())
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))
