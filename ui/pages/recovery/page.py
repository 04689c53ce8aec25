"""My recovery: where the person is and what is described for such a course, opened by the person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.pages.recovery.reader import RecoveryReader, Told
from ui.pages.recovery.view import RecoveryView
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.focus import holds_focus

if TYPE_CHECKING:
    from journal.records import Records

LOOK_AT_CLOCK_MS = 60_000


class RecoveryPage(RecoveryView):
    """The page with its session: read anew when something was written, and when a day has passed.

    `guide_asked` carries a rule such as “S14”; `surgeries_asked` and `today_asked` lead to where a
    surgery and an entry are written.
    """

    guide_asked = Signal(str)
    surgeries_asked = Signal()
    today_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theme, self.guide_asked_for, parent)
        self._session, self._settings = session, settings
        self._read: tuple[Records, date] | None = None
        self.reader = RecoveryReader()
        self.reader.told.connect(self._on_told)
        self.destroyed.connect(self.reader.stop)
        clock = QTimer(self)
        clock.setInterval(LOOK_AT_CLOCK_MS)
        clock.timeout.connect(self.refresh)
        clock.start()
        session.opened.connect(self._on_opened)
        for told in (session.loaded, session.changed):
            told.connect(self.refresh)
        self.as_of.chosen.connect(self.refresh)
        self.off.button.clicked.connect(self.switch_on)
        self.no_surgery.button.clicked.connect(self.surgeries_asked)
        self.no_entries.button.clicked.connect(self.today_asked)

    def guide_asked_for(self, rule: str) -> None:
        """Ask for the guide at a rule."""
        self.guide_asked.emit(rule)

    def refresh(self, *_: object) -> None:
        """Have the records read again if they or the day have changed; only while the page is seen."""
        if not self.isVisible() or not self._session.is_loaded:
            return
        if not self._settings.notes_shown:
            self._read = None
            self.show_off()
            return
        wanted = self._session.records, self.as_of.day or self._session.today()
        if self._read is None or self._read[0] is not wanted[0] or self._read[1] != wanted[1]:
            self._read = wanted
            self.reader.wish(*wanted, self._words)

    def switch_on(self) -> None:
        """Show notes again."""
        self._settings.notes_shown = True
        self.scroll_area.setFocus()
        self.refresh()

    def keep_draft(self) -> None:
        """Keep a question that is half written."""
        self.questions.keep_draft()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard where arrow keys scroll what is read; Tab goes on from the top."""
        self.scroll_area.setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _on_opened(self) -> None:
        self._read = None
        self.as_of.close_up()
        self.close_cards()
        self.show_nothing()

    def _on_told(self, told: Told) -> None:
        if self._read is None or told.as_of != self._read[1]:
            return
        focused = next((rule for rule, header in self.cards().items() if header.hasFocus()), None)
        had_focus = holds_focus(self)
        self.show_told(told, is_today=told.as_of == self._session.today())
        if had_focus and not holds_focus(self):
            self.cards().get(focused or "", self.scroll_area).setFocus()
