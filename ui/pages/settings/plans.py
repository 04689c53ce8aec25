"""Plans from the clinic: stretching, walking, what to leave for now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from journal.clock import Clock
from journal.records import Plan
from journal.words import Words, names
from ui.ids import new_id
from ui.pages.settings.record_dialog import Making
from ui.pages.settings.record_section import Listing, RecordSection
from ui.pages.settings.section import Surroundings
from ui.widgets.choices import plan_kinds, span_text
from ui.widgets.fields import Field, choice_field, day_field, note_field, whole_field
from ui.widgets.record_form import RecordForm

_NAMES = ("kind", "begins", "ends", "minutes", "days_a_week", "note")


class PlansSection(RecordSection):
    """What was prescribed or forbidden, and for how long."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        self._words = words
        listing = Listing(
            collection="plans",
            heading=words.gettext("Plans"),
            intro=words.gettext(
                "What your team asked you to do or to leave for now. Do only what was prescribed to you."
            ),
            add=words.gettext("Add a plan…"),
            empty=words.gettext("No plan yet. Add one when your team gives you exercises or limits."),
            told=self._told,
            asked=self._asked,
        )
        super().__init__(around, listing, parent)

    def _told(self, plan: Plan) -> tuple[str, str]:
        return plan_lines(self._words, plan)

    def _asked(self, plan: Plan | None) -> tuple[str, RecordForm, Making]:
        session = self.around.session
        return plan_making(self._words, session.clock, plan, session.today())


def plan_lines(words: Words, plan: Plan) -> tuple[str, str]:
    """Return what kind of plan it is, and how much, when and what was said."""
    parts = (amount_text(words, plan), span_text(words, plan.begins, plan.ends), plan.note)
    return names.plan_kind(words, plan.kind), " · ".join(part for part in parts if part)


def plan_making(
    words: Words, clock: Clock, plan: Plan | None, begins: date
) -> tuple[str, RecordForm, Making]:
    """Return title, form and making for a plan, or a new one (None) that usually begins on `begins`."""
    form = RecordForm(words, _fields(words, clock))
    if plan is None:
        form.show_values({"begins": begins})
        making = Making("save-plans", lambda values: (Plan(id=new_id(), **values),))
        return words.gettext("Add a plan"), form, making
    form.show_values({name: getattr(plan, name) for name in _NAMES})
    making = Making("save-plans", lambda values: (replace(plan, **values),))
    return words.gettext("Change a plan"), form, making


def _fields(words: Words, clock: Clock) -> tuple[Field, ...]:
    return (
        choice_field("kind", words.gettext("&What"), plan_kinds(words)),
        day_field(words, clock, "begins", words.gettext("&From"), words.gettext("The first day.")),
        day_field(
            words,
            clock,
            "ends",
            words.gettext("&To"),
            words.gettext("The last day. Leave it empty if no end was given."),
        ),
        whole_field("minutes", words.gettext("&Minutes a day"), most=1440),
        whole_field("days_a_week", words.gettext("&Days a week"), least=1, most=7),
        note_field("note", words.gettext("N&ote")),
    )


def amount_text(words: Words, plan: Plan) -> str:
    """Return how much a plan asks for, such as “10 minutes a day, 7 days a week”."""
    parts = []
    if plan.minutes is not None:
        said = words.ngettext("{count} minute a day", "{count} minutes a day", plan.minutes)
        parts.append(said.format(count=plan.minutes))
    if plan.days_a_week is not None:
        said = words.ngettext("{count} day a week", "{count} days a week", plan.days_a_week)
        parts.append(said.format(count=plan.days_a_week))
    return ", ".join(parts)
