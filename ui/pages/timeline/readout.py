"""The line under the chart that reads out a day, or says how to have one read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from journal.words import Words
from ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import date

    from ui.chart_drawing import DrawnChart

LINES = 2


class Readout(Text):
    """Keeps two lines, so that nothing moves when a day is pointed at."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words.gettext("The day pointed at"))

    def keep_lines(self) -> None:
        """Have room for the lines at the present size of letters."""
        self.setMinimumHeight(LINES * self.fontMetrics().lineSpacing())

    def read_out(self, drawn: DrawnChart | None, day: date | None, *, table: bool) -> str:
        """Show and return what is known of a day; with none, what can be done here."""
        if day is None or drawn is None:
            text, role = self._hint(drawn, table=table), QPalette.ColorRole.PlaceholderText
        else:
            from journal.reading.day import day_facts  # with the first day read out
            from journal.words.day import day_readout

            text = day_readout(self._words, day_facts(drawn.recovery, day))
            role = QPalette.ColorRole.WindowText
        self.setText(text)
        self.setForegroundRole(role)
        return text

    def _hint(self, drawn: DrawnChart | None, *, table: bool) -> str:
        if table:
            return self._words.gettext("One row for every day with an entry or an event, the latest first.")
        hint = self._words.gettext(
            "Point at the chart or use the arrow keys to read a day. "
            "Click a healing window or press Return to read about it."
        )
        if drawn is None or not drawn.picture.map.events:
            return hint
        return self._words.gettext("{hint} Events are listed below.").format(hint=hint)
