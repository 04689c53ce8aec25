"""After the visit: one form for what was said, the answers, the next visit and what has changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from journal.errors import KnownError
from journal.reading.visits import asked_at, open_questions
from journal.records import Event, Question
from journal.words.errors import sentence
from ui.pages.visit.drafts import VisitDrafts
from ui.pages.visit.foot import SAVE_KEYS
from ui.pages.visit.standing import is_latest, visits_to_come
from ui.pages.visit.write_up_view import WriteUpView
from ui.pages.visit.written import Written, records_of
from ui.session import Session
from ui.tab_order import order_tabs
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton

KEEP_AFTER_MS = 400
ROOM_AROUND = 70
"""How many pixels above and below a field are shown with it."""


class WriteUp(WriteUpView):
    """The form for one visit, by its draft key. `left` is sent when the person is done with it for now."""

    left = Signal()

    def __init__(
        self, session: Session, theme: Theme, drafts: VisitDrafts, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theme, parent)
        self.key = key
        self._drafts = drafts
        self._asked: int | None = None
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep_draft)
        self._show_visit()
        self._blank = self.plain()
        kept = drafts.of(key)
        if kept is not None:
            self.restore(kept)
        self._listen()
        order_tabs(self)

    @property
    def visit(self) -> Event | None:
        """The visit that is written about, None for one that the journal does not hold."""
        return next((one for one in self._session.records.events if one.id == self.key), None)

    def save(self) -> None:
        """Save all of it as one change, or say at its field what stands in the way."""
        if self._asked is not None or not self._session.may_write:
            return
        self.foot.tell("")
        values = self._values()
        if values is None:
            return
        session = self._session
        try:
            written = Written(answers=self.answers.answers(), changes=self.gathered.kept, **values)
            planned = visits_to_come(session.records, session.today())
            records = records_of(written, session.records, self.visit, planned, session.new_id)
        except KnownError as error:
            self._tell(error)
            return
        self.foot.setEnabled(False)
        self._asked = session.save("write-up-visit", *records)

    def leave(self) -> None:
        """Go back; what is half written is kept."""
        self.keep_draft()
        self.left.emit()

    def cancel(self) -> None:
        """Go back without what was typed, once the person has agreed to that."""
        if self.plain() == self._blank or self._agrees():
            self._forget()
            self.left.emit()

    def keep_draft(self) -> None:
        """Keep what is half written inside the journal."""
        self._keep_soon.stop()
        if self._asked is None:
            plain = self.plain()
            self._drafts.keep(self.key, None if plain == self._blank else plain)

    def refresh(self) -> None:
        """Follow what was changed elsewhere, such as by Undo; nothing typed is lost."""
        self.answers.show_questions(self._questions())
        self._show_changes()
        order_tabs(self)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard where what was said is written."""
        self.visit_form.fields["note"].widget.setFocus(reason)
        QTimer.singleShot(0, self, self._look_at_focus)  # once everything has its place

    def put_away(self) -> None:
        """Keep nothing any more; called before the form goes."""
        self._keep_soon.stop()

    def _listen(self) -> None:
        forms = (self.visit_form, self.next_form)
        for told in (*(form.changed for form in forms), self.answers.changed, self.gathered.changed):
            told.connect(self._keep_soon.start)
        self.visit_form.changed.connect(self._show_changes)
        self.foot.save_button.clicked.connect(self.save)
        self.foot.later_button.clicked.connect(self.leave)
        self.foot.cancel_button.clicked.connect(self.cancel)
        for keys in SAVE_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self._session.answered.connect(self._answered)

    def _show_visit(self) -> None:
        visit, session = self.visit, self._session
        if visit is None:
            self.visit_form.show_values({"day": session.today()})
        else:
            self.visit_form.show_values({name: getattr(visit, name) for name in self.visit_form.fields})
        self.answers.show_questions(self._questions())
        self.show_for_latest(is_latest(session.records, visit, session.today()))
        self._show_changes()

    def _show_changes(self) -> None:
        for change in self.changes:
            change.show_rows()

    def _questions(self) -> tuple[Question, ...]:
        """Return the questions asked at this visit, then those still to ask."""
        records, visit = self._session.records, self.visit
        asked = asked_at(records, visit.day) if visit is not None else ()
        return (*asked, *open_questions(records))

    def _values(self) -> dict[str, Any] | None:
        """Return what stands in the fields; None where a day cannot be read, which is then said there."""
        coming = self.next_form.values()
        visit = self.visit_form.values()  # last, so that the keyboard goes to the topmost problem
        if visit is None or coming is None:
            self._look_at_focus()
            return None
        return visit | coming

    def _look_at_focus(self) -> None:
        """Scroll to where the keyboard is."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QWidget) and self.scroll_area.isAncestorOf(focused):
            self.scroll_area.ensureWidgetVisible(focused, 0, ROOM_AROUND)

    def _forget(self) -> None:
        self._keep_soon.stop()
        self._drafts.keep(self.key, None)

    def _answered(self, number: int, result: object) -> None:
        if number != self._asked:
            return
        self._asked = None
        self.foot.setEnabled(True)
        if isinstance(result, KnownError):
            self._tell(result)
        else:
            self._forget()
            self.left.emit()

    def _tell(self, error: KnownError) -> None:
        if any(form.show_problem(error) for form in (self.visit_form, self.next_form)):
            self._look_at_focus()
        else:
            self.foot.tell(sentence(self._words, error))

    def _agrees(self) -> bool:
        said = self._words.gettext
        box = QMessageBox(self)
        box.setWindowTitle(said("After the visit"))
        box.setText(said("Close without saving what you wrote here?"))
        stay, leave = RoomyButton(said("Keep writing")), RoomyButton(said("Close without saving"))
        box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
        box.addButton(leave, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave
