"""When to be reminded, on this computer, and whether notes about the person's recovery are shown."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal.words.dates import WEEKDAYS
from ui.form_rows import Row, add_row
from ui.pages.settings.notes_choice import NotesChoice
from ui.pages.settings.reminder_words import days_limit, standing, why_not_daily
from ui.pages.settings.section import Section, Surroundings
from ui.reminding.tray import has_tray
from ui.settings import FEWEST_WEEKDAYS, MOST_WEEKDAYS
from ui.widgets.buttons import RoomyButton
from ui.widgets.chips import Chips
from ui.widgets.message_bar import announce
from ui.widgets.text import Quiet, Text
from ui.widgets.time_field import TimeField


class RemindersSection(Section):
    """Reminders and notes; all takes hold at once. `changed` is sent when the person chose otherwise."""

    changed = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext(
            "A reminder is an invitation, never a duty. What you choose here belongs to this computer, "
            "not to the journal."
        )
        super().__init__(around, words.gettext("Reminders and notes"), intro, parent)
        self._words, self._settings = words, around.settings
        self.on_box = QCheckBox(words.gettext("Remind me to write an entry"))
        self.time_field = TimeField(words, self._settings.reminder_time)
        self.days = Chips([(day, words.gettext(name)) for day, name in enumerate(WEEKDAYS)])
        self.asked_box = QCheckBox(words.gettext("Remind me after the three-month checkpoint too"))
        self.tray_box = QCheckBox(words.gettext("Stay in the tray when the window is closed"))
        self.pause_one = RoomyButton()
        self.status = Text()
        self._lay_out()
        self.notes = NotesChoice(around)
        self.add_below(self.notes)
        self._listen()
        self.show_reminders()

    def show_reminders(self, *_: object) -> None:
        """Show what is set, wherever it was changed."""
        settings, said = self._settings, self._words.gettext
        self.on_box.setChecked(settings.reminders_on)
        if not self.time_field.hasFocus() and self.time_field.problem() is None:
            self.time_field.show_time(settings.reminder_time)
        self.days.choose(settings.reminder_weekdays)
        self.asked_box.setChecked(settings.reminders_asked_for)
        self.tray_box.setChecked(settings.stays_in_tray)
        self._in_tray.setVisible(has_tray())
        self._choices.setVisible(settings.reminders_on)
        self.pause_one.setText(
            said("Resume reminders") if settings.reminders_paused else said("Pause reminders")
        )
        told = standing(self._words, self.around.session, settings)
        self.status.setText(told)
        self.status.setVisible(bool(told))
        self.notes.show_notes()

    def leave(self) -> None:
        """Keep the time as it is typed, and let go of what was said about a click."""
        self.time_field.tidy()
        self._days_row.say("")

    def showEvent(self, event: QShowEvent) -> None:
        """See whether anything was changed elsewhere, or the desktop has a tray now."""
        super().showEvent(event)
        self.show_reminders()

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        hint = self._words.gettext("On four or five days a week, at a time that you choose.")
        self.body.addWidget(_with_hint(self.on_box, hint))
        self._choices = QWidget()
        form = QFormLayout(self._choices)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        said = self._words.gettext
        self._time_row = add_row(form, said("&Time of day"), self.time_field, said("Such as 19:00 or 7 pm."))
        self._days_row: Row = add_row(form, said("&Days of the week"), self.days, why_not_daily(self._words))
        form.addRow(
            _with_hint(
                self.asked_box,
                said(
                    "Reminders come until about three months after surgery, and again in the three weeks "
                    "before a planned visit. With this they come at other times too."
                ),
            )
        )
        self._in_tray = _with_hint(
            self.tray_box,
            said(
                "Then the reminder can come while the window is closed. The sign in the tray opens the "
                "window again, and its menu ends the program."
            ),
        )
        form.addRow(self._in_tray)
        row = QHBoxLayout()
        row.addWidget(self.pause_one)
        row.addStretch(1)
        form.addRow(row)
        self.body.addWidget(self._choices)
        self.body.addWidget(self.status)

    def _listen(self) -> None:
        self.on_box.clicked.connect(self._turn)
        self.time_field.time_changed.connect(self._choose_time)
        self.time_field.problem_changed.connect(lambda said: self._time_row.say(said, go_there=False))
        self.days.changed.connect(self._choose_days)
        self.asked_box.clicked.connect(self._ask_for_more)
        self.tray_box.clicked.connect(self._stay)
        self.pause_one.clicked.connect(self._pause)
        session = self.around.session
        for told in (session.opened, session.loaded, session.changed):
            told.connect(self.show_reminders)

    # -- what is chosen ---------------------------------------------------------------------------

    def _turn(self, on: bool) -> None:
        self._settings.reminders_on = on
        self._changed()

    def _choose_time(self, chosen: time) -> None:
        self._settings.reminder_time = chosen
        self._changed()

    def _choose_days(self) -> None:
        chosen = frozenset(self.days.chosen())
        if FEWEST_WEEKDAYS <= len(chosen) <= MOST_WEEKDAYS:
            self._days_row.say("")
            self._settings.reminder_weekdays = chosen
            self._changed()
            return
        told = days_limit(self._words, too_many=len(chosen) > MOST_WEEKDAYS)
        self._days_row.say(told, go_there=False)
        announce(self.days, told)
        self.show_reminders()

    def _ask_for_more(self, asked_for: bool) -> None:
        self._settings.reminders_asked_for = asked_for
        self._changed()

    def _stay(self, stays: bool) -> None:
        self._settings.stays_in_tray = stays
        self._changed()

    def _pause(self) -> None:
        self._settings.reminders_paused = not self._settings.reminders_paused
        self._changed()

    def _changed(self) -> None:
        self._settings.write()
        self.show_reminders()
        self.changed.emit()


def _with_hint(box: QCheckBox, hint: str) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    box.setAccessibleDescription(hint)
    layout.addWidget(box)
    layout.addWidget(Quiet(hint))
    return column
