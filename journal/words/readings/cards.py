"""A card for each statement: what is described, and how the person's own entries stand to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journal.reading.rules import Evidence, gather
from journal.reading.values import Reading, Recovery, State
from journal.words.language import Words
from journal.words.readings.numbers import numbers
from journal.words.readings.standing import standing
from journal.words.readings.texts import CAUTION, SAID

SPOKEN_FIRST = ("S9", "S20", "S14", "S15")


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """A statement and how the entries stand to it; every text is a sentence or more, ready to be shown.

    `standing` says how the entries stand; `statement` what is described of people in general; `numbers`
    are the person's own, a line a site; `others` other explanations; `evidence` what speaks against it;
    `thresholds` the rule in words; `questions` what to bring to a visit. All but these may not be empty:
    `numbers`, `evidence`, `questions`.
    """

    rule: str
    title: str
    state: State
    standing: str
    statement: tuple[str, ...]
    numbers: tuple[str, ...]
    others: tuple[str, ...]
    evidence: tuple[str, ...]
    source: str
    thresholds: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """All cards, sorted by how the entries stand.

    `matching` stands in the order of speaking, all others by number. `waiting` holds what is too early,
    has not enough entries, no score before surgery or one too low.
    """

    matching: tuple[ReadingCard, ...]
    unclear: tuple[ReadingCard, ...]
    waiting: tuple[ReadingCard, ...]
    not_matching: tuple[ReadingCard, ...]
    not_for_this_surgery: tuple[ReadingCard, ...]
    always: tuple[ReadingCard, ...]


def reading_card(words: Words, recovery: Recovery, rule: str) -> ReadingCard:
    """Return the card of one statement; `rule` is S1 to S21, any other raises KeyError."""
    readings = {reading.rule: reading for reading in recovery.readings}
    return _card(words, recovery, _evidence(recovery), readings[rule])


def reading_cards(words: Words, recovery: Recovery) -> Spoken:
    """Return the cards of all statements, sorted by how the entries stand."""
    evidence = _evidence(recovery)
    cards = [_card(words, recovery, evidence, reading) for reading in recovery.readings]

    def of(*states: State) -> tuple[ReadingCard, ...]:
        return tuple(card for card in cards if card.state in states)

    return Spoken(
        matching=_in_order_of_speaking(of(State.MATCHES)),
        unclear=of(State.UNCLEAR),
        waiting=of(State.TOO_EARLY, State.NOT_ENOUGH_ENTRIES, State.NO_BASELINE, State.STARTED_LOW),
        not_matching=of(State.DOES_NOT_MATCH),
        not_for_this_surgery=of(State.NOT_FOR_THIS_SURGERY),
        always=of(State.ALWAYS),
    )


def rule_title(words: Words, rule: str) -> str:
    """Return what a statement is called."""
    return words.gettext(SAID[rule].title)


def caution(words: Words) -> str:
    """Return what stands on every page and every print (S21)."""
    return words.gettext(CAUTION)


def _evidence(recovery: Recovery) -> Evidence | None:
    if recovery.course is None:
        return None
    return gather(recovery.course, recovery.records, recovery.days, recovery.as_of)


def _card(words: Words, recovery: Recovery, evidence: Evidence | None, reading: Reading) -> ReadingCard:
    said = SAID[reading.rule]

    def spoken(sentences: Iterable[str]) -> tuple[str, ...]:
        return tuple(words.gettext(sentence) for sentence in sentences)

    return ReadingCard(
        rule=reading.rule,
        title=words.gettext(said.title),
        state=reading.state,
        standing=standing(words, recovery, reading),
        statement=spoken(said.statement),
        numbers=numbers(words, evidence, reading),
        others=spoken(said.others),
        evidence=spoken(said.evidence),
        source=words.gettext(said.source),
        thresholds=spoken(said.thresholds),
        questions=spoken(said.questions),
    )


def _in_order_of_speaking(cards: tuple[ReadingCard, ...]) -> tuple[ReadingCard, ...]:
    """Return cards as they are spoken of; S13's caution comes first where S20 speaks in its time."""
    first = ("S13", *SPOKEN_FIRST) if any(card.rule == "S20" for card in cards) else SPOKEN_FIRST
    return tuple(sorted(cards, key=_place(first)))


def _place(first: tuple[str, ...]) -> Callable[[ReadingCard], int]:
    """Return where a card stands: by its place in `first`, then by its number as they come."""
    return lambda card: first.index(card.rule) if card.rule in first else len(first)
