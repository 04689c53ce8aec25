"""The cards of the form that hold scores and minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journal.words import Words
from journal.words.fields import scale_ends
from ui.form_rows import name_field
from ui.pages.today import fields
from ui.widgets.card import Card
from ui.widgets.flow import LooseFlowLayout
from ui.widgets.minutes_field import MinutesField
from ui.widgets.score_row import ScoreRow
from ui.widgets.text import Text


class ScoresCard(Card):
    """A card of scores; `changed` is sent whenever the person changed one."""

    changed = Signal()

    def __init__(
        self, words: Words, heading: str, scores: Sequence[fields.ScoreField], parent: QWidget
    ) -> None:
        super().__init__(heading, parent)
        self._words = words
        self.scores: dict[str, ScoreRow] = {}
        for field in scores:
            self.add_score(field)

    def add_score(self, field: fields.ScoreField) -> None:
        """Add a row for one score."""
        row = ScoreRow(self._words.gettext(field.label), *scale_ends(self._words, field.name), self)
        row.changed.connect(self.changed)
        self.scores[field.name] = row
        self.body.addWidget(row)


class DayCard(ScoresCard):
    """What the day was like: function, moving and sleep."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, words.gettext("Your day"), fields.FUNCTION, parent)
        self.minutes: dict[str, MinutesField] = {}
        moving = LooseFlowLayout(gap=24)
        for field in fields.MOVING:
            row, self.minutes[field.name] = minutes_row(words, field.name, words.gettext(field.label), self)
            self.minutes[field.name].textEdited.connect(self.changed)
            moving.addWidget(row)
        self.body.addLayout(moving)
        self._problem = Text("", self)
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.add_score(fields.SLEEP)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the minutes, or nothing any more."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))


def minutes_row(words: Words, name: str, label: str, parent: QWidget) -> tuple[QWidget, MinutesField]:
    """Return a labelled field for minutes, and the field."""
    both = QWidget(parent)
    field = MinutesField(name, both)
    shown = QLabel(label, both)
    name_field(field, label, words.gettext("A number, or hours and minutes such as 1:20"), shown)
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(shown)
    row.addWidget(field)
    return both, field
