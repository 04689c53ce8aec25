"""What the guide is made of: chapters of sections, each telling some of the statements S1–S21."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journal.words.language import Words
from journal.words.names import listed


@dataclass(frozen=True, slots=True)
class Section:
    """One subject in a few paragraphs.

    `rules` are the statements that are at home here; each is at home in one section. `evidence` is what
    speaks against them or limits them. `sources` tell where it all comes from.
    """

    name: str
    title: str
    paragraphs: tuple[str, ...]
    rules: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some sections under one title; `picture` is a drawing's name, "" where there is none.

    `picture_text` is the drawing's caption, and serves those who cannot see it.
    """

    name: str
    title: str
    picture: str
    picture_text: str
    sections: tuple[Section, ...]


def phrased(words: Words, chapter: Chapter) -> Chapter:
    """Return a chapter whose marked sentences are said in the language of `words`."""
    return replace(
        chapter,
        title=words.gettext(chapter.title),
        picture_text=words.gettext(chapter.picture_text) if chapter.picture_text else "",
        sections=tuple(_phrased(words, section) for section in chapter.sections),
    )


def _phrased(words: Words, section: Section) -> Section:
    return replace(
        section,
        title=words.gettext(section.title),
        paragraphs=tuple(map(words.gettext, section.paragraphs)),
        evidence=tuple(map(words.gettext, section.evidence)),
        sources=(*_statements(words, section.rules), *map(words.gettext, section.sources)),
    )


def _statements(words: Words, rules: tuple[str, ...]) -> tuple[str, ...]:
    """Return the source that every statement has: the patient information which this program carries."""
    if not rules:
        return ()
    said = words.ngettext(
        "Patient information on pain after back surgery, statement {rules}.",
        "Patient information on pain after back surgery, statements {rules}.",
        len(rules),
    )
    return (said.format(rules=listed(words, rules)),)
