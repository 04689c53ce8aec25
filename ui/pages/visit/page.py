"""Visit: what leads up to an appointment, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.pages.visit.drafts import VisitDrafts
from ui.pages.visit.overview import VisitOverview
from ui.pages.visit.write_up import WriteUp
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

LOOK_AT_CLOCK_MS = 60_000


class VisitPage(QWidget):
    """The overview, and in its place the form after a visit while it is being written.

    `print_asked` asks for the dialog that prints the page for the doctor.
    """

    print_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._drafts = VisitDrafts(session)
        self.overview = VisitOverview(session, theme, settings, self._drafts)
        self.form: WriteUp | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        clock = QTimer(self)
        clock.setInterval(LOOK_AT_CLOCK_MS)
        clock.timeout.connect(self._look_at_clock)
        clock.start()
        self._shown_for = session.today()
        self._listen()

    def write_up(self, key: str) -> None:
        """Open the form for a visit by its id, or `drafts.NEW` for one that was not planned."""
        if not self._session.may_write or not self._session.is_loaded:
            return
        self._close_form()
        self.form = WriteUp(self._session, self._theme, self._drafts, key)
        self.form.left.connect(self._on_left)
        self._stack.addWidget(self.form)
        self._stack.setCurrentWidget(self.form)
        self.form.setFocus()

    def keep_draft(self) -> None:
        """Keep what is half written, in the form and beside it."""
        self.overview.keep_draft()
        if self.form is not None:
            self.form.keep_draft()

    def refresh(self, *_: object) -> None:
        """Show what the journal holds now; only while the page is seen."""
        if not self.isVisible():
            return
        self._shown_for = self._session.today()
        self.overview.show_records()
        if self.form is not None:
            self.form.refresh()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard into the form, or where arrow keys scroll the overview."""
        (self.overview.scroll_area if self.form is None else self.form).setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _listen(self) -> None:
        overview, session = self.overview, self._session
        overview.printing.print_asked.connect(self.print_asked)
        overview.next_visit.write_up_asked.connect(self.write_up)
        overview.past.write_up_asked.connect(self.write_up)
        session.opened.connect(self._on_opened)
        for told in (session.loaded, session.changed):
            told.connect(self.refresh)

    def _on_opened(self) -> None:
        self._close_form()
        self.overview.forget()
        self.refresh()

    def _on_left(self) -> None:
        self._close_form()
        self.overview.show_records()
        self.setFocus()

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            form.put_away()
            self._stack.setCurrentWidget(self.overview)
            self._stack.removeWidget(form)
            form.deleteLater()

    def _look_at_clock(self) -> None:
        if self._session.today() != self._shown_for:
            self.refresh()
