"""The guide reads as plainly as a text for a reader of twelve, by two measures of length."""

from __future__ import annotations

import re

import pytest

from journal.words import english
from journal.words.guide import Chapter, chapters

CHAPTERS = chapters(english())
GRADE_OF_TWELVE = 6.5  # twelve-year-olds are in the sixth or seventh year of school
LONGEST_SENTENCE = 25
LONGEST_PARAGRAPH = 75


def syllables(word: str) -> int:
    """Groups of vowels, with a silent e and ed at the end left out; never none."""
    said = re.sub(r"(?<=[^laeiouy])e$|(?<=[^dtaeiou])ed$|(?<=[^aeiouscgxz])es$", "", word.casefold())
    return max(1, len(re.findall(r"[aeiouy]+", said)))


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!])[”)]*\s+", text) if re.search(r"[A-Za-z]", part)]


def grade(text: str) -> float:
    """The Flesch–Kincaid grade: years of school that a text asks for."""
    words = re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)?", text)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def told(chapter: Chapter) -> list[str]:
    return [text for section in chapter.sections for text in (*section.paragraphs, *section.evidence)]


@pytest.mark.parametrize(
    ("word", "count"),
    [("bone", 1), ("table", 2), ("surgery", 3), ("eased", 1), ("wanted", 2), ("laminectomy", 5)],
)
def test_that_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_that_the_measure_tells_hard_text_from_plain_text() -> None:
    hard = (
        "Persistent radicular symptomatology following decompressive intervention necessitates reassessment."
    )
    assert grade(hard) > 20
    assert grade("The cat sat on the mat. It was warm there.") < 2


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_that_each_chapter_is_plain_enough_for_a_reader_of_twelve(chapter: Chapter) -> None:
    assert grade(" ".join(told(chapter))) <= GRADE_OF_TWELVE


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_that_sentences_and_paragraphs_are_short(chapter: Chapter) -> None:
    every = [*told(chapter), *([chapter.picture_text] if chapter.picture_text else [])]
    assert [one for text in every for one in sentences(text) if len(one.split()) > LONGEST_SENTENCE] == []
    assert [text for text in every if len(text.split()) > LONGEST_PARAGRAPH] == []
