"""The guide tells all twenty-one statements, with their limits and sources, in plain words."""

from __future__ import annotations

import gettext
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from journal.reading.change import (
    CHANGE,
    CHECKPOINT_READ_FROM,
    CHECKPOINT_WEEKS,
    LOW_START,
    SHARE,
    UNCHANGED,
)
from journal.reading.rules import RULES
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.records import EMERGENCY_SIGNS, TODAY_SIGNS, Procedure
from journal.words import Words, english, urgent
from journal.words.guide import Chapter, Section, chapters, section_of_rule

WORDS = english()
CHAPTERS = chapters(WORDS)
SECTIONS = [section for chapter in CHAPTERS for section in chapter.sections]
PICTURES = {
    "spine-side", "nerve-root", "lamina-removed", "disc-and-root", "scar-round-root",
    "nerve-healing", "fusion", "year-line", "stretching", "diary",
}  # fmt: skip
ALLOWED = "your doctor, who diagnoses and treats"
FORBIDDEN = re.compile(r"detect|diagnos|predict|risk|normal|ahead|behind", re.IGNORECASE)
PRESSING = re.compile(
    r"\b(should|must|ought|stop taking|your chances?|(?<!not )(need|have) to)\b", re.IGNORECASE
)


def section(name: str) -> Section:
    return next(found for found in SECTIONS if found.name == name)


def everything(found: Section) -> str:
    return " ".join((found.title, *found.paragraphs, *found.evidence, *found.sources))


def texts() -> Iterator[str]:
    for chapter in CHAPTERS:
        yield chapter.title
        yield chapter.picture_text
        for found in chapter.sections:
            yield from (found.title, *found.paragraphs, *found.evidence, *found.sources)


@pytest.mark.parametrize("rule", [f"S{number}" for number in range(1, 22)])
def test_that_every_statement_is_at_home_in_one_section(rule: str) -> None:
    homes = [found for found in SECTIONS if rule in found.rules]
    assert len(homes) == 1
    chapter, found = section_of_rule(WORDS, rule)
    assert found == homes[0]
    assert found in chapter.sections
    assert chapter in CHAPTERS


def test_that_a_section_tells_only_statements_that_there_are() -> None:
    told = {rule for found in SECTIONS for rule in found.rules}
    assert told == {rule.id for rule in RULES}


def test_that_a_statement_that_is_not_there_has_no_section() -> None:
    with pytest.raises(KeyError, match="S22"):
        section_of_rule(WORDS, "S22")


@pytest.mark.parametrize("found", SECTIONS, ids=lambda found: found.name)
def test_that_every_section_has_a_title_text_and_a_source_for_its_statements(found: Section) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", found.name)
    assert found.title
    assert not found.title.endswith(".")
    assert found.paragraphs
    assert all(text.strip() == text and text[-1] in ".?:" for text in found.paragraphs)
    assert all(text.endswith(".") for text in (*found.evidence, *found.sources))
    if found.rules:
        assert found.sources[0].startswith("Patient information on pain after back surgery, statement")
        assert all(rule in found.sources[0] for rule in found.rules)


def test_that_names_are_used_once() -> None:
    names = [chapter.name for chapter in CHAPTERS] + [found.name for found in SECTIONS]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    titles = [chapter.title for chapter in CHAPTERS]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_that_a_picture_is_one_of_the_drawings_and_is_told_in_words(chapter: Chapter) -> None:
    assert chapter.picture in PICTURES | {""}
    assert bool(chapter.picture) == bool(chapter.picture_text)
    assert chapter.picture_text[-1:] in {".", ""}
    assert not chapter.picture or 60 <= len(chapter.picture_text) <= 260


def test_that_every_drawing_is_shown_once() -> None:
    shown = Counter(chapter.picture for chapter in CHAPTERS if chapter.picture)
    assert shown == Counter(PICTURES)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("S9", ("Spine 1995;20:449", "Eur Spine J 1999;8:475", "Eur Spine J 2000;9:218", "5 to 15 of 100")),
        ("S9", ("no link", "3.2 times")),
        ("S14", ("593 people", "0.7", "11.5 of 100 people lost", "Neurosurg Focus 2015;39(6):E17")),
        (
            "S15",
            ("593 people", "10.5 of 100 made a gain", "Neurosurg Focus 2015;39(6):E17", "4 to 17 of 100"),
        ),
        ("S17", ("38 of 100", "25 of 100", "Suri", "PM R 2012")),
        ("S20", ("35 to 50 of 100", "before day 98")),
    ],
)
def test_that_what_limits_a_statement_stands_beside_it(rule: str, said: tuple[str, ...]) -> None:
    _, found = section_of_rule(WORDS, rule)
    beside = " ".join((*found.evidence, *found.sources))
    assert [phrase for phrase in said if phrase not in beside] == []


@pytest.mark.parametrize(
    ("rule", "question"),
    [
        ("S1", "what could explain what remains?"),
        ("S2", "which activities are safe to build up?"),
        ("S3", "could another place contribute?"),
        ("S4", "was the aim of surgery met?"),
        ("S5", "is this new symptom expected?"),
        ("S6", "is a pain clinic suitable for me?"),
        ("S7", "who can support me meanwhile?"),
        ("S9", "What might explain the return? Do I need an examination?"),
        ("S10", "what pace do you expect?"),
        ("S11", "does this quality matter?"),
        ("S12", "which stretches, and from when?"),
        ("S14", "what should improve next?"),
        ("S15", "what are the next steps?"),
        ("S16", "please test my strength and feeling"),
        ("S17", "is it lasting? What helps?"),
        ("S19", "is it the same level, or a new one?"),
        ("S20", "could the nerve still be pressed on? Would imaging be useful?"),
    ],
)
def test_that_a_statement_brings_its_question(rule: str, question: str) -> None:
    assert question in " ".join(section_of_rule(WORDS, rule)[1].paragraphs)


