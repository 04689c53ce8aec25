"""A form for one record: its fields, one below the other, each with room for what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from journal.errors import FieldError, KnownError
from journal.words import Words
from journal.words.errors import sentence
from ui.form_rows import Row, add_row
from ui.widgets.fields import Field

_INDEX = re.compile(r"\[\d+\]")


class RecordForm(QWidget):
    """Fields of one record. `changed` is sent when the person changes any of them."""

    changed = Signal()

    def __init__(self, words: Words, fields: Iterable[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.fields = {field.name: field for field in fields}
        self._rows: dict[str, Row] = {}
        self._problems: dict[str, str] = {}
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self.fields.values():
            self._add(field)

    def show_values(self, record: object) -> None:
        """Show a record's own values in the fields, by their names."""
        for name, field in self.fields.items():
            field.show(getattr(record, name))
        self.clear_problems()

    def values(self) -> dict[str, Any] | None:
        """Return every field's value by name; None where one cannot be read, which is then said beside it."""
        self.clear_problems()
        values: dict[str, Any] = {}
        first: Field | None = None
        for name, field in self.fields.items():
            try:
                values[name] = field.read()
            except KnownError as error:
                self._say(name, error)
                first = first or field
        if first is not None:
            first.widget.setFocus()
            return None
        return values

    def show_problem(self, error: KnownError, keys: Mapping[str, str] | None = None) -> bool:
        """Say what is wrong beside the field it is about; return False where no field here is meant.

        `keys` gives the field for a JSON key that is spelled otherwise, such as `to` for `ends`.
        """
        if not isinstance(error, FieldError):
            return False
        name = _INDEX.sub("", error.field).rsplit(".", 1)[-1]
        name = (keys or {}).get(name, name)
        if name not in self.fields:
            return False
        self._say(name, error)
        return True

    def clear_problems(self) -> None:
        """Take all sentences about problems away."""
        for name in list(self._problems):
            self._clear(name)

    def problem(self, name: str) -> str:
        """Return the sentence shown beside a field, "" where all is well."""
        return self._problems.get(name, "")

    def _add(self, field: Field) -> None:
        self._rows[field.name] = add_row(self._layout, field.label, field.widget, field.description)
        field.on_change(lambda *_: self._changed(field.name))

    def _changed(self, name: str) -> None:
        self._clear(name)
        self.changed.emit()

    def _say(self, name: str, error: KnownError) -> None:
        self._problems[name] = sentence(self._words, error)
        self._rows[name].say(self._problems[name])

    def _clear(self, name: str) -> None:
        if self._problems.pop(name, ""):
            self._rows[name].say("")
