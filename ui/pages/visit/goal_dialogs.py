"""The dialogs for a goal: the day it was reached, and its words and days."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from journal.errors import FieldError
from journal.records import Goal
from ui.pages.settings.record_dialog import Making, RecordDialog
from ui.session import Session
from ui.widgets.fields import day_field, line_field
from ui.widgets.record_form import RecordForm


def reached_dialog(session: Session, goal: Goal, parent: QWidget) -> RecordDialog:
    """Return the dialog that asks on which day a goal was reached; today is offered."""
    words, today = session.words, session.today()
    form = RecordForm(words)
    form.add_text(goal.text)
    form.add(day_field(words, session.clock, "reached", words.gettext("&Day"), latest=today))
    form.show_values({"reached": today})

    def records(values: dict[str, Any]) -> tuple[Goal, ...]:
        if values["reached"] is None:
            raise FieldError("reached", "day-needed")
        return (replace(goal, reached=values["reached"]),)

    title = words.gettext("When did you reach this goal?")
    return RecordDialog(session, title, form, Making("reach-goal", records), parent)


def change_dialog(session: Session, goal: Goal, parent: QWidget) -> RecordDialog:
    """Return the dialog for a goal's words and days."""
    words, clock, today = session.words, session.clock, session.today()
    form = RecordForm(
        words,
        (
            line_field("text", words.gettext("&Goal")),
            day_field(words, clock, "set_on", words.gettext("A goal &since"), latest=today),
            day_field(
                words,
                clock,
                "reached",
                words.gettext("&Reached on"),
                words.gettext("Leave it empty as long as it is still a goal."),
                latest=today,
            ),
        ),
    )
    form.show_values({"text": goal.text, "set_on": goal.set_on, "reached": goal.reached})

    def records(values: dict[str, Any]) -> tuple[Goal, ...]:
        if not values["text"]:
            raise FieldError("text", "goal-words")
        return (replace(goal, **values),)

    return RecordDialog(session, words.gettext("Change a goal"), form, Making("save-goals", records), parent)
