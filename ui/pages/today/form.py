"""The form of one day: every field starts empty, and empty says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.pages.today import fields
from ui.pages.today.cards import DayCard
from ui.pages.today.plain import without_empty

if TYPE_CHECKING:  # not before the first page is painted
    from journal.records import Records
    from ui.pages.today.rest import RestOfForm

GAP = 16


class EntryForm(QWidget):
    """The fields of an entry. `changed` is sent whenever the person changed one.

    The first card is made at once, the others by `finish`, when the page has been painted or something
    needs them.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._rest: RestOfForm | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self.day_card = DayCard(words, self)
        self.scores = dict(self.day_card.scores)
        self.minutes = dict(self.day_card.minutes)
        self.day_card.changed.connect(self.changed)
        self._layout.addWidget(self.day_card)

    @property
    def rest(self) -> RestOfForm:
        """The cards below the first one."""
        self.finish()
        assert self._rest is not None  # noqa: S101 -- finish made it
        return self._rest

    def finish(self) -> None:
        """Make the cards below the first one."""
        if self._rest is not None:
            return
        from ui.pages.today.rest import RestOfForm  # not before the first page is painted

        self._rest = RestOfForm(self._words, self)
        self._layout.addWidget(self._rest)
        self.scores.update(self._rest.scores)
        self.minutes.update(self._rest.minutes)
        self._rest.changed.connect(self.changed)

    @property
    def is_finished(self) -> bool:
        """Whether the cards below the first one are made."""
        return self._rest is not None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been given."""
        return not self.plain()

    def plain(self) -> dict[str, Any]:
        """Return what is given in the shape of a draft."""
        return without_empty(
            {
                "scores": {name: row.value for name, row in self.scores.items()},
                "minutes": {name: field.text() or None for name, field in self.minutes.items()},
                **({} if self._rest is None else self._rest.plain()),
            }
        )

    def values(self) -> dict[str, Any]:
        """Return the values of an entry's fields; raise FieldError for one that cannot be."""
        rest = self.rest.values()
        return {
            **{name: row.value for name, row in self.scores.items()},
            **{name: field.minutes() for name, field in self.minutes.items()},
            **rest,
        }

    def doses(self) -> dict[str, float]:
        """Return how much of each medicine, by its id, was ticked as taken."""
        return {} if self._rest is None else self._rest.medicines.amounts()

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show exactly what `plain` says."""
        if plain:
            self.finish()
        for name, row in self.scores.items():
            row.value = plain.get("scores", {}).get(name)
        for name, field in self.minutes.items():
            field.setText(str(plain.get("minutes", {}).get(name, "")))
        if self._rest is not None:
            self._rest.fill(plain)

    def show_day(self, records: Records, day: date) -> None:
        """Offer what belongs to a day: its medicines, its plan, and what can be new since surgery."""
        self.rest.show_day(records, day)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.scores[fields.FUNCTION[0].name].setFocus()

    def show_problem(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field of minutes and go there; an empty sentence takes it back."""
        self.day_card.show_problem(sentence)
        if name in self.minutes:
            self.minutes[name].setFocus()
            self.minutes[name].selectAll()
