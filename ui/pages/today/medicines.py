"""The medicines running on a day, each to be ticked when it was taken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from journal.records import Dose, Medicine, Records
from journal.words import Words
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.text import Quiet

ONE_DOSE = 1.0


class MedicineRows(QWidget):
    """One line a medicine: a tick means one dose taken; how many can be changed beside it."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._amounts: dict[str, float] = {}
        self._shown: list[tuple[Medicine, list[str]]] | None = None
        self._rows: dict[str, _MedicineRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._hint = Quiet(words.gettext("Medicines that you add in Settings can be ticked here."), self)
        self._layout.addWidget(self._hint)

    def amounts(self) -> dict[str, float]:
        """Return how much of each medicine, by its id, was ticked as taken."""
        running = {medicine.id for medicine, _ in self._shown} if self._shown is not None else self._amounts
        return {medicine: amount for medicine, amount in self._amounts.items() if medicine in running}

    def take(self, amounts: Mapping[str, Any]) -> None:
        """Show these amounts as ticked, and no other."""
        self._amounts = {medicine: float(amount) for medicine, amount in amounts.items()}
        for medicine, row in self._rows.items():
            row.show_amount(self._amounts.get(medicine))

    def show_day(self, records: Records, day: date) -> None:
        """Offer the medicines that run on a day, with the times already noted for it."""
        running = [medicine for medicine in records.medicines if _runs(medicine, day)]
        taken = doses_on(records, day)
        shown = [(medicine, _noted(taken, medicine)) for medicine in running]
        if shown == self._shown:
            return
        self._shown = shown
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {medicine.id: self._row(medicine, noted) for medicine, noted in shown}
        self._hint.setVisible(not shown)
        self.take(self._amounts)

    def _row(self, medicine: Medicine, noted: list[str]) -> _MedicineRow:
        row = _MedicineRow(self._words, medicine, noted, self)
        row.changed.connect(partial(self._tick, medicine.id))
        self._layout.addWidget(row)
        row.show()
        return row

    def _tick(self, medicine: str, amount: float | None) -> None:
        if amount is None:
            self._amounts.pop(medicine, None)
        else:
            self._amounts[medicine] = amount
        self.changed.emit()


class _MedicineRow(QWidget):
    """A medicine's tick and, once ticked, how much of it; sends None where it was not taken."""

    changed = Signal(object)

    def __init__(self, words: Words, medicine: Medicine, noted: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._name = words, " ".join(part for part in (medicine.name, medicine.dose) if part)
        self.tick = ChoiceButton(self._name, self)
        self.tick.setAccessibleName(words.gettext("Taken: {medicine}").format(medicine=self._name))
        self.tick.clicked.connect(self._on_tick)
        self.amount: QDoubleSpinBox | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.tick)
        told = words.gettext("Noted for this day: {times}").format(times=", ".join(noted)) if noted else ""
        self._layout.addWidget(Quiet(told, self), 1)

    def show_amount(self, amount: float | None) -> None:
        """Show how much was taken, None for not taken."""
        self.tick.setChecked(amount is not None)
        if amount is not None or self.amount is not None:
            spin = self._spin()
            spin.setVisible(amount is not None)
            spin.blockSignals(True)
            spin.setValue(ONE_DOSE if amount is None else amount)
            spin.blockSignals(False)

    def _on_tick(self, ticked: bool) -> None:
        amount = ONE_DOSE if ticked else None
        self.show_amount(amount)
        self.changed.emit(amount)

    def _spin(self) -> QDoubleSpinBox:
        if self.amount is None:
            spin = self.amount = QDoubleSpinBox(self)
            spin.setDecimals(2)
            spin.setRange(0.25, 1000)
            spin.setPrefix("× ")
            said = self._words.gettext("How much of {medicine}, 1 being one dose").format(medicine=self._name)
            spin.setAccessibleName(said)
            spin.setToolTip(said)
            spin.valueChanged.connect(self.changed.emit)
            self._layout.insertWidget(1, spin)
        return self.amount


def _runs(medicine: Medicine, day: date) -> bool:
    begun = medicine.begins is None or medicine.begins <= day
    return begun and (medicine.ends is None or day <= medicine.ends)


def _noted(taken: Sequence[Dose], medicine: Medicine) -> list[str]:
    return [dose.taken.strftime("%H:%M") for dose in taken if dose.medicine == medicine.id]


def doses_on(records: Records, day: date) -> Sequence[Dose]:
    """Return the doses taken on a day, found without going through all of them."""
    # Doses stand in the order of their moments, whose own dates may lie a day apart from those of UTC.
    first = datetime.combine(day, time.min, UTC) - timedelta(days=1)
    begins = bisect_left(records.doses, first, key=attrgetter("taken"))
    ends = bisect_left(records.doses, first + timedelta(days=3), key=attrgetter("taken"))
    return [dose for dose in records.doses[begins:ends] if dose.taken.date() == day]
