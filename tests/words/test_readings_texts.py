"""The fixed words of S1–S21: all there, plain, careful, and true to the rules as they are computed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import NullTranslations
from typing import Any

import pytest

from journal.reading import change
from journal.reading.rules import RULES
from journal.words import Words, english
from journal.words.readings import caution, rule_title
from journal.words.readings.texts import SAID

IDS = [f"S{number}" for number in range(1, 22)]
FORBIDDEN = ("detect", "diagnos", "predict", "risk", "normal", "ahead", "behind")
ALLOWED = "your doctor, who diagnoses and treats"
"""Says who does it instead of the program."""

ADVICE = ("you should", "you must", "do not take", "avoid ", "you need to", "your chance of")
FRIGHTENING = ("danger", "severe", "damage", "unfortunately", "never recover", "permanent", "warning")


def sentences(rule: str) -> Iterator[str]:
    said = SAID[rule]
    yield from (said.title, *said.statement, *said.others, *said.evidence, said.source)
    yield from (*said.thresholds, *said.questions)


def plain_sentences(rule: str) -> list[str]:
    """What is read first: statements, other explanations and questions, sentence by sentence."""
    said = SAID[rule]
    return [
        sentence
        for text in (*said.statement, *said.others, *said.questions)
        for sentence in re.split(r"(?<=[.?]) ", text)
    ]


def words_of(text: str) -> list[str]:
    return re.findall(r"[A-Za-z’'-]+", text)


def syllables(word: str) -> int:
    """Count groups of vowels; a silent e at the end is none, and a word has at least one."""
    word = word.lower()
    groups = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1:
        groups -= 1
    return max(1, groups)


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade: school years that a reader needs; six to seven is an age of about 12."""
    words = [word for text in texts for word in words_of(text)]
    return 0.39 * len(words) / len(texts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize(
    ("word", "count"),
    [("pain", 1), ("surgery", 3), ("little", 2), ("three", 1), ("operation", 4), ("the", 1)],
)
def test_that_syllables_are_counted_well_enough(word: str, count: int) -> None:
    assert syllables(word) == count


def test_that_a_hard_text_has_a_high_grade() -> None:
    hard = "Postoperative epidural fibrosis is occasionally associated with recurrent radiculopathy."
    assert grade([hard]) > 15
    assert grade(["The cat sat on the mat."]) < 2


def test_that_there_are_words_for_every_statement_and_no_other() -> None:
    assert sorted(SAID) == sorted(IDS) == sorted(rule.id for rule in RULES)


@pytest.mark.parametrize("rule", IDS)
def test_that_every_statement_has_every_text(rule: str) -> None:
    said = SAID[rule]
    assert said.title
    assert said.source.endswith(".")
    for texts in (said.statement, said.others, said.thresholds):
        assert texts
    assert all(text and text == text.strip() for text in sentences(rule))
    assert all(text[-1] in ".?" for text in sentences(rule) if text != said.title)


@pytest.mark.parametrize("rule", IDS)
def test_that_what_limits_a_statement_stands_where_the_rules_give_it(rule: str) -> None:
    assert bool(SAID[rule].evidence) == (rule in ("S9", "S14", "S15", "S17"))
    assert bool(SAID[rule].questions) == (rule not in ("S8", "S13", "S18", "S21"))


@pytest.mark.parametrize(
    ("rule", "figures"),
    [
        ("S9", ("1995;20:449", "1999;8:475", "2000;9:218", "3.2 times", "5 to 15 of 100")),
        ("S14", ("593", "0.7", "11.5 %", "10.5 %", "2015;39(6):E17", "not your chances")),
        ("S15", ("593", "0.7", "11.5 %", "10.5 %", "2015;39(6):E17", "not your chances")),
        ("S17", ("38 %", "25 %", "Suri, PM R 2012", "not your chances")),
    ],
)
def test_that_counter_evidence_has_its_figures_and_sources(rule: str, figures: tuple[str, ...]) -> None:
    told = " ".join(SAID[rule].evidence)
    assert [figure for figure in figures if figure not in told] == []


@pytest.mark.parametrize("rule", IDS)
def test_that_no_forbidden_word_is_said(rule: str) -> None:
    told = " ".join(sentences(rule)).replace(ALLOWED[5:], "").casefold()
    assert [word for word in (*FORBIDDEN, *ADVICE, *FRIGHTENING) if word in told] == []


@pytest.mark.parametrize("rule", IDS)
def test_that_a_statement_speaks_of_people_and_not_of_the_readers_own_cause(rule: str) -> None:
    told = " ".join(SAID[rule].statement).casefold()
    for claim in ("you have ", "your pain is", "your nerve", "your scar", "caused by", "because of"):
        assert claim not in told


@pytest.mark.parametrize("rule", IDS)
def test_that_sentences_are_short(rule: str) -> None:
    long = [sentence for sentence in plain_sentences(rule) if len(words_of(sentence)) > 22]
    assert long == []


def test_that_a_reader_of_twelve_can_read_the_statements() -> None:
    read = {rule: round(grade(plain_sentences(rule)), 1) for rule in IDS}
    assert grade([sentence for rule in IDS for sentence in plain_sentences(rule)]) < 5.5
    assert {rule: found for rule, found in read.items() if found > 7} == {}


def test_that_the_rules_in_words_are_the_rules_as_computed() -> None:
    assert (change.CHANGE, change.SHARE, change.UNCHANGED, change.LOW_START) == (2, 0.3, 1, 3)
    told = {rule: " ".join(SAID[rule].thresholds) for rule in IDS}
    for rule in ("S3", "S4", "S14", "S15"):
        assert "at least 2 points lower than before surgery, and at least 30 % lower" in told[rule]
        assert "Less than 1 point lower" in told[rule]
        assert "weeks 11 to 14 (days 70 to 97)" in told[rule]
        assert "below 3 before surgery" in told[rule]
    for rule in ("S1", "S2", "S10", "S16"):
        assert "at most 28 days ago" in told[rule]
        assert "at most 5 weeks after the first" in told[rule]
    for rule in ("S1", "S2", "S9", "S10", "S14", "S15", "S16", "S20"):
        assert "at least 3 of its days" in told[rule]
    assert "weeks 7 to 14" in told["S9"]
    assert "at least five of weeks 2 to 14" in told["S9"].casefold()
    assert "At least four of weeks 2 to 8" in told["S20"]
    assert "at most 56 days ago" in told["S17"]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.read is not None and rule.begins])
