"""Which day is written about: one back, one on, a calendar, and the way to today. Never a day to come."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, Signal
from PySide6.QtWidgets import QWidget

from journal.words import Words
from journal.words.dates import full_date, long_date
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import LooseFlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QCalendarWidget

_FIRST = date(1900, 1, 1)
_GAP = 6


class DayChooser(QWidget):
    """Shows a day and lets another be chosen; `changed` is sent when the person chose one."""

    changed = Signal(object)

    def __init__(self, words: Words, theme: Theme, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._day = self._today = today
        self._calendar: QCalendarWidget | None = None
        said = words.gettext
        self.back = _button(self, "", said("The day before"), "Alt+Left")
        self.shown = _button(self, "", "", "Alt+Down")
        self.on = _button(self, "", said("The day after"), "Alt+Right")
        self.to_today = _button(self, said("Today"), said("Back to today"), "Alt+Home")
        self.back.clicked.connect(lambda: self._choose(self._day - timedelta(days=1)))
        self.on.clicked.connect(lambda: self._choose(self._day + timedelta(days=1)))
        self.to_today.clicked.connect(lambda: self._choose(self._today))
        self.shown.clicked.connect(self._open_calendar)
        layout = LooseFlowLayout(self, gap=_GAP, centred=True)
        for button in (self.back, self.shown, self.on, self.to_today):
            layout.addWidget(button)
        if theme.has_icons:
            self.dress()
        self._show()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._day

    def show_day(self, day: date, today: date) -> None:
        """Show a day; none after `today` can be chosen."""
        self._day, self._today = day, today
        self._show()

    def dress(self) -> None:
        """Take icons in the colours of the theme."""
        self.back.setIcon(self._theme.icon("chevron-left"))
        self.on.setIcon(self._theme.icon("chevron-right"))
        self.shown.setIcon(self._theme.icon("calendar"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the weekday out where it is narrow and letters are large."""
        super().resizeEvent(event)
        self._name_day()

    def _choose(self, day: date) -> None:
        day = max(_FIRST, min(day, self._today))
        if day != self._day:
            self._day = day
            self._show()
            self.changed.emit(day)

    def _show(self) -> None:
        text = full_date(self._words, self._day)
        self.shown.setAccessibleName(self._words.gettext("Day: {day}").format(day=text))
        self.shown.setToolTip(self._words.gettext("Choose another day"))
        self.on.setEnabled(self._day < self._today)
        self.to_today.setVisible(self._day != self._today)
        self._name_day()

    def _name_day(self) -> None:
        self.shown.setText(full_date(self._words, self._day))
        steps = (self.back, self.shown, self.on)
        if self.isVisible() and sum(one.sizeHint().width() + _GAP for one in steps) - _GAP > self.width():
            self.shown.setText(long_date(self._words, self._day))

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = _calendar(self)
            self._calendar.activated.connect(self._take)
            self._calendar.clicked.connect(self._take)
        self._calendar.setMaximumDate(QDate(self._today.year, self._today.month, self._today.day))
        self._calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        self._calendar.move(self.shown.mapToGlobal(QPoint(0, self.shown.height())))
        self._calendar.show()
        self._calendar.setFocus()

    def _take(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.shown.setFocus()
        self._choose(date(chosen.year(), chosen.month(), chosen.day()))


def _button(parent: QWidget, text: str, name: str, keys: str) -> RoomyButton:
    button = RoomyButton(text, parent)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})" if name else keys)
    button.setProperty("shortcut", keys)  # QKeySequence would have Python learn all of Qt's keys
    return button


def _calendar(parent: QWidget) -> QCalendarWidget:
    from PySide6.QtCore import Qt  # only when it is opened
    from PySide6.QtGui import QPalette, QTextCharFormat
    from PySide6.QtWidgets import QCalendarWidget

    calendar = QCalendarWidget(parent)
    calendar.setWindowFlags(Qt.WindowType.Popup)
    calendar.setMinimumDate(QDate(_FIRST.year, _FIRST.month, _FIRST.day))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = QTextCharFormat()
    plain.setForeground(parent.palette().color(QPalette.ColorRole.Text))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, plain)
    return calendar
