"""The notes as a person reads them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from journal.reading.values import Recovery
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.readings.cards import ReadingCard, Spoken, caution, reading_cards
from journal.words.readings.place import next_steps, where_i_am
from journal.words.readings.ticked import urgent_words

WIDTH = 78
_CAUTION_RULE = "S21"


def plain_notes(words: Words, recovery: Recovery) -> str:
    """Return the notes as plain text, no line longer than 78 signs, without a line's end at the end."""
    spoken = reading_cards(words, recovery)
    lines = [
        *_heading(words, recovery),
        *_list(words.gettext("First of all"), urgent_words(words, recovery)),
        *_list(words.gettext("Where you are"), where_i_am(words, recovery)),
        *_list(words.gettext("What comes next"), next_steps(words, recovery)),
        *_matching(words, spoken),
        *_list(words.gettext("Unclear"), _short(words, spoken.unclear)),
        *_list(words.gettext("Waiting"), _short(words, spoken.waiting)),
        *_list(words.gettext("Not like your entries"), _short(words, spoken.not_matching)),
        *_list(words.gettext("Not for this operation"), _short(words, spoken.not_for_this_surgery)),
        *_list(words.gettext("Said to everyone"), _always(words, spoken)),
        "",
        *wrap(caution(words), WIDTH),
    ]
    return "\n".join(lines)


def _heading(words: Words, recovery: Recovery) -> Iterator[str]:
    heading = words.gettext("Notes as on {date}").format(date=long_date(words, recovery.as_of))
    if recovery.records.sample:
        heading = words.gettext("{title} (sample, not a real person)").format(title=heading)
    yield heading
    yield "=" * len(heading)


def _list(heading: str, sentences: Iterable[str]) -> list[str]:
    """Return a heading with its sentences, each on lines of its own; nothing where there are none."""
    lines = [line for sentence in sentences for line in _item(sentence)]
    return ["", heading, "-" * len(heading), *lines] if lines else []


def _item(sentence: str) -> list[str]:
    return wrap(sentence, WIDTH, initial_indent="- ", subsequent_indent="  ")


def _matching(words: Words, spoken: Spoken) -> list[str]:
    heading = words.gettext("What is described for entries like yours")
    if not spoken.matching:
        return _list(heading, [words.gettext("Nothing at present. That alone says nothing good or bad.")])
    lines = [line for card in spoken.matching for line in _card(words, card)]
    return ["", heading, "-" * len(heading), *lines[1:]]


def _card(words: Words, card: ReadingCard) -> Iterator[str]:
    yield ""
    yield from wrap(_titled(words, card), WIDTH)
    yield from _indented(card.standing)
    yield from _indented(" ".join(card.statement))
    for number in card.numbers:
        yield from wrap(number, WIDTH, initial_indent="  - ", subsequent_indent="    ")
    parts = (
        (words.gettext("Also possible: {text}"), card.others),
        (words.gettext("Studies: {text}"), card.evidence),
        (words.gettext("Ask about: {text}"), card.questions),
    )
    for pattern, sentences in parts:
        if sentences:
            yield from _indented(pattern.format(text=" ".join(sentences)))
    yield from _indented(words.gettext("Source: {text}").format(text=card.source))


def _indented(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _titled(words: Words, card: ReadingCard) -> str:
    return words.gettext("{title} ({rule})").format(title=card.title, rule=card.rule)


def _short(words: Words, cards: Iterable[ReadingCard]) -> Iterator[str]:
    """Yield how cards stand, those that stand alike together."""
    together: dict[str, list[str]] = {}
    for card in cards:
        together.setdefault(card.standing, []).append(_titled(words, card))
    for standing, titles in together.items():
        yield words.gettext("{title}: {text}").format(title="; ".join(titles), text=standing)


def _always(words: Words, spoken: Spoken) -> Iterator[str]:
    for card in spoken.always:
        if card.rule != _CAUTION_RULE:
            yield words.gettext("{title}: {text}").format(
                title=_titled(words, card), text=" ".join(card.statement)
            )
