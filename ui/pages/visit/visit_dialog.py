"""The dialog for a visit to come: its day, and who with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from journal.errors import FieldError
from journal.records import Event, EventKind
from ui.pages.settings.record_dialog import Making, RecordDialog
from ui.session import Session
from ui.widgets.fields import day_field, line_field
from ui.widgets.record_form import RecordForm


def visit_dialog(session: Session, visit: Event | None, parent: QWidget) -> RecordDialog:
    """Return the dialog for a visit that is planned, or for a new one (None)."""
    words = session.words
    form = RecordForm(
        words,
        (
            day_field(words, session.clock, "day", words.gettext("&Day")),
            line_field(
                "title",
                words.gettext("&Who with"),
                words.gettext("A name, or “surgeon”, “physiotherapist”, as you like."),
            ),
        ),
    )
    if visit is not None:
        form.show_values({"day": visit.day, "title": visit.title})
    title = words.gettext("Next visit") if visit is None else words.gettext("Change a visit")
    return RecordDialog(session, title, form, Making("plan-visit", _making(session, visit)), parent)


def _making(session: Session, visit: Event | None) -> Any:
    def records(values: dict[str, Any]) -> tuple[Event, ...]:
        if values["day"] is None:
            raise FieldError("day", "day-needed")
        if values["day"] < session.today():
            raise FieldError("day", "visit-past")
        if visit is None:
            return (Event(id=session.new_id(), kind=EventKind.VISIT, **values),)
        return (replace(visit, **values),)

    return records
