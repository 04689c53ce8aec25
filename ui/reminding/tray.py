"""The program's sign in the system's tray: a menu, and a notice that a click opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from journal.words import Words
from ui.reminding.said import invitation
from ui.theme import Theme

NOTICE_MS = 20_000
_SIDES = (16, 22, 24, 32, 48, 64)


def has_tray() -> bool:
    """Return whether this computer's desktop has a tray at this moment."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The sign in the tray. Nothing is shown before `show`; each signal tells of one wish."""

    write_asked = Signal()
    open_asked = Signal()
    pause_asked = Signal(bool)
    quit_asked = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._is_paused = False
        self._menu = QMenu()
        self._pause_action = self._fill_menu()
        self._sign = QSystemTrayIcon(self)
        self._sign.setToolTip(words.gettext("Recovery journal"))
        self._sign.setContextMenu(self._menu)
        self._sign.activated.connect(self._on_click)
        self._sign.messageClicked.connect(self.write_asked)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def is_shown(self) -> bool:
        """Whether the sign can be reached by the person now."""
        return self._sign.isVisible() and has_tray()

    def show(self, *, paused: bool) -> None:
        """Show the sign, with the menu's words for reminders that are paused or not."""
        self._is_paused = paused
        said = self._words.gettext("&Resume reminders") if paused else self._words.gettext("&Pause reminders")
        self._pause_action.setText(said)
        self._sign.show()

    def hide(self) -> None:
        """Take the sign out of the tray."""
        self._sign.hide()

    def remind(self) -> None:
        """Show the notice; it goes by itself."""
        title = self._words.gettext("Recovery journal")
        self._sign.showMessage(title, invitation(self._words), self._sign.icon(), NOTICE_MS)

    def _fill_menu(self) -> QAction:
        words = self._words
        self._add(words.gettext("&Write an entry"), self.write_asked.emit)
        self._add(words.gettext("&Open"), self.open_asked.emit)
        self._menu.addSeparator()
        pause = self._add("", lambda: self.pause_asked.emit(not self._is_paused))
        self._menu.addSeparator()
        self._add(words.gettext("&Quit"), self.quit_asked.emit)
        return pause

    def _add(self, text: str, done: Callable[[], object]) -> QAction:
        action = QAction(text, self._menu)
        action.triggered.connect(lambda: done())
        self._menu.addAction(action)
        return action

    def _on_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_asked.emit()

    def _draw(self) -> None:
        self._sign.setIcon(tray_sign(self._theme))


def tray_sign(theme: Theme) -> QIcon:
    """Return a sign with a ground of its own, so that it is seen on light panels and dark ones."""
    sign = QIcon()
    for side in _SIDES:
        sign.addPixmap(_drawn(theme, side))
    return sign


def _drawn(theme: Theme, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours.accent))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side / 5, side / 5)
    inner = round(0.7 * side)
    edge = (side - inner) // 2
    theme.icon("notebook-pen", theme.colours.on_accent, inner).paint(painter, edge, edge, inner, inner)
    painter.end()
    return pixmap
