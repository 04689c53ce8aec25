"""The lower cards of the form: pain, nerves, how it feels, where, medicines, what is new, signs, note."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from journal.records import Plan, PlanKind, Position, Quality, Records, Symptom, UrgentSign, WrittenBy
from journal.words import Words, names
from journal.words.fields import question
from ui.form_rows import name_field
from ui.pages.today import fields
from ui.pages.today.cards import ScoresCard, minutes_row
from ui.pages.today.medicines import MedicineRows
from ui.pages.today.signs import SignsFold
from ui.pages.today.where import WhereFold
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.score_row import ScoreRow
from ui.widgets.text import Quiet, Text
from ui.widgets.tick_line import TickLine

GAP = 16
NOTE_LINES = 4


class RestOfForm(QWidget):
    """The lower cards; `changed` is sent whenever the person changed something in them."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._plan: Plan | None = None
        self._after_surgery = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._build_scores()
        self._build_feel()
        self._build_where()
        self._build_taken()
        self._build_new()
        self._build_note()
        chosen = (
            self.medicines,
            self.signs,
            self.qualities,
            self.position,
            self.where,
            self.new_since_surgery,
        )
        for changing in chosen:
            changing.changed.connect(self.changed)
        self._show_what_fits()

    def plain(self) -> dict[str, Any]:
        """Return what is given in the shape of a draft."""
        return {
            "qualities": [str(quality) for quality in self.qualities.chosen()],
            "position": next((str(position) for position in self.position.chosen()), None),
            "places": list(self.where.places),
            "nerve_places": list(self.where.nerve_places),
            "doses": self.medicines.amounts(),
            "new_since_surgery": [str(symptom) for symptom in self.new_since_surgery.chosen()],
            "urgent": self.signs.chosen(),
            "note": self.note.toPlainText(),
            "by": str(WrittenBy.CARER) if self.carer.isChecked() else "",
        }

    def values(self) -> dict[str, Any]:
        """Return the values of an entry's fields."""
        position = self.position.chosen()
        return {
            "qualities": self.qualities.chosen(),
            "position": position[0] if position else None,
            "places": self.where.places,
            "nerve_places": self.where.nerve_places,
            "new_since_surgery": self.new_since_surgery.chosen(),
            "urgent": tuple(UrgentSign(sign) for sign in self.signs.chosen()),
            "note": self.note.toPlainText().strip(),
            "by": WrittenBy.CARER if self.carer.isChecked() else WrittenBy.SELF,
        }

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show exactly what `plain` says."""
        self.qualities.choose(Quality(said) for said in plain.get("qualities", ()))
        self.position.choose([Position(plain["position"])] if plain.get("position") else [])
        self.where.choose(plain.get("places", ()), plain.get("nerve_places", ()))
        self.medicines.take(plain.get("doses", {}))
        self.new_since_surgery.choose(Symptom(said) for said in plain.get("new_since_surgery", ()))
        self.signs.choose(plain.get("urgent", ()))
        if self.note.toPlainText() != plain.get("note", ""):
            self.note.setPlainText(plain.get("note", ""))
        self.carer.setChecked(plain.get("by") == WrittenBy.CARER)
        self._show_what_fits()

    def show_day(self, records: Records, day: date) -> None:
        """Offer what belongs to a day."""
        self.medicines.show_day(records, day)
        self._plan = next((plan for plan in records.plans if _covers(plan, day)), None)
        self._after_surgery = any(surgery.day <= day for surgery in records.surgeries)
        self.signs.show_person(records.person)
        self._show_what_fits()

    # -- building, in the order of the page -------------------------------------------------------

    def _build_scores(self) -> None:
        said = self._words.gettext
        self.scores: dict[str, ScoreRow] = {}
        for heading, asked in ((said("Pain"), fields.PAIN), (said("Nerve signs"), fields.NERVES)):
            card = ScoresCard(self._words, heading, asked, self)
            card.changed.connect(self.changed)
            self.scores.update(card.scores)
            self._layout.addWidget(card)

    def _build_feel(self) -> None:
        said, card = self._words, self._card(self._words.gettext("How the pain feels"))
        self.qualities = Chips([(quality, names.quality(said, quality)) for quality in Quality], card)
        self.position = OneChip([(position, names.position(said, position)) for position in Position], card)
        self._add_labelled(card, said.gettext("The pain is"), self.qualities)
        self._add_labelled(card, said.gettext("Changing position"), self.position)

    def _build_where(self) -> None:
        self.where = WhereFold(self._words, self)
        self._layout.addWidget(self.where)

    def _build_taken(self) -> None:
        card = self._card(self._words.gettext("Medicines and stretching"))
        self.medicines = MedicineRows(self._words, card)
        card.body.addWidget(self.medicines)
        self._stretching = QWidget(card)
        across = QHBoxLayout(self._stretching)
        across.setContentsMargins(0, 0, 0, 0)
        label = question(self._words, "stretching_minutes")
        row, field = minutes_row(self._words, "stretching_minutes", label, self._stretching)
        field.textEdited.connect(self.changed)
        self.minutes = {"stretching_minutes": field}
        across.addWidget(row)
        self._planned = Quiet("", self._stretching)
        across.addWidget(self._planned, 1)
        card.body.addWidget(self._stretching)

    def _build_new(self) -> None:
        said = self._words
        heading = said.gettext("New since the operation")
        self._new_card = self._card(heading)
        symptoms = [(symptom, names.symptom(said, symptom)) for symptom in Symptom]
        self.new_since_surgery = Chips(symptoms, self._new_card)
        self.new_since_surgery.setAccessibleName(heading)
        hint = said.gettext(
            "Choose what you did not have before the operation, and tell your team about it too."
        )
        self._new_card.body.addWidget(Quiet(hint, self._new_card))
        self._new_card.body.addWidget(self.new_since_surgery)
        self.signs = SignsFold(said, self)
        self._layout.addWidget(self.signs)

    def _build_note(self) -> None:
        card = self._card(self._words.gettext("Note"))
        self.note = QPlainTextEdit(card)
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(self._words.gettext("Anything worth remembering"))
        self.note.setFixedHeight(NOTE_LINES * self.note.fontMetrics().lineSpacing() + 16)
        name_field(self.note, self._words.gettext("Note"))
        self.note.textChanged.connect(self.changed)
        self.carer = TickLine(self._words.gettext("Someone else is writing this for me"), card)
        self.carer.toggled.connect(self.changed)
        card.body.addWidget(self.note)
        card.body.addWidget(self.carer)

    def _card(self, heading: str) -> Card:
        card = Card(heading, self)
        self._layout.addWidget(card)
        return card

    def _add_labelled(self, card: Card, label: str, chips: Chips) -> None:
        chips.setAccessibleName(label)
        card.body.addWidget(Text(label, card))
        card.body.addWidget(chips)

    def _show_what_fits(self) -> None:
        given = bool(self.minutes["stretching_minutes"].text())
        self._stretching.setVisible(self._plan is not None or given)
        self._planned.setText(_planned(self._words, self._plan))
        self._new_card.setVisible(self._after_surgery or bool(self.new_since_surgery.chosen()))


class OneChip(Chips):
    """Chips of which one at most is chosen."""

    def __init__(self, choices: list[tuple[Any, str]], parent: QWidget) -> None:
        super().__init__(choices, parent)
        for choice, _ in choices:
            self.chip(choice).clicked.connect(lambda _, kept=choice: self._keep_only(kept))

    def _keep_only(self, kept: Any) -> None:
        self.choose([kept] if self.chip(kept).isChecked() else [])


def _covers(plan: Plan, day: date) -> bool:
    begun = plan.begins is None or plan.begins <= day
    return plan.kind is PlanKind.STRETCHING and begun and (plan.ends is None or day <= plan.ends)


def _planned(words: Words, plan: Plan | None) -> str:
    if plan is None or plan.minutes is None:
        return ""
    planned = words.ngettext("{n} minute planned", "{n} minutes planned", plan.minutes).format(n=plan.minutes)
    if plan.days_a_week is None:
        return planned
    days = words.ngettext("{n} day a week", "{n} days a week", plan.days_a_week).format(n=plan.days_a_week)
    return words.gettext("{planned}, {days}").format(planned=planned, days=days)
