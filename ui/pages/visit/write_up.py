"""After the visit: one form for what was said, the answers, the next visit and what has changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.reading.visits import asked_at, open_questions
from journal.records import Event, Question
from journal.words.errors import sentence
from ui.pages.visit.answers import Answers
from ui.pages.visit.changes import MedicineChanges, PlanChanges, WindowChanges
from ui.pages.visit.drafts import VisitDrafts
from ui.pages.visit.foot import SAVE_KEYS, WriteUpFoot
from ui.pages.visit.gathered import Gathered
from ui.pages.visit.standing import is_latest, planned_after
from ui.pages.visit.visit_fields import next_form, visit_form
from ui.pages.visit.written import Written, records_of
from ui.session import Session
from ui.tab_order import order_tabs
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.column import WIDEST, scrolled_column
from ui.widgets.day_field import DayField
from ui.widgets.text import Quiet, Title

KEEP_AFTER_MS = 400


class WriteUp(QWidget):
    """The form for one visit, by its draft key. `left` is sent when the person is done with it for now."""

    left = Signal()

    def __init__(
        self, session: Session, theme: Theme, drafts: VisitDrafts, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._words, self._drafts = session, session.words, drafts
        self.key = key
        self._asked: int | None = None
        self.title = Title()
        self.intro = Quiet(
            self._words.gettext(
                "Write only what you want to keep. What is half written stays until you come back."
            )
        )
        self.visit_form = visit_form(self._words, session.clock, session.today())
        self.answers = Answers(self._words)
        self.next_form = next_form(self._words, session.clock)
        self.gathered = Gathered(session, self)
        self.changes = [
            make(self.gathered, self.day) for make in (MedicineChanges, PlanChanges, WindowChanges)
        ]
        self.foot = WriteUpFoot(self._words)
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._lay_out(theme)
        self._show_visit()
        self._blank = self._plain()
        self._restore()
        self._listen()
        order_tabs(self)

    @property
    def visit(self) -> Event | None:
        """The visit that is written about, None for one that the journal does not hold."""
        return next((one for one in self._session.records.events if one.id == self.key), None)

    def day(self) -> date:
        """Return the day of the visit; today as long as none is written."""
        field = self.visit_form.fields["day"].widget
        found = field.day() if isinstance(field, DayField) else None
        return found or self._session.today()

    def save(self) -> None:
        """Save all of it as one change, or say at its field what stands in the way."""
        if self._asked is not None or not self._session.may_write:
            return
        self.foot.tell("")
        visit_values, next_values = self.visit_form.values(), self.next_form.values()
        if visit_values is None or next_values is None:
            return
        try:
            records = records_of(
                self._written(visit_values | next_values),
                self._session.records,
                self.visit,
                self._planned(),
                self._session.new_id,
            )
        except KnownError as error:
            self._show(error)
            return
        self.foot.setEnabled(False)
        self._asked = self._session.save("write-up-visit", *records)

    def leave(self) -> None:
        """Go back; what is half written is kept."""
        self.keep_draft()
        self.left.emit()

    def throw_away(self) -> None:
        """Let go of what was typed, once the person has agreed, and go back."""
        if self._plain() == self._blank or self._agrees():
            self._forget()
            self.left.emit()

    def keep_draft(self) -> None:
        """Keep what is half written inside the journal."""
        self._keep_soon.stop()
        if self._asked is None:
            plain = self._plain()
            self._drafts.keep(self.key, None if plain == self._blank else plain)

    def refresh(self) -> None:
        """Follow what was changed elsewhere, such as by Undo; nothing typed is lost."""
        self.answers.show_questions(self._questions())
        for change in self.changes:
            change.show_rows()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard where what was said is written."""
        self.visit_form.fields["note"].widget.setFocus(reason)

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self, theme: Theme) -> None:
        said = self._words.gettext
        visit, questions, coming = (
            Card(said("The visit")),
            Card(said("My questions")),
            Card(said("Next visit")),
        )
        visit.body.addWidget(self.visit_form)
        questions.body.addWidget(self.answers)
        coming.body.addWidget(self.next_form)
        self._latest_only = (coming, *self.changes)
        self.scroll_area = scrolled_column(self.title, self.intro, visit, questions, coming, *self.changes)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scroll_area, 1)
        outer.addWidget(self.foot)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        column = self.title.parentWidget()
        if column is not None:
            column.setMaximumWidth(round(WIDEST * max(1.0, self._theme.text_scale)))

    def _listen(self) -> None:
        for told in (
            self.visit_form.changed,
            self.next_form.changed,
            self.answers.changed,
            self.gathered.changed,
        ):
            told.connect(self._keep_soon.start)
        self.visit_form.changed.connect(self._on_day)
        self._keep_soon.timeout.connect(self.keep_draft)
        self.foot.save_button.clicked.connect(self.save)
        self.foot.later_button.clicked.connect(self.leave)
        self.foot.away_button.clicked.connect(self.throw_away)
        for keys in SAVE_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self._session.answered.connect(self._answered)

    # -- showing ----------------------------------------------------------------------------------

    def _show_visit(self) -> None:
        visit, planned, said = self.visit, self._planned(), self._words.gettext
        self.title.setText(said("After the visit"))
        self.visit_form.show_values(
            {
                "day": self._session.today() if visit is None else visit.day,
                "title": "" if visit is None else visit.title,
                "note": "" if visit is None else visit.note,
            }
        )
        if planned is not None:
            self.next_form.show_values({"next_day": planned.day, "next_title": planned.title})
        self.answers.show_questions(self._questions())
        latest = is_latest(self._session.records, visit, self._session.today())
        for widget in self._latest_only:
            widget.setVisible(latest)

    def _questions(self) -> tuple[Question, ...]:
        """Return the questions asked at this visit, then those still to ask."""
        records, visit = self._session.records, self.visit
        asked = asked_at(records, visit.day) if visit is not None else ()
        return (*asked, *open_questions(records))

    def _planned(self) -> Event | None:
        return planned_after(self._session.records, self.visit, self._session.today())

    def _on_day(self) -> None:
        for change in self.changes:
            change.show_rows()

    # -- keeping ----------------------------------------------------------------------------------

    def _plain(self) -> dict[str, Any]:
        """Return all that is written, as a draft keeps it."""
        plain: dict[str, Any] = {}
        for form in (self.visit_form, self.next_form):
            for name, field in form.fields.items():
                plain[name] = _plain_day(field.widget) if isinstance(field.widget, DayField) else field.read()
        return plain | {"answers": self.answers.plain(), "changes": self.gathered.plain()}

    def _restore(self) -> None:
        kept = self._drafts.of(self.key)
        if kept is None:
            return
        for form in (self.visit_form, self.next_form):
            for name, field in form.fields.items():
                text = str(kept.get(name, ""))
                if isinstance(field.widget, DayField):
                    field.widget.show_typed(text)
                else:
                    field.show(text)
        self.answers.restore(kept.get("answers"))
        self.gathered.restore(kept.get("changes"))

    def _written(self, values: dict[str, Any]) -> Written:
        return Written(answers=self.answers.answers(), changes=self.gathered.kept, **values)

    def _forget(self) -> None:
        self._keep_soon.stop()
        self._drafts.keep(self.key, None)

    def _answered(self, number: int, result: object) -> None:
        if number != self._asked:
            return
        self._asked = None
        self.foot.setEnabled(True)
        if isinstance(result, KnownError):
            self._show(result)
        else:
            self._forget()
            self.left.emit()

    def _show(self, error: KnownError) -> None:
        if not any(form.show_problem(error) for form in (self.visit_form, self.next_form)):
            self.foot.tell(sentence(self._words, error))

    def _agrees(self) -> bool:
        said = self._words.gettext
        box = QMessageBox(self)
        box.setWindowTitle(said("After the visit"))
        box.setText(said("Throw away what you wrote here? This cannot be undone."))
        stay, away = RoomyButton(said("Keep writing")), RoomyButton(said("Throw away"))
        box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
        box.addButton(away, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is away


def _plain_day(field: DayField) -> str:
    day = field.day()
    return field.text() if day is None else day.isoformat()
