"""The one question about reminders, asked quietly at the end of the first start."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from journal.words import Words
from ui.form_rows import add_row
from ui.settings import Settings
from ui.widgets.card import Card
from ui.widgets.text import Quiet
from ui.widgets.time_field import TimeField


class ReminderQuestion(Card):
    """Reminders or none; the answer belongs to this computer and takes hold at once.

    `changed` is sent when the person has answered.
    """

    changed = Signal()

    def __init__(self, words: Words, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(words.gettext("A quiet reminder?"), parent)
        self._settings = settings
        self.box = QCheckBox(words.gettext("Remind me on five days a week"))
        self.time_field = TimeField(words, settings.reminder_time)
        self.body.addWidget(self.box)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.body.addLayout(form)
        row = add_row(
            form, words.gettext("&Time of day"), self.time_field, words.gettext("Such as 19:00 or 7 pm.")
        )
        self.body.addWidget(
            Quiet(
                words.gettext(
                    "It comes while this program is open, until about three months after surgery. In the "
                    "settings you can change or pause it at any time."
                )
            )
        )
        self.box.clicked.connect(self._turn)
        self.time_field.time_changed.connect(self._choose_time)
        self.time_field.problem_changed.connect(lambda said: row.say(said, go_there=False))
        self.show_reminders()

    def show_reminders(self) -> None:
        """Show what is set, wherever it was changed."""
        on = self._settings.reminders_on
        self.box.setChecked(on)
        self.time_field.setEnabled(on)

    def _turn(self, on: bool) -> None:
        self._settings.reminders_on = on
        self._settings.write()
        self.show_reminders()
        self.changed.emit()

    def _choose_time(self, chosen: time) -> None:
        self._settings.reminder_time = chosen
        self._settings.write()
        self.changed.emit()
