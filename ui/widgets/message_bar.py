"""What has just happened, told quietly at the bottom of the window and to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.words import Words
from ui.widgets.bar_row import BarRow
from ui.widgets.buttons import RoomyButton

QUIET_AFTER_MS = 30_000


class MessageBar(QWidget):
    """One message at a time. Problems stay until they are closed; what went well goes by itself."""

    acted = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.action_button = RoomyButton()
        self.close_button = RoomyButton(words.gettext("Close message"))
        self._row = BarRow(self.action_button, self.close_button, parent=self)
        self.words_shown = self._row.text
        self.action_button.clicked.connect(self.acted)
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.addWidget(self._row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said, empty where nothing is."""
        return "" if self.isHidden() else self.words_shown.text()

    def say(self, text: str, action: str = "") -> None:
        """Say what went well, with a button for one thing to do about it."""
        self._show(text, action)
        self._timer.start(QUIET_AFTER_MS)

    def problem(self, text: str) -> None:
        """Say what went wrong, until the person closes it."""
        self._timer.stop()
        self._show(text, "")

    def _show(self, text: str, action: str) -> None:
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self._row.text.setText(text)
        self.show()
        announce(self, text)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that no focus leads to."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # only when something is said

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
