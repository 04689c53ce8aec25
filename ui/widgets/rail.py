"""The rail: the list of pages, and the way to help below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.numbers_of_qt import Focus, Place, set_focus_policy
from ui.theme import Theme
from ui.widgets.choice_button import ChoiceButton, draw_button, text_colour


class RailButton(ChoiceButton):
    """One line of the rail: an icon and a word."""

    def __init__(self, text: str, icon: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._icon, self._theme = icon, theme

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * metrics.height() + 26
        return QSize(width, 2 * metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_button(painter, self, flat=self.isCheckable())
        if self._theme.has_icons:
            self._picture().paint(painter, self._picture_place())
        words = self.rect().adjusted(self._picture_place().right() + 10, 0, -4, 0)
        painter.drawText(words, Place.LEFT, self.text())

    def _picture(self) -> QIcon:
        return self._theme.icon(self._icon, text_colour(self).name())

    def _picture_place(self) -> QRect:
        side = round(1.2 * self.fontMetrics().height())
        return QRect(12, (self.height() - side) // 2, side, side)


class Rail(QWidget):
    """The pages' names, one chosen, and “Get help now” that is always there."""

    chosen = Signal(str)
    help_asked = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        self.setAccessibleName(words.gettext("Pages"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 12, 8, 12)
        self._layout.setSpacing(4)
        self._layout.addStretch(1)
        self.help_button = RailButton(words.gettext("Get help now"), "life-buoy", theme, self)
        self.help_button.setCheckable(False)
        self.help_button.setAccessibleDescription(words.gettext("Signs that need checking, and whom to ring"))
        self.help_button.clicked.connect(self.help_asked)
        self._layout.addWidget(self.help_button)

    def add(self, name: str, text: str, icon: str, tip: str) -> None:
        """Add a page below those already there."""
        button = RailButton(text, icon, self._theme, self)
        button.setAutoExclusive(True)
        button.setToolTip(tip)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._layout.insertWidget(len(self._buttons), button)
        self._buttons[name] = button

    def set_usable(self, usable: bool) -> None:
        """Let pages be chosen, or none while the journal is locked; help is there all the same."""
        for button in self._buttons.values():
            button.setEnabled(usable)
            if not usable:
                _check(button, False)

    def show_chosen(self, name: str) -> None:
        """Mark the page that is shown; Tab then reaches that one."""
        for other, button in self._buttons.items():
            _check(button, other == name)
            set_focus_policy(button, Focus.STRONG if other == name else Focus.CLICK)


def _check(button: RailButton, is_chosen: bool) -> None:
    button.setAutoExclusive(False)  # else the one that is chosen stays so until another is
    button.setChecked(is_chosen)
    button.setAutoExclusive(True)
