"""Search finds sections by words, whatever their case and accents."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.words import english
from journal.words.guide import Chapter, Section, chapters, search
from journal.words.guide.searching import hits

WORDS = english()
SECTIONS = [section for chapter in chapters(WORDS) for section in chapter.sections]


def names(text: str) -> list[str]:
    return [hit.section.name for hit in search(WORDS, text)]


def guide(*paragraphs: str, title: str = "A title") -> list[Chapter]:
    return [Chapter("one", "Chapter", "", "", (Section("first", title, paragraphs),))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("foraminotomy", "words-of-decompression"),
        ("FAILED back surgery", "persistent-pain"),
        ("pins needles", "nerve-recovery"),
        ("593", "better-by-three-months"),
        ("11.5", "better-by-three-months"),
        ("Ferrari", "diary-evidence"),
        ("sensor", "late-entries"),
        ("MRI", "no-early-relief"),
        ("pain clinic", "other-treatments"),
        ("crisis line", "when-it-gets-too-much"),
        ("urine", "emergency-signs"),
        ("S19", "late-return"),
        ("mattress", None),
        ("scar unicorn", None),
    ],
)
def test_that_literal_things_are_found(text: str, name: str | None) -> None:
    assert (name in names(text)) if name else names(text) == []


def test_that_a_title_comes_before_text() -> None:
    found = names("discouraged")
    assert found[0] == "discouragement"
    assert names("scar")[0] == "scar-is-healing"
    assert names("scar").index("scar-timing") < names("scar").index("many-explanations")


def test_that_a_statement_finds_its_own_section_and_no_longer_number() -> None:
    assert names("S2")[0] == "daily-tasks"
    assert search(WORDS, "S4")[0].section.rules == ("S4",)


def test_that_words_begin_so_and_all_must_be_there() -> None:
    found = guide("Nerve roots heal slowly.")
    assert hits(found, "hea ner")
    assert not hits(found, "heal quickly")
    assert not hits(found, "erve")


@pytest.mark.parametrize("asked", ["ÉCOLE", "ecole", "e\u0301cole", "École"])
def test_that_case_and_accents_do_not_matter(asked: str) -> None:
    assert hits(guide("Une e\u0301cole."), asked)[0].excerpt == "Une école."
    assert hits(guide("Une école."), asked)


@pytest.mark.parametrize("asked", ["", "   ", "?!", "…", "_"])
def test_that_nothing_asked_finds_nothing(asked: str) -> None:
    assert search(WORDS, asked) == ()


def test_that_the_excerpt_stands_round_the_first_hit() -> None:
    text = f"{'before ' * 20}the needle {'after ' * 30}".strip()
    excerpt = hits(guide("Nothing here.", text), "needle")[0].excerpt
    assert excerpt.startswith("… before")
    assert excerpt.endswith("after …")
    assert " the needle after " in excerpt
    assert len(excerpt) < 160


def test_that_the_excerpt_prefers_a_text_with_all_words() -> None:
    assert hits(guide("A nerve alone.", "A slow nerve."), "nerve slow")[0].excerpt == "A slow nerve."


def test_that_a_hit_in_the_title_alone_shows_how_the_section_begins() -> None:
    assert hits(guide("It begins so.", title="Needles"), "needle")[0].excerpt == "It begins so."


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SECTIONS), st.data())
def test_that_any_word_of_a_section_finds_it(section: Section, data: st.DataObject) -> None:
    words = [word for text in section.paragraphs for word in text.split() if word.isalpha()]
    word = data.draw(st.sampled_from(words))
    cut = data.draw(st.integers(1, len(word)))
    assert section.name in names(word[:cut].upper())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_that_any_text_can_be_asked_in_any_form(text: str) -> None:
    found = search(WORDS, text)
    assert found == search(WORDS, unicodedata.normalize("NFD", text))
    assert all(hit.excerpt for hit in found)
