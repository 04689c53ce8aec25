"""The fields that forms are made of: a widget each, with one way to read it and one to show a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from journal.clock import Clock
from journal.errors import FieldError, KnownError
from journal.records.kinds import LONGEST_LINE
from journal.words import Words
from ui.widgets.chips import Chips
from ui.widgets.choices import score_words
from ui.widgets.day_field import DayField
from ui.widgets.explained_chips import ExplainedChips
from ui.widgets.inputs import ChoiceBox, Line
from ui.widgets.score_row import ScoreRow

NOTE_LINES = 4


@dataclass(frozen=True)
class Field:
    """One question of a form.

    `name` is the record's field; `read` returns what is answered and raises KnownError where it cannot
    be read; `show` puts an answer there; `on_change` has a function called when the person changes it.
    """

    name: str
    label: str
    description: str
    widget: QWidget
    read: Callable[[], Any]
    show: Callable[[Any], None]
    on_change: Callable[[Callable[..., None]], object]


def line_field(name: str, label: str, description: str = "", *, letters: int = 0) -> Field:
    """Ask for one line of text; `letters` is how wide it may become, 0 as wide as there is room."""
    line = Line(letters)
    line.setMaxLength(LONGEST_LINE)
    return Field(
        name, label, description, line, lambda: line.text().strip(), line.setText, line.textEdited.connect
    )


def note_field(name: str, label: str, description: str = "") -> Field:
    """Ask for text of any length."""
    note = QPlainTextEdit()
    note.setTabChangesFocus(True)
    note.setFixedHeight(note.fontMetrics().lineSpacing() * NOTE_LINES + 20)
    return Field(
        name,
        label,
        description,
        note,
        lambda: note.toPlainText().strip(),
        note.setPlainText,
        note.textChanged.connect,
    )


def day_field(
    words: Words, clock: Clock, name: str, label: str, description: str = "", *, latest: date | None = None
) -> Field:
    """Ask for a day, or none."""
    field = DayField(words, clock, latest=latest)

    def read() -> date | None:
        problem = field.problem()
        if problem is not None:
            raise problem
        return field.day()

    def on_change(told: Callable[..., None]) -> None:
        field.textEdited.connect(told)
        field.day_changed.connect(told)

    return Field(name, label, description, field, read, field.set_day, on_change)


def choice_field(
    name: str,
    label: str,
    choices: Iterable[tuple[StrEnum | None, str]],
    description: str = "",
) -> Field:
    """Ask for one of several; a choice of None stands for no answer."""
    box = ChoiceBox()
    held = list(choices)
    for _, said in held:
        box.addItem(said)

    def show(value: Any) -> None:
        box.setCurrentIndex(next((index for index, (choice, _) in enumerate(held) if choice == value), 0))

    return Field(
        name,
        label,
        description,
        box,
        lambda: held[box.currentIndex()][0],
        show,
        box.activated.connect,
    )


def chips_field(name: str, label: str, choices: Iterable[tuple[str, str]], description: str = "") -> Field:
    """Ask which of several, any number of them."""
    chips = Chips(choices)
    return Field(name, label, description, chips, chips.chosen, chips.choose, chips.changed.connect)


def explained_field(
    name: str, label: str, choices: Iterable[tuple[str, str, str]], description: str = ""
) -> Field:
    """Ask which of several, any number of them, where the words need explaining."""
    chips = ExplainedChips(choices)
    return Field(name, label, description, chips, chips.chosen, chips.choose, chips.changed.connect)


def whole_field(
    name: str, label: str, description: str = "", *, least: int = 0, most: int = 1_000_000
) -> Field:
    """Ask for a whole number, or none."""
    line = _short_line()

    def read() -> int | None:
        text = line.text().strip()
        if not text:
            return None
        try:
            number = int(text)
        except ValueError:
            raise KnownError("number-unclear", text=text) from None
        if not least <= number <= most:
            raise FieldError(name, "whole", value=text, least=least, most=most)
        return number

    return Field(name, label, description, line, read, _shows_number(line), line.textEdited.connect)


def amount_field(name: str, label: str, description: str = "") -> Field:
    """Ask for a number, whole or broken, or none; comma and point both part it."""
    line = _short_line()

    def read() -> float | None:
        text = line.text().strip()
        if not text:
            return None
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            raise KnownError("number-unclear", text=text) from None
        return int(number) if number.is_integer() else number

    return Field(name, label, description, line, read, _shows_number(line), line.textEdited.connect)


def check_field(name: str, label: str, description: str = "") -> Field:
    """Ask yes or no."""
    box = QCheckBox(label)
    return Field(name, "", description, box, box.isChecked, box.setChecked, box.clicked.connect)


def score_field(words: Words, name: str) -> Field:
    """Ask for a score from 0 to 10 in halves, or none."""
    label, nothing, most = score_words(words, name)
    row = ScoreRow(label, nothing, most)

    def show(value: Any) -> None:
        row.value = value

    return Field(name, "", "", row, lambda: row.value, show, row.changed.connect)


def _short_line() -> QLineEdit:
    line = Line(14)
    line.setMaxLength(12)
    return line


def _shows_number(line: QLineEdit) -> Callable[[Any], None]:
    def show(number: Any) -> None:
        line.setText("" if number is None else f"{number:g}")

    return show
