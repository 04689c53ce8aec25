"""Reads how the entries stand to each statement, off the window's thread, and once for the same records."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from ui.latest import Latest

if TYPE_CHECKING:
    from journal.records import Records
    from journal.words import Words
    from journal.words.readings import ReadingCard

Cards: TypeAlias = "Mapping[str, ReadingCard]"
Read: TypeAlias = "Callable[[Records, date, Words], Cards]"


class OwnReading(QObject):
    """Reads what was asked for last, unless it is known; a question that came in between is never begun."""

    known = Signal(object)

    def __init__(self, read: Read | None = None) -> None:
        super().__init__()
        self._read = read or read_cards
        self._asked: tuple[Records, date] | None = None
        self._latest = Latest()
        self._latest.done.connect(self.known)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read."""
        return self._latest.is_busy

    def ask(self, records: Records, as_of: date, words: Words) -> None:
        """Ask for the cards of all statements; `known` brings them, once for the same records and day."""
        if self._asked is not None and self._asked[0] is records and self._asked[1] == as_of:
            return
        self._asked = records, as_of
        self._latest.wish(partial(self._read, records, as_of, words))

    def stop(self) -> None:
        """End the thread; what is being read is thrown away."""
        self._latest.stop()


def read_cards(records: Records, as_of: date, words: Words) -> Cards:
    """Return each statement's card by its name; runs in the thread, where the reading is imported too."""
    from journal.reading import read_recovery
    from journal.words.readings import reading_cards

    gc.freeze()  # else a collection that walks through twenty years of entries stops the window for 60 ms
    spoken = reading_cards(words, read_recovery(records, as_of))
    groups = (getattr(spoken, field.name) for field in fields(spoken))
    return {card.rule: card for group in groups for card in group}
