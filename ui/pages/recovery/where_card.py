"""Where the person is: day, week and operation, the windows that are open, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.charts import DARK, HIGH_CONTRAST, LIGHT
from journal.words import Words
from journal.words.windows import window_title
from ui.pages.recovery.parts import add_lines, clear
from ui.pages.timeline.chart_key import days_of
from ui.pages.timeline.key_list import KeyItem, KeyList
from ui.theme import Theme, ThemeName
from ui.widgets.card import Card
from ui.widgets.fold import Fold
from ui.widgets.selectable import SmallHeading

if TYPE_CHECKING:
    from journal.reading.values import Window
    from ui.pages.recovery.reader import Told

_LOOKS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}

SOON = 4
"""How many of the coming days are told without being asked for."""


class WhereCard(Card):
    """What is known without any score; each open window tells more when it is clicked."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words.gettext("Where I am"), parent)
        self._words, self._theme = words, theme
        self._said: tuple[Sequence[str], Sequence[str]] = (), ()
        self._windows_shown: Sequence[Window] = ()
        self._lines, self._next = QVBoxLayout(), QVBoxLayout()
        self._next.setSpacing(6)
        self._windows_heading = SmallHeading(words.gettext("Healing windows open now"))
        self._next_heading = SmallHeading(words.gettext("What comes next"))
        self.windows = KeyList()
        self.windows.chosen.connect(self._tell_window)
        self.body.addLayout(self._lines)
        for widget in (self._windows_heading, self.windows, self._next_heading):
            self.body.addWidget(widget)
        self.body.addLayout(self._next)
        theme.changed.connect(self._show_windows)

    def show_told(self, told: Told) -> None:
        """Show where the person is on the day that was read."""
        if (told.where, told.comes_next) != self._said:
            self._said = told.where, told.comes_next
            clear(self._lines)
            clear(self._next)
            add_lines(self._lines, told.where)
            self._show_next(told.comes_next)
        self._next_heading.setVisible(bool(told.comes_next))
        self._windows_shown = told.windows
        self._show_windows()

    def _show_next(self, steps: Sequence[str]) -> None:
        """Show what comes soon; what comes later stands folded."""
        soon, later = steps[:SOON], steps[SOON:]
        if len(later) < 2:
            soon, later = steps, ()
        add_lines(self._next, soon)
        if later:
            fold = Fold(lambda layout: add_lines(layout, later), framed=False, aside=4)
            said = self._words.ngettext("{count} more day", "{count} more days", len(later))
            fold.header.tell(self._words.gettext("Later"), said.format(count=len(later)))
            self._next.addWidget(fold)

    def _show_windows(self) -> None:
        self._windows_heading.setVisible(bool(self._windows_shown))
        self.windows.setVisible(bool(self._windows_shown))
        self.windows.show_items([self._item(window) for window in self._windows_shown])

    def _item(self, window: Window) -> KeyItem:
        area, name = _LOOKS[self._theme.shown].windows[window.kind], window_title(self._words, window)
        days = days_of(self._words, window.first, window.end)
        aloud = self._words.gettext("{name}, {days}").format(name=name, days=days)
        return KeyItem("", area.fill, area.edge, window.is_overridden, days, name, aloud, window)

    def _tell_window(self, window: Window) -> None:
        from ui.pages.timeline.window_note import WindowNote  # only when asked for

        row = next((row for row in self.windows.rows if row.item.what is window), None)
        place = QPoint() if row is None else row.mapToGlobal(QRect(row.rect()).bottomLeft())
        WindowNote(self._words, [window], self).show_at(place)
