"""Everything that is asked about a visit report, beside its preview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journal.clock import Clock
from journal.paper.visit.choice import PRESETS, Preset, VisitChoice, VisitPart
from journal.records import Records
from journal.words import Words
from journal.words.visit_printing import OWN_CHOICE
from journal.words.visit_printing import PRESETS as PRESET_NAMES
from ui.form_rows import add_row, name_field
from ui.print_choices import PrintChoices
from ui.visit_printing.part_ticks import PartTicks
from ui.visit_printing.period_field import PeriodField
from ui.visit_printing.remembered import Asked, preset_of
from ui.widgets.inputs import ChoiceBox
from ui.widgets.tick_line import TickLine

WIDE_IN_LINES = 13.0
"""How wide the side is, in heights of a line, so that it grows with the letters."""


class VisitSide(QScrollArea):
    """Preset, single parts, period, what is left out, paper and ink; `changed` tells of another answer.

    A preset chooses parts and nothing else: what is left out stays left out. Ticks that are no preset's
    are the person's own choice, and can be gone back to while the dialog is open.
    """

    changed = Signal(object)

    def __init__(
        self, words: Words, clock: Clock, records: Records, asked: Asked, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._own: frozenset[VisitPart] | None = None
        self.preset = ChoiceBox()
        self.preset.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.parts = PartTicks(words)
        self.period = PeriodField(words, clock, records)
        self.without_names = TickLine(words.gettext("Leave out my name"))
        self.without_notes = TickLine(words.gettext("Leave out my notes"))
        self.sheet = PrintChoices(words, asked.paper, grey=asked.choice.mono, always_upright=True)
        self._lay_out()
        self._show(asked.choice)
        self._told = self.asked()
        self._listen()

    def asked(self) -> Asked:
        """Return all answers as they stand."""
        period, first, last = self.period.period()
        choice = VisitChoice(
            parts=self.parts.chosen(),
            period=period,
            first=first,
            last=last,
            names=not self.without_names.isChecked(),
            notes=not self.without_notes.isChecked(),
            mono=self.sheet.grey,
        )
        return Asked(choice, self.sheet.paper)

    def _show(self, choice: VisitChoice) -> None:
        self.parts.choose(choice.parts)
        self.period.show_period(choice.period, choice.first, choice.last)
        self.without_names.setChecked(not choice.names)
        self.without_notes.setChecked(not choice.notes)
        self._offer_presets()

    def _listen(self) -> None:
        self.preset.activated.connect(self._on_preset)
        self.parts.changed.connect(self._on_parts)
        self.period.changed.connect(self._on_changed)
        self.sheet.changed.connect(self._on_changed)
        for tick in (self.without_names, self.without_notes):
            tick.clicked.connect(self._on_changed)

    # -- what the person does ---------------------------------------------------------------------

    def _on_preset(self) -> None:
        chosen = self.preset.currentData()
        parts = PRESETS[Preset(chosen)].parts if chosen is not None else self._own
        if parts is not None:
            self.parts.choose(parts)
        self._on_changed()

    def _on_parts(self) -> None:
        self._offer_presets()
        self._on_changed()

    def _on_changed(self) -> None:
        asked = self.asked()
        if asked != self._told:
            self._told = asked
            self.changed.emit(asked)

    def _offer_presets(self) -> None:
        """Offer the presets, and the person's own choice once there is one; show which is ticked."""
        parts = self.parts.chosen()
        preset = preset_of(parts)
        if preset is None:
            self._own = parts
        self.preset.clear()
        for name in Preset:
            self.preset.addItem(self._words.gettext(PRESET_NAMES[name]), name)
        if self._own is not None:
            self.preset.addItem(self._words.gettext(OWN_CHOICE), None)
        at = self.preset.count() - 1 if preset is None else self.preset.findData(preset)
        self.preset.setCurrentIndex(at)

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(10)
        for widget in (self._questions(), self.sheet, self.parts):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def _questions(self) -> QWidget:
        words, questions = self._words, QWidget()
        form = QFormLayout(questions)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_row(form, words.gettext("Made &for"), self.preset)
        days = words.gettext("&Days shown")
        name_field(self.period.kind, days, self.period.hint.text(), add_row(form, days, self.period).label)
        form.addRow(self.without_names)
        form.addRow(self.without_notes)
        return questions

    def sizeHint(self) -> QSize:
        """Return a width that grows with the letters; the dialog sees to it that the preview keeps more."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(round(WIDE_IN_LINES * self.fontMetrics().height()) + bar, 300)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
