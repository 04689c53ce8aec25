"""The statements S1–S21 and how the entries stand to them, with the person's numbers and the rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from journal.paper.visit.choice import VisitPart
from journal.paper.visit.details.parts import part, section_name, whole
from journal.reading.values import Recovery
from journal.words import Words
from journal.words import visit_details as say
from journal.words.readings import ReadingCard, reading_cards
from journal.words.readings.texts.said import (
    BACK_OR_LEG,
    BEFORE,
    BLOCK_SCORE,
    CHANGE_SOURCES,
    CHECKPOINT,
    IMPROVED,
    LOW_START,
    RECENT,
    WEEK_SCORE,
)
from journal.words.visit_detail_names import READING_GROUPS

_SHARED = (
    BACK_OR_LEG, WEEK_SCORE, BEFORE, IMPROVED, LOW_START, RECENT, CHECKPOINT, BLOCK_SCORE, CHANGE_SOURCES,
)  # fmt: skip
"""What many rules say alike is said once, at the end."""

_MAY_BREAK = 2500


def readings_part(recovery: Recovery, words: Words) -> dict[str, Any]:
    """Return all statements, sorted by how the entries stand to them."""
    sections = list(_groups(recovery, words))
    return part(words, VisitPart.READINGS, [say.readings_lead(words)], sections)


def _groups(recovery: Recovery, words: Words) -> Iterator[dict[str, Any]]:
    spoken = reading_cards(words, recovery)
    shared = [words.gettext(sentence) for sentence in _SHARED]
    used: set[str] = set()
    for name, heading in READING_GROUPS.items():
        cards = getattr(spoken, name)
        used.update(sentence for card in cards for sentence in card.thresholds)
        if cards:
            yield {
                "heading": words.gettext(heading),
                "cards": [_card(words, card, shared) for card in cards],
            }
    yield {
        "heading": section_name(words, "rules"),
        "small": [sentence for sentence in shared if sentence in used],
    }


def _card(words: Words, card: ReadingCard, shared: Collection[str]) -> dict[str, Any]:
    numbers = [whole(line) for line in card.numbers]
    rule = " ".join(sentence for sentence in card.thresholds if sentence not in shared)
    small = [" ".join((*card.others, *card.evidence)), say.rule_and_source(words, rule, card.source)]
    length = sum(map(len, (*card.statement, *numbers, *small)))
    return {
        "title": say.reading_title(words, card.rule, card.title),
        "standing": card.standing,
        "statement": " ".join(card.statement),
        "numbers": numbers,
        "small": [text for text in small if text],
        "breaks": length > _MAY_BREAK,
    }
