"""The questions that a chosen meaning leads to; each answer is put into the column's `Answer` at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QFormLayout, QWidget

from journal.exchange.others.column import SCORES, Unit
from journal.words import Words
from journal.words.dates import long_date
from journal.words.fields import field_label, scale_ends
from journal.words.reports import one_line
from ui.form_rows import name_field
from ui.import_table.answers import Answer, Said, number, numbers_in, readings, words_in
from ui.import_table.offered import (
    SPLITS,
    WORDED,
    scores_for,
    split_name,
    unit_name,
    words_for,
    zone_name,
    zones,
)
from ui.import_table.room_choice import RoomChoice
from ui.widgets.inputs import ChoiceBox, Line
from ui.widgets.text import Quiet, Text

Told = Callable[[], object]

MOST_WORDS = 40
NUMBERS_SHOWN = 12
_NUMBER_LETTERS, _LABEL_LETTERS = 10, 40


def ask(form: QFormLayout, label: str, field: QWidget, hint: str = "") -> None:
    """Ask one thing: the question over the whole width, its field below it, and what helps under that."""
    shown = Text(label)
    for one in (shown, field, Quiet(hint) if hint else None):
        if one is not None:
            form.addRow(one)
    name_field(field, label, hint, shown)


def ask_scale(words: Words, form: QFormLayout, answer: Answer, texts: tuple[str, ...], told: Told) -> None:
    """Ask which numbers are the two ends of a scale; nothing is filled in."""
    found = numbers_in(texts)
    if texts and not found and not answer.lowest:
        return
    shown = "  ".join(found[:NUMBERS_SHOWN]) + ("  …" if len(found) > NUMBERS_SHOWN else "")
    form.addRow(
        Quiet(
            words.gettext(
                "This journal writes it from 0 to 10. Other programs may have another scale, also one the "
                "other way round, so please say what its two ends are. Numbers found here: {numbers}"
            ).format(numbers=shown)
        )
    )
    example = Text()
    question = words.gettext("Which number means “{meaning}”?")
    for name, meaning in zip(("lowest", "highest"), scale_ends(words, answer.field), strict=True):
        line = Line(_NUMBER_LETTERS)
        line.setMaxLength(12)
        line.setText(getattr(answer, name))

        def typed(text: str, name: str = name) -> None:
            setattr(answer, name, text)
            example.setText(_example(words, answer, found))
            told()

        line.textEdited.connect(typed)
        ask(form, question.format(meaning=meaning), line)
    example.setText(_example(words, answer, found))
    form.addRow(example)


def ask_unit(words: Words, form: QFormLayout, answer: Answer, told: Told) -> None:
    """Ask how minutes are written."""
    choices = [(unit, unit_name(words, unit)) for unit in Unit]

    def choose(unit: Any) -> None:
        answer.unit = unit
        told()

    box = _choice(words.gettext("Please choose"), choices, answer.unit, choose)
    ask(form, words.gettext("How would an hour and a half be written there?"), box)


def ask_split(words: Words, form: QFormLayout, answer: Answer, told: Told) -> None:
    """Ask what stands between several words of one cell."""

    def choose(sign: Any) -> None:
        answer.split = sign or ""
        told()

    choices = [(sign, split_name(words, sign)) for sign in SPLITS[1:]]
    box = _choice(split_name(words, ""), choices, answer.split or None, choose)
    box.setObjectName("split")
    ask(form, words.gettext("May a cell hold several words?"), box)


def ask_label(words: Words, form: QFormLayout, answer: Answer, told: Told) -> None:
    """Ask what stands before the text of a note."""
    line = Line(_LABEL_LETTERS)
    line.setMaxLength(200)
    line.setText(answer.label)

    def typed(text: str) -> None:
        answer.label = text
        told()

    line.textEdited.connect(typed)
    hint = words.gettext("May be left empty.")
    ask(form, words.gettext("What stands before it in the note?"), line, hint)


def ask_order(words: Words, form: QFormLayout, said: Said, told: Told) -> None:
    """Ask how dates are written that could be two different days."""
    read = readings(said)
    choices = [(order, long_date(words, days[0][1])) for order, days in read.items()]
    text = next((days[0][0] for days in read.values()), "")

    def choose(order: Any) -> None:
        said.order = order
        told()

    box = _choice(words.gettext("Please choose"), choices, said.order, choose)
    hint = words.gettext("It could be read in more than one way, and so could the others.")
    ask(form, words.gettext("Which day is “{text}”?").format(text=one_line(text)), box, hint)


def ask_zone(words: Words, form: QFormLayout, said: Said, told: Told) -> None:
    """Ask from which time zone the times of doses are."""
    none = "none"
    zoned = [(zone, zone_name(zone)) for zone in zones()]
    choices = [(none, words.gettext("The file says it itself")), *zoned]

    def choose(zone: Any) -> None:
        said.offset = None if zone in (None, none) else zone
        said.offset_said = zone is not None
        told()

    now = (said.offset or none) if said.offset_said else None
    box = _choice(words.gettext("Please choose"), choices, now, choose)
    hint = words.gettext(
        "How far its clock was from universal time. In the middle of Europe that is UTC+01:00."
    )
    ask(form, words.gettext("Which time zone are the times in?"), box, hint)


def ask_words(words: Words, form: QFormLayout, answer: Answer, texts: tuple[str, ...], told: Told) -> None:
    """Ask what each word of a column means, where it holds words."""
    met = words_in(texts, answer)
    if not met:
        return
    is_score = answer.field in SCORES
    label = field_label(words, answer.field)
    form.addRow(
        Quiet(
            words.gettext(
                "What do its words mean for “{field}”? Those without an answer are left out."
            ).format(field=label)
        )
    )
    choices: list[tuple[Any, str]] = [
        *(scores_for(words, answer.field) if is_score else words_for(words, answer.field))
    ]
    for word in met[:MOST_WORDS]:

        def choose(value: Any, word: str = word) -> None:
            if value is None:
                answer.values.pop(word, None)
            else:
                answer.values[word] = value
            told()

        now = answer.values.get(word, word if word in WORDED.get(answer.field, ()) else None)
        if now is not None:
            answer.values[word] = now
        box = _choice(words.gettext("Leave it out"), choices, now, choose)
        ask(form, words.gettext("“{name}”").format(name=one_line(word)).replace("&", "&&"), box)
    if len(met) > MOST_WORDS:
        form.addRow(
            Quiet(words.gettext("There are more words than can be shown here. The others are left out."))
        )


def _choice(first: str, choices: list[tuple[Any, str]], now: Any, choose: Callable[[Any], None]) -> ChoiceBox:
    """Return a box of choices; `first` stands above them for None."""
    box = RoomChoice()
    held = [(None, first), *choices]
    box.addItems([said for _, said in held])
    box.setCurrentIndex(next((place for place, (value, _) in enumerate(held) if value == now), 0))
    box.setMaxVisibleItems(14)
    box.activated.connect(lambda place: choose(held[place][0]))
    return box


def _example(words: Words, answer: Answer, found: tuple[str, ...]) -> str:
    """Return what the first, a middle and the last number of a column would become."""
    low, high = number(answer.lowest), number(answer.highest)
    if low is None or high is None or low == high or not found:
        return ""
    parts = []
    for text in dict.fromkeys((found[0], found[len(found) // 2], found[-1])):
        value = number(text)
        if value is None or not min(low, high) <= value <= max(low, high):
            parts.append(words.gettext("{number} is left out").format(number=text))
        else:
            score = int((value - low) / (high - low) * 20 + 0.5 + 1e-9) / 2
            parts.append(words.gettext("{number} becomes {score}").format(number=text, score=f"{score:g}"))
    return ", ".join(parts)
