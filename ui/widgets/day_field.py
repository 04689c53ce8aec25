"""A field for a day that may stay empty: typed as people write days, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.clock import Clock
from journal.errors import KnownError
from journal.words import Words, dates
from journal.words.errors import sentence
from ui.widgets.calendar_popup import CalendarPopup, calendar_sign
from ui.widgets.day_text import FIRST_YEAR, LONGEST_DAY, read_day
from ui.widgets.inputs import MORE_HEIGHT

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class DayField(QLineEdit):
    """One line that holds a day, nothing, or something that is not a day yet.

    `day_changed` is sent when the day becomes another (None: empty); `problem_changed` with the
    sentence to show, "" when all is well. Up and Down go a day on and back, Page Up and Page Down a
    week, Alt+Down or F4 opens the calendar. `latest` refuses days after it.
    """

    day_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self, words: Words, clock: Clock, *, latest: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._clock, self._latest = words, clock, latest
        self._day: date | None = None
        self._problem: KnownError | None = None
        self._month_first = QLocale().dateFormat(QLocale.FormatType.ShortFormat).upper().startswith("M")
        self.setMaxLength(LONGEST_DAY)
        self.setTextMargins(3, 0, 3, 0)
        self.setPlaceholderText(words.gettext("day, month, year"))
        self._calendar_action = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._calendar_action.setText(words.gettext("Calendar"))
        self._calendar_action.setToolTip(words.gettext("Pick from a calendar (Alt+Down)"))
        self._calendar_action.triggered.connect(self.open_calendar)
        self._paint_icon()
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.tidy)

    def day(self) -> date | None:
        """Return the day held; None where the field is empty or what is typed is not a day."""
        return self._day

    def problem(self) -> KnownError | None:
        """Return what is wrong with what is typed, None where it is a day or nothing."""
        return self._problem

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self._read("" if day is None else day.isoformat())
        self._show()

    def show_typed(self, text: str) -> None:
        """Show what was typed before, whether or not it is a day yet."""
        self._read(text)
        self.setText(text)
        if self._problem is None:
            self._show()

    def set_latest(self, latest: date | None) -> None:
        """Refuse days after `latest` from now on."""
        self._latest = latest
        self._read(self.text())

    def tidy(self) -> None:
        """Write the day out in full, or say what is wrong with it."""
        if self._problem is None:
            self._show()
        self.problem_changed.emit("" if self._problem is None else sentence(self._words, self._problem))

    def open_calendar(self) -> None:
        """Open a month to pick from below the field."""
        name = self._words.gettext("Calendar")
        calendar = CalendarPopup(self, name, self._day or self._today(), self._latest)
        calendar.picked.connect(self._picked)
        calendar.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a day or a week on or back, open the calendar, or type."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and alt):
            self.open_calendar()
        elif key in _STEPS and not self.isReadOnly():
            self._step(_STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces the day."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Paint the calendar's sign anew in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._paint_icon()
            self.setMaximumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Leave room for the longest day, such as 28 September 2026."""
        hint = super().sizeHint() + QSize(0, MORE_HEIGHT)
        hint.setWidth(self.fontMetrics().horizontalAdvance("00 September 0000") + 6 + 3 * hint.height() // 2)
        return hint

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as a day asks for, not as wide as the page."""
        super().showEvent(event)
        self.setMaximumWidth(self.sizeHint().width())

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than a day written out."""
        return self.sizeHint()

    def _today(self) -> date:
        return self._clock().date()

    def _typed(self, text: str) -> None:
        self._read(text)
        if self._problem is None:
            self.problem_changed.emit("")

    def _picked(self, day: date) -> None:
        self.set_day(day)
        self.tidy()
        self.setFocus()

    def _step(self, days: int) -> None:
        start = self._day.toordinal() + days if self._day else self._today().toordinal()
        least = date(FIRST_YEAR, 1, 1).toordinal()
        most = date.max.toordinal() if self._latest is None else self._latest.toordinal()
        self._picked(date.fromordinal(min(max(start, least), most)))

    def _read(self, text: str) -> None:
        before, self._problem = self._day, None
        try:
            self._day = self._allowed(
                read_day(text, dates.months(self._words), month_first=self._month_first)
            )
        except KnownError as error:
            self._day, self._problem = None, error
        if self._day != before:
            self.day_changed.emit(self._day)

    def _allowed(self, day: date | None) -> date | None:
        if day is not None and self._latest is not None and day > self._latest:
            raise KnownError("day-too-late", latest=self._latest)
        return day

    def _show(self) -> None:
        self.setText("" if self._day is None else dates.long_date(self._words, self._day))

    def _paint_icon(self) -> None:
        self._calendar_action.setIcon(calendar_sign(self.palette(), self.devicePixelRatioF()))
