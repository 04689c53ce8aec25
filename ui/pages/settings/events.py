"""Events on the way: visits, imaging, injections, falls, questionnaires."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from journal.errors import FieldError
from journal.records import Event, EventKind, Findings
from journal.words import dates, names
from ui.ids import new_id
from ui.pages.settings.record_dialog import Making
from ui.pages.settings.record_section import Listing, RecordSection
from ui.pages.settings.section import Surroundings
from ui.widgets.choices import event_kinds, stenoses
from ui.widgets.fields import amount_field, choice_field, day_field, line_field, note_field
from ui.widgets.record_form import RecordForm

FINDINGS = ("stenosis", "instrument", "score")
_ASKED_FOR = {EventKind.IMAGING: ("stenosis",), EventKind.QUESTIONNAIRE: ("instrument", "score")}


class EventsSection(RecordSection):
    """Days worth a flag on the timeline."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        self._words = words
        listing = Listing(
            collection="events",
            heading=words.gettext("Events"),
            intro=words.gettext("Each event is a numbered flag on the timeline."),
            add=words.gettext("Add an event…"),
            empty=words.gettext("No event yet. Add a visit, a scan, a fall or your first day back at work."),
            told=self._told,
            asked=self._asked,
        )
        super().__init__(around, listing, parent)

    def _told(self, event: Event) -> tuple[str, str]:
        kind = names.event_kind(self._words, event.kind)
        title = f"{kind}: {event.title}" if event.title else kind
        findings = self._findings_text(event.findings)
        parts = (dates.long_date(self._words, event.day), findings, event.note)
        return title, " · ".join(part for part in parts if part)

    def _findings_text(self, findings: Findings) -> str:
        narrowing = ""
        if findings.stenosis is not None:
            narrowing = names.stenosis(self._words, findings.stenosis)
        score = "" if findings.score is None else f"{findings.score:g}"
        return ", ".join(part for part in (narrowing, f"{findings.instrument} {score}".strip()) if part)

    def _asked(self, event: Event | None) -> tuple[str, RecordForm, Making]:
        form = self._form()
        if event is None:
            form.show_values({"day": self.around.session.today()})
            title = self._words.gettext("Add an event")
            making = Making("save-events", lambda values: (_made(values),))
        else:
            form.show_values(_values(event))
            title = self._words.gettext("Change an event")
            making = Making("save-events", lambda values: (_changed(event, values),))
        _show_what_fits(form)
        return title, form, making

    def _form(self) -> RecordForm:
        words, clock = self._words, self.around.session.clock
        kind = choice_field("kind", words.gettext("&What"), event_kinds(words))
        form = RecordForm(words)
        form.add(
            day_field(words, clock, "day", words.gettext("&Day")),
            kind,
            line_field("title", words.gettext("&Title"), words.gettext("A few words for the timeline.")),
            choice_field(
                "stenosis",
                words.gettext("What the scan said about n&arrowing"),
                stenoses(words),
                words.gettext("Only if you were told."),
            ),
            line_field("instrument", words.gettext("&Questionnaire"), words.gettext("For example ODI.")),
            amount_field("score", words.gettext("&Score"), words.gettext("As the clinic told you.")),
            note_field("note", words.gettext("N&ote")),
        )
        if isinstance(kind.widget, QComboBox):
            kind.widget.currentIndexChanged.connect(lambda: _show_what_fits(form))
        return form


def _show_what_fits(form: RecordForm) -> None:
    """Ask for findings only where this kind of event has some, or some are already there."""
    wanted = _ASKED_FOR.get(form.fields["kind"].read(), ())
    for name in FINDINGS:
        form.show_row(name, name in wanted or form.fields[name].read() not in (None, ""))


def _values(event: Event) -> dict[str, Any]:
    own = {name: getattr(event, name) for name in ("day", "kind", "title", "note")}
    return own | {name: getattr(event.findings, name) for name in FINDINGS}


def _made(values: dict[str, Any]) -> Event:
    return Event(id=new_id(), **_fields_of(values))


def _changed(event: Event, values: dict[str, Any]) -> Event:
    return replace(event, **_fields_of(values))


def _fields_of(values: dict[str, Any]) -> dict[str, Any]:
    if values["day"] is None:
        raise FieldError("day", "day-needed")
    own = {name: value for name, value in values.items() if name not in FINDINGS}
    return own | {"findings": Findings(**{name: values[name] for name in FINDINGS})}
