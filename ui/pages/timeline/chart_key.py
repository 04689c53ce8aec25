"""Under the chart: its numbered events and its healing windows in words, each to be clicked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from journal.words.dates import long_date
from journal.words.timeline import event_name
from journal.words.windows import (
    hidden_windows,
    plain_title,
    window_source,
    window_text,
    window_title,
)
from ui.pages.timeline.key_list import KeyItem, KeyList
from ui.widgets.card import Card
from ui.widgets.text import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from journal.charts import Look
    from journal.reading.values import Window
    from journal.records import Event

MOST_EVENTS = 150
_A_DAY = timedelta(days=1)


class ChartKey(QWidget):
    """Two cards; `day_chosen` tells the day of a clicked event, `window_chosen` a clicked window."""

    day_chosen = Signal(object)
    window_chosen = Signal(object, object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._leaves_out_events = False
        self.events, self.windows = KeyList(), KeyList()
        self.more, self.hidden = Quiet(), Quiet()
        self._event_card, self._window_card = (
            Card(words.gettext("Events")),
            Card(words.gettext("Healing windows")),
        )
        self._event_card.body.addWidget(self.events)
        self._event_card.body.addWidget(self.more)
        self._window_card.body.addWidget(self.windows)
        self._window_card.body.addWidget(self.hidden)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._event_card)
        layout.addWidget(self._window_card)
        self.events.chosen.connect(self.day_chosen)
        self.windows.chosen.connect(self._on_window)

    def show_events(self, numbered: Sequence[tuple[int, Event]]) -> None:
        """List the events behind the flags, the first of them where there are very many."""
        self.events.show_items([self._event(*event) for event in numbered[:MOST_EVENTS]])
        more = len(numbered) - MOST_EVENTS
        said = self._words.ngettext(
            "… and {count} more, in the table.", "… and {count} more, in the table.", max(more, 0)
        )
        self.more.setText(said.format(count=more))
        self.more.setVisible(more > 0)
        self._event_card.setVisible(bool(numbered) and not self._leaves_out_events)

    def show_windows(self, windows: Sequence[Window], hidden: Sequence[Window], look: Look) -> None:
        """List the healing windows in the days shown, each with its bar; name the hidden ones."""
        self.windows.show_items([self._window(window, look) for window in windows])
        told = hidden_windows(self._words, [plain_title(self._words, window) for window in hidden])
        shown_again = self._words.gettext("{hidden}. You can change this in Settings.").format(hidden=told)
        self.hidden.setText(shown_again if told else "")
        self.hidden.setVisible(bool(told))
        self._window_card.setVisible(bool(windows or told))

    def leave_out_events(self, left_out: bool) -> None:
        """Leave the events to the table that stands above, or list them."""
        self._leaves_out_events = left_out
        self._event_card.setVisible(bool(self.events.rows) and not left_out)

    def _event(self, number: int, event: Event) -> KeyItem:
        day, name = long_date(self._words, event.day), event_name(self._words, event, _on_one_line)
        aloud = self._words.gettext("{number}: {day}, {name}").format(number=number, day=day, name=name)
        return KeyItem(str(number), "", "", is_dashed=False, days=day, name=name, aloud=aloud, what=event.day)

    def _window(self, window: Window, look: Look) -> KeyItem:
        area, name = look.windows[window.kind], window_title(self._words, window)
        days = days_of(self._words, window.first, window.end)
        aloud = self._words.gettext("{name}, {days}").format(name=name, days=days)
        return KeyItem(
            "",
            area.fill,
            area.edge,
            is_dashed=window.is_overridden,
            days=days,
            name=name,
            aloud=aloud,
            what=window,
            told=self._words.gettext("{text} Source: {source}").format(
                text=window_text(self._words, window), source=window_source(self._words, window)
            ),
        )

    def _on_window(self, window: Window) -> None:
        row = next(row for row in self.windows.rows if row.item.what is window)
        self.window_chosen.emit([window], row.mapToGlobal(QRect(row.rect()).bottomLeft()))


def days_of(words: Words, first: date, end: date | None) -> str:
    """Return a window's days, `end` being the day after its last one, None where it is open."""
    if end is None:
        return words.gettext("From {first} on").format(first=long_date(words, first))
    said = words.gettext("{first} to {last}")
    return said.format(first=long_date(words, first), last=long_date(words, end - _A_DAY))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
