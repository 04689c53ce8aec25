"""Surgeries, done and planned, and the typical week before each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from journal.errors import FieldError
from journal.records import Surgery
from journal.words import dates, names
from ui.ids import new_id
from ui.pages.settings.record_dialog import Making
from ui.pages.settings.record_section import Listing, RecordSection
from ui.pages.settings.section import Surroundings
from ui.pages.settings.surgery_fields import (
    more_fields,
    operation_fields,
    surgery_changes,
    surgery_values,
    week_fields,
)
from ui.widgets.record_form import RecordForm


class SurgeriesSection(RecordSection):
    """The surgeries, newest first."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        self._words = words
        listing = Listing(
            collection="surgeries",
            heading=words.gettext("Surgeries"),
            intro=words.gettext(
                "The timeline counts from the day of surgery. "
                "This program does not cover surgery of the neck."
            ),
            add=words.gettext("Add a surgery…"),
            empty=words.gettext("No surgery yet. Add one, done or planned, and the timeline counts from it."),
            told=self._told,
            asked=self._asked,
        )
        super().__init__(around, listing, parent)

    def _told(self, surgery: Surgery) -> tuple[str, str]:
        day = dates.long_date(self._words, surgery.day)
        if surgery.day > self.around.session.today():
            day = self._words.gettext("{day}, planned").format(day=day)
        operation = names.operation(self._words, surgery)
        return day, " · ".join(part for part in (operation, surgery.place) if part)

    def _asked(self, surgery: Surgery | None) -> tuple[str, RecordForm, Making]:
        words, clock = self._words, self.around.session.clock
        form = RecordForm(words)
        form.add(*operation_fields(words, clock))
        form.add_heading(
            words.gettext("A typical week before surgery"),
            words.gettext("As you remember it. Leave a row empty where you do not know."),
        )
        form.add(*week_fields(words))
        form.add_heading(words.gettext("More about it"))
        form.add(*more_fields(words))
        if surgery is None:
            making = Making("save-surgeries", lambda values: (_made(values),))
            return words.gettext("Add a surgery"), form, making
        form.show_values(surgery_values(surgery))
        making = Making("save-surgeries", lambda values: (_changed(surgery, values),))
        return words.gettext("Change a surgery"), form, making


def _made(values: dict[str, Any]) -> Surgery:
    _check_day(values)
    return Surgery(id=new_id(), **surgery_changes(values))


def _changed(surgery: Surgery, values: dict[str, Any]) -> Surgery:
    _check_day(values)
    return replace(surgery, **surgery_changes(values))


def _check_day(values: dict[str, Any]) -> None:
    if values["day"] is None:
        raise FieldError("day", "day-needed")
