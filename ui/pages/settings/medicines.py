"""Medicines, and what happens to the list when a dose changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from journal.errors import FieldError
from journal.records import Medicine
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
        today = self.around.session.today()
        form = RecordForm(self._words, self._fields(("dose", "schedule", "begins", "as_needed")))
        form.show_values({"dose": "", "schedule": old.schedule, "begins": today, "as_needed": old.as_needed})
        title = self._words.gettext("New dose of {name}").format(name=old.name)
        making = Making("save-medicines", lambda values: changed_dose(old, values, new_id(), today))
        dialog = RecordDialog(self.around.session, title, form, making, self)
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
        title = ", ".join(part for part in (medicine.name, medicine.dose) if part)
        needed = self._words.gettext("only when needed") if medicine.as_needed else ""
        span = span_text(self._words, medicine.begins, medicine.ends)
        return title, " · ".join(part for part in (medicine.schedule, needed, span) if part)

    def _asked(self, medicine: Medicine | None) -> tuple[str, RecordForm, Making]:
        form = RecordForm(self._words, self._fields(_NAMES))
        if medicine is None:
            form.show_values({"begins": self.around.session.today()})
            making = Making("save-medicines", lambda values: (Medicine(id=new_id(), **values),))
            return self._words.gettext("Add a medicine"), form, making
        form.show_values({name: getattr(medicine, name) for name in _NAMES})
        making = Making("save-medicines", lambda values: (replace(medicine, **values),))
        return self._words.gettext("Change a medicine"), form, making

    def _fields(self, wanted: tuple[str, ...]) -> list[Field]:
        words, clock = self._words, self.around.session.clock
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
