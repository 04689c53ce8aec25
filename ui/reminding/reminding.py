"""Reminds by the rule, in the window and from the tray, and is silent whenever the person wants it so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.reminding.bell import Bell
from ui.reminding.due import is_due, seconds_until, wish_of
from ui.reminding.line import ReminderLine
from ui.reminding.place import TrayPlace, TraySign

LOOK_AGAIN_MS = 180_000
"""The longest wait between two looks at the clock: after sleep, or where the clock was put on or back,
a reminder is no later than this."""


class Reminding(QObject):
    """Looks at the clock when it matters and says, at most once a day, that an entry may be written.

    `make_sign` makes the sign in the tray when reminders are turned on, and returns None while the
    desktop has no tray. `bell` brings a window back that waits there.
    """

    def __init__(
        self, window: MainWindow, make_sign: Callable[[QObject], TraySign | None], bell: Bell
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, window.session, window.settings
        self._wish = wish_of(self._settings)
        self.place = TrayPlace(window, make_sign, bell)
        self.line = ReminderLine(window.words, window)
        window.add_notice(self.line, *self.line.buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._listen()
        self.look()

    def look(self) -> None:
        """Show a reminder that is due, take away one that no longer is, and wait for the next turn."""
        self.place.keep(wanted=self._wish.is_on, paused=self._wish.is_paused)
        today = self._session.today()
        due = self._is_due() and not self._would_disturb()
        self.line.show_due(due and self._settings.reminder_put_away_on != today)
        if due and self._settings.reminded_on != today:
            self._settings.reminded_on = today
            self._settings.write()
            if not self._is_in_front:  # otherwise the line is read there
                self.place.remind()
        self._wait()

    def write(self) -> None:
        """Open the window where an entry is written."""
        if not self.line.isHidden():
            self._put_away()
        self.place.open()
        self._window.show_page("today")

    def pause(self, paused: bool = True) -> None:
        """Let reminders rest, or have them come again."""
        had_keyboard = self.line.has_keyboard
        self._settings.reminders_paused = paused
        self._settings.write()
        self._window.reminders_changed.emit()
        self._keep_keyboard(had_keyboard)

    # -- what happens -----------------------------------------------------------------------------

    def _listen(self) -> None:
        session = self._session
        for told in (session.opened, session.loaded, session.changed):
            told.connect(self._on_journal)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 -- a window is open
        app.applicationStateChanged.connect(self._on_state)
        self._window.reminders_changed.connect(self._on_wish)
        self.line.write_asked.connect(self.write)
        self.line.put_away.connect(self._put_away)
        self.line.pause_asked.connect(self.pause)
        self.place.write_asked.connect(self.write)
        self.place.pause_asked.connect(self.pause)

    def _on_journal(self, *_: object) -> None:
        self.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_wish(self) -> None:
        """Take another wish over; what it would have brought earlier today is not made up for."""
        was_due = self._is_due()
        before, self._wish = self._wish, wish_of(self._settings)
        if self._wish != before and not was_due and self._is_due():
            self._settings.reminded_on = self._settings.reminder_put_away_on = self._session.today()
        self.look()

    def _put_away(self) -> None:
        had_keyboard = self.line.has_keyboard
        self._settings.reminder_put_away_on = self._session.today()
        self._settings.write()
        self.look()
        self._keep_keyboard(had_keyboard)

    def _keep_keyboard(self, had_keyboard: bool) -> None:
        """Hand the keyboard to the page when the line goes with it."""
        if had_keyboard and self.line.isHidden():
            self._window.focus_page()

    # -- whether ----------------------------------------------------------------------------------

    def _is_due(self) -> bool:
        session = self._session
        may_remind = session.is_loaded and session.may_write and not session.is_sample
        return may_remind and is_due(session.records, session.clock(), self._wish)

    def _would_disturb(self) -> bool:
        """Return whether a line would only come between a person and the entry they are writing."""
        is_writing = self._window.page_name == "today" and self._session.draft("today") is not None
        return self._is_in_front and is_writing and self.line.isHidden()

    @property
    def _is_in_front(self) -> bool:
        return self._window.isVisible() and self._window.isActiveWindow()

    def _wait(self) -> None:
        if not self._wish.is_on:
            self._timer.stop()
            return
        until = seconds_until(self._session.clock(), self._wish.at)
        self._timer.start(min(LOOK_AGAIN_MS, int(1000 * until) + 1))
