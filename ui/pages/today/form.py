"""The form of one day: every field starts empty, and empty says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from journal.records import Plan, PlanKind, Position, Quality, Records, Symptom, UrgentSign, WrittenBy
from journal.words import Words
from journal.words.fields import scale_ends
from ui.form_rows import name_field
from ui.pages.today import fields
from ui.pages.today.medicines import MedicineRows
from ui.pages.today.plain import without_empty
from ui.pages.today.signs import SignsFold
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.minutes_field import MinutesField
from ui.widgets.score_row import ScoreRow
from ui.widgets.text import Quiet, Text

NOTE_LINES = 4


class EntryForm(QWidget):
    """The fields of an entry. `changed` is sent whenever the person changed one."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.scores: dict[str, ScoreRow] = {}
        self.minutes: dict[str, MinutesField] = {}
        self.medicines = MedicineRows(words, self)
        self.signs = SignsFold(words, self)
        self._plan: Plan | None = None
        self._after_surgery = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._build()
        for changing in (self.medicines, self.signs, self.qualities, self.position, self.new_since_surgery):
            changing.changed.connect(self.changed)

    # -- what it says -----------------------------------------------------------------------------

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
                "qualities": [str(quality) for quality in self.qualities.chosen()],
                "position": next((str(position) for position in self.position.chosen()), None),
                "doses": self.medicines.amounts(),
                "new_since_surgery": [str(symptom) for symptom in self.new_since_surgery.chosen()],
                "urgent": self.signs.chosen(),
                "note": self.note.toPlainText(),
                "by": str(WrittenBy.CARER) if self.carer.isChecked() else "",
            }
        )

    def values(self) -> dict[str, Any]:
        """Return the values of an entry's fields; raise FieldError for one that cannot be."""
        position = self.position.chosen()
        return {
            **{name: row.value for name, row in self.scores.items()},
            **{name: field.minutes() for name, field in self.minutes.items()},
            "qualities": self.qualities.chosen(),
            "position": position[0] if position else None,
            "new_since_surgery": self.new_since_surgery.chosen(),
            "urgent": tuple(UrgentSign(sign) for sign in self.signs.chosen()),
            "note": self.note.toPlainText().strip(),
            "by": WrittenBy.CARER if self.carer.isChecked() else WrittenBy.SELF,
        }

    def fill(self, plain: Mapping[str, Any]) -> None:
        """Show exactly what `plain` says."""
        for name, row in self.scores.items():
            row.value = plain.get("scores", {}).get(name)
        for name, field in self.minutes.items():
            field.setText(str(plain.get("minutes", {}).get(name, "")))
        self.qualities.choose(Quality(said) for said in plain.get("qualities", ()))
        self.position.choose([Position(plain["position"])] if plain.get("position") else [])
        self.medicines.take(plain.get("doses", {}))
        self.new_since_surgery.choose(Symptom(said) for said in plain.get("new_since_surgery", ()))
        self.signs.choose(plain.get("urgent", ()))
        if self.note.toPlainText() != plain.get("note", ""):
            self.note.setPlainText(plain.get("note", ""))
        self.carer.setChecked(plain.get("by") == WrittenBy.CARER)
        self._show_what_fits()

    def show_day(self, records: Records, day: date) -> None:
        """Offer what belongs to a day: its medicines, its plan, and what can be new since surgery."""
        self.medicines.show_day(records, day)
        self._plan = next((plan for plan in records.plans if _covers(plan, day)), None)
        self._after_surgery = any(surgery.day <= day for surgery in records.surgeries)
        self.signs.show_person(records.person)
        self._show_what_fits()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.scores[fields.FUNCTION[0].name].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field of minutes and go there."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if name in self.minutes:
            self.minutes[name].setFocus()
            self.minutes[name].selectAll()

    # -- building, in the order of the page -------------------------------------------------------

    def _build(self) -> None:
        self._build_day()
        self._build_pain()
        self._build_feel()
        self._build_taken()
        self._build_new()
        self._build_note()
        self._show_what_fits()

    def _build_day(self) -> None:
        card = self._card("Your day")
        for field in fields.FUNCTION:
            self._add_score(card, field)
        moving = QHBoxLayout()
        moving.setSpacing(28)
        for minutes in fields.MOVING:
            moving.addLayout(self._minutes_row(minutes.name, self._words.gettext(minutes.label)))
        moving.addStretch(1)
        card.body.addLayout(moving)
        self._problem = Text("", card)
        self._problem.hide()
        card.body.addWidget(self._problem)
        self._add_score(card, fields.SLEEP)

    def _build_pain(self) -> None:
        for heading, scores in (("Pain", fields.PAIN), ("Nerve signs", fields.NERVES)):
            card = self._card(heading)
            for field in scores:
                self._add_score(card, field)

    def _build_feel(self) -> None:
        from journal.words import names  # the words of chips alone

        said, card = self._words, self._card("How the pain feels")
        self.qualities = Chips([(quality, names.quality(said, quality)) for quality in Quality], card)
        self.position = OneChip([(position, names.position(said, position)) for position in Position], card)
        self._add_labelled(card, said.gettext("It is"), self.qualities)
        self._add_labelled(card, said.gettext("Changing position"), self.position)

    def _build_taken(self) -> None:
        card = self._card("Medicines and stretching")
        card.body.addWidget(self.medicines)
        self._stretching = QWidget(card)
        row = QHBoxLayout(self._stretching)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self._minutes_row("stretching_minutes", self._words.gettext("Stretching, minutes")))
        self._planned = Quiet("", self._stretching)
        row.addWidget(self._planned, 1)
        card.body.addWidget(self._stretching)

    def _build_new(self) -> None:
        from journal.words import names  # the words of chips alone

        self._new_card = self._card("New since the operation")
        symptoms = [(symptom, names.symptom(self._words, symptom)) for symptom in Symptom]
        self.new_since_surgery = Chips(symptoms, self._new_card)
        self.new_since_surgery.setAccessibleName(self._words.gettext("New since the operation"))
        hint = self._words.gettext(
            "Tick what you did not have before the operation. Tell your team about it too."
        )
        self._new_card.body.addWidget(Quiet(hint, self._new_card))
        self._new_card.body.addWidget(self.new_since_surgery)
        self._layout.addWidget(self.signs)

    def _build_note(self) -> None:
        card = self._card("Note")
        self.note = QPlainTextEdit(card)
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(self._words.gettext("Anything worth remembering"))
        self.note.setFixedHeight(NOTE_LINES * self.note.fontMetrics().lineSpacing() + 16)
        name_field(self.note, self._words.gettext("Note"))
        self.note.textChanged.connect(self.changed)
        self.carer = QCheckBox(self._words.gettext("Someone else is writing this for me"), card)
        self.carer.toggled.connect(self.changed)
        card.body.addWidget(self.note)
        card.body.addWidget(self.carer)

    # -- parts ------------------------------------------------------------------------------------

    def _card(self, heading: str) -> Card:
        card = Card(self._words.gettext(heading), self)
        self._layout.addWidget(card)
        return card

    def _add_score(self, card: Card, field: fields.ScoreField) -> None:
        said = self._words.gettext
        row = ScoreRow(said(field.label), *scale_ends(self._words, field.name), card)
        row.changed.connect(self.changed)
        self.scores[field.name] = row
        card.body.addWidget(row)

    def _minutes_row(self, name: str, label: str) -> QHBoxLayout:
        field = MinutesField(name, self)
        shown = QLabel(label, self)
        name_field(field, label, self._words.gettext("A number, or hours and minutes such as 1:20"), shown)
        field.textEdited.connect(self.changed)
        self.minutes[name] = field
        row = QHBoxLayout()
        row.addWidget(shown)
        row.addWidget(field)
        return row

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
