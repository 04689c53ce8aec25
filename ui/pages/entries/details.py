"""The pane that tells the chosen entry whole, in words."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtWidgets import QTextBrowser, QWidget

from journal.records import Entry
from journal.words import Words, dates
from ui.pages.entries.telling import told


class Details(QTextBrowser):
    """Everything one entry holds; a word of advice where none or several are chosen."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: list[Entry] = []
        self.setOpenLinks(False)
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
        f"<tr><td style='padding-right: 14px'>{_escaped(label)}</td><td><b>{_escaped(text)}</b></td></tr>"
        for label, text in told(words, entry)
    )
    return f"<h3>{_escaped(dates.long_date(words, entry.day))}</h3><table cellspacing='4'>{rows}</table>"


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
