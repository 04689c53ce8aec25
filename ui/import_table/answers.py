"""What a person has said so far of a file's columns, and the mapping that follows from it. Knows no Qt."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from datetime import date, timezone

from journal.errors import KnownError
from journal.exchange.others.cells import Unreadable, number_of
from journal.exchange.others.column import CHOICES, LISTS, MINUTES, SCORES, Column, Unit
from journal.exchange.others.days import Order, is_short, read_day, split_moment
from journal.exchange.others.looking import Look
from journal.exchange.others.mapping import Mapping

WORDED = (*LISTS, *CHOICES)
ONCE = ("day", "time", "medicine", "amount")
SHOWN_DATES = 3


@dataclass(slots=True)
class Answer:
    """What one column is: a `field` of a mapping or "" where it is left out, and what is asked beside it.

    `lowest` and `highest` are kept as they were typed.
    """

    field: str = ""
    lowest: str = ""
    highest: str = ""
    values: dict[str, str | float] = dataclasses.field(default_factory=dict)
    unit: Unit | None = None
    label: str = ""
    split: str = ""


@dataclass(slots=True)
class Said:
    """All answers about a file; `offset_said` tells whether `offset` was chosen, None among its choices."""

    look: Look
    answers: dict[str, Answer]
    order: Order | None = None
    offset: timezone | None = None
    offset_said: bool = False

    @property
    def day(self) -> str:
        """The column that holds the day, "" where none is named."""
        return next((name for name, answer in self.answers.items() if answer.field == "day"), "")

    @property
    def has_doses(self) -> bool:
        """Whether medicines are taken from the file, whose times want an offset."""
        return any(answer.field == "medicine" for answer in self.answers.values())


def first_said(look: Look) -> Said:
    """Return what is known without asking: a program's own columns, and the one column that holds days."""
    if look.names:
        return Said(look, {name: Answer() for name in look.names})
    answers = {name: _answer(look.told.get(name)) for name in look.columns}
    if not any(answer.field == "day" for answer in answers.values()) and len(look.days) == 1:
        answers[next(iter(look.days))].field = "day"
    return Said(look, answers)


def said_by(look: Look, mapping: Mapping) -> Said:
    """Return what a mapping says of a file.

    Raises KnownError where it was made for another program's file, or names what this one has not.
    """
    if mapping.source not in ("", look.format):
        raise KnownError("mapping-other", source=mapping.source, format=look.format)
    said, told = first_said(look), mapping.names if look.names else mapping.columns
    if not told:
        raise KnownError("mapping-nothing")
    for name, column in told.items():
        if name in said.answers:
            said.answers[name] = _answer(column)
        elif not look.names:
            raise KnownError("mapping-column", column=name, columns=look.columns)
    said.order, said.offset, said.offset_said = mapping.order, mapping.offset, mapping.offset is not None
    return said


def mapping_of(said: Said) -> Mapping:
    """Return the mapping that whole answers come to; `problems` tells whether they are."""
    told = {name: _column(answer) for name, answer in said.answers.items()}
    named = bool(said.look.names)
    return Mapping(
        columns={} if named else told,
        names=told if named else {},
        source=said.look.format,
        order=said.order,
        offset=said.offset,
    )


def number(typed: str) -> float | None:
    """Return the number that was typed, None where it is none."""
    try:
        found = number_of(typed.strip())
    except Unreadable:
        return None
    return int(found) if found.is_integer() else found


def numbers_in(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return those texts that are numbers, the smallest first."""
    return tuple(
        sorted((text for text in texts if number(text) is not None), key=lambda text: number(text) or 0)
    )


def words_in(texts: tuple[str, ...], answer: Answer) -> tuple[str, ...]:
    """Return what a column's texts are made of that a person has to say a value for."""
    if answer.field in SCORES:
        return tuple(text for text in texts if text and number(text) is None)
    if answer.field not in WORDED:
        return ()
    parts = [part for text in texts for part in (text.split(answer.split) if answer.split else [text])]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def asks_order(said: Said) -> bool:
    """Return whether the dates of the chosen column could be read in more than one way."""
    return bool(said.look.days.get(said.day, ""))


def readings(said: Said) -> MappingOf[Order, tuple[tuple[str, date], ...]]:
    """Return each order that the chosen column's dates may have, with how the first would be read."""
    unclear = said.look.days.get(said.day, "")
    others = [text for text in said.look.texts.get(said.day, ()) if text != unclear]
    same = [text for text in others if is_short(text) == is_short(unclear)]
    texts = [unclear, *same][:SHOWN_DATES]
    found: dict[Order, tuple[tuple[str, date], ...]] = {}
    for order in Order:
        read = [(text, read_day(split_moment(text)[0], order)) for text in texts]
        days = tuple((text, day) for text, day in read if day is not None)
        if days and days[0][0] == unclear and (order is not Order.YEAR_FIRST or is_short(unclear)):
            found[order] = days
    return found


def _answer(column: Column | None) -> Answer:
    if column is None or column.field is None:
        return Answer()
    return Answer(
        column.field,
        "" if column.lowest is None else f"{column.lowest:g}",
        "" if column.highest is None else f"{column.highest:g}",
        dict(column.values),
        column.unit,
        column.label,
        column.split,
    )


def _column(answer: Answer) -> Column:
    name = answer.field
    if not name:
        return Column(None)
    is_score = name in SCORES
    return Column(
        name,
        lowest=number(answer.lowest) if is_score else None,
        highest=number(answer.highest) if is_score else None,
        values=answer.values if is_score or name in WORDED else {},
        unit=answer.unit if name in MINUTES else None,
        label=answer.label.strip() if name == "note" else "",
        split=answer.split if name in LISTS else "",
    )
