"""What the page of a day looks like: title, day, notices, form and foot; it knows nothing of saving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.pages.today.footer import Footer
from ui.pages.today.form import EntryForm
from ui.theme import Theme
from ui.widgets.column import scrolled_column
from ui.widgets.day_chooser import DayChooser
from ui.widgets.text import Quiet, Title

if TYPE_CHECKING:  # not before the page is painted
    from journal.records import Person
    from ui.urgent import Notice

REST_AFTER_MS = 20
"""So that a key pressed at once is heard before the rest of the form is made."""

SETTLED_AFTER_MS = 15
"""Until the rest is painted: what happens next is done in threads, which would make the paint wait."""


class TodayView(QWidget):
    """The widgets of the page. `painted` is sent once, after the first paint, when the rest has been made."""

    painted = Signal()

    def __init__(self, words: Words, theme: Theme, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._was_painted = False
        self._kept_notice: Notice | None = None
        self.title = Title("", self)
        self.day_chooser = DayChooser(words, theme, today, self)
        self.notice = Quiet("", self)
        self.notice.hide()
        self.form = EntryForm(words, self)
        self.footer = Footer(words, self)
        self.scroll_area = scrolled_column(self.title, self.day_chooser, self.notice, self.form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scroll_area, 1)
        outer.addWidget(self.footer)
        theme.changed.connect(self.day_chooser.dress)

    def show_notice(self, text: str) -> None:
        """Show what is worth knowing about the day, or nothing."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def keep_signs_in_sight(self, signs: Sequence[str], person: Person) -> None:
        """Show what to do about signs that were just saved, above the emptied form, until it is closed."""
        from ui.urgent import kept_notice  # only once a sign was ticked

        self.forget_signs()
        self._kept_notice = kept_notice(self._words, person, signs, self.title)
        self._kept_notice.closed.connect(self.forget_signs)

    def forget_signs(self) -> None:
        """Take away what is shown about saved signs."""
        if self._kept_notice is not None:
            self._kept_notice.hide()
            self._kept_notice.deleteLater()
            self._kept_notice = None

    def to_top(self) -> None:
        """Go back to the first field, with no problem shown any more."""
        self.form.show_problem("", "")
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.form.focus_first()

    def order_tabs(self) -> None:
        """Have Tab go through the page from top to bottom."""
        from ui.tab_order import order_tabs  # not before the page is painted

        order_tabs(self.day_chooser, self.form, self.footer)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make the rest of the form once the first of it is on the screen."""
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(REST_AFTER_MS, self, self._after_first_paint)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rest of the form now where the person had gone to another page before it was made."""
        super().showEvent(event)
        if self._was_painted and not self.form.is_finished:
            self._finish()

    def _after_first_paint(self) -> None:
        if not self.isVisible():  # another page was asked for, which is not to wait for this one
            self.painted.emit()
            return
        from ui.warming import Warming  # not before the page is painted

        Warming(self, ("ui.pages.today.rest", "ui.tab_order"), self._make_rest)

    def _make_rest(self) -> None:
        self._finish()
        QTimer.singleShot(SETTLED_AFTER_MS, self, self.painted.emit)

    def _finish(self) -> None:
        self.form.finish()
        self.day_chooser.dress()
        self.order_tabs()
