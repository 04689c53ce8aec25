"""The page of the first start."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.errors import FieldError, KnownError
from journal.words.errors import sentence
from ui.pages.settings.help_numbers import help_fields
from ui.pages.settings.surgery_fields import OPERATION, WEEK, operation_fields, week_fields
from ui.pages.welcome.answers import kept, records_of, restored, says_something
from ui.pages.welcome.first_words import first_words
from ui.pages.welcome.reminder_question import ReminderQuestion
from ui.pages.welcome.step import Step
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.fields import Field
from ui.widgets.message_bar import announce
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Quiet, Text

DRAFT = "welcome"


class WelcomePage(QWidget):
    """What the program is for, then the surgery, the week before it, and whom to ring; all can be skipped.

    `finished` is sent when what was answered is kept; `sample_asked` with the name of a story;
    `reminders_changed` when the one question about reminders is answered.
    """

    finished = Signal()
    reminders_changed = Signal()
    sample_asked = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._words = session, session.words
        self._asked: int | None = None
        self._has_asked_for_day = False
        self.steps = self._make_steps()
        self.reminder = ReminderQuestion(self._words, settings)
        self.reminder.setVisible(not settings.reminders_on)  # asked once
        self.reminder.changed.connect(self.reminders_changed)
        self.steps[-1].add_below(self.reminder)
        self.steps[-1].add_below(
            Quiet(
                self._words.gettext(
                    "You can protect the journal with a passphrase: now or later, in Settings, part "
                    "“Passphrase”."
                )
            )
        )
        self._lay_out()
        self._show_draft()
        session.answered.connect(self._answered)
        session.opened.connect(self._begin_anew)
        self._show_step(0)

    @property
    def fields(self) -> dict[str, Field]:
        """Every question, by the name of its field."""
        forms = [step.form for step in self.steps if step.form is not None]
        return {name: field for form in forms for name, field in form.fields.items()}

    def go_on(self) -> None:
        """Go to the next step; after the last, keep what was answered."""
        step = self.steps[self._stack.currentIndex()]
        if step.form is not None and (step.form.values() is None or self._asks_for_day(step.form)):
            return
        self.keep_draft()
        following = self._following(1)
        if following is None:
            self.finish()
        else:
            self._show_step(following)

    def go_back(self) -> None:
        """Go to the step before."""
        before = self._following(-1)
        if before is not None:
            self._show_step(before)

    def skip(self) -> None:
        """Go straight to the journal; what was answered so far is kept, what cannot be read is left out."""
        self.finish(leave_out_unread=True)

    def finish(self, *, leave_out_unread: bool = False) -> None:
        """Keep what was answered and leave for the journal."""
        answers = self._answers(leave_out_unread=leave_out_unread)
        if answers is None or self._asked is not None:
            return
        records = records_of(answers, self._session.records.person)
        if records:
            self._asked = self._session.save("welcome", *records)
        else:
            self._leave()

    def keep_draft(self) -> None:
        """Keep half-given answers inside the journal; called also before the window closes."""
        draft = self._session.draft(DRAFT) or {}
        if self._session.is_open and self._session.may_write and not draft.get("done"):
            self._session.keep_draft(DRAFT, {"done": False, "answers": kept(self.fields)})

    def show_reminders(self) -> None:
        """Show what was changed of the reminders elsewhere."""
        self.reminder.show_reminders()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the first question."""
        first = self.steps[self._stack.currentIndex()].first_field() or self.next_one
        first.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on, or press the button that has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.go_on()
        else:
            super().keyPressEvent(event)

    # -- building ---------------------------------------------------------------------------------

    def _make_steps(self) -> list[Step]:
        words, clock = self._words, self._session.clock
        first, self.sample_one = first_words(words, self.sample_asked.emit)
        return [
            first,
            Step(
                words.gettext("Your surgery"),
                words.gettext("Done or planned. If you do not have the details now, the day alone is fine."),
                RecordForm(words, operation_fields(words, clock)),
            ),
            Step(
                words.gettext("A typical week before surgery"),
                words.gettext(
                    "As you remember it. It is what later weeks are compared with. "
                    "Leave a row empty where you do not know."
                ),
                RecordForm(words, week_fields(words)),
            ),
            Step(
                words.gettext("Whom to ring"),
                words.gettext("“Get help now” shows these numbers on every page."),
                RecordForm(words, help_fields(words)),
            ),
        ]

    def _lay_out(self) -> None:
        words = self._words
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
        self.problem = Text()
        self.problem.hide()
        self.place = Quiet()
        self.place.setWordWrap(False)
        self.back_one = RoomyButton(words.gettext("&Back"))
        self.skip_one = RoomyButton(words.gettext("S&kip to the journal"))
        self.next_one = RoomyButton()
        self.back_one.clicked.connect(self.go_back)
        self.skip_one.clicked.connect(self.skip)
        self.next_one.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 16)
        row.addWidget(self.skip_one)
        row.addStretch(1)
        for widget in (self.place, self.back_one, self.next_one):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.problem)
        layout.addLayout(row)

    # -- steps ------------------------------------------------------------------------------------

    def _following(self, by: int) -> int | None:
        """Return the next step that has something to ask: no typical week without a surgery."""
        index = self._stack.currentIndex() + by
        if index == _WEEK_STEP and self.fields["day"].read() is None:
            index += by
        return index if 0 <= index < len(self.steps) else None

    def _show_step(self, index: int) -> None:
        words = self._words
        self.problem.hide()
        self._stack.setCurrentIndex(index)
        self.back_one.setVisible(index > 0)
        self.next_one.setText(
            words.gettext("&Next") if index + 1 < len(self.steps) else words.gettext("&Done")
        )
        place = words.gettext("Step {number} of {count}")
        self.place.setText(place.format(number=index + 1, count=len(self.steps)))
        step = self.steps[index]
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        step.verticalScrollBar().setValue(0)
        announce(self, f"{self.place.text()}: {step.accessibleName()}")

    def _asks_for_day(self, form: RecordForm) -> bool:
        """Ask once for the day that a surgery cannot be kept without; going on again leaves it out."""
        if "day" not in form.fields or self._has_asked_for_day:
            return False
        answers = {name: field.read() for name, field in form.fields.items()}
        if answers["day"] is not None or not says_something(answers):
            return False
        self._has_asked_for_day = True
        return form.show_problem(FieldError("day", "day-to-keep"))

    # -- answers ----------------------------------------------------------------------------------

    def _answers(self, *, leave_out_unread: bool) -> dict[str, Any] | None:
        answers: dict[str, Any] = {}
        for index, step in enumerate(self.steps):
            if step.form is None:
                continue
            if leave_out_unread:
                answers |= restored(kept(step.form.fields))
                continue
            values = step.form.values()
            if values is None:
                self._show_step(index)
                step.form.values()
                return None
            answers |= values
        return answers

    def _show_draft(self) -> None:
        draft = self._session.draft(DRAFT) or {}
        person = self._session.records.person
        values = {name: getattr(person, name) for name in ("region", "emergency_number", "team_phone")}
        values |= {**dict.fromkeys((*OPERATION, *WEEK)), "procedures": (), "levels": ()}
        values |= restored(draft.get("answers") or {})
        for step in self.steps:
            if step.form is not None:
                step.form.show_values(values)

    def _begin_anew(self) -> None:
        """Begin with another journal."""
        self._has_asked_for_day, self._asked = False, None
        self._show_draft()
        self._show_step(0)

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        self._asked = None
        if isinstance(result, KnownError):
            self._show_problem(result)
        else:
            self._leave()

    def _leave(self) -> None:
        self._session.keep_draft(DRAFT, {"done": True})
        self.finished.emit()

    def _show_problem(self, error: KnownError) -> None:
        for index, step in enumerate(self.steps):
            if step.form is not None and step.form.show_problem(error, go_there=False):
                self._show_step(index)
                return
        self.problem.setText(sentence(self._words, error))
        self.problem.show()


_WEEK_STEP = 2
