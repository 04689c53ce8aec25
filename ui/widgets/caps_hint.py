"""Tells that Caps Lock is on where hidden words are typed."""

from __future__ import annotations

from collections.abc import Iterable

from journal.words import Words
from ui.widgets.message_bar import announce
from ui.widgets.secret_line import SecretLine
from ui.widgets.text import Text


class CapsHint(Text):
    """One sentence, shown from the first letter that Caps Lock has turned until one that it has not."""

    def __init__(self, words: Words, fields: Iterable[SecretLine]) -> None:
        super().__init__(words.gettext("Caps Lock is on: letters come out as capitals."))
        self.hide()
        for field in fields:
            field.caps_seen.connect(self._show)

    def _show(self, on: bool) -> None:
        if on and self.isHidden():
            announce(self, self.text())
        self.setVisible(on)
