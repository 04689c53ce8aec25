"""The medicines, plans and windows that a visit may have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from journal.errors import FieldError
from journal.reading.medication import medicines_on
from journal.records import Medicine, Plan
from ui.pages.settings.medicines import dose_making, medicine_lines, medicine_making
from ui.pages.settings.plans import plan_lines, plan_making
from ui.pages.settings.record_dialog import Making, RecordDialog
from ui.pages.settings.window_form import window_making
from ui.pages.settings.windows import ListedWindow, listed_windows, window_lines
from ui.pages.visit.change_list import ChangeList, Listed
from ui.pages.visit.gathered import Gathered
from ui.pages.visit.standing import governing_surgery, plans_on
from ui.session import Session
from ui.widgets.fields import day_field
from ui.widgets.record_form import RecordForm

DayOf = Callable[[], date]


class MedicineChanges(ChangeList):
    """The medicines on the visit's day: another dose, stopped, or a new one."""

    collection = "medicines"

    def __init__(self, gathered: Gathered, day: DayOf, parent: QWidget | None = None) -> None:
        said = gathered.session.words.gettext
        self._day = day
        super().__init__(
            gathered,
            said("Medicines that changed"),
            said("Those you take, as they are to be from now on. Nothing is kept before you save."),
            said("No medicine runs on this day."),
            parent,
        )

    def listed(self) -> tuple[Listed, ...]:
        return tuple(Listed(one.id, *medicine_lines(self.words, one)) for one in self._medicines())

    def add_buttons(self) -> None:
        said = self.words.gettext
        self.button("dose", said("Dose changed…"), self.change_dose, of_chosen=True)
        self.button("stop", said("Stopped…"), self.stop, of_chosen=True)
        self.button("add", said("A new medicine…"), self.add)

    def add(self) -> RecordDialog:
        """Open the form for a new medicine that begins on the visit's day."""
        session = self.gathered.session
        return self.gathered.ask(medicine_making(self.words, session.clock, None, self._day()), self)

    def change_dose(self) -> RecordDialog | None:
        """Open the form for another dose of the chosen medicine."""
        medicine = self._chosen_medicine()
        if medicine is None:
            return None
        session = self.gathered.session
        return self.gathered.ask(dose_making(self.words, session.clock, medicine, self._day()), self)

    def stop(self) -> RecordDialog | None:
        """Ask for the last day on which the chosen medicine is taken."""
        medicine = self._chosen_medicine()
        if medicine is None:
            return None
        title = self.words.gettext("{name} is stopped").format(name=medicine.name)
        return self.gathered.ask(_ended(self.gathered.session, title, medicine, self._day()), self)

    def _medicines(self) -> tuple[Medicine, ...]:
        """Return those that run on the day, and whatever waits to be saved."""
        records = self.gathered.records
        running = {one.id for one in medicines_on(records, self._day())}
        return tuple(one for one in records.medicines if one.id in running or self.gathered.holds(one.id))

    def _chosen_medicine(self) -> Medicine | None:
        chosen = self.chosen()
        return next((one for one in self._medicines() if chosen and one.id == chosen.record), None)


class PlanChanges(ChangeList):
    """What the team asked for or told to leave, as it is to be from the visit on."""

    collection = "plans"

    def __init__(self, gathered: Gathered, day: DayOf, parent: QWidget | None = None) -> None:
        said = gathered.session.words.gettext
        self._day = day
        super().__init__(
            gathered,
            said("Plans and limits that changed"),
            said("Exercises you were given, and what to leave for now: lifting, driving, sitting long."),
            said("No plan holds on this day."),
            parent,
        )

    def listed(self) -> tuple[Listed, ...]:
        return tuple(Listed(one.id, *plan_lines(self.words, one)) for one in self._plans())

    def add_buttons(self) -> None:
        said = self.words.gettext
        self.button("change", said("Change…"), self.change, of_chosen=True)
        self.button("stop", said("No longer…"), self.stop, of_chosen=True)
        self.button("add", said("A new plan or limit…"), self.add)

    def add(self) -> RecordDialog:
        """Open the form for a new plan that begins on the visit's day."""
        session = self.gathered.session
        return self.gathered.ask(plan_making(self.words, session.clock, None, self._day()), self)

    def change(self) -> RecordDialog | None:
        """Open the form for the chosen plan."""
        plan = self._chosen_plan()
        if plan is None:
            return None
        session = self.gathered.session
        return self.gathered.ask(plan_making(self.words, session.clock, plan, self._day()), self)

    def stop(self) -> RecordDialog | None:
        """Ask for the last day on which the chosen plan holds."""
        plan = self._chosen_plan()
        if plan is None:
            return None
        title = self.words.gettext("This plan ends")
        return self.gathered.ask(_ended(self.gathered.session, title, plan, self._day()), self)

    def _plans(self) -> tuple[Plan, ...]:
        records = self.gathered.records
        holding = {one.id for one in plans_on(records.plans, self._day())}
        return tuple(one for one in records.plans if one.id in holding or self.gathered.holds(one.id))

    def _chosen_plan(self) -> Plan | None:
        chosen = self.chosen()
        return next((one for one in self._plans() if chosen and one.id == chosen.record), None)


class WindowChanges(ChangeList):
    """The healing windows of the surgery that governs the visit's day."""

    collection = "windows"

    def __init__(self, gathered: Gathered, day: DayOf, parent: QWidget | None = None) -> None:
        said = gathered.session.words.gettext
        self._day = day
        super().__init__(
            gathered,
            said("Healing windows my surgeon sees otherwise"),
            said(
                "When healing is described to happen. If your surgeon said something else, that comes first."
            ),
            said("There is no surgery on or before this day, so there are no windows."),
            parent,
        )

    def listed(self) -> tuple[Listed, ...]:
        return tuple(
            Listed(one.override.id if one.override else "", *window_lines(self.words, one))
            for one in self._windows()
        )

    def add_buttons(self) -> None:
        said = self.words.gettext
        self.button("change", said("My surgeon said…"), self.change, of_chosen=True)

    def change(self) -> RecordDialog | None:
        """Open the form for the days of the chosen window."""
        windows, row = self._windows(), self.list.currentRow()
        if not 0 <= row < len(windows):
            return None
        one = windows[row]
        return self.gathered.ask(window_making(self.words, one.surgery, one.window, one.override), self)

    def _windows(self) -> list[ListedWindow]:
        records = self.gathered.records
        surgery = governing_surgery(records, self._day())
        return [] if surgery is None else listed_windows(records, surgery)


def _ended(session: Session, title: str, record: Any, day: date) -> tuple[str, RecordForm, Making]:
    """Return title, form and making that give a medicine or a plan its last day."""
    words = session.words
    form = RecordForm(words, (day_field(words, session.clock, "ends", words.gettext("&Last day")),))
    form.show_values({"ends": day})

    def records(values: dict[str, Any]) -> tuple[Any, ...]:
        if values["ends"] is None:
            raise FieldError("ends", "day-needed")
        return (replace(record, ends=values["ends"]),)

    return title, form, Making("write-up-visit", records)