@pytest.mark.parametrize(
    ("rule", "sense"),
    [
        ("S1", "It does not mean that you failed. It does not mean that the operation failed"),
        ("S1", "persistent spinal pain"),
        ("S6", "names no products"),
        ("S7", "very common"),
        ("S8", "Scar has no nerve endings, so it rarely hurts by itself"),
        ("S8", "it can press on the root"),
        ("S9", "A new disc problem can look alike"),
        ("S11", "words do not name a cause"),
        ("S12", "Do only what was prescribed for you"),
        ("S16", "up to about a year"),
        ("S17", "Some change after a year is reported"),
        ("S18", "your team’s instructions come first"),
        ("S18", "Report any symptom"),
        ("S19", "at the same level or at another one"),
        ("S20", "Only an examination and imaging can tell"),
        ("S21", "does not replace your doctor, who diagnoses and treats"),
        ("S21", "“Nothing matches” never means that all is well"),
    ],
)
def test_that_the_sense_of_a_statement_is_kept(rule: str, sense: str) -> None:
    assert sense in " ".join(section_of_rule(WORDS, rule)[1].paragraphs)


def test_that_every_operation_is_explained() -> None:
    told = " ".join(
        everything(section(name)) for name in ("words-of-decompression", "fusion", "disc-replacement")
    )
    for kind in set(Procedure) - {Procedure.OTHER}:
        assert f"{kind.value.replace('_', ' ').capitalize()}:" in told


def test_that_numbers_of_the_rules_are_told_as_the_program_counts() -> None:
    told = everything(section("how-three-months-are-read"))
    assert (CHANGE, SHARE, UNCHANGED, LOW_START) == (2, 0.3, 1, 3)
    assert "at least 2 points lower than before surgery, and also at least 30 % lower" in told
    assert "less than 1 point lower" in told
    assert "below 3 before surgery" in told
    assert range(11, 15) == CHECKPOINT_WEEKS
    assert CHECKPOINT_READ_FROM == 98
    assert "weeks 11 to 14" in told
    assert "days 70 to 97" in told
    assert "From day 98" in told
    assert DAYS_FOR_A_SCORE == 3
    assert "at least three days with an entry" in everything(section("weeks-not-days"))


def test_that_the_evidence_on_diaries_is_told() -> None:
    trial = everything(section("diary-evidence"))
    assert all(number in trial for number in ("58 people", "52 of 100", "79 of 100", "Ferrari", "2015"))
    late = everything(section("late-entries"))
    assert all(number in late for number in ("90 of 100", "11 of 100", "Stone", "2003", "two days late"))


def test_that_it_is_told_how_often_the_rules_are_wrong() -> None:
    told = everything(section("how-often-rules-are-wrong"))
    numbers = (
        "2 of 100",
        "5 of 100",
        "86 to 91 of 100",
        "4 of 100",
        "4 to 17 of 100",
        "35 to 50 of 100",
        "55 to 82 of 100",
    )
    assert [number for number in numbers if number not in told] == []
    assert "They are not about you." in told


def test_that_urgent_signs_are_the_programs_one_list_after_what_to_do() -> None:
    chapter = next(found for found in CHAPTERS if found.name == "signs-that-cannot-wait")
    first, emergency, today = chapter.sections
    assert first.paragraphs[0] == urgent.lead(WORDS)
    assert emergency.paragraphs[0].startswith("Call your local emergency number")
    assert emergency.paragraphs[1:] == tuple(urgent.sign(WORDS, sign) for sign in EMERGENCY_SIGNS)
    assert today.paragraphs[0].startswith("Call your surgical team today")
    assert today.paragraphs[1:] == tuple(urgent.sign(WORDS, sign) for sign in TODAY_SIGNS)
    assert emergency.title == urgent.emergency_heading(WORDS)
    assert not re.search(r"\b(112|911|999|000|111)\b", " ".join(texts()))


def test_that_no_forbidden_word_is_said() -> None:
    assert [text for text in texts() if FORBIDDEN.search(text.replace(ALLOWED, ""))] == []


def test_that_nobody_is_pressed_or_given_odds() -> None:
    """A question to the team may say “should”; the guide itself advises nothing."""
    own = [text.replace("what should improve next?", "") for text in texts()]
    assert [text for text in own if PRESSING.search(text)] == []


class Marked(gettext.NullTranslations):
    """A language whose sentences are the English ones in marks."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid1 if n == 1 else msgid2}»"


def test_that_every_sentence_is_looked_up_in_the_readers_language() -> None:
    for plain, said in zip(CHAPTERS, chapters(Words(Marked())), strict=True):
        assert (said.name, said.picture, said.title) == (plain.name, plain.picture, f"«{plain.title}»")
        assert said.picture_text == (f"«{plain.picture_text}»" if plain.picture_text else "")
        for one, other in zip(plain.sections, said.sections, strict=True):
            assert (other.name, other.rules) == (one.name, one.rules)
            assert other.paragraphs == tuple(f"«{text}»" for text in one.paragraphs)
            assert other.evidence == tuple(f"«{text}»" for text in one.evidence)
            assert all(re.fullmatch("«.*»", text) for text in (other.title, *other.sources))
