"""Medicines, and what happens to the list when a dose changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from journal.clock import Clock
from journal.errors import FieldError
from journal.records import Medicine
from journal.words import Words
from ui.ids import new_id
from ui.pages.settings.record_dialog import Making, RecordDialog
from ui.pages.settings.record_section import Listing, RecordSection
from ui.pages.settings.section import Surroundings
from ui.widgets.choices import span_text
from ui.widgets.fields import Field, check_field, day_field, line_field
from ui.widgets.record_form import RecordForm

_NAMES = ("name", "dose", "schedule", "begins", "ends", "as_needed")


class MedicinesSection(RecordSection):
    """The medicines, with a way to say that a dose has changed."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        self._words = words
        listing = Listing(
            collection="medicines",
            heading=words.gettext("Medicines"),
            intro=words.gettext(
                "Those that run today can be ticked on the Today page. The timeline shows all of them."
            ),
            add=words.gettext("Add a medicine…"),
            empty=words.gettext("No medicine yet. Add one to tick it on the Today page when you take it."),
            told=self._told,
            asked=self._asked,
        )
        super().__init__(around, listing, parent)

    def change_dose(self) -> RecordDialog | None:
        """Open the form for a new dose of the chosen medicine, which ends the dose before."""
        old = self.chosen()
        if not isinstance(old, Medicine):
            return None
        session = self.around.session
        title, form, making = dose_making(self._words, session.clock, old, session.today())
        dialog = RecordDialog(session, title, form, making, self)
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        super()._lay_out()
        self.dose_one = self.add_button(self._words.gettext("Dose changed…"), self.change_dose)

    def _allow(self) -> None:
        super()._allow()
        self.dose_one.setVisible(bool(self._listed))
        self.dose_one.setEnabled(self.change_one.isEnabled())

    def _told(self, medicine: Medicine) -> tuple[str, str]:
        return medicine_lines(self._words, medicine)

    def _asked(self, medicine: Medicine | None) -> tuple[str, RecordForm, Making]:
        session = self.around.session
        return medicine_making(self._words, session.clock, medicine, session.today())


def medicine_lines(words: Words, medicine: Medicine) -> tuple[str, str]:
    """Return what a medicine is called with its dose, and how and when it is taken."""
    title = ", ".join(part for part in (medicine.name, medicine.dose) if part)
    needed = words.gettext("only when needed") if medicine.as_needed else ""
    span = span_text(words, medicine.begins, medicine.ends)
    return title, " · ".join(part for part in (medicine.schedule, needed, span) if part)


def medicine_making(
    words: Words, clock: Clock, medicine: Medicine | None, begins: date
) -> tuple[str, RecordForm, Making]:
    """Return title, form and making for a medicine, or a new one (None) that usually begins on `begins`."""
    form = RecordForm(words, _fields(words, clock, _NAMES))
    if medicine is None:
        form.show_values({"begins": begins})
        making = Making("save-medicines", lambda values: (Medicine(id=new_id(), **values),))
        return words.gettext("Add a medicine"), form, making
    form.show_values({name: getattr(medicine, name) for name in _NAMES})
    making = Making("save-medicines", lambda values: (replace(medicine, **values),))
    return words.gettext("Change a medicine"), form, making


def dose_making(words: Words, clock: Clock, old: Medicine, begins: date) -> tuple[str, RecordForm, Making]:
    """Return title, form and making for a new dose, which ends the old one on the day before."""
    form = RecordForm(words, _fields(words, clock, ("dose", "schedule", "begins", "as_needed")))
    form.show_values({"dose": "", "schedule": old.schedule, "begins": begins, "as_needed": old.as_needed})
    making = Making("save-medicines", lambda values: changed_dose(old, values, new_id(), begins))
    return words.gettext("New dose of {name}").format(name=old.name), form, making


def _fields(words: Words, clock: Clock, wanted: tuple[str, ...]) -> list[Field]:
    fields = (
        line_field("name", words.gettext("&Name")),
        line_field("dose", words.gettext("&Dose"), words.gettext("For example 400 mg.")),
        line_field("schedule", words.gettext("&How often"), words.gettext("For example 3 a day.")),
        day_field(words, clock, "begins", words.gettext("&From"), words.gettext("The first day.")),
        day_field(
            words,
            clock,
            "ends",
            words.gettext("&To"),
            words.gettext("The last day. Leave it empty while you still take it."),
        ),
        check_field("as_needed", words.gettext("Only &when needed")),
    )
    return [field for field in fields if field.name in wanted]


def changed_dose(old: Medicine, values: dict[str, Any], made: str, today: date) -> tuple[Medicine, Medicine]:
    """Return the old medicine, ended on the day before, and the same at its new dose.

    Raises FieldError where the new dose would begin before the old one or on its first day.
    """
    begins = values["begins"] or today
    if old.begins is not None and begins <= old.begins:
        raise FieldError("begins", "dose-order", name=old.name, begins=old.begins)
    new = replace(old, id=made, ends=None, **{**values, "begins": begins})
    ended = begins - timedelta(days=1)
    return (old if old.ends and old.ends < ended else replace(old, ends=ended)), new
