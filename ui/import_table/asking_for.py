"""What is still to be said before a file can be read, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from journal.exchange.others.column import MINUTES, SCORES
from journal.words import Words
from journal.words.reports import one_line
from ui.import_table.answers import ONCE, Answer, Said, asks_order, number, numbers_in, words_in
from ui.import_table.offered import field_name


def problems(words: Words, said: Said) -> Iterator[tuple[str, str]]:
    """Yield what is missing, the first first: the column it is about ("" for all of them) and a sentence."""
    if not said.look.names:
        yield from _day_problems(words, said)
    for name, answer in said.answers.items():
        sentence = column_problem(words, answer, said.look.texts.get(name, ()))
        if sentence:
            yield (
                name,
                words.gettext("{name}: {sentence}").format(name=one_line(name), sentence=sentence),
            )
    if said.has_doses and not said.offset_said:
        name = next(name for name, answer in said.answers.items() if answer.field == "medicine")
        yield name, words.gettext("Say which time zone the times in the file are in.")
    if not any(answer.field not in ("", "day", "time", "amount") for answer in said.answers.values()):
        yield "", words.gettext("Choose at least one column to take, beside the day.")


def _day_problems(words: Words, said: Said) -> Iterator[tuple[str, str]]:
    if not said.day:
        yield "", words.gettext("Say which column holds the day.")
    for field in ONCE:
        named = [name for name, answer in said.answers.items() if answer.field == field]
        if len(named) > 1:
            twice = words.gettext("“{one}” and “{other}” are both “{field}”. Only one column may be.")
            yield (
                named[1],
                twice.format(
                    one=one_line(named[0]), other=one_line(named[1]), field=field_name(words, field)
                ),
            )
    if asks_order(said) and said.order is None:
        yield (
            said.day,
            words.gettext("Say how the dates in “{name}” are written.").format(name=one_line(said.day)),
        )


def column_problem(words: Words, answer: Answer, texts: tuple[str, ...]) -> str:
    """Return what one column still needs, "" where nothing."""
    if answer.field in SCORES:
        return _scale_problem(words, answer, texts)
    if answer.field in MINUTES and answer.unit is None:
        return words.gettext("Say how its minutes are written.")
    if answer.field in ("position", "qualities", "places", "nerve_places", "new_since_surgery"):
        said = [word for word in words_in(texts, answer) if word in answer.values]
        return "" if said else words.gettext("Say what at least one of its words means.")
    return ""


def _scale_problem(words: Words, answer: Answer, texts: tuple[str, ...]) -> str:
    typed = (answer.lowest.strip(), answer.highest.strip())
    if numbers_in(texts) or any(typed) or not texts:
        low, high = number(typed[0]), number(typed[1])
        if low is None or high is None:
            return words.gettext("Say which numbers are the two ends of its scale.")
        if low == high:
            return words.gettext("The two ends of its scale must be different numbers.")
    elif not any(word in answer.values for word in words_in(texts, answer)):
        return words.gettext("Say what at least one of its words means.")
    return ""
