"""The pane that tells the chosen entry whole, in words."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtWidgets import QTextBrowser, QWidget

from journal.records import Entry
from journal.words import Words, dates
from ui.pages.entries.telling import told

MARGIN = 16
_CELL = "padding-top: 3px; padding-bottom: 3px"


class Details(QTextBrowser):
    """Everything one entry holds; a word of advice where none or several are chosen."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: list[Entry] = []
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)
        self.setTabChangesFocus(True)
        self.setAccessibleName(words.gettext("The chosen entry in words"))
        self.show_entries(())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Tell one entry, or how many are chosen."""
        self._shown = list(entries)
        words = self._words
        if len(entries) == 1:
            self.setHtml(_page(words, entries[0]))
        elif entries:
            said = words.ngettext("{count} entry is chosen.", "{count} entries are chosen.", len(entries))
            self.setPlainText(said.format(count=len(entries)))
        else:
            self.setPlainText(words.gettext("Choose an entry to read all of it here."))


def _page(words: Words, entry: Entry) -> str:
    rows = "".join(
        f"<tr><td width='52%' style='{_CELL}; padding-right: 12px'>{_escaped(label)}</td>"
        f"<td style='{_CELL}'><b>{_escaped(text)}</b></td></tr>"
        for label, text in told(words, entry)
    )
    day = _escaped(dates.full_date(words, entry.day))
    return f"<h3 style='margin: 0 0 8px 0'>{day}</h3><table width='100%' cellspacing='0'>{rows}</table>"


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