def test_that_the_day_a_statement_speaks_from_is_told(rule: Any) -> None:
    assert f"day {rule.begins}" in " ".join(SAID[rule.id].thresholds)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.ends is not None])
def test_that_the_day_a_statement_speaks_until_is_told(rule: Any) -> None:
    assert f"days 0 to {rule.ends}" in " ".join(SAID[rule.id].thresholds)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.read is not None and rule.id != "S6"])
def test_that_it_is_told_for_which_operations_a_statement_is(rule: Any) -> None:
    first = SAID[rule.id].thresholds[0]
    expected = {
        "any_surgery": "any back surgery",
        "laminectomy": "For a laminectomy.",
        "decompression": "free a nerve",
    }
    assert expected[rule.applies.__name__] in first


@pytest.mark.parametrize("rule", ["S15", "S20"])
def test_that_readings_that_are_often_wrong_early_speak_softly(rule: str) -> None:
    assert "also seen in many people who simply get better slowly" in " ".join(SAID[rule].statement)
    told = " ".join(SAID[rule].thresholds)
    assert {"S15": "4 to 17 of 100", "S20": "35 to 50 of 100"}[rule] in told
    assert "It says nothing about your chances." in told


@pytest.mark.parametrize("rule", ["S6", "S15"])
def test_that_other_statements_are_named_by_their_titles(rule: str) -> None:
    titles = {said.title for said in SAID.values()}
    named = {title for text in SAID[rule].thresholds for title in re.findall("“([^”]{13,})”", text)}
    assert named
    assert named <= titles


@pytest.mark.parametrize("rule", IDS)
def test_that_no_statement_is_called_by_a_number_but_in_its_source(rule: str) -> None:
    said = SAID[rule]
    told = " ".join((*said.statement, *said.others, *said.evidence, *said.thresholds, *said.questions))
    assert re.search(r"\bS\d+\b", told) is None


def test_that_titles_differ_and_fit_a_card() -> None:
    titles = [rule_title(english(), rule) for rule in IDS]
    assert len(set(titles)) == 21
    assert max(map(len, titles)) <= 40


def test_that_the_caution_names_who_does_it() -> None:
    assert caution(english()) == "This program does not replace your doctor, who diagnoses and treats."
    assert caution(english()) in SAID["S21"].statement


def test_that_titles_and_the_caution_are_looked_up() -> None:
    class Marked(NullTranslations):
        def gettext(self, message: str) -> str:
            return f"«{message}»"

    words = Words(Marked(), "xx")
    assert rule_title(words, "S9") == "«Relief first, then a return»"
    assert caution(words).startswith("«This program")
