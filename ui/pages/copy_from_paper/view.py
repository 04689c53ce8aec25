"""What the dialog looks like: how to type, the week, the grid under its days, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.form_rows import name_field
from ui.pages.copy_from_paper.days_row import DaysRow, UnderDays
from ui.pages.copy_from_paper.grid import WeekGrid
from ui.pages.copy_from_paper.rows import DAYS, Row
from ui.session import Session
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.day_field import DayField
from ui.widgets.message_bar import announce
from ui.widgets.text import Quiet, Text

SIZE = (1040, 800)
HIGH_IN_LINES = 24
SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")
_SIDE = 18


class CopyView(QDialog):
    """The widgets of the dialog; it knows nothing of saving. `week_asked` tells of another first day."""

    week_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        words = self._words = session.words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Copy from paper"))
        self._theme = theme
        self.first_day = DayField(words, session.clock, latest=session.today(), parent=self)
        self.back = self._icon_button("chevron-left", words.gettext("The week before"))
        self.on = self._icon_button("chevron-right", words.gettext("The week after"))
        self.days_row = DaysRow(words, self)
        self.scroll_area = UnderDays(self.days_row, self)
        self.grid = WeekGrid(words, ())
        self.told = Text("", self)
        self.clear_button = RoomyButton(words.gettext("Empty the grid"), self)
        self.close_button = RoomyButton(words.gettext("Close"), self)
        self.save_button = RoomyButton(words.gettext("Save the week"), self)
        self.save_button.setToolTip(SAVE_KEYS[0])
        self.save_keys = [QShortcut(QKeySequence(keys), self) for keys in SAVE_KEYS]
        self._lay_out()
        self._wire()

    def show_grid(self, rows: Sequence[Row]) -> None:
        """Show a grid with these rows in place of the one there is."""
        self.grid = WeekGrid(self._words, rows)
        self.grid.left.connect(lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason))
        self.grid.reached.connect(self._bring_into_sight)
        self.scroll_area.setWidget(self.grid)
        above = (self.back, self.first_day, self.on)
        below = (self.clear_button, self.close_button, self.save_button)
        for before, after in pairwise((*above, *self.grid.in_order(), *below)):
            QWidget.setTabOrder(before, after)

    def show_days(self, days: Sequence[date], told: Sequence[str], today: date) -> None:
        """Show which week it is, and a word about each of its days."""
        if self.first_day.day() != days[0]:
            self.first_day.set_day(days[0])
        self.on.setEnabled(days[0] + timedelta(days=DAYS) <= today)
        self.days_row.show_days(days, told)
        self.scroll_area.place_days()

    def tell(self, text: str) -> None:
        """Say something at the foot, also to a screen reader."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            announce(self, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the grid where there is little."""
        super().resizeEvent(event)
        self.how.setVisible(self.height() >= HIGH_IN_LINES * self.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press the button that has the keyboard, and no other."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QPushButton):
                button.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Give the days the height that larger letters need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "scroll_area"):
            QTimer.singleShot(0, self, self.scroll_area.place_days)

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = self._words
        how = words.gettext(
            "Tab or Enter goes down the day and on to the next; arrow keys go anywhere. A full stop adds a "
            "half. Leave empty what is empty on paper. Ctrl+Return saves."
        )
        label = QLabel(words.gettext("First day of the week"), self)
        name_field(self.first_day, label.text(), "", label)
        week = QHBoxLayout()
        for widget in (label, self.back, self.first_day, self.on):
            week.addWidget(widget)
        week.addStretch(1)
        below = QHBoxLayout()
        below.addStretch(1)
        for button in (self.clear_button, self.close_button, self.save_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, 14, _SIDE, 14)
        whole.setSpacing(10)
        self.how = Quiet(how, self)
        whole.addWidget(self.how)
        whole.addLayout(week)
        whole.addWidget(self.scroll_area, 1)
        whole.addWidget(self.told)
        whole.addLayout(below)
        self.resize(self._room())

    def _room(self) -> QSize:
        """Return a size nearly as large as the window below, within the screen."""
        window = self.parentWidget()
        size = QSize(*SIZE) if window is None else QSize(*SIZE).expandedTo(window.window().size() * 0.92)
        return size.boundedTo(self.screen().availableSize() - QSize(20, 40))

    def _wire(self) -> None:
        self.first_day.day_changed.connect(lambda day: self.week_asked.emit(day) if day else None)
        self.first_day.problem_changed.connect(self.tell)
        self.back.clicked.connect(lambda: self._ask_week(-DAYS))
        self.on.clicked.connect(lambda: self._ask_week(DAYS))
        self.close_button.clicked.connect(self.reject)
        self._theme.changed.connect(self._dress)

    def _ask_week(self, by: int) -> None:
        day = self.first_day.day()
        if day is not None:
            self.week_asked.emit(day + timedelta(days=by))

    def _icon_button(self, icon: str, name: str) -> RoomyButton:
        button = RoomyButton("", self)
        button.setIcon(self._theme.icon(icon))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoDefault(False)
        return button

    def _dress(self) -> None:
        self.back.setIcon(self._theme.icon("chevron-left"))
        self.on.setIcon(self._theme.icon("chevron-right"))

    def _bring_into_sight(self, box: QWidget) -> None:
        self.scroll_area.ensureWidgetVisible(box, 0, 2 * box.height())
