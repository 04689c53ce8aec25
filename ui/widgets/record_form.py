"""A form for one record: its fields, one below the other, each with room for what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from journal.errors import FieldError, KnownError
from journal.words import Words
from journal.words.errors import sentence
from ui.form_rows import Row, add_row
from ui.widgets.fields import Field
from ui.widgets.text import Heading, Quiet

_INDEX = re.compile(r"\[\d+\]")
_FIELD_OF = {"from": "begins", "to": "ends", "date": "day", "born-after-first-day": "born"}
"""Fields by the JSON key that an error may name instead, or by the code of one that names none."""


class RecordForm(QWidget):
    """Fields of one record. `changed` is sent when the person changes any of them."""

    changed = Signal()

    def __init__(self, words: Words, fields: Iterable[Field] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.fields: dict[str, Field] = {}
        self._rows: dict[str, Row] = {}
        self._problems: dict[str, str] = {}
        self._is_showing = False
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(10)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.add(*fields)

    def add(self, *fields: Field) -> None:
        """Ask for more."""
        for field in fields:
            self.fields[field.name] = field
            field.on_change(partial(self._changed, field.name))
            if field.label:
                row = add_row(self._layout, field.label, field.widget, field.description)
                row.label.setWordWrap(False)  # it has the whole line
                self._rows[field.name] = row
            else:  # a check box or a row of scores says itself what it is about
                self._layout.addRow(field.widget)

    def add_heading(self, heading: str, intro: str = "") -> None:
        """Say what the fields that follow are about."""
        self._layout.addRow(Heading(heading))
        if intro:
            self.add_text(intro)

    def add_text(self, text: str) -> Quiet:
        """Say something between the fields; return it, so that it can change."""
        quiet = Quiet(text)
        self._layout.addRow(quiet)
        return quiet

    def leave_room(self, right: int) -> None:
        """Leave some pixels free at the right, such as for a scroll bar."""
        self._layout.setContentsMargins(0, 0, right, 0)

    def show_row(self, name: str, is_shown: bool) -> None:
        """Show a field or leave it out; its value stays."""
        row = self._rows.get(name)
        shown = self.fields[name].widget if row is None else row.label
        self._layout.setRowVisible(shown, is_shown)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show values in the fields of their names."""
        self._is_showing = True
        for name, field in self.fields.items():
            if name in values:
                field.show(values[name])
        self._is_showing = False
        self.clear_problems()

    def values(self, *, go_there: bool = True) -> dict[str, Any] | None:
        """Return every field's value by name; None where one cannot be read, which is then said beside it."""
        self.clear_problems()
        values: dict[str, Any] = {}
        unread: list[str] = []
        for name, field in self.fields.items():
            try:
                values[name] = field.read()
            except KnownError as error:
                self._say(name, error, go_there=go_there and not unread)
                unread.append(name)
        return None if unread else values

    def show_problem(self, error: KnownError, *, go_there: bool = True) -> bool:
        """Say what is wrong beside the field it is about; return False where no field here is meant."""
        field = error.field if isinstance(error, FieldError) else _FIELD_OF.get(error.code, "")
        name = _INDEX.sub("", field).rsplit(".", 1)[-1]
        name = name if name in self.fields else _FIELD_OF.get(name, "")
        if name not in self._rows:
            return False
        self._say(name, error, go_there=go_there)
        return True

    def clear_problems(self) -> None:
        """Take all sentences about problems away."""
        for name in list(self._problems):
            self._clear(name)

    def problem(self, name: str) -> str:
        """Return the sentence shown beside a field, "" where all is well."""
        return self._problems.get(name, "")

    def _changed(self, name: str, *_: object) -> None:
        if not self._is_showing:
            self._clear(name)
            self.changed.emit()

    def _say(self, name: str, error: KnownError, *, go_there: bool) -> None:
        self._problems[name] = sentence(self._words, error)
        self._rows[name].say(self._problems[name], go_there=go_there)

    def _clear(self, name: str) -> None:
        if self._problems.pop(name, ""):
            self._rows[name].say("")
