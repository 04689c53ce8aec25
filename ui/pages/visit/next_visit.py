"""The next visit: its day and who with; and those that have been and wait to be written down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.records import Event
from ui.history.opening import show_history
from ui.pages.recovery.parts import clear
from ui.pages.settings.record_dialog import RecordDialog
from ui.pages.visit.drafts import NEW, VisitDrafts
from ui.pages.visit.standing import visits_to_come, visits_to_write_down
from ui.pages.visit.telling import visit_day, visit_line, visit_name
from ui.pages.visit.visit_dialog import visit_dialog
from ui.pages.visit.visit_row import VisitRow
from ui.session import Session
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.text import Text


class NextVisitCard(Card):
    """Visits to come and those not written down yet. `write_up_asked` carries a visit's draft key."""

    write_up_asked = Signal(str)

    def __init__(self, session: Session, drafts: VisitDrafts, parent: QWidget | None = None) -> None:
        words = session.words
        super().__init__(words.gettext("Next visit"), parent)
        self._session, self._words, self._drafts = session, words, drafts
        self.rows: dict[str, VisitRow] = {}
        self._list = QWidget(self)  # before the buttons, so that Tab comes to its rows first
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self.empty = Text(
            words.gettext(
                "No visit is planned. Enter its day once you know it; this page then says how far off it is."
            )
        )
        self.add_one = RoomyButton()
        self.been_one = RoomyButton()
        self.add_one.clicked.connect(self.plan)
        self.been_one.clicked.connect(lambda: self.write_up_asked.emit(NEW))
        foot = FlowLayout()
        foot.addWidget(self.add_one)
        foot.addWidget(self.been_one)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._list)
        self.body.addLayout(foot)

    def plan(self) -> RecordDialog | None:
        """Open the dialog for one more visit to come."""
        return self._open(None) if self._session.may_write else None

    def show_visits(self) -> None:
        """Show what the journal holds now."""
        had_focus = holds_focus(self)
        records, today = self._session.records, self._session.today()
        waiting, coming = visits_to_write_down(records, today), visits_to_come(records, today)
        clear(self._rows)
        self.rows = {}
        for key in self._drafts.keys_without(visit.id for visit in records.events):
            self._add_row(key, self._half_written(key))
        for visit in waiting:
            self._add_row(visit.id, self._waiting(visit))
        for visit in coming:
            self._add_row(visit.id, self._coming(visit))
        self.empty.setVisible(not coming and not waiting)
        self._list.setVisible(bool(self.rows))
        self._name_buttons(bool(coming), bool(waiting))
        if had_focus and not holds_focus(self):
            self.add_one.setFocus()

    def _add_row(self, key: str, row: VisitRow) -> None:
        self.rows[key] = row
        self._rows.addWidget(row)

    def _name_buttons(self, has_coming: bool, has_waiting: bool) -> None:
        said, may = self._words.gettext, self._may_write
        self.add_one.setText(said("Enter another visit…") if has_coming else said("Enter the next visit…"))
        self.been_one.setText(
            said("I have been to another visit…") if has_waiting else said("I have been to a visit…")
        )
        self.add_one.setEnabled(may)
        self.been_one.setEnabled(may)
        self.been_one.setVisible(NEW not in self.rows)

    def _coming(self, visit: Event) -> VisitRow:
        row = VisitRow(visit_day(self._words, visit), self._line(visit))
        self._add_changing(row, visit)
        return row

    def _waiting(self, visit: Event) -> VisitRow:
        said = self._words.gettext
        has_draft = self._drafts.of(visit.id) is not None
        told = said("half written") if has_draft else said("not written down yet")
        is_today = visit.day == self._session.today()
        line = self._line(visit) if is_today and not has_draft else f"{self._line(visit)} · {told}"
        row = VisitRow(visit_day(self._words, visit), line)
        text = said("Go on writing…") if has_draft else said("I have been to this visit…")
        row.add_button("been", text, partial(self.write_up_asked.emit, visit.id), may=self._may_write)
        self._add_changing(row, visit)
        return row

    def _half_written(self, key: str) -> VisitRow:
        said = self._words.gettext
        row = VisitRow(self._drafted_name(key), said("Half written. What you wrote is kept."))
        row.add_button(
            "been", said("Go on writing…"), partial(self.write_up_asked.emit, key), may=self._may_write
        )
        return row

    def _drafted_name(self, key: str) -> str:
        day, title = self._drafts.told(key)
        return visit_name(self._words, day or self._session.today(), title)

    def _add_changing(self, row: VisitRow, visit: Event) -> None:
        said, may = self._words.gettext, self._may_write
        row.add_button("change", said("Change…"), partial(self._open, visit), may=may)
        row.add_button("remove", said("Remove"), partial(self._session.remove, visit.id), may=may)
        row.add_button("history", said("History…"), partial(show_history, self._session, visit, self))

    def _line(self, visit: Event) -> str:
        return visit_line(self._words, visit, self._session.today())

    @property
    def _may_write(self) -> bool:
        return self._session.may_write and self._session.is_loaded

    def _open(self, visit: Event | None) -> RecordDialog:
        dialog = visit_dialog(self._session, visit, self)
        dialog.open()
        return dialog
