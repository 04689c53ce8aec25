"""The reminder inside the window: one quiet line above the page, put away with one click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from journal.words import Words
from ui.reminding.said import invitation
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Text

EDGE, GAP = 20, 8


class ReminderLine(QWidget):
    """Says that today is a day for an entry; hidden while there is nothing to say.

    `write_asked`, `put_away` and `pause_asked` each tell of one button.
    """

    write_asked = Signal()
    put_away = Signal()
    pause_asked = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.hide()
        self.words_shown = Text(invitation(words), self)
        self.write_button = RoomyButton(words.gettext("Write"), self)
        self.away_button = RoomyButton(words.gettext("Not today"), self)
        self.pause_button = RoomyButton(words.gettext("Pause reminders"), self)
        told = (self.write_asked, self.put_away, self.pause_asked)
        for button, signal in zip(self.buttons, told, strict=True):
            button.clicked.connect(signal)
        self._lay_out()

    @property
    def buttons(self) -> tuple[RoomyButton, RoomyButton, RoomyButton]:
        """The three answers, in the order in which Tab goes through them."""
        return self.write_button, self.away_button, self.pause_button

    def show_due(self, is_due: bool) -> None:
        """Show the line while an entry may be asked for, and have it read out when it comes."""
        comes = is_due and self.isHidden()
        self.setVisible(is_due)
        if comes:
            announce(self, self.words_shown.text())

    @property
    def has_keyboard(self) -> bool:
        """Whether one of its buttons takes what is typed."""
        return any(button.hasFocus() for button in self.buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the words, or below them where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _lay_out(self) -> None:
        self._answers = QWidget(self)
        flow = FlowLayout(self._answers, gap=GAP)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
            flow.addWidget(button)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(EDGE, GAP, EDGE, GAP)
        self._layout.addWidget(self.words_shown, 1)
        self._layout.addWidget(self._answers)

    def _fit(self) -> None:
        row = sum(button.sizeHint().width() for button in self.buttons) + 2 * GAP
        said = self.words_shown.fontMetrics().horizontalAdvance(self.words_shown.text())
        is_wide = said + row + 4 * GAP + 2 * EDGE <= self.width()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._answers.setMinimumWidth(row if is_wide else 0)
        self._layout.setDirection(way)
