"""A form whose answers are kept as soon as the person goes on to the next field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QWidget

from journal.errors import KnownError
from journal.records import Person
from ui.session import Session
from ui.widgets.record_form import RecordForm

_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class KeptForm(QObject):
    """Keeps the fields of a form that are about the person; nothing needs to be pressed.

    What cannot be read stays as typed, with a sentence beside it, until it can.
    """

    kept = Signal()

    def __init__(self, session: Session, form: RecordForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._form = session, form
        self._is_typed = False
        self._asked: int | None = None
        form.changed.connect(self._typed)
        for field in form.fields.values():
            field.widget.installEventFilter(self)
            if isinstance(field.widget, QComboBox):
                field.widget.activated.connect(self.keep)
        session.loaded.connect(self.show_person)
        session.changed.connect(self.show_person)
        session.answered.connect(self._answered)
        self.show_person()

    def keep(self) -> None:
        """Save what was typed, where it was."""
        if not self._is_typed:
            return
        values = self._form.values(go_there=False)
        if values is None:
            return
        self._save(lambda: replace(self._session.records.person, **values))

    def show_person(self, *_: object) -> None:
        """Show what the journal holds, unless something is being typed."""
        if not self._is_typed:
            person = self._session.records.person
            self._form.show_values({name: getattr(person, name) for name in self._form.fields})
        self._form.setEnabled(self._session.may_write)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep when a field is left."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYING:
            QTimer.singleShot(0, self, self.keep)
        return super().eventFilter(watched, event)

    def _save(self, make: Callable[[], Person]) -> None:
        try:
            person = make()
        except KnownError as error:
            self._form.show_problem(error, go_there=False)
            return
        self._is_typed = False
        if person != self._session.records.person:
            self._asked = self._session.save("save-person", person)

    def _typed(self) -> None:
        self._is_typed = True

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        self._asked = None
        if isinstance(result, KnownError):
            self._is_typed = True
            self._form.show_problem(result, go_there=False)
        else:
            self.kept.emit()
