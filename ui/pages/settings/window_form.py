"""The form for one healing window: its days or weeks after surgery, and what the surgeon said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QComboBox

from journal.errors import FieldError, KnownError
from journal.reading.values import Window
from journal.records import Surgery, WindowKind, WindowOverride
from journal.records.plan import LAST_DAY
from journal.words import Words, dates
from journal.words.windows import window_title
from ui.ids import new_id
from ui.pages.settings.record_dialog import Making
from ui.widgets.fields import choice_field, line_field, note_field, whole_field
from ui.widgets.record_form import RecordForm

WEEK = 7


class Unit(StrEnum):
    """What the numbers of the form count."""

    WEEKS = "weeks"
    DAYS = "days"


def window_making(
    words: Words, surgery: Surgery, window: Window, override: WindowOverride | None
) -> tuple[str, RecordForm, Making]:
    """Return title, form and making for another view of a window, or a new one of the person's own."""
    is_own = window.kind is WindowKind.OWN
    form = _form(words, surgery, is_own=is_own)
    form.show_values(_shown(surgery, window, override))
    form.changed.emit()
    base = override or WindowOverride(new_id(), surgery.id, window.kind)
    making = Making("save-windows", lambda values: (replace(base, hidden=False, **_days(values)),))
    title = words.gettext("A window of your own") if is_own else window_title(words, window)
    return title, form, making


def _form(words: Words, surgery: Surgery, *, is_own: bool) -> RecordForm:
    form = RecordForm(words)
    if is_own:
        form.add(line_field("title", words.gettext("&What it is called")))
    unit = choice_field(
        "unit",
        words.gettext("&Count in"),
        (
            (Unit.WEEKS, words.gettext("weeks after surgery")),
            (Unit.DAYS, words.gettext("days after surgery")),
        ),
    )
    ends_hint = words.gettext("The window is over when this many have passed. Leave it empty for no end.")
    form.add(
        unit,
        whole_field("from_day", words.gettext("It begins &after"), least=-LAST_DAY, most=LAST_DAY),
        whole_field("to_day", words.gettext("It &ends after"), ends_hint, least=-LAST_DAY, most=LAST_DAY),
    )
    preview = form.add_text("")
    form.add(note_field("note", words.gettext("What your surgeon &said")))
    if isinstance(unit.widget, QComboBox):
        unit.widget.activated.connect(lambda: _recount(form))
    form.changed.connect(lambda: preview.setText(_preview(words, surgery, form)))
    return form


def _shown(surgery: Surgery, window: Window, override: WindowOverride | None) -> dict[str, Any]:
    first = (window.first - surgery.day).days
    end = None if window.end is None else (window.end - surgery.day).days
    in_weeks = first % WEEK == 0 and (end or 0) % WEEK == 0
    by = WEEK if in_weeks else 1
    return {
        "title": "" if override is None else override.title,
        "unit": Unit.WEEKS if in_weeks else Unit.DAYS,
        "from_day": first // by,
        "to_day": None if end is None else end // by,
        "note": "" if override is None else override.note,
    }


def _days(values: dict[str, Any]) -> dict[str, Any]:
    """Return the override's own fields: days, whatever was counted in."""
    by = WEEK if values["unit"] is Unit.WEEKS else 1
    first = (values["from_day"] or 0) * by
    end = None if values["to_day"] is None else values["to_day"] * by
    if end is not None and end <= first:
        raise FieldError("to_day", "window-order", begins=values["from_day"] or 0, ends=values["to_day"])
    rest = {name: value for name, value in values.items() if name in ("title", "note")}
    return rest | {"from_day": first, "to_day": end}


def _recount(form: RecordForm) -> None:
    """Say the same days in the unit just chosen, where that comes out even."""
    to_weeks = form.fields["unit"].read() is Unit.WEEKS
    for name in ("from_day", "to_day"):
        try:
            count = form.fields[name].read()
        except KnownError:
            continue
        if count is not None:
            form.fields[name].show(round(count / WEEK) if to_weeks else count * WEEK)
    form.changed.emit()


def _preview(words: Words, surgery: Surgery, form: RecordForm) -> str:
    try:
        days = _days({name: form.fields[name].read() for name in ("unit", "from_day", "to_day")})
        begins = surgery.day + timedelta(days=days["from_day"])
        ends = None if days["to_day"] is None else surgery.day + timedelta(days=days["to_day"] - 1)
    except (KnownError, OverflowError):
        return ""
    if ends is None:
        return words.gettext("That is from {begins} on.").format(begins=dates.long_date(words, begins))
    return words.gettext("That is {begins} to {ends}.").format(
        begins=dates.long_date(words, begins), ends=dates.long_date(words, ends)
    )
