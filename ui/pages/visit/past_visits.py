"""Past visits, folded: what was said, and the questions asked with their answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.reading.visits import asked_at
from journal.records import Event, Question
from journal.words.dates import long_date
from ui.history.opening import show_history
from ui.pages.visit.drafts import VisitDrafts
from ui.pages.visit.standing import past_visits
from ui.pages.visit.telling import past_line, visit_name
from ui.session import Session
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.fold import Fold
from ui.widgets.selectable import SmallHeading, selectable
from ui.widgets.text import Quiet, Text


class PastVisits(Fold):
    """Opens to one fold a visit, the latest first. `write_up_asked` carries the visit's id."""

    write_up_asked = Signal(str)

    def __init__(self, session: Session, drafts: VisitDrafts, parent: QWidget | None = None) -> None:
        super().__init__(self._fill, parent)
        self._session, self._words, self._drafts = session, session.words, drafts
        self._shown: tuple[object, ...] = ()
        self._visits: tuple[Event, ...] = ()
        self._opened: set[str] = set()
        self.folds: dict[str, Fold] = {}
        self.changes: dict[str, RoomyButton] = {}

    def show_visits(self) -> None:
        """Show what the journal holds now; without a visit that has been, nothing stands here."""
        records = self._session.records
        self._visits = past_visits(records, self._session.today())
        halves = tuple(visit.id for visit in self._visits if self._drafts.of(visit.id) is not None)
        shown = (self._visits, records.questions, halves, self._may_write)
        if shown == self._shown:
            return
        self._shown = shown
        had_focus = holds_focus(self)
        self.header.tell(self._words.gettext("Past visits"), self._standing())
        self.setVisible(bool(self._visits))
        self.rebuild()
        if had_focus and not holds_focus(self):
            self.header.setFocus()

    def forget(self) -> None:
        """Close everything, since another journal is open."""
        self._opened, self._shown = set(), ()
        self.header.setChecked(False)

    def _standing(self) -> str:
        count = len(self._visits)
        if not count:
            return ""
        last = long_date(self._words, self._visits[0].day)
        said = self._words.ngettext("{count} visit, on {day}", "{count} visits, the last on {day}", count)
        return said.format(count=count, day=last)

    def _fill(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 2, 0, 8)
        layout.setSpacing(0)
        self.folds, self.changes = {}, {}
        for visit in self._visits:
            layout.addWidget(self._fold(visit))

    def _fold(self, visit: Event) -> Fold:
        fold = self.folds[visit.id] = Fold(partial(self._tell, visit), framed=False)
        fold.has_line = True
        line = past_line(self._words, visit, len(self._asked(visit)))
        if self._drafts.of(visit.id) is not None:
            line = self._words.gettext("Half written. {line}").format(line=line)
        fold.header.tell(visit_name(self._words, visit.day, visit.title), line)
        fold.turned.connect(partial(self._remember, visit.id))
        if visit.id in self._opened:
            fold.header.setChecked(True)
        return fold

    def _tell(self, visit: Event, layout: QVBoxLayout) -> None:
        said = self._words.gettext
        asked = self._asked(visit)
        if visit.note.strip():
            layout.addWidget(SmallHeading(said("What was said")))
            layout.addWidget(selectable(Text(visit.note.strip())))
        if asked:
            layout.addWidget(SmallHeading(said("What I asked that day")))
        for question in asked:
            layout.addWidget(selectable(Text(question.text)))
            answer = question.answer.strip() or said("No answer is written down.")
            layout.addWidget(selectable(Quiet(answer)))
        layout.addLayout(self._buttons(visit))

    def _buttons(self, visit: Event) -> FlowLayout:
        said, row = self._words.gettext, FlowLayout()
        half = self._drafts.of(visit.id) is not None
        change = RoomyButton(said("Go on writing…") if half else said("Change…"))
        remove = RoomyButton(said("Remove"))
        change.clicked.connect(lambda: self.write_up_asked.emit(visit.id))
        remove.clicked.connect(lambda: self._session.remove(visit.id))
        history = RoomyButton(said("History…"))
        history.clicked.connect(lambda: show_history(self._session, visit, self))
        for button in (change, remove, history):
            button.setAccessibleDescription(visit_name(self._words, visit.day, visit.title))
            button.setEnabled(self._may_write or button is history)
            row.addWidget(button)
        self.changes[visit.id] = change
        return row

    def _asked(self, visit: Event) -> tuple[Question, ...]:
        return asked_at(self._session.records, visit.day)

    @property
    def _may_write(self) -> bool:
        return self._session.may_write and self._session.is_loaded

    def _remember(self, visit: str, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(visit)
