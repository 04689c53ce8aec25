"""The line under the chart that reads out a day, or says how to have one read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette

from journal.words import Words
from ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import date

    from ui.chart_drawing import DrawnChart

_FEWEST_LINES, _MOST_LINES = 2, 5
_LETTERS = 210  # of a day with much to tell


class Readout(Text):
    """Keeps the lines that a day needs, so that nothing moves when one is pointed at."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words.gettext("The day pointed at"))

    def keep_lines(self, width: int) -> None:
        """Have room for a full day's lines at a width and the present size of letters."""
        metrics = self.fontMetrics()
        needed = -(-_LETTERS * metrics.averageCharWidth() // max(width, 1))
        lines = "\n".join("x" * min(max(needed, _FEWEST_LINES), _MOST_LINES))
        margin = 2 * self.frameWidth() + 2
        self.setMinimumHeight(metrics.boundingRect(QRect(0, 0, 999, 9999), 0, lines).height() + margin)

    def read_out(self, drawn: DrawnChart | None, day: date | None, *, table: bool) -> str:
        """Show and return what is known of a day; with none, what can be done here."""
        if day is None or drawn is None:
            text, role = self._hint(drawn, table=table), QPalette.ColorRole.PlaceholderText
        else:
            text = _told(self._words, drawn, day)
            role = QPalette.ColorRole.WindowText
        self.setText(text)
        self.setForegroundRole(role)
        return text

    def _hint(self, drawn: DrawnChart | None, *, table: bool) -> str:
        if table:
            return self._words.gettext(
                "One row for every day with an entry or an event, the latest first. "
                "Press Return on a row to read about its healing windows."
            )
        hint = self._words.gettext(
            "Point at the chart or use the arrow keys to read a day. "
            "Click a healing window or press Return to read about it."
        )
        if drawn is None:
            return hint
        if drawn.picture.map.events:
            hint = self._words.gettext("{hint} Events are listed below.").format(hint=hint)
        return self._words.gettext("{today} {hint}").format(today=_today(self._words, drawn), hint=hint)


def _told(words: Words, drawn: DrawnChart, day: date) -> str:
    from journal.reading.day import day_facts  # with the first day read out
    from journal.words.day import day_readout

    return day_readout(words, day_facts(drawn.recovery, day))


def _today(words: Words, drawn: DrawnChart) -> str:
    from journal.reading.day import day_facts  # with the first picture
    from journal.words.day import today_readout

    return today_readout(words, day_facts(drawn.recovery, drawn.recovery.as_of))
